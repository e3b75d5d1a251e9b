import Values

/// 作废 of a result that had been announced.
package struct Voiding: Hashable, Sendable {
  package let at: Moment
  package let reason: String
  /// Who approved it; nil where it was voided in the sitting, and in earlier files.
  package let approved: String?
  /// Whether the meeting had been adjourned since the announcement, so that others knew the result.
  package let isAfterAdjourning: Bool
}

extension Session {
  /// When and why an announced vote became void; nil where it stands or never was announced.
  package func voiding(of vote: Vote) -> Voiding? {
    guard vote.announcement != nil, let reason = vote.voided else { return nil }
    var isAdjourned = false
    for entry in entries where retractedBy[entry.number] == nil {
      for event in entry.events {
        if case .announced(let it) = event, it.vote == vote.id { isAdjourned = false }
        if case .adjourned = event { isAdjourned = true }
        if case .voteVoided(let voided) = event, voided.vote == vote.id {
          return Voiding(
            at: zoned(entry.happened), reason: reason, approved: voided.approved,
            isAfterAdjourning: isAdjourned)
        }
      }
    }
    return nil
  }

  /// Whether the meeting was adjourned after a vote had been announced.
  package func wasAdjourned(since vote: Vote) -> Bool {
    guard vote.announcement != nil else { return false }
    var isAdjourned = false
    for entry in entries where retractedBy[entry.number] == nil {
      for event in entry.events {
        if case .announced(let it) = event, it.vote == vote.id { isAdjourned = false }
        if case .adjourned = event { isAdjourned = true }
      }
    }
    return isAdjourned
  }

  /// The votes on an issue that could have settled it, were announced and are void.
  package func voidedResults(of issue: Issue) -> [Vote] {
    issue.votes.compactMap { votes[$0] }.filter {
      $0.announcement != nil && $0.voided != nil && settles($0, issue)
    }
  }
}
