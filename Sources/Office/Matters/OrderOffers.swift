import Affairs
import Sentences
import Text
import Values

/// What is offered on work orders and reported problems.
package enum OrderOffers {
  /// 列为议题: makes an issue of what keeps coming up.
  package static let promote: Offer<Void> = Offer(name, isPrivate: true) { _, desk in
    .ask(asking(of: nil, at: desk))
  }

  /// The same where what keeps coming up is listed: the last problem at the first of those places stands
  /// there already.
  package static let promoteRepeated: Offer<Void> = Offer(name, isPrivate: true) { _, desk in
    .ask(asking(of: desk.ledger?.casebook.alarms(on: desk.now.day).first?.problems.last, at: desk))
  }

  private static let name = CommandName(
    "promote-order", title: ("列为议题", "Make it an issue"), label: ("列议题", "Issue"),
    help: (
      "把一件工单、问题或意见列为议题，拿到会上议。", "Makes an issue of a work order, a problem or an opinion."
    ))

  private static func asking(of id: CardID?, at desk: Desk) -> Request {
    let language = desk.language
    let card = Question.line(
      "card", language("哪一件", "Which"), id?.text ?? "",
      hint: language("编号或名称", "number or title"))
    let title = Question.line(
      "title", language("议题名称", "Title"), hint: language("不填就用原来的", "empty for its own"),
      limit: 200)
    return Request(name.title(in: language), [card.field, title.field]) {
      answers throws(Unanswered) in
      .init(
        entering: .promote(
          .init(card: CardID(try answers.required(card)), title: answers.optional(title))))
    }
  }
}
