import Deliberation
import Foundation
import Lists
import Testing
import Text

@Suite struct DemoRosterTests {
  private let reading = RosterReading(bytes: DemoRoster.bytes)

  @Test func `twelve vote and two sit in, as they live and are named`() {
    #expect(reading.encoding == .gb18030)
    #expect(
      reading.names == [
        "党员甲", "党员乙", "骨干甲", "骨干乙", "骨干丙", "居民甲", "居民乙", "居民丙", "居民丁", "居民戊", "居民己",
        "产权单位代表", "物业代表", "街道城市管理办公室工作人员",
      ])
    #expect(
      reading.homes == [
        "24-1-301", "24-2-402", "24-1-201", "24-2-301", "24-3-402", "24-3-501", "24-1-102",
        "24-2-201", "24-3-101", "24-2-602", "24-1-402", nil, nil, nil,
      ])
    #expect(reading.rows.count { $0.standing == .voting } == 12)
    #expect(reading.rows.count { $0.standing == .speaking } == 2)
    #expect(reading.rows[2].groups == ["楼门骨干", "党员"])
    #expect(reading.rows[11].groups == ["产权单位"])
  }

  @Test func `its total agrees, its identity numbers are dropped, its broken telephone told`() {
    #expect(reading.kinds == [.identityColumnDropped(count: 11), .phoneBroken])
    #expect(reading.problems.map(\.row) == [nil, 10])
    #expect(reading.problems.map(\.line) == [nil, 11])
    #expect(!reading.hasErrors)
    #expect(reading.rows[6].phone == nil)
    #expect(reading.rows[0].phone == "10000000001")
  }

  @Test func `it is no UTF-8, and ends its lines as a spreadsheet does`() {
    #expect(String(validating: DemoRoster.bytes, as: UTF8.self) == nil)
    #expect(DemoRoster.bytes.suffix(2) == [0x0D, 0x0A])
  }

  @Test func `what is said of it holds no telephone or identity number`() {
    for language in Language.allCases {
      let check = RosterCheck(reading, language: language)
      #expect(check.exitStatus == 0)
      for output in [check.json, check.text] {
        #expect(!output.contains("1000000000"))
        #expect(!output.contains("0000001900"))
      }
    }
  }
}
