import Testing
import Text

/// Tables as files that spreadsheets open.
@Suite struct CommaSeparatedTests {
  @Test func `cells are quoted where they must be, and lines end as RFC 4180 has them`() {
    #expect(
      CommaSeparated.text(of: [["甲", "a,b"], ["说\"好\"", "两\n行"], [""]])
        == "\u{FEFF}甲,\"a,b\"\r\n\"说\"\"好\"\"\",\"两\n行\"\r\n\r\n")
  }

  @Test(arguments: ["=1", "+1", "-甲", "@A", "＝1", "－1", " =1", "\t1"])
  func `what a spreadsheet would reckon with is guarded`(text: String) {
    #expect(text.isReckoned)
    #expect(text.guardedCell == "'" + text && text.guardedCell.unguardedCell == text)
  }

  @Test(arguments: [
    ("3-12", "3号楼12室"), ("3-1-12", "3号楼1单元12室"), ("12/5", "12号楼5室"), ("3-2101", "3号楼2101室"),
    ("3-1201", "3-1201"),
    ("24-3-501", "24-3-501"), ("3-1201A", "3-1201A"), ("101", "101"), ("3号楼12室", "3号楼12室"),
    ("2024-05-18", "2024-05-18"), ("", ""), ("--", "--"),
  ])
  func `no room becomes a day`(room: String, written: String) {
    #expect(room.roomAndNoDay == written)
  }
}
