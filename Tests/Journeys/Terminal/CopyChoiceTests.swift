import Foundation
import TestSupport
import Testing

/// What is asked before words go for good, and before an older copy is written to, in a real
/// terminal.
@Suite(.serialized) struct CopyChoiceTests {
  private let remark = #"{"remark":{"text":"说过的话"}}"# + "\n"

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func `on a terminal striking out is asked twice, and once refused nothing goes`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    try place.yishi(
      "apply", session,
      input: #"{"addParticipant":{"person":{"name":"居民乙","note":"低保户"}}}"# + "\n")
    let before = try text(session)
    let terminal = try Tmux(
      columns: 120, rows: 40, environment: ["HOME": place.folder.path])
    let command =
      "clear; \(built("yishi")) redact '\(session)' 1 --field note --reason 困难 --approved 主任; "
      + "echo status=$?"
    terminal.run(command)
    try terminal.wait(until: "the first question") { Keyboard.flat($0).contains("以上内容将隐去") }
    #expect(Keyboard.flat(terminal.screen()).contains("备注"))
    terminal.run("n")
    try terminal.wait(for: "status=1")
    #expect(try text(session) == before)
    func sayYesOnce() throws {
      terminal.run(command)
      try terminal.wait(until: "the first question") { Keyboard.flat($0).contains("以上内容将隐去") }
      terminal.run("y")
      try terminal.wait(until: "the second question") { Keyboard.flat($0).contains("确定已经批准") }
    }
    try sayYesOnce()
    #expect(try text(session) == before)
    terminal.run("")
    try terminal.wait(for: "status=1")
    #expect(try text(session) == before)
    try sayYesOnce()
    terminal.run("是")
    try terminal.wait(for: "status=0")
    #expect(try !text(session).contains("低保户"))
  }

  @Test func `an older copy is gone on with on the page of the file, for a reason`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    try place.yishi("apply", session, input: remark)
    let old = try Data(contentsOf: URL(fileURLWithPath: session))
    try place.yishi("apply", session, input: remark + remark)
    try old.write(to: URL(fileURLWithPath: session))
    let terminal = try Tmux(
      columns: 100, rows: 30, environment: ["HOME": place.folder.path])
    terminal.run("\(built("yishi")) open '\(session)' --as 主持")
    let keys = Keyboard(terminal)
    // Any key leads to the page of the file.
    try keys.see("全部功能")
    keys.press("Down")
    try keys.see("本页含个人信息")
    keys.press("Enter")
    try keys.see("这台电脑已经确认到第3条")
    try keys.see("用这一份继续")
    #expect(try Data(contentsOf: URL(fileURLWithPath: session)) == old)
    keys.type("1")
    try keys.fill([("原因", "另一份找不到了")])
    try terminal.wait(until: "the file to grow") { _ in
      ((try? text(session)) ?? "").contains("copyContinued")
    }
    #expect(try text(session).contains("另一份找不到了"))
    #expect(try place.yishi("apply", session, input: remark).status == 0)
    #expect(try place.yishi("verify", session).status == 0)
  }
}
