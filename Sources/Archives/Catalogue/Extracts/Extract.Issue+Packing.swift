import Affairs
import Deliberation
import Values

extension Extract.Issue: Packable {
  func pack(into bytes: inout Packing) {
    bytes.add(id.text)
    bytes.add(number)
    bytes.add(title)
    bytes.add(status)
    bytes.add(stands)
    bytes.add(added)
    bytes.add(proposer)
    bytes.add(source)
    bytes.add(study)
    bytes.add(competence)
    bytes.add(opinionRounds)
    bytes.add(votes)
    bytes.add(outcome)
    bytes.add(settled)
    bytes.add(consents)
    bytes.add(objections)
    bytes.add(concerns)
    bytes.add(mediations)
    bytes.add(assignments)
    bytes.add(closedWithoutAssignment)
    bytes.add(closed)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    self.init(
      id: .init(try bytes.text()), number: try bytes.text(), title: try bytes.text(),
      status: try bytes.value(), stands: try bytes.flag(), added: try bytes.value(),
      proposer: try bytes.optionalText(), source: try bytes.value(), study: try bytes.optional(),
      competence: try bytes.optional(), opinionRounds: try bytes.values(),
      votes: try bytes.values(), outcome: try bytes.optional(), settled: try bytes.optional(),
      consents: try bytes.values(), objections: try bytes.values(), concerns: try bytes.values(),
      mediations: try bytes.values(), assignments: try bytes.values(),
      closedWithoutAssignment: try bytes.optionalText())
    closed = try bytes.optionalDay()
  }
}

extension IssueStatus: Packable {
  func pack(into bytes: inout Packing) {
    switch self {
    case .listed: bytes.add(UInt64(0))
    case .discussed: bytes.add(UInt64(1))
    case .agreed: bytes.add(UInt64(2))
    case .notAgreed: bytes.add(UInt64(3))
    case .deferred(let reason, let until):
      bytes.add(UInt64(4))
      bytes.add(reason)
      bytes.add(until)
    case .referred(let body, let reason):
      bytes.add(UInt64(5))
      bytes.add(body)
      bytes.add(reason)
    case .withdrawn(let reason):
      bytes.add(UInt64(6))
      bytes.add(reason)
    case .reported: bytes.add(UInt64(7))
    case .closed: bytes.add(UInt64(8))
    }
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    switch try bytes.natural() {
    case 0: self = .listed
    case 1: self = .discussed
    case 2: self = .agreed
    case 3: self = .notAgreed
    case 4: self = .deferred(reason: try bytes.text(), until: try bytes.optionalText())
    case 5: self = .referred(to: try bytes.text(), reason: try bytes.optionalText())
    case 6: self = .withdrawn(reason: try bytes.text())
    case 7: self = .reported
    case 8: self = .closed
    default: throw Unpacking.Broken()
    }
  }
}

extension IssueSource: Packable {
  private static let kinds = Cases<Kind>()

  func pack(into bytes: inout Packing) {
    bytes.add(kind, of: IssueSource.kinds)
    bytes.add(reference)
    bytes.add(on)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    self.init(
      kind: try bytes.value(of: IssueSource.kinds), reference: try bytes.optionalText(),
      on: try bytes.optionalDay())
  }
}

extension Extract.Study: Packable {
  func pack(into bytes: inout Packing) {
    bytes.add(by)
    bytes.add(on)
    bytes.add(conclusion)
    bytes.add(at)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    self.init(
      by: try bytes.text(), on: try bytes.day(), conclusion: try bytes.text(),
      at: try bytes.value())
  }
}

extension Extract.Competence: Packable {
  private static let answers = Cases<Competence.Answer>()

  func pack(into bytes: inout Packing) {
    bytes.add(answer, of: Self.answers)
    bytes.add(items)
    bytes.add(on)
    bytes.add(at)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    self.init(
      answer: try bytes.value(of: Self.answers), items: try bytes.numbers(), on: try bytes.day(),
      at: try bytes.value())
  }
}

extension Extract.OpinionRound: Packable {
  func pack(into bytes: inout Packing) {
    bytes.add(id.text)
    bytes.add(issued)
    bytes.add(returned)
    bytes.add(valid)
    bytes.add(agreeing)
    bytes.add(on)
    bytes.add(at)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    self.init(
      id: .init(try bytes.text()), issued: try bytes.number(), returned: try bytes.number(),
      valid: try bytes.number(), agreeing: try bytes.number(), on: try bytes.day(),
      at: try bytes.value())
  }
}

extension Outcome: Packable {
  func pack(into bytes: inout Packing) {
    bytes.add(points)
    bytes.add(conditions)
    bytes.add(trial) {
      $0.add($1.from)
      $0.add($1.until)
    }
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    self.init(
      points: try bytes.values(), conditions: try bytes.texts(),
      trial: try bytes.flag() ? .init(from: try bytes.day(), until: try bytes.day()) : nil)
  }
}

extension Outcome.Point: Packable {
  func pack(into bytes: inout Packing) {
    bytes.add(text)
    bytes.add(place)
    bytes.add(extent)
    bytes.add(basis)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    self.init(
      text: try bytes.text(), place: try bytes.optionalText(), extent: try bytes.optionalText(),
      basis: try bytes.optionalText())
  }
}
