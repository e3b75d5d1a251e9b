import Deliberation

/// What units that must consent have answered.
extension Proceedings {
  /// Consents asked besides the vote, as they stand now.
  func concurrences(of issue: Issue) -> [String] {
    let consents = session.stands(issue) ? session.consents(of: issue) : issue.concurrences
    return consents.map { record in
      let by = isPublic ? "" : record.by.map { "（\($0)表示）" } ?? ""
      switch record.answer {
      case .agreed:
        return
          "\(free(record.party))：已书面同意\(given(record, on: issue))\(refusedBefore(record, on: issue))。"
      case .word:
        let due =
          record.due.map { "，书面意见于\($0.official(after: day))前提交" } ?? "，书面意见待提交"
        return "\(free(record.party))：口头同意\(by)\(due)。"
      case .pending:
        return
          "尚待\(free(record.party))书面同意\(record.due.map { "（\($0.official(after: day))前）" } ?? "")。"
      case .refused: return "\(free(record.party))：不同意\(by)。"
      }
    }
  }

  /// When it was given, and to which text where that isn't the one voted on.
  private func given(_ record: ConcurrenceRecord, on issue: Issue) -> String {
    let earlier = early(record, on: issue)
    if let on = record.on { return "（\(on.official)\(earlier)）" }
    return earlier.isEmpty ? "" : "（\(earlier.dropFirst())）"
  }

  /// That the unit had refused before it agreed: what was said in an earlier paper was so.
  private func refusedBefore(_ record: ConcurrenceRecord, on issue: Issue) -> String {
    let refusals = session.entries.filter { session.retractedBy[$0.number] == nil }
      .flatMap(\.events).compactMap { event -> ConcurrenceRecord? in
        guard case .concurrenceRecorded(let answer) = event, answer.issue == issue.id,
          answer.concurrence.party == record.party, answer.concurrence.answer == .refused
        else { return nil }
        return answer.concurrence
      }
    guard let last = refusals.last else { return "" }
    return "，此前\(last.on.map { "于\($0.official)" } ?? "")曾答复不同意"
  }

  /// That a unit agreed before the text was there, and why that stands.
  private func early(_ record: ConcurrenceRecord, on issue: Issue) -> String {
    if let vote = session.settlingVote(of: issue),
      session.isOfEarlierText(record, on: issue, in: vote)
    {
      let reason = despite(in: vote) {
        if case .announced(let result) = $0 { result.vote == vote.id } else { false }
      }
      return "，当时的文字与所表决的不同" + (reason.map { "，说明：\(phrase(free($0)))" } ?? "")
    }
    guard let on = record.on, let written = session.dayOfText(on: issue), on < written else {
      return ""
    }
    let reason = session.entries.last { entry in
      session.retractedBy[entry.number] == nil
        && entry.events.contains(
          .concurrenceRecorded(.init(issue: issue.id, concurrence: record)))
    }?.despite
    return "，早于所表决文字的\(written.official(after: on))"
      + (reason.map { "，说明：\(phrase(free($0)))" } ?? "")
  }
}
