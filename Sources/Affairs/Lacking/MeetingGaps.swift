import Deliberation
import Values

/// 尚待单位书面同意、不同意见未解释、试行期满未评议.
extension MatterReview {
  var meetingGaps: [LedgerGap] {
    consentGaps + explanationGaps + [trialGap].compactMap(\.self)
  }

  /// What was agreed, and waits for a unit's paper.
  private var consentGaps: [LedgerGap] {
    guard let (meeting, issue) = latest, issue.stands, meeting.closed != nil else { return [] }
    return issue.consents.filter { consent in
      consent.isDue || consent.on.map { $0 > on } ?? false
    }.map { consent in
      LedgerGap(
        .consentDue(party: consent.party, due: consent.due), of: .card(number), title,
        since: meeting.header.date, whose: [consent.party])
    }
  }

  /// 不同意见未解释 (《关于加强城乡社区协商的意见》).
  private var explanationGaps: [LedgerGap] {
    let over = Set(dealings.filter { $0.meeting.closed != nil }.map(\.meeting.header.id))
    return casebook.explanationsOwed(of: dealings, by: on).filter { over.contains($0.session) }.map
    {
      LedgerGap(
        .notExplained(concern: $0.concern.text), of: .card(number), title, since: $0.since,
        whose: lead.map { [$0] } ?? [])
    }
  }

  /// A trial that is over, and neither a meeting nor the ledger says how content people were.
  private var trialGap: LedgerGap? {
    guard let trial = outcome?.outcome.trial, trial.until < on, !isAppraised(since: trial.from)
    else { return nil }
    return LedgerGap(
      .trialOver(until: trial.until, days: trial.until.days(until: on)), of: .card(number), title,
      since: trial.until.adding(days: 1), whose: lead.map { [$0] } ?? [])
  }

  /// Whether it was appraised on that day or later.
  func isAppraised(since day: Day) -> Bool {
    dealings.contains { _, issue in
      issue.appraisal?.result.map { day <= $0.on && $0.on <= on } ?? false
    } || notes.contains { $0.note.kind == .rating && $0.note.day >= day }
  }
}
