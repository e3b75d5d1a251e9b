import Deliberation
import Text

/// What is offered on the untimed steps of the agenda.
package enum StepOffers {
  package static let add: Offer<Void> = Offer(
    CommandName(
      "add-step", title: ("添加环节", "Add a step"), label: ("添加", "Add"),
      help: ("如介绍情况、答疑、休息10分钟。", "Such as introductions, answers, a break of ten minutes."))
  ) { _, desk in
    let language = desk.language
    let title = Question.line(
      "title", IssueWording.stepName(in: language), hint: IssueWording.stepExample(in: language),
      limit: 200)
    let minutes = Question.number(
      "minutes", language("时长（分钟）", "Minutes"), hint: language("不限时的不填", "empty for no limit"))
    return .ask(
      Request(add.name.title(in: language), [title.field, minutes.field], isPrivate: false) {
        answers throws(Unanswered) in
        let long = try answers[minutes]
        return .init(.addStep(.init(title: try answers[title], minutes: long)))
      })
  }

  package static let begin: Offer<AgendaStep.ID> = Offer(
    CommandName(
      "begin-step", title: ("开始选中的环节", "Begin the chosen step"), label: ("开始", "Begin"),
      help: ("选中的环节上屏。回车相同。", "The chosen step goes on the wall; so does Enter."))
  ) { step, _ in .give([.beginStep(.init(step: step.text))]) }

  package static let end: Offer<Void> = Offer(
    CommandName(
      "end-step", title: ("结束环节", "End the step"), label: ("结束", "End"),
      help: ("正在进行的环节结束。", "The step under way is over.")),
    whyNot: { _, desk in desk.whyRefused(.endStep(.init(step: nil))) }
  ) { _, _ in .give([.endStep(.init(step: nil))]) }
}
