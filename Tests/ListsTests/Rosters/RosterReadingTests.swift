import Deliberation
import Lists
import Testing
import Text
import Values

/// The realities of lists that offices keep, one by one.
@Suite struct RosterReadingTests {
  @Test func `title rows, blank rows and trailing empty columns are passed over`() {
    let reading = roster(
      "××小区业主名册,,,,\n,,,,\n2024年5月,,,,\n姓名,房号,身份,,\n张三,501,居民,,\n,,,,\n李四,502,居民,,\n")
    #expect(reading.names == ["张三", "李四"])
    #expect(reading.rows.map(\.row) == [5, 7])
    #expect(reading.rows.map(\.order) == [1, 2])
    #expect(reading.problems.isEmpty)
  }

  @Test func `headings printed again on each page are passed over with their titles`() {
    let reading = roster("24号楼名册,\n姓　名,房号\n张三,501\n24号楼名册,\n姓名：,房 号\n李四,502\n")
    #expect(reading.names == ["张三", "李四"])
    #expect(reading.problems.isEmpty)
  }

  @Test(arguments: [",", ";", "\t", "，"])
  func `every separator is told by the headings`(_ separator: String) {
    let lines = [["姓名", "房号", "备注"], ["张三", "501", "一、二"], ["李四", "502", ""]]
    let text = lines.map { $0.joined(separator: separator) }.joined(separator: "\r\n")
    let reading = roster(text)
    #expect(reading.names == ["张三", "李四"])
    #expect(reading.homes == ["501", "502"])
    #expect(reading.rows[0].note == "一、二")
  }

  @Test func `a remark may run over several lines`() {
    let reading = roster("姓名,备注,房号\n张三,\"先生\n来，后走\",501\n李四,,502\n")
    #expect(reading.rows[0].note == "先生\n来，后走")
    #expect(reading.homes == ["501", "502"])
  }

  @Test func `merged buildings and stairwells are filled down, rooms and bodies without are not`() {
    let reading = roster(
      """
      楼栋,单元,房号,姓名,身份
      24号楼,1单元,101,甲一,居民
      ,,102,甲二,居民
      ,2单元,201,甲三,居民
      25号楼,,301,甲四,居民
      ,/,302,甲五,居民
      ,,,物业代表,物业
      """)
    #expect(
      reading.homes == ["24-1-101", "24-1-102", "24-2-201", "25-301", "25-302", nil])
    #expect(reading.rows.map(\.groups)[5] == ["物业"])
  }

  @Test func `short rows are padded and cells beyond the headings told`() {
    let reading = roster("姓名,房号,身份\n张三\n李四,502\n王五,503,居民,,多出来\n")
    #expect(reading.names == ["张三", "李四", "王五"])
    #expect(reading.rows[2].groups == ["居民"])
    #expect(
      reading.problems == [RosterProblem(.cellBeyondHeadings, row: 4, line: 4, column: 5)])
  }

  @Test func `the total isn't a person but checks count and area`() {
    let head = "姓名,房号,建筑面积\n张三,501,53.27\n李四,502,61.84\n"
    #expect(roster(head + "合计,,115.11\n").problems.isEmpty)
    #expect(roster(head + "总 计：,2,115.11㎡\n").problems.isEmpty)
    #expect(roster(head + "合计2人,,\n").problems.isEmpty)
    let wrong = roster(head + "合计,3户,115.12\n")
    #expect(wrong.names == ["张三", "李四"])
    #expect(
      wrong.kinds == [
        .countDiffers(stated: 3, read: 2),
        .areaDiffers(stated: .init(hundredths: 11_512), read: .init(hundredths: 11_511)),
      ])
    #expect(wrong.problems.map(\.row) == [4, 4])
    #expect(!wrong.hasErrors)
  }

  @Test func `a subtotal and remarks below the list are no people`() {
    let reading = roster("序号,姓名,房号\n1,张三,501\n小计,,1\n2,李四,502\n3,,\n填表人：某,,\n,注：以上均已核实。,\n")
    #expect(reading.names == ["张三", "李四"])
    #expect(
      reading.kinds == [
        .rowNotTaken("小计 1"), .rowNotTaken("填表人：某"), .rowNotTaken("注：以上均已核实。"),
      ])
  }

  @Test(arguments: [
    "姓名", "业主", "业主姓名", "产权人", "户主", "居民姓名", "参会人", " 姓　名：", "*姓名", "姓名（必填）", "\"姓\n名\"",
  ])
  func `names are found under every heading`(_ heading: String) {
    #expect(roster("\(heading),房号\n张三,501\n").names == ["张三"])
  }

  @Test(arguments: ["房号", "室号", "房间号", "户号", "门牌号", "房屋坐落", "地址", "房屋地址", "住址", "楼房号"])
  func `homes are found under every heading`(_ heading: String) {
    #expect(roster("姓名,\(heading)\n张三,24-3-501\n").homes == ["24-3-501"])
  }

  @Test(arguments: [
    "面积", "建筑面积", "产权面积", "专有面积", "房屋面积(㎡)", "套内面积", "建筑面积（平方米）", "专有建筑面积 m2",
  ])
  func `areas are found under every heading`(_ heading: String) {
    #expect(roster("姓名,\(heading)\n张三,53.27\n").areas == ["53.27"])
  }

  @Test(arguments: [
    ("24-3-501", "24-3-501"), ("24号楼3单元501", "24-3-501"), ("12号402室", "12-402"),
    ("3号楼2单元5楼东户", "3-2-5-东"), ("底商2", "底商2"),
  ])
  func `a combined address is kept as written and compared by its numbers`(
    _ address: String, _ key: String
  ) {
    let row = roster("姓名,地址\n张三,\(address)\n").rows.first
    #expect(row?.home == address)
    #expect(row?.homeKey?.text == key)
  }

  @Test func `rooms from columns are put together`() {
    let reading = roster(
      """
      楼号,单元号,楼层,室号,姓名
      ２４号楼,３单元,,５０１室,甲一
      Ａ座,,,1201,甲二
      3号楼,2单元,5,东户,甲三
      3号楼,2单元,5,2,甲四
      24,3,,24-3-502,甲五
      24,3,,3-503,甲六
      ,,,底商2,甲七
      """)
    #expect(
      reading.homes == [
        "24-3-501", "A-1201", "3-2-5楼东户", "3-2-502", "24-3-502", "24-3-503", "24-3-底商2",
      ])
  }

  @Test func `several estates are told apart, one isn't repeated`() {
    let two = roster("小区,楼号,房号,姓名\n和平里,1,101,甲一\n胜古北里,1,101,甲二\n")
    #expect(two.homes == ["和平里 1-101", "胜古北里 1-101"])
    let one = roster("小区,楼号,房号,姓名\n和平里,1,101,甲一\n和平里,1,102,甲二\n")
    #expect(one.homes == ["1-101", "1-102"])
  }

  @Test(arguments: ["党员、楼门长", "党员/楼门长", "党员，楼门长", "党员 楼门长", "中共党员；楼门长", "党员、楼门长、党员"])
  func `several groups stand in one cell`(_ cell: String) {
    #expect(roster("姓名;身份\n张三;\"\(cell)\"\n").rows.first?.groups == ["党员", "楼门长"])
  }

  @Test func `groups come from several columns, and only membership from affiliation`() {
    let reading = roster("姓名,身份,政治面貌,职务\n甲一,居民,中共党员,楼门长\n甲二,居民,群众,\n")
    #expect(reading.rows.map(\.groups) == [["居民", "党员", "楼门长"], ["居民"]])
  }

  @Test func `who votes, sits in or listens is taken from its column or among the groups`() {
    let reading = roster("姓名,席别,身份\n甲,出席,居民\n乙,列席,物业\n丙,旁听,居民\n丁,,列席、物业\n戊,,居民\n")
    #expect(
      reading.rows.map(\.standing) == [.voting, .speaking, .observing, .speaking, nil])
    #expect(reading.rows[3].groups == ["物业"])
  }

  @Test func `padded names and full-width digits are kept as written and matched folded`() {
    let reading = roster("姓名,房号\n　张　三 ,５０１\n王 五,502\n")
    #expect(reading.names == ["张　三", "王 五"])
    #expect(reading.rows[0].name.foldedName == "张三")
    #expect(reading.rows[0].homeKey?.text == "501")
    #expect(reading.problems.isEmpty)
  }

  @Test(arguments: ["53.27", "53.27㎡", "53.27平方米", "53.27 m2", "53.27 m²", "53.2700", "５３．２７"])
  func `areas are read as people write them`(_ cell: String) {
    let reading = roster("姓名,面积\n张三,\(cell)\n")
    #expect(reading.areas == ["53.27"])
    #expect(reading.problems.isEmpty)
  }

  @Test func `doubtful areas are taken and told`() {
    let reading = roster("姓名;面积\n甲;53,27\n乙;约53\n丙;1,234.50\n丁;1,234\n")
    #expect(reading.areas == ["53.27", "53.00", "1234.50", "1234.00"])
    #expect(
      reading.kinds == [
        .areaDecimalComma("53,27", read: .init(hundredths: 5_327)), .areaApproximate("约53"),
      ])
  }

  @Test(arguments: ["—", "/", "无", "", "-", "——"])
  func `signs for nothing are nothing`(_ sign: String) {
    let reading = roster("姓名,房号,面积,电话,身份\n张三,\(sign),\(sign),\(sign),\(sign)\n")
    #expect(reading.rows.first?.home == nil)
    #expect(reading.areas == [nil])
    #expect(reading.rows.first?.phone == nil)
    #expect(reading.rows.first?.groups == [])
    #expect(reading.problems.isEmpty)
  }

  @Test func `a third decimal is refused, or rounded half up when asked`() {
    let text = "姓名,面积\n甲,53.274\n乙,53.275\n丙,53.2749\n"
    let refused = roster(text)
    #expect(refused.areas == [nil, nil, nil])
    #expect(refused.hasErrors)
    let rounded = roster(text, roundingAreas: true)
    #expect(rounded.areas == ["53.27", "53.28", "53.27"])
    #expect(!rounded.hasErrors)
    #expect(rounded.kinds[1] == .areaRounded(from: "53.275", to: .init(hundredths: 5_328)))
  }

  @Test func `kinds of area aren't mixed silently`() {
    let reading = roster("姓名,建筑面积,套内面积\n甲,53.27,40\n乙,,41.5\n")
    #expect(reading.areas == ["53.27", "41.50"])
    #expect(reading.rows.map(\.areaKind) == [.building, .interior])
    #expect(reading.kinds == [.secondAreaColumn, .areaKindsMixed])
    #expect(reading.problems[1].row == 3)
  }

  @Test func `telephones are kept apart with apostrophes, signs and a second number`() {
    let reading = roster(
      "姓名,电话,手机\n甲,'10000000001,\n乙,\t１0000000002,010-12345678\n丙,10000000003/10000000004,\n")
    #expect(
      reading.rows.map(\.phone) == [
        "10000000001", "10000000002 010-12345678", "10000000003 10000000004",
      ])
    #expect(reading.problems.isEmpty)
  }

  @Test func `a telephone number broken by a spreadsheet is left blank and told`() {
    let reading = roster("姓名,电话\n甲,1.38E+10\n乙,1E+10\n丙,10000000003\n")
    #expect(reading.rows.map(\.phone) == [nil, nil, "10000000003"])
    #expect(reading.kinds == [.phoneBroken, .phoneBroken])
    #expect(reading.problems.map(\.row) == [2, 3])
  }

  @Test(arguments: ["3月12日", "2024/3/12", "2024-3-12", "12-Mar", "Mar-12"])
  func `a room that became a date is told`(_ cell: String) {
    let reading = roster("姓名,房号\n甲,\(cell)\n乙,24-3-501\n丙,3-12\n")
    #expect(reading.kinds == [.roomTurnedIntoDate(cell)])
    #expect(reading.problems[0].row == 2)
  }

  @Test func `identity numbers are dropped from their column and from any other`() {
    let reading = roster(
      "姓名,身份证号码,备注,房号\n张三,110101190001011234,证号11010119000101123X请存,501\n李四,,,502\n王五110101190001011234,,,503\n"
    )
    #expect(reading.droppedIdentityNumbers == 3)
    #expect(reading.rows[0].note == "证号请存")
    #expect(reading.names[2] == "王五")
    #expect(
      reading.kinds == [
        .identityColumnDropped(count: 1), .identityNumberDropped, .identityNumberDropped,
      ])
    #expect(!"\(reading)".contains("1101011900"))
  }

  @Test func `eleven digits in a text field are told`() {
    let reading = roster("姓名,备注,房号\n张三,请打10000000001,501\n李四,123456789012,502\n")
    #expect(reading.kinds == [.phoneInText])
    #expect(reading.problems[0].heading == "备注")
  }

  @Test func `columns that aren't needed are named and not taken`() {
    let reading = roster("姓名,车牌号,房产证号,代理人\n张三,A,B,C\n")
    #expect(reading.kinds == [.columnsNotTaken(["车牌号", "房产证号", "代理人"])])
  }

  @Test func `a home twice, a name in two homes and a repeated row are told apart`() {
    let reading = roster("姓名,房号\n张三,501\n李四,501\n张　三,502\n李四,501室\n王五,\n王五,\n")
    #expect(reading.names == ["张三", "李四", "张　三", "王五"])
    #expect(
      Set(reading.kinds) == [
        .repeatedPerson(name: "李四", firstRow: 3), .repeatedPerson(name: "王五", firstRow: 6),
        .sameHome("501", rows: [2, 3]), .sameName("张三", rows: [2, 4]),
      ])
    #expect(!reading.hasErrors)
  }

  @Test func `namesakes without homes stay two`() {
    let reading = roster("姓名,身份\n王五,居民\n王五,党员\n")
    #expect(reading.names == ["王五", "王五"])
    #expect(reading.kinds == [.sameName("王五", rows: [2, 3])])
  }

  @Test func `several names in a cell are asked about, a padded name isn't`() {
    let reading = roster("姓名,房号\n\"张三、李四\",501\n张三/李五,502\n王六 赵七,503\n王 五,504\n12,505\n")
    #expect(
      reading.kinds == [.severalNames, .severalNames, .oneNameOrTwo, .oddName])
    #expect(reading.names[0] == "张三、李四")
  }

  @Test func `control characters never come in`() {
    let reading = roster("姓名,备注\n张\u{1B}[31m三\u{202E},\u{7}响\n")
    #expect(reading.names == ["张[31m三"])
    #expect(reading.rows[0].note == "响")
  }

  @Test func `five thousand rows come in before anybody waits`() {
    var text = "楼栋,单元,房号,姓名,身份,建筑面积,联系电话\n"
    for number in 0..<5_000 {
      text += "\(number / 500 + 1)号楼,\(number / 100 % 5 + 1)单元,\(number % 100 + 101),"
      text += "业主\(number),居民、业主,53.27㎡,10000000001\n"
    }
    let bytes = RosterBytes.gb18030(text)
    let clock = ContinuousClock()
    var reading: RosterReading?
    let time = clock.measure { reading = RosterReading(bytes: bytes) }
    #expect(reading?.rows.count == 5_000)
    #expect(reading?.problems.isEmpty == true)
    #expect(time < .seconds(20), "\(time)")
  }
}
