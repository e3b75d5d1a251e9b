import Values

extension Refusal {
  /// Days and times that hardly can be, and that a reason makes stand.
  package enum Time: RefusalChapter {
    /// Opened on a day that isn't the meeting's.
    case openedOnAnotherDay(meeting: Day, now: Day)
    /// A vote long after the day on which it was seen who is here.
    case voteOnAnotherDay(opened: Day, now: Day)
    /// 散会 more than a day after the sitting began.
    case adjournedOnAnotherDay(began: Day, now: Day)
    /// What ends lies before what began.
    case endsBeforeStart(start: Moment, end: Moment)
    /// The meeting would end before what was done in it last.
    case endsBeforeAct(last: Moment, end: Moment)
    /// Something was carried out before it was decided.
    case beforeDecision(Day, decided: Day)
    /// Something is said to have happened on a day that hasn't come yet.
    case dayAhead(Day, now: Day)
    /// A day so far away that its year is a slip of the pen.
    case wrongCentury(Day, now: Day)
    /// Slips may still come in until that day, and so many dwellings haven't answered.
    case roundNotOver(Day, outstanding: Int)
  }
}

extension Refusal.Time {
  package var isLater: Bool {
    switch self {
    case .openedOnAnotherDay, .voteOnAnotherDay, .adjournedOnAnotherDay, .endsBeforeStart,
      .endsBeforeAct, .beforeDecision, .dayAhead, .wrongCentury, .roundNotOver:
      true
    }
  }
}

extension Refusal.Time {
  package var code: String {
    switch self {
    case .openedOnAnotherDay: "openedOnAnotherDay"
    case .voteOnAnotherDay: "voteOnAnotherDay"
    case .adjournedOnAnotherDay: "adjournedOnAnotherDay"
    case .endsBeforeStart: "endsBeforeStart"
    case .endsBeforeAct: "endsBeforeAct"
    case .beforeDecision: "beforeDecision"
    case .dayAhead: "dayAhead"
    case .wrongCentury: "wrongCentury"
    case .roundNotOver: "roundNotOver"
    }
  }
}
