import Affairs
import Deliberation
import Values

extension Extract.Vote: Packable {
  private static let subjects = Cases<Subject>()
  private static let deciders = Cases<Rule.Decider>()
  fileprivate static let ways = Cases<Way>()

  func pack(into bytes: inout Packing) {
    bytes.add(id.text)
    bytes.add(subject, of: Self.subjects)
    bytes.add(rule)
    bytes.add(decides, of: Self.deciders)
    bytes.add(way, of: Self.ways)
    bytes.add(round)
    bytes.add(opened)
    bytes.add(from)
    bytes.add(until)
    bytes.add(delivery) {
      $0.add($1.delivered)
      $0.add($1.dwellings)
    }
    bytes.add(at)
    bytes.add(checked)
    bytes.add(result)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    self.init(
      id: .init(try bytes.text()), subject: try bytes.value(of: Self.subjects),
      rule: try bytes.text(), decides: try bytes.value(of: Self.deciders),
      way: try bytes.value(of: Self.ways), round: try bytes.number(), opened: try bytes.day(),
      from: try bytes.optionalDay(), until: try bytes.optionalDay(),
      delivery: try bytes.flag()
        ? .init(delivered: try bytes.number(), dwellings: try bytes.number()) : nil,
      at: try bytes.value(), checked: try bytes.optional(), result: try bytes.optional())
  }
}

/// The verdict stands in bytes of its own, which are read only when somebody asks for it: most ask for
/// its kind alone.
extension Extract.Vote.Result: Packable {
  func pack(into bytes: inout Packing) {
    let verdict = verdict
    var own = Packing()
    own.add(verdict)
    bytes.add(on)
    bytes.add(at)
    bytes.add(corrected)
    bytes.add(settles)
    bytes.add(kind, of: Verdict.kinds)
    bytes.add(verdict.rule)
    bytes.add(verdict.way, of: Extract.Vote.ways)
    bytes.add(own.bytes)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    let (on, at): (Day, Extract.Witness) = (try bytes.day(), try bytes.value())
    let (corrected, settles): (Extract.Witness?, Bool) = (try bytes.optional(), try bytes.flag())
    let (kind, rule) = (try bytes.value(of: Verdict.kinds), try bytes.text())
    let (way, own) = (try bytes.value(of: Extract.Vote.ways), try bytes.bytes())
    self.init(on: on, at: at, corrected: corrected, settles: settles, kind: kind) {
      // The sum of the row vouches for the bytes.
      own.withUnsafeBytes { bytes in
        var bytes = Unpacking(bytes)
        return (try? Verdict(from: &bytes))
          ?? Verdict(rule: rule, kind: kind, way: way, counts: Counts())
      }
    }
  }
}

/// As the outside is told of it: without readings of what is open, and reasons why nothing could be
/// decided.
extension Verdict: Packable {
  fileprivate static let kinds = Cases<Kind>()
  private static let ties = Cases<TieSettlement>()

  func pack(into bytes: inout Packing) {
    bytes.add(rule)
    bytes.add(kind, of: Self.kinds)
    bytes.add(way, of: Extract.Vote.ways)
    bytes.add(counts.heads)
    bytes.add(counts.area)
    bytes.add(tests)
    bytes.add(percentages)
    bytes.add(outstanding)
    bytes.add(refusals)
    bytes.add(followers)
    bytes.add(withoutSilence) { $0.add($1, of: Self.kinds) }
    bytes.add(elected)
    bytes.add(tied)
    bytes.add(tieGoesTo) { $0.add($1, of: Self.ties) }
    bytes.add(lot) {
      $0.add($1.seed)
      $0.add($1.order)
    }
    bytes.add(undeclared)
    bytes.add(openObjections)
    bytes.add(appraisal)
    bytes.add(choices)
    bytes.add(awaited) {
      $0.add($1.heads)
      $0.add(area: $1.area)
      $0.add($1.decides)
    }
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    self.init(
      rule: try bytes.text(), kind: try bytes.value(of: Self.kinds),
      way: try bytes.value(of: Extract.Vote.ways),
      counts: Counts(heads: try bytes.value(), area: try bytes.optional()))
    tests = try bytes.values()
    percentages = try bytes.values()
    outstanding = try bytes.values()
    refusals = try bytes.texts()
    followers = try bytes.values()
    withoutSilence = try bytes.flag() ? try bytes.value(of: Self.kinds) : nil
    elected = try bytes.texts()
    tied = try bytes.texts()
    tieGoesTo = try bytes.flag() ? try bytes.value(of: Self.ties) : nil
    lot = try bytes.flag() ? Lot(seed: try bytes.text(), order: try bytes.texts()) : nil
    undeclared = try bytes.number()
    openObjections = try bytes.number()
    appraisal = try bytes.optional()
    choices = try bytes.values()
    awaited =
      try bytes.flag()
      ? .init(heads: try bytes.number(), area: try bytes.area(), decides: try bytes.flag()) : nil
  }
}

extension Packing {
  fileprivate mutating func add(area: Area?) { add(area) { $0.add($1.hundredths) } }

  fileprivate mutating func add(_ quantity: Quantity) {
    add(quantity.measure == .area)
    add(quantity.units)
  }
}

extension Unpacking {
  fileprivate mutating func area() throws(Broken) -> Area? {
    try flag() ? Area(hundredths: try long()) : nil
  }

  fileprivate mutating func quantity() throws(Broken) -> Quantity {
    let measure: Deliberation.Measure = try flag() ? .area : .heads
    return Quantity(try long(), measure)
  }
}

/// Which of its numbers there are, then those.
extension Count: Packable {
  private var numbers: [Unit?] {
    [
      all, expected, present, participating, `for`, against, abstain, fromMajority, issued,
      returned, invalid, disputed, unreturned, delivered,
    ]
  }

  func pack(into bytes: inout Packing) {
    let numbers = numbers
    bytes.add(
      numbers.indices.reduce(0) { $0 | (numbers[$1] == nil ? 0 : 1 << UInt64($1)) } as UInt64)
    for number in numbers { if let number { bytes.add(number.units) } }
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    let which = try bytes.natural()
    func next(_ place: UInt64, _ bytes: inout Unpacking) throws(Unpacking.Broken) -> Unit? {
      which >> place & 1 == 0 ? nil : Unit(units: try bytes.long())
    }
    self.init(
      all: try next(0, &bytes), expected: try next(1, &bytes), present: try next(2, &bytes),
      participating: try next(3, &bytes), for: try next(4, &bytes), against: try next(5, &bytes),
      abstain: try next(6, &bytes), fromMajority: try next(7, &bytes),
      issued: try next(8, &bytes), returned: try next(9, &bytes), invalid: try next(10, &bytes),
      disputed: try next(11, &bytes), unreturned: try next(12, &bytes),
      delivered: try next(13, &bytes))
  }
}

extension Verdict.Test: Packable {
  private static let names = Cases<Rule.Test.Name>()
  private static let measures = Cases<Deliberation.Measure>()
  fileprivate static let bases = Cases<Rule.Base>()
  private static let relations = Cases<Relation>()

  func pack(into bytes: inout Packing) {
    bytes.add(test, of: Self.names)
    bytes.add(measure, of: Self.measures)
    bytes.add(group)
    bytes.add(choice)
    bytes.add(actual)
    bytes.add(required)
    bytes.add(baseName, of: Self.bases)
    bytes.add(base)
    bytes.add(relation, of: Self.relations)
    bytes.add(ratio)
    bytes.add(holds)
    bytes.add(short)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    self.init(
      test: try bytes.value(of: Self.names), measure: try bytes.value(of: Self.measures),
      group: try bytes.optionalText(), choice: try bytes.optionalText(),
      actual: try bytes.quantity(), required: try bytes.quantity(),
      baseName: try bytes.value(of: Self.bases), base: try bytes.quantity(),
      relation: try bytes.value(of: Self.relations), ratio: try bytes.value(),
      holds: try bytes.flag(), short: try bytes.quantity())
  }
}

extension Ratio: Packable {
  func pack(into bytes: inout Packing) {
    bytes.add(numerator)
    bytes.add(denominator)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    guard let ratio = Ratio(try bytes.number(), try bytes.number()) else {
      throw Unpacking.Broken()
    }
    self = ratio
  }
}

extension Verdict.Percentage: Packable {
  private static let parts = Cases<Share.Part>()

  func pack(into bytes: inout Packing) {
    bytes.add(what.part, of: Self.parts)
    bytes.add(what.base, of: Verdict.Test.bases)
    bytes.add(what.group)
    bytes.add(what.choice)
    bytes.add(numerator)
    bytes.add(denominator)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    self.init(
      what: Share(
        try bytes.value(of: Self.parts), of: try bytes.value(of: Verdict.Test.bases),
        group: try bytes.optionalText(), choice: try bytes.optionalText()),
      numerator: try bytes.quantity(), denominator: try bytes.quantity())
  }
}

extension Verdict.Outstanding: Packable {
  func pack(into bytes: inout Packing) {
    bytes.add(party)
    bytes.add(due)
    bytes.add(byWord)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    self.init(party: try bytes.text(), due: try bytes.optionalDay(), byWord: try bytes.flag())
  }
}

extension Verdict.Followers: Packable {
  private static let reasons = Cases<Reason>()
  private static let sides = Cases<Side>()

  func pack(into bytes: inout Packing) {
    bytes.add(reason, of: Self.reasons)
    bytes.add(side, of: Self.sides)
    bytes.add(heads)
    bytes.add(area: area)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    self.init(
      reason: try bytes.value(of: Self.reasons), side: try bytes.value(of: Self.sides),
      heads: try bytes.number(), area: try bytes.area())
  }
}

extension Appraisal: Packable {
  func pack(into bytes: inout Packing) {
    bytes.add(satisfied)
    bytes.add(mostly)
    bytes.add(dissatisfied)
    bytes.add(unaware)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    self.init(
      satisfied: try bytes.number(), mostly: try bytes.number(),
      dissatisfied: try bytes.number(), unaware: try bytes.number())
  }
}

extension Choice: Packable {
  func pack(into bytes: inout Packing) {
    bytes.add(name)
    bytes.add(votes)
    bytes.add(area: area)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    self.init(try bytes.text(), votes: try bytes.number(), area: try bytes.area())
  }
}
