import Deliberation
import Text
import Values

/// Puts together, row by row, which dwelling a row of a list is about: every column that is a part of
/// an address, in its order from the street to the room, whatever order the list has them in.
///
/// A level that says the same everywhere is left out, as a part of the name nobody uses. Blanks
/// under a merged cell keep what stood above until a nearer level begins anew.
struct DwellingColumns {
  struct Level {
    var place: Int
    var rank: Int
    var heading: String
    /// The value that holds until another is written, and whether this row wrote it.
    var value: String?
    /// Whether the level is a part of what dwellings are called.
    var counts = true
  }

  private(set) var levels: [Level] = []
  private var storey: Int?
  private var storeyAbove: String?
  private var rooms: [Int] = []
  private var addresses: [Int] = []
  /// Columns nobody reads that may tell dwellings apart.
  private(set) var unread: [(place: Int, heading: String)] = []
  /// The first heading of what dwellings are that isn't among `unread`.
  private(set) var use: String?
  private var roomAbove: String?
  /// What the headings of the block say that a row stands in.
  private var sections: [SectionRow.Level] = []

  init(_ table: RosterTable, taken: Set<Int>) {
    var codes: [(place: Int, heading: String)] = []
    var houses: [(place: Int, heading: String)] = []
    use =
      table.headings.first {
        UseColumn($0.heading, place: $0.place).map { $0.weight != .unread } ?? false
      }?.heading
    for (place, heading) in table.headings where !taken.contains(place) {
      switch SheetHeading(heading) {
      case .level(let rank): levels.append(Level(place: place, rank: rank, heading: heading))
      case .storey: storey = storey ?? place
      case .room: rooms.append(place)
      case .address: addresses.append(place)
      case .houseNumber: houses.append((place, heading))
      case .code: codes.append((place, heading))
      case .personal, .vote, .ticked, .delivery, .signer, .relation, .mandate, .use(.sure),
        .use(.known):
        continue
      case .validity, .use(.likely), nil:
        switch RosterField(heading: heading) {
        case .estate: levels.append(Level(place: place, rank: 0, heading: heading))
        case .building: levels.append(Level(place: place, rank: 80, heading: heading))
        case .unit: levels.append(Level(place: place, rank: 90, heading: heading))
        case .storey: storey = storey ?? place
        case .room: rooms.append(place)
        case .address: addresses.append(place)
        // Who stands in the row, and what the register is compared in anyway.
        case .number, .name, .organisation, .groups, .affiliation, .standing, .area, .phone,
          .property, .proxy, .note, .identity:
          continue
        default: unread.append((place, heading))
        }
      }
    }
    if rooms.isEmpty, addresses.isEmpty {
      if let house = houses.last {
        rooms = [house.place]
        houses.removeLast()
      } else if let code = codes.first {
        rooms = [code.place]
        codes.removeFirst()
      }
    }
    for house in houses {
      levels.append(Level(place: house.place, rank: 70, heading: house.heading))
    }
    unread += codes
    levels.sort { ($0.rank, $0.place) < ($1.rank, $1.place) }
    // A street, a phase or an estate that is the same everywhere tells nothing apart.
    for index in levels.indices where levels[index].rank < 80 {
      let place = levels[index].place
      let values = Set(
        table.body.compactMap { below -> String? in
          guard place < below.row.cells.count, !below.repeatsHeadings else { return nil }
          return RosterCell.value(below.row.cells[place])?.folded
        })
      levels[index].counts = values.count > 1 || levels[index].rank == 70
    }
    // A list whose only address is a building's, or a house's, names its dwellings by that.
    if rooms.isEmpty, addresses.isEmpty, let last = levels.indices.last {
      rooms = [levels[last].place]
      levels.remove(at: last)
    }
  }

  /// One row's dwelling.
  struct Reading {
    var key: DwellingKey
    /// What the room is called, as it stands in the row.
    var written: String
    /// All that the row stands under, which rows below one heading share, and what it says itself.
    var above: [String]
    var own: [String]

    /// The same for comparing how two rows write one dwelling; width and blanks left out, capitals
    /// kept.
    var whole: [String] { (above + own).map(\.narrowed) }
  }

  /// Takes in a row, so that blanks below its merged cells can be filled, and says which dwelling
  /// it is; nil where it names none.
  mutating func read(_ row: DelimitedRow) -> Reading? {
    for index in levels.indices {
      let cell = cell(levels[index].place, of: row)
      guard !cell.isBlank, !DwellingColumns.isDitto(cell) else { continue }
      let new = RosterCell.value(cell)
      if let new, let old = levels[index].value, new.isWritten(as: old) { continue }
      above = nil
      if new?.folded != levels[index].value?.folded {
        for nearer in levels.indices where levels[nearer].rank > levels[index].rank {
          levels[nearer].value = nil
        }
        storeyAbove = nil
      }
      levels[index].value = new
    }
    if let storey {
      let cell = cell(storey, of: row)
      if !cell.isBlank, !DwellingColumns.isDitto(cell) {
        storeyAbove = RosterCell.value(cell)
      }
    }
    var written: [String] = []
    for place in addresses + rooms {
      guard let text = RosterCell.value(cell(place, of: row)).map(RosterCell.oneLine) else {
        continue
      }
      written.append(text)
    }
    guard !written.isEmpty else { return nil }
    if written.count == 1, DwellingColumns.isDitto(written[0]) {
      guard let roomAbove else { return nil }
      written = [roomAbove]
    }
    roomAbove = written.count == 1 ? written[0] : nil
    return joined(written)
  }

  /// Takes up a heading of the rows below; nothing that stood above it holds any longer.
  mutating func begin(_ section: SectionRow) {
    for level in section.levels {
      sections.removeAll { $0.rank >= level.rank }
      sections.append(level)
      for index in levels.indices where levels[index].rank >= level.rank {
        levels[index].value = nil
      }
    }
    (storeyAbove, roomAbove, above) = (nil, nil, nil)
  }

  /// What stands above the room, which is the same for many rows.
  private struct Above {
    /// The parts of its levels from each of them on, from the street down, and those before it.
    var heads: [(before: [String], from: [String])]
    var parts: [String]
    /// As it is written.
    var said: [String]
  }

  /// Nil after it has changed.
  private var above: Above?

  private mutating func takeAbove() -> Above {
    if let above { return above }
    let levelParts = partsAbove
    let above = Above(
      heads: levelParts.indices.map { start in
        (levelParts[..<start].flatMap(\.self), levelParts[start...].flatMap(\.self))
      },
      parts: levelParts.flatMap(\.self), said: levels.map { $0.value ?? "" } + sections.map(\.value)
    )
    self.above = above
    return above
  }

  /// The parts above the room, from the street down: a column's, or the heading's where the row has
  /// none of that kind.
  private var partsAbove: [[String]] {
    var above = levels.filter(\.counts).map { (rank: $0.rank, value: $0.value) }
    for section in sections {
      if let own = above.firstIndex(where: { $0.rank == section.rank }) {
        if above[own].value == nil { above[own].value = section.value }
      } else {
        above.append((section.rank, section.value))
      }
    }
    return above.sorted { $0.rank < $1.rank }.map { level in
      level.value.map { value in
        DwellingKey(written: value).parts.map { DwellingColumns.bare($0, level.rank) }
      } ?? []
    }
  }

  private mutating func joined(_ written: [String]) -> Reading? {
    var own: [String] = []
    for text in written {
      let parts = DwellingKey(written: text).parts
      // A whole address ends with the room that stands in its own column too.
      if !parts.isEmpty, own.count >= parts.count, Array(own.suffix(parts.count)) == parts {
        continue
      }
      own += parts
    }
    guard !own.isEmpty else { return nil }
    own = withStorey(own)
    let above = takeAbove()
    // A room that already names its building or stairwell isn't given it twice.
    let named = above.heads.first { head in
      own.count > head.from.count && !head.from.isEmpty && own.starts(with: head.from)
    }
    return Reading(
      key: DwellingKey(parts: (named?.before ?? above.parts) + own),
      written: written.count == 1 ? written[0] : written.joined(separator: " "),
      above: above.said, own: [storeyAbove ?? ""] + written)
  }

  /// 楼层 3 and 室 2 are 302, 楼层 3 and 东户 are 3-东户.
  private func withStorey(_ own: [String]) -> [String] {
    guard own.count == 1, let level = storeyAbove.map({ DwellingKey(written: $0).parts }),
      level.count == 1, let number = Int(level[0])
    else { return own }
    if let room = Int(own[0]), room >= 0 {
      // 301 on the third floor says its floor already.
      if own[0].count > 2, number > 0, own[0].hasPrefix(String(number)) { return own }
      if own[0].count <= 2, number > 0 {
        return [String(number) + (room < 10 ? "0" : "") + String(room)]
      }
    }
    return [String(number), own[0]]
  }

  /// 3弄 in a column of 弄 is 3; 二期 in one of 期 is 2.
  private static func bare(_ part: String, _ rank: Int) -> String {
    guard rank < 80, let last = part.last, part.count > 1,
      ["弄", "区", "期", "路", "街", "巷"].contains(last), Int(part.dropLast()) != nil
    else { return part }
    return String(part.dropLast())
  }

  /// 同上 and its signs.
  static func isDitto(_ cell: String) -> Bool {
    guard dittoSigns.mayStand(in: cell) else { return false }
    return ["同上", "〃", "″", "\"", "“", "”", "''", "同", "ditto"].contains(cell.foldedName)
  }

  private static let dittoSigns = TellingSigns(ofEach: ["同", "〃", "\"", "'", "ditto"])

  private func cell(_ place: Int, of row: DelimitedRow) -> String {
    place < row.cells.count ? row.cells[place] : ""
  }
}

extension RosterTable {
  /// Every heading with its place, in the order of the list.
  var headings: [(place: Int, heading: String)] {
    (columns.map { ($0.place, $0.heading) } + others).sorted { $0.0 < $1.0 }
      .map { (place: $0.0, heading: $0.1) }
  }
}

extension DwellingKey {
  /// The dwelling that a cell names.
  fileprivate init(written: String) {
    if let parts = HomeReader.plainParts(of: written) {
      self.init(parts: parts)
    } else {
      self.init(written)
    }
  }
}
