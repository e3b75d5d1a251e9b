import Affairs
import Deliberation
import Sentences
import Text
import Values

/// 件件有落实 as a list: what is lacking first, then what is to be done and lacks nothing.
package struct TaskLine: Hashable, Sendable, Identifiable {
  package let id: String
  /// 已过时限, 未反馈, 待办.
  package let label: String
  /// What it is about, with the matter or the place it belongs to.
  package let what: String
  /// Who is to see to it, and who is to be told.
  package let whose: String
  /// Since how many days, or by when.
  package let days: String
  /// Whether it is lacking.
  package let isGap: Bool
  /// What a note of it is made on; nil where it concerns no card and no task.
  package let target: Target?
  /// The task that stands behind it; nil where that isn't one.
  package let task: TaskInHand?

  /// Everything of it that somebody may look for.
  package var text: String { [label, what, whose].joined(separator: " ") }
}

extension TaskLine {
  /// The lines of a day.
  package static func lines(of lacking: Lacking, _ name: CardNaming) -> [TaskLine] {
    let tasks = Dictionary(lacking.due.map { ($0.task.target, $0) }) { first, _ in first }
    var all: [TaskLine] = []
    var told: Set<Target> = []
    for gap in lacking.gaps {
      let task = gap.target.flatMap { tasks[$0] }
      if task != nil, let target = gap.target { told.insert(target) }
      all.append(TaskLine(gap, task, place: all.count, name))
    }
    for task in lacking.due where task.task.isOpen && !told.contains(task.task.target) {
      all.append(TaskLine(open: task, name))
    }
    return all
  }

  private init(_ gap: LedgerGap, _ task: TaskInHand?, place: Int, _ name: CardNaming) {
    let language = name.language
    let whose = language.list(gap.whose)
    func days(_ count: Int) -> String { language("\(count)天", plural(count, "day")) }
    let what: String
    var (who, since) = (whose, "")
    // Whether the place stands first: all such lines say the same but for it.
    var isPlaceFirst = false
    switch gap.kind {
    case .overdue(let work, _, let count): (what, since) = (work, days(count))
    case .notFedBack(let work, let to, let count):
      what = work
      who = to.map { "→\($0)" } ?? whose
      since = language("办结\(count)天", "done \(days(count)) ago")
    case .noOwner(let work), .noDue(let work): what = work
    case .silent(let work, let count): (what, since) = (work, days(count))
    case .adoptionExpires, .adoptionOver:
      what = gap.sentence(name)
      isPlaceFirst = true
    default: what = gap.sentence(name)
    }
    let titled =
      isPlaceFirst
      ? language("\(gap.title)：\(what)", "\(gap.title): \(what)")
      : language("\(what)（\(gap.title)）", "\(what) (\(gap.title))")
    self.init(
      id: "\(gap.kind.name) \(gap.target?.description ?? "\(gap.title) \(place)") \(what)",
      label: gap.kind.label(in: language),
      what: gap.title.isEmpty ? what : titled,
      whose: who, days: since, isGap: true, target: gap.target, task: task)
  }

  private init(open line: TaskInHand, _ name: CardNaming) {
    let (language, what) = (name.language, line.task.work.what)
    let due = line.task.work.due.map { day in
      day == name.today
        ? language("今天到时限", "due today")
        : language(
          "\(language.day(day, in: name.today.year))前",
          "by \(language.day(day, in: name.today.year))")
    }
    self.init(
      id: "open \(line.task.target)", label: language("待办", "to do"),
      what: language("\(what)（\(line.title)）", "\(what) (\(line.title))"),
      whose: language.list(line.whose), days: due ?? "", isGap: false, target: line.task.target,
      task: line)
  }
}

extension LedgerGap.Kind {
  /// What is lacking in a word or two, as a list says it.
  package func label(in language: Language) -> String {
    switch self {
    case .overdue: language("已过时限", "late")
    case .notFedBack: language("未反馈", "not told")
    case .noOwner: language("无责任人", "no owner")
    case .noDue: language("无时限", "no due day")
    case .unclaimed: language("待认领", "unclaimed")
    case .silent: language("无进展", "no progress")
    case .notVisited: language("未回访", "not visited")
    case .notPosted: language("未公示", "not posted")
    case .objectionOpen: language("异议未答复", "objection")
    case .consentDue: language("待书面同意", "consent")
    case .notExplained: language("未解释", "unexplained")
    case .trialOver: language("试行期满", "trial over")
    case .adoptionExpires: language("认养将到期", "adoption")
    case .adoptionOver: language("认养已到期", "adoption over")
    case .adoptedTwice: language("重复认养", "adopted twice")
    case .plaqueMissing: language("待挂牌", "plaque")
    case .pledgeUnkept: language("承诺未兑现", "pledge")
    case .voucherMissing: language("无凭证", "no voucher")
    case .accountsUnpublished: language("收支未公布", "accounts")
    case .stepIncomplete: language("材料不全", "incomplete")
    case .basisChanged: language("所依据的改了", "basis changed")
    case .conflict: language("都改过", "conflict")
    case .numberTwice: language("编号重复", "number twice")
    }
  }
}
