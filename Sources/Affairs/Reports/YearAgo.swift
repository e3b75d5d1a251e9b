import Deliberation
import Values

/// 一年前的今天: what was settled a year ago and whether it holds, and the problems of the coming season
/// (未诉先办).
package struct YearAgo: Hashable, Sendable {
  /// What meetings settled in the month that ended a year ago, oldest first, by the day on which the last
  /// vote on it was announced; without one, the meeting's.
  package let settled: [Settled]
  /// Problems and work orders of last year's half year that began on this day, oldest first: what may
  /// come again.
  package let coming: [CardID]

  package struct Settled: Hashable, Sendable {
    package let matter: CardID
    package let session: String
    package let on: Day
    /// Whether it is still what the latest meeting says.
    package let holds: Bool
  }
}

extension Casebook {
  package func yearAgo(from day: Day) -> YearAgo {
    // 29 February has its year ago on 28 February.
    let then =
      Day(year: day.year - 1, month: day.month, day: day.day) ?? day.adding(days: -366)
    let first = then.adding(days: -30)
    var settled: [YearAgo.Settled] = []
    for meeting in heldMeetings(from: Day(number: 0), to: then) {
      for issue in meeting.issues where issue.outcome != nil {
        let settledOn = issue.votes.compactMap(\.result).filter(\.settles).map(\.on).max()
        let on = settledOn ?? meeting.header.date
        guard first <= on, on <= then else { continue }
        let latest = dealings(with: CardID(issue.number)).last
        let isLatest = latest?.meeting.header.id == meeting.header.id
        settled.append(
          .init(
            matter: CardID(issue.number), session: meeting.header.id, on: on,
            holds: isLatest ? issue.stands : latest?.issue.stands ?? false))
      }
    }
    let end = then.adding(days: 183)
    let coming = ledger.living(.matter).compactMap { record -> (id: CardID, raised: Day)? in
      guard case .matter(let matter)? = record.card,
        matter.kind == .problem || matter.kind == .workOrder, let raised = matter.raised,
        then <= raised, raised <= end
      else { return nil }
      return (record.id, raised)
    }
    return YearAgo(
      settled: settled.sorted { $0.on < $1.on },
      coming: coming.sorted { ($0.raised, $0.id) < ($1.raised, $1.id) }.map(\.id))
  }
}
