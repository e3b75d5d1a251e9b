import Text

/// Text that came in one piece from outside.
enum PastedText {
  /// Makes every line break `\n`, keeps tabs, drops all other control characters, escape
  /// sequences whole, and what nobody sees.
  ///
  /// Bytes that aren't UTF-8 become U+FFFD, so that it shows.
  static func clean(_ bytes: [UInt8]) -> String {
    var result = String.UnicodeScalarView()
    var afterReturn = false
    var sequence = Sequence.none
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if sequence.takes(scalar) { continue }
      switch scalar.value {
      case 0x0D: result.append("\n")
      case 0x0A: if !afterReturn { result.append("\n") }
      case 0x09: result.append("\t")
      case 0x85, 0x2028, 0x2029: result.append("\n")
      case 0..<0x20, 0x7F...0x9F: break
      default: result.append(scalar)
      }
      afterReturn = scalar.value == 0x0D
    }
    // Phones and web pages copy them along; nobody could find them in a field.
    return String(result).seen
  }

  /// How far into an escape sequence a text is.
  private enum Sequence {
    case none
    /// Behind ESC.
    case escape
    /// Behind ESC [ or its one-character form.
    case control
    /// In a command to the system, such as a window's title, which ends in BEL or ESC \.
    case system

    /// Whether that character belongs to a sequence.
    mutating func takes(_ scalar: Unicode.Scalar) -> Bool {
      switch (self, scalar.value) {
      case (_, 0x1B): self = .escape
      case (_, 0x9B): self = .control
      case (.escape, 0x5B): self = .control
      case (.escape, 0x5D): self = .system
      // ESC and one character more, with or without some between: ESC c, ESC ( B.
      case (.escape, 0x20...0x2F): break
      case (.escape, 0x30...0x7E): self = .none
      case (.control, 0x20...0x3F): break
      case (.control, 0x40...0x7E): self = .none
      case (.system, 0x07): self = .none
      case (.system, 0x20...): break
      case (.none, _): return false
      default:
        // Broken off; what follows is text again.
        self = .none
        return false
      }
      return true
    }
  }
}
