import Archives
import Office
import Sentences
import Text
import Values

/// What the page of searches says.
struct SearchWording {
  private let language: Language

  init(_ language: Language) { self.language = language }

  var find: String { language("查找 ", "Find ") }
  var hint: String { language("一个字也可以；拼音也可以", "words, or pinyin") }
  var how: String {
    language(
      "打字就找：议题、方案各稿、发言、议定事项、任务、地点、人、事项、文号、工单号、房号。几个词用空格隔开，都要有。"
        + "上下键选一项，回车打开；Tab 后按数字：筛选、待办。",
      "Type to find issues, every version, remarks, outcomes, tasks, places, people, matters, numbers and "
        + "homes. Words with a blank between must all be there. Arrows choose, Enter opens; Tab, then a "
        + "digit: filter, tasks.")
  }
  var nothing: String { language("没有找到。Esc 清空。", "Nothing found; Esc clears.") }
  var chooseFirst: String { language("先选一项。", "Choose one first.") }

  func reading(_ done: Int, of all: Int) -> String {
    all > 0
      ? language("正在读会议文件：\(done)/\(all)", "Reading the meetings: \(done) of \(all)")
      : language("正在看会议文件……", "Looking at the meetings…")
  }

  func unreadable(_ count: Int) -> String {
    language("\(count)个文件读不了，没有找", "\(plural(count, "file")) unreadable, not searched")
  }

  func more(_ limit: Int) -> String {
    language("只列出最近\(limit)项，多打几个字", "the newest \(limit) alone; type more")
  }

  /// Whether the list of tasks itself is asked for.
  static func asksForTasks(_ text: String) -> Bool {
    ["待办", "待辦", "daiban", "tasks"].contains(text.folded)
  }

  /// The line that opens it.
  var tasks: HitWording.Line {
    HitWording.Line(
      opening: language(
        "待办：件件有落实，谁在什么时候前做什么（回车打开）",
        "Tasks: who does what by when (Enter opens the list)"))
  }

  /// What narrows the search beside the words; empty for nothing.
  func filtered(by sought: Sought) -> String {
    let days: String? =
      switch (sought.from, sought.until) {
      case (nil, nil): nil
      case (let from?, nil): language("\(from)起", "from \(from)")
      case (nil, let until?): language("到\(until)", "until \(until)")
      case (let from?, let until?): language("\(from)至\(until)", "\(from) to \(until)")
      }
    let parts = [
      days, sought.body, sought.group, sought.result?.name(in: language),
      sought.task.map { language("任务\($0.name(in: language))", "tasks \($0.name(in: language))") },
      sought.place, sought.kinds.first?.name(in: language),
    ]
    let told = parts.compactMap(\.self)
    return told.isEmpty ? "" : language("只找：", "Only: ") + language.list(told)
  }
}
