import Affairs
import Documents
import Foundation
import OpenXML
import Sentences
import Testing
import Text
import Values

@testable import Office
@testable import Screens
@testable import yishi

/// Every report as text and for programs, over one ledger.
@Suite struct ReportTests {
  private let maker: ReportMaker

  init() throws {
    let stage = try Moments.adjourned.stage()
    try stage.enterMatters()
    try stage.enterPlaces()
    let today = stage.context.now.day
    maker = ReportMaker(
      stage.context.ledger.casebook, stage.context.ledger.naming(in: .chinese, on: today),
      to: today)
  }

  private func page(_ report: ReportName) throws -> [String: Any] {
    let text = try JSON.page(maker.page(of: report))
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test(arguments: ReportName.allCases)
  func `every report says of which days it is, as text and for programs`(
    report: ReportName
  ) throws {
    let sheet = try maker.sheet(of: report)
    #expect(!sheet.head.isEmpty)
    #expect(sheet.text.contains("2024年"), "\(sheet.text)")
    let page = try page(report)
    let keys = ["on", "from", "now"]
    #expect(keys.contains { page[$0] != nil }, "\(page.keys)")
    for part in sheet.parts {
      #expect(part.rows.allSatisfy { $0.cells.count == part.columns.count })
    }
  }

  @Test(arguments: ReportName.allCases)
  func `in English one of a thing is told in the singular`(report: ReportName) throws {
    let naming = maker.name
    let english = ReportMaker(
      maker.casebook, CardNaming(maker.casebook.ledger, in: .english, on: naming.today),
      to: naming.today)
    let text = try english.sheet(of: report).text
    #expect(text.firstMatch(of: #/\b1 [a-z]+s\b/#) == nil, "\(text)")
  }

  @Test func `levels and batches add up, and who has none is named`() throws {
    let page = try page(.sites)
    let levels = try #require(page["levels"] as? [[String: Any]])
    #expect(levels.compactMap { ($0["all"] as? [String])?.count }.reduce(0, +) == 2)
    #expect(page["batches"] as? [String] == ["第一批"])
    let text = try maker.sheet(of: .sites).text
    #expect(text.contains("合计"), "\(text)")
  }

  @Test func `accounts keep sums exact and name the quarter nobody published`() throws {
    let page = try page(.accounts)
    #expect(page["balance"] as? String == "28713.50")
    #expect((page["income"] as? [[String: Any]])?.first?["name"] as? String == "拨款")
    #expect(try maker.sheet(of: .accounts).text.contains("结余28713.50元"))
  }

  @Test func `a narrow page cuts texts and never numbers`() throws {
    let part = try #require(try maker.sheet(of: .sites).parts.first)
    let widths = part.widths(fitting: 40)
    for (place, column) in part.columns.enumerated() where column.isNumber {
      #expect(widths[place] == part.widths()[place])
    }
  }

  @Test func `rates stand by unit, with the orders behind each number`() throws {
    let sheet = try maker.sheet(of: .rates)
    let unit = try #require(sheet.parts.first { $0.title == "按单位" }?.rows.first)
    #expect(unit.cells[0].text == "物业")
    #expect(unit.cells[1].behind == [.card(CardID("20240513-m0004"))])
  }

  @Test(arguments: ReportName.allCases)
  func `every report is a spreadsheet and comma-separated text that say all it says`(
    report: ReportName
  ) throws {
    let sheet = try maker.sheet(of: report)
    let title = report.title(in: .chinese)
    let workbook = sheet.workbook(titled: title, in: .chinese)
    #expect(workbook.sheets.count == sheet.parts.count { !$0.rows.isEmpty } + 1)
    let about = try #require(workbook.sheets.last)
    for line in sheet.head { #expect(about.above.contains(.text(line)), "\(about)") }
    let told = about.above.compactMap { if case .text(let text) = $0 { text } else { nil } }
    for part in sheet.parts { #expect(told.contains { $0.hasPrefix(part.title) }, "\(told)") }
    for part in workbook.sheets.dropLast() {
      #expect(part.above.isEmpty && part.below.isEmpty)
      #expect(
        part.columns.allSatisfy { !$0.title.isEmpty } || part.columns.allSatisfy(\.title.isEmpty))
    }
    let text = sheet.commaSeparated(titled: title, in: .chinese)
    for said in sheet.head + sheet.parts.map(\.title) { #expect(text.contains(said), "\(text)") }
    #expect(text.hasPrefix("\u{FEFF}\(title)\r\n"))
    #expect(try !sheet.spreadsheet(titled: title, in: .chinese).isEmpty)
  }

  @Test func `what a report counts is a number in its spreadsheet, and a day a day`() throws {
    let sheet = try maker.sheet(of: .quarter).workbook(titled: "季度", in: .chinese).sheets[0]
    #expect(sheet.columns.first?.title == "项目")
    let (left, counts) = (
      sheet.rows.first { $0.first == .text("结余（元）") }, sheet.rows.first { $0.first == .text("点位") }
    )
    guard case .decimal? = left?[1], case .number? = counts?[1] else {
      Issue.record("\(sheet.rows)")
      return
    }
  }

  @Test(arguments: ReportName.allCases)
  func `files that can't be read are told in every report, and named to the office alone`(
    report: ReportName
  ) throws {
    var maker = maker
    maker.unread = ["2024-01-05_居民甲的申请.yishi"]
    let told = "有1个会议文件读不了，没有算进来"
    #expect(try maker.sheet(of: report).head.contains { $0.hasPrefix(told + "：2024-01-05") })
    let page = try JSON.page(maker.page(of: report))
    #expect(page.contains("\"unread\"") && page.contains("\"unreadCount\" : 1"), "\(page)")
    guard report.isForPublic else { return }
    maker.audience = .public
    #expect(try !JSON.page(maker.page(of: report)).contains("居民甲"))
    let sheet = try maker.sheet(of: report)
    #expect(sheet.head.contains(told + "。"))
    #expect(!sheet.text.contains("居民甲"), "\(sheet.text)")
  }

  /// Over an archive in which there is a meeting.
  private func makerOfMeeting() throws -> ReportMaker {
    let stage = try Moments.adjourned.stage()
    try stage.fileGreenCorner()
    stage.context.ledger.refresh()
    let today = stage.context.now.day
    return ReportMaker(
      stage.context.ledger.casebook, stage.context.ledger.naming(in: .chinese, on: today),
      to: today)
  }

  @Test func `attendance for the public is by group alone, none of fewer than five`() throws {
    var maker = try makerOfMeeting()
    maker.audience = .public
    let sheet = try maker.sheet(of: .attendance)
    #expect(sheet.parts.map(\.title) == ["按身份"])
    let page = try JSON.page(maker.page(of: .attendance))
    #expect(!page.contains("\"members\"") && !page.contains("\"often\""))
    for line in maker.publicGroups(maker.casebook.attendance(from: maker.from, to: maker.to)) {
      #expect(line.persons >= 5, "\(line)")
    }
  }

  @Test func `what has a bar has it in text and in the page`() throws {
    let sheet = try makerOfMeeting().sheet(of: .attendance)
    #expect(sheet.text.contains("█"), "\(sheet.text)")
    let html = sheet.page(titled: "出席", for: .archive).html
    #expect(html.contains("<svg") && html.contains("【内部】"))
    for said in sheet.head { #expect(html.contains(said), "\(said)") }
  }
}
