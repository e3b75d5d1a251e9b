import Text

/// One thing the keyboard did.
package enum Key: Hashable, Sendable {
  /// A character was typed, in whatever script and width: see ``folded``.
  case character(Character)
  /// Enter, on the keypad too.
  case enter
  case escape
  case tab
  case backTab
  case up, down, left, right
  case home, end, pageUp, pageDown
  case insert, delete, backspace
  /// F1 is `function(1)`.
  case function(Int)
  /// Ctrl with a lower-case letter or one of `\ ] ^ _`.
  case control(Character)
  case alt(Character)
  /// Text put in at once, cleaned: no control characters but line breaks (`\n`) and tabs.
  case paste(String)
  /// Nothing has come for a second of a paste that isn't at its end; no key was pressed.
  case pasteStalled
  /// Ctrl+Space, which belongs to the input method.
  case null
  /// A sequence that means nothing here.
  case unknown

  /// The key that was meant, where text is not expected: everywhere but in text fields.
  ///
  /// An input method left on sends `１` for 1, `？` for ?, `、` for / and `。` for a full stop.
  package var folded: Key {
    guard case .character(let character) = self else { return self }
    return switch character {
    case "、": .character("/")
    case "。": .character(".")
    default: .character(character.halfWidth)
    }
  }

  /// The digit that was pressed, in either width.
  package var digit: Int? {
    guard case .character(let character) = folded, character.isASCII else { return nil }
    return character.wholeNumberValue
  }

  /// Whether this is an ideograph outside a text field: the input method is on.
  package var showsInputMethod: Bool {
    guard case .character(let character) = folded, let scalar = character.unicodeScalars.first
    else { return false }
    return scalar.value >= 0x2E80 && cells(of: character) == 2
  }
}
