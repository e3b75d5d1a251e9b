import Values

/// What became since of the cards that a step rests on.
extension Casebook {
  /// How a card that an entry entered or revised falls short now of what that entry said, and since when;
  /// nil where nothing of it was taken away.
  ///
  /// - Parameter numbers: the matter that rests on it and those that it is linked with.
  func changedCard(
    of entry: LedgerEntry, in numbers: [CardID]
  ) -> (change: ChangedBasis.Change, since: Day?)? {
    let said = entry.events.compactMap(\.said)
    let own = Set(numbers.map(Target.card))
    for then in said {
      let spoke = !own.isDisjoint(with: then.subjects)
      // Of several that came in one entry those that speak of the matter are meant.
      guard said.count == 1 || spoke, let id = then.id, let record = ledger[id: id],
        let now = record.card
      else { continue }
      if let ending = record.ending, now.isUndone(by: ending) {
        return (.ended(ending.how), ending.day)
      }
      if spoke && own.isDisjoint(with: now.subjects) || now.fallsShort(of: then) {
        let since = record.versions.last.flatMap { ledger.entries(of: $0.entry).last?.happened.day }
        return (.altered(code: nil), since)
      }
    }
    return nil
  }
}

extension LedgerEvent {
  /// The card that it enters or gives anew.
  fileprivate var said: Card? {
    switch self {
    case .entered(let it): it.card
    case .revised(let it): it.card
    case .happened, .ended, .noted, .begun, .passed, .skipped, .sentBack, .linked, .drawn, .defined,
      .preferred, .sealed, .retracted:
      nil
    }
  }
}

extension Card {
  /// Whether it isn't any more what it was in something that a step may rest on. What is signed, kept or
  /// answered later, and what goes on, takes nothing away.
  fileprivate func fallsShort(of then: Card) -> Bool {
    switch (then, self) {
    case (.pledge(let then), .pledge(let now)):
      now.kind != then.kind || now.by != then.by
        || then.worth != nil && now.worth != then.worth
        || then.signed != nil && now.signed != then.signed
        || then.done != nil && now.done == nil
    case (.flow(let then), .flow(let now)):
      now.way != then.way || now.worth != then.worth || !now.kind.isAlike(then.kind)
    case (.voice(let then), .voice(let now)):
      then.answer != nil && now.answer == nil
    default: false
    }
  }

  /// Whether it ended as something that doesn't count, and not by having run its time.
  fileprivate func isUndone(by ending: CardRecord.Ending) -> Bool {
    // Who withdraws an objection gives way.
    if case .voice(let voice) = self, voice.isObjection { return false }
    switch ending.how {
    case .void: return true
    case .cancelled:
      // An adoption that was in force and ends before its day was one until then.
      if case .pledge(let pledge) = self, pledge.kind == .adopt, let from = pledge.from {
        return ending.day < from
      }
      return true
    case .expired, .left, .struckOff, .dissolved, .terminated: return false
    }
  }
}

extension Flow.Kind {
  /// Whether the same sort of thing was handed over; where money came from may be put right.
  fileprivate func isAlike(_ other: Flow.Kind) -> Bool {
    switch (self, other) {
    case (.money, .money), (.goods, .goods), (.labour, .labour): true
    default: false
    }
  }
}
