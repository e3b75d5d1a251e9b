import Deliberation
import Sentences
import Text
import Values

/// What is offered on who does what by when.
package enum TaskOffers {
  package static let assign: Offer<Issue> = Offer(
    CommandName(
      "assign", title: ("落实分工", "Add a task"), label: ("分工", "Task"),
      help: ("做什么、谁牵头、谁负责、哪天前办好。", "What, who leads, who is responsible, by when.")),
    whyNot: { issue, desk in
      let work = Assignment.Work(
        what: "甲", lead: nil, responsible: ["甲"], due: nil, point: nil)
      return desk.whyRefused(.assign(.init(issue: issue.id.text, work: work)))
    }
  ) { issue, desk in
    let (blanks, id) = (WorkBlanks(nil, desk.language), issue.id.text)
    return .ask(
      Request(assign.name.title(in: desk.language), blanks.fields) { answers throws(Unanswered) in
        .init(.assign(.init(issue: id, work: try blanks.read(answers))))
      })
  }

  package static let change: Offer<Assignment> = Offer(OutcomeOffers.editing) { task, desk in
    let (blanks, id) = (WorkBlanks(task.work, desk.language), task.id.text)
    return .ask(
      Request(change.name.title(in: desk.language), blanks.fields) { answers throws(Unanswered) in
        .init(.changeAssignment(.init(assignment: id, work: try blanks.read(answers))))
      })
  }

  package static let progress: Offer<Assignment> = Offer(
    CommandName(
      "progress", title: ("落实情况", "Report progress"), label: ("落实", "Progress"),
      help: ("选中的分工做得怎样，办结没有。", "How the chosen task goes, and whether it is done."))
  ) { task, desk in
    let (language, id) = (desk.language, task.id.text)
    let on = Question.day("progressOn", language("日期", "On"), desk.now.day, in: language)
    let text = Question.lines("progress", language("落实情况", "Progress"), rows: 2)
    let done = Question.choice("done", language("办结没有", "Done?"), [false, true], 0) {
      OutcomeWording.done($0, in: language)
    }
    return .ask(
      Request(
        progress.name.title(in: language), notes: told(of: task, at: desk),
        [on.field, text.field, done.field]
      ) { answers throws(Unanswered) in
        .init(
          .reportProgress(
            .init(
              assignment: id,
              progress: .init(
                on: try answers.required(on), text: try answers[text],
                done: try answers[done] == true))))
      })
  }

  package static let drop: Offer<Assignment> = Offer(
    CommandName(
      "drop-task", title: ("取消分工", "Drop the task"), label: ("取消", "Drop"),
      help: ("选中的分工不做了，写明原因。", "The chosen task is dropped, for a reason."))
  ) { task, desk in
    let id = task.id.text
    return .ask(
      .reason(drop.name, notes: told(of: task, at: desk), at: desk) {
        .dropAssignment(.init(assignment: id, reason: $0))
      })
  }

  private static func told(of task: Assignment, at desk: Desk) -> [String] {
    desk.session.map { [OutcomeWording($0, in: desk.language).task(task)] } ?? []
  }

  /// What is to be done, by whom and by when.
  struct WorkBlanks: Sendable {
    private let what: Question<String>
    private let responsible: Question<String>
    private let due: Question<Day?>
    private let lead: Question<String>
    private let point: Question<Int?>

    init(_ work: Assignment.Work?, _ language: Language) {
      what = .line("work", language("做什么", "What"), work?.what ?? "")
      responsible = .line(
        "responsible", language("责任人（单位）", "Responsible"),
        work?.responsible.joined(separator: "、") ?? "",
        hint: language("几个之间用顿号", "several with commas"))
      due = .day("deadline", language("哪天前办好", "By"), work?.due, in: language)
      lead = .line(
        "lead", language("牵头", "Lead"), work?.lead ?? "", hint: language.mayStayEmpty)
      point = .number(
        "pointNumber", language("落实第几条", "Carries out"), work?.point,
        hint: language.mayStayEmpty)
    }

    /// Without the point that it carries out, for work that no meeting settled.
    var ownFields: [Field] { [what.field, responsible.field, due.field, lead.field] }

    var fields: [Field] { [what.field, responsible.field, due.field, lead.field, point.field] }

    func read(_ answers: Answers) throws(Unanswered) -> Assignment.Work {
      let what = try answers.required(what)
      let day = try answers[due]
      return Assignment.Work(
        what: what, lead: answers.optional(lead), responsible: answers.parts(responsible),
        due: day, point: try answers[point])
    }
  }
}
