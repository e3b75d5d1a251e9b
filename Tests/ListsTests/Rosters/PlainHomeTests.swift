import Lists
import TestSupport
import Testing

/// Homes of plain numbers are put together without a look at each sign; whatever they hold, the
/// outcome is what the long way makes of them.
@Suite struct PlainHomeTests {
  /// A mark that nobody sees and that homes drop: behind it any cell goes the long way.
  private static let unseen = "\u{200B}"

  @Test func `a room is shown as reading it sign by sign shows it`() {
    var random = SeededGenerator(seed: drawnSeed())
    for _ in 0..<tried(of: 30_000) {
      let (building, unit) = (random.maybe(random.cell()), random.maybe(random.cell()))
      let (storey, room) = (random.maybe(random.cell()), random.cell())
      let shown = HomeAbove(building: building, unit: unit).shown(storey: storey, room: room)
      let read = HomeAbove(
        building: building.map { $0 + Self.unseen }, unit: unit.map { $0 + Self.unseen }
      ).shown(storey: storey.map { $0 + Self.unseen }, room: room + Self.unseen)
      #expect(
        Array(shown.utf8) == Array(read.utf8),
        "\(building ?? "nil") \(unit ?? "nil") \(storey ?? "nil") \(room)")
    }
  }

  @Test func `a plain home is a date where reading it sign by sign finds one`() {
    var random = SeededGenerator(seed: drawnSeed())
    for _ in 0..<tried(of: 60_000) {
      let text = random.cell()
      #expect(RosterCell.isDate(text) == RosterCell.isDate(text + Self.unseen), "\(text)")
    }
  }

  @Test func `what is wrong with a building is told of every row it stands in`() {
    let reading = roster(
      "楼栋,单元,房号,姓名\n1号楼\u{200B},1,101,居民甲\n1号楼\u{200B},1,102,居民乙\n1号楼,1,103,居民丙\n")
    #expect(reading.problems.filter { $0.kind == .invisibleDropped }.map(\.row) == [2, 3])
    #expect(reading.homes == ["1-1-101", "1-1-102", "1-1-103"])
  }

  @Test func `a telephone among the buildings goes beside the record in every row`() {
    let reading = roster("楼栋,房号,姓名\n1号楼13800138000,101,居民甲\n1号楼13800138000,102,居民乙\n")
    #expect(reading.problems.filter { $0.kind == .phoneInText }.map(\.row) == [2, 3])
    #expect(reading.rows.map(\.phone) == ["13800138000", "13800138000"])
  }

  @Test func `another building ends the stairwell above`() {
    let reading = roster("楼栋,单元,房号,姓名\n1号楼,2单元,101,居民甲\n,,102,居民乙\n3号楼,,101,居民丙\n")
    #expect(reading.homes == ["1-2-101", "1-2-102", "3-101"])
  }
}

extension SeededGenerator {
  fileprivate mutating func maybe(_ text: String) -> String? {
    Int.random(in: 0..<3, using: &self) == 0 ? nil : text
  }

  fileprivate mutating func cell() -> String {
    let pieces = [
      "0", "1", "2", "3", "24", "501", "007", "1101", "2024", "1999", "45363", "12", "31", "-", "-",
      "-",
      "号", "楼", "号楼", "栋", "座", "单元", "室", "层", "户", "弄", "区", "门", "月", "日", "年", "二", "十", "东",
      "底商", "樓", "號", "B", "b", "Mar", "#", " ", "　", "Ⅳ", "①", "５", "－", "/", ".", ":", "T",
      "e\u{301}", "👍🏽", "\u{AD}",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...6, using: &self) {
      text += pieces.randomElement(using: &self) ?? ""
    }
    return text
  }
}
