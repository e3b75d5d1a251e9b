import Deliberation
import Foundation
import Records
import Scenarios
import Terminal
import Testing
import Wording

@testable import yishi

/// Rules are read, chosen and written on the screen.
@Suite struct RuleScreenTests {
  func stage(
    _ purpose: RulePickerScreen.Purpose = .meeting, file: URL? = nil,
    size: Size = Size(columns: 80, rows: 24)
  ) throws -> (Stage, URL) {
    let own =
      file
      ?? FileManager.default.temporaryDirectory
      .appending(path: "yishi-\(UUID().uuidString.prefix(8))").appending(path: "rules.yaml")
    let stage = try Stage(MeetingScreen(), .naming, size: size)
    stage.show(RulePickerScreen(for: purpose, own: OwnRules(path: own.path)))
    return (stage, own)
  }

  @Test(arguments: Size.approved)
  func `each rule is explained where it is chosen`(size: Size) throws {
    let (stage, _) = try stage(size: size)
    #expect(stage.text.contains("南塘"))
    try expect(stage.text, isExpected: "rules.picker.\(size.columns).txt")
    stage.type("2")
    try expect(stage.text, isExpected: "rules.form.\(size.columns).txt")
  }

  @Test func `four blanks make a rule that is kept in the file and can be chosen`() throws {
    let (stage, file) = try stage()
    defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
    stage.type("2")
    stage.type("本院\"规则\"")
    stage.press(.enter)
    stage.type("《本院议事规则》第三条")
    stage.press(.enter)
    stage.type("4")
    stage.press(.enter)
    stage.type("2")
    stage.press(.enter)
    stage.type("3")
    stage.press(.enter, .enter, .enter)
    let rules = try RuleFile.rules(String(contentsOf: file, encoding: .utf8))
    #expect(rules.map(\.id) == ["own-1"], "\(stage.text)")
    #expect(rules.first?.quorum == [Rule.Test(.attendance, of: .expected, .atLeast, .twoThirds)])
    #expect(rules.first?.adoption == [Rule.Test(.adoption, of: .present, .atLeast, .twoThirds)])
    // The new one stands behind the meeting's own rule.
    stage.press(.home, .down, .enter)
    #expect(stage.session.details.rule.title.zh == "本院\"规则\"", "\(stage.text)")
  }

  @Test func `abstentions can't be left out of those expected`() throws {
    let (stage, file) = try stage()
    stage.type("2")
    stage.type("规则")
    stage.press(.enter)
    stage.type("第三条")
    stage.press(.enter, .enter)
    stage.type("1")
    stage.press(.enter, .enter)
    stage.type("2")
    stage.press(.enter, .enter)
    #expect(!FileManager.default.fileExists(atPath: file.path))
    #expect(stage.text.contains("弃权不能除外"), "\(stage.text)")
  }

  @Test func `an expired rule asks before it is used`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "yishi-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "rules.yaml")
    try Data(
      """
      rules:
        - id: courtyard
          title: 旧规则
          source: 旧议事规则第一条
          valid-until: 2020-12-31
          adoption: [adoption / present > 1/2]

      """.utf8
    ).write(to: file)
    let (stage, _) = try stage(file: file)
    stage.press(.down, .enter)
    stage.reveal()
    #expect(stage.text.contains("有效期至2020-12-31"), "\(stage.text)")
    stage.press(.enter, .enter)
    #expect(stage.session.details.rule.id == "nantang")
    stage.type("新规则还没有定")
    stage.press(.enter, .enter)
    #expect(stage.session.details.rule.id == "courtyard")
    #expect(stage.session.details.despiteValidity == "新规则还没有定")
  }

  /// The page of the residents' rule since 2026, with its rows filled in by these keys and texts.
  func thresholds(_ rows: [String]) throws -> Stage {
    let stage = try Stage(MeetingScreen(), .naming, size: Size(columns: 120, rows: 40))
    let rule = try #require(Rule.builtIn("residents-representatives-2026"))
    stage.show(ThresholdForm.fill(rule, in: stage.context))
    // The meeting is of 2024, for which this rule needs a reason, too.
    for row in rows + ["试行新规则"] {
      if !row.isEmpty { stage.type(row) }
      stage.press(.enter)
    }
    stage.press(.enter)
    return stage
  }

  @Test func `the page of the law of 2026 has a blank of its own for both shares`() throws {
    let stage = try thresholds(["3", "3/5", "3", "应到代表的三分之二以上", "《议事规则》第五条", "工作者甲"])
    let filled = try #require(stage.session.details.confirmations.first, "\(stage.text)")
    #expect(filled.attendance == .init(.atLeast, try #require(Ratio(3, 5))))
    #expect(filled.base == .expected)
    #expect(filled.share == .init(.atLeast, .twoThirds))
    #expect(stage.session.details.rule.id == "residents-representatives-2026")
    #expect(stage.session.details.despiteValidity == "试行新规则")
    // The first boxes are those of the page.
    let usual = try thresholds(["2", "", "1", "", "《议事规则》第五条", "工作者甲"])
    let first = try #require(usual.session.details.confirmations.first, "\(usual.text)")
    #expect(first.attendance == .init(.atLeast, .twoThirds))
    #expect(first.base == .present && first.share == .init(.moreThan, .half))
  }

  @Test func `a share that can't be read, half of which, and one beside its box are refused`()
    throws
  {
    for (rows, said) in [
      (["3", "六成", "1", "", "第五条", "工作者甲"], "不是比例"),
      (["3", "1/2", "1", "", "第五条", "工作者甲"], "正好一半"),
      (["1", "", "3", "3/5", "第五条", "工作者甲"], "没有写明占谁的"),
      (["1", "3/5", "1", "", "第五条", "工作者甲"], "没有选“其他____”"),
      (["3", "", "1", "", "第五条", "工作者甲"], "请填写"), (["", "", "1", "", "第五条", "工作者甲"], "请选一项"),
      (["1", "", "1", "", "第五条", ""], "谁填写"),
    ] {
      let stage = try thresholds(rows)
      #expect(stage.session.details.confirmations.isEmpty, "\(rows)")
      #expect(stage.text.contains(said), "\(rows): \(stage.text)")
    }
    // Without an article only the rule is chosen, as the page says.
    let open = try thresholds(["1", "", "1", "", "", ""])
    #expect(open.session.details.rule.id == "residents-representatives-2026")
    #expect(open.session.details.confirmations.isEmpty)
  }

  @Test func `a mistake in the file is told with its line, and the built-in rules stay`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "yishi-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "rules.yaml")
    try Data("rules:\n  - id: x\n    titel: 错\n".utf8).write(to: file)
    let (stage, _) = try stage(file: file)
    #expect(stage.text.contains("第3行"), "\(stage.text)")
    #expect(stage.text.contains("罗伯特"), "\(stage.text)")
  }
}

/// A representatives' meeting too few have come to.
@Suite struct NotHeldTests {
  @Test func `too few can't open; it is written down as not held and convened again`() throws {
    let stage = try Stage(MeetingScreen(), .representatives)
    stage.show(MeetingScreen())
    _ = stage.shell.run(.openMeeting)
    stage.reveal()
    #expect(stage.text.contains("到会人数未达规定，不能开会：实到29人，需30人，差1人"), "\(stage.text)")
    stage.press(.escape)
    _ = stage.shell.run(.notHeld)
    stage.reveal()
    stage.press(.tab, .enter)
    #expect(stage.session.adjournment?.held == false, "\(stage.text)")
    #expect(stage.session.adjournment?.reason == "到会人数未达规定")
    _ = stage.shell.run(.reconvene)
    #expect(stage.shell.top.screen is NewMeetingScreen, "\(stage.text)")
  }
}
