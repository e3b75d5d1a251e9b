import Affairs
import Sentences
import Text
import Values

/// What the page 件件有落实 says.
package struct TasksWording: Sendable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  /// How much was to be done, is done, was told, all counted.
  package func totals(_ lacking: Lacking) -> String {
    let day = lacking.on
    return language(
      "截至\(language.fullDay(day))  应办\(lacking.due.count)  办结\(lacking.done.count)  "
        + "反馈\(lacking.fed.count)",
      "until \(day): due \(lacking.due.count), done \(lacking.done.count), "
        + "told \(lacking.fed.count)")
  }

  /// 落实率 and 反馈率, each with both its numbers; of nothing there is none.
  package func rates(_ lacking: Lacking) -> String {
    func rate(_ label: String, _ rate: Rate) -> String? {
      rate.percent.map { "\(label) \(rate) = \($0)%" }
    }
    let gaps = lacking.gaps.count
    let parts = [
      rate(language("落实率", "done"), lacking.doneRate),
      rate(language("反馈率", "told"), lacking.fedRate),
      gaps == 0
        ? language("件件有落实", "nothing is lacking") : language("还差\(gaps)项", "lacking: \(gaps)"),
    ]
    return parts.compactMap(\.self).joined(separator: "    ")
  }

  package var find: String { language("查找 ", "Find ") }
  package var findHint: String { language("事、人、单位或拼音，/后可打数字", "a task, a person; / before digits") }
  package var nothing: String {
    language("没有任务，也没有缺口。", "There is no task, and nothing is lacking.")
  }
  package var nothingFound: String { language("没有找到。Esc 清空。", "Nothing found; Esc clears.") }
  package var noneChosen: String { language("先选一行。", "Choose a line first.") }
  package func byOwner(_ isOn: Bool) -> String {
    isOn
      ? language("按责任人排列。再按一次按缺口排列。", "By who answers for it; again for by what is lacking.")
      : language("按缺口排列。", "By what is lacking.")
  }

  /// What was noted of a task, a line each, earliest first.
  package func record(of line: TaskLine, _ notes: [Note], in year: Int) -> [String] {
    var lines = [line.what, line.whose, line.days].filter { !$0.isEmpty } + [""]
    if notes.isEmpty { lines.append(language("台账里还没有办理记录。", "Nothing was noted of it yet.")) }
    for note in notes.sorted(by: { $0.day < $1.day }) {
      let rating = note.rating?.satisfaction.map {
        language(
          "（\($0.name(in: language))）",
          " (\($0.name(in: language)))")
      }
      lines.append(
        "\(note.day)  \(note.kind.name(in: language))  \(note.by)  \(note.text)\(rating ?? "")")
    }
    return lines
  }
}
