import Testing
import Text

@Suite struct TextFoldingTests {
  @Test(arguments: [
    ("　张　三 ", "张 三"), ("１０１Ａ座", "101a座"), ("ＡＢＣ；", "abc;"), ("\u{FEFF}姓名\u{200B}", "姓名"),
    ("姓\u{AD}名\u{180E}", "姓名"),
    ("a \t\n b", "a b"), ("", ""), ("　　", ""), ("ÉCOLE", "école"), ("㎡（一）", "㎡(一)"),
  ])
  func `widths, case and blanks don't count when texts are compared`(_ pair: (String, String)) {
    #expect(pair.0.folded == pair.1)
  }

  @Test(arguments: [
    ("张　三", "张三"), (" 王 五 ", "王五"), ("买买提•艾力", "买买提·艾力"), ("买买提・艾力", "买买提·艾力"),
    ("𠮷　野", "𠮷野"), ("Ｔｏｍ Ｌｉ", "tomli"),
  ])
  func `a padded name is the name`(_ pair: (String, String)) {
    #expect(pair.0.foldedName == pair.1)
  }

  @Test func `folding twice is folding once`() {
    for text in ["　张　三 ", "Ａ 座 １", "x\u{200D}y", "ǅ", "ﬁ", "İ"] {
      #expect(text.folded.folded == text.folded)
      #expect(text.foldedName.foldedName == text.foldedName)
    }
  }

  @Test func `numbers as long as a telephone's are masked and shorter ones stay`() {
    #expect("请打13800000001，24-3-501".maskingLongNumbers == "请打***，24-3-501")
    #expect("证11010119900101123X号".maskingLongNumbers == "证***号")
    #expect("１３８００００００００".maskingLongNumbers == "***")
    #expect("1234567890".maskingLongNumbers == "1234567890")
  }
}

@Suite struct HomeKeyTests {
  @Test(arguments: [
    ("24-3-501", "24-3-501"), ("24号楼3单元501", "24-3-501"), ("24号楼3单元501室", "24-3-501"),
    ("二十四号楼三单元５０１", "24-3-501"), ("24#3-501", "24-3-501"), ("12号402室", "12-402"),
    ("3号楼2单元5楼东户", "3-2-5-东"), ("3号楼2单元五楼东户", "3-2-5-东"), ("底商2", "底商2"),
    ("B101", "b101"), ("Ａ座1201", "a-1201"), ("44号院3号楼0501", "44-3-501"),
    ("花园里24号楼", "花园里-24"), ("花园二号楼", "花园-2"), ("", ""), ("—", ""),
  ])
  func `a home is its numbers however it is written`(_ pair: (String, String)) {
    #expect(HomeKey(pair.0).text == pair.1)
  }

  @Test func `homes sort as people do`() {
    let homes = ["10号楼1单元101", "2号楼1单元1001", "2号楼1单元501", "底商1", "2号楼底商2", "2-1-B101"]
    #expect(
      homes.sorted { HomeKey($0) < HomeKey($1) } == [
        "2号楼1单元501", "2号楼1单元1001", "2-1-B101", "2号楼底商2", "10号楼1单元101", "底商1",
      ])
  }
}
