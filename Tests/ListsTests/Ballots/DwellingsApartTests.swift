import Deliberation
import Lists
import Testing
import Text

/// What a sheet writes to tell one dwelling from another is never passed over.
@Suite struct `Dwellings kept apart` {
  private func read(_ text: String) -> BallotFile { BallotFile(bytes: Array(text.utf8)) }

  private func rooms(_ file: BallotFile) -> [String] {
    OwnerRoll(guessingFrom: file.register).dwellings.map(\.room)
  }

  @Test(arguments: [
    "期", "期数", "分期", "区", "片区", "组团", "弄", "弄号", "巷", "号", "路", "街道", "宗地", "地块", "栋座", "楼宇",
    "楼宇名称", "楼幢号", "楼幢", "门栋", "幢/单元", "楼栋（单元）", "1、楼栋", "*所在楼栋：", "小区", "楼栋", "单元", "楼道", "塔楼",
  ]) func `a column above the room tells dwellings apart, wherever it stands`(heading: String) {
    let sheets = [
      "\(heading),房号,业主,面积,表决\nA,101,甲,50,同意\nB,101,乙,50,反对\nA,102,丙,50,\nB,102,丁,50,\n",
      "表决,业主,面积,房号,\(heading)\n同意,甲,50,101,A\n反对,乙,50,101,B\n,丙,50,102,A\n,丁,50,102,B\n",
    ]
    for sheet in sheets {
      let file = read(sheet)
      #expect(file.problems.isEmpty, "\(file.problems)")
      #expect(Set(rooms(file)).count == 4, "\(rooms(file))")
      #expect(file.ballots.count == 2)
      let list = RegisterFile(bytes: Array(sheet.utf8))
      #expect(Set(list.rows.map(\.dwelling.room)).count == 4)
    }
  }

  @Test(arguments: [
    ("门牌号", "室号"), ("号牌", "室"), ("坐落", "房号"), ("房屋坐落", "室号"), ("地址", "房号"), ("楼栋", "房屋号"),
    ("期", "房屋坐落"), ("楼层", "房间"), ("弄", "号"),
  ]) func `two columns of an address are one dwelling together`(pair: (String, String)) {
    let file = read(
      """
      \(pair.0),\(pair.1),业主,面积,表决
      1号,101,甲,50,同意
      1号,102,乙,50,
      2号,101,丙,50,同意
      2号,102,丁,50,

      """)
    #expect(file.problems.isEmpty, "\(file.problems)")
    #expect(Set(rooms(file)).count == 4, "\(rooms(file))")
  }

  @Test(arguments: [
    ("Ⅰ-101", "Ⅱ-101"), ("①101", "②101"), ("-1-101", "1-101"), ("－1－101", "1－101"),
    ("1号101", "1弄101"),
    ("1区101", "1号101"), ("1期101", "1-101"), ("1院101", "1号101"), ("清河路101", "清河街101"),
    ("α-101", "β-101"),
    ("101′", "101"), ("⑴101", "⑵101"), ("A101", "B101"), ("101甲", "101乙"), ("3--1-101", "3-1-101"),
    ("1巷101", "1弄101"), ("101+", "101"), ("㈠101", "㈡101"), ("负1-101", "1-101"), ("东101", "西101"),
    ("一期101", "二期101"),
    ("1-101", "1-1-01"), ("11-01", "1-101"), ("★101", "101"),
  ]) func `a sign that distinguishes rooms is never dropped`(pair: (String, String)) {
    #expect(DwellingKey(pair.0) != DwellingKey(pair.1))
    #expect(DwellingKey(pair.0).text != DwellingKey(pair.1).text)
    let file = read(
      "房号,业主,面积,表决\n\(pair.0),甲,50,同意\n\(pair.1),乙,50,反对\n")
    #expect(file.problems.isEmpty, "\(file.problems)")
    #expect(Set(rooms(file)).count == 2, "\(rooms(file))")
  }

  @Test(arguments: [
    "24-3-501", "24号楼3单元501室", "二十四号楼三单元５０１", "24栋3单元501", " 24－3－501 ", "24/3/501", "24#-3-501",
    "024-03-501", "24幢3门501号",
  ]) func `ways to write one dwelling are one`(room: String) {
    #expect(DwellingKey(room).text == "24-3-501")
  }

  @Test(arguments: ["产权证", "网格", "批", "摇号批", "电表", "楼型", "方位"])
  func `where one room has several owners, a column nobody reads is refused by its name`(
    heading: String
  ) {
    let file = read(
      "\(heading),房号,业主,面积,表决\n甲一,101,甲,50,同意\n甲二,101,乙,50,反对\n甲一,102,丙,50,同意\n")
    #expect(file.problems == [.columnTellsApart(heading, room: "101", rows: [2, 3])])
    #expect(file.problems.allSatisfy { $0.sentence(.chinese).contains("“\(heading)”") })
    // Where it is the same for both, they own together.
    #expect(
      read("\(heading),房号,业主,面积,表决\n甲一,101,甲,50,同意\n甲一,101,乙,50,\n").problems.isEmpty)
  }

  @Test(arguments: ["性别", "身份证号", "签名", "备注", "与业主关系", "共有份额", "投票日期", "联系电话", "序号", "经办人"])
  func `what says something of a person may differ between co-owners`(heading: String) {
    let file = read("\(heading),房号,业主,面积,表决\n1,101,甲,50,同意\n2,101,乙,50,同意\n")
    #expect(file.problems.isEmpty, "\(file.problems)")
    #expect(OwnerRoll(guessingFrom: file.register).heads.map(\.names) == [["甲", "乙"]])
  }

  @Test func `co-owners stand together and write their dwelling alike`() {
    let apart = read("房号,业主,面积,表决\n101,甲,50,同意\n102,丙,50,同意\n101,乙,50,反对\n")
    #expect(apart.problems == [.rowsApart(room: "101", rows: [2, 4])])
    let written = read("房号,业主,面积,表决\n1号101,甲,50,同意\n1门101,乙,50,反对\n")
    #expect(written.problems == [.writtenDifferently(["1号101", "1门101"], rows: [2, 3])])
    let twice = read("房号,业主,面积,表决\n101,甲,50,同意\n101,甲,50,反对\n")
    #expect(twice.problems == [.ownerTwice(room: "101", row: 3)])
    let alike = read("房号,业主,面积,表决\nA楼 101,甲,50,同意\nＡ楼101 ,乙,50,同意\n")
    #expect(alike.problems.isEmpty)
    #expect(read("房号,业主,面积,表决\n101室,甲,50,同意\n１０１,乙,50,同意\n").problems.isEmpty)
  }

  @Test(arguments: [
    ("A101", "a101"), ("E101", "e101"), ("101?", "101"), ("101#", "101"), ("101！", "101"),
    ("0101", "101"), ("001", "1"), ("{101}", "101"), ("1–101", "1—101"), ("101号", "101室"),
    ("1楼101", "1层101"), ("1号楼101", "1-101"), ("一零一", "101"), ("[101]", "101"), ("101。", "101"),
    ("101@", "101"), ("1/101", "1-101"), ("１０１", "101＃"),
  ]) func `rooms written otherwise than by width and blanks are no co-owners'`(
    pair: (String, String)
  ) {
    let sheet = "房号,业主,面积,表决\n\(pair.0),甲,50,同意\n\(pair.1),乙,50,\n"
    let file = read(sheet)
    guard Set(rooms(file)).count == 1 else { return }
    #expect(
      file.problems
        == [.writtenDifferently([pair.0.narrowed, pair.1.narrowed], rows: [2, 3])])
    #expect(RegisterFile(bytes: Array(sheet.utf8)).problems == file.problems)
    let split = read("楼栋,房号,业主,面积,表决\n\(pair.0),5,甲,50,同意\n\(pair.1),5,乙,50,\n")
    #expect(split.problems.count == 1, "\(split.problems)")
  }

  @Test func `blanks under merged cells keep every level above them`() {
    let file = read(
      """
      期,楼栋,单元,房号,业主,面积,表决
      一期,1,1,101,甲,50,同意
      ,,,102,乙,50,
      ,,2,101,丙,50,
      ,2,1,101,丁,50,
      二期,1,1,101,戊,50,
      ,,同上,102,己,50,

      """)
    #expect(file.problems.isEmpty, "\(file.problems)")
    #expect(
      rooms(file) == [
        "1期-1-1-101", "1期-1-1-102", "1期-1-2-101", "1期-2-1-101", "2期-1-1-101", "2期-1-1-102",
      ]
        || rooms(file) == [
          "1-1-1-101", "1-1-1-102", "1-1-2-101", "1-2-1-101", "2-1-1-101", "2-1-1-102",
        ], "\(rooms(file))")
  }

  @Test func `ditto is the one above, unknown owners are nobody's namesakes`() {
    let file = read(
      "房号,业主,面积,表决\n101,甲,50,同意\n102,同上,50,同意\n103,不详,50,\n104,不详,50,\n")
    #expect(file.problems.isEmpty, "\(file.problems)")
    let roll = OwnerRoll(guessingFrom: file.register)
    #expect(roll.heads.map(\.names) == [["甲"], [], []])
    #expect(roll.faults == [.noOwner(room: "103"), .noOwner(room: "104")])
  }

  @Test(arguments: ["103", "103室", "Ａ103", "2-103"])
  func `a dwelling of which nothing else is known doesn't leave the base`(room: String) {
    let file = read("房号,业主,面积,表决\n101,甲,50,同意\n\(room),,,\n")
    #expect(!file.problems.isEmpty, "\(room)")
    let heading = read("房号,业主,面积,表决\n2号楼,,,\n101,甲,50,同意\n二期,,,\n102,乙,50,同意\n")
    #expect(heading.register.count == 2, "\(heading.problems)")
  }

  @Test(arguments: ["代表方", "身份", "产权性质", "备注"])
  func `a dwelling with only a tenant is an error`(heading: String) {
    for sheet in [
      "房号,业主,面积,\(heading),表决\n101,甲,50,,同意\n103,居民乙,50,租户,反对\n",
      "房号,业主,面积,表决\n101,甲,50,同意\n103,居民乙（租户）,50,反对\n",
    ] {
      let file = read(sheet)
      #expect(file.problems == [.onlyTenant(room: "103", row: 3)])
      #expect(file.problems[0].sentence(.chinese).contains("103没有业主"))
      #expect(RegisterFile(bytes: Array(sheet.utf8)).problems == file.problems)
    }
  }

  @Test(arguments: [
    ("住宅（含车库）", Dwelling.Kind.home), ("住宅(带车位)", .home), ("住宅含储藏室", .home), ("车位", .parking),
    ("地下车库", .parking), ("产权车位", .parking), ("车位（未售）", .parking), ("未售", .unsold),
    ("住宅（未售）", .unsold),
    ("开发商未售商铺", .unsold), ("公房", .publicHousing), ("未出售公房", .publicHousing),
    ("未售公房", .publicHousing),
    ("直管公房", .publicHousing), ("售后公房", .home), ("已购公房", .home), ("公房（已售）", .home), ("房改公房", .home),
    ("房改房", .home), ("商业用房", .home), ("自持商铺", .home), ("商品房", .home), ("私产", .home),
    ("按份共有", .home), ("两室一厅", .home), ("小高层", .home), ("70年产权", .home), ("人才公寓", .home),
    ("【住宅】", .home), ("临街二层商铺", .home), ("拆迁安置房", .home), ("住宅（出租）", .home),
  ]) func `the kind is read from whole words`(word: String, kind: Dwelling.Kind) {
    for heading in ["产权性质", "房屋类型", "用途"] {
      let file = read("房号,业主,面积,\(heading),表决\n101,甲,50,\(word),同意\n")
      #expect(file.problems.isEmpty, "\(file.problems)")
      #expect(file.register.map(\.dwelling.kind) == [kind], "\(word)")
    }
  }

  @Test(arguments: [
    "储藏室", "库房", "人防工程", "居委会用房", "物业用房", "社区配套", "住宅及车位", "设备用房", "地下室", "自行车棚", "公租房", "幼儿园",
    "配电房", "消控室", "公厕", "垃圾房", "绿地", "杂物间", "柴房", "工具间", "其他", "未知", "其它", "X", "宿舍", "无产权",
  ]) func `what may or may not count is asked`(word: String) {
    let file = read("房号,业主,面积,产权性质,表决\n101,甲,50,住宅,同意\n102,乙,9,\(word),反对\n")
    #expect(file.problems == [.unclearKind(word, room: "102", row: 3)])
    if !["住宅及车位", "社区配套", "公租房", "幼儿园", "物业用房", "自行车棚", "其他", "未知", "其它", "X", "宿舍", "无产权"]
      .contains(word)
    {
      let named = read("房号,业主,面积,表决\n101,甲,50,同意\n\(word)3,乙,9,反对\n")
      #expect(named.problems.count == 1, "\(named.problems)")
      // Answered by the column that says so.
      let answered = read("房号,业主,面积,类型,表决\n\(word)3,乙,9,车位,反对\n")
      #expect(answered.register.map(\.dwelling.kind) == [.parking])
    }
  }

  @Test(arguments: ["车位12", "地下车库-15", "B1层车位023", "车位B-12", "负一层车位3"])
  func `a space is told by what it is called`(room: String) {
    let file = read("房号,业主,面积,表决\n101（含车位）,甲,50,同意\n车站路5号102,丙,50,\n\(room),乙,9,反对\n")
    #expect(file.problems.isEmpty, "\(file.problems)")
    #expect(file.register.map(\.dwelling.kind) == [.home, .home, .parking])
  }

  @Test func `a body that owns a dwelling may have any name`() {
    for body in ["某某物业公司", "北京某某", "市一建", "某某消防局"] {
      let file = read("房号,业主,面积,产权单位,表决\n101,甲,50,\(body),同意\n")
      #expect(file.problems.isEmpty, "\(body) \(file.problems)")
      #expect(file.register.map(\.dwelling.kind) == [.home])
    }
  }

  @Test func `an area of nothing, or about right, weighs no vote`() {
    for written in ["0", "0.00", "０", "0㎡"] {
      let sheet = "房号,业主,面积,表决\n101,甲,50,同意\n102,乙,\(written),反对\n"
      #expect(read(sheet).problems == [.zeroArea(row: 3)])
      #expect(RegisterFile(bytes: Array(sheet.utf8)).problems == [.zeroArea(row: 3)])
    }
    for written in ["约53", "≈53", "大约53㎡"] {
      let sheet = "房号,业主,面积,表决\n101,甲,50,同意\n102,乙,\(written),反对\n"
      #expect(read(sheet).problems == [.approximateArea(written, row: 3)])
      #expect(
        RegisterFile(bytes: Array(sheet.utf8)).problems == [.approximateArea(written, row: 3)])
    }
  }

  @Test func `the second of two columns on ownership is read too`() {
    let file = read("房号,业主,面积,产权性质,房屋类型,表决\n101,甲,50,私产,住宅,同意\nB1,甲,9,私产,车位,反对\n")
    #expect(file.register.map(\.dwelling.kind) == [.home, .parking])
  }

  @Test func `what a developer hasn't sold and what it keeps is one head`() {
    let file = read(
      """
      房号,业主,产权性质,电话,面积,表决
      101,开发公司,未售,1,50,同意
      102,开发公司,自持商铺,2,50,同意
      103,开发公司,,,50,同意
      104,丁,住宅,3,50,反对

      """)
    let roll = OwnerRoll(guessingFrom: file.register)
    #expect(roll.heads.map(\.dwellings) == [[0, 1, 2], [3]])
    #expect(roll.heads[0].reason == .unsold)
  }
}
