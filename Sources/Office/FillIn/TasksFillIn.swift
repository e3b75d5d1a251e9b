import Affairs
import Deliberation
import Sentences
import Text
import Values

/// 待办: each task that is to be done, for whoever does it to say how far it has come.
struct TasksFillIn: NoteFillIn {
  let list = FillInList.tasks
  let casebook: Casebook
  let rows: [FillInRow]
  private let language: Language
  private let done: [String: Day]

  static let day = FillInColumn("日期", .day)
  static let by = FillInColumn("经办人")
  static let isDone = FillInColumn("办结没有")
  static let text = FillInColumn("进展或办结情况")

  let columns = [about, .shown("任务"), .shown("谁办"), .shown("时限", .day), day, by, isDone, text]

  init(_ casebook: Casebook, on today: Day, in language: Language) {
    (self.casebook, self.language) = (casebook, language)
    let tasks = casebook.tasks(on: today)
    rows = tasks.map { line in
      line.row(
        [line.whose.joined(separator: "、"), line.task.work.due?.description ?? ""], blanks: 4,
        leaves: line.task.isOpen, in: casebook)
    }
    done = Dictionary(
      tasks.compactMap { line in line.task.done.map { (line.task.target.description, $0) } }
    ) { first, _ in first }
  }

  func note(of filled: FilledRow, on target: Target) throws(FillInDoubt) -> Note {
    let isDone = try filled.answer(Self.isDone) == true
    let note = Note(
      on: [target], kind: isDone ? .done : .progress, day: try filled.neededDay(Self.day),
      by: try filled.doer(Self.by), text: try filled.needed(Self.text))
    // As the page of tasks has it.
    if isDone, let before = done[target.description], !stands(note) {
      throw .refused(language("已经办结（\(before)）。", "It is done already (\(before))."))
    }
    return note
  }
}
