import Deliberation
import Foundation
import Lists
import OpenXML
import Testing
import Text

/// What stands below the headings and isn't as it should be.
@Suite struct RosterRowTests {
  // MARK: Damage

  @Test(arguments: ["李〓", "赵?", "赵？", "钱□", "李\u{FFFD}", "张\u{E123}", "张\u{F0001}", "孙■"])
  func `a name with lost characters is warned of by its row`(_ name: String) {
    let reading = roster("姓名,房号\n居民甲,101\n\(name),102\n")
    #expect(reading.names == ["居民甲", name])
    #expect(reading.problems.map(\.row) == [3])
    #expect(reading.kinds.map(\.code) == ["damagedText"])
    let said = reading.problems[0].sentence(.chinese)
    #expect(!said.unicodeScalars.contains { $0.isPrivateUse })
    #expect(said.contains("〓") || !name.unicodeScalars.contains { $0.isPrivateUse })
  }

  @Test(arguments: ["身份", "房号", "备注", "单位"])
  func `lost characters elsewhere are warned of, a question mark in a remark isn't`(
    _ heading: String
  ) {
    let reading = roster("姓名,\(heading)\n居民甲,楼\u{FFFD}\n居民乙,楼\u{E000}上\n居民丙,来吗?\n")
    #expect(reading.problems.filter { $0.kind.code == "damagedText" }.map(\.row) == [2, 3])
  }

  @Test func `typed lines with lost characters are warned of too`() {
    #expect(RosterReading(pasted: "居民甲 101\n李〓 102\n").kinds.map(\.code) == ["damagedText"])
  }

  // MARK: What spreadsheets do

  @Test func `a value kept by a formula is the value`() {
    let reading = roster(
      "\"=\"\"姓名\"\"\",房号\n\"=\"\"居民甲\"\"\",\"=\"\"0101\"\"\"\n=\"居民乙\",=\"0102\"\n")
    #expect(reading.names == ["居民甲", "居民乙"])
    #expect(reading.homes == ["0101", "0102"])
    #expect(reading.problems.isEmpty)
  }

  @Test(arguments: [
    "45363", "2024-03-12 00:00:00", "2024/3/12 0:00", "2024-03-12T00:00:00", "2024.3.12", "3月12日",
    "12-Mar",
    "Mar-12", "12-Mar-24", "12/3/2024", "3月12号", "2024年3月12日",
  ])
  func `a room eaten as a date is told and kept as written`(_ cell: String) {
    for heading in ["房号", "住址"] {
      let reading = roster("姓名,\(heading)\n居民甲,\(cell)\n")
      #expect(reading.kinds == [.roomTurnedIntoDate(cell)])
      #expect(reading.homes == [cell])
    }
  }

  @Test(arguments: [
    "24-3-501", "10101", "20301", "3-12", "24-3-2010", "12-1-1203", "5-5-5", "B101", "2-A",
  ])
  func `a room that only looks a little like a date isn't told`(_ cell: String) {
    #expect(roster("姓名,房号\n居民甲,\(cell)\n").problems.isEmpty)
  }

  @Test(arguments: ["2-A", "12-Mar", "底商2-A", "B座-1203", "A1-2b", "2-a", "Ａ座1203", "1-2-C"])
  func `homes keep their capitals`(_ cell: String) {
    let home = roster("姓名,房号\n居民甲,\(cell)\n").homes[0]
    #expect(home == cell || home == cell.narrowed)
  }

  // MARK: People

  @Test func `one person on several rows keeps all roles`() {
    let rows = ["党员,6-1-301,早来,", "楼门长,6-1-301,,10000000001", "业主委员会委员,6号楼1单元301,后走,"]
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2]] {
      let text = "姓名,身份,房号,备注,电话\n" + order.map { "居民甲,\(rows[$0])\n" }.joined()
      let reading = roster(text)
      #expect(reading.names == ["居民甲"])
      #expect(Set(reading.rows[0].groups) == ["党员", "楼门长", "业主委员会委员"])
      #expect(reading.rows[0].phone == "10000000001")
      #expect(
        Set(reading.rows[0].note?.split(separator: "；").map(String.init) ?? []) == ["早来", "后走"])
      #expect(reading.kinds.map(\.code) == ["repeatedPerson", "repeatedPerson"])
    }
  }

  @Test func `one name with one telephone is one person, with another home two`() {
    let one = roster("姓名,身份,电话,房号\n居民甲,党员,10000000001,101\n居民甲,楼门长,10000000001,\n")
    #expect(one.rows.map(\.groups) == [["党员", "楼门长"]])
    let two = roster("姓名,身份,电话,房号\n居民甲,党员,10000000001,101\n居民甲,楼门长,10000000001,102\n")
    #expect(two.names == ["居民甲", "居民甲"])
    #expect(two.kinds.map(\.code) == ["sameName"])
  }

  @Test func `rows of one person that contradict each other are told`() {
    let reading = roster("姓名,房号,席别\n居民甲,101,出席\n居民甲,101,列席\n")
    #expect(reading.rows.map(\.standing) == [.voting])
    #expect(reading.kinds.map(\.code) == ["repeatedPerson", "repeatedDiffers"])
  }

  @Test(arguments: [
    "制表人：居民乙,审核：居民丙", "制表人,居民乙", "审核人：,,", "填表日期：2024年5月1日", "填表日期 2024-5-1,", "（盖章）", "某某居委会（盖章）,",
    "2024年5月18日,", "第1页 共3页", ",制表人：居民乙", "负责人：居民乙,联系电话：64211234", "经办人:居民乙", "以下空白", "审核 ,盖章 ,",
    "单位负责人：    填表人：    ", "制表：居民乙 审核：居民丙,,",
  ])
  func `a footer is nobody and is told`(_ footer: String) {
    let reading = roster("姓名,身份,备注\n居民甲,居民,\n\(footer)\n")
    #expect(reading.names == ["居民甲"])
    #expect(!reading.hasErrors)
    #expect(reading.kinds.map(\.code) == ["rowNotTaken"])
  }

  @Test func `several footers stand one below the other or side by side`() {
    let footers = [
      ["制表人：居民乙", "审核：居民丙", "填表日期：2024年5月1日"], ["（盖章）", "2024年5月18日", "第1页 共1页"],
      ["填报人,居民乙,", "复核人 居民丙,,", "主管领导签字：,,"], ["以上共1人", "制表：居民乙", "（社区盖章）"],
    ]
    for lines in footers {
      let below = roster("姓名,身份,备注\n居民甲,居民,\n\(lines.joined(separator: "\n"))\n")
      #expect(below.names == ["居民甲"], "\(lines)")
      #expect(!below.hasErrors)
      // What sums the list up is compared, and agrees; each of the others is told.
      #expect(below.kinds.count == lines.count { !$0.hasPrefix("以上") }, "\(below.kinds)")
      let beside = roster(
        "姓名,身份,备注\n居民甲,居民,\n\(lines.map { $0.replacing(",", with: " ") }.joined(separator: ","))\n")
      #expect(beside.names == ["居民甲"], "\(lines)")
    }
  }

  @Test(arguments: ["居民甲,负责人", "日期甲,居民", "审美甲,居民", "盖世甲,居民", "注册甲,居民", "联系甲,联系人"])
  func `a person whose row begins a little like a footer is a person`(_ row: String) {
    let reading = roster("姓名,职务\n\(row)\n")
    #expect(reading.rows.count == 1)
    #expect(reading.problems.isEmpty)
    #expect(roster("职务,姓名\n负责人,居民甲\n审核人,居民乙\n").names == ["居民甲", "居民乙"])
  }

  // MARK: Standing

  @Test(arguments: [
    ("列席", Standing.speaking), ("旁听", .observing), ("列席人员", .speaking), ("列席，代表物业", .speaking),
    ("晚到、旁听", .observing), ("无表决权", .speaking), ("只列席", .speaking), ("旁听人员（家属）", .observing),
    ("仅旁听", .observing),
  ])
  func `a remark says who only sits in or listens`(_ remark: String, _ standing: Standing) {
    let reading = roster("姓名,备注\n居民甲,\(remark)\n居民乙,晚到\n")
    #expect(reading.rows.map(\.standing) == [standing, nil])
    #expect(reading.kinds.map(\.code) == ["standingFromNote"])
    #expect(reading.problems[0].row == 2)
    let json = RosterCheck(reading, language: .chinese).json
    #expect(json.contains("\"standing\" : \"\(standing.rawValue)\""))
    #expect(json.contains("\"standing\" : \"voting\""))
  }

  @Test(arguments: ["上次列席", "不旁听了", "由列席改出席", "列席或旁听、旁听，列席"])
  func `a remark that leaves it open is asked about`(_ remark: String) {
    let reading = roster("姓名,备注\n居民甲,\(remark)\n")
    #expect(reading.rows.map(\.standing) == [nil])
    #expect(reading.kinds.map(\.code) == ["standingUnclear"])
  }

  @Test func `a column goes before a remark, and where they differ it is told`() {
    let reading = roster("姓名,席别,备注\n居民甲,出席,列席\n居民乙,列席,旁听\n居民丙,列席,列席\n居民丁,随便,\n")
    #expect(reading.rows.map(\.standing) == [.voting, .speaking, .speaking, nil])
    #expect(reading.kinds.map(\.code) == ["standingUnclear", "standingUnclear"])
    #expect(reading.problems.map(\.row) == [2, 5])
  }

  // MARK: Numbers

  /// Every way to write a number, in every field there is.
  @Test(arguments: [
    "10000000001", "139 1234 5678", "+86 139-1234-5678", "010-64211234", "(010) 6421 1234",
    "0311-8888888",
    "１３９１２３４５６７８", "110101190001011234", "11010119000101123X", "110101 19000101 1234",
  ])
  func `a private number in any field stays out of the record and of every message`(
    _ number: String
  ) {
    let fields = [
      "姓名", "身份", "住址", "房号", "单位", "备注", "席别", "小区", "楼栋", "单元", "楼层", "面积", "序号", "产权性质", "车牌号",
    ]
    let digits = number.narrowed.filter { $0.isNumber }.suffix(6)
    for field in fields {
      for written in [number, "甲\(number)", "甲（电话：\(number)）乙"] {
        var columns = fields
        if field == "住址" { columns.removeAll { $0 == "房号" } }
        let values = columns.map { $0 == field ? "\"\(written)\"" : $0 == "姓名" ? "居民甲" : "" }
        let text =
          columns.joined(separator: ",") + "\n" + values.joined(separator: ",") + "\n居民乙,,,,,,\n"
        let reading = roster(text)
        var kept = reading.rows
        for place in kept.indices { kept[place].phone = nil }
        let said = RosterCheck(reading, language: .chinese)
        for output in ["\(kept)", "\(reading.problems)", said.json, said.text] {
          let found = output.narrowed.replacing("-", with: "").contains(digits)
          #expect(!found, "\(field): \(written)")
        }
      }
    }
  }

  @Test func `a number outside its column goes to the contacts, told by its row`() {
    let reading = roster("姓名,房号,备注,电话\n居民甲 10000000001,101,座机010-64211234,\n居民乙,102,,10000000002\n")
    #expect(reading.names == ["居民甲", "居民乙"])
    #expect(reading.rows.map(\.phone) == ["10000000001 010-64211234", "10000000002"])
    #expect(reading.rows[0].note == nil)
    #expect(reading.kinds == [.phoneInText, .phoneInText])
    #expect(reading.problems.map(\.row) == [2, 2])
  }

  @Test func `numbers in typed lines are kept apart however they are written`() {
    let reading = RosterReading(
      pasted: """
        居民甲 139 1234 5678 24-3-501
        居民乙13912345679 24-3-502
        居民丙，010-64211234，24-3-503
        居民丁 110101 19000101 1234 24-3-504
        居民戊 64211234
        居民己64211235 24-3-505
        """)
    #expect(reading.names == ["居民甲", "居民乙", "居民丙", "居民丁", "居民戊", "居民己"])
    #expect(reading.homes == ["24-3-501", "24-3-502", "24-3-503", "24-3-504", nil, "24-3-505"])
    #expect(
      reading.rows.map(\.phone) == [
        "139 1234 5678", "13912345679", "010-64211234", nil, "64211234", "64211235",
      ])
    #expect(reading.kinds == [.phoneInText, .identityNumberDropped, .phoneInText, .phoneInText])
  }

  // MARK: Other files

  @Test func `files that are no lists are named for what they are`() {
    func kinds(_ bytes: [UInt8]) -> [RosterProblem.Kind] { RosterReading(bytes: bytes).kinds }
    let zip: [UInt8] = [0x50, 0x4B, 3, 4] + Array(repeating: 0, count: 80)
    #expect(kinds(zip + Array("word/document.xml".utf8)) == [.otherFormat(.word)])
    #expect(
      kinds(zip + Array("xl/workbook.xml".utf8)) == [.unreadableWorkbook(.zip(.notAZip))])
    #expect(kinds(zip + Array("opendocument.spreadsheet".utf8)) == [.workbook])
    #expect(kinds(zip + Array("照片/1.jpg".utf8)) == [.otherFormat(.archive)])
    #expect(kinds(Array("%PDF-1.7\n%âãÏÓ\n".utf8)) == [.otherFormat(.pdf)])
    #expect(kinds(Array("  <html><table><tr><td>姓名".utf8)) == [.otherFormat(.webPage)])
    #expect(kinds(Array("<TABLE border=1><TR><TD>姓名".utf8)) == [.otherFormat(.webPage)])
    #expect(
      kinds(RosterBytes.gb18030("<meta charset=gb2312><table><td>姓名")) == [.otherFormat(.webPage)])
    #expect(kinds([0x89, 0x50, 0x4E, 0x47, 0x0D]) == [.otherFormat(.image)])
    #expect(kinds([0xD0, 0xCF, 0x11, 0xE0, 0xA1]) == [.workbook])
    let stream: [UInt8] = "WordDocument".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
    let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0] + stream
    #expect(kinds(ole) == [.otherFormat(.word)])
    let big5 = "姓名,住址,電話\r\n陳大文,一樓,\r\n".data(using: String.Encoding(rawValue: 0x8000_0A03))
    #expect(kinds(Array(big5 ?? Data())) == [.otherFormat(.big5)])
  }

  // MARK: Names

  @Test(arguments: [
    "买买提·艾力", "买买提．艾力", "买买提‧艾力", "买买提・艾力", "买买提.艾力", "买买提•艾力", "买买提 · 艾力", "买买提･艾力",
  ])
  func `the dots of one name are one dot where names are compared`(_ name: String) {
    #expect(name.foldedName == "买买提·艾力")
    #expect("53.27".foldedName == "53.27")
    #expect("J. R. Smith".foldedName == "j·r·smith")
    #expect("No.".foldedName == "no.")
  }
}
