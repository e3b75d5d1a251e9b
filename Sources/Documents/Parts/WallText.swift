import Affairs
import Deliberation

/// What somebody typed freely, for everybody's eyes before anybody has confirmed it: titles and texts
/// on the wall name nobody, tell no home and no telephone, as a public copy doesn't.
package final class WallText {
  private let text: PublicText
  /// What was asked for already, for the wall is drawn every second.
  private var known: [String: String] = [:]

  /// - Parameter heldWords: words that tell on somebody.
  package init(_ session: Session, heldWords: HeldWords) {
    text = PublicText(session, rewritings: [:], heldWords: heldWords)
  }

  /// Whether a name or plan to be chosen is nobody's but a plain name, which the room must read.
  package func isName(_ typed: String) -> Bool { text.isName(typed) }

  package func callAsFunction(_ typed: String) -> String {
    if let said = known[typed] { return said }
    let said = text.unconfirmed(typed)
    known[typed] = said
    return said
  }
}
