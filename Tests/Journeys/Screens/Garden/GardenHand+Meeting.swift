import Testing

/// The meeting of 31 with five who advise: its roster by a table, the slips, a vote, seven remarks, and a name
/// by two ballots.
extension GardenHand {
  private var title: String { "微花园党员群众座谈会" }

  func prepareMeeting() throws {
    try on("2025-04-07")
    keys.type("2")
    try describe([
      ("会议名称", title), ("日期", "2025-04-12"), ("议事机构", "党员群众座谈会"),
      ("召集单位", "恒阳居民区党总支"), ("主持人", "党总支书记"), ("记录人", "工作小组记录员"),
    ])
    try takeRoster(
      ["姓名,身份,席别"] + (1...31).map { "居民\(two($0)),\($0 <= 10 ? "党员" : "居民")," }
        + (1...5).map { "智囊团0\($0),,列席" }, count: 36)
    try keys.command("会议设置")
    try keys.see("应有代表的各方")
    try keys.fill(
      [("会议类型", "党员群众座谈会"), ("身份（单位）", "党员、居民"), ("表决规则", "5")], button: "保存")
    try keys.page("2", "议题")
    try addIssue([("议题名称", "花园布局"), ("来源", "2"), ("台账里的事项", "恒阳花苑微花园（四共一治）")], "花园布局")
    try addIssue([("议题名称", "植物选择")], "植物选择")
    // Of a matter the title needn't be typed again.
    try addIssue([("来源", "8"), ("台账里的事项", "微花园征名")], "微花园征名")
    for issue in ["花园布局", "植物选择", "微花园征名"] {
      try choose(issue)
      keys.press("Enter")
      try makeReady(on: "4-7", "4月7日")
      if issue == "花园布局" {
        try keys.command("征询单")
        try keys.see("发出票数")
        try keys.fill([
          ("发出票数", "420"), ("收回票数", "361"), ("有效", "357"), ("同意", "330"),
          ("主要意见", "不同意18份，弃权9份"),
        ])
        try keys.see("1审定 2党组织")
      }
      try keys.back(to: "1添加 2讨论")
    }
    try keys.home()
  }

  func describe(_ blanks: [(label: String, text: String)]) throws {
    try keys.see("会议名称")
    try keys.fill(blanks, button: "建立")
    try keys.see("会议还没有开")
  }

  func takeRoster(_ rows: [String], count: Int) throws {
    try keys.command("导入名册")
    try keys.see("从文件导入")
    keys.type("1")
    try importTable("名册.csv", rows, seeing: "新增\(count)人", then: "新增\(count)人，改动0人")
  }

  func addIssue(_ blanks: [(label: String, text: String)], _ title: String) throws {
    keys.type("1")
    try keys.see("议题名称")
    try keys.fill(blanks)
    try keys.see(title)
  }

  /// 告知 and 能否商定.
  func makeReady(on day: String, _ said: String) throws {
    try keys.see("1审定 2党组织")
    keys.type("3")
    try keys.see("告知方式")
    try keys.fill([("告知日期", day), ("告知方式", "公示栏")])
    try keys.see("\(said)，公示栏")
    keys.type("4")
    try keys.see("拿不准")
    try keys.fill([("能否商定", "1"), ("谁判断的", "居民区党总支")])
    try keys.see("可以由本会议商定")
  }

  /// Some sign in by keys and the rest at another terminal, and the meeting is opened.
  func gather(
    _ some: [String], _ others: [String], at title: String, _ moment: String, saying: String
  ) throws {
    try keys.page("1", "签到")
    for name in some {
      keys.type(name)
      try keys.see("查找：\(name)")
      keys.press("Enter")
      try keys.see("\(name)已签到")
    }
    try signInOthers(others, at: title, moment)
    try keys.see(saying)
    try keys.home()
    keys.press("Enter")
    try keys.see("本页含个人信息，请先遮挡投影")
    keys.press("Enter")
    try keys.see("[ 开会 ]")
    keys.press("Enter")
    try keys.see("可读")
  }

  func holdMeeting() throws {
    try on("2025-04-12", "13:50")
    keys.press("Enter")
    try keys.see("1签到 2议题")
    try gather(
      ["居民01", "居民02", "智囊团05"],
      (3...31).map { "居民\(two($0))" } + (1...4).map { "智囊团0\($0)" }, at: title,
      "2025-04-12T13:50:10", saying: "应到31人 实到31人")
    try propose("花园布局", "采用方案一：亲子角在南、议事厅在北", ("居民01", "居民11"))
    try vote([24, 5, 2], "经表决，赞成24人，反对5人，弃权2人，通过。")
    try keys.page("5", "议定事项")
    keys.type("1")
    try keys.see("> 议定事项")
    try keys.fill([])
    try assign([
      ("做什么", "按方案一施工"), ("责任人（单位）", "物业"), ("牵头", "微花园工作小组"),
      ("哪天前办好", "2025-06-30"), ("落实第几条", "1"),
    ])
    try hearPlants()
    try chooseName()
    try adjourn()
  }

  func propose(_ issue: String, _ text: String, _ people: (String, String)) throws {
    try takeUp(issue)
    keys.type("3")
    try keys.see("附议人")
    try keys.fillText(text, mover: (people.0, people.0), seconder: (people.1, people.1))
    try keys.see("方案第1稿")
    try keys.home()
  }

  private func takeUp(_ issue: String) throws {
    try keys.page("2", "议题")
    try choose(issue)
    keys.press("Enter")
    try keys.see("正在讨论")
  }

  func vote(_ numbers: [Int], _ sentence: String) throws {
    try keys.page("4", "表决")
    try keys.see("回车或1 举手表决")
    keys.press("Enter")
    try count(numbers, first: "> 赞成", sentence)
  }

  /// 录入, 核对 and 宣布.
  private func count(_ numbers: [Int], first: String, _ sentence: String) throws {
    try keys.see("回车 录入票数")
    keys.press("Enter")
    try keys.see(first)
    for number in numbers {
      keys.type("\(number)")
      keys.press("Enter")
    }
    try keys.see(">[ 确定 ]")
    keys.press("Enter")
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

  func assign(_ blanks: [(label: String, text: String)]) throws {
    try keys.see("1写事项 2条件试行")
    keys.type("4")
    try keys.see("哪天前办好")
    try keys.fill(blanks)
    try keys.see(blanks[0].text)
    keys.type("7")
    try keys.see("这个议题办结吗")
    keys.type("2")
    try keys.see("已办结")
    try keys.home()
  }

  private func hearPlants() throws {
    try takeUp("植物选择")
    try keys.home()
    try keys.page("6", "记录")
    for (number, plant) in ["绣球", "月季", "玉簪", "薄荷", "紫藤", "矮牵牛", "迷迭香"].enumerated() {
      keys.type("1")
      try keys.see("> 记什么")
      let name = "居民1\(number + 1)"
      try keys.fillText("建议种\(plant)", remarker: (name, name))
      try keys.see("建议种\(plant)")
    }
    try keys.home()
    try keys.page("2", "议题")
    try choose("植物选择")
    keys.type("6")
    try keys.see("1审定 2党组织")
    keys.type("7")
    try keys.see("> 单位")
    try keys.fill([("单位", "设计师"), ("原因", "7条意见转设计师")])
    try keys.see("转报设计师（7条意见转设计师）")
    try keys.back(to: "1添加 2讨论")
    try keys.home()
  }

  private func chooseName() throws {
    try takeUp("微花园征名")
    try keys.home()
    // Who was shortlisted stands there already, and after the tie who tied.
    try ballot(
      [31, 31, 12, 12, 5, 1, 1, 0], listed: "睦邻里", "同心、恒馨园得票相同，进行第二轮投票。")
    try keys.see("第二轮投票：按4，再按6。")
    try ballot([31, 31, 17, 13, 1, 0], listed: "恒馨园", "同心当选。")
    try keys.page("5", "议定事项")
    keys.type("1")
    try keys.see("> 议定事项")
    try keys.fill([("议定事项", "微花园名称定为“同心”")])
    try keys.see("1. 微花园名称定为")
    keys.type("7")
    try keys.see("没有分工，请写明为什么不用落实")
    try keys.fill([("原因", "名称已定，制作牌子随认养一并办理")])
    try keys.see("已办结")
    try keys.home()
  }

  private func ballot(_ numbers: [Int], listed: String, _ sentence: String) throws {
    try keys.page("4", "表决")
    keys.type("6")
    try keys.see("候选项")
    try keys.see(listed)
    try keys.fill([("方式", "2"), ("规则", "1")])
    try count(numbers, first: "> 发出票数", sentence)
  }

  func adjourn() throws {
    try keys.see("议题都有了结果")
    try keys.command("散会")
    try keys.see("现在散会吗")
    keys.type("2")
    try keys.see("已散会")
  }
}
