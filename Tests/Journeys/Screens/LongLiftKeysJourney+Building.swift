import Foundation
import TestSupport
import Testing

/// Signatures and cost shares, building, acceptance, accounts, and the visits.
extension LiftByKeys {
  func sign() throws {
    try day("2024-04-10")
    try keys.open("5", "2新事项")
    try keys.open("6", "6物资")
    try keys.open("2", "> 类别")
    try keys.fill([
      ("类别", "8"), ("承诺方", "长辛店街道"), ("对象", LiftByKeys.lift), ("金额或数量", "240000"),
      ("签订日期", "2024-04-10"),
    ])
    try keys.see("> 拨款")
    try keys.command("从表格导入协议和承诺", "选择位置")
    try pick("签约和分摊.csv")
    try keys.see("19行都可以登记")
    try keys.see("分摊（301）  25714.29元")
    keys.type("1")
    try keys.see("登记了19行")
    try keys.back(to: "2新事项")
    try keys.back(to: "2新建会议")
    try day("2024-04-15")
    try openMatter()
    try paper("使用维护预案")
    try keys.open("7", "费用分摊表")
    try keys.select("费用分摊表  存档版")
    try keys.open("3", "加装电梯费用分摊表")
    // Shared out by the largest remainder, the fen add up.
    try keys.see("应分摊：360000.00")
    for (floor, pays) in [("2层", "15428.57"), ("4层", "36000.00"), ("6层", "56571.43")] {
      try keys.terminal.wait(until: pays) { rows in
        rows.contains { $0.contains(floor) && $0.contains(pays) }
      }
    }
    try keys.back(to: "1生成")
    try keys.back(to: "4办理记录")
    try pass(next: "[开工]")
    try leaveMatter()
    try others(until: "2024-04-15")
  }

  func begin() throws {
    try day("2024-04-16")
    try openMatter()
    try note(6, by: "电梯企业", "开工")
    try pass(next: "[竣工]")
    try leaveMatter()
    try others(until: "2024-04-16")
    try day("2024-04-16", "18:00")
    try openMatter(LiftByKeys.project)
    for next in ["[确认]", "[开工]", "[竣工]"] { try pass(next: next) }
    try leaveMatter()
    try day("2024-04-17")
    try openMatter()
    try keys.command("察看、回访", "> 日期")
    let demands = [
      ("办成好事，按期竣工", "长辛店街道", "2024-09-30"), ("安全前提下满足差异化需求", "玉皇庄社区居委会", "2024-06-30"),
      ("总结经验", "玉皇庄社区居委会", "2024-10-31"),
    ]
    try keys.fill(
      [("经办人或单位", "政协调研组"), ("回访情况", "察看已开工的单元，肯定成效")]
        + demands.enumerated().flatMap { place, demand in
          [("要求\(place + 1)", demand.0), ("　谁牵头", demand.1), ("　哪天前", demand.2)]
        })
    try keys.see("登记任务“")
    try leaveMatter()
  }

  func accept() throws {
    try day("2024-05-20")
    try keep("102")
    try day("2024-06-28")
    try done("安全前提下", "一层无障碍坡道和扶手按各户意见做完")
    try day("2024-09-20")
    try keep("101")
    try others(until: "2024-09-30")
    try day("2024-09-30")
    try openMatter()
    try paper("验收记录")
    try pass(next: "[运维]")
    try leaveMatter()
    try openMatter(LiftByKeys.project)
    try pass(next: "[回访]")
    try leaveMatter()
    try done("办成好事", "六部电梯验收合格")
    try pay()
    try day("2024-10-08")
    try openMatter()
    try keys.command("公示", "> 渠道")
    try keys.fill([("渠道", "公示栏、微信群"), ("经办人", "社区工作者甲"), ("公示内容", "第三季度收支公布")])
    try keys.see("告知、公示：第三季度收支公布")
    try leaveMatter()
    try day("2024-10-15")
    try done("总结经验", "典型案例报街道")
    try openMatter()
    try note(3, by: "社区工作者甲", "竣工、费用和后续维护向全单元公布并逐户告知")
    try leaveMatter()
  }

  /// What the grant and the owners gave, and what was paid of it.
  private func pay() throws {
    try keys.open("5", "2新事项")
    try keys.open("6", "6物资")
    for (key, blanks) in [
      (
        "4",
        [
          ("来源", "2"), ("用途", "加装电梯补助"), ("金额", "240000"), ("用于", LiftByKeys.lift),
          ("是哪笔拨款", "2"),
        ]
      ),
      ("4", [("来源", "5"), ("用途", "分摊"), ("金额", "360000"), ("用于", LiftByKeys.lift)]),
      (
        "5",
        [
          ("用途", "电梯设备和施工"), ("金额", "600000"), ("凭证号", "发票0930"), ("用于", LiftByKeys.lift),
        ]
      ),
    ] {
      try keys.open(key, "金额（元）")
      try keys.fill(blanks)
      try keys.see("6物资")
    }
    try keys.see("结余0.00元")
    try keys.back(to: "2新事项")
    try keys.back(to: "2新建会议")
  }

  func visit() throws {
    try others(until: "2025-04-17")
    try day("2025-04-17")
    try openMatter()
    try keys.command("察看、回访", "> 日期")
    try keys.fill([
      ("经办人或单位", "回访组"), ("回访情况", "一年来运行正常，住户满意"), ("满意度", "1"), ("解决没有", "1"),
    ])
    try keys.see("1这步已办")
    try pass(next: "“运维”已办")
    try leaveMatter()
    try openMatter(LiftByKeys.project)
    try keys.command("察看、回访", "> 日期")
    try keys.fill([("经办人或单位", "回访组"), ("回访情况", "两期16部电梯运行正常")])
    try keys.see("1这步已办")
    try pass(next: "各步都已办完")
    try leaveMatter()
  }

  /// A condition is kept: what was promised is found, and noted.
  private func keep(_ room: String) throws {
    try keys.open("5", "2新事项")
    try keys.open("6", "6物资")
    try keys.select("约定的条件    3号楼2单元\(room)")
    try keys.open("3", "> 兑现日期")
    try keys.fill([])
    try keys.see("已兑现")
    try keys.back(to: "2新事项")
    try keys.back(to: "2新建会议")
  }

  /// A demand of the visit is done.
  private func done(_ what: String, _ how: String) throws {
    try keys.open("4", "3办结")
    try keys.select(what)
    try keys.open("3", "> 日期")
    try keys.fill([("办结情况", how)])
    try keys.see("1打开 2记进展")
    try keys.back(to: "2新建会议")
  }
}
