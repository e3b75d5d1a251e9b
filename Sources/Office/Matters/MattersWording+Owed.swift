import Affairs
import Deliberation
import Sentences
import Text
import Values

extension MattersWording {
  /// 谁还欠什么, in two lines at most, each thing whole; none where nobody owes anything.
  package func owed(of matter: MatterInFull, _ name: CardNaming, width: Int) -> [String] {
    // Masked before it is cut.
    owed(of: matter, name).map(\.maskingNumbers).lines(
      to: width, most: 2, head: language("谁还欠：", "Owed: "),
      separator: language("；", "; "), more: more)
  }

  /// The open tasks by who answers for them, and the promises that aren't signed or kept.
  package func owed(of matter: MatterInFull, _ name: CardNaming) -> [String] {
    let day = name.today
    var parts = matter.tasks.filter(\.isOpen).map { task in
      let who = task.work.lead ?? task.work.responsible.first ?? language("没有责任人", "nobody")
      return who + language("", ": ") + "“\(task.work.what)”"
        + (task.work.due.map { until($0, on: day) } ?? "")
    }
    for kind in PledgeKind.allCases {
      let open = matter.pledges.filter {
        $0.kind == kind && $0.place == nil && !($0.id.map(matter.kept.contains) ?? false)
      }
      let unsigned = open.filter { $0.signed == nil }.count
      if unsigned > 0, kind == .sign || kind == .share {
        let what = kind.name(in: language)
        parts.append(language("\(what)未签\(unsigned)户", "\(what): \(unsigned) not signed"))
      }
      for pledge in open where kind == .condition || kind == .grant {
        parts.append(
          owed(by: pledge, of: matter, name) + (pledge.until.map { until($0, on: day) } ?? ""))
      }
    }
    return parts
  }

  /// 候补: a place of a lot is free and whose turn it is; nil where none is or nobody waits.
  package func offered(of matter: MatterInFull, _ name: CardNaming) -> String? {
    guard let reserves = matter.reserves, !reserves.offered.isEmpty else { return nil }
    let who = reserves.offered.map { id in
      matter.pledges.first { $0.id == id }.map { name.called($0.by) } ?? id.text
    }
    let free = reserves.places - reserves.holding.count
    return language(
      "名额空出\(free)个，轮到候补：\(language.list(who))",
      "Places free: \(free); next in the drawn order: \(language.list(who))")
  }

  /// `街道：拨款240000.00元`; what was promised to a dwelling that gave way is owed to it, by whoever leads:
  /// `物业：对101的承诺“静音设备”`.
  private func owed(by pledge: Pledge, of matter: MatterInFull, _ name: CardNaming) -> String {
    let party: String
    switch pledge.by {
    case .party(let id): party = name.called(id)
    case .dwelling(let room, _): party = room
    }
    let what = pledge.what.map { "“\($0)”" } ?? ""
    let colon = language("：", ": ")
    if pledge.kind == .condition {
      return (matter.summary.lead.map { $0 + colon } ?? "")
        + language("对\(party)的承诺\(what)", "promised to \(party) \(what)")
    }
    let space = language("", " ")
    return party + colon
      + [pledge.kind.name(in: language), what, pledge.worth.map { language.amount($0) } ?? ""]
      .filter { !$0.isEmpty }.joined(separator: space)
  }

  /// （5月30日前）, （已过时限11天）.
  private func until(_ due: Day, on day: Day) -> String {
    let late = due.days(until: day)
    if late > 0 { return language("（已过时限\(late)天）", " (\(plural(late, "day")) late)") }
    let text = language.day(due, in: day.year)
    return language("（\(text)前）", " (by \(text))")
  }
}
