import Wording

/// Numbers the sections of a paper and leaves out those with nothing in them.
struct Outline {
  let level: Level
  private(set) var number: Int

  init(level: Level, after number: Int = 0) {
    self.level = level
    self.number = number
  }

  mutating func restart() { number = 0 }

  /// A heading and its paragraphs.
  mutating func section(_ title: String, _ paragraphs: [String]) -> [Block] {
    guard !paragraphs.isEmpty else { return [] }
    number += 1
    return [.item(level, number, title)] + paragraphs.map { .paragraph($0) }
  }

  /// A heading and its numbered points; a single one needs no number.
  mutating func list(_ title: String, _ points: [String]) -> [Block] {
    guard points.count > 1 else { return section(title, points) }
    number += 1
    return [.item(level, number, title)]
      + points.enumerated().map { .item(.third, $0.offset + 1, $0.element) }
  }

  /// A heading and parts that have headings of their own, one level down. A part without a name
  /// comes first and is not numbered; further paragraphs of a part are numbered below it.
  mutating func parts(_ title: String, _ parts: [(name: String, paragraphs: [String])]) -> [Block] {
    let parts = parts.filter { !$0.paragraphs.isEmpty }
    guard !parts.isEmpty else { return [] }
    number += 1
    var blocks: [Block] = [.item(level, number, title)]
    var count = 0
    let below = Level(rawValue: level.rawValue + 1) ?? .fourth
    for part in parts {
      if part.name.isEmpty {
        blocks += part.paragraphs.map { .paragraph($0) }
        continue
      }
      count += 1
      if part.paragraphs.count == 1 {
        blocks.append(.item(below, count, "\(part.name)。\(part.paragraphs[0])"))
      } else {
        let deeper = Level(rawValue: below.rawValue + 1) ?? .fourth
        blocks.append(.item(below, count, "\(part.name)。"))
        blocks += part.paragraphs.enumerated().map { .item(deeper, $0.offset + 1, $0.element) }
      }
    }
    return blocks
  }
}
