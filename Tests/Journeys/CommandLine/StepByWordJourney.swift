import Foundation
import TestSupport
import Testing

/// `yishi matter pass` of a step that rests on the word of whoever does it.
@Suite struct StepByWordJourney {
  /// A complaint that waits to be taken on, and a terminal in its folder.
  private func complaint() throws -> (Workplace, String, Tmux) {
    let place = try Workplace()
    let run = try place.ledger(
      #"{"enter":{"card":{"matter":{"title":"楼道灯不亮","kind":"problem"}}}}"# + "\n")
    let id = try #require(run.output.firstMatch(of: #/"number":"([^"]+)"/#)?.1)
    let begun = try place.yishi("matter", "begin", String(id), "--procedure", "complaint")
    #expect(begun.status == 0, "\(begun.output)\(begun.errors)")
    return (place, String(id), try Tmux(environment: ["LANG": "zh_CN.UTF-8"]))
  }

  private func isPassed(_ id: String, in place: Workplace) throws -> Bool {
    try place.yishi("matter", "show", id, "--json").output.contains(#""passed""#)
  }

  @Test func `on a terminal the word is asked for, and without it nothing is entered`() throws {
    let (place, id, terminal) = try complaint()
    let pass = "\(built("yishi")) matter pass \(id) 接单 --archive \(place.archive.path); echo 得$?"
    terminal.run(pass)
    try terminal.wait(for: "“首接负责”要经办人确认：已经办到，属实吗？")
    terminal.press("Enter")
    try terminal.wait(for: "没有确认，“首接负责”没有记为已办。")
    try terminal.wait(for: "得1")
    #expect(try !isPassed(id, in: place))
    terminal.run("clear; \(pass)")
    try terminal.wait(for: "属实吗？")
    terminal.type("是")
    terminal.press("Enter")
    try terminal.wait(for: "得0")
    #expect(try isPassed(id, in: place))
  }

  @Test func `without a terminal the command is the word`() throws {
    let (place, id, _) = try complaint()
    let run = try place.yishi("matter", "pass", id, "接单")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(try isPassed(id, in: place))
  }
}
