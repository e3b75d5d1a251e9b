import Foundation
import TestSupport
import Testing

/// One meeting in three real terminals: the sign-in desk, the chair and the secretary.
@Suite(.serialized) struct ThreeTerminalsJourney {
  /// Opens the meeting of that file in a terminal.
  private func open(_ path: String, as clerk: String) throws -> Tmux {
    let terminal = try Tmux()
    terminal.run("ln -s \(built("yishi")) yishi; clear; echo ready")
    try terminal.wait(for: "ready")
    terminal.run("clear; ./yishi open '\(path)' --as \(clerk); echo status=$?")
    try terminal.wait(for: "0帮助")
    terminal.settle()
    return terminal
  }

  /// Presses a digit of the main page and answers the warning before what it opens.
  private func go(_ digit: String, _ terminal: Tmux, to text: String) throws {
    terminal.press(digit)
    try terminal.wait(for: "请先遮挡投影")
    terminal.press("Enter")
    try terminal.wait(for: text)
  }

  /// Leaves pages until the main one is there again.
  private func goBack(_ terminal: Tmux) throws {
    for _ in 0..<6 where !terminal.settle().contains(where: { $0.contains("1签到 2议题 3发言") }) {
      terminal.press("Escape")
    }
    try terminal.wait(for: "1签到 2议题 3发言")
  }

  @Test func `what each does all three show, and the file holds it once`() throws {
    let place = try Workplace()
    let made = try place.yishi("demo", "--print-path")
    try #require(made.status == 0, "\(made.errors)")
    let path = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
    let before = try place.show(path).entries
    let desk = try open(path, as: "签到处")
    let chair = try open(path, as: "主持")
    let secretary = try open(path, as: "记录")
    let all = [desk, chair, secretary]

    try go("1", desk, to: "查找：")
    for (typed, name) in [("jmj", "居民甲"), ("jmy", "居民乙")] {
      desk.type(typed)
      try desk.wait(for: name)
      desk.press("Enter")
      try desk.wait(for: "\(name)已签到")
    }
    // The others are told without having pressed anything.
    for terminal in [chair, secretary] { try terminal.wait(for: "到会2人") }

    try go("2", chair, to: "24号楼")
    chair.press("1")
    try chair.wait(for: "议题名称")
    chair.type("楼道照明")
    chair.press("Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Enter")
    try chair.wait(for: "楼道照明")
    try goBack(chair)

    try go("6", secretary, to: "1补记")
    secretary.press("1")
    try secretary.wait(for: "记什么")
    secretary.type("物业代表到场")
    secretary.press("Tab", "Tab", "Tab", "Enter")
    try secretary.wait(for: "物业代表到场")
    try goBack(secretary)
    try goBack(desk)

    for terminal in all {
      try terminal.wait(for: "到会2人")
      try terminal.wait(for: "楼道照明")
      try go("6", terminal, to: "7流水")
      terminal.press("7")
      try terminal.wait(for: "流水（全部记录）")
      for act in ["居民甲签到", "居民乙签到", "楼道照明", "物业代表到场"] {
        try terminal.wait(for: act)
      }
    }
    #expect(try place.show(path).entries == before + 4)
    let timeline = try place.yishi("timeline", path).output
    for (clerk, act) in [("签到处", "居民甲签到"), ("主持", "楼道照明"), ("记录", "物业代表到场")] {
      let lines = timeline.split(separator: "\n").filter { $0.contains(act) }
      #expect(lines.count == 1 && lines[0].contains(clerk), "\(lines)")
    }
    #expect(try place.yishi("verify", path).status == 0)
  }
}
