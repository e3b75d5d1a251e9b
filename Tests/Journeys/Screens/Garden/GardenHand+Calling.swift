import Testing

/// The garden and its boxes, the three matters, and the names that came in.
extension GardenHand {
  func enterGarden() throws {
    try on("2025-03-01")
    try matters()
    try keys.command("单位和队伍")
    try keys.see("还没有单位和队伍")
    for (name, kind) in [("恒阳居民区居委会", "1"), ("党建微花园工作小组", "2"), ("红色智囊团", "3")] {
      try enterParty([("名称", name), ("类型", kind)], name)
    }
    try list()
    keys.type("4")
    try keys.see("问题在办")
    try go("7", "选择位置")
    try importTable(
      "点位.csv",
      [
        "编号,名称,类型,级别,产权单位,管护单位,特色,用途,状态,所属",
        ",恒阳花苑微花园,花园,小区花园,恒阳花苑全体业主,恒阳居民区居委会,四季有景、亲子共种,居民议事点、种植,改造中,",
      ]
        + (1...12).map { "H-\(two($0)),花箱\(two($0)),花箱,,,恒阳居民区居委会,,,开放,恒阳花苑微花园" },
      seeing: "13行都可以登记", then: "13处")
    try list()
    let garden = "恒阳花苑微花园（四共一治）"
    try enterMatter(
      garden, [("类型", "2"), ("涉及户数", "420"), ("点位", "恒阳花苑微花园")], by: "四共一治", "四共一治")
    let part = [("点位", "恒阳花苑微花园"), ("属于", garden)]
    try enterMatter("微花园征名", [("类型", "8")] + part, by: "征集", "征集（征名")
    try enterMatter("微花园花箱认养", [("类型", "2")] + part, by: "花箱", "花园（绿地")
  }

  func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  func enterParty(_ blanks: [(label: String, text: String)], _ name: String) throws {
    keys.type("2")
    try keys.see("对外称呼")
    try keys.fill(blanks)
    try keys.see(name)
  }

  /// A new matter asks for its title alone; the rest is filled in on its page, and a procedure is chosen.
  private func enterMatter(
    _ title: String, _ blanks: [(label: String, text: String)], by typed: String,
    _ procedure: String
  ) throws {
    keys.type("2")
    try keys.see("> 名称")
    try keys.fill([("名称", title)])
    try keys.see(title)
    try open(String(title.prefix(4)), title)
    try keys.see("流程：未选")
    try keys.command("修改事项")
    try keys.see("涉及户数")
    try keys.fill(blanks + [("牵头", "微花园工作小组")])
    try keys.see("流程：未选")
    keys.type("1")
    keys.terminal.settle()
    keys.type(typed)
    try keys.see("> \(procedure)")
    keys.press("Enter")
    try keys.see("开始日期")
    try keys.fill([])
    try keys.see("流程：\(procedure)")
    try list()
  }

  func callForNames() throws {
    try on("2025-03-15")
    try matters()
    try open("恒阳", "恒阳花苑微花园")
    try post("征询单：改造方案一、方案二及用地范围，3月30日截止")
    try list()
    try open("征名", "微花园征名")
    try post("微花园征名启事，3月30日截止")
    try pass(next: "[收件]")

    try on("2025-03-30")
    try matters()
    try open("征名", "微花园征名")
    try keys.command("登记意见")
    try keys.see("一行一件")
    let shortlist = ["同心", "恒馨园", "向阳角", "睦邻里"]
    try write("内容", shortlist + (1...19).map { "征名\($0)号" })
    try keys.fill([("日期", "3-28"), ("渠道", "征名箱")])
    try keys.see("意见23条（待答复23）")
    try pass(next: "[评选]")

    try on("2025-04-05")
    try matters()
    try open("征名", "微花园征名")
    try answer(shortlist, "4", open: "还没答复的23件")
    try answer([], "6", open: "还没答复的19件")
    try keys.see("意见23条（待答复0）")
  }

  /// One answer for those names, or for all that have none.
  func answer(_ names: [String], _ result: String, open: String) throws {
    try keys.command("答复几件")
    try keys.see(open)
    if !names.isEmpty { try write("哪几件", names) }
    try keys.fill([("处理", result)])
    try keys.see("事项全程")
  }
}
