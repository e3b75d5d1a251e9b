import Foundation
import TestSupport
import Testing

/// Money, what was reported and settled, the household that leaves and the one that follows, and the box that
/// was blocked three times until a meeting dealt with it.
extension GardenHand {
  func account() throws {
    try on("2025-05-24")
    try matters()
    try report("H-10堆放杂物", "H-10", "1", "5-20", "物业", due: "5-27")
    try settle("堆放", "H-10堆放杂物", "清走", by: "物业", done: "5-22", visited: "5-24")

    try on("2025-06-16")
    try matters()
    keys.type("6")
    try keys.see("1打开 2登记 3兑现")
    for (source, item, amount, day) in [
      ("2", "微花园建设", "30000", "4-20"), ("6", "花苗义卖", "1286.50", "5-18"),
      ("7", "居民捐款", "2640", "5-20"),
    ] {
      keys.type("4")
      try keys.see("谁给的")
      try keys.fill([
        ("来源", source), ("用途", item), ("金额", amount), ("日期", day), ("用于", "同心党建微花园"),
      ])
      try keys.see("1打开 2登记 3兑现")
    }
    keys.type("5")
    try keys.see("付给谁")
    try keys.fill([
      ("用途", "苗木、花箱和铺装"), ("金额", "31200"), ("日期", "6-15"), ("凭证号", "发票0615"),
      ("用于", "同心党建微花园"),
    ])
    try keys.see("结余2726.50元")

    try on("2025-07-02")
    try matters()
    try report("H-10堆放杂物", "H-10", "1", "6-28", "物业", due: "7-5")
    try finish("按方案一", "按方案一完工", told: "公示栏和微信群公布完工情况", on: "6-28")
    try settle("堆放", "H-10堆放杂物", "清走", by: "物业", done: "6-30", visited: "7-2")

    try on("2025-07-05")
    try matters()
    keys.type("6")
    try keys.see("1打开 2登记 3兑现")
    keys.type("7")
    try keys.see("结余2726.50元")
    try go("6", "公示渠道")
    try keys.fill([("关于", "同心党建微花园"), ("公示渠道", "公示栏、微信群")])
    try keys.see("收支")
  }

  // MARK: - Problems and tasks

  private func report(
    _ what: String, _ site: String, _ category: String, _ day: String, _ lead: String, due: String
  ) throws {
    keys.type("3")
    try keys.see("什么情况")
    try keys.fill([
      ("什么情况", what), ("点位", site), ("类别", category), ("反映日期", day), ("谁去办", lead),
      ("时限", due),
    ])
    try keys.see("2新事项")
  }

  /// Done on its page; visited and told on the page of what is on hand.
  private func settle(
    _ typed: String, _ title: String, _ what: String, by lead: String, done: String,
    visited: String
  ) throws {
    try open(typed, title)
    try note(rights: 1, lead, what, on: done)
    try list()
    keys.type("5")
    try keys.see("件件有落实")
    try choose("未回访")
    keys.type("5")
    try keys.see("满意度")
    try keys.fill([
      ("日期", visited), ("经办人或单位", "居民监督员"), ("回访情况", "满意"), ("满意度", "1"),
      ("解决没有", "1"),
    ])
    try keys.terminal.wait(forNo: "未回访")
    try tell("未反馈", "微信告知提出的人", on: visited)
    try keys.back(to: "2新事项")
  }

  private func tell(_ row: String, _ text: String, on day: String) throws {
    try choose(row)
    keys.type("4")
    try keys.see("反馈内容")
    try keys.fill([("日期", day), ("经办人或单位", "社区工作者甲"), ("反馈内容", text)])
    try keys.terminal.wait(forNo: row)
  }

  /// A task of a meeting, done and told on the page of what is on hand.
  private func finish(_ task: String, _ what: String, told: String, on day: String) throws {
    keys.type("5")
    try keys.see("件件有落实")
    try choose(task)
    keys.type("3")
    try keys.see("办结情况")
    try keys.fill([("日期", day), ("经办人或单位", "物业"), ("办结情况", what)])
    try keys.see("未反馈")
    try tell(task, told, on: day)
    try keys.back(to: "2新事项")
  }

  // MARK: - A household that moves away, and who follows

  func tend() throws {
    try on("2025-07-15")
    try matters()
    try report("H-07枯萎", "H-07", "2", "7-8", "3号楼小家庭", due: "7-15")
    try settle("枯萎", "H-07枯萎", "补种", by: "3号楼小家庭", done: "7-12", visited: "7-15")

    let leaving = try agreements().filter { $0.place == nil }.sorted { $0.id < $1.id }[4].name
    try on("2025-08-01")
    try matters()
    keys.type("6")
    try keys.see("15项")
    try openAgreement(of: leaving)
    keys.type("4")
    try keys.see("书面通知日")
    try keys.fill([("方式", "2"), ("原因", "搬家"), ("书面通知日", "6-30")])
    try keys.see("退出，2025-08-01，搬家")
    try leaveAgreement()
    try list()
    try open("花箱认养", "微花园花箱认养")
    let next = try #require(try agreements().first { $0.place == 1 }).name
    try keys.see("名额空出1个，轮到候补：\(next)")
  }

  func replace() throws {
    try on("2025-08-03")
    try matters()
    try report("H-10堆放杂物", "H-10", "1", "8-2", "物业", due: "8-9")
    keys.type("7")
    try keys.see("移交清单")
    try keys.select("建议列为议题")
    keys.press("Enter")
    try keys.see("几天内")
    keys.type("3")
    try keys.see("哪一件")
    try keys.fill([("议题名称", "H-10周边堆物")])
    try keys.see("没有")

    let next = try #require(try agreements().first { $0.place == 1 }).name
    try on("2025-08-04")
    try matters()
    keys.type("6")
    try keys.see("1打开 2登记 3兑现")
    try openAgreement(of: next)
    try change([
      ("对象", "H-05、微花园花箱认养"), ("起", "2025-08-04"), ("止", "2026-04-30"),
      ("签订日期", "2025-08-04"), ("挂牌日期", "2025-08-04"), ("候补序号", ""),
    ])
    try keys.see("挂牌日  2025年8月4日")

    try on("2025-08-06")
    try matters()
    try settle("堆放", "H-10堆放杂物", "清走", by: "物业", done: "8-5", visited: "8-6")
  }

  // MARK: - The next meeting

  func meetAgain() throws {
    let title = "H-10周边堆物议事会"
    try on("2025-08-25")
    keys.type("2")
    try keys.see("2 不参照，从空白开始")
    keys.type("2")
    try describe([
      ("会议名称", title), ("日期", "2025-08-30"), ("议事机构", "居民议事会"),
      ("召集单位", "恒阳居民区居委会"), ("主持人", "党总支书记"), ("记录人", "工作小组记录员"),
    ])
    try takeRoster(["姓名"] + (1...12).map { "居民\(two($0))" }, count: 12)
    try keys.page("2", "议题")
    try addIssue([("来源", "4"), ("台账里的事项", "H-10周边堆物")], "H-10周边堆物")
    keys.press("Enter")
    try makeReady(on: "8-25", "8月25日")

    try on("2025-08-30", "13:50")
    try keys.select(title)
    keys.press("Enter")
    try keys.see("1签到 2议题")
    try gather(
      ["居民01"], (2...12).map { "居民\(two($0))" }, at: title, "2025-08-30T13:50:10",
      saying: "应到12人 实到12人")
    try propose("H-10周边堆物", "H-10旁2平方米设杂物暂存点，物业每日清走", ("居民01", "居民02"))
    try vote([12, 0, 0], "达成一致。")
    try keys.page("5", "议定事项")
    keys.type("1")
    try keys.see("> 议定事项")
    try keys.fill([])
    try keys.see("1. H-10旁")
    keys.press("Enter")
    try keys.see("范围数量")
    try keys.fill([("地点", "H-10旁"), ("范围数量", "2平方米")])
    try keys.see("范围：2平方米")
    try assign([
      ("做什么", "划出暂存点"), ("责任人（单位）", "物业"), ("牵头", "物业"), ("哪天前办好", "9-15"),
      ("落实第几条", "1"),
    ])
    try adjourn()

    try on("2025-09-10")
    try matters()
    try finish("划出暂存点", "已划线", told: "微信群告知", on: "9-10")
  }
}
