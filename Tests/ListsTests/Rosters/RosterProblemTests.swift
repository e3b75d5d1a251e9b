import Deliberation
import Lists
import OpenXML
import Testing
import Text
import Values

/// One bad list for each thing that can be wrong, with what is said of it in both languages.
@Suite struct RosterProblemTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let list: [UInt8]
    let code: String
    let chinese: String
    let english: String
    let exit: Int32

    init(_ list: String, _ code: String, _ exit: Int32, _ chinese: String, _ english: String) {
      self.init(Array(list.utf8), code, exit, chinese, english)
    }

    init(_ list: [UInt8], _ code: String, _ exit: Int32, _ chinese: String, _ english: String) {
      self.list = list
      self.code = code
      self.exit = exit
      self.chinese = chinese
      self.english = english
    }

    var testDescription: String { code }
  }

  static let cases: [Case] = [
    Case(
      [0x50, 0x4B, 0x03, 0x04], "workbook", 65,
      "这是读不了的表格格式（.xls、.et、.ods、.numbers等）。请在表格软件里“另存为”.xlsx或CSV后再导入。",
      "this spreadsheet's format isn't read (.xls, .et, .ods, .numbers). Save it as .xlsx or CSV there,"
        + " then import that."),
    Case(
      [0x61, 0x0A, 0xFF], "unknownEncoding", 65,
      "文件第2行：文字编码无法识别（第3个字节起），不是UTF-8、GB18030或UTF-16。请另存为“CSV UTF-8”。",
      "line 2: unknown text encoding (from byte 3 on): not UTF-8, GB18030 or UTF-16."
        + " Save it as “CSV UTF-8”."),
    Case(
      "姓名,备注\n\"张\n三\",\"x\n李四,\n", "openQuote", 65,
      "第2行（文件第3行）第2列：这里开始的引号没有结束，后面的内容都无法分清。请补上或删去这个引号。",
      "row 2 (line 3 of the file) column 2: the quote that opens here is never closed."
        + " Close or remove it."),
    Case(
      "姓名,备注\n张三,\"x\"y\n", "textAfterQuote", 65,
      "第2行第2列：引号结束之后还有文字。格内的引号要写成两个引号。",
      "row 2 column 2: there is text after the closing quote. Write a quote inside a cell as two"
        + " quotes."),
    Case(
      "房号,面积\n501,53\n", "noNameColumn", 65,
      "没有找到“姓名”列。请在表头写明“姓名”（或“业主”“户主”“参会人”）。看到的是：房号、面积。",
      "no column of names was found. Give one the heading 姓名 (or 业主, 户主, 参会人)."
        + " What was seen: 房号, 面积."),
    Case("", "nobody", 65, "名册里一个人也没有。", "there is nobody on this list."),
    Case("姓名,房号\n", "nobody", 65, "名册里一个人也没有。", "there is nobody on this list."),
    Case(
      "姓名,房号,身份\n,501,居民\n", "nameMissing", 1,
      "第2行“姓名”列：没有姓名，这一行未导入。请补上姓名。",
      "row 2 column “姓名”: no name, so the row was left out. Add the name."),
    Case(
      "姓名,面积\n张三,-5\n", "areaNotANumber", 1,
      "第2行“面积”列：面积“-5”不是数字。请改成如53.27。",
      "row 2 column “面积”: the area “-5” is not a number. Write it as 53.27."),
    Case(
      "姓名,面积\n张三,53.275\n", "areaTooPrecise", 1,
      "第2行“面积”列：面积“53.275”多于两位小数。请按产权证改为两位，或选择四舍五入。",
      "row 2 column “面积”: the area “53.275” has more than two decimals. Correct it by the"
        + " certificate, or ask for rounding."),
    Case(
      "姓名,面积\n张三,12345678901234\n", "areaOutOfRange", 1,
      "第2行“面积”列：面积“***”大得不合理。请核对。",
      "row 2 column “面积”: the area “***” is impossibly large. Check it."),
    Case(
      "姓名,身份证号\n张三,110101190001011234\n", "identityColumnDropped", 0,
      "“身份证号”列：身份证号不需要，1个均未导入。",
      "column “身份证号”: identity numbers are not needed: 1 left out."),
    Case(
      "姓名,电话\n张三,1.38E+10\n", "phoneBroken", 0,
      "第2行“电话”列：电话被表格软件改成了科学计数，号码已不全，按空白处理。请重新填写。",
      "row 2 column “电话”: the spreadsheet turned this telephone number into a rounded one;"
        + " left blank. Type it again."),
    Case(
      "姓名,房号\n张三,3月12日\n", "roomTurnedIntoDate", 0,
      "第2行“房号”列：房号“3月12日”像是被表格软件改成了日期。请核对并改回。",
      "row 2 column “房号”: the home “3月12日” looks like one that the spreadsheet turned into a"
        + " date. Correct it."),
    Case(
      "姓名,房号\n张三,1\n李四,1\n", "sameHome", 0,
      "第3行：1出现在第2、3行。是共有人还是填错，请核对。",
      "row 3: 1 stands in rows 2, 3. Co-owners or a slip? Check."),
    Case(
      "姓名,房号\n张三,1\n合计,3人\n", "countDiffers", 0,
      "第3行：合计写的是3，实际读到1。请核对是否缺行。",
      "row 3: the total says 3, but 1 were read. Is a row missing?"),
    Case(
      "姓名,备注\n张三,10000000001\n", "phoneInText", 0,
      "第2行“备注”列：里面有电话号码，已取出，不写入会议文件；名册上的人的，另存在contacts.json。",
      "row 2 column “备注”: a telephone number in it was taken out and won't stand in the meeting's"
        + " file; those of people on the roster are kept apart, in contacts.json."),
  ]

  @Test(arguments: cases)
  func `each mistake is told in one sentence with its place and the way out`(_ bad: Case) {
    let reading = RosterReading(bytes: bad.list)
    #expect(reading.problems.map(\.kind.code) == [bad.code])
    #expect(reading.problems.map { $0.sentence(.chinese) } == [bad.chinese])
    #expect(reading.problems.map { $0.sentence(.english) } == [bad.english])
    #expect(RosterCheck(reading, language: .chinese).exitStatus == bad.exit)
  }

  @Test func `no kind is without its sentence in either language`() {
    let kinds: [RosterProblem.Kind] = [
      .tooLarge(limitMegabytes: 10), .workbook, .unknownEncoding(offset: 0), .openQuote,
      .textAfterQuote, .noNameColumn(seen: ["x"]), .otherFormat(.pdf), .nobody, .nameMissing,
      .areaNotANumber("x"),
      .areaTooPrecise("x"), .areaOutOfRange("x"), .identityColumnDropped(count: 1),
      .identityNumberDropped, .columnsNotTaken(["x"]), .phoneBroken, .phoneInText,
      .roomTurnedIntoDate("x"), .areaRounded(from: "x", to: .zero), .areaApproximate("x"),
      .areaDecimalComma("x", read: .zero), .areaKindsMixed, .secondAreaColumn, .severalNames,
      .oneNameOrTwo, .oddName, .repeatedPerson(name: "x", firstRow: 1), .sameHome("x", rows: [1]),
      .sameName("x", rows: [1]), .countDiffers(stated: 1, read: 2),
      .areaDiffers(stated: .zero, read: .zero), .rowNotTaken("x"), .cellBeyondHeadings,
      .damagedText("x"), .invisibleDropped, .standingFromNote("x", .speaking),
      .standingUnclear("x"),
      .repeatedDiffers(name: "x", firstRow: 1), .companions("x"), .groupsNotListed(["x"]),
      .tooManyRows(limit: 1), .tooManyColumns(limit: 1), .unreadableWorkbook(.encrypted),
      .severalSheets(["x"]), .noSuchSheet("x", ["y"]), .noSheets, .formulaWithoutValue,
      .errorValue("x"), .formulas(["A1"]), .hiddenRows([1]), .hiddenColumns(["A"]),
      .digitsCut(["A1"]), .mergedCells(["A1:A2"]), .sheetsNotRead(["x"]),
    ]
    // Programs read them.
    let codes = """
      areaApproximate areaDecimalComma areaDiffers areaKindsMixed areaNotANumber areaOutOfRange
      areaRounded areaTooPrecise cellBeyondHeadings columnsNotTaken companions countDiffers
      damagedText digitsCut errorValue formulaWithoutValue formulas groupsNotListed hiddenColumns
      hiddenRows identityColumnDropped identityNumberDropped invisibleDropped mergedCells nameMissing
      noNameColumn noSheets noSuchSheet nobody oddName oneNameOrTwo openQuote otherFormat phoneBroken
      phoneInText repeatedDiffers repeatedPerson roomTurnedIntoDate rowNotTaken sameHome sameName
      secondAreaColumn severalNames severalSheets sheetsNotRead standingFromNote standingUnclear
      textAfterQuote tooLarge tooManyColumns tooManyRows unknownEncoding unreadableWorkbook workbook
      """
    #expect(
      kinds.map(\.code).sorted() == codes.split(whereSeparator: \.isWhitespace).map(String.init))
    for kind in kinds {
      let problem = RosterProblem(kind)
      #expect(!problem.sentence(.chinese).isEmpty, "\(kind.code)")
      #expect(!problem.sentence(.english).isEmpty, "\(kind.code)")
      #expect(problem.sentence(.english) != problem.sentence(.chinese))
      #expect(kind.code.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "(") })
    }
  }

  @Test func `the check for programs has its members and nothing more`() {
    let json = RosterCheck(
      roster("姓名,身份,房号,面积\n张三,党员/居民,24-3-501,53.27\n李四,,,\n"), language: .chinese
    ).json
    #expect(
      json.filter { !$0.isWhitespace }
        == #"{"encoding":"UTF-8","participants":[{"area":"53.27","groups":["党员","居民"],"#
        + #""home":"24-3-501","name":"张三","standing":"voting"},{"groups":[],"name":"李四","#
        + #""standing":"voting"}],"problems":[]}"#)
    let bad = RosterCheck(RosterReading(bytes: Array("姓名\n\"张".utf8)), language: .english).json
    #expect(
      bad.filter { !$0.isWhitespace }
        == #"{"encoding":"UTF-8","participants":[],"problems":[{"column":1,"kind":"openQuote","#
        + #""message":"row2column1:thequotethatopenshereisneverclosed.Closeorremoveit.","#
        + #""row":2,"severity":"error"}]}"#)
  }

  @Test func `the check for people is a table by cells`() {
    let text = RosterCheck(
      roster("姓名,身份,房号\n张　三,居民,501\n欧阳修,党员、居民,１００１\n"), language: .chinese
    ).text
    #expect(
      text == """
        读到2人（UTF-8编码）。

        序号  姓名    身份        住址（单位）
        1     张　三  居民        501
        2     欧阳修  党员、居民  1001

        没有发现问题。
        """)
  }
}
