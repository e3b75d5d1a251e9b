import Affairs
import Archives
import Deliberation
import Foundation
import TestSupport
import Testing
import Text
import Values

@testable import Office

/// 待办 leaves as a spreadsheet, is filled in elsewhere and read back.
@Suite struct TasksFillInTests {
  let office: FillInOffice

  init() throws {
    office = try FillInOffice()
    _ = try office.give(40)
  }

  private func progress(_ text: String, by: String = "居民甲") -> [String: String] {
    ["日期": "2024-06-08", "经办人": by, "进展或办结情况": text]
  }

  private var casebook: Casebook { office.ledger.casebook }

  @Test func `of forty tasks twelve are filled in, nine taken and three shown`() throws {
    var sheet = try office.out(.tasks)
    #expect(sheet.count == 40)
    for row in 0..<12 { sheet.fill(row, progress("第\(row)项已动工")) }
    sheet[3, "日期"] = "2024-02-31"
    sheet[5, "编号"] = "t000000"
    let changed = sheet.id(7)
    try office.note(.progress, on: .card(CardID(changed)), "已联系业主")
    sheet[1, "办结没有"] = "是"
    sheet.name("居民乙")
    var fill = try office.back(sheet)
    #expect(fill.list == .tasks && fill.filler == "居民乙")
    #expect(fill.reading.new == 0 && fill.reading.changed == 9)
    #expect(fill.reading.untouched == 28)
    let doubts = fill.reading.doubts
    #expect(Set(doubts.keys) == [sheet.number(3), sheet.number(5), sheet.number(7)])
    #expect(doubts[sheet.number(3)] == "“日期”的“2024-02-31”读不懂。")
    #expect(doubts[sheet.number(5)]?.hasPrefix("编号被改动了") == true)
    #expect(doubts[sheet.number(7)]?.contains("已联系业主") == true)
    let before = office.ledger.ledger.entries.count
    let taken = try fill.take(at: office.desk)
    #expect(taken.count == 9 && taken.refused.isEmpty && taken.stopped == nil)
    let entries = office.ledger.ledger.entries.dropFirst(before)
    #expect(entries.count == 9)
    #expect(entries.allSatisfy { $0.by == "记录（居民乙填表）" })
    #expect(casebook.tasks(on: office.desk.now.day).count { $0.task.done != nil } == 1)
    #expect(casebook.notes(on: .card(CardID(changed))).count == 1)
  }

  @Test func `a row that was changed here is taken once somebody says so of that row`() throws {
    var sheet = try office.out(.tasks)
    sheet.fill(0, progress("已动工"))
    sheet.fill(1, progress("已动工"))
    try office.note(.progress, on: .card(CardID(sheet.id(0))), "已联系业主")
    try office.note(.progress, on: .card(CardID(sheet.id(1))), "已联系业主")
    var fill = try office.back(sheet)
    #expect(fill.reading.doubtful.count == 2)
    let taken = try fill.take(also: [sheet.number(0)], at: office.desk)
    #expect(taken.count == 1)
    #expect(casebook.notes(on: .card(CardID(sheet.id(0)))).count == 2)
    #expect(casebook.notes(on: .card(CardID(sheet.id(1)))).count == 1)
  }

  @Test func `what is changed between the preview and the taking is asked anew`() throws {
    var sheet = try office.out(.tasks)
    sheet.fill(0, progress("已动工"))
    var fill = try office.back(sheet)
    #expect(fill.reading.changed == 1)
    try office.note(.progress, on: .card(CardID(sheet.id(0))), "已联系业主")
    #expect(try fill.take(also: [sheet.number(0)], at: office.desk).count == 0)
    #expect(fill.reading.doubtful.count == 1)
  }

  @Test func `a sheet that is read twice enters nothing twice`() throws {
    var sheet = try office.out(.tasks)
    sheet.fill(0, progress("已动工"))
    var fill = try office.back(sheet)
    #expect(try fill.take(at: office.desk).count == 1)
    var again = try office.back(sheet)
    #expect(again.reading.untouched == 40)
    #expect(try again.take(at: office.desk).count == 0)
  }

  @Test func `sorted, cut and saved as comma-separated text it is read all the same`() throws {
    var sheet = try office.out(.tasks)
    sheet.fill(4, progress("已动工"))
    let id = sheet.id(4)
    sheet.remove(0)
    sheet.sort()
    let fill = try FillIn(sheet.csv, at: office.desk)
    #expect(fill.reading.untouched == 38 && fill.reading.changed == 1)
    #expect(fill.reading.rows.first { $0.state == .changed }?.id == id)
  }

  @Test func `without its check what was filled in is still known`() throws {
    var sheet = try office.out(.tasks)
    sheet.fill(0, progress("已动工"))
    sheet.loseMarks()
    let fill = try office.back(sheet, by: "居民甲")
    #expect(fill.list == .tasks && fill.reading.changed == 1)
  }

  @Test func `empty cells change nothing, and what can only be read is told`() throws {
    var sheet = try office.out(.tasks)
    sheet[0, "任务"] = ""
    sheet[1, "任务"] = "另一件事"
    sheet.fill(2, progress("已动工"))
    sheet[2, "谁办"] = "居委会"
    let fill = try office.back(sheet)
    #expect(fill.reading.changed == 1 && fill.reading.untouched == 38)
    #expect(fill.reading.doubts[sheet.number(1)] == "“任务”只供查看，改动没有收。")
    #expect(
      fill.reading.rows.first { $0.number == sheet.number(2) }?.remarks
        == ["“谁办”只供查看，改动没有收。"])
  }

  @Test func `two rows of one number, a new row and an unknown column are told`() throws {
    var sheet = try office.out(.tasks)
    sheet.fill(0, progress("已动工"))
    sheet.fill(1, progress("已完工"))
    sheet[1, "编号"] = sheet.id(0)
    sheet.add(progress("新的事"))
    let fill = try office.back(sheet)
    #expect(fill.reading.changed == 0)
    #expect(fill.reading.doubts[sheet.number(0)]?.contains("有两行") == true)
    #expect(fill.reading.doubts[sheet.number(1)]?.contains("编号被改动了") == true)
    #expect(fill.reading.doubts[sheet.number(40)]?.contains("不能新增") == true)
  }

  @Test func `what a form would refuse is refused of a row too`() throws {
    var sheet = try office.out(.tasks)
    sheet.fill(0, progress("已动工"))
    sheet[0, "日期"] = "2024-07-01"
    sheet.fill(1, progress("电话13812345678"))
    sheet.fill(2, ["进展或办结情况": "已动工"])
    let fill = try office.back(sheet)
    #expect(fill.reading.doubts.count == 3)
    #expect(fill.reading.doubts[sheet.number(2)] == "“日期”没有填写。")
  }

  @Test func `a sheet of another archive isn't read`() throws {
    let sheet = try office.out(.tasks)
    let other = try FillInOffice()
    _ = try other.give(1)
    #expect(throws: FillInTrouble.otherArchive) { try other.back(sheet) }
    #expect(throws: FillInTrouble.otherList(.tasks, asked: .sites)) {
      try FillIn(try sheet.xlsx, as: .sites, at: office.desk)
    }
  }

  @Test func `it is written where papers go and never over one that was edited`() throws {
    let sheet = try FillInSheet(.tasks, at: office.desk)
    let press = FillInPress(of: .tasks, at: office.desk)
    let first = try press.write(sheet)
    #expect(first.path.hasSuffix("/文书/回填表/2024-06-10_待办回填表【内部】.xlsx"))
    _ = FileManager.default.createFile(atPath: first.path, contents: Data([1]))
    #expect(try press.write(sheet).path.hasSuffix("【内部】(2).xlsx"))
  }
}
