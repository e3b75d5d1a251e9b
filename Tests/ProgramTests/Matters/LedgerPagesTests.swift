import Affairs
import Deliberation
import Foundation
import Lists
import Terminal
import TestSupport
import Testing
import Values

@testable import Office
@testable import Screens
@testable import yishi

/// The pages of the ledger, each from the home page by its keys.
@Suite struct LedgerPagesTests {
  private func stage(places: Bool = true) throws -> Stage {
    let stage = try Moments.adjourned.stage()
    if places { try stage.enterPlaces() }
    stage.goHome()
    return stage
  }

  /// Opens the matters from the home page, their warning answered.
  private func matters(_ stage: Stage) {
    stage.type("5")
    stage.press(.enter)
  }

  /// Runs a command of the page by its name, from 全部功能.
  private func run(_ name: String, _ stage: Stage) {
    stage.type("9" + name)
    stage.press(.enter)
  }

  @Test func `the reports open from the matters, and initials find one`() throws {
    let stage = try stage()
    matters(stage)
    stage.type("7")
    #expect(stage.text.contains("移交清单"), "\(stage.text)")
    stage.type("yjqd")
    stage.press(.enter)
    #expect(stage.text.contains("在办的事项"), "\(stage.text)")
    #expect(stage.text.contains("施工扰民"))
    stage.press(.enter)
    #expect(stage.text.contains("事项全程"), "a number opens what is behind it\n\(stage.text)")
  }

  @Test func `other days are asked for once and hold for every report`() throws {
    let stage = try stage()
    matters(stage)
    stage.type("72")
    stage.press(.control("u"))
    stage.type("2024-05-10")
    stage.press(.enter, .control("u"))
    stage.type("2024-05-09")
    stage.press(.enter, .enter)
    #expect(stage.flat.contains("这一天比开始的还早"), "\(stage.text)")
    stage.press(.control("u"))
    stage.type("2024-05-31")
    stage.press(.enter, .enter)
    #expect(stage.flat.contains("2024年5月10日至5月31日"), "\(stage.text)")
  }

  @Test func `a report is written as a spreadsheet, and one that was edited stays`() throws {
    let stage = try stage()
    matters(stage)
    run("报表", stage)
    stage.type("7")
    let day = stage.context.now.day
    let folder = stage.folder.appending(path: "文书/报表")
    let first = folder.appending(path: "\(day)_还差什么【内部】.xlsx")
    #expect(stage.flat.contains("已生成："), "\(stage.text)")
    #expect(try Data(contentsOf: first).starts(with: Data("PK".utf8)))
    let mode = try FileManager.default.attributesOfItem(atPath: first.path)[.posixPermissions]
    #expect((mode as? Int).map { $0 & 0o077 } == 0)
    try Data("改过".utf8).write(to: first)
    stage.type("7")
    #expect(stage.flat.contains("有人改过"), "\(stage.text)")
    #expect(try Data(contentsOf: first) == Data("改过".utf8))
    let second = folder.appending(path: "\(day)_还差什么【内部】(2).xlsx")
    #expect(FileManager.default.fileExists(atPath: second.path))
  }

  @Test func `the rates stand on the wall with bars, and their orders ask first`() throws {
    let stage = try stage()
    matters(stage)
    run("报表", stage)
    stage.type("4")
    #expect(stage.flat.contains("工单1件  回访1件"), "\(stage.text)")
    #expect(stage.text.contains("9/10") || stage.text.contains("90.00%"), "\(stage.text)")
    #expect(stage.text.contains("█"))
    #expect(!RatesScreen().isPrivate && ReportScreen(.rates).isPrivate)
    stage.type("1")
    #expect(stage.text.contains("本页含个人信息"), "\(stage.text)")
    stage.reveal()
    #expect(stage.text.contains("施工扰民"), "\(stage.text)")
  }

  @Test func `places are entered, adopted and given a plaque by forms`() throws {
    let stage = try stage()
    matters(stage)
    stage.type("4")
    #expect(stage.text.contains("小区花园"), "\(stage.text)")
    #expect(stage.flat.contains("2处  第一批1处  已认养1处  已挂牌0处"), "\(stage.text)")
    stage.type("nmhy")
    #expect(!stage.text.contains("植物角"), "\(stage.text)")
    stage.press(.escape)
    stage.type("植物角")
    stage.press(.function(4))
    stage.reveal()
    stage.press(.enter, .enter, .enter)
    #expect(stage.flat.contains("已挂牌1处"), "\(stage.text)")
    stage.press(.function(8))
    stage.reveal()
    stage.press(.down, .enter)
    #expect(stage.flat.contains("已挂牌0处"), "undone by 8\n\(stage.text)")
    stage.press(.escape)
    stage.type("2")
    stage.reveal()
    stage.type("H-09")
    stage.press(.enter)
    stage.type("东门花园")
    for _ in 1...16 where stage.shell.top.screen is RequestScreen { stage.press(.enter) }
    #expect(stage.text.contains("东门花园"), "\(stage.text)")
    let garden = try #require(stage.context.ledger.ledger.site(numbered: "H-09"))
    #expect(stage.context.ledger.ledger.site(garden)?.state == .surveyed)
  }

  @Test func `the map and the booklet are made from their reports, and say why where they aren't`()
    throws
  {
    let stage = try stage()
    func open(_ report: ReportName) {
      stage.shell = Shell(
        [HomeScreen(), ReportsScreen(), ReportScreen(report)], context: stage.context,
        size: stage.shell.size)
      stage.reveal()
    }
    open(.map)
    #expect(stage.text.contains("图上没有位置的"), "\(stage.text)")
    #expect(stage.text.contains("植物角"), "\(stage.text)")
    stage.type("3")
    #expect(stage.flat.contains("没有写了坐标的点位"), "\(stage.text)")
    try stage.enterMatters()
    open(.booklet)
    #expect(stage.text.contains("--without pact"), "\(stage.text)")
    // Titles of matters were typed by somebody, and are read first.
    stage.type("3")
    #expect(stage.shell.top.screen is PublicSentencesScreen, "\(stage.text)")
  }

  @Test func `a table of places is shown first, and one bad row keeps it out`() throws {
    let stage = try stage()
    func preview(_ rows: String) -> CardImport {
      CardImport(
        .sites, bytes: Array("编号,名称,级别\n\(rows)".utf8), named: "点位.csv",
        at: stage.context.desk)
    }
    let bad = preview("H-11,甲园,小区花园\nH-12,乙园,单位花园\n")
    #expect(bad.problems.count == 1 && bad.problems[0].contains("单位花园"), "\(bad.problems)")
    #expect(bad.problems[0].contains("第3行"), "\(bad.problems)")
    let good = preview("H-11,甲园,小区花园\nH-12,乙园,街道自管\n")
    stage.shell = Shell(
      [
        HomeScreen(), SitesScreen(), FilePickerScreen(places: []),
        CardImportScreen(good, in: stage.context),
      ],
      context: stage.context, size: stage.shell.size)
    stage.reveal()
    stage.type("1")
    #expect(stage.shell.top.screen is SitesScreen, "\(stage.text)")
    #expect(stage.context.ledger.ledger.site(numbered: "H-12") != nil)
  }

  @Test func `agreements stand with state and last day, and money is entered beside them`() throws {
    let stage = try stage()
    matters(stage)
    stage.type("6")
    #expect(stage.text.contains("履行中"), "\(stage.text)")
    #expect(stage.flat.contains("结余28713.50元"), "\(stage.text)")
    stage.type("5")
    stage.type("浇水工具")
    stage.press(.enter)
    stage.type("200")
    for _ in 1...9 where stage.shell.top.screen is RequestScreen { stage.press(.enter) }
    #expect(stage.flat.contains("结余28513.50元"), "\(stage.text)")
    stage.type("7")
    #expect(stage.flat.contains("收入30000.00"), "\(stage.text)")
    #expect(stage.text.contains("支出无凭证"), "\(stage.text)")
    // What money was spent on may name somebody.
    #expect(ReportScreen(.accounts).isPrivate && ReportScreen(.goods).isPrivate)
  }

  @Test func `what is lacking opens from home, kind by kind, and leads to its matter`() throws {
    let stage = try stage()
    try stage.enterMatters()
    stage.type("6")
    #expect(stage.text.contains("本页含个人信息"))
    stage.press(.enter)
    #expect(stage.text.contains("落实率"), "\(stage.text)")
    #expect(stage.text.contains("办结未反馈  1") && stage.text.contains("待认领  2"), "\(stage.text)")
    stage.type("txwhy")
    stage.press(.enter)
    #expect(stage.text.contains("事项全程"), "\(stage.text)")
  }

  @Test func `a body shows its constitution and members, and forms change them`() throws {
    let stage = try stage()
    matters(stage)
    run("单位和队伍", stage)
    stage.type("议事会")
    stage.press(.enter)
    #expect(stage.text.contains("某社区居民议事会"), "\(stage.text)")
    #expect(stage.text.contains("居民甲（主任）"))
    stage.type("2")
    stage.press(.end, .enter)
    stage.type("居民乙，副主任，居民")
    stage.press(.tab, .enter)
    #expect(stage.text.contains("居民乙（副主任）"), "\(stage.text)")
    stage.type("4")
    stage.type("公示栏")
    stage.press(.enter)
    stage.type("7")
    for _ in 1...6 where stage.shell.top.screen is RequestScreen { stage.press(.tab) }
    stage.press(.enter)
    #expect(stage.text.contains("公示天数"), "\(stage.text)")
    let body = try #require(
      stage.context.ledger.ledger.cards(called: "居民议事会").compactMap {
        stage.context.ledger.ledger.party($0)
      }.first)
    #expect(body.constitution?.channels == ["公示栏"] && body.constitution?.noticeDays == 7)
    #expect(body.members.map(\.name) == ["居民甲", "居民乙"])
  }

  @Test func `a copy of a procedure takes another order, and what is built in stays`() throws {
    let stage = try stage(places: false)
    matters(stage)
    run("流程", stage)
    stage.type("tzh")
    stage.press(.enter)
    #expect(stage.text.contains("需要："), "\(stage.text)")
    stage.type("2")
    #expect(stage.flat.contains("内置的流程不改"), "\(stage.text)")
    stage.type("3")
    stage.press(.enter, .enter, .enter)
    let own = try #require(
      stage.context.ledger.ledger.defined.procedures.first { $0.id.hasPrefix("own-") })
    #expect(stage.flat.contains("已另存为“\(own.title)”"), "\(stage.text)")
    #expect(stage.shell.top.screen.about == [own.id], "the copy is opened\n\(stage.text)")
    stage.shell = Shell(
      [HomeScreen(), ProcedureScreen(own.id)], context: stage.context, size: stage.shell.size)
    stage.reveal()
    stage.type("1")
    stage.press(.control("u"))
    stage.type("改过的名称")
    for _ in 1...9 where stage.shell.top.screen is RequestScreen { stage.press(.enter) }
    #expect(stage.text.contains("改过的名称"), "\(stage.text)")
    let changed = try #require(stage.context.ledger.ledger.defined.procedure(own.id))
    #expect(changed.steps.first?.title == "改过的名称")
    #expect(changed.steps.map(\.needs) == own.steps.map(\.needs))
    #expect(
      stage.context.ledger.ledger.definitions.count == 1, "each form comes to one definition")
  }

  @Test func `a title that its column cuts stands in full below`() throws {
    let stage = try stage(places: false)
    let title = "某某社区居民代表大会决议和承诺（自愿申请、承诺拆除）的办法"
    var own = try #require(stage.context.ledger.ledger.defined.procedures.first)
    (own.id, own.title) = ("own-long", title)
    own.steps[0].title = title
    try stage.enter(.define(.init(.procedure(own))))
    stage.show(ProceduresScreen())
    stage.type("某某社区")
    #expect(stage.flat.contains(title), "\(stage.text)")
    stage.press(.enter)
    // Its own title stands above, the step's among what is said of it.
    #expect(stage.flat.components(separatedBy: title).count > 2, "\(stage.text)")
  }

  @Test func `grants of one party are told apart by amount and matter`() throws {
    let stage = try stage()
    let street = Party(name: "某街道", kind: .unit)
    try stage.enter(.enter(.init(card: .party(street))))
    for (garden, fen) in [("H-07", 3_000_000), ("H-08", 1_200_000)] as [(String, Int64)] {
      var grant = Pledge(
        kind: .grant, by: .party(CardID("某街道")), on: [.card(CardID(garden))])
      grant.worth = .money(Money(fen: fen))
      try stage.enter(.enter(.init(card: .pledge(grant))))
    }
    guard case .ask(let request) = FlowOffers.income.act((), stage.context.desk),
      case .choice(let names, _)? = request.fields.first(where: { $0.id == "grant" })?.kind
    else { throw Stage.NoPage() }
    #expect(names.contains { $0.contains("拨款30000.00元（某街道，") && $0.contains("植物角") }, "\(names)")
    #expect(
      names.contains { $0.contains("拨款12000.00元（某街道，") && $0.contains("南门花园") }, "\(names)")
  }

  @Test func `an adoption that is over names its place first among what is to be done`() throws {
    let stage = try stage()
    stage.shell.context.now = Moment(
      day: try #require(Day("2024-07-01")), hour: 9, minute: 0, offset: 480)
    stage.show(TasksScreen())
    #expect(stage.text.contains("植物角：认养"), "\(stage.text)")
  }

  @Test func `what two computers changed shows what differs, until one is taken`() throws {
    let stage = try stage()
    try stage.enterConflict()
    matters(stage)
    run("两台电脑都改过", stage)
    #expect(stage.flat.contains("楼东侧") && stage.flat.contains("楼西侧"), "\(stage.text)")
    #expect(stage.text.contains("现在算数"))
    stage.press(.end)
    stage.type("1")
    #expect(stage.flat.contains("以这一份为准吗"), "\(stage.text)")
    stage.press(.down, .enter)
    #expect(stage.context.ledger.ledger.conflicts.isEmpty, "\(stage.text)")
    #expect(stage.text.contains("没有两台电脑都改过的"), "\(stage.text)")
  }

  /// 去年电梯怎么定的、现在到哪一步、谁还欠什么?
  @Test func `how it was settled, where it is and who owes what is seen within five keys`() throws {
    let stage = try stage(places: false)
    try stage.fileGreenCorner()
    let number = try #require(stage.session.issues.values.first?.number)
    stage.context.ledger.refresh()
    try stage.enter(
      .begin(
        .init(matter: CardID(number), procedure: "elevator-stairwell", on: stage.context.now.day)))
    stage.press(.character("5"), .enter, .character("鸟"), .character("区"), .enter)
    #expect(stage.text.contains("事项全程"), "\(stage.text)")
    #expect(stage.flat.contains("2024-05-18  居民议事会，现场，已办结"), "\(stage.text)")
    #expect(stage.text.contains("[可行性]"), "\(stage.text)")
    #expect(stage.flat.contains("还差"), "\(stage.text)")
    #expect(stage.flat.contains("谁还欠：产权单位代表“出具书面意见”（5月24日前）"), "\(stage.text)")
  }
}
