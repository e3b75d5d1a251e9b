import Affairs
import Deliberation
import Sentences
import Text
import Values

/// What every note asks: the day, who acted, what happened.
struct NoteBlanks: Sendable {
  private let kind: NoteKind
  private let target: Target?
  private let day: Question<Day?>
  private let by: Question<String>
  private let text: Question<String>

  init(_ target: Target?, _ kind: NoteKind, by doer: String = "", text label: String, at desk: Desk)
  {
    let language = desk.language
    (self.kind, self.target) = (kind, target)
    day = .day("noteDay", language("日期", "On"), desk.now.day, in: language)
    by = .line("noteBy", language("经办人或单位", "By"), doer)
    text = .lines("noteText", label, rows: 2)
  }

  var fields: [Field] { [day.field, by.field, text.field] }

  func note(_ answers: Answers) throws(Unanswered) -> Note {
    let day = try answers.required(day)
    let by = try answers.required(by)
    return Note(
      on: target.map { [$0] } ?? [], kind: kind, day: day, by: by,
      text: try answers.required(text))
  }
}

/// What a visit asks besides: how content people are, and what they ask for.
struct VisitBlanks: Sendable {
  private let satisfaction: Question<Rating.Satisfaction?>
  private let solved: Question<Bool?>
  private let demands: [DemandBlanks]

  init(_ language: Language) {
    satisfaction = .choice(
      "satisfaction", language("满意度", "Satisfaction"), Rating.Satisfaction.allCases
    ) { $0.name(in: language) }
    solved = .choice("solved", language("解决没有", "Solved?"), [true, false]) {
      $0 ? language("已解决", "solved") : language("未解决", "not solved")
    }
    // As many as a page has room for; more are another visit's.
    demands = (1...3).map { DemandBlanks($0, language) }
  }

  var fields: [Field] { [satisfaction.field, solved.field] + demands.flatMap(\.fields) }

  func read(_ answers: Answers, in note: Note) throws(Unanswered) -> Note {
    var note = note
    let (content, isSolved) = (try answers[satisfaction], try answers[solved])
    if content != nil || isSolved != nil {
      note.rating = Rating(reached: true, solved: isSolved, satisfaction: content)
    }
    for demand in demands {
      if let work = try demand.read(answers) { note.demands.append(work) }
    }
    return note
  }
}

/// 要求: what a visit asks for. Whoever leaves the first blank empty asks for nothing.
private struct DemandBlanks: Sendable {
  private let what: Question<String>
  private let lead: Question<String>
  private let due: Question<Day?>

  init(_ number: Int, _ language: Language) {
    what = .line(
      "demand\(number)", language("要求\(number)", "Demand \(number)"), hint: language.mayStayEmpty)
    lead = .line("demandLead\(number)", language("　谁牵头", "  led by"))
    due = .day("demandDue\(number)", language("　哪天前", "  due by"), in: language)
  }

  var fields: [Field] { [what.field, lead.field, due.field] }

  func read(_ answers: Answers) throws(Unanswered) -> Assignment.Work? {
    guard let what = answers.optional(what) else { return nil }
    let lead = try answers.required(lead)
    return Assignment.Work(
      what: what, lead: lead, responsible: [], due: try answers.required(due), point: nil)
  }
}
