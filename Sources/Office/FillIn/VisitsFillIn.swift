import Affairs
import Deliberation
import Text
import Values

/// 回访: each task that is done and of which nobody was asked yet how content they are.
struct VisitsFillIn: NoteFillIn {
  let list = FillInList.visits
  let casebook: Casebook
  let rows: [FillInRow]
  private let language: Language

  static let day = FillInColumn("回访日期", .day)
  static let by = FillInColumn("回访人")
  static let text = FillInColumn("回访情况")
  static let satisfaction = FillInColumn("满意度")
  static let solved = FillInColumn("解决没有")
  static let demand = FillInColumn("又提出的要求")
  static let lead = FillInColumn("要求由谁牵头")
  static let due = FillInColumn("要求的期限", .day)

  let columns = [
    about, .shown("任务"), .shown("谁办"), .shown("办结", .day), day, by, text, satisfaction, solved,
    demand, lead, due,
  ]

  init(_ casebook: Casebook, on today: Day, in language: Language) {
    (self.casebook, self.language) = (casebook, language)
    rows = casebook.tasks(on: today).map { line in
      line.row(
        [line.whose.joined(separator: "、"), line.task.done?.description ?? ""], blanks: 8,
        leaves: line.task.done != nil && line.satisfaction == nil, in: casebook)
    }
  }

  func note(of filled: FilledRow, on target: Target) throws(FillInDoubt) -> Note {
    var note = Note(
      on: [target], kind: .visit, day: try filled.neededDay(Self.day),
      by: try filled.doer(Self.by), text: try filled.needed(Self.text))
    let satisfaction = try filled.word(
      Self.satisfaction, Rating.Satisfaction.allCases.map { ($0.rawValue, $0) })
    let isSolved = try filled.word(
      Self.solved, [("已解决", true), ("未解决", false), ("是", true), ("否", false)])
    if satisfaction != nil || isSolved != nil {
      note.rating = Rating(reached: true, solved: isSolved, satisfaction: satisfaction)
    }
    if let what = filled[Self.demand] {
      note.demands = [
        Assignment.Work(
          what: what, lead: try filled.needed(Self.lead), responsible: [],
          due: try filled.neededDay(Self.due), point: nil)
      ]
    } else if let column = [Self.lead, Self.due].first(where: { filled[$0] != nil }) {
      // Who leads what nobody asks for would be dropped.
      throw .refused(
        language(
          "“\(column.title)”填了，“\(Self.demand.title)”没有填写。",
          "“\(column.title)” is filled in and “\(Self.demand.title)” is empty."))
    }
    return note
  }
}
