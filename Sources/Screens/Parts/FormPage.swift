import Deliberation
import Office
import Terminal
import Text
import Values

/// A form with, below a blank that asks for somebody, those who match what is typed there.
struct FormPage: Sendable {
  /// What is to be known before filling in, a paragraph each.
  var notes: [String]
  var form: Form<Blank>
  /// The blanks that ask for somebody on the roster.
  private let personBlanks: Set<Blank>
  private let index: PersonIndex
  private let words: FormWording
  /// Who was chosen for a blank, and the text that stands there for them.
  private var chosen: [Blank: Choice] = [:]
  /// Which of those found Enter takes.
  private var suggestion = 0

  private struct Choice: Hashable, Sendable {
    let text: String
    let person: Participant.ID
  }

  /// - Parameter confirm: What the button says that hands the form in.
  init(
    notes: [String] = [], _ fields: [Form<Blank>.Field], people: [Participant] = [],
    asking personBlanks: Set<Blank> = [], chosen: [Blank: Participant] = [:],
    confirm: String? = nil, language: Language
  ) {
    self.notes = notes
    self.personBlanks = personBlanks
    index = PersonIndex(personBlanks.isEmpty ? [] : people)
    words = FormWording(language)
    form = Form(fields, confirm: confirm ?? words.confirm, cancel: words.cancel, asking: words)
    for (id, person) in chosen { choose(person, for: id) }
  }

  private mutating func choose(_ person: Participant, for id: Blank) {
    form.set(id, person.name)
    chosen[id] = Choice(text: person.name, person: person.id)
  }

  /// What was written, without blanks around it.
  subscript(id: Blank) -> String { form[id].trimmingBlanks }

  /// The text; nil where nothing was written.
  func optional(_ id: Blank) -> String? { self[id].isEmpty ? nil : self[id] }

  /// The number of whoever was chosen, else the name that was typed; nil for nobody.
  func person(_ id: Blank) -> String? {
    if let choice = chosen[id], choice.text == form[id] { return choice.person.text }
    return optional(id)
  }

  /// The lines or the parts between commas that were written.
  func parts(_ id: Blank) -> [String] {
    self[id].split { $0.isNewline || "、，,；;".contains($0) }
      .map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
  }

  /// The lines that were written.
  func lines(_ id: Blank) -> [String] {
    self[id].split(whereSeparator: \.isNewline).map { String($0).trimmingBlanks }.filter {
      !$0.isEmpty
    }
  }

  // MARK: - Keys

  /// Whether characters typed now are text.
  var takesText: Bool { form.takesText }

  mutating func handle(_ key: Key, columns: Int) -> Form<Blank>.Event {
    let found = form.isAsking ? [] : suggestions
    switch key {
    case .enter where !found.isEmpty:
      if let id = form.focused { choose(found[min(suggestion, found.count - 1)], for: id) }
    case .down where suggestion + 1 < found.count:
      suggestion += 1
      return .moved
    case .up where suggestion > 0 && !found.isEmpty:
      suggestion -= 1
      return .moved
    default: break
    }
    let before = form.focused
    let event = form.handle(key, columns: columns - 2)
    if let before, let first = found.first, form.focused != before || event == .submitted,
      form[before].isSearch
    {
      choose(suggestion < found.count ? found[suggestion] : first, for: before)
    }
    suggestion = 0
    return event
  }

  /// Those who match what is typed in the blank that has the keys.
  private var suggestions: [Participant] {
    guard let id = form.focused, personBlanks.contains(id), !self[id].isEmpty,
      chosen[id]?.text != form[id]
    else { return [] }
    return index.find(form[id], limit: 5)
  }

  // MARK: - Drawing

  /// - Parameter comments: What follows from what is written, a paragraph each, below the form.
  func draw(on canvas: inout Canvas, in area: Area, comments: [String] = []) {
    if form.isAsking { return form.draw(on: &canvas, in: area.inset(columns: 2, rows: 1)) }
    var rest = area.inset(columns: 1)
    for note in notes { rest = rest.droppingTop(canvas.paragraph(note, in: rest)) }
    if !notes.isEmpty { rest = rest.droppingTop(1) }
    let needed = min(rest.rows, form.rows(columns: rest.columns) + 1)
    form.draw(on: &canvas, in: rest.top(needed))
    rest = rest.droppingTop(needed + 1)
    for comment in comments { rest = rest.droppingTop(canvas.paragraph(comment, in: rest)) }
    drawSuggestions(on: &canvas, in: area)
  }

  /// What the keys do where the form stands now, for the footer.
  var hint: String? {
    if form.isAsking { return nil }
    guard let id = form.focused else { return words.onButton }
    if !suggestions.isEmpty { return words.choosing }
    let isMultiline = form.fields.contains { field in
      if field.id == id, case .lines = field.entry { true } else { false }
    }
    return isMultiline ? words.severalLines : words.oneLine(form.confirm)
  }

  /// A list that drops down from the blank, over what is below it.
  private func drawSuggestions(on canvas: inout Canvas, in area: Area) {
    guard let cursor = canvas.cursor else { return }
    for (line, person) in suggestions.enumerated() {
      let text = [person.name, person.details.home ?? person.details.organisation]
        .compactMap { $0 }.joined(separator: "  ")
      let start = cursor.column - Text.cells(of: form.focused.map { form[$0] } ?? "")
      let place = Area(
        row: cursor.row + 1 + line, column: max(area.column, start - 2), rows: 1, columns: 44)
      guard place.row < area.row + area.rows else { break }
      let style: Style = line == suggestion ? .selected : .field
      canvas.fill(place, style: style)
      canvas.put((line == suggestion ? "> " : "  ") + text, in: place, style: style)
    }
  }
}

extension String {
  /// Whether it looks for somebody by a home or by letters and is nobody's name: left behind, it stands
  /// for whoever was shown for it.
  fileprivate var isSearch: Bool { !isEmpty && allSatisfy(\.isASCII) }
}
