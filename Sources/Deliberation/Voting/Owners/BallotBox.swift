import Values

/// Puts ballots to their dwellings and adds them up.
struct BallotBox {
  let roll: OwnerRoll
  let form: ChoiceBallots?
  let proxies: ProxyLimits
  /// The answer of each dwelling; nil is disputed.
  private var answers: [Answer?]
  /// The names each dwelling marked; empty where ballots bear none.
  private var marks: [Set<String>]
  private let areas: [Int64]
  private(set) var faults: [BallotCount.Fault] = []

  init(roll: OwnerRoll, among form: ChoiceBallots?, proxies: ProxyLimits) {
    self.roll = roll
    self.form = form
    self.proxies = proxies
    marks = form == nil ? [] : Array(repeating: [], count: roll.dwellings.count)
    answers = Array(repeating: .notReturned, count: roll.dwellings.count)
    areas = roll.dwellings.map(\.area.hundredths)
  }

  mutating func drop(
    _ ballots: [Ballot], unproxied: [(slip: Ballot, isAwaited: Bool)] = []
  ) {
    var rooms = TextIndex(capacity: roll.dwellings.count)
    var places: [Int] = []
    for (place, dwelling) in roll.dwellings.enumerated()
    where rooms.number(dwelling.room).isNew {
      places.append(place)
    }
    var held: [String: Set<String>] = [:]
    var several: [Int: [Ballot]] = [:]
    for ballot in ballots {
      guard let number = rooms.find(ballot.room) else {
        faults.append(.unknownRoom(ballot.room))
        continue
      }
      let place = places[number]
      let answer = answer(of: ballot, held: &held)
      guard answer != .notReturned else { continue }
      // Where nobody is named to vote for the others, who signed doesn't matter.
      if answers[place] == .notReturned, roll.dwellings[place].voter == nil {
        answers[place] = answer
        if form != nil { marks[place] = Set(ballot.marks ?? []) }
        continue
      }
      if several[place] == nil, let first = answers[place], first != .notReturned {
        several[place] = [
          Ballot(room: ballot.room, answer: first, marks: form.map { _ in Array(marks[place]) })
        ]
      }
      several[place, default: []].append(
        Ballot(
          room: ballot.room, answer: answer, marks: ballot.marks, signedBy: ballot.signedBy))
      let settled = settle(several[place] ?? [], roll.dwellings[place])
      answers[place] = settled?.answer
      if form != nil { marks[place] = settled?.marks ?? [] }
    }
    for (slip, isAwaited) in unproxied {
      guard let number = rooms.find(slip.room) else { continue }
      let name = slip.signedBy ?? ""
      faults.append(
        isAwaited
          ? .proxyAwaited(room: slip.room, name: name)
          : .signedByAnother(room: slip.room, name: name))
      if answers[places[number]] == .notReturned { answers[places[number]] = .invalid }
    }
    for (place, answer) in answers.enumerated() where answer == nil {
      let dwelling = roll.dwellings[place]
      faults.append(
        dwelling.owners.count > 1
          ? .coOwnersDisagree(room: dwelling.room) : .slipsDisagree(room: dwelling.room))
    }
  }

  /// What came back of each dwelling; nil where its slips contradict each other.
  var returned: [String: Answer?] {
    var returned: [String: Answer?] = [:]
    for (dwelling, answer) in zip(roll.dwellings, answers) where answer != .notReturned {
      returned.updateValue(answer, forKey: dwelling.room)
    }
    return returned
  }

  /// The slips as the rules on proxies let them count, without those proxies.
  func judged(_ ballots: [Ballot]) -> [Ballot] {
    var box = self
    var held: [String: Set<String>] = [:]
    return ballots.map { ballot in
      var judged = ballot
      judged.answer = box.answer(of: ballot, held: &held)
      judged.proxy = nil
      return judged
    }
  }

  /// One answer out of what several co-owners handed in; nil where they disagree.
  private func settle(_ ballots: [Ballot], _ dwelling: Dwelling) -> Said? {
    var own = ballots
    if let voter = dwelling.voter {
      own = ballots.filter { $0.signedBy == voter || $0.signedBy == nil }
      if own.isEmpty { return Said(answer: .notReturned, marks: []) }
    }
    let said = Set(own.map { Said(answer: $0.answer, marks: Set($0.marks ?? [])) })
    return said.count == 1 ? said.first : nil
  }

  /// What one slip says, whoever signed it.
  private struct Said: Hashable {
    var answer: Answer
    var marks: Set<String>
  }

  private mutating func answer(of ballot: Ballot, held: inout [String: Set<String>]) -> Answer {
    let said = form.map { $0.accepts(ballot) ? ballot.answer : .invalid } ?? ballot.answer
    guard let proxy = ballot.proxy, said != .notReturned else { return said }
    held[proxy.holder, default: []].insert(ballot.room)
    let count = held[proxy.holder]?.count ?? 0
    if !proxies.areAllowed || count > proxies.perHolder ?? .max {
      faults.append(.proxyNotAllowed(room: ballot.room, holder: proxy.holder))
      return .invalid
    }
    if !proxy.isWritten {
      faults.append(.proxyNotWritten(room: ballot.room, holder: proxy.holder))
      return .invalid
    }
    if let opinion = proxy.opinion, opinion != ballot.answer {
      faults.append(.proxyAgainstOpinion(room: ballot.room, holder: proxy.holder))
      return .invalid
    }
    return said
  }

  private mutating func note(_ fault: BallotCount.Fault) {
    if !faults.contains(fault) { faults.append(fault) }
  }

  /// Adds up the dwellings that are included, by head and by area.
  mutating func count(_ included: [Bool], _ delivered: [Bool]?) -> Counts {
    var heads = Sums()
    var area = Sums()
    for head in roll.heads {
      var understood: Answer?
      var wanted: Set<String> = []
      var (isIncluded, contradicts, isDisputed, isInvalid) = (false, false, false, false)
      var isDelivered: Bool? = delivered == nil ? nil : false
      for place in head.dwellings where included[place] {
        isIncluded = true
        if delivered?[place] == true { isDelivered = true }
        guard let answer = answers[place] else {
          isDisputed = true
          continue
        }
        if answer == .invalid { isInvalid = true }
        guard answer.isUnderstood else { continue }
        contradicts = contradicts || understood.map { $0 != answer } ?? false
        if form != nil {
          contradicts = contradicts || understood != nil && wanted != marks[place]
          wanted = marks[place]
        }
        understood = answer
      }
      guard isIncluded else { continue }
      if contradicts { note(.ownerContradicts(names: head.names)) }
      for place in head.dwellings where included[place] {
        var answer = answers[place]
        if contradicts, answer?.isUnderstood == true { answer = nil }
        area.add(answer, areas[place], delivered?[place])
      }
      let whole: Answer? =
        contradicts ? nil : understood ?? (isDisputed ? nil : isInvalid ? .invalid : .notReturned)
      heads.add(whole, 1, isDelivered)
    }
    return Counts(
      heads: heads.count(registered: delivered != nil, asksYes: form == nil),
      area: area.count(registered: delivered != nil, asksYes: form == nil))
  }

  /// Each name with the heads and the area that want it; none where ballots bear no names.
  func choices(_ included: [Bool]) -> [Choice] {
    guard let form else { return [] }
    var heads: [String: Int] = [:]
    var area: [String: Sums] = [:]
    for head in roll.heads {
      let places = head.dwellings.filter { included[$0] && answers[$0] == .for }
      let wanted = Set(places.map { marks[$0] })
      // One who marks his ballots differently, or leaves one blank, contradicts himself.
      let isBlank = head.dwellings.contains { included[$0] && answers[$0] == .abstain }
      guard wanted.count == 1, !isBlank else { continue }
      for name in wanted.first ?? [] {
        heads[name, default: 0] += 1
        for place in places { area[name, default: Sums()].add(.for, areas[place], nil) }
      }
    }
    return form.choices.map { choice in
      Choice(
        choice.name, votes: heads[choice.name] ?? 0,
        area: (area[choice.name] ?? Sums()).count(registered: false, asksYes: true).for)
    }
  }
}

extension ChoiceBallots {
  /// Whether a ballot counts; what was not returned and what is void already stay so.
  fileprivate func accepts(_ ballot: Ballot) -> Bool {
    switch ballot.answer {
    case .for: accepts(ballot.marks ?? []) && ballot.marks?.isEmpty == false
    case .abstain: ballot.marks?.isEmpty != false
    case .invalid, .notReturned: true
    case .against, .fromMajority: false
    }
  }
}

extension Answer {
  /// Whether it says what the voter wants.
  fileprivate var isUnderstood: Bool { self != .invalid && self != .notReturned }

  /// Where its sum stands.
  fileprivate var place: Int {
    switch self {
    case .for: 0
    case .against: 1
    case .abstain: 2
    case .fromMajority: 3
    case .invalid: 4
    case .notReturned: 5
    }
  }
}

/// Sums of one measure; they stop at the largest number instead of overflowing.
private struct Sums {
  private var sums = [Int64](repeating: 0, count: Answer.allCases.count)
  private var disputed: Int64 = 0
  private var delivered: Int64 = 0
  private var all: Int64 = 0

  mutating func add(_ answer: Answer?, _ units: Int64, _ isDelivered: Bool?) {
    plus(&all, units)
    guard let answer else { return plus(&disputed, units) }
    plus(&sums[answer.place], units)
    if answer == .notReturned, isDelivered == true { plus(&delivered, units) }
  }

  private func plus(_ sum: inout Int64, _ units: Int64) {
    let (next, over) = sum.addingReportingOverflow(units)
    sum = over ? .max : next
  }

  /// - Parameter asksYes: whether the ballot asks for or against; where it bears names, what each
  ///   of them got stands apart.
  func count<Unit: Amount>(registered: Bool, asksYes: Bool) -> Count<Unit> {
    func unit(_ answer: Answer) -> Unit { Unit(units: sums[answer.place]) }
    let missing = sums[Answer.notReturned.place]
    return Count(
      expected: Unit(units: all), for: asksYes ? unit(.for) : nil,
      against: asksYes ? unit(.against) : nil, abstain: unit(.abstain),
      fromMajority: asksYes ? unit(.fromMajority) : nil,
      returned: Unit(units: all - min(all, missing)), invalid: unit(.invalid),
      disputed: Unit(units: disputed), unreturned: Unit(units: missing),
      delivered: registered ? Unit(units: delivered) : nil)
  }
}
