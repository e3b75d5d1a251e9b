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

  /// A heading, what is said first below it, and its numbered points; a single one needs no number.
  mutating func list(_ title: String, _ points: [String], under first: [String] = []) -> [Block] {
    guard points.count > 1 else { return section(title, first + points) }
    return section(title, first.isEmpty ? [""] : first).filter { $0 != .paragraph("") }
      + points.enumerated().map { .item(.third, $0.offset + 1, $0.element) }
  }

  /// A heading and parts that have headings of their own, one level down. A part without a name
  /// comes first and is not numbered. Several entries of a part are numbered below it; an entry's
  /// further paragraphs belong to its first and have no number.
  mutating func parts(_ title: String, _ parts: [(name: String, paragraphs: [[String]])]) -> [Block]
  {
    let parts = parts.map { (name: $0.name, paragraphs: $0.paragraphs.filter { !$0.isEmpty }) }
      .filter { !$0.paragraphs.isEmpty }
    guard !parts.isEmpty else { return [] }
    number += 1
    var blocks: [Block] = [.item(level, number, title)]
    var count = 0
    let below = Level(rawValue: level.rawValue + 1) ?? .fourth
    for part in parts {
      if part.name.isEmpty {
        blocks += part.paragraphs.joined().map { .paragraph($0) }
        continue
      }
      count += 1
      if part.paragraphs.count == 1, let entry = part.paragraphs.first {
        blocks.append(.item(below, count, "\(part.name)。\(entry.first ?? "")"))
        blocks += entry.dropFirst().map { .paragraph($0) }
      } else {
        let deeper = Level(rawValue: below.rawValue + 1) ?? .fourth
        blocks.append(.item(below, count, "\(part.name)。"))
        for (place, entry) in part.paragraphs.enumerated() {
          blocks.append(.item(deeper, place + 1, entry.first ?? ""))
          blocks += entry.dropFirst().map { .paragraph($0) }
        }
      }
    }
    return blocks
  }
}
