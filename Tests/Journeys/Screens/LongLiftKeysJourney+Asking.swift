import Foundation
import TestSupport
import Testing

/// The cards, the procedure, the first household that asks, and the meeting that hears the stairwell.
extension LiftByKeys {
  func lay() throws {
    try day("2024-01-02")
    try keys.open("5", "2新事项")
    try keys.command("单位和队伍", "2登记")
    for name in ["长辛店街道", "军休所", "玉皇庄社区居委会"] {
      keys.type("2")
      try keys.see("> 名称")
      try keys.fill([("名称", name)])
      try keys.see("> \(name)")
    }
    try keys.back(to: "2新事项")
    try matter(
      LiftByKeys.project, [("类型", "2"), ("提出日", "2023-03-01"), ("牵头", "长辛店街道")])
    try begin("加装电梯（项目", on: "2023-03-01", next: "[立项]")
    keys.type("2")
    try keys.see("> 步骤")
    try keys.fill([("原因", "2023年已立项"), ("办理日期", "2023-03-01")])
    try keys.see("[启动]")
    try keys.back(to: "2新事项")
    try matter("一期", [("类型", "3"), ("属于", LiftByKeys.project), ("提出日", "2023-03-01")])
    try keys.back(to: "2新事项")
    try matter("二期", [("类型", "3"), ("属于", LiftByKeys.project), ("时限", "2024-09-30")])
    try leaveMatter()
    try others(until: "2024-01-02")
  }

  func ask() throws {
    try day("2024-01-06")
    try keys.open("5", "2新事项")
    try keys.open("4", "2登记")
    for site in [
      [("名称", "3号楼"), ("类型", "4")], [("名称", "3号楼2单元"), ("类型", "5"), ("所属点位", "3号楼")],
    ] {
      try keys.open("2", "> 编号")
      try keys.fill(site)
      try keys.see("> -         \(site[0].1)")
    }
    try keys.back(to: "2新事项")
    try matter(
      LiftByKeys.lift,
      [
        ("类型", "4"), ("属于", "二期"), ("点位", "3号楼2单元"), ("提出人", "业主09"),
        ("牵头", "玉皇庄社区居委会"), ("涉及户数", "12"), ("预算", "600000"),
      ])
    try begin("加装电梯三关", on: nil, next: "[可行性]")
    try keys.back(to: "2新事项")
    try keys.open("6", "6物资")
    try keys.open("2", "> 类别")
    try keys.fill([
      ("类别", "3"), ("承诺方", "3号楼2单元"), ("房号", "501"), ("对象", LiftByKeys.lift),
      ("签订日期", "2024-01-06"),
    ])
    try keys.see("3号楼2单元501")
    try keys.back(to: "2新事项")
    try keys.back(to: "2新建会议")
    try day("2024-01-13")
    try openMatter()
    try paper("可行性评估结论")
    try pass(next: "[启动]")
    try pass(next: "[征询]")
    try leaveMatter()
  }

  func hear() throws {
    try day("2024-01-15")
    keys.type("2")
    try keys.see("> 会议名称")
    try keys.fill(
      [
        ("会议名称", "3号楼2单元加装电梯协商会"), ("日期", "2024-01-20"), ("时间", "14:00"),
        ("议事机构", "居民议事会"), ("召集单位", "玉皇庄社区居委会"), ("主持人", "社区工作者甲"),
        ("记录人", "社区工作者乙"),
      ], button: "建立")
    try keys.see("会议还没有开")
    try keys.command("导入名册", "从文件导入")
    keys.type("1")
    try pick("名册.csv")
    try keys.see("新增15人")
    keys.type("1")
    try keys.see("新增15人，改动0人")
    try keys.command("会议设置", "> 地点")
    try keys.fill([("会议类型", "议事协商会")], button: "保存")
    try keys.command("应到", "> 应到人数怎么算")
    try keys.fill([("应到人数怎么算", "2")], button: "保存")
    try issue(by: "业主09", told: "2024-01-15")
    try keys.back(to: "2新建会议")
    try day("2024-01-20", "13:50")
    try resume()
    try keys.open("1", "查找")
    for name in (1...11).map({ "业主\($0 < 10 ? "0" : "")\($0)" }) + LiftByKeys.guests {
      keys.type(name)
      try keys.see("查找：\(name)")
      keys.press("Enter")
      try keys.see("\(name)已签到")
    }
    try keys.home()
    try keys.see("到会11人，列席4人，现在开会")
    try open()
    try takeUp()
    try keys.open("6", "2不同意见")
    for (name, text) in [("业主01", "一层采光"), ("业主02", "一层采光、噪声"), ("业主03", "二层噪声")] {
      keys.type("2")
      try keys.see("> 不同意见")
      try keys.fillText(text, raiser: (name, name))
      try keys.see("\(name)：\(text)  未答复")
    }
    try keys.home()
    try adjourn()
  }
}

// MARK: - What is done again and again

extension LiftByKeys {
  /// Enters a matter, and on its page what its card says.
  private func matter(_ title: String, _ blanks: [(label: String, text: String)]) throws {
    keys.type("2")
    try keys.see("> 名称")
    try keys.fill([("名称", title)])
    // What was just entered has the cursor.
    try keys.terminal.wait(until: "> \(title)") { rows in
      rows.contains { $0.hasPrefix(" > ") && $0.contains(title.prefix(8)) }
    }
    keys.press("Enter")
    try keys.see("1选流程")
    try keys.command("修改事项", "> 名称")
    try keys.fill(blanks)
    try keys.see("变更")
  }

  private func begin(_ procedure: String, on day: String?, next: String) throws {
    keys.type("1")
    try keys.see("找  ")
    keys.type(procedure)
    try keys.see("> \(procedure)")
    keys.press("Enter")
    try keys.see("> 开始日期")
    try keys.fill(day.map { [("开始日期", $0)] } ?? [])
    try keys.see(next)
  }

  func openMatter(_ sought: String = "二期 3号楼2单元", shows: String = "1这步已办") throws {
    try keys.open("5", "2新事项")
    try keys.find(sought)
    try keys.see(shows)
  }

  /// Back to the home page over the list, where what was typed to find the matter goes first.
  func leaveMatter() throws {
    try keys.back(to: "2新事项")
    if !Keyboard.flat(keys.terminal.settle()).contains("找  字") { try keys.back(to: "找  字") }
    try keys.back(to: "2新建会议")
  }

  /// 办理记录; its kind by its digit, 材料 beyond them.
  func note(
    _ kind: Int, by: String, _ text: String, _ more: [(label: String, text: String)] = []
  ) throws {
    keys.type("4")
    try keys.see("> 类别")
    if kind < 10 { try keys.fillIn([("类别", "\(kind)")]) } else { try keys.step("类别", kind) }
    try keys.fill([("经办人", by), ("内容", text)] + more)
    try keys.see("1这步已办")
  }

  func paper(_ name: String) throws { try note(10, by: "社区工作者甲", name) }

  func pass(next: String) throws {
    keys.type("1")
    try keys.see("办理日期")
    try keys.fill([])
    try keys.see(next)
  }

  func pick(_ file: String) throws {
    try keys.see("选择位置")
    try keys.select("主目录")
    keys.press("Enter")
    try keys.select(file)
    keys.press("Enter")
  }

  // MARK: - In a meeting

  /// Goes on with the meeting that was open last.
  func resume() throws {
    keys.press("Enter")
    try keys.see("1签到 2议题")
  }

  /// The ledger's matter on the agenda, with whose it is to decide.
  func issue(by owner: String?, told day: String) throws {
    try keys.open("2", "1添加")
    keys.type("1")
    try keys.see("> 议题名称")
    try keys.fill(
      [("议题名称", "3号楼2单元加装电梯"), ("来源", "1")] + (owner.map { [("提出人", $0)] } ?? [])
        + [("台账里的事项", LiftByKeys.lift)])
    try keys.see("已列入议题")
    keys.press("Enter")
    try keys.see("1审定")
    keys.type("4")
    try keys.see("拿不准")
    try keys.fill([("能否商定", "2"), ("第几项", "7"), ("谁判断的", "社区党委")])
    try keys.see("属于业主共同决定事项，社区党委")
    keys.type("3")
    try keys.see("告知方式")
    try keys.fill([("告知日期", day), ("告知方式", "单元门")])
    try keys.see("日，单元门")
    try keys.back(to: "1添加 2讨论")
    try keys.home()
  }

  func open() throws {
    try keys.open("Enter", "[ 开会 ]")
    keys.press("Enter")
    try keys.see("按2选定要讨论的议题")
  }

  func takeUp() throws {
    try keys.open("2", "1添加")
    keys.press("Enter")
    try keys.see("正在讨论")
    try keys.home()
  }

  func adjourn() throws {
    try keys.command("散会", "现在散会吗")
    keys.type("2")
    try keys.see("按6补记、封存")
    try keys.back(to: "2新建会议")
  }
}
