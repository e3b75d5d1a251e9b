import Deliberation
import Foundation
import Lists
import Scenarios
import Terminal
import TestSupport
import Testing
import Values

@testable import Office
@testable import Screens
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
    let folder = TemporaryFolder()
    let file = folder.url.appending(path: "rules.yaml")
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

  @Test func `a mistake in the file is told with its line, and the built-in rules stay`() throws {
    let folder = TemporaryFolder()
    let file = folder.url.appending(path: "rules.yaml")
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
