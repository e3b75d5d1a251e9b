/// Whose consent a result waits for is settled when it is announced: whoever is asked after that is asked
/// beside them, and nobody is let go whom a result waits for or who has answered.
extension Chair {
  /// What else it brings about that an issue asks for these consents: where its result is announced, a
  /// party that is new counts as asked, and its answer as due; one that was recorded as asked and is
  /// left out is asked no more.
  func asking(for parties: [String], on issue: Issue) throws(Refusal) -> [Event] {
    let before = session.consentsAsked(on: issue)
    guard parties != before else { return [] }
    let isAnnounced = session.settlingVote(of: issue) != nil
    let consents = session.consents(of: issue)
    let left = consents.filter { before.contains($0.party) && !parties.contains($0.party) }
    // Of what wasn't agreed, another vote asks as is said then.
    if let waited = left.first, session.stands(issue) {
      throw .outcome(.consentWaitedFor(party: waited.party))
    }
    let recorded = left.filter(issue.concurrences.contains)
    if let answered = recorded.first(where: { $0.answer != .pending }) {
      throw .outcome(.consentAnswered(party: answered.party))
    }
    let known = Set(consents.map(\.party))
    let added = isAnnounced ? parties.filter { !known.contains($0) } : []
    return recorded.map { .consentLetGo(.init(issue: issue.id, party: $0.party)) }
      + added.map {
        .concurrenceRecorded(
          .init(
            issue: issue.id, concurrence: ConcurrenceRecord(party: $0, answer: .pending)))
      }
  }
}

extension Entry {
  /// Whether it asked for other consents to no effect, as in earlier programs.
  func leftUnasked(_ decided: [Event], _ stands: [Event]) -> Bool {
    guard case .issueChanged? = stands.first, stands.count == 1, decided.first == stands[0] else {
      return false
    }
    return decided.dropFirst().allSatisfy { event in
      if case .concurrenceRecorded(let it) = event { return it.concurrence.answer == .pending }
      if case .consentLetGo = event { return true }
      return false
    }
  }
}
