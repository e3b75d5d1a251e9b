import Affairs
import Deliberation
import Sentences
import Text
import Values

/// 反馈: each task that is done and of which nobody was told yet.
struct FeedbackFillIn: NoteFillIn {
  let list = FillInList.feedback
  let casebook: Casebook
  let rows: [FillInRow]
  private let language: Language
  private let open: Set<String>

  static let day = FillInColumn("反馈日期", .day)
  static let by = FillInColumn("告知人")
  static let text = FillInColumn("反馈内容")

  let columns = [about, .shown("任务"), .shown("谁办"), .shown("办结", .day), day, by, text]

  init(_ casebook: Casebook, on today: Day, in language: Language) {
    (self.casebook, self.language) = (casebook, language)
    let tasks = casebook.tasks(on: today)
    rows = tasks.map { line in
      line.row(
        [line.whose.joined(separator: "、"), line.task.done?.description ?? ""], blanks: 3,
        leaves: line.task.done != nil && line.task.fed == nil, in: casebook)
    }
    open = Set(tasks.filter(\.task.isOpen).map(\.task.target.description))
  }

  func note(of filled: FilledRow, on target: Target) throws(FillInDoubt) -> Note {
    guard !open.contains(target.description) else {
      throw .refused(
        language("还没有办结，先登记办结。", "It isn't done yet; note that first."))
    }
    return Note(
      on: [target], kind: .feedback, day: try filled.neededDay(Self.day),
      by: try filled.doer(Self.by), text: try filled.needed(Self.text))
  }
}
