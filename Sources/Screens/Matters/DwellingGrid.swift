import Affairs
import Deliberation
import Office
import Terminal
import Text
import Values

/// The dwellings of a stairwell as they lie: a row a floor, the highest first; one is chosen by arrows.
struct DwellingGrid: Sendable {
  private struct Row: Hashable, Sendable {
    let floor: Int?
    let rooms: [String]
    /// Whether the floor's number is said in it.
    let isFirst: Bool
  }

  private var rows: [Row] = []
  private var row = 0
  private var column = 0
  /// How many dwellings stand side by side at most.
  private var across = 1

  /// The room of the chosen dwelling; nil only where there are none.
  var selected: String? {
    guard rows.indices.contains(row) else { return nil }
    return rows[row].rooms[min(column, rows[row].rooms.count - 1)]
  }

  /// Takes dwellings; the chosen one stays chosen.
  mutating func update(_ dwellings: [ConsentBoard.Dwelling], columns: Int) {
    let chosen = selected
    let floors = Dictionary(grouping: dwellings, by: \.floor)
    let widest = floors.values.map(\.count).max() ?? 1
    across = max(1, min(widest, (columns - DwellingGrid.label) / DwellingGrid.narrowest))
    rows = []
    for floor in floors.keys.sorted(by: { ($0 ?? .min) > ($1 ?? .min) }) {
      let rooms = (floors[floor] ?? []).map(\.room)
      for start in stride(from: 0, to: rooms.count, by: across) {
        rows.append(
          Row(
            floor: floor, rooms: Array(rooms[start..<min(rooms.count, start + across)]),
            isFirst: start == 0))
      }
    }
    if let chosen, let place = rows.firstIndex(where: { $0.rooms.contains(chosen) }) {
      (row, column) = (place, rows[place].rooms.firstIndex(of: chosen) ?? 0)
    } else {
      (row, column) = (0, 0)
    }
  }

  /// False for a key that means nothing here.
  mutating func handle(_ key: Key, rows count: Int) -> Bool {
    let last = rows.count - 1
    guard last >= 0 else { return false }
    switch key {
    case .up: row = max(0, row - 1)
    case .down: row = min(last, row + 1)
    case .pageUp: row = max(0, row - count)
    case .pageDown: row = min(last, row + count)
    case .home: (row, column) = (0, 0)
    case .end: (row, column) = (last, rows[last].rooms.count - 1)
    case .left: column = max(0, column - 1)
    case .right: column = min(rows[row].rooms.count - 1, column + 1)
    default: return false
    }
    column = min(column, rows[row].rooms.count - 1)
    return true
  }

  func pageNumber(rows count: Int) -> (number: Int, of: Int) {
    (row / max(1, count) + 1, max(1, (rows.count + count - 1) / max(1, count)))
  }

  /// Cells for a floor's number, and the fewest that a dwelling is told in.
  private static let label = 7
  private static let narrowest = 34

  func draw(
    on canvas: inout Canvas, in area: Area, _ board: ConsentBoard, _ words: BoardWording
  ) {
    let count = max(1, area.rows)
    let start = row / count * count
    let width = (area.columns - DwellingGrid.label) / across
    for (line, place) in (start..<min(rows.count, start + count)).enumerated() {
      if rows[place].isFirst { canvas.put(words.floor(rows[place].floor), in: area, line: line) }
      for (side, room) in rows[place].rooms.enumerated() {
        guard let dwelling = board[room] else { continue }
        let cell = area.line(line).droppingLeft(DwellingGrid.label + side * width).left(width - 1)
        let isChosen = place == row && side == min(column, rows[place].rooms.count - 1)
        canvas.put(isChosen ? ">" : " ", in: cell)
        canvas.put(
          spans(of: dwelling, board, words, width: width - 3), in: cell.droppingLeft(2), mark: "..")
        if isChosen {
          canvas.restyle(cell, .selected)
          canvas.focus = Position(row: cell.row, column: cell.column)
        }
      }
    }
  }

  private func spans(
    of dwelling: ConsentBoard.Dwelling, _ board: ConsentBoard, _ words: BoardWording, width: Int
  ) -> [Span] {
    // The number alone: what it stands in is said above.
    let room = dwelling.room.split(separator: "-").last.map(String.init) ?? dwelling.room
    let head = dwelling.head.first ?? ""
    let last = dwelling.stances.last?.answer
    let style: Style = last == .against ? .danger : last == .for ? .normal : .warning
    let number = max(4, Text.cells(of: room)) + 1
    let marks = words.marks(of: dwelling, in: board)
    let rest = width - number - (marks.isEmpty ? 0 : Text.cells(of: marks) + 2)
    // What was answered last and whether it is signed is what one looks for: the name gives way to it,
    // and stands below once the dwelling is chosen.
    let beside = words.history(of: dwelling, in: rest - 8)
    let isNamed = Text.cells(of: beside) <= rest - 8
    return [
      Span(room.padded(to: number), .strong),
      Span(isNamed ? head.padded(to: 7, mark: "") + " " : ""),
      Span(isNamed ? beside : words.history(of: dwelling, in: rest), style),
      Span(marks.isEmpty ? "" : "  " + marks, .strong),
    ]
  }
}
