import Foundation
import TestSupport
import Testing

/// The day after the meeting, then twelve boxes drawn among fifteen households, signed and hung with plaques.
extension GardenHand {
  /// The boxes whose agreement and plaque are entered by keys.
  private var keyed: [Int] { [1, 5, 7] }
  private var adoption: String { "微花园花箱认养" }

  func dayAfter() throws {
    try on("2025-04-13", "20:00")
    try matters()
    try open("征名", "微花园征名")
    try pass(next: "[公布]")
    try answer(["同心"], "5", open: "哪几件")
    try answer(["恒馨园", "向阳角", "睦邻里"], "6", open: "哪几件")

    try on("2025-04-14")
    try matters()
    try open("征名", "微花园征名")
    try post("微花园名称定为“同心”")
    try pass(next: "各步都已办完")
    try list()
    try open("恒阳", "恒阳花苑微花园")
    try pass(next: "事项全程", [("步骤", "1")])
    try list()
    keys.type("4")
    try keys.see("问题在办")
    try choose("恒阳花苑微花园")
    keys.press("Enter")
    keys.terminal.settle()
    keys.press("Enter")
    try keys.see("1修改 2认养")
    keys.type("1")
    try keys.see("管护单位")
    try keys.fill([("名称", "同心党建微花园"), ("状态", "4")])
    try keys.see("变更点位“同心党建微花园”（开放）")
  }

  func takeApplications() throws {
    try on("2025-04-15")
    try matters()
    try open("花箱认养", adoption)
    try post("公布花箱H-01至H-12认养条件，4月24日报名截止")
    try pass(next: "[报名]")

    try on("2025-04-24")
    try matters()
    try keys.command("单位和队伍")
    try keys.see("恒阳居民区居委会")
    try enterParty([("名称", "家庭1"), ("类型", "6")], "家庭1")
    try ledger(
      (2...15).map { #"{"enter":{"card":{"party":{"name":"家庭\#($0)","kind":"household"}}}}"# },
      at: "2025-04-24T09:01:00")
    try list()
    keys.type("6")
    try keys.see("还没有协议")
    try keys.command("从表格导入协议")
    try importTable(
      "报名.csv",
      ["类别,承诺方,对象,方式"] + (1...15).map { "认养,家庭\($0),同心党建微花园、\(adoption),人力" },
      seeing: "15行都可以登记", then: "15项")
    try list()
    try open("花箱认养", adoption)
    try pass(next: "[现场确认]")

    try on("2025-04-25")
    try matters()
    try open("花箱认养", adoption)
    try keys.command("抽签")
    try keys.see("报名15份")
    try keys.fill([("名额", "12"), ("种子", "20250412-3f1b"), ("监督人", "居民监督员")])
    try keys.see("认养（12项已签0）")
    keys.type("2")
    try keys.see("原因")
    try keys.fill([("原因", "花箱已编号，范围清楚")])
    try keys.see("[签约]")
  }

  /// Who holds a place, in the order of the boxes.
  private func winners() throws -> [Agreement] {
    try agreements().filter { $0.place == nil }.sorted { $0.id < $1.id }
  }

  /// The agreement of a box as it was signed, and hung with a plaque where that is said.
  private func signed(_ box: Int, _ one: Agreement, plaque: String? = nil) throws -> String {
    let number = try #require(one.on.last)
    let hung = plaque.map { ",\"plaque\":\"\($0)\"" } ?? ""
    return """
      {"revise":{"card":{"pledge":{"id":"\(one.id)","kind":"adopt","by":{"party":"\(one.party)"},\
      "on":["H-\(two(box))","\(number)"],"ways":["人力"],"signed":"2025-04-28",\
      "from":"2025-05-01","until":"2026-04-30"\(hung)}}}}
      """
  }

  func sign() throws {
    let winners = try winners()
    try #require(winners.count == 12)
    try on("2025-04-28")
    try matters()
    keys.type("6")
    try keys.see("15项")
    for box in keyed {
      try openAgreement(of: winners[box - 1].name)
      try change([
        ("对象", "H-\(two(box))、\(adoption)"), ("起", "2025-05-01"), ("止", "2026-04-30"),
        ("签订日期", "2025-04-28"),
      ])
      try leaveAgreement()
    }
    try ledger(
      (1...12).filter { !keyed.contains($0) }.map { try signed($0, winners[$0 - 1]) },
      at: "2025-04-28T09:30:00")
    try list()
    try open("花箱认养", adoption)
    try note(rights: 10, "社区工作者甲", "认养协议")
    try pass(next: "[挂牌]")
  }

  func openAgreement(of name: String) throws {
    keys.type(name)
    try keys.see("找  \(name)")
    // Of 家庭1 and 家庭12 the shorter is found first.
    keys.terminal.settle()
    keys.press("Enter")
    try keys.see("\(name)对象")
  }

  func change(_ blanks: [(label: String, text: String)]) throws {
    keys.type("1")
    try keys.see("候补序号")
    try keys.fill(blanks)
    try keys.see("经过")
  }

  func leaveAgreement() throws {
    try keys.back(to: "兑现")
    keys.terminal.settle()
    keys.press("Escape")
    try keys.see("找  字、拼音首字母")
  }

  func hangPlaques() throws {
    let winners = try winners()
    try on("2025-05-01")
    try matters()
    keys.type("4")
    try keys.see("问题在办")
    for box in keyed {
      try choose("H-\(two(box))")
      try go("4", "挂牌日期")
      try keys.fill([])
      try keys.see("有人、已挂牌")
    }
    try ledger(
      (1...12).filter { !keyed.contains($0) }.map {
        try signed($0, winners[$0 - 1], plaque: "2025-05-01")
      }, at: "2025-05-01T09:30:00")
    try go("2", "管护单位")
    try keys.fill([
      ("名称", "绣球"), ("类型", "3"), ("所属点位", "H-07"), ("特色", "喜半阴，夏季每日浇水"),
    ])
    try keys.see("14处  已认养12处  已挂牌12处")
    try choose("同心党建微花园")
    keys.press("Enter")
    keys.terminal.settle()
    keys.press("Enter")
    try keys.see("1修改 2认养")
    keys.type("5")
    try keys.see("> 类别")
    for _ in 0..<9 { keys.press("Right") }
    try keys.fill([("经办人", "社区工作者甲"), ("内容", "亲子共种活动")])
    try keys.see("活动：亲子共种活动")
    try keys.back(to: "问题在办")
    try list()
    try open("花箱认养", adoption)
    try note(rights: 5, "社区工作者甲", "12个花箱挂认养牌")
    try pass(next: "[养护]")
    try note(rights: 0, "社区工作者甲", "各家按轮值浇水、松土")
    try pass(next: "[期满]")
    try list()
    try formTeams(whose: winners[6].name)
  }

  /// Two teams, what the household of H-07 is called outside, and the four steps that were left.
  private func formTeams(whose household: String) throws {
    try keys.command("单位和队伍")
    try keys.see("1打开 2登记 3成员")
    for name in ["志愿服务队（红马甲）", "志愿服务队（绿马甲）"] {
      try enterParty(
        [("名称", name), ("类型", "2"), ("职能", "护绿"), ("点位", "同心党建微花园")], name)
    }
    keys.type(household)
    try keys.see("找  \(household)")
    keys.terminal.settle()
    keys.press("Enter")
    try keys.see("1修改 2成员")
    keys.type("1")
    try keys.see("对外称呼")
    try keys.fill([("对外称呼", "3号楼小家庭")])
    try keys.see("3号楼小家庭")
    try keys.back(to: "3成员 4章程")
    keys.terminal.settle()
    keys.press("Escape")
    try keys.see("找  字、拼音首字母")
    try list()
    try open("恒阳", "恒阳花苑微花园")
    try note(rights: 10, "社区工作者甲", "依据、公约或协议")
    for step in ["共建", "法治", "共管"] {
      keys.type("1")
      try keys.see("1 \(step)")
      try keys.fill([("步骤", "1")])
      try keys.see("事项全程")
    }
    try pass(next: "1项任务未办结，6月30日前")
  }
}
