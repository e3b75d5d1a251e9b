import Lists
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
}
