import Text
import Values

/// A row that is a heading of the dwellings below it: `2号楼`, `2号楼3单元`, `二期`, alone in its row or
/// repeated where a merged cell was taken apart.
struct SectionRow: Hashable {
  struct Level: Hashable {
    var rank: Int
    /// As it is written: 2号楼.
    var value: String
  }

  /// From the street down.
  let levels: [Level]

  /// Nil for a row that is anything else.
  ///
  /// - Parameter names: where the list has its names; a name may end as a part of an address does.
  init?(_ row: DelimitedRow, names: Set<Int>) {
    var filled: [Int] = []
    var texts: [String] = []
    for place in row.cells.indices where !row.cells[place].isBlank {
      filled.append(place)
      let text = row.cells[place].folded.withoutWhitespace
      if !texts.contains(text) { texts.append(text) }
      // A third text makes it a row of anything else, as nearly every row is.
      if texts.count > 2 { return nil }
    }
    // 共12户 beside it says how many follow.
    if texts.count == 2, SectionRow.isCount(texts[1]) { texts.removeLast() }
    guard texts.count == 1, let text = texts.first, text.count <= 16 else { return nil }
    let levels = SectionRow.levels(of: text)
    let isPlain = text.contains { $0.isNumber || $0.isASCII }
    guard !levels.isEmpty, isPlain || names.isDisjoint(with: filled) else { return nil }
    self.levels = levels
  }

  private static func levels(of text: String) -> [Level] {
    var rest = text[...]
    if let last = rest.last, ":：".contains(last) { rest = rest.dropLast() }
    var levels: [Level] = []
    while !rest.isEmpty {
      if rest.first == "第" { rest = rest.dropFirst() }
      guard let (mark, rank, end) = nextMark(rest) else { return [] }
      let name = rest[..<end]
      guard !name.isEmpty, name.count <= 6, levels.last.map({ $0.rank < rank }) ?? true else {
        return []
      }
      levels.append(Level(rank: rank, value: name + mark))
      rest = rest[rest.index(end, offsetBy: mark.count)...]
    }
    return levels
  }

  /// The first mark in a text, its rank, and where it begins; the longest of those there.
  private static func nextMark(_ text: Substring) -> (String, Int, Substring.Index)? {
    var place = text.startIndex
    while place < text.endIndex {
      if place > text.startIndex,
        let found = marks.first(where: { text[place...].hasPrefix($0.0) })
      {
        return (found.0, found.1, place)
      }
      place = text.index(after: place)
    }
    return nil
  }

  private static let marks: [(String, Int)] = [
    ("号楼", 80), ("号院", 70), ("组团", 50), ("门洞", 90), ("单元", 90), ("栋", 80), ("幢", 80), ("座", 80),
    ("楼", 80), ("梯", 90), ("门", 90), ("区", 40), ("苑", 40), ("园", 40), ("期", 30), ("弄", 60),
    ("号", 70),
  ]

  private static func isCount(_ text: String) -> Bool {
    let bare = text.filter { !"共计合()（）".contains($0) }
    return bare.last.map { "户套人".contains($0) } == true && bare.dropLast().allSatisfy(\.isNumber)
  }
}

extension String {
  fileprivate var withoutWhitespace: String {
    // Of a folded text nothing but the space is white in ASCII and in U+4000 to U+9FFF.
    let isPlain = utf8.allSatisfy { byte in
      switch byte {
      case 0x21...0x7E, 0x80...0xBF, 0xE4...0xE9: true
      default: false
      }
    }
    return isPlain ? self : filter { !$0.isWhitespace }
  }
}
