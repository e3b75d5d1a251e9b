import Deliberation
import Terminal
import Wording

/// Blanks to fill in, and a button that hands them in.
///
/// Enter goes on to the next blank, in a text of several lines Tab does. Nothing is lost when what
/// was written is refused: the form stays, with the reason under it.
struct Form: Sendable {
  enum Event: Sendable {
    case editing
    case submitted
    case cancelled
  }

  let title: String
  /// What is to be known before filling in, a paragraph each.
  var notes: [String] = []
  var blanks: [Blank]
  /// The blank that has the keys; behind the last one it is the button.
  private(set) var focus = 0
  /// Why it was refused last.
  var problem: String?
  /// Whether Enter in the last blank hands the form in, as in a row of numbers.
  var submitsFromLast = false
  private var people: PersonIndex
  /// Which of the people found Enter would take.
  private var suggestion = 0

  init(
    _ title: String, notes: [String] = [], _ blanks: [Blank], people: [Participant] = [],
    submitsFromLast: Bool = false
  ) {
    self.title = title
    self.notes = notes
    self.blanks = blanks
    self.people = PersonIndex(people)
    self.submitsFromLast = submitsFromLast
  }

  subscript(place: Int) -> Blank { blanks[place] }

  mutating func focus(on place: Int) { focus = max(0, min(place, blanks.count)) }

  // MARK: - Keys

  /// - Parameter columns: The width that the form is drawn with.
  mutating func handle(_ key: Key, columns: Int) -> Event {
    if key == .escape { return .cancelled }
    problem = nil
    guard focus < blanks.count else { return handleOnButton(key) }
    switch key {
    case .tab: return step(1)
    case .backTab: return step(-1)
    default: break
    }
    return edit(key, columns: fieldColumns(columns))
  }

  private mutating func handleOnButton(_ key: Key) -> Event {
    switch key {
    case .enter, .character(" "): return .submitted
    case .up, .backTab, .left: return step(-1)
    case .tab, .down, .right: return step(1)
    default: return .editing
    }
  }

  private mutating func step(_ by: Int) -> Event {
    focus = (focus + by + blanks.count + 1) % (blanks.count + 1)
    suggestion = 0
    return .editing
  }

  private mutating func next() -> Event {
    if submitsFromLast, focus == blanks.count - 1 { return .submitted }
    return step(1)
  }

  private mutating func edit(_ key: Key, columns: Int) -> Event {
    switch blanks[focus].content {
    case .text(var field):
      let used = field.handle(key, columns: columns)
      blanks[focus].content = .text(field)
      return used ? .editing : go(key)
    case .number(var field):
      let used = field.handle(key, columns: columns)
      blanks[focus].content = .number(field)
      return used ? .editing : go(key)
    case .day(var field):
      let used = field.handle(key, columns: columns)
      blanks[focus].content = .day(field)
      return used ? .editing : go(key)
    case .choice(let options, let place):
      return choose(key, options, place)
    case .person(let field, let chosen): return look(key, field, chosen, columns: columns)
    }
  }

  private mutating func go(_ key: Key) -> Event {
    switch key {
    case .enter: next()
    case .down: step(1)
    case .up: focus == 0 ? .editing : step(-1)
    default: .editing
    }
  }

  private mutating func choose(_ key: Key, _ options: [String], _ place: Int) -> Event {
    let count = options.count
    switch key.folded {
    case .left: blanks[focus].content = .choice(options, (place + count - 1) % count)
    case .right, .character(" "): blanks[focus].content = .choice(options, (place + 1) % count)
    default:
      if let digit = key.digit, (1...count).contains(digit) {
        blanks[focus].content = .choice(options, digit - 1)
      } else {
        return go(key)
      }
    }
    return .editing
  }

  private mutating func look(
    _ key: Key, _ field: TextField, _ chosen: Participant.ID?, columns: Int
  ) -> Event {
    var field = field
    let found = chosen == nil ? suggestions : []
    switch key {
    case .enter where !found.isEmpty && !field.isEmpty:
      let person = found[min(suggestion, found.count - 1)]
      field.text = person.name
      blanks[focus].content = .person(field, person.id)
      return next()
    case .down where !found.isEmpty && !field.isEmpty && suggestion < found.count - 1:
      suggestion += 1
    case .up where !found.isEmpty && suggestion > 0: suggestion -= 1
    default:
      guard field.handle(key, columns: columns) else { return go(key) }
      suggestion = 0
      blanks[focus].content = .person(field, nil)
    }
    return .editing
  }

  /// Those found for the blank that has the keys.
  private var suggestions: [Participant] {
    guard focus < blanks.count, case .person(let field, nil) = blanks[focus].content,
      !field.isEmpty
    else { return [] }
    return people.find(field.text, limit: 6)
  }

  // MARK: - Drawing

  private var labelColumns: Int { min(20, blanks.map { cells(of: $0.label) }.max() ?? 0) }

  private func fieldColumns(_ columns: Int) -> Int { max(4, min(90, columns - labelColumns - 4)) }

  func draw(on canvas: inout Canvas, in area: Area, language: Language) {
    canvas.put(title, in: area, style: .title)
    var rest = area.droppingTop(1)
    for note in notes {
      rest = rest.droppingTop(canvas.paragraph(note, in: rest.inset(columns: 1)))
    }
    let bottom = rest.bottom(2)
    rest = rest.droppingTop(1).droppingBottom(2)
    drawBlanks(on: &canvas, in: rest)
    drawButton(on: &canvas, in: bottom, language: language)
  }

  private func drawBlanks(on canvas: inout Canvas, in area: Area) {
    let columns = fieldColumns(area.columns)
    let heights = heights(in: area.rows)
    // The blanks before the focused one that there is no room for are left out.
    var first = 0
    while first < min(focus, blanks.count - 1), heights[first...min(focus, blanks.count - 1)].reduce(0, +) > area.rows {
      first += 1
    }
    var row = 0
    for place in blanks.indices.dropFirst(first) {
      let height = min(heights[place], area.rows - row)
      guard height > 0 else { break }
      let line = area.droppingTop(row).top(height)
      canvas.put(
        blanks[place].label, in: line.droppingLeft(1).left(labelColumns),
        style: place == focus ? .strong : .normal)
      draw(place, on: &canvas, in: line.droppingLeft(labelColumns + 3).left(columns))
      row += height
    }
    drawSuggestions(on: &canvas, in: area.droppingTop(row))
  }

  /// Texts of several lines share what the others leave.
  private func heights(in rows: Int) -> [Int] {
    let asked = blanks.map(\.rows)
    let spare = rows - asked.reduce(0, +)
    let growing = blanks.count(where: \.isMultiline)
    guard spare > 0, growing > 0 else { return asked }
    return zip(blanks, asked).map { blank, height in
      blank.isMultiline ? min(height + spare / growing, 24) : height
    }
  }

  private func draw(_ place: Int, on canvas: inout Canvas, in area: Area) {
    let blank = blanks[place]
    let focused = place == focus
    switch blank.content {
    case .text(let field), .number(let field), .day(let field), .person(let field, _):
      let room = field.isMultiline ? area : area.top(1)
      field.draw(on: &canvas, in: room, isFocused: focused, hint: blank.hint)
      if case .number(let field) = blank.content, let sum = TypedNumber(field.text).value,
        field.text.contains(where: { "+＋".contains($0) })
      {
        canvas.put("= \(sum)", in: area.top(1), alignment: .trailing)
      }
    case .choice(let options, let chosen):
      var spans: [Span] = []
      for (number, option) in options.enumerated() {
        if number > 0 { spans.append(Span("  ")) }
        spans.append(Span("\(number + 1)", focused ? .key : .normal))
        spans.append(
          Span(
            number == chosen ? "[\(option)]" : " \(option) ",
            number == chosen ? (focused ? .selected : .strong) : .normal))
      }
      canvas.put(spans, in: area)
      if focused { canvas.focus = Position(row: area.row, column: area.column) }
    }
  }

  private func drawSuggestions(on canvas: inout Canvas, in area: Area) {
    for (line, person) in suggestions.enumerated() {
      let chosen = line == suggestion
      let text = [person.name, person.details.home ?? person.details.organisation]
        .compactMap { $0 }.joined(separator: "  ")
      canvas.put(
        (chosen ? "> " : "  ") + text, in: area.droppingLeft(labelColumns + 3), line: line,
        style: chosen ? .selected : .normal)
    }
  }

  private func drawButton(on canvas: inout Canvas, in area: Area, language: Language) {
    let onButton = focus == blanks.count
    if let problem {
      canvas.paragraph(problem, in: area.top(1).inset(columns: 1), style: .danger)
    } else {
      canvas.put(
        FormWording(language).hint(
          onButton: onButton, severalLines: !onButton && blanks[focus].isMultiline),
        in: area.top(1).inset(columns: 1), style: .quiet)
    }
    canvas.put(
      [Span("  "), Span(FormWording(language).button, onButton ? .selected : .strong)], in: area,
      line: 1)
    if onButton { canvas.focus = Position(row: area.row + 1, column: area.column + 2) }
  }
}
