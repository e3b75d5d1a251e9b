import Deliberation
import Terminal
import Wording

/// A page with a form on it: a title, what is to be known first, the blanks, and below a blank
/// that asks for somebody those who match what was typed.
struct FormPage<ID: Hashable & Sendable>: Sendable {
  let title: String
  /// What is to be known before filling in, a paragraph each.
  var notes: [String]
  var form: Form<ID>
  /// The blanks that ask for somebody on the roster.
  private let personBlanks: Set<ID>
  private let index: PersonIndex
  /// Who was chosen for a blank, and the text that stands there for them.
  private var chosen: [ID: Choice] = [:]
  /// Which of those found Enter takes.
  private var suggestion = 0

  private struct Choice: Hashable, Sendable {
    let text: String
    let person: Participant.ID
  }

  init(
    _ title: String, notes: [String] = [], _ fields: [Form<ID>.Field], people: [Participant] = [],
    asking personBlanks: Set<ID> = [], chosen: [ID: Participant] = [:], language: Language
  ) {
    self.title = title
    self.notes = notes
    self.personBlanks = personBlanks
    index = PersonIndex(people)
    let words = FormWording(language)
    form = Form(fields, confirm: words.confirm, cancel: words.cancel)
    for (id, person) in chosen { choose(person, for: id) }
  }

  private mutating func choose(_ person: Participant, for id: ID) {
    form.set(id, person.name)
    chosen[id] = Choice(text: person.name, person: person.id)
  }

  subscript(id: ID) -> String { form[id].trimmed }

  /// The text; nil where nothing was written.
  func optional(_ id: ID) -> String? { self[id].isEmpty ? nil : self[id] }

  /// The number of whoever was chosen, else the name that was typed; nil for nobody.
  func person(_ id: ID) -> String? {
    if let choice = chosen[id], choice.text == form[id] { return choice.person.text }
    return optional(id)
  }

  // MARK: - Keys

  mutating func handle(_ key: Key, columns: Int) -> Form<ID>.Event {
    if let id = form.focused, personBlanks.contains(id), !form[id].trimmed.isEmpty {
      let found = suggestions
      switch key {
      case .enter where !found.isEmpty:
        choose(found[min(suggestion, found.count - 1)], for: id)
        suggestion = 0
      case .down where suggestion + 1 < found.count:
        suggestion += 1
        return .moved
      case .up where suggestion > 0:
        suggestion -= 1
        return .moved
      default: break
      }
    }
    let event = form.handle(key, columns: columns - 2)
    if case .edited = event { suggestion = 0 }
    return event
  }

  /// Those who match what is typed in the blank that has the keys.
  private var suggestions: [Participant] {
    guard let id = form.focused, personBlanks.contains(id), !form[id].trimmed.isEmpty,
      chosen[id]?.text != form[id]
    else { return [] }
    return index.find(form[id], limit: 5)
  }

  // MARK: - Drawing

  func draw(on canvas: inout Canvas, in area: Area) {
    canvas.put(title, in: area.droppingLeft(1), style: .title)
    var rest = area.droppingTop(2).inset(columns: 1)
    for note in notes { rest = rest.droppingTop(canvas.paragraph(note, in: rest)) }
    if !notes.isEmpty { rest = rest.droppingTop(1) }
    let found = suggestions
    let needed = form.rows(columns: rest.columns)
    let room = rest.top(min(rest.rows, max(needed, 3)))
    form.draw(on: &canvas, in: room)
    guard !found.isEmpty else { return }
    // Over what follows the blank, as a list that drops down.
    guard let cursor = canvas.cursor else { return }
    for (line, person) in found.enumerated() {
      let text = [person.name, person.details.home ?? person.details.organisation]
        .compactMap { $0 }.joined(separator: "  ")
      let place = Area(
        row: cursor.row + 1 + line, column: max(rest.column, min(cursor.column, rest.column + 20)),
        rows: 1, columns: 40)
      guard place.row < area.row + area.rows else { break }
      canvas.fill(place)
      canvas.put(
        (line == suggestion ? "> " : "  ") + text, in: place,
        style: line == suggestion ? .selected : .field)
    }
  }
}
