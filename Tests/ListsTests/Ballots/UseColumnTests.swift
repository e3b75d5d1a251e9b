import Deliberation
import Lists
import Testing
import Text

/// Whatever heads the column that says what a dwelling is, it is read, or refused by its name.
@Suite struct UseColumnTests {
  private func read(_ heading: String, _ cell: String) -> BallotFile {
    BallotFile(
      bytes: Array(
        "房号,业主,面积,\(heading),表决\n101,甲,50,\(cell),同意\n102,乙,50,,反对\n".utf8))
  }

  @Test(arguments: [
    "性质", "物业类型", "规划用途", "设计用途", "使用性质", "房产类型", "房屋类别", "产权类型", "产权类别", "业态", "类别", "物业性质", "状态",
    "房屋用途性质",
  ])
  func `kinds are read under any of the usual headings`(heading: String) {
    for (word, kind) in [
      ("车位", Dwelling.Kind.parking), ("地下车库", .parking), ("未售", .unsold), ("住宅", .home),
    ] {
      let file = read(heading, word)
      #expect(file.problems.isEmpty, "\(heading) \(word) \(file.problems)")
      #expect(file.register.map(\.dwelling.kind) == [kind, .home], "\(heading) \(word)")
    }
    for word in ["物业用房", "幼儿园"] {
      #expect(
        read(heading, word).problems == [.unclearKind(word, room: "101", row: 2)], "\(heading)")
    }
    #expect(read(heading, "租户").problems == [.onlyTenant(room: "101", row: 2)], "\(heading)")
  }

  @Test(arguments: ["销售状态", "销售情况", "业主性质"])
  func `what isn't sold is the developer's`(heading: String) {
    #expect(read(heading, "未售").register.map(\.dwelling.kind) == [.unsold, .home])
    #expect(read(heading, "已售").register.map(\.dwelling.kind) == [.home, .home])
  }

  @Test func `a question with yes and no is read`() {
    #expect(read("是否车位", "是").register.map(\.dwelling.kind) == [.parking, .home])
    #expect(read("是否车位", "否").register.map(\.dwelling.kind) == [.home, .home])
    #expect(read("是否已售", "否").register.map(\.dwelling.kind) == [.unsold, .home])
    #expect(read("是否租户", "是").problems == [.onlyTenant(room: "101", row: 2)])
  }

  @Test(
    arguments: ["备注", "居住情况", "情况", "楼门长", "经办人"],
    ["车位", "车库", "未售", "物业用房", "开发商未售"])
  func `in a column that nobody reads it is refused by name`(heading: String, word: String) {
    let file = read(heading, word)
    #expect(file.problems == [.unreadKind(word, heading, room: "101", row: 2)])
    let sentence = file.problems.first?.sentence(.chinese) ?? ""
    #expect(sentence.contains("第2行") && sentence.contains("“\(heading)”"), "\(sentence)")
    let list = RegisterFile(
      bytes: Array("房号,业主,面积,\(heading)\n101,甲,50,\(word)\n".utf8))
    #expect(list.problems == file.problems)
  }

  @Test func `a tenant in a column that nobody reads is refused by name`() {
    for heading in ["居住情况", "入住性质"] where heading == "居住情况" {
      #expect(read(heading, "租户").problems == [.unreadKind("租户", heading, room: "101", row: 2)])
    }
    #expect(read("入住性质", "租户").problems == [.onlyTenant(room: "101", row: 2)])
  }

  @Test(arguments: [
    ("备注", "有车位一个"), ("备注", "含车库"), ("备注", "租车位"), ("车位", "车位12"), ("车库类型", "地下车库"), ("类别", "党员"),
    ("性质", "自住"), ("状态", "空置"), ("备注", "物业"), ("备注", "开发商遗留问题"), ("楼门长", "甲"),
  ])
  func `what says nothing of the dwelling is left`(heading: String, cell: String) {
    let file = read(heading, cell)
    #expect(file.problems.isEmpty, "\(file.problems)")
    #expect(file.register.map(\.dwelling.kind) == [.home, .home])
  }

  @Test func `what is read answers a remark, and 未售 beside 住宅 is asked`() {
    func file(_ kind: String, _ remark: String) -> BallotFile {
      BallotFile(
        bytes: Array("房号,业主,面积,产权性质,备注,表决\n101,甲,50,\(kind),\(remark),同意\n".utf8))
    }
    #expect(file("住宅", "车位").problems.isEmpty)
    #expect(file("未售", "未售").problems.isEmpty)
    #expect(file("车位", "未售").problems.isEmpty)
    #expect(file("住宅", "未售").problems == [.unreadKind("未售", "备注", room: "101", row: 2)])
    #expect(file("私产", "车位").problems == [.unreadKind("车位", "备注", room: "101", row: 2)])
  }

  @Test func `a building that is a car park holds spaces`() {
    let file = BallotFile(
      bytes: Array("楼栋,房号,业主,面积,表决\n1,101,甲,50,同意\n地下车库,12,乙,9,反对\n".utf8))
    #expect(file.register.map(\.dwelling.kind) == [.home, .parking])
  }

  @Test func `co-owners' rows that say different kinds are asked`() {
    let file = BallotFile(
      bytes: Array("房号,业主,面积,性质,表决\n101,甲,50,住宅,同意\n101,乙,50,车位,反对\n".utf8))
    #expect(file.problems == [.columnTellsApart("性质", room: "101", rows: [2, 3])])
  }
}
