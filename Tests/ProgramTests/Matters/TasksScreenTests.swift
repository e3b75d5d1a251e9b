import Affairs
import Archives
import Deliberation
import Foundation
import Log
import Scenarios
import Terminal
import Testing
import Text
import Values

@testable import Office
@testable import Screens
@testable import yishi

/// 件件有落实: what a meeting gave out and what the ledger holds stand in one list, and what becomes of
/// it is entered in the ledger.
@Suite struct TasksScreenTests {
  private let stage: Stage
  private let desk: LedgerDesk

  init() throws {
    stage = try Moments.adjourned.stage()
    let archive = Archive(stage.folder.path)
    let computer = Computer(environment: ["XDG_STATE_HOME": stage.folder.path + "/state"])
    desk = LedgerDesk(archive, computer: computer)
    let at = Moment(day: try #require(Day("2024-06-10")), hour: 9, minute: 0, offset: 480)
    let matter = try desk.perform(
      .enter(.init(card: .matter(Matter(title: "楼道堆物", kind: .issue)))), at: at, by: "记录")
    guard case .entered(let entered)? = matter.events.first, let number = entered.card.id else {
      throw Stage.NoPage()
    }
    for (what, lead, due) in [("划线和支架", "物业", "2024-05-30"), ("评议", "居委会", "2024-08-31")] {
      let work = Assignment.Work(
        what: what, lead: lead, responsible: [], due: Day(due), point: nil)
      try desk.perform(
        .enter(.init(card: .task(Task(about: .card(number), work: work)))), at: at,
        by: "记录")
    }
    let context = Context(
      archive: archive, language: .chinese, clerk: "记录", now: at, ledger: desk)
    stage.shell = Shell([HomeScreen()], context: context, size: Size(columns: 80, rows: 24))
    stage.type("4")
    stage.reveal()
  }

  private var lacking: Lacking { desk.casebook.lacking(on: Day("2024-06-10")!) }

  @Test func `it opens from home, with what is late first`() throws {
    #expect(stage.shell.top.screen is TasksScreen)
    try expect(stage.text, isExpected: "tasks.80.txt")
    stage.shell.resize(Size(columns: 200, rows: 60))
    try expect(stage.text, isExpected: "tasks.200.txt")
  }

  @Test func `what is typed finds a task, by its letters too`() {
    stage.type("hxh")
    #expect(stage.text.contains("划线和支架"))
    #expect(!stage.text.contains("评议（楼道堆物）"))
    stage.press(.escape)
    #expect(stage.text.contains("评议（楼道堆物）"))
  }

  @Test func `done and told are entered in the ledger, and undone there`() throws {
    stage.type("划线")
    stage.press(.function(4))
    #expect(stage.flat.contains("还没有办结"))
    stage.press(.function(3))
    try expect(stage.text, isExpected: "tasks.done.txt")
    stage.press(.enter, .enter)
    stage.type("已划好")
    stage.press(.tab, .enter)
    #expect(stage.shell.top.screen is TasksScreen)
    #expect(lacking.done.contains { $0.task.work.what == "划线和支架" })
    #expect(stage.text.contains("未反馈"))
    stage.press(.function(3))
    #expect(stage.flat.contains("已经办结"))
    stage.press(.function(4), .enter)
    stage.type("记录")
    stage.press(.enter)
    stage.type("已告知")
    stage.press(.tab, .enter)
    #expect(lacking.fed.contains { $0.task.work.what == "划线和支架" })
    #expect(!stage.text.contains("划线和支架"), "nothing is lacking of it, and it is done")
    let before = desk.ledger.retractedBy.count
    stage.press(.control("z"))
    #expect(stage.flat.contains("撤销台账的这一条吗"))
    stage.press(.right, .enter)
    #expect(desk.ledger.retractedBy.count == before + 1)
    #expect(!lacking.fed.contains { $0.task.work.what == "划线和支架" })
  }

  @Test func `a visit's demands become tasks, each with who leads and by when`() throws {
    stage.type("划线")
    stage.press(.function(5))
    stage.press(.enter)
    stage.type("回访组")
    stage.press(.enter)
    stage.type("肯定成效")
    stage.press(.tab)
    stage.type("3")
    stage.press(.tab, .tab)
    stage.type("加一盏灯")
    try expect(stage.text, isExpected: "tasks.visit.txt")
    for _ in 0..<9 { stage.press(.tab) }
    stage.press(.enter)
    #expect(!(stage.shell.top.screen is TasksScreen), "who leads isn't said")
    #expect(lacking.due.allSatisfy { $0.task.work.what != "加一盏灯" })
    stage.type("居委会")
    stage.press(.enter)
    stage.type("2024-09-30")
    for _ in 0..<7 { stage.press(.tab) }
    stage.press(.enter)
    #expect(stage.shell.top.screen is TasksScreen)
    let task = try #require(lacking.due.first { $0.task.work.what == "加一盏灯" })
    #expect(task.task.work.lead == "居委会" && task.task.work.due == Day("2024-09-30"))
  }

  @Test func `by who answers for it, everybody's tasks stand together`() {
    stage.type("6")
    #expect(stage.flat.contains("按责任人排列"))
    stage.type("6")
    #expect(stage.flat.contains("按缺口排列"))
  }
}
