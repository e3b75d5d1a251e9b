import Lists
import TestSupport
import Testing
import Text

/// Headings as people write them: with numbers, brackets, requests and alternatives.
@Suite struct RosterHeadingTests {
  @Test(arguments: [
    "姓名（不填单位）", "1、您的姓名：", "业主姓名/产权人", "*姓名", "姓名＊：", "Q1.您的姓名", "（一）姓名", "第1题 您的姓名？", "参会人姓名",
    "参会姓名", "参会人员姓名", "请填写您的姓名", "请输入姓名：", "本人姓名", "1. 姓名（必填）", "【姓名】", "\"姓名\n（与身份证一致）\"",
    "姓 名 *", "住户姓名", "产权人/业主姓名", "户主（姓名）", "业主姓名(产权证上的)", "姓名或称呼", "①姓名", "=\"姓名\"", "真实姓名",
    "一、您的姓名", "居民代表姓名", "业主代表姓名", "您家户主姓名", "NAME", "2）姓名",
  ])
  func `names are read under every heading`(_ heading: String) {
    let reading = roster("\(heading),房号\n居民甲,101\n")
    #expect(reading.names == ["居民甲"])
    #expect(reading.homes == ["101"])
    #expect(reading.problems.isEmpty)
  }

  @Test(arguments: [
    "住址（楼-单元-室）", "楼号/单元/室", "2、您的房号", "您的门牌号：", "房号（如24-3-501）", "楼-单元-室", "楼号单元室", "楼栋/单元/房号",
    "您的住址", "现住址", "家庭详细住址", "房屋地址（楼号-单元-房号）", "楼栋单元室号", "3.住址", "幢/单元/室", "您所在的楼号、单元、室",
    "具体住址", "房号\t", "本人房号", "业主房号", "房屋地址/房号",
  ])
  func `homes are read under every heading`(_ heading: String) {
    let reading = roster("姓名,\(heading)\n居民甲,24-3-501\n")
    #expect(reading.homes == ["24-3-501"])
    #expect(reading.problems.isEmpty)
  }

  @Test(arguments: [
    "身份（党员/居民）", "3、您的身份", "您的身份类别：", "\"身份\n(党员/居民)\"", "人员类别（必选一项）", "代表类别", "您在社区的身份", "职务/身份",
  ])
  func `roles are read under every heading`(_ heading: String) {
    #expect(roster("姓名,\(heading)\n居民甲,居民\n").rows.first?.groups == ["居民"])
  }

  @Test(arguments: [
    "联系电话（手机）", "4、您的手机号：", "手机/电话", "您的联系方式", "手机号码（11位）", "电话（选填）", "本人电话", "家庭电话",
  ])
  func `telephones are read under every heading`(_ heading: String) {
    let reading = roster("姓名,\(heading)\n居民甲,10000000001\n")
    #expect(reading.rows.first?.phone == "10000000001")
    #expect(reading.problems.isEmpty)
  }

  @Test(arguments: [
    "配偶姓名", "紧急联系人姓名", "代理人姓名", "推荐人姓名", "监护人姓名", "楼长姓名", "审核人姓名", "姓名拼音", "曾用名",
  ])
  func `somebody else's name is nobody's on the list`(_ heading: String) {
    let reading = roster("\(heading),姓名,房号\n居民乙,居民甲,101\n")
    #expect(reading.names == ["居民甲"])
    #expect(reading.kinds == [.columnsNotTaken([heading])])
  }

  @Test(arguments: ["紧急联系人电话", "配偶电话", "物业电话", "代理人手机号"])
  func `somebody else's telephone isn't kept`(_ heading: String) {
    let reading = roster("姓名,\(heading)\n居民甲,10000000001\n")
    #expect(reading.rows.first?.phone == nil)
    #expect(reading.kinds == [.columnsNotTaken([heading])])
  }

  @Test(arguments: ["单位地址", "IP地址", "电子邮箱地址", "户籍地址", "身份证地址", "公司地址"])
  func `an address that is nobody's home isn't taken for one`(_ heading: String) {
    #expect(roster("姓名,\(heading)\n居民甲,24-3-501\n").homes == [nil])
  }

  @Test func `the export of a questionnaire is read`() {
    let reading = roster(
      """
      序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、您的姓名：,2、您的房号,3、您的身份,4、您的手机号：
      1,2024/5/1 10:00,30秒,微信,N/A,192.0.2.1,居民甲,24-3-501,居民,10000000001
      """)
    #expect(reading.names == ["居民甲"])
    #expect(reading.homes == ["24-3-501"])
    #expect(reading.rows.first?.phone == "10000000001")
    #expect(!reading.hasErrors)
  }

  @Test func `one sure heading is enough, a role in a row is none`() {
    #expect(roster("姓名,车牌号,爱好\n居民甲,A,B\n").names == ["居民甲"])
    #expect(roster("爱好,您的姓名\nB,居民甲\n").names == ["居民甲"])
    let pasted = RosterReading(pasted: "居民甲\t业主\t24-3-501\n居民乙\t业主\t24-3-502\n")
    #expect(pasted.names == ["居民甲", "居民乙"])
  }

  @Test func `of two columns of names the surer is taken and the other told`() {
    let reading = roster("业主,姓名,房号\n居民乙,居民甲,101\n")
    #expect(reading.names == ["居民甲"])
    #expect(reading.kinds == [.columnsNotTaken(["业主"])])
  }

  @Test func `a refusal lists the headings that were seen`() {
    let reading = roster("某某小区登记\n编码,称呼,联络10000000001\nA1,居民甲,1\n")
    #expect(reading.kinds == [.noNameColumn(seen: ["编码", "称呼", "联络***"])])
    #expect(reading.problems[0].sentence(.chinese).hasSuffix("看到的是：编码、称呼、联络***。"))
  }

  /// Any decoration around a heading, in any order of columns, is read as the bare heading is.
  @Test func `headings in random dress and order are read as they are bare`() {
    let fields: [(String, [String], String)] = [
      ("姓名", ["姓名", "您的姓名", "参会人姓名", "业主姓名/产权人", "本人姓名"], "居民甲"),
      ("房号", ["房号", "您的房号", "住址", "楼号/单元/室", "门牌号"], "24-3-501"),
      ("身份", ["身份", "您的身份", "人员类别", "代表类别"], "居民"),
      ("电话", ["电话", "您的手机号", "联系方式", "手机号码"], "10000000001"),
      ("备注", ["备注", "说明"], "晚到"),
      ("", ["车牌号", "所用时间", "爱好"], "A"),
    ]
    let seed = drawnSeed()
    var random = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      var columns = fields.shuffled(using: &random)
      if Bool.random(using: &random) { columns.removeAll { $0.0 == "备注" } }
      let headings = columns.enumerated().map { place, column in
        var heading = column.1.randomElement(using: &random)!
        heading =
          ["", "", "\(place + 1)、", "\(place + 1). ", "Q\(place + 1).", "*", "（\(place + 1)）"]
          .randomElement(using: &random)! + heading
        heading += ["", "", "：", "*", "（必填）", "(不填单位)", "\n（如实填写）", "＊：", " "]
          .randomElement(using: &random)!
        return "\"" + heading + "\""
      }
      let text =
        headings.joined(separator: ",") + "\n"
        + columns.map(\.2).joined(separator: ",") + "\n"
      let row = roster(text).rows.first
      #expect(row?.name == "居民甲", "seed \(seed): \(text)")
      #expect(row?.home == "24-3-501", "seed \(seed): \(text)")
      #expect(row?.groups == ["居民"], "seed \(seed): \(text)")
      #expect(row?.phone == "10000000001", "seed \(seed): \(text)")
    }
  }
}

/// Columns that somebody names by hand.
@Suite struct NamedColumnTests {
  @Test func `a list whose headings aren't understood is read once its columns are named`() throws {
    let bytes = Array("某某登记\n编码,称呼,位置,联络\nA1,居民甲,24-3-501,10000000001\n".utf8)
    let refused = RosterReading(bytes: bytes)
    #expect(!refused.isReadable)
    var naming = try #require(refused.naming)
    #expect(naming.columns.map(\.heading) == ["编码", "称呼", "位置", "联络"])
    #expect(naming.columns.map(\.sample) == ["A1", "居民甲", "24-3-501", "***"])
    #expect(naming.columns.allSatisfy { $0.named == .ignored })
    naming.columns[1].named = .name
    naming.columns[2].named = .address
    naming.columns[3].named = .telephone
    let read = RosterReading(bytes: bytes, naming: naming)
    #expect(read.names == ["居民甲"])
    #expect(read.homes == ["24-3-501"])
    #expect(read.rows[0].phone == "10000000001")
    #expect(read.kinds == [.columnsNotTaken(["编码"])])
  }

  @Test func `a column that was taken may be named otherwise`() throws {
    let text = "姓名,称谓,房号\n甲公司,居民甲,101\n"
    var naming = try #require(roster(text).naming)
    #expect(naming.columns.map(\.named) == [.name, .ignored, .room])
    naming.columns[0].named = .organisation
    naming.columns[1].named = .name
    let read = RosterReading(bytes: Array(text.utf8), naming: naming)
    #expect(read.names == ["居民甲"])
    #expect(read.rows[0].organisation == "甲公司")
  }
}
