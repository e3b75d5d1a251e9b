import Deliberation
import Sentences
import Text

extension RecordOffers {
  package static let raiseConcern: Offer<Void> = Offer(
    CommandName(
      "raise-concern", title: ("登记不同意见", "Take down a concern"), label: ("不同意见", "Concern"),
      help: ("谁有什么不同意见。", "Who has which concern.")),
    whyNot: { _, desk in desk.whyNot(in: unsealed) }
  ) { _, desk in
    let language = desk.language
    let text = Question.lines("concern", language("不同意见", "Concern"), rows: 4)
    let by = Question.person(
      "raiser", language("谁提的", "Raised by"), among: desk.session?.roster ?? [],
      hint: language.personHint)
    let happened = Question.happened(language)
    return .ask(
      Request(raiseConcern.name.title(in: language), [text.field, by.field, happened.field]) {
        answers throws(Unanswered) in
        .init(
          .raiseConcern(.init(issue: nil, by: try answers[by], text: try answers[text])),
          happened: try answers[happened])
      })
  }

  package static let answerConcern: Offer<Concern> = Offer(
    CommandName(
      "answer-concern", title: ("答复不同意见", "Answer the concern"), label: ("答复", "Answer"),
      help: ("选中的不同意见怎样回应，本人认可吗。回车相同。", "How the chosen concern was met; so does Enter.")),
    whyNot: { _, desk in desk.whyNot(in: unsealed) }
  ) { concern, desk in
    let (language, id) = (desk.language, concern.id.text)
    let answer = Question.lines(
      "answer", language("答复", "Answer"), concern.answer ?? "", rows: 3)
    // Whether whoever raised it is content; the last says that nobody asked.
    let settled = Question.choice(
      "settled", language("本人认可吗", "Content now?"), [0, 1, 2],
      concern.settled.map { $0 ? 0 : 1 } ?? 2
    ) { RecordWording.settled($0, in: language) }
    return .ask(
      Request(
        answerConcern.name.title(in: language),
        notes: desk.session.map { [RecordWording($0, in: language).concern(concern)] } ?? [],
        [answer.field, settled.field]
      ) { answers throws(Unanswered) in
        let choice = try answers[settled] ?? 2
        return .init(
          .answerConcern(
            .init(
              concern: id, answer: try answers[answer],
              settled: choice == 2 ? nil : choice == 0)))
      })
  }
}
