import Affairs
import Archives
import Deliberation
import Documents

/// The words of the meeting on the wall, worked out anew when the meeting goes on.
package final class WallWords {
  private var entries = -1
  private var meeting = ""
  private var held = HeldWords()
  private var text: WallText?

  package init() {}

  /// What was typed as the wall shows it.
  ///
  /// - Parameter held: words that hold a sentence back.
  package func words(of session: Session, holding held: HeldWords) -> (String) -> String {
    let text = text(of: session, holding: held)
    return { text($0) }
  }

  /// Whether what was typed is nothing but a name.
  package func isName(of session: Session, holding held: HeldWords) -> (String) -> Bool {
    let text = text(of: session, holding: held)
    return { text.isName($0) }
  }

  private func text(of session: Session, holding held: HeldWords) -> WallText {
    if let text, entries == session.lastEntry, meeting == session.identity.id, self.held == held {
      return text
    }
    let new = WallText(session, heldWords: held)
    (text, entries, meeting, self.held) = (new, session.lastEntry, session.identity.id, held)
    return new
  }
}
