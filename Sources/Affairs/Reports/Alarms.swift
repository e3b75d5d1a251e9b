import Deliberation
import Values

/// 建议列为议题: the same problem at the same place so often within so many days that the community
/// should talk about it.
package struct Alarm: Hashable, Sendable {
  package let site: CardID
  /// 类别; nil where the problems bear none.
  package let category: String?
  /// The problems within the last span that is full, oldest first.
  package let problems: [CardID]
  /// Days between the first of them and the last.
  package let days: Int
}

extension Casebook {
  /// Places where the alarm of the procedure that their problems go by, else of that of problems, went
  /// off by that day, and that no issue was made of, by site.
  package func alarms(on day: Day) -> [Alarm] {
    struct Place: Hashable {
      let site: CardID
      let category: String?
    }
    var problems: [Place: [(id: CardID, raised: Day, alarm: Procedure.Alarm)]] = [:]
    let usual = ledger.defined.procedure(Procedure.problem.id)?.alarm
    for record in ledger.living(.matter) {
      guard case .matter(let matter)? = record.card, matter.kind == .problem,
        let raised = matter.raised, raised <= day,
        let alarm = ledger.course(of: record.id).map(\.procedure.alarm) ?? usual
      else { continue }
      for site in matter.sites {
        problems[Place(site: site, category: matter.category), default: []]
          .append((record.id, raised, alarm))
      }
    }
    let promoted = promotedProblems
    return problems.compactMap { place, all -> Alarm? in
      let all = all.sorted { ($0.raised, $0.id) < ($1.raised, $1.id) }
      for end in all.indices.reversed() {
        let alarm = all[end].alarm
        guard end + 1 >= alarm.times else { return nil }
        let span = all[(end + 1 - alarm.times)...end]
        let days = span.first?.raised.days(until: all[end].raised) ?? 0
        guard days <= alarm.days else { continue }
        // An issue that was made of the last of them has taken it up.
        if span.contains(where: { promoted.contains($0.id) }) { return nil }
        return Alarm(
          site: place.site, category: place.category, problems: span.map(\.id), days: days)
      }
      return nil
    }.sorted { ($0.site, $0.category ?? "") < ($1.site, $1.category ?? "") }
  }

  /// Problems that issues came of.
  private var promotedProblems: Set<CardID> {
    let ofLedger = ledger.cards.values.compactMap { record -> String? in
      if case .matter(let it)? = record.card { it.source?.reference } else { nil }
    }
    let ofMeetings = meetings.extracts.flatMap(\.issues).compactMap(\.source.reference)
    return Set((ofLedger + ofMeetings).map(CardID.init))
  }
}
