import Affairs
import Sentences
import Text
import Values

/// What is offered on a card of whatever kind: a note of what happened to it, and its end.
package enum CardOffers {
  /// 办理记录.
  package static let note: Offer<Card> = Offer(
    CommandName(
      "note-card", title: ("办理记录", "Note"),
      help: (
        "这一张卡片上发生了什么：哪一天、谁、什么事。", "What happened to this card: the day, who, and what."
      )), isPrivate: true
  ) { card, desk in
    let language = desk.language
    let kinds = NoteKind.allCases.filter { $0 != .notice && $0 != .rating && $0 != .rest }
    let kind = Question.choice("noteKind", language("类别", "Kind"), kinds, 0) {
      $0.name(in: language)
    }
    let day = Question.day("day", language("日期", "On"), desk.now.day, in: language)
    let by = Question.line("by", language("经办人", "By"), desk.clerk)
    let text = Question.lines("text", language("内容", "Text"), rows: 3)
    let closes = Question<Bool?>.closes(language)
    return .ask(
      Request(
        note.name.title(in: language), notes: [said(card, desk)],
        [kind.field, day.field, by.field, text.field, closes.field]
      ) { answers throws(Unanswered) in
        var note = Note(
          on: card.id.map { [.card($0)] } ?? [], kind: try answers.chosen(kind),
          day: try answers.required(day), by: try answers.required(by),
          text: try answers.required(text))
        note.closes = try answers[closes] == true
        return .init(entering: .note(.init(note)))
      })
  }

  /// 到期、退出、解除、注销、解散、终止、作废.
  package static let end: Offer<Card> = Offer(
    CommandName(
      "end-card", title: ("结束（到期、退出、注销、作废）", "End it"), label: ("结束", "End"),
      help: (
        "到期、退出、解除、注销、解散、终止或作废；提前终止协议要写原因和书面通知的日期。",
        "It expired, was left, cancelled, struck off, dissolved or is void; an early end asks why and since"
          + " when the other side knows."
      )), isPrivate: true,
    whyNot: { card, desk in
      card.id.flatMap { desk.ledger?.ledger[id: $0]?.isLiving } == true
        ? nil : desk.language("已经结束了。", "It has ended already.")
    }
  ) { card, desk in
    let language = desk.language
    let ways = endings(of: card.kind)
    let way = Question.choice("ending", language("方式", "How"), ways, 0) { $0.name(in: language) }
    let day = Question.day("day", language("日期", "On"), desk.now.day, in: language)
    let reason = Question.lines(
      "reason", language("原因", "Reason"), rows: 2,
      hint: language("提前终止、作废的要写", "needed where it ends early or is void"))
    let noticed = Question.day(
      "noticed", language("书面通知日", "Told in writing on"), in: language,
      hint: language("提前终止协议的要写", "of an agreement that ends early"))
    let id = card.id ?? CardID("")
    return .ask(
      Request(
        end.name.title(in: language), notes: [said(card, desk)],
        [way.field, day.field, reason.field] + (card.kind == .pledge ? [noticed.field] : [])
      ) { answers throws(Unanswered) in
        .init(
          entering: .end(
            .init(
              card: id, ending: try answers.chosen(way), reason: answers.optional(reason),
              day: try answers[day], noticed: card.kind == .pledge ? try answers[noticed] : nil)))
      })
  }

  private static func endings(of kind: Card.Kind) -> [LedgerEvent.Ended.Ending] {
    switch kind {
    case .flow: [.void]
    case .pledge: [.expired, .left, .cancelled, .terminated, .void]
    case .party: [.dissolved, .struckOff, .left]
    case .site: [.struckOff, .void]
    case .matter: [.terminated, .void]
    case .voice, .task: [.void, .terminated]
    }
  }

  static func said(_ card: Card, _ desk: Desk) -> String {
    let name =
      desk.ledger?.naming(in: desk.language, on: desk.now.day)
      ?? CardNaming(in: desk.language, on: desk.now.day)
    return card.said(name)
  }
}
