import Affairs
import Deliberation
import Text
import Values

/// 上次议定事项落实情况, as it is read aloud and as the office alone reads it.
package struct LastTimeWording {
  package let last: LastTime
  private let language: Language
  /// What was typed freely, as everybody may read it.
  private let words: ((String) -> String)?

  /// - Parameter words: nil where the office alone reads it.
  package init(_ last: LastTime, in language: Language, words: ((String) -> String)? = nil) {
    (self.last, self.language, self.words) = (last, language, words)
  }

  package static func title(in language: Language) -> String {
    language("上次议定事项落实情况", "What became of last time")
  }

  /// `上次议定4项：办结3项，1项说明如下`.
  package var count: String {
    let (all, done, open) = (last.tasks.count, last.done.count, last.open.count)
    let agreed = "Last time \(plural(all, "task")) \(all == 1 ? "was" : "were") agreed on"
    if open == 0 {
      return language(
        "上次议定\(all)项，都已办结", "\(agreed); \(all == 1 ? "it is" : "all are") done")
    }
    return language(
      "上次议定\(all)项：办结\(done)项，\(open)项说明如下",
      "\(agreed): \(done) \(done == 1 ? "is" : "are") done, and of \(open) it is told below")
  }

  /// All of it in one sentence for everybody: of what is open the thing and its new day alone.
  package var aloud: String {
    let open = last.open.map(thing)
    let end = language("。", ".")
    guard !open.isEmpty else { return count + end }
    return count + language("：", ": ") + open.joined(separator: language("；", "; ")) + end
  }

  /// `划线和支架（6月30日前）`.
  private func thing(_ task: TaskOnHand) -> String {
    let what = named(task.work.what)
    guard let day = last.newDay(of: task) else {
      return language("\(what)（新的时限会上说明）", "\(what) (a new day is to be said)")
    }
    let by = language.day(day, in: last.asOf.year)
    return language("\(what)（\(by)前）", "\(what) (by \(by))")
  }

  /// Without the persons of that meeting, and as this one may read it.
  private func named(_ text: String) -> String {
    guard let words else { return text }
    let hidden = last.persons.filter { $0.count > 1 }.sorted { $0.count > $1.count }
      .reduce(text) { $0.replacing($1, with: language("有关居民", "a resident")) }
    return words(hidden)
  }

  /// A line a task, with who answers for it, and by how many days it is late: for the office alone.
  package var inFull: [String] {
    last.tasks.map(line)
      + last.explanations.map {
        language(
          "不同意见还没有解释说明：\($0.concern.text)", "a concern nobody explained: \($0.concern.text)")
      }
  }

  /// Of what is open a line each, as in ``inFull``.
  package var open: [String] { last.open.map(line) }

  private func line(of task: TaskOnHand) -> String {
    let lead = task.work.lead
    let whose = language.list(
      (lead.map { [$0] } ?? []) + task.work.responsible.filter { $0 != lead })
    let who = whose.isEmpty ? language("没有责任人", "nobody answers for it") : whose
    return language(
      "\(task.work.what)：\(who)，\(state(of: task))", "\(task.work.what): \(who), \(state(of: task))"
    )
  }

  private func state(of task: TaskOnHand) -> String {
    func said(_ day: Day) -> String { language.day(day, in: last.asOf.year) }
    if let done = task.done {
      let late = task.work.due.map { $0.days(until: done) } ?? 0
      return late > 0
        ? language(
          "\(said(done))办结，晚了\(late)天", "done on \(said(done)), \(plural(late, "day")) late")
        : language("\(said(done))办结", "done on \(said(done))")
    }
    guard let due = task.work.due else { return language("没有时限", "no day was set") }
    let days = last.overdue(task)
    let new =
      last.newDays[task.target].map { language("，新的时限\(said($0))", ", now by \(said($0))") } ?? ""
    return days > 0
      ? language(
        "时限\(said(due))，已过\(days)天\(new)",
        "due on \(said(due)), \(plural(days, "day")) late\(new)")
      : language("时限\(said(due))", "due on \(said(due))")
  }
}
