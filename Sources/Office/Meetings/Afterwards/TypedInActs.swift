import Archives
import Deliberation
import Sentences
import Values

/// The acts of a meeting that is typed in from paper, tried one after the other before any is written.
struct TypedInActs {
  /// The meeting as it would be after them.
  private(set) var session: Session
  private(set) var commands: [Command] = []
  private let desk: Desk

  init(_ session: Session, at desk: Desk) { (self.session, self.desk) = (session, desk) }

  /// Takes an act in, as the meeting would.
  ///
  /// - Parameter field: of which field it is told why it can't be.
  mutating func give(_ command: Command, of field: String) throws(Unanswered) {
    do throws(Refusal) {
      try command.checkPrivateNumbers()
      let events = try session.decide(command, on: Occasion(at: desk.now, by: desk.clerk))
      session.apply(
        Entry(number: session.lastEntry + 1, at: desk.now, by: desk.clerk, events: events))
      commands.append(command)
    } catch {
      let sentence = error.onScreen(in: desk.language, of: session)
      throw Unanswered(
        field,
        error.yieldsToReason
          ? sentence + AfterwardsWording(desk.language).givesReasonElsewhere : sentence)
    }
  }
}
