import Affairs
import Deliberation
import Sentences
import Text
import Values

/// 办理记录: what is offered on a task, and on whatever else something is lacking of. Each becomes a note
/// of the ledger.
package enum TaskNoteOffers {
  package static let progress: Offer<TaskLine> = note(
    .progress,
    CommandName(
      "note-progress", title: ("记进展", "Note progress"), label: ("记进展", "Progress"),
      help: ("选中的这一件做到哪一步了，记在台账里。", "How far the chosen one has come, in the ledger.")),
    text: ("进展", "Progress"))

  package static let done: Offer<TaskLine> = note(
    .done,
    CommandName(
      "note-done", title: ("办结", "Note as done"), label: ("办结", "Done"),
      help: ("选中的任务办结了，哪一天、谁办的、办成什么样。", "The chosen task is done: when, by whom, how.")),
    text: ("办结情况", "What was done")
  ) { line, desk in
    let language = desk.language
    guard let task = line.task?.task else {
      return language("这一行不是任务。", "This line is no task.")
    }
    return task.done.map {
      language(
        "已经办结（\(language.day($0, in: desk.now.day.year))）。",
        "It is done already (\(language.day($0, in: desk.now.day.year))).")
    }
  }

  package static let feedback: Offer<TaskLine> = note(
    .feedback,
    CommandName(
      "note-feedback", title: ("反馈", "Note that people were told"), label: ("反馈", "Told"),
      help: (
        "办结以后，把结果告诉了提出的人：哪一天、谁告诉的、怎么说的。",
        "Whoever brought it forward was told what became of it: when, by whom, what."
      )), text: ("反馈内容", "What was said")
  ) { line, desk in
    guard let task = line.task?.task, task.isOpen else { return nil }
    return desk.language("还没有办结，先按“办结”登记。", "It isn't done yet; note that first.")
  }

  package static let explanation: Offer<TaskLine> = note(
    .explanation,
    CommandName(
      "note-explanation", title: ("解释说明", "Explain"), label: ("解释", "Explain"),
      help: (
        "一时办不了或不同意见没有采纳，向提出的人说明了原因。",
        "Why it can't be done now, or why a view wasn't taken up, was explained."
      )), text: ("说明内容", "What was explained"))

  /// 回访: with what people say of it, and what they ask for, each with who leads and by when.
  package static let visit: Offer<TaskLine> = Offer(
    CommandName(
      "note-visit", title: ("回访", "Note a visit"), label: ("回访", "Visit"),
      help: (
        "回访情况、满意不满意、又提出什么要求；每项要求立一个任务。",
        "What a visit found, how content people are, what they ask for; each demand is a task."
      )), isPrivate: true, whyNot: { whyNone($0, $1) }
  ) { line, desk in
    let language = desk.language
    let blanks = NoteBlanks(
      line.target, .visit, text: language("回访情况", "What was found"), at: desk)
    let visit = VisitBlanks(language)
    return .ask(
      Request(
        TaskNoteOffers.visit.name.title(in: language), notes: [line.what],
        blanks.fields + visit.fields
      ) { answers throws(Unanswered) in
        .init(entering: .note(.init(try visit.read(answers, in: try blanks.note(answers)))))
      })
  }

  private static func note(
    _ kind: NoteKind, _ name: CommandName, text: (String, String),
    whyNot: @escaping @Sendable (TaskLine, Desk) -> String? = { _, _ in nil }
  ) -> Offer<TaskLine> {
    Offer(name, isPrivate: true, whyNot: { whyNone($0, $1) ?? whyNot($0, $1) }) { line, desk in
      let doer = kind == .progress || kind == .done ? line.task?.whose.first : nil
      let blanks = NoteBlanks(
        line.target, kind, by: doer ?? "", text: desk.language(text.0, text.1), at: desk)
      return .ask(
        Request(name.title(in: desk.language), notes: [line.what], blanks.fields) {
          answers throws(Unanswered) in
          .init(entering: .note(.init(try blanks.note(answers))))
        })
    }
  }

  /// Of what concerns no card nothing can be noted.
  private static func whyNone(_ line: TaskLine, _ desk: Desk) -> String? {
    line.target == nil
      ? desk.language("这一行不对着哪一件，在报表里处理。", "This line is about nothing a note can be made on.")
      : nil
  }
}
