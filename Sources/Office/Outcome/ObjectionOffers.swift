import Deliberation
import Sentences
import Text
import Values

/// What is offered on objections, raised after the vote and answered one by one.
package enum ObjectionOffers {
  package static let object: Offer<Issue> = Offer(
    CommandName(
      "object", title: ("登记异议", "Take down an objection"), label: ("异议", "Object"),
      help: ("公示期间等收到的异议，逐条答复。", "Objections after the vote; each is answered."))
  ) { issue, desk in
    let (language, id) = (desk.language, issue.id.text)
    let by = Question.name(
      "objector", language("提异议的人", "Objector"), among: desk.session?.roster ?? [], hint: "")
    let text = Question.lines("objection", language("异议内容", "Objection"), rows: 3)
    let on = Question.day("objectedOn", language("日期", "On"), desk.now.day, in: language)
    let inWriting = Question.choice("inWriting", language("形式", "How"), [true, false], 0) {
      OutcomeWording.inWriting($0, in: language)
    }
    return .ask(
      Request(
        object.name.title(in: language), [by.field, text.field, on.field, inWriting.field]
      ) { answers throws(Unanswered) in
        let day = try answers.required(on)
        return .init(
          .raiseObjection(
            .init(
              issue: id, by: try answers[by], text: try answers[text], on: day,
              inWriting: try answers[inWriting] != false)))
      })
  }

  package static let answer: Offer<(issue: Issue, objection: Objection)> = Offer(
    OutcomeOffers.editing
  ) { chosen, desk in
    let (language, objection) = (desk.language, chosen.objection)
    let (id, number) = (chosen.issue.id.text, objection.number)
    let reply = Question.lines(
      "answer", language("答复", "Answer"), objection.answer ?? "", rows: 3)
    let settled = Question.day(
      "settledOn", language("解决日期", "Settled on"), objection.settled, in: language)
    return .ask(
      Request(
        answer.name.title(in: language),
        notes: desk.session.map { [OutcomeWording($0, in: language).objection(objection)] } ?? [],
        [reply.field, settled.field]
      ) { answers throws(Unanswered) in
        let day = try answers[settled]
        return .init(
          .answerObjection(
            .init(issue: id, number: number, answer: try answers[reply], settled: day)))
      })
  }
}
