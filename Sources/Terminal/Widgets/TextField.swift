import Text

/// A place to write text in: one line, or several that wrap.
///
/// A value. The caret stands between characters as people count them. Nothing about the window is
/// kept: `columns`, the width it is drawn with, is given each time, so it survives any resize.
package struct TextField: Hashable, Sendable {
  package private(set) var characters: [Character] = []
  /// How many characters stand before the caret.
  package private(set) var caret = 0
  package let isMultiline: Bool
  /// At most so many characters; more are not taken.
  package let limit: Int
  /// How many characters the last key or paste brought for which there was no room.
  package private(set) var untaken = 0
  /// The column that going up and down keeps to.
  private var goal: Int?

  /// With the caret behind the text, all of which is taken however long it is.
  package init(_ text: String = "", isMultiline: Bool = false, limit: Int = 4000) {
    self.isMultiline = isMultiline
    self.limit = max(limit, text.count)
    insert(text)
  }

  /// What was written. Setting it puts the caret behind it.
  package var text: String {
    get { String(characters) }
    set {
      characters = []
      caret = 0
      goal = nil
      insert(newValue)
    }
  }

  package var isEmpty: Bool { characters.isEmpty }

  /// Whether no further character is taken.
  package var isFull: Bool { characters.count >= limit }

  /// Edits the text; false if the key means nothing here, so that the caller may use it.
  ///
  /// Going up in the first line and down in the last is left to the caller, and so is Enter where
  /// there is one line only.
  package mutating func handle(_ key: Key, columns: Int) -> Bool {
    if key == .up || key == .down { return moveLine(key == .up ? -1 : 1, columns: columns) }
    goal = nil
    untaken = 0
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(text)
    case .enter where isMultiline: insert("\n")
    case .left, .control("b"): caret = max(0, caret - 1)
    case .right, .control("f"): caret = min(characters.count, caret + 1)
    case .home, .control("a"): caret = lineStart(columns)
    case .end, .control("e"): caret = lineEnd(columns)
    case .backspace, .control("h"): remove(max(0, caret - 1)..<caret)
    case .delete, .control("d"): remove(caret..<min(characters.count, caret + 1))
    case .control("u"): remove(lineStart(columns)..<caret)
    case .control("k"): remove(caret..<lineEnd(columns))
    case .control("w"): remove(wordStart..<caret)
    default: return false
    }
    return true
  }

  // MARK: - Editing

  private mutating func insert(_ text: String) {
    var pieces: [Character] = []
    // A joiner typed by itself may come between two emoji.
    for character in text == "\u{200D}" ? text : text.seen {
      if character.isNewline {
        pieces.append(isMultiline ? "\n" : " ")
      } else if character == "\t" {
        pieces.append(" ")
      } else if character.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) {
        pieces.append(character)
      }
    }
    // One line out of several lines of a paste: no blanks from its beginning or end.
    if !isMultiline, text.contains(where: \.isNewline) {
      while pieces.last == " " { pieces.removeLast() }
    }
    let room = max(0, limit - characters.count)
    characters.insert(contentsOf: pieces.prefix(room), at: caret)
    caret += min(room, pieces.count)
    untaken = max(0, pieces.count - room)
    if !pieces.allSatisfy(\.standsAlone) || !neighboursStandAlone { regroup() }
  }

  private mutating func remove(_ range: Range<Int>) {
    characters.removeSubrange(range)
    caret = range.lowerBound
    if !neighboursStandAlone { regroup() }
  }

  /// Whether what an edit brought together at the caret stays apart.
  private var neighboursStandAlone: Bool {
    (caret == 0 || characters[caret - 1].standsAlone)
      && (caret == characters.count || characters[caret].standsAlone)
  }

  /// A mark typed on its own belongs to the character before it.
  private mutating func regroup() {
    let before = String(characters[..<caret])
    let all = Array(before + String(characters[caret...]))
    var count = 0
    var length = 0
    while count < all.count, length < before.unicodeScalars.count {
      length += all[count].unicodeScalars.count
      count += 1
    }
    characters = all
    caret = count
  }

  private var wordStart: Int {
    var start = caret
    while start > 0, characters[start - 1] == " " { start -= 1 }
    guard start > 0 else { return 0 }
    // Chinese has no word ends to see: one character at a time.
    guard Text.cells(of: characters[start - 1]) == 1 else { return start - 1 }
    while start > 0, characters[start - 1] != " ", !characters[start - 1].isNewline,
      Text.cells(of: characters[start - 1]) == 1
    { start -= 1 }
    return max(0, min(start, caret - 1))
  }
}

extension Character {
  /// Whether it is one scalar that no neighbour joins, as nearly all are.
  fileprivate var standsAlone: Bool {
    guard let scalar = unicodeScalars.first, unicodeScalars.dropFirst().isEmpty else {
      return false
    }
    return (0x20...0x7E).contains(scalar.value) || scalar.value == 0x0A
      || (0x3001...0x3029).contains(scalar.value) || (0x3400...0x9FFF).contains(scalar.value)
      || (0xFF01...0xFF60).contains(scalar.value)
  }
}

// MARK: - Lines

extension TextField {
  /// The lines on the screen as ranges of characters; one column is kept free for the caret.
  package func lines(columns: Int) -> [Range<Int>] {
    guard isMultiline else { return [0..<characters.count] }
    var start = 0
    return text.wrapped(to: columns - 1).map { line in
      defer { start += line.count }
      return start..<start + line.count
    }
  }

  /// Which line the caret stands in, and how many cells from its beginning.
  package func place(columns: Int) -> Position {
    let lines = lines(columns: columns)
    // At a break within a paragraph the caret shows at the beginning of the next line.
    let row = lines.lastIndex { $0.lowerBound <= caret } ?? 0
    return Position(row: row, column: width(lines[row].lowerBound..<caret))
  }

  private func width(_ range: Range<Int>) -> Int {
    characters[range].reduce(0) { $0 + Text.cells(of: $1) }
  }

  private func lineStart(_ columns: Int) -> Int {
    let lines = lines(columns: columns)
    return lines[place(columns: columns).row].lowerBound
  }

  private func lineEnd(_ columns: Int) -> Int {
    let lines = lines(columns: columns)
    let row = place(columns: columns).row
    return end(of: lines[row], isLast: row == lines.count - 1)
  }

  /// Behind the last character, but before what separates it from the next line.
  private func end(of line: Range<Int>, isLast: Bool) -> Int {
    isLast || line.isEmpty ? line.upperBound : line.upperBound - 1
  }

  private mutating func moveLine(_ step: Int, columns: Int) -> Bool {
    let lines = lines(columns: columns)
    let here = place(columns: columns)
    let row = here.row + step
    guard lines.indices.contains(row) else { return false }
    let goal = goal ?? here.column
    let end = end(of: lines[row], isLast: row == lines.count - 1)
    caret = lines[row].lowerBound
    var column = 0
    while caret < end {
      column += Text.cells(of: characters[caret])
      if column > goal { break }
      caret += 1
    }
    self.goal = goal
    return true
  }
}

// MARK: - Drawing

extension TextField {
  /// Draws as much as the area holds around the caret, and sets the canvas's cursor if focused.
  ///
  /// - Parameter hint: Shown while nothing is written.
  package func draw(
    on canvas: inout Canvas, in area: Area, isFocused: Bool, hint: String = ""
  ) {
    guard !area.isEmpty else { return }
    canvas.fill(area, style: .field)
    if isEmpty { canvas.put(hint, in: area, style: .placeholder) }
    let here = place(columns: area.columns)
    if isMultiline {
      let lines = lines(columns: area.columns)
      let top = max(0, min(here.row - area.rows / 2, lines.count - area.rows))
      for (number, line) in lines.dropFirst(top).prefix(area.rows).enumerated() {
        let text = String(characters[line].filter { !$0.isNewline })
        canvas.put(
          text, row: area.row + number, column: area.column, width: area.columns, style: .field)
      }
      if isFocused {
        canvas.cursor = Position(
          row: area.row + here.row - top, column: area.column + min(here.column, area.columns - 1))
      }
    } else {
      let total = width(0..<characters.count)
      let start = max(0, min(here.column - area.columns / 2, total + 1 - area.columns))
      var column = 0
      for character in characters {
        let width = Text.cells(of: character)
        defer { column += width }
        if column < start { continue }
        if column + width > start + area.columns { break }
        canvas.put(
          String(character), row: area.row, column: area.column + column - start, style: .field)
      }
      if isFocused {
        canvas.cursor = Position(row: area.row, column: area.column + here.column - start)
      }
    }
  }
}
