/// The eight colours that every terminal has.
package enum Color: Int16, Sendable {
  case black, red, green, yellow, blue, magenta, cyan, white
}

/// How a style is drawn.
package struct Look: Hashable, Sendable {
  /// Both colours or none: a lone one may be unreadable on a background we don't know.
  package var colors: Colors?
  package var bold = false
  package var underline = false
  package var reverse = false

  package struct Colors: Hashable, Sendable {
    package var foreground: Color
    package var background: Color
  }

  package static let plain = Look()
}

/// A look for every style. Colour never carries a meaning alone: what is coloured also says so.
package struct Theme: Hashable, Sendable {
  /// Whether colours are used at all.
  package let usesColor: Bool

  package static let color = Theme(usesColor: true)
  package static let monochrome = Theme(usesColor: false)

  /// Colour, unless the terminal has none or the user set `NO_COLOR` to anything but nothing.
  package static func fitting(colors: Int, noColor: String?) -> Theme {
    colors < 8 || !(noColor ?? "").isEmpty ? .monochrome : .color
  }

  /// The terminal's own colours, bold, underline and reverse wherever they are enough; no dim text
  /// and no blue, which a projector swallows.
  package subscript(style: Style) -> Look {
    switch style {
    case .normal, .quiet, .placeholder, .disabled, .removed: .plain
    case .title, .heading, .strong, .key: Look(bold: true)
    case .selected: Look(reverse: true)
    case .field: Look(underline: true)
    case .added: Look(bold: true, underline: true)
    case .full: Look(reverse: true)
    case .banner: Look(bold: true, reverse: true)
    case .warning, .personal: block(.black, .yellow)
    case .danger: block(.white, .red)
    case .good: block(.black, .green)
    }
  }

  private func block(_ foreground: Color, _ background: Color) -> Look {
    usesColor
      ? Look(colors: .init(foreground: foreground, background: background), bold: true)
      : Look(bold: true, reverse: true)
  }
}
