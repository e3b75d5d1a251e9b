/// Whose consent an issue needs besides its vote, and how each stands: asked here and nowhere else.
extension Session {
  /// Parties whose consent an issue needs: its own, else the meeting's.
  ///
  /// What the meeting asks is for votes to come once the result is announced, and whoever the issue asks
  /// then is recorded as asked: see ``consents(of:)``.
  package func consentsAsked(on issue: Issue) -> [String] {
    issue.consentsAsked ?? details.concurrences
  }

  /// The consents asked besides a vote that settles an issue, as they stand; those nobody has
  /// spoken of yet are pending.
  package func concurrences(asked vote: Vote) -> [Concurrence] {
    guard let issue = vote.opening.issue.flatMap({ issues[$0] }), settles(vote, issue) else {
      return []
    }
    var parties = vote.opening.rule.concurrences
    for party in consentsAsked(on: issue) + issue.concurrences.map(\.party)
    where !parties.contains(party) {
      parties.append(party)
    }
    return parties.map { party in
      guard let record = issue.answer(of: party) else {
        return Concurrence(party: party, state: .pending)
      }
      let state: Concurrence.State =
        switch record.answer {
        case .agreed: .agreed
        case .word: .word
        case .pending: .pending
        case .refused: .refused
        }
      return Concurrence(party: party, state: state, due: record.due)
    }
  }

  /// Every consent an issue needs, as it stands now: those that were recorded, then those nobody
  /// has spoken of. Whose consent an announced result waits for is settled with the announcement;
  /// only their answer ends it, no change of what the meeting or the issue asks.
  package func consents(of issue: Issue) -> [ConcurrenceRecord] {
    let announced = settlingVote(of: issue)?.announcement?.tally.concurrences
    let named = Set(issue.concurrences.map(\.party))
    let silent: [ConcurrenceRecord] =
      if let announced {
        announced.filter { !named.contains($0.party) }.map {
          ConcurrenceRecord(party: $0.party, answer: $0.answer, due: $0.due)
        }
      } else {
        consentsAsked(on: issue).filter { !named.contains($0) }.map {
          ConcurrenceRecord(party: $0, answer: .pending)
        }
      }
    return issue.concurrences + silent
  }

  /// The consents that what stands agreed waits for; none where nothing is agreed.
  package func awaited(by issue: Issue) -> [ConcurrenceRecord] {
    stands(issue) ? outstanding(for: issue) : []
  }

  /// The consents that nobody has given in writing or refused, agreed on or not.
  package func outstanding(for issue: Issue) -> [ConcurrenceRecord] {
    consents(of: issue).filter { $0.answer == .word || $0.answer == .pending }
  }

  /// The consents that were refused, before or after the announcement: while there is one, what was
  /// agreed isn't carried out.
  package func refused(for issue: Issue) -> [ConcurrenceRecord] {
    consents(of: issue).filter { $0.answer == .refused }
  }
}

extension Issue {
  /// What a party answered last; nil where nothing is written down of it.
  package func answer(of party: String) -> ConcurrenceRecord? {
    concurrences.last { $0.party == party }
  }
}

extension Concurrence {
  /// What was recorded of it when the result was announced.
  fileprivate var answer: ConcurrenceRecord.Answer {
    switch state {
    case .agreed, .counted: .agreed
    case .word: .word
    case .pending: .pending
    case .refused: .refused
    }
  }
}
