import Deliberation
import Values

/// 未公示、公示期满异议未答复.
extension MatterReview {
  var noticeGaps: [LedgerGap] { [unposted, openObjections].compactMap(\.self) }

  /// The step at hand asks for a posting, and nothing was posted since it is.
  private var unposted: LedgerGap? {
    guard let course, course.procedure.order == .sequence, let step = course.current,
      step.needs.contains(where: \.asksForPosting)
    else { return nil }
    let states = course.states
    let since = states.values.compactMap(\.on).max() ?? course.on
    guard since <= on else { return nil }
    // One posting isn't two: what an earlier step rests on doesn't count again.
    let spent = Set(
      states.values.flatMap { state -> [EntryID] in
        guard case .passed(let passage, _) = state else { return [] }
        return passage.met.flatMap(\.evidence).compactMap(\.entry)
      })
    let isPosted = notes.contains { $0.note.kind == .notice && !spent.contains($0.entry) }
    if isPosted { return nil }
    return LedgerGap(
      .notPosted(step: step.id), of: .card(number), title, since: since,
      whose: step.body.map { [$0] } ?? [])
  }

  /// Objections that nobody dealt with, although the posting they came to is over or its step passed.
  private var openObjections: LedgerGap? {
    let notices =
      course?.procedure.steps.filter { $0.needs.contains(where: \.asksForPosting) } ?? []
    let mustBeSettled = notices.flatMap(\.needs).contains(where: \.waitsForSettlement)
    let open = casebook.openObjections(of: number, on: on).filter {
      mustBeSettled || !$0.isAnswered
    }
    guard !open.isEmpty else { return nil }
    let until = notes.filter { $0.note.kind == .notice }.compactMap { lastDay(of: $0.note) }.max()
    let passed = notices.compactMap { course?.state(of: $0.id).on }.max()
    guard let over = [until.map { $0.adding(days: 1) }, passed].compactMap(\.self).min(), over <= on
    else { return nil }
    let first = open.map(\.on).min() ?? over
    return LedgerGap(
      .objectionOpen(
        count: open.count, unanswered: open.count { !$0.isAnswered }, until: until),
      of: .card(number), title,
      since: max(first, over), whose: lead.map { [$0] } ?? [])
  }

  /// The last day of a posting; nil where it has no period, or one that nobody can count yet.
  private func lastDay(of note: Note) -> Day? {
    guard let notice = note.notice, let days = notice.days else { return nil }
    return try? Period(
      of: days, notice.unit ?? .calendar, after: notice.posted, rolls: false,
      by: casebook.ledger.holidays
    ).last
  }
}

extension Need {
  /// Whether it is met by a posting, or may be.
  fileprivate var asksForPosting: Bool {
    alternatives.contains { need in
      if case .notice = need { true } else { need == .note(.notice) }
    }
  }
}
