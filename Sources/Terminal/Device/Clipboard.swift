import FoundationEssentials

/// The clipboard of the machine whose terminal this is, through OSC 52: over ssh, too. Many terminals
/// take it, none says so.
package enum Clipboard {
  /// Bytes of the largest text that every terminal that knows it takes whole.
  package static let largest = 50_000

  /// What puts a text there; nil for one that is too long.
  ///
  /// - Parameter inTmux: Whether tmux stands between. By default it keeps the sequence from the terminal, but
  ///   may hand on what is wrapped for it; both are sent, and whichever isn't taken shows nothing.
  package static func sequence(for text: String, inTmux: Bool) -> String? {
    guard text.utf8.count <= largest else { return nil }
    let plain = "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}"
    guard inTmux else { return plain }
    let doubled = plain.replacing("\u{1B}", with: "\u{1B}\u{1B}")
    return plain + "\u{1B}Ptmux;\(doubled)\u{1B}\\"
  }
}
