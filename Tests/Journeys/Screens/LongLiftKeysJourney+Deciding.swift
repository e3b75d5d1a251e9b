import Foundation
import TestSupport
import Testing

/// Three rounds in writing, what was promised between them, an objection, and the notice.
extension LiftByKeys {
  func prepareRounds() throws {
    try day("2024-01-20", "16:00")
    keys.type("2")
    try keys.see("照着哪一次会议新建")
    keys.type("2")
    try keys.see("> 会议名称")
    try keys.fill(
      [
        ("会议名称", "3号楼2单元加装电梯书面征询"), ("日期", "2024-01-21"), ("议事机构", "全体业主"),
        ("召集单位", "玉皇庄社区居委会"), ("会议形式", "2"),
      ], button: "建立")
    try keys.see("下一步导入业主清册")
    try keys.command("业主清册", "业主清册从哪里来")
    keys.type("1")
    try pick("清册.csv")
    // 601 and 602 bear one name, and no telephone tells: somebody has to say that it is one person.
    try keys.see("还有1处待确认")
    keys.press("Enter")
    try keys.see("已全部确认")
    keys.type("6")
    try keys.see("1签到 2议题")
    try keys.command("会议设置", "> 地点")
    try keys.fill([("计票人", "计票甲、计票乙")], button: "保存")
    // Nobody is called to it.
    try keys.command("应到", "> 应到人数怎么算")
    try keys.fill([("应到人数怎么算", "2")], button: "保存")
    try issue(by: nil, told: "2024-01-20")
    try keys.back(to: "2新建会议")
    try day("2024-01-21", "09:30")
    try resume()
    try open()
    try takeUp()
    try keys.open("2", "1添加")
    keys.type("3")
    try keys.see("附议人")
    try keys.fill([("内容", "在3号楼2单元加装一部电梯")])
    try keys.see("方案第1稿")
    try keys.home()
  }

  func firstRound() throws {
    try round(from: "2024-01-21", until: "2024-01-31", carries: false)
    try slips()
    try keys.open("4", "送达登记：0")
    keys.type("2")
    try keys.see("送达登记：12")
    keys.type("4")
    try keys.see("送达登记已保存")
    try keys.back(to: "1录入 2核对")
    try keys.home()
    try leave()
    try day("2024-01-27")
    try openMatter()
    try note(
      4, by: "社区工作者甲", "设计单位入户说明采光和噪声，逐户留下书面材料", [("就此了结", "2")])
    try leaveMatter()
    try day("2024-01-31", "10:00")
    try resume()
    try slips()
    // 402 isn't back.
    for _ in 1...2 { try read("2231111v1111", 11) }
    try announce(unreturned: true, "同意7人、460.44㎡，反对2人、115.11㎡，弃权1人、53.27㎡，未通过")
    try leave()
    try day("2024-02-24")
    try board()
    try mediate("101", "电梯外移、玻璃井道、静音设备")
    try mediate("201", "静音设备")
    try promise("101")
    try leaveBoard()
  }

  func secondRound() throws {
    try day("2024-03-02")
    try resume()
    try round(from: "2024-03-02", until: "2024-03-09", carries: true)
    try leave()
    try day("2024-03-09")
    try resume()
    try slips()
    for _ in 1...2 { try read("3v1vvvv1", 3) }
    try announce("同意9人、575.55㎡，反对1人、61.84㎡，弃权1人、53.27㎡，通过")
    try leave()
    try openMatter()
    try pass(next: "[确认]")
    try pass(next: "[公示]")
    try leaveMatter()
    try day("2024-03-10")
    try openMatter()
    for name in ["设计方案", "资金方案", "补偿预案", "加装确认书"] { try paper(name) }
    try keys.command("公示", "> 渠道")
    try keys.fill([
      ("渠道", "公示栏、微信群"), ("天数", "10"), ("经办人", "社区工作者甲"),
      ("公示内容", "方案、分摊、补偿公示"),
    ])
    try keys.see("公示期至3月20日（还有10天）")
    try leaveMatter()
  }

  func object() throws {
    try day("2024-03-12")
    try board()
    try go(to: "102")
    try keys.open("4", "异议内容")
    try keys.fill([("异议内容", "采光"), ("形式", "1")])
    try keys.see("3月12日书面异议（未答复）")
    try leaveBoard()
    try day("2024-03-23")
    try board()
    try mediate("102", "一层不出资不付费、采光评估、另立补偿约定")
    try promise("102")
    try leaveBoard()
  }

  func thirdRound() throws {
    try day("2024-03-24")
    try resume()
    try round(from: "2024-03-24", until: "2024-03-24", carries: true)
    try slips()
    for _ in 1...2 { try read("11", 2) }
    try announce("同意11人、690.66㎡，反对0人、0.00㎡，弃权0人、0.00㎡，通过")
    try leave()
    try board()
    try go(to: "102")
    try keys.open("1", "4答复")
    try keys.open("4", "> 答复")
    try keys.fill([("答复", "一层不出资不付费，采光评估和补偿另立约定，业主书面同意"), ("解决日期", "2024-03-24")])
    try keys.see("3月12日书面异议（已了结）")
    try keys.back(to: "6下一单元")
    try leaveBoard()
    try day("2024-03-25")
    try resume()
    try keys.command("征求有关单位意见", "> 单位")
    try keys.fill([("单位", "产权单位"), ("答复 ", "1"), ("谁答复的", "军休所")])
    try keys.see("1签到 2议题")
    try keys.open("5", "1写事项")
    keys.type("1")
    try keys.see("> 议定事项")
    // The text that was adopted stands there already.
    try keys.fill([])
    try keys.see("> 1. 在3号楼2单元加装一部电梯")
    keys.type("7")
    try keys.see("没有分工，请写明为什么不用落实")
    try keys.fill([("原因", "按签约协议组织实施")])
    try keys.see("已办结")
    try keys.home()
    try adjourn()
    try openMatter()
    try pass(next: "[签约]")
    try leaveMatter()
  }
}

// MARK: - Rounds and dwellings

extension LiftByKeys {
  private func round(from: String, until: String, carries: Bool) throws {
    try keys.command("发起业主书面表决", "> 规则")
    // The extent of the round before stands there already.
    try keys.fill(
      [("规则", "1"), carries ? ("上一轮的票", "1") : ("表决范围", "本单元全部12套住宅")]
        + [("征询期从", from), ("截止日", until)])
    try keys.see("征询中（至")
  }

  /// Goes from the main screen to the slips of the round.
  private func slips() throws {
    try keys.open("4", "回车 录入表决票")
    try keys.open("Enter", "4送达")
  }

  /// One clerk reads the slips: a digit a dwelling, `v` where none came back.
  private func read(_ answers: String, _ count: Int) throws {
    try keys.open("Enter", "> 录入人")
    try keys.fill([])
    try keys.see("已录0／12户")
    for answer in answers {
      let before = keys.terminal.screen()
      if answer == "v" { keys.press("Down") } else { keys.type(String(answer)) }
      try keys.terminal.wait(until: "the next dwelling") { $0 != before }
    }
    try keys.see("已录\(count)／12户")
    try keys.back(to: "4送达")
  }

  private func announce(unreturned: Bool = false, _ sentence: String) throws {
    try keys.see("回车 截止征询")
    keys.press("Enter")
    try keys.see("回车 计票")
    try keys.open("Enter", "计票（填条款）")
    try keys.fill(unreturned ? [("未交回的票", "2"), ("条款原文", "未交回的不计入参与表决")] : [])
    try keys.see("与计票人核对上面的数字")
    keys.press("Enter")
    try keys.see("回车 宣布结果")
    keys.press("Enter")
    try keys.see("现在宣布吗")
    try keys.see(sentence)
    keys.type("2")
    try keys.see("已宣布")
    keys.press("Enter")
    try keys.see("1签到 2议题")
  }

  /// Leaves a session that goes on.
  private func leave() throws { try keys.command("回到首页", "2新建会议") }

  private func board() throws {
    try openMatter()
    try keys.open("6", "1意见变化")
  }

  private func leaveBoard() throws {
    try keys.back(to: "4办理记录")
    try leaveMatter()
  }

  /// Goes to a dwelling of the board.
  private func go(to room: String) throws {
    for _ in 0..<14 {
      let rows = keys.terminal.settle()
      guard
        let found = rows.joined().firstMatch(of: #/> (\d)0(\d) /#), "\(found.1)0\(found.2)" != room
      else { return }
      let (floor, side) = (Character(String(found.1)), Character(String(found.2)))
      let wanted = Array(room)
      keys.press(
        floor != wanted[0]
          ? (floor > wanted[0] ? "Down" : "Up") : side < wanted[2] ? "Right" : "Left")
      try keys.terminal.wait(until: "another dwelling") { $0 != rows }
    }
    throw Tmux.Missing(expected: "> \(room)", screen: keys.terminal.screen())
  }

  private func mediate(_ room: String, _ text: String) throws {
    try go(to: room)
    try keys.open("2", "> 协调日期")
    try keys.fill([("协调人", "社区工作者甲"), ("协调情况", text)])
    try keys.see("协调1次")
  }

  /// What was promised stands in the form, out of the mediation.
  private func promise(_ room: String) throws {
    try go(to: room)
    try keys.open("1", "5条件")
    try keys.open("5", "答应了什么")
    try keys.fill([])
    try keys.see("答应的条件")
    try keys.back(to: "6下一单元")
  }
}
