import Deliberation
import Documents
import Records

/// The words of the meeting on the wall, worked out anew when the meeting goes on.
final class WallWords {
  private var entries = -1
  private var meeting = ""
  private var text: WallText?

  func words(of session: Session) -> (String) -> String {
    if text == nil || entries != session.lastEntry || meeting != session.identity.id {
      text = WallText(session, heldWords: Speech.settings.heldWords ?? [])
      (entries, meeting) = (session.lastEntry, session.identity.id)
    }
    return { [text] in text?($0) ?? $0 }
  }
}
