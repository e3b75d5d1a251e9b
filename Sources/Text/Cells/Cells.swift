/// How many cells of a terminal, or half-width columns of a plain text page, a text takes.
///
/// Ideographs and full-width forms take two, everything ambiguous (“ ” — … · ①) one. Counted as
/// drawn: see ``Glyph`` for what becomes of control characters and joined emoji.
package func cells(of text: String) -> Int {
  if let width = text.widthStandingAlone { return width }
  var sum = 0
  text.forEachGlyph { glyph in
    sum += glyph.width
    return true
  }
  return sum
}

/// How many cells one character takes: 0 for an invisible one, mostly 1 or 2.
package func cells(of character: Character) -> Int {
  let scalars = character.unicodeScalars
  if let scalar = scalars.first, standsAlone(scalar.value), scalars.dropFirst().isEmpty {
    return scalar.value < 0x3000 ? 1 : 2
  }
  return character.glyphs.reduce(0) { $0 + $1.width }
}

/// Where a text stands in a place wider than itself.
package enum Alignment: Sendable {
  case leading
  case center
  case trailing
}

extension String {
  /// This text, or as much of it as fits into so many cells, ending in `mark` where it was cut.
  ///
  /// Never cuts a character; where half of a wide one would fit, a blank takes its place, so that
  /// a text that was cut is exactly `count` cells wide. A mark that doesn't fit is left out.
  package func clipped(to count: Int, mark: String = "…") -> String {
    guard count > 0 else { return "" }
    if utf8.count <= count || Text.cells(of: self) <= count { return self }
    let tail = Text.cells(of: mark) <= count ? mark : ""
    let room = count - Text.cells(of: tail)
    var used = 0
    var result = ""
    for character in self {
      let width = Text.cells(of: character)
      if used + width > room { break }
      used += width
      result.append(character)
    }
    return result + String(repeating: " ", count: room - used) + tail
  }

  /// Exactly so many cells: blanks are added, or the text is cut as ``clipped(to:mark:)`` does.
  package func padded(
    to count: Int, _ alignment: Alignment = .leading, mark: String = "…"
  ) -> String {
    let text = clipped(to: count, mark: mark)
    let room = max(0, count - Text.cells(of: text))
    let before =
      switch alignment {
      case .leading: 0
      case .center: room / 2
      case .trailing: room
      }
    return String(repeating: " ", count: before) + text
      + String(repeating: " ", count: room - before)
  }

  /// The text as a screen may show it: what is drawn and nothing else.
  ///
  /// Escape and other control characters become visible signs, line breaks and tabs a blank;
  /// direction controls, joiners and selectors are left out. For texts that come from outside and
  /// go to a terminal without a canvas, such as a name in an error message.
  package var displayed: String {
    if isDrawnAsWritten { return self }
    // One by one: `append(contentsOf:)` copies all that is there already.
    var result = String.UnicodeScalarView()
    result.reserveCapacity(unicodeScalars.count)
    forEachGlyph { glyph in
      for scalar in glyph.scalars { result.append(scalar) }
      return true
    }
    return String(result)
  }

  /// The text as a terminal may show it, line by line; its line breaks stay.
  package var displayedLines: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).displayed }.joined(separator: "\n")
  }
}
