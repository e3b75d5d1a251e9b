import Deliberation
import Office
import Terminal
import Text

/// The people of a meeting with a line to find them by: room digits, names, initials.
struct PeopleFinder {
  var people: [Participant] { index.people }
  /// Where each stands among `people`.
  private var places: [Participant.ID: Int] = [:]
  private var index = PersonIndex([])
  private var field = TextField(limit: 40)
  private(set) var list = List<Participant.ID>()
  private var hasMoved = false
  /// Who need not be looked for: the cursor rests on somebody else where there is one.
  private var here: Set<Participant.ID> = []

  /// The one under the cursor; nil where nobody is found.
  var selected: Participant? { list.selected.flatMap(person) }
  var isSearching: Bool { !field.isEmpty }
  /// The one under the cursor where somebody meant them: searched, or went there in the list.
  var meant: Participant? { isSearching || hasMoved ? selected : nil }

  /// Takes the roster as it is now; the chosen person stays chosen.
  ///
  /// - Parameter here: those already signed in.
  mutating func update(_ roster: [Participant], here: Set<Participant.ID> = []) {
    let isFirst = people.isEmpty
    self.here = here
    if roster != people {
      index = PersonIndex(roster)
      places = Dictionary(uniqueKeysWithValues: index.ids.enumerated().map { ($1, $0) })
    }
    find()
    if isFirst { rest() }
  }

  /// Puts the cursor on the first who isn't here yet, of those who match what is typed equally
  /// well: a worse match is somebody else, whom Enter would sign in by mistake.
  private mutating func rest() {
    let best = field.isEmpty ? people : index.best(field.text)
    if let person = best.first(where: { !here.contains($0.id) }) ?? best.first {
      list.select(person.id)
    }
  }

  private func person(_ id: Participant.ID) -> Participant? { places[id].map { people[$0] } }

  private mutating func find() {
    list.update(field.isEmpty ? index.ids : index.findIDs(field.text))
  }

  mutating func clear() {
    field.text = ""
    hasMoved = false
    find()
    rest()
  }

  mutating func select(_ id: Participant.ID) {
    list.select(id)
    hasMoved = true
  }

  /// False for a key that neither moves nor searches.
  mutating func handle(_ key: Key, rows: Int) -> Bool {
    if list.handle(key, rows: rows) {
      hasMoved = true
      return true
    }
    if key == .escape, isSearching {
      clear()
      return true
    }
    guard field.handle(key, columns: 40) else { return false }
    hasMoved = false
    find()
    // Whoever matches best is the one Enter takes.
    if isSearching { rest() }
    return true
  }

  /// Draws the line that is typed into.
  func drawField(on canvas: inout Canvas, in area: Area, _ words: PeopleWording) {
    let room = Text.cells(of: words.find)
    canvas.put(words.find, in: area)
    field.draw(
      on: &canvas, in: area.droppingLeft(room).left(36), isFocused: true, hint: words.findHint)
  }

  /// Draws a page of those found.
  ///
  /// - Parameter key: what adds somebody on the page.
  func drawList(
    on canvas: inout Canvas, in area: Area, _ words: PeopleWording, adding key: Character?,
    row: (Participant) -> [Span]
  ) {
    if list.ids.isEmpty {
      canvas.paragraph(
        people.isEmpty ? words.nobodyYet : words.nobodyFound(adding: key),
        in: area.inset(columns: 2))
      return
    }
    list.draw(on: &canvas, in: area) { id in person(id).map(row) ?? [] }
  }
}
