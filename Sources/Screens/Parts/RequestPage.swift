import Deliberation
import Office
import Terminal
import Text
import Values

/// The fields of a request, with those who match below a field that asks for somebody.
struct RequestPage: Sendable {
  private let notes: [String]
  var form: Form<String>
  /// Those who may be asked for, by the field.
  private let people: [String: PersonIndex]
  private let words: FormWording
  /// Who was chosen in a field, and the text that stands there for them.
  private var chosen: [String: Choice] = [:]
  /// Which of those found Enter takes.
  private var suggestion = 0

  private struct Choice: Hashable, Sendable {
    let text: String
    let person: Participant.ID
  }

  init(_ request: Request, in language: Language) {
    self.init(
      notes: request.notes, request.fields, confirm: request.confirm, in: language)
  }

  /// Questions whose answers whoever asks them reads.
  ///
  /// - Parameter confirm: What the button says that hands them in; nil for the usual word.
  init(notes: [String], _ fields: [Office.Field], confirm: String? = nil, in language: Language) {
    self.notes = notes
    words = FormWording(language)
    var people: [String: PersonIndex] = [:]
    form = Form(
      fields.map { field in
        switch field.kind {
        case .line(let limit):
          .text(field.id, field.label, field.text, hint: field.hint, limit: limit)
        case .lines(let rows, let limit):
          .lines(field.id, field.label, field.text, rows: rows, hint: field.hint, limit: limit)
        case .number: .number(field.id, field.label, Int(field.text), hint: field.hint)
        case .choice(let options, let selected):
          .choice(field.id, field.label, options, selected)
        case .person: .text(field.id, field.label, field.text, hint: field.hint, limit: 400)
        }
      }, confirm: confirm ?? words.confirm, cancel: words.cancel, asking: words)
    for field in fields {
      guard case .person(let among, let person) = field.kind else { continue }
      people[field.id] = PersonIndex(among)
      if let person { chosen[field.id] = Choice(text: person.name, person: person.id) }
    }
    self.people = people
  }

  private mutating func choose(_ person: Participant, for id: String) {
    form.set(id, person.name)
    chosen[id] = Choice(text: person.name, person: person.id)
  }

  /// What is filled in.
  func answers(at desk: Desk) -> Answers {
    var (texts, choices): ([String: String], [String: Int]) = ([:], [:])
    for field in form.fields {
      texts[field.id] = form[field.id]
      choices[field.id] = form.choice(field.id)
    }
    return Answers(
      texts, choices: choices,
      people: chosen.filter { id, choice in choice.text == form[id] }.mapValues(\.person), at: desk)
  }

  /// Says what is wrong with an answer, and goes there.
  mutating func refuse(_ unanswered: Unanswered) {
    form.refuse(unanswered.field, unanswered.sentence)
  }

  /// Says of which blank the last refusal is, and goes there; leaves it where it is of none.
  ///
  /// - Parameters:
  ///   - request: what this page asks.
  ///   - place: which of its commands was refused.
  mutating func goToRefused(
    of request: Request, command place: Int = 0, in context: inout Context
  ) {
    guard let refusal = context.refusal, let session = context.session,
      let field = request.field(of: refusal, in: answers(at: context.desk), command: place)
    else { return }
    form.focus(field.id)
    context.say(refusal, of: session, blank: field.label)
  }

  // MARK: - Keys

  /// Whether characters typed now are text.
  var takesText: Bool { form.takesText }

  mutating func handle(_ key: Key, columns: Int) -> Form<String>.Event {
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
    guard let id = form.focused, let index = people[id], !form[id].trimmingBlanks.isEmpty,
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
