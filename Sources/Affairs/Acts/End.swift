import Values

extension LedgerCommand {
  /// 到期、退出、解除、注销、解散、终止: ends a card.
  package struct End: LedgerCommandPayload {
    /// Which card.
    package var card: CardID
    /// 方式.
    package var ending: LedgerEvent.Ended.Ending
    /// 原因; asked for where it ends before its day.
    package var reason: String?
    /// 日期; nil for today.
    package var day: Day?
    /// 书面通知日: when the other side was told in writing that it ends early.
    package var noticed: Day?

    package init(
      card: CardID, ending: LedgerEvent.Ended.Ending, reason: String? = nil, day: Day? = nil,
      noticed: Day? = nil
    ) {
      (self.card, self.ending, self.reason) = (card, ending, reason)
      (self.day, self.noticed) = (day, noticed)
    }

    package func judge(by clerk: Registrar) throws(LedgerRefusal) -> [LedgerEvent] {
      let id = try clerk.held(card)
      let day = day ?? clerk.today
      let reason = try reason.map { text throws(LedgerRefusal) in try clerk.text(text, .reason) }
      try clerk.mayEnd(id, ending, on: day, reason: reason, noticed: noticed)
      return [
        .ended(.init(card: id, ending: ending, reason: reason, day: day, noticed: noticed))
      ]
    }
  }
}

extension LedgerEvent {
  /// A card that came to its end.
  package struct Ended: LedgerEventPayload {
    /// How it ended.
    package enum Ending: String, Hashable, Codable, Sendable, CaseIterable {
      case expired = "到期"
      case left = "退出"
      case cancelled = "解除"
      case struckOff = "注销"
      case dissolved = "解散"
      case terminated = "终止"
      /// 作废: of money and goods that were entered wrongly.
      case void = "作废"
    }

    package var card: CardID
    package var ending: Ending
    package var reason: String?
    package var day: Day
    package var noticed: Day?

    package init(
      card: CardID, ending: Ending, reason: String? = nil, day: Day, noticed: Day? = nil
    ) {
      (self.card, self.ending, self.reason) = (card, ending, reason)
      (self.day, self.noticed) = (day, noticed)
    }

    package var event: LedgerEvent { .ended(self) }
    package var act: LedgerCommand? {
      .end(.init(card: card, ending: ending, reason: reason, day: day, noticed: noticed))
    }
    package var touches: [LedgerTouch] { [.changes(.card(card))] }
  }
}
