import Values

extension Refusal {
  /// What was written into a blank and can't stand there.
  package enum Input: RefusalChapter {
    /// A field that must say something is empty.
    case empty(Field)
    /// A number that can't be: negative, or beyond any meeting.
    case outOfRange(Field, Int)
    case tooMany(Field, limit: Int)
    case tooManyLines(Field, limit: Int)
    /// A text longer than a session file keeps, in characters.
    case tooLong(Field, limit: Int)
    case controlCharacters(Field)
    /// Characters nobody sees, or that turn the text around them: the members of the command that
    /// lead to them.
    case invisibleCharacters(path: String)
    /// A telephone or identity number where none may stand: the members of the command that lead to
    /// it, such as `addIssue.title`.
    case privateNumber(path: String, isIdentity: Bool)
    case nothingToChange
    case noOneResponsible
    /// A number an issue of this meeting bears already.
    case numberTaken(String)
    /// A 文号 is 代字〔year〕number号.
    case notADocumentNumber(String)
    case daysBackwards(from: Day, until: Day)
    /// What is said to have happened lies after the clock.
    case notYetHappened(Moment, now: Moment)
    /// What comes before the meeting is said to have been after it began.
    case notBeforeMeeting(BeforeMeeting, Day, meeting: Day)
    /// A meeting typed in afterwards is of one day; a sitting of another is a meeting of its own.
    case sittingOfOtherDay(meeting: Day, now: Day)
  }
}

extension Refusal.Input {
  package var isLater: Bool {
    switch self {
    case .invisibleCharacters, .notBeforeMeeting, .sittingOfOtherDay:
      true
    case .outOfRange(let field, _): field == .proxiesPerHolder || field == .people
    case .empty, .tooMany, .tooManyLines, .tooLong, .controlCharacters, .privateNumber,
      .nothingToChange, .noOneResponsible, .numberTaken, .notADocumentNumber,
      .daysBackwards, .notYetHappened:
      false
    }
  }
}

extension Refusal.Input {
  package var code: String {
    switch self {
    case .empty: "empty"
    case .outOfRange: "outOfRange"
    case .tooMany: "tooMany"
    case .tooManyLines: "tooManyLines"
    case .tooLong: "tooLong"
    case .controlCharacters: "controlCharacters"
    case .invisibleCharacters: "invisibleCharacters"
    case .privateNumber: "privateNumber"
    case .nothingToChange: "nothingToChange"
    case .noOneResponsible: "noOneResponsible"
    case .numberTaken: "numberTaken"
    case .notADocumentNumber: "notADocumentNumber"
    case .daysBackwards: "daysBackwards"
    case .notYetHappened: "notYetHappened"
    case .notBeforeMeeting: "notBeforeMeeting"
    case .sittingOfOtherDay: "sittingOfOtherDay"
    }
  }
}
