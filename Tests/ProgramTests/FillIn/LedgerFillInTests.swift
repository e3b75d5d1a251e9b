import Affairs
import Archives
import Deliberation
import TestSupport
import Testing
import Text
import Values

@testable import Office

/// The other lists of the ledger: each leaves, is filled in, and becomes what a form would have made of it.
@Suite struct LedgerFillInTests {
  let office: FillInOffice

  init() throws { office = try FillInOffice() }

  private var ledger: Ledger { office.ledger.ledger }
  private var casebook: Casebook { office.ledger.casebook }

  /// Reads a sheet back and takes it; all of it fits.
  private func take(_ sheet: ReturnedSheet) throws -> FillIn.Taken {
    var fill = try office.back(sheet, by: "居民甲")
    #expect(fill.reading.doubts.isEmpty)
    let taken = try fill.take(at: office.desk)
    #expect(taken.refused.isEmpty && taken.stopped == nil)
    return taken
  }

  @Test func `who was told is filled in for what is done`() throws {
    let matter = try office.give(3)
    var tasks = try office.out(.tasks)
    #expect(try office.out(.feedback).count == 0)
    try office.note(.done, on: .card(CardID(tasks.id(0))), "已划线")
    var sheet = try office.out(.feedback)
    #expect(sheet.count == 1)
    sheet.fill(0, ["反馈日期": "2024年6月10日", "反馈内容": "已告知提出人"])
    sheet.add(["事项": "楼道堆物", "反馈日期": "2024-06-10", "告知人": "居民乙", "反馈内容": "已张贴说明"])
    #expect(try take(sheet).count == 2)
    let told = casebook.notes(on: .card(CardID(tasks.id(0)))).map(\.note).last
    #expect(told?.kind == .feedback && told?.by == "居民甲")
    #expect(casebook.notes(on: .card(matter)).map(\.note.by) == ["居民乙"])
    // A new row says nothing by which it is known again.
    let again = try office.back(sheet, by: "居民甲")
    #expect(again.reading.untouched == 1)
    #expect(again.reading.doubts[sheet.number(1)] == "这里已经有一条一样的。")
    tasks.fill(0, ["日期": "2024-06-09", "办结没有": "是", "进展或办结情况": "又一次"])
    #expect(try office.back(tasks, by: "居民甲").reading.doubts.count == 1)
  }

  @Test func `a visit says how content people are and what they ask for`() throws {
    _ = try office.give(2)
    let tasks = try office.out(.tasks)
    for row in 0..<2 { try office.note(.done, on: .card(CardID(tasks.id(row))), "已划线") }
    var sheet = try office.out(.visits)
    sheet.fill(
      0,
      [
        "回访日期": "2024-06-10", "回访情况": "线已划好", "满意度": "基本满意", "解决没有": "已解决",
        "又提出的要求": "再画一道", "要求由谁牵头": "物业", "要求的期限": "6月30日",
      ])
    sheet.fill(1, ["回访日期": "2024-06-10", "回访情况": "没有人在家", "满意度": "很满意"])
    var fill = try office.back(sheet, by: "居民甲")
    #expect(fill.reading.doubts[sheet.number(1)]?.contains("可用：满意、基本满意、不满意、不了解") == true)
    #expect(try fill.take(at: office.desk).count == 1)
    let visit = casebook.notes(on: .card(CardID(sheet.id(0)))).map(\.note).last
    #expect(visit?.kind == .visit && visit?.rating?.satisfaction == .fairly)
    #expect(ledger.cards(called: "再画一道").count == 1)
  }

  @Test func `what hung where is filled in for a matter`() throws {
    let matter = try office.enter(.matter(Matter(title: "楼道堆物", kind: .problem)))
    var sheet = try office.out(.postings)
    sheet.fill(
      0,
      [
        "张贴日期": "2024-06-01", "渠道": "公示栏、微信群", "地点": "3号楼门口", "天数": "7", "撤下日期": "2024-06-09",
        "张贴人": "居民乙", "张贴内容": "堆物清理方案",
      ])
    #expect(try take(sheet).count == 1)
    let note = try #require(casebook.notes(on: .card(matter)).map(\.note).last)
    #expect(note.kind == .notice && note.by == "居民乙")
    #expect(note.notice?.channels == ["公示栏", "微信群"] && note.notice?.days == 7)
    #expect(note.notice?.takenDown == Day("2024-06-09"))
  }

  @Test func `sites are revised and new ones entered, and nothing else of them is lost`() throws {
    var site = Site(name: "植物角", kind: .garden)
    (site.number, site.level) = ("H-07", "小区花园")
    site.keepers = [Keeper(who: "居民甲", role: "楼长")]
    let id = try office.enter(.site(site))
    try office.enter(.site(Site(name: "南门花园", kind: .garden)))
    var sheet = try office.out(.sites)
    let row = try #require((0..<sheet.count).first { sheet.id($0) == id.text })
    sheet.fill(row, ["位置": "24号楼北", "面积": "53.27"])
    sheet.add(["名称": "东门花箱", "类型": "花箱", "点位编号": "H-09"])
    sheet.add(["名称": "西门花箱", "点位编号": "H-07"])
    var fill = try office.back(sheet, by: "居民甲")
    #expect(fill.reading.new == 1 && fill.reading.changed == 1 && fill.reading.untouched == 1)
    #expect(fill.reading.doubtful.map(\.number) == [sheet.number(3)])
    #expect(try fill.take(at: office.desk).count == 2)
    let now = try #require(ledger.site(id))
    let area = try Area("53.27")
    #expect(now.place == "24号楼北" && now.area == area)
    #expect(now.keepers == site.keepers && now.level == "小区花园" && now.number == "H-07")
    #expect(ledger.site(numbered: "H-09") != nil)
    #expect(ledger.entries.last?.by == "记录（居民甲填表）")
  }

  @Test func `an adoption is revised, and none is new`() throws {
    let site = try office.enter(.site(Site(name: "植物角", kind: .garden)))
    let team = try office.enter(.party(Party(name: "绿荫志愿服务队", kind: .team)))
    var pledge = Pledge(kind: .adopt, by: .party(team), on: [.card(site)])
    (pledge.from, pledge.until) = (Day("2024-05-01"), Day("2025-04-30"))
    let id = try office.enter(.pledge(pledge))
    var sheet = try office.out(.adoptions)
    sheet.fill(0, ["签订日期": "2024-05-01", "挂牌日期": "2024.6.1"])
    sheet.add(["单位": "绿荫志愿服务队", "对象": "植物角"])
    var fill = try office.back(sheet, by: "居民甲")
    #expect(fill.reading.doubts == [sheet.number(1): "没有编号：这张表不能新增，请在程序里登记。"])
    #expect(try fill.take(at: office.desk).count == 1)
    #expect(
      ledger.pledge(id)?.plaque == Day("2024-06-01") && ledger.pledge(id)?.until == pledge.until)
  }

  @Test func `an amount that is none is told, and one that is there already asks`() throws {
    var flow = Flow(
      way: .in, kind: .money(source: "拨款"), item: "花园改造", worth: .money(Money(fen: 3_000_000)),
      on: try #require(Day("2024-05-06")))
    flow.voucher = "0001"
    let id = try office.enter(.flow(flow))
    var sheet = try office.out(.accounts)
    sheet.fill(0, ["凭证号": "0002"])
    sheet.add(["收支": "支出", "类别": "资金", "品名或用途": "花苗", "金额或数量": "1286.50", "日期": "2024-05-08"])
    sheet.add(["收支": "支出", "品名或用途": "花土", "金额或数量": "很多", "日期": "2024-05-08"])
    sheet.add(
      [
        "收支": "收入", "类别": "资金", "来源": "拨款", "品名或用途": "花园改造", "金额或数量": "30000.00",
        "日期": "2024-05-06",
      ])
    var fill = try office.back(sheet, by: "居民甲")
    #expect(fill.reading.new == 1 && fill.reading.changed == 1)
    #expect(fill.reading.doubts[sheet.number(2)] == "“金额或数量”的“很多”读不懂。")
    #expect(fill.reading.doubts[sheet.number(3)] == "这里已经有一条一样的。")
    #expect(try fill.take(at: office.desk).count == 2)
    let flows = ledger.flows
    #expect(flows.count == 2 && flows.first { $0.id == id }?.voucher == "0002")
  }
}
