import Affairs
import Text

/// What is offered on work orders and reported problems.
package enum OrderOffers {
  /// 列为议题: makes an issue of what keeps coming up.
  package static let promote: Offer<Void> = Offer(
    CommandName(
      "promote-order", title: ("列为议题", "Make it an issue"), label: ("列议题", "Issue"),
      help: (
        "把一件工单、问题或意见列为议题，拿到会上议。", "Makes an issue of a work order, a problem or an opinion."
      )), isPrivate: true
  ) { _, desk in
    let language = desk.language
    let card = Question.line(
      "card", language("哪一件", "Which"), hint: language("编号或名称", "number or title"))
    let title = Question.line(
      "title", language("议题名称", "Title"), hint: language("不填就用原来的", "empty for its own"),
      limit: 200)
    return .ask(
      Request(promote.name.title(in: language), [card.field, title.field]) {
        answers throws(Unanswered) in
        .init(
          entering: .promote(
            .init(card: CardID(try answers.required(card)), title: answers.optional(title))))
      })
  }
}
