import Foundation
import TestSupport
import Testing

/// A terminal whose file is put in the place of another, as a sync program does it.
@Suite(.serialized) struct ReplacedFileTests {
  @Test func `a file opened again is followed again`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    try place.yishi("apply", session, input: #"{"openMeeting":{"despite":"试"}}"#)
    let terminal = try Tmux(columns: 80, rows: 24)
    terminal.run("\(built("yishi")) open '\(session)' --as 主持")
    let keys = Keyboard(terminal)
    try keys.see("1签到 2议题")
    try FileManager.default.moveItem(atPath: session, toPath: session + ".x")
    try FileManager.default.copyItem(atPath: session + ".x", toPath: session)
    try keys.see("会议文件已被移动、替换或删除")
    keys.press("Down")
    try keys.see("本页含个人信息")
    keys.press("Enter")
    try keys.see("已被移动、替换或删除")
    keys.type("1")
    try keys.see("已重新打开")
    // Nothing is pressed: what another terminal does is on the screen all the same.
    let done = try place.yishi(
      "apply", session, "--as", "记录", input: #"{"adjourn":{"reason":"下雨"}}"#)
    #expect(done.status == 0, "\(done.errors)")
    try keys.see("记录：散会")
  }
}
