import Foundation
import Lists
import Scenarios
import TestSupport
import Testing

/// The bird corner of building 24 by keys alone, in a real terminal of 80×24: from the roster's CSV
/// to the sealed record and its papers.
@Suite(.serialized) struct KeysJourney {
  @Test func `the bird corner is agreed in its fifth version`() throws {
    let place = try Workplace()
    let terminal = try Tmux(columns: 80, rows: 24)
    try Data(DemoRoster.bytes).write(
      to: terminal.folder.appendingPathComponent(DemoRoster.fileName))
    terminal.run("\(built("yishi")) --archive \(place.archive.path)")
    let keys = Keyboard(terminal)
    try prepare(keys)
    try gather(keys)
    try debate(keys)
    try amend(keys)
    try settle(keys)
    try complete(keys)
    try papers(keys, in: place)
  }

  // MARK: - Before the meeting

  private func prepare(_ keys: Keyboard) throws {
    try keys.see("新建会议")
    keys.type("2")
    try keys.see("会议名称")
    try keys.fill(
      [
        ("会议名称", "24号楼植物角"), ("日期", "2024-05-18"), ("时间", "14:30"), ("地点", "24号楼植物角"),
        ("议事机构", "居民议事会"), ("召集单位", "胜古北社区居民委员会"), ("主持人", "社区工作者甲"),
        ("记录人", "社区工作者乙"),
      ], button: "建立")
    try keys.see("会议还没有开")
    try keys.command("导入名册")
    try keys.see("从文件导入")
    keys.type("1")
    try keys.select("主目录")
    keys.press("Enter")
    try keys.select(DemoRoster.fileName)
    keys.press("Enter")
    try keys.see("新增14人")
    keys.type("1")
    try keys.see("新增14人，改动0人")
    try keys.command("会议设置")
    try keys.see("应有代表的各方")
    try keys.fill(
      [
        ("应有代表的各方", "党员、楼门骨干、居民、产权单位"), ("另须征求意见的单位", "产权单位"),
        ("文号代字", "胜古北社议"),
      ], button: "保存")
    try issue(keys)
  }

  private func issue(_ keys: Keyboard) throws {
    try keys.page("2", "议题")
    keys.type("1")
    try keys.see("工单等编号")
    try keys.fill([("议题名称", "24号楼植物角设养鸟区"), ("提出日期", "2024-05-06"), ("提出人", "居民甲")])
    try keys.see("议题审定：（还没登记）")
    keys.press("Enter")
    try keys.see("1审定 2党组织")
    keys.type("1")
    try keys.see("答复提出人")
    try keys.fill([("审定单位", "社区党委"), ("审定日期", "5月13日"), ("审定意见", "1")])
    try keys.see("社区党委，5月13日，列入议题")
    keys.type("3")
    try keys.see("告知方式")
    try keys.fill([("告知日期", "5-15"), ("告知方式", "公示栏、楼门")])
    try keys.see("5月15日，公示栏、楼门")
    keys.type("4")
    try keys.see("拿不准")
    try keys.fill([
      ("能否商定", "1"), ("谁判断的", "社区工作者甲"),
      ("依据", "民法典第二百七十四条、第二百七十八条；可移动支架，不改变绿地性质"),
    ])
    try keys.see("可以由本会议商定")
    try keys.back(to: "1添加 2讨论")
    try keys.home()
  }

  // MARK: - The meeting

  private func signIn(_ keys: Keyboard, _ typed: String, _ name: String) throws {
    keys.type(typed)
    try keys.see("查找：\(typed)")
    keys.press("Enter")
    try keys.see("\(name)已签到")
  }

  private func gather(_ keys: Keyboard) throws {
    try keys.page("1", "签到")
    for (typed, name) in [
      ("201", "骨干甲"), ("1301", "党员甲"), ("骨干乙", "骨干乙"), ("2402", "党员乙"), ("ggb", "骨干丙"),
      ("501", "居民甲"), ("1102", "居民乙"), ("产权", "产权单位代表"), ("居民丙", "居民丙"),
      ("3101", "居民丁"), ("wy", "物业代表"), ("街道", "街道城市管理办公室工作人员"),
    ] {
      try signIn(keys, typed, name)
    }
    try keys.see("应到12人 实到10人")
    keys.type("居民己")
    try keys.see("查找：居民己")
    keys.press("Tab")
    keys.type("2")
    try keys.see("请假")
    keys.type("外出")
    try keys.see("外出")
    keys.press("Enter")
    try keys.see(">[ 保存 ]")
    keys.press("Enter")
    try keys.see("请假1人")
    keys.terminal.settle()
    keys.press("Escape")
    try keys.see("查找")
    keys.terminal.settle()
    if !Keyboard.flat(keys.terminal.screen()).contains("1签到 2议题") {
      try keys.home()
    }
    try keys.see("应到12人，实到10人，请假1人，未到1人，列席2人，各方代表均已到会，现在开会。")
    keys.press("Enter")
    try keys.see("本页含个人信息，请先遮挡投影")
    keys.press("Enter")
    try keys.see("[ 开会 ]")
    keys.press("Enter")
    // The day on the wall isn't that of the evening that is played.
    try keys.see("会议日期是2024-05-18")
    try keys.fill([("原因", "按当天的记录演练")])
    try keys.see("到会10人  各方代表均已到会")
    try keys.page("2", "议题")
    keys.press("Enter")
    try keys.see("正在讨论")
    keys.type("3")
    try keys.see("附议人")
    try keys.fillText(Scenario.proposal, mover: ("501", "居民甲"), seconder: ("骨干乙", "骨干乙"))
    try keys.see("方案第1稿：在植物角")
    try keys.home()
  }

  private func debate(_ keys: Keyboard) throws {
    try keys.page("3", "发言")
    let turns: [(String, String, String, String, String)] = [
      ("501", "居民甲", "1", "1:40", "在植物角挂笼，楼下老人可以观鸟"),
      ("1102", "居民乙", "2", "2:00", "住一层，早晨鸟叫影响休息"),
      ("骨干乙", "骨干乙", "1", "1:05", "植物角已成居民聚会点，可以由志愿者照管"),
      ("3101", "居民丁", "2", "1:10", "鸟粪没人清理，夏天有味道"),
      ("物业", "物业代表", "4", "0:50", "清扫要有人负责"),
    ]
    for (typed, name, side, length, note) in turns {
      keys.type("8")
      try keys.see("用时")
      try keys.choose("发言人", typed, name)
      try keys.fill([("立场", side), ("用时", length), ("发言要点", note)])
      try keys.see("1请发言 2登记")
    }
    try keys.home()
    try keys.page("1", "签到")
    try signIn(keys, "居民戊", "居民戊")
    try keys.see("实到11人")
    try keys.home()
    try vote(keys, 6, 4, 1, sentence: "经表决，赞成6人，反对4人，弃权1人，未达成一致。")
    try keys.see("结果  未达成一致。赞成6人，反对4人，弃权1人。")
    #expect(!Keyboard.flat(keys.terminal.screen()).contains("未通过"))
    try keys.page("6", "记录")
    for (concern, who) in [("早晚鸟声影响一层住户休息", "居民乙"), ("鸟粪清理无人负责", "居民丁")] {
      keys.type("2")
      try keys.see("谁提的")
      try keys.fillText(concern, raiser: (who, who))
      try keys.see("\(who)：\(concern)")
    }
    try keys.home()
  }

  /// 录入, 核对 and 宣布 by Enter, with the consent asked in between where it is wanted.
  private func vote(
    _ keys: Keyboard, _ yes: Int, _ no: Int, _ abstain: Int, sentence: String,
    consent: () throws -> Void = {}
  ) throws {
    try keys.page("4", "表决")
    try keys.see("回车或1 举手表决")
    keys.press("Enter")
    try keys.see("回车 录入票数")
    keys.press("Enter")
    try keys.see("> 赞成")
    for number in [yes, no, abstain] {
      keys.type("\(number)")
      keys.press("Enter")
    }
    try keys.see(">[ 确定 ]")
    keys.press("Enter")
    try keys.see("与计票人核对上面的数字")
    keys.press("Enter")
    try consent()
    try keys.see("回车 宣布结果")
    keys.press("Enter")
    try keys.see("现在宣布吗")
    try keys.see(sentence)
    keys.type("2")
    try keys.see("已宣布")
    // Enter goes back to the result on the wall.
    keys.press("Enter")
    try keys.see("1签到 2议题")
  }

  private func amend(_ keys: Keyboard) throws {
    let movers = [("骨干乙", "居民丙"), ("居民乙", "居民丁"), ("产权", "党员乙"), ("党员甲", "居民甲")]
    for (place, text) in Scenario.versions.enumerated() {
      let (mover, seconder) = movers[place]
      try keys.page("2", "议题")
      keys.type("4")
      try keys.see("还没有改动")
      try keys.fillText(
        text, mover: (mover, mover == "产权" ? "产权单位代表" : mover), seconder: (seconder, seconder))
      try keys.see("正在讨论")
      try keys.home()
      try keys.see("修改意见\(place + 1)：")
      try vote(keys, 11, 0, 0, sentence: "经表决，赞成11人，反对0人，弃权0人，达成一致。")
      try keys.see("方案 第\(place + 2)稿")
    }
    try keys.page("6", "记录")
    for (concern, answer) in [
      ("早晚鸟声", "限定开放时间，夜间鸟笼带回"), ("鸟粪清理", "养鸟居民轮值每日清扫，志愿服务队监督"),
    ] {
      try keys.select(concern)
      keys.press("Enter")
      try keys.see("本人认可吗")
      try keys.fill([("答复", answer), ("本人认可吗", "1")])
      try keys.see("答复：\(answer)")
    }
    try keys.home()
  }

  func settle(_ keys: Keyboard) throws {
    try vote(
      keys, 11, 0, 0, sentence: "达成一致。产权单位书面意见于5月24日前提交。"
    ) {
      try keys.see("先征求产权单位意见：回车 登记答复")
      keys.press("Enter")
      try keys.see("书面件何时交")
      try keys.fill([
        ("答复 ", "2"), ("书面件何时交", "5月24日"), ("谁答复的", "产权单位代表"), ("答复日期", "2024-05-18"),
      ])
      try keys.see("口头同意")
    }
    try keys.see("尚待产权单位书面同意（5月24日前）。")
    try keys.page("5", "议定事项")
    keys.type("1")
    try keys.see("> 议定事项")
    try keys.fill([
      (
        "议定事项",
        """
        在植物角东侧划出6平方米作为养鸟区，使用可移动支架，不硬化、不打桩，不改变绿地性质
        开放时间为每日7:00—20:00，夜间鸟笼由主人带回
        鸟笼不超过4个，限笼养小型观赏鸟，不得养鸽和家禽；鸟笼距最近居室窗户不少于8米
        养鸟居民轮值每日清扫，“爱绿护绿”志愿服务队监督
        """
      )
    ])
    try keys.see("4. 养鸟居民轮值")
    try keys.select("1. 在植物角")
    keys.press("Enter")
    try keys.see("范围数量")
    try keys.fill([("地点", "24号楼植物角东侧"), ("范围数量", "6平方米")])
    try keys.see("范围：6平方米")
    keys.type("2")
    try keys.see("附带条件")
    try keys.fill([
      ("附带条件", "产权单位出具书面意见"), ("试行从", "2024-06-01"), ("试行到", "8月31日"),
    ])
    try keys.see("试行：6月1日至8月31日")
    for (what, who, due, point) in [
      ("出具书面意见", "产权单位代表", "5月24日", ""), ("完成划线和支架", "居委会、物业", "5月30日", ""),
      ("排定轮值表", "居民甲", "5月30日", "4"), ("组织试行评议", "居委会", "8月31日", ""),
    ] {
      keys.type("4")
      try keys.see("哪天前办好")
      var blanks = [("做什么", what), ("责任人（单位）", who), ("哪天前办好", due)]
      if !point.isEmpty { blanks.append(("落实第几条", point)) }
      try keys.fill(blanks)
      try keys.see("\(what)  \(who)")
    }
    keys.type("7")
    try keys.see("这个议题办结吗")
    keys.type("2")
    try keys.see("已办结")
    try keys.home()
    try keys.see("议题都有了结果。散会：按9")
    try keys.command("散会")
    try keys.see("现在散会吗")
    keys.type("2")
    try keys.see("已散会")
  }
}

extension Keyboard {
  /// Fills in a text and the people who stand with it.
  func fillText(
    _ text: String, mover: (String, String)? = nil, seconder: (String, String)? = nil,
    raiser: (String, String)? = nil, remarker: (String, String)? = nil, time: String? = nil
  ) throws {
    let label = raiser != nil ? "不同意见" : remarker != nil ? "记什么" : "内容"
    try write(label, text)
    if let mover { try choose("提出人", mover.0, mover.1) }
    if let seconder { try choose("附议人", seconder.0, seconder.1) }
    if let raiser { try choose("谁提的", raiser.0, raiser.1) }
    if let remarker { try choose("谁说的", remarker.0, remarker.1) }
    try fill(time.map { [("发生时间", $0)] } ?? [])
  }
}
