import Affairs
import Deliberation
import Sentences
import Text
import Values

extension MattersWording {
  /// 谁还欠什么: the open tasks by who answers for them, and the promises that aren't signed or kept; nil where
  /// nobody owes anything.
  package func owed(of matter: MatterInFull, on day: Day) -> String? {
    var parts = matter.tasks.filter(\.isOpen).map { task in
      let who = task.work.lead ?? task.work.responsible.first ?? language("没有责任人", "nobody")
      return "\(who)“\(task.work.what)”" + (task.work.due.map { until($0, on: day) } ?? "")
    }
    for kind in PledgeKind.allCases {
      let open = matter.pledges.filter {
        $0.kind == kind && $0.place == nil && $0.done == nil
      }
      let unsigned = open.filter { $0.signed == nil }.count
      if unsigned > 0, kind == .sign || kind == .share {
        let name = kind.name(in: language)
        parts.append(language("\(name)未签\(unsigned)户", "\(name): \(unsigned) not signed"))
      }
      for pledge in open where kind == .condition || kind == .grant {
        let what = pledge.what ?? kind.name(in: language)
        parts.append("“\(what)”" + (pledge.until.map { until($0, on: day) } ?? ""))
      }
    }
    guard !parts.isEmpty else { return nil }
    return language("谁还欠：", "Owed: ") + parts.joined(separator: language("；", "; "))
  }

  /// （5月30日前）, （已过时限11天）.
  private func until(_ due: Day, on day: Day) -> String {
    let late = due.days(until: day)
    if late > 0 { return language("（已过时限\(late)天）", " (\(late) days late)") }
    let text = language.day(due, in: day.year)
    return language("（\(text)前）", " (by \(text))")
  }
}
