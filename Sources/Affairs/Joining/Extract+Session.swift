import Deliberation
import Values

extension Extract {
  /// What a session says to the outside.
  ///
  /// - Parameters:
  ///   - doubts: those that only its file or its place tells, beside those the session tells itself.
  ///   - sums: the first 16 digits of each entry's sum, as a number; empty where nobody knows them.
  package init(
    of session: Session, doubts: Doubts = [], sums: [Int: UInt64] = [:]
  ) {
    let facts = StandingFacts(session, sums)
    self.init(
      header: session.identity, phase: session.phase, form: session.details.form,
      body: session.details.body, kind: session.details.kind,
      running: session.details.number.map(String.init),
      opened: session.opening?.at.day, closed: session.adjournment?.at.day,
      isHeld: session.opening != nil && session.adjournment?.held != false,
      seal: session.seal.map {
        Seal(
          at: facts.witness(of: $0.entry), on: $0.at.day, documentNumber: $0.documentNumber)
      },
      doubts: doubts.union(session.doubts), lastEntry: session.lastEntry,
      issues: session.issues.values.map { Issue($0, facts) },
      attendance: Attendance(of: session),
      attachments: session.attachments.values.filter { $0.removed == nil }.map {
        Attachment(id: $0.id, kind: $0.file.kind, at: facts.witness(of: .attached($0.id)))
      })
  }
}

/// A session with the entries its facts were told in.
struct StandingFacts {
  let session: Session
  private let entries: EntriesOfFacts
  private let sums: [Int: UInt64]

  init(_ session: Session, _ sums: [Int: UInt64]) {
    (self.session, self.sums) = (session, sums)
    entries = EntriesOfFacts(session)
  }

  func witness(of entry: Int) -> Extract.Witness {
    Extract.Witness(entry: entry, sum: sums[entry])
  }

  /// Where it was told last; entry 0 where none tells it any more.
  func witness(of fact: EntriesOfFacts.Fact) -> Extract.Witness {
    known(fact) ?? Extract.Witness(entry: 0, sum: nil)
  }

  /// Where it was told last; nil where it wasn't.
  func known(_ fact: EntriesOfFacts.Fact) -> Extract.Witness? {
    entries.last(fact).map(witness(of:))
  }

  /// Where each of so many was told, in their order; the last that tells one stands for all where an
  /// entry that told another is gone.
  func witnesses(of fact: EntriesOfFacts.Fact, count: Int) -> [Extract.Witness] {
    let all = entries.all(fact)
    return (0..<count).map { all.count == count ? witness(of: all[$0]) : witness(of: fact) }
  }

  /// The day on which an entry's fact happened; nil where no entry tells it any more.
  func day(of witness: Extract.Witness) -> Day? {
    guard session.entries.indices.contains(witness.entry - 1) else { return nil }
    return session.zoned(session.happened(of: session.entries[witness.entry - 1])).day
  }
}

extension Session {
  fileprivate var doubts: Extract.Doubts {
    var doubts: Extract.Doubts = []
    if isRedacted || !restatements.isEmpty { doubts.insert(.struckOut) }
    if !recoveries.isEmpty || seal?.isOfRecovered == true { doubts.insert(.recovered) }
    if damage != nil { doubts.insert(.damaged) }
    if !copyChoices.isEmpty { doubts.insert(.copies) }
    return doubts
  }
}
