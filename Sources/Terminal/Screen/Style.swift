/// What a piece of text is, never what it looks like; a ``Theme`` decides that.
package enum Style: UInt8, CaseIterable, Sendable {
  case normal
  /// The name of a screen or a meeting.
  case title
  /// A heading inside a screen.
  case heading
  /// Hints and labels that matter less. Drawn plainly: dim text can't be read on a projector.
  case quiet
  case strong
  /// The row or choice that Enter would take.
  case selected
  /// Worth a second look; nothing is wrong yet.
  case warning
  /// Refused, failed, or about to be lost.
  case danger
  /// Reached or adopted.
  case good
  /// Where text may be typed.
  case field
  /// A hint inside an empty field.
  case placeholder
  /// The digit or key in front of a footer label.
  case key
  /// What can't be chosen now.
  case disabled
  /// A line across the screen that everyone should see.
  case banner
  /// What a new version of a text added.
  case added
  /// What a new version of a text took out.
  case removed
  /// The part of a bar or a block digit that is full: drawn with blanks in reverse.
  case full
  /// A line that says that the screen holds personal information.
  case personal

  /// The letter that stands for this style in ``Canvas/styles``; `.` is normal.
  package var letter: Character {
    switch self {
    case .normal: "."
    case .title: "T"
    case .heading: "H"
    case .quiet: "q"
    case .strong: "s"
    case .selected: "S"
    case .warning: "w"
    case .danger: "d"
    case .good: "g"
    case .field: "f"
    case .placeholder: "p"
    case .key: "k"
    case .disabled: "x"
    case .banner: "B"
    case .added: "+"
    case .removed: "-"
    case .full: "#"
    case .personal: "P"
    }
  }
}

/// A piece of text in one style, for lines that have several.
package struct Span: Hashable, Sendable {
  package var text: String
  package var style: Style

  package init(_ text: String, _ style: Style = .normal) {
    self.text = text
    self.style = style
  }
}
