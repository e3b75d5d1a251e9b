import Archives
import Deliberation
import Text
import Values

/// What whoever asks for an act has before them: the meeting that is open, the clock, the language
/// they are spoken to in. A terminal, a line mode or a page in a browser each has one.
package struct Desk {
  /// Where the meetings are.
  package var archive: Archive
  /// The meeting that is open; nil where none is.
  package var meeting: MeetingFile?
  package var language: Language
  /// Who works here, such as 签到处.
  package var clerk: String
  /// The clock, as of the last thing that happened.
  package var now: Moment
  /// Words that hold a sentence of a public copy back besides those every office has.
  package var heldWords: [String]
  /// The archive's ledger; nil where none is at hand.
  package var ledger: LedgerDesk?

  package init(
    archive: Archive, meeting: MeetingFile?, language: Language, clerk: String, now: Moment,
    heldWords: [String] = [], ledger: LedgerDesk? = nil
  ) {
    self.archive = archive
    self.meeting = meeting
    self.language = language
    self.clerk = clerk
    self.now = now
    self.heldWords = heldWords
    self.ledger = ledger
  }

  package var session: Session? { meeting?.session }

  /// The day on which a time of day that is written here is meant: the day the meeting was opened,
  /// before that the day of one typed in afterwards, else today.
  package var day: Day {
    let held = session?.details.afterwards == nil ? nil : session?.identity.date
    return session?.opening?.at.day ?? held ?? now.day
  }

  /// What a command would come to if it were given now; nothing is written.
  package func trial(_ command: Command) throws(Refusal) -> [Event] {
    guard let session else { return [] }
    return try session.decide(command, on: Occasion(at: now, by: clerk))
  }
}
