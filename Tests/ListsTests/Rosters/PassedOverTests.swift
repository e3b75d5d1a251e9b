import Lists
import TestSupport
import Testing
import Text
import Values

/// Rows and cells that are passed over by a look at their signs: whatever may be something else is
/// looked at closely.
@Suite struct PassedOverTests {
  @Test(arguments: [
    "姓名,房号,电话", "您的姓名：,房间号,联系方式", "姓　名,室号,手机", "ＮＡＭＥ,ROOM,Phone", "业主,房号,13800000003",
  ])
  func `headings that come again are no person, in whatever words`(_ headings: String) {
    let reading = roster("姓名,房号,电话\n居民甲,101,13800000001\n\(headings)\n居民乙,102,13800000002\n")
    #expect(reading.names == ["居民甲", "居民乙"])
  }

  @Test func `half of the headings may be somebody`() {
    let reading = roster("姓名,房号\n居民甲,101\n业主,102\n")
    #expect(reading.names == ["居民甲", "业主"])
  }

  @Test(arguments: [
    ("53.27", 5327), ("53", 5300), ("53.2", 5320), ("007.50", 750), ("53.270", 5327),
    ("５３．２７", 5327),
    ("53.27㎡", 5327),
    ("53.27 ㎡", 5327), ("53.27平方米", 5327), ("1,053.27", 105_327), ("0.5", 50),
  ])
  func `an area is the same however it is written`(_ pair: (String, Int64)) {
    let reading = roster("姓名,房号,面积\n居民甲,101,\"\(pair.0)\"\n")
    #expect(reading.rows.map(\.area?.hundredths) == [pair.1])
  }

  @Test(arguments: ["53.", ".5", "㎡", "53.27.1", "5㎡3", "-53", "53 27", "999999999999999"])
  func `what is no area is none`(_ written: String) {
    let reading = roster("姓名,房号,面积\n居民甲,101,\(written)\n")
    #expect(reading.rows.map(\.area) == [nil])
    #expect(reading.hasErrors)
  }

  @Test(arguments: ["制表人：居民甲", "＊审核", "※ 第 1 页 共 3 页", "居民甲（盖章）", "2024年5月18日", "（签字）", "经办人 居民丁"])
  func `a line that signs the list is no person`(_ line: String) {
    let reading = roster("姓名,房号\n居民甲,101\n\(line),\n")
    #expect(reading.names == ["居民甲"])
  }

  @Test(arguments: ["3月12日", "12-Mar", "2024-03-12", "45363", "2024/3/12"])
  func `a room that a spreadsheet took for a date is told`(_ room: String) {
    let reading = roster("姓名,房号\n居民甲,\(room)\n")
    #expect(reading.kinds.map(\.code) == ["roomTurnedIntoDate"])
  }

  @Test(arguments: ["101", "1201", "10101", "24-3-501", "99999"])
  func `a room that looks like none isn't`(_ room: String) {
    #expect(roster("姓名,房号\n居民甲,\(room)\n").kinds.isEmpty)
  }

  @Test func `one dwelling encoded in two ways is one dwelling`() {
    // A compatibility ideograph, which is the same text as 北.
    let file = BallotFile(
      bytes: Array("房号,业主,面积,表决\n\u{F963}1,居民甲,50,同意\n北1,居民甲,50,同意\n".utf8))
    #expect(file.problems == [.ownerTwice(room: "北1", row: 3)])
  }

  @Test func `a cell is read as the same cell with a blank behind it, which is read the long way`()
  {
    var random = SeededGenerator(seed: drawnSeed())
    var found = 0
    for _ in 0..<tried(of: 3_000) {
      let (name, home) = (random.word(), random.word())
      let plain = roster("姓名,地址,备注\n\(name),\(home),\(name)\n居民甲,101,\n")
      let padded = roster("姓名,地址,备注\n\(name) ,\(home) ,\(name) \n居民甲,101,\n")
      #expect(plain == padded, "\(name) \(home)")
      found += plain.rows.count { $0.phone != nil }
    }
    #expect(found > 0)
  }

  @Test func `names and homes that are shared are told by the rows they stand in`() {
    let reading = roster("姓名,房号\n居民甲,101\n居民乙,101\n居民甲,102\n北,1\n\u{F963},2\n")
    #expect(
      reading.kinds == [
        .sameHome("101", rows: [2, 3]), .sameName("居民甲", rows: [2, 4]),
        .sameName("北", rows: [5, 6]),
      ])
    #expect(reading.rows.map(\.order) == [1, 2, 3, 4, 5])
  }
}

extension SeededGenerator {
  fileprivate mutating func word() -> String {
    let pieces = [
      "居民", "甲", "王伟", "业主", "0012", "95", "588", "1", "138", "0013", "8000", "13800138000",
      "64211234",
      "一三八〇", "〇一三", "八〇〇〇", "A", "x", "1e5", "（", "）", "-", "?", "〓", "①", "é", "e\u{301}", "樓",
      "\u{AD}", "\u{200B}", "\u{F963}", "👍🏽", "　", "无", "注", "号", "楼",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 1...4, using: &self) {
      text += pieces.randomElement(using: &self) ?? ""
    }
    return text
  }
}
