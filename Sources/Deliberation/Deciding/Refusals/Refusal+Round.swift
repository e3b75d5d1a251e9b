import Values

extension Refusal {
  /// The round of an owners' vote: its delivery, its last day, the slips it carries on.
  package enum Round: RefusalChapter {
    /// People were told that they may answer until that day: it isn't taken back.
    case lastDayTold(Day)
    /// The last day for slips and written proxies has passed.
    case roundOver(Day)
    /// A round that ran until that day is announced in a meeting typed in afterwards, nobody says when.
    case roundDayUnknown(Vote.ID, last: Day)
    /// Slips that came in on that day, after the last.
    case slipLate(Day, last: Day)
    /// The result rests on silence, and those who are silent may answer until that day.
    case silenceNotOver(Day)
    /// The dwelling isn't on the register of delivery.
    case notDelivered(room: String)
    /// Slips were handed over after the last day on which they could come back.
    case deliveredLate(Day)
    /// No slips stand on this very text: the round before was on another, or was corrected.
    case noSlipsToCarry(of: Vote.ID?)
    /// Slips given for one range aren't carried into a vote of another.
    case slipsOfOtherScope(Vote.ID, scope: String?)
    /// The slips of an owners' vote were counted and its result announced: what comes now is taken in a
    /// round that carries them on.
    case slipsAnnounced(Vote.ID)
    /// The vote has no period: it is no round that is closed.
    case noPeriod(Vote.ID)
    /// Both a last day and a period, which has its own, were given.
    case lastDayTwice
    /// A slip said to have come before the first day of the round.
    case beforeRound(Day, from: Day)
    /// Before the last day a round is closed only when every slip is in; `outstanding` is how many
    /// dwellings' aren't, nil where no register says.
    case slipsOut(until: Day, outstanding: Int?)
    /// The round has been closed.
    case roundClosed(Vote.ID)
    /// Slips are waited for: the round is closed before it is counted.
    case roundOpen(Vote.ID, until: Day)
  }
}

extension Refusal.Round {
  package var isLater: Bool {
    switch self {
    case .lastDayTold, .roundDayUnknown, .slipLate, .silenceNotOver, .deliveredLate,
      .noSlipsToCarry, .slipsOfOtherScope:
      true
    case .roundOver, .notDelivered, .slipsAnnounced, .noPeriod, .lastDayTwice, .beforeRound,
      .slipsOut, .roundClosed, .roundOpen:
      false
    }
  }
}

extension Refusal.Round {
  package var code: String {
    switch self {
    case .lastDayTold: "lastDayTold"
    case .roundOver: "roundOver"
    case .roundDayUnknown: "roundDayUnknown"
    case .slipLate: "slipLate"
    case .silenceNotOver: "silenceNotOver"
    case .notDelivered: "notDelivered"
    case .deliveredLate: "deliveredLate"
    case .noSlipsToCarry: "noSlipsToCarry"
    case .slipsOfOtherScope: "slipsOfOtherScope"
    case .slipsAnnounced: "slipsAnnounced"
    case .noPeriod: "noPeriod"
    case .lastDayTwice: "lastDayTwice"
    case .beforeRound: "beforeRound"
    case .slipsOut: "slipsOut"
    case .roundClosed: "roundClosed"
    case .roundOpen: "roundOpen"
    }
  }
}
