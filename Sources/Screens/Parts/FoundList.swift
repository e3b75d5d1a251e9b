import Terminal
import Text
import Values

/// A list with a field above it: what is typed there narrows it, by two characters, by pinyin or initials.
struct FoundList<ID: Hashable & Sendable>: Sendable {
  private(set) var list = List<ID>()
  private var field = TextField(limit: 40)
  private var ids: [ID] = []
  private var texts: [String] = []
  private var search = NameSearch([])
  private var fresh = JustEntered<ID>()

  var selected: ID? { list.selected }
  var isEmpty: Bool { list.ids.isEmpty }
  /// Whether something is typed, so that digits are text.
  var isNarrowed: Bool { !field.isEmpty }
  /// How many rows there are, found or not.
  var count: Int { ids.count }

  /// Takes other rows, each with what it may be found by.
  ///
  /// - Parameter entered: how many entries were made here: one row more is chosen where that grew.
  mutating func update(_ rows: [(id: ID, text: String)], entered: Int = 0) {
    ids = rows.map(\.id)
    let new = rows.map(\.text)
    if new != texts {
      texts = new
      search = NameSearch(texts.map { SearchText(name: $0, home: nil) })
    }
    find()
    if let row = fresh.row(of: ids, entered: entered) { list.select(row) }
  }

  mutating func select(_ id: ID) { list.select(id) }

  private mutating func find() {
    let sought = field.sought
    guard !sought.isEmpty else { return list.update(ids) }
    let hits = search.find(sought)
    // Of 家庭1 and 家庭15 the one that was typed in full.
    let whole = hits.filter { texts[$0].split { " 　、".contains($0) }.contains { $0 == sought } }
    let others = Set(hits).subtracting(whole)
    list.update((whole + hits.filter(others.contains)).map { ids[$0] })
  }

  /// Moves the choice, or narrows the list; false for a key that means neither. Digits are the footer's
  /// until something is typed, were it a stroke, and a clicker's keys cover.
  ///
  /// - Parameter isHead: whether a line only stands above others, so that the choice passes over it.
  mutating func handle(
    _ key: Key, rows: Int, over isHead: (ID) -> Bool = { _ in false }
  ) -> Bool {
    if list.handle(key, rows: rows) {
      pass(isHead, back: key == .up || key == .pageUp)
      return true
    }
    switch key {
    case .escape where !field.isEmpty: field.text = ""
    case .character(let character)
    where field.isEmpty && (character.isNumber || " .".contains(character)):
      return false
    default:
      guard field.handle(key, columns: 40) else { return false }
    }
    find()
    if let best = list.ids.first { list.select(best) }
    return true
  }

  private mutating func pass(_ isHead: (ID) -> Bool, back: Bool) {
    let (ids, place) = (list.ids, list.index)
    guard ids.indices.contains(place), isHead(ids[place]) else { return }
    let (before, after) = (
      ids[..<place].last { !isHead($0) }, ids[place...].first { !isHead($0) }
    )
    if let line = back ? before ?? after : after ?? before { list.select(line) }
  }

  /// Draws the field into the first line of an area.
  func drawField(on canvas: inout Canvas, in area: Area, _ language: Language) {
    let label = language("找  ", "Find  ")
    let room = Text.cells(of: label)
    canvas.put(label, in: area)
    field.draw(
      on: &canvas, in: area.droppingLeft(room).left(32), isFocused: true,
      hint: language("字、拼音首字母，/后可打数字", "words, initials; / before digits"))
  }

  /// Says which page of how many this is; nothing where there is one.
  func drawPages(on canvas: inout Canvas, in area: Area, rows: Int, _ language: Language) {
    let (page, pages) = list.pageNumber(rows: rows)
    guard pages > 1 else { return }
    canvas.put(
      language("第\(page)页，共\(pages)页", "page \(page) of \(pages)"), in: area,
      alignment: .trailing)
  }
}
