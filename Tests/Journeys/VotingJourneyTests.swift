import Archives
import Deliberation
import Foundation
import Log
import Scenarios
import TestSupport
import Testing
import Values

/// Votes of three bodies, taken in a real terminal by keys alone.
@Suite(.serialized) struct VotingJourneyTests {
  /// A terminal with a meeting open that has come as far as a scenario.
  private func open(_ scenario: Scenario) throws -> (Tmux, String) {
    let terminal = try Tmux(columns: 80, rows: 24)
    let archive = Archive(terminal.folder.appendingPathComponent("议事").path)
    // Of one that was opened the last is a minute ago: the keys go on with it now, on its own day.
    let last = scenario.steps[scenario.steps.count - 1].at
    let opened = scenario.steps.first { if case .openMeeting = $0.command { true } else { false } }
    let shift = opened == nil ? 0 : last.seconds(until: .now) - 60
    let header = SessionHeader(
      id: scenario.identity.id,
      date: opened.map { $0.at.adding(seconds: shift).day } ?? scenario.identity.date,
      title: scenario.identity.title, created: scenario.steps[0].at.adding(seconds: shift),
      generator: "yishi tests")
    let file = try MeetingFile.create(in: archive, header: header, body: "", clerk: "记录")
    for step in scenario.steps {
      try file.perform(step.command, at: step.at.adding(seconds: shift))
    }
    terminal.run("\(built("yishi")) --archive '\(archive.path)' open '\(file.path)'")
    try terminal.wait(for: "0帮助")
    return (terminal, file.path)
  }

  private func session(_ path: String) throws -> Session {
    try MeetingFile.open(path, clerk: "测试", for: .reading).session
  }

  @Test func `a stairwell's lift is short, reaches the ratio, and has all`() throws {
    let (terminal, path) = try open(.stairwell)
    try terminal.choose("表决")
    try terminal.reveal()
    try round(
      terminal, "223111161111", isFirst: true,
      expecting: ["628.82㎡", "10人", "460.44㎡", "7人", "差11.18㎡", "差1人", "未通过"])
    try round(
      terminal, "3.1....1....", isFirst: false, expecting: ["690.66㎡", "575.55㎡", "9人", "通过"])
    try round(terminal, "11..........", isFirst: false, expecting: ["690.66㎡", "11人", "通过"])
    let session = try session(path)
    #expect(session.votes.values.map(\.verdict?.kind) == [.rejected, .adopted, .adopted])
    let issue = try #require(session.issues.values.first)
    #expect(
      session.stanceHistory(on: issue).changes(of: "102").map(\.answer) == [
        .against, .against, .for,
      ])
    #expect(
      session.stanceHistory(on: issue).changes(of: "101").map(\.answer) == [
        .against, .abstain, .for,
      ])
  }

  /// One round: opened, entered by two clerks, counted, checked, announced.
  private func round(
    _ terminal: Tmux, _ slips: String, isFirst: Bool, expecting texts: [String]
  ) throws {
    if !isFirst {
      terminal.press("Enter")
      try terminal.wait(for: "1签到")
      try terminal.choose("表决")
      try terminal.reveal()
      try terminal.wait(for: "已宣布的表决")
    }
    terminal.press("Enter")
    try terminal.wait(for: "表决范围")
    terminal.press("Enter")
    if isFirst { terminal.type("3号楼2单元全部12套住宅") }
    terminal.press("Enter", "Enter", "Enter", "Enter")
    if !isFirst { terminal.press("Enter") }
    try terminal.wait(for: "回车 录入表决票")
    terminal.press("Enter")
    for clerk in ["计票甲", "计票乙"] {
      try terminal.wait(for: clerk == "计票甲" ? "→第一遍录入" : "→第二遍录入")
      terminal.press("Enter")
      try terminal.wait(for: "录入人姓名")
      terminal.press("Enter", "Enter")
      try terminal.wait(for: "录入人：\(clerk)")
      for slip in slips { terminal.press(slip == "." ? "Down" : String(slip)) }
      terminal.press("Escape")
    }
    try terminal.wait(for: "→计票")
    terminal.press("Enter")
    if isFirst {
      try terminal.wait(for: "条款原文")
      terminal.press("2", "Enter")
      terminal.type("未交回的不计入参与表决")
      terminal.press("Enter")
    } else {
      try terminal.wait(for: "如照此宣布")
    }
    terminal.press("Enter")
    try terminal.wait(for: "→核对")
    for text in texts { try terminal.wait(forWrapped: text) }
    terminal.press("Enter")
    try terminal.wait(for: "回车 宣布结果")
    terminal.press("Enter")
    try terminal.wait(for: "现在宣布吗")
    terminal.press("2")
    try terminal.wait(for: "已宣布的表决")
  }

  @Test func `a garden's name is chosen after a tie and a runoff`() throws {
    let (terminal, path) = try open(.naming)
    try terminal.choose("表决")
    try terminal.reveal()
    try terminal.choose("多选")
    try terminal.wait(for: "候选项")
    terminal.type("微花园征名")
    terminal.press("Enter")
    for name in ["同心", "恒馨园", "向阳角", "睦邻里"] {
      terminal.type(name)
      terminal.press("Enter")
    }
    terminal.press("Tab", "Tab", "2", "Enter", "Enter", "Enter", "Enter")
    try count(terminal, ["31", "31", "12", "12", "5", "1", "1", "0"])
    try terminal.wait(forWrapped: "得票相同，进行第二轮投票")
    try announce(terminal)

    try terminal.choose("多选")
    try terminal.wait(for: "候选项")
    #expect(terminal.screen().contains { $0.contains("恒馨园") })
    #expect(!terminal.screen().contains { $0.contains("向阳角") && !$0.contains("票") })
    terminal.press("Tab", "Tab", "Tab", "2", "Enter", "Enter", "Enter", "Enter")
    try count(terminal, ["31", "31", "17", "13", "1", "0"])
    try terminal.wait(forWrapped: "同心当选")
    try announce(terminal)
    let votes = try session(path).votes.values
    #expect(votes.map(\.verdict?.kind) == [.runoff, .elected])
    #expect(votes.last?.verdict?.elected == ["同心"])
    #expect(votes.last?.opening.round == 2)
  }

  /// 录入: the numbers in the order of their blanks.
  private func count(_ terminal: Tmux, _ numbers: [String]) throws {
    try terminal.wait(for: "→录入")
    terminal.press("Enter")
    try terminal.wait(for: "确定")
    for number in numbers {
      terminal.type(number)
      terminal.press("Enter")
    }
    terminal.press("Enter")
    try terminal.wait(for: "→核对")
  }

  private func announce(_ terminal: Tmux) throws {
    terminal.press("Enter")
    try terminal.wait(for: "回车 宣布结果")
    terminal.press("Enter")
    try terminal.wait(for: "现在宣布吗")
    terminal.press("2")
    try terminal.wait(for: "已宣布的表决")
  }

  @Test func `representatives are too few, and are convened again`() throws {
    let (terminal, path) = try open(.representatives)
    terminal.press("Enter")
    try terminal.reveal()
    try terminal.wait(forWrapped: "到会人数未达规定，不能开会：实到29人，需30人，差1人")
    terminal.press("Escape")
    try terminal.wait(for: "人到齐后按回车开会")
    try terminal.findCommand("未能举行")
    try terminal.reveal()
    try terminal.wait(for: "记为未能举行")
    terminal.press("Tab", "Enter")
    try terminal.wait(forNo: "记为未能举行")
    #expect(try session(path).adjournment?.held == false)

    try terminal.findCommand("重新召集")
    try terminal.wait(for: "会议名称")
    // Up from the first blank, past the way out, to the button that makes it.
    terminal.press("BTab", "BTab", "Enter")
    try terminal.wait(forNo: "会议名称")
    try terminal.choose("签到")
    try terminal.reveal()
    for number in 1...30 {
      terminal.type("代表\(number < 10 ? "0" : "")\(number)")
      terminal.press("Enter")
      try terminal.wait(for: "实到\(number)")
    }
    terminal.press("Escape")
    try terminal.wait(forNo: "查找")
    terminal.press("Enter")
    try terminal.reveal()
    try terminal.wait(for: "现在开会。")
    terminal.press("Enter")
    try terminal.wait(forNo: "现在开会。")
    try terminal.choose("表决")
    try terminal.reveal()
    try terminal.choose("换规则")
    try terminal.wait(for: "居民代表会议")
    terminal.press("Enter")
    try terminal.wait(for: "表决事项")
    terminal.press("Enter")
    terminal.type("同意小区停车管理办法")
    terminal.press("Enter", "Enter", "Enter")
    try count(terminal, ["16", "14", "0"])
    try terminal.wait(forWrapped: "赞成16人，反对14人，弃权0人")
    try announce(terminal)
    let newest = try #require(
      Archive(terminal.folder.appendingPathComponent("议事").path).list().listings
        .map(\.path).first { $0 != path })
    let again = try session(newest)
    #expect(again.roster.count == 45)
    #expect(again.roll.present == 30)
    #expect(again.issues.values.map(\.title) == ["小区停车管理办法"])
    #expect(again.votes.values.last?.verdict?.kind == .adopted)
  }
}

extension Tmux {
  /// Presses the digit that stands before a label in the footer.
  func choose(_ label: String) throws {
    let screen = try wait(for: label)
    let footer = screen.last { $0.contains("0帮助") } ?? ""
    guard let place = footer.range(of: label)?.lowerBound, place > footer.startIndex,
      footer[footer.index(before: place)].isNumber
    else { throw Missing(expected: "a digit for \(label)", screen: screen) }
    press(String(footer[footer.index(before: place)]))
  }

  /// Finds a command under 全部功能 by a part of its name.
  func findCommand(_ name: String) throws {
    try choose("全部功能")
    try wait(for: "查找")
    type(name)
    press("Enter")
  }

  /// Answers the warning before a private page.
  func reveal() throws {
    try wait(for: "本页含个人信息")
    press("Enter")
    try wait(forNo: "本页含个人信息")
  }

  /// Waits for a text that may be broken over lines.
  func wait(forWrapped text: String) throws {
    try wait(until: text) { rows in
      rows.map { $0.trimmingCharacters(in: .whitespaces) }.joined().contains(text)
    }
  }
}
