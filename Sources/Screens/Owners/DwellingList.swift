import Deliberation
import Office
import Terminal
import Text
import Values

/// Dwellings, a row each; one is gone to by room digits, pinyin or a part of the owner's name.
struct DwellingList: Sendable {
  private(set) var rooms: List<String>
  private let all: [String]
  private let search: NameSearch
  /// What is looked for; nil while nothing is.
  private var field: TextField?

  init(_ dwellings: [Dwelling]) {
    all = dwellings.map(\.room)
    rooms = List(all)
    search = NameSearch(
      dwellings.map { SearchText(name: $0.owners.joined(separator: " "), home: $0.room) })
  }

  var selected: String? { rooms.selected }
  var isFinding: Bool { field != nil }

  /// What looks for a dwelling on pages that list them.
  static let find = CommandName(
    "find-room", title: ("找房号或姓名", "Find a room or a name"), label: ("找房", "Find"),
    help: ("输入房号数字、拼音或姓名，跳到那一户。", "Room digits, pinyin or a name; goes there."))

  mutating func find() { field = TextField(limit: 40) }
  mutating func select(_ room: String) { rooms.select(room) }

  /// Goes to the next dwelling.
  mutating func advance() { _ = rooms.handle(.down, rows: 1) }

  /// False for a key that means nothing here.
  mutating func handle(_ key: Key, rows count: Int) -> Bool {
    guard var field else { return rooms.handle(key, rows: count) }
    switch key {
    case .enter, .escape: self.field = nil
    case .up, .down, .pageUp, .pageDown: return rooms.handle(key, rows: count)
    default:
      guard field.handle(key, columns: 40) else { return false }
      self.field = field
      if !field.isEmpty, let place = search.find(field.text, limit: 1).first {
        rooms.select(all[place])
      }
    }
    return true
  }

  /// Draws the rows, and the field that looks for one above them.
  func draw(
    on canvas: inout Canvas, in area: Area, language: Language, row: (String) -> [Span]
  ) {
    var body = area
    if let field {
      let words = RegisterWording(language)
      let room = Text.cells(of: words.find)
      canvas.put(words.find, in: area.top(1))
      field.draw(
        on: &canvas, in: area.top(1).droppingLeft(room).left(40), isFocused: true,
        hint: words.findHint)
      body = area.droppingTop(1)
    }
    rooms.draw(on: &canvas, in: body, isFocused: true, row: row)
  }
}
