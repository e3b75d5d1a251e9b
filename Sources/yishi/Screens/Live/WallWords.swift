import Archives
import Deliberation
import Documents

/// The words of the meeting on the wall, worked out anew when the meeting goes on.
final class WallWords {
  private var entries = -1
  private var meeting = ""
  private var text: WallText?

  func words(of session: Session) -> (String) -> String {
    let text = text(of: session)
    return { text($0) }
  }

  /// Whether what was typed is nothing but a name.
  func isName(of session: Session) -> (String) -> Bool {
    let text = text(of: session)
    return { text.isName($0) }
  }

  private func text(of session: Session) -> WallText {
    if let text, entries == session.lastEntry, meeting == session.identity.id { return text }
    let new = WallText(session, heldWords: Speech.settings.heldWords ?? [])
    (text, entries, meeting) = (new, session.lastEntry, session.identity.id)
    return new
  }
}
