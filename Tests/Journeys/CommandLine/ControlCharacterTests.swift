import Foundation
import Log
import TestSupport
import Testing

/// What others have written may be on the screen, but never commands it.
@Suite struct ControlCharacterTests {
  private static let obeyed: [Unicode.Scalar] = ["\u{1B}", "\u{7}", "\u{9B}", "\u{7F}"]
  private let name = "a\u{1B}[31mb\u{1B}]0;x\u{7}\u{9B}31mc\u{7F}"

  private func isClean(_ text: String) -> Bool {
    !text.unicodeScalars.contains { Self.obeyed.contains($0) }
  }

  @Test func `no argument reaches the terminal as it was typed`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    for arguments in [
      ["rules", name], ["roster", "check", name], ["demo", name], ["apply", session, name],
      ["show", name], ["open", name], ["recover", name], ["new", "好", "--roster", name],
      ["new", "好", "--date", name], ["new", name], ["decide", "--rule", name],
      ["decide", "--rule", "plurality", "--candidate", name + "=3"],
      ["decide", "--rule", "plurality", "--date", name],
      ["export", session, "--document", name], ["list", "--language", name], [name],
      ["list", "--" + name], ["export", session, "--document", "floor-rules", "-o", "/没有/" + name],
      ["list", "--archive", "/proc/" + name],
    ] {
      let run = try place.yishi(arguments)
      #expect(isClean(run.output) && isClean(run.errors), "\(arguments)")
      #expect(run.status < 128, "\(arguments)")
    }
  }

  @Test func `a name written into the file by hand is shown, not obeyed`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    let written = #"坏\u001b]0;T\u0007\u009b31m名\u007f"#
    let journal = try Journal.open(session)
    _ = try journal.append(by: "记录", at: .now) { _ in
      Draft(
        events: Array(
          #"[{"participantAdded":{"participant":{"id":"p01","details":{"name":"\#(written)","groups":[],"order":1,"standing":"voting"}}}},{"signedIn":{"participant":"p01"}}]"#
            .utf8))
    }
    for arguments in [
      ["show", session], ["show", session, "--json"], ["timeline", session],
      ["timeline", session, "--json"], ["verify", session],
      ["export", session, "--document", "sign-in-sheet", "-o", "-"], ["apply", session],
    ] {
      let run = try place.yishi(
        arguments,
        input: #"{"leave":{"participant":"p01"}}"# + "\n" + #"{"leave":{"participant":"p01"}}"#)
      #expect(isClean(run.output) && isClean(run.errors), "\(arguments)")
    }
    let rows = try place.yishi("timeline", session, "--json").output
    let read = try JSONSerialization.jsonObject(with: Data(rows.utf8)) as? [[String: Any]]
    #expect((read?.first?["sentence"] as? String)?.contains("\u{9B}31m名\u{7F}") == true)
  }

  @Test func `a meeting's title is judged like any other`() throws {
    let place = try Workplace()
    for title in ["灯\u{1B}[31m", "灯\n第二行", String(repeating: "长", count: 201), " "] {
      let run = try place.yishi("new", title)
      #expect(run.status == 64, "\(title)")
      #expect(run.output.isEmpty)
    }
    #expect(try place.archived().isEmpty)
    #expect(try place.yishi("new", String(repeating: "长", count: 200)).status == 0)
  }

  @Test func `an exported paper is its owner's alone`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    let run = try place.yishi("export", session, "--document", "sign-in-sheet", "-o", "表.txt")
    #expect(run.status == 0, "\(run.errors)")
    let path = place.folder.appendingPathComponent("表.txt").path
    let facts = try FileManager.default.attributesOfItem(atPath: path)
    #expect(facts[.posixPermissions] as? Int == 0o600)
    let again = try place.yishi("export", session, "--document", "sign-in-sheet", "-o", "表.txt")
    #expect(again.status == 1)
    #expect(again.errors.contains("已经存在"))
  }

  @Test func `a file that may not grow is left good, and the reason is said`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    try place.file(
      "命令.jsonl", String(repeating: #"{"remark":{"text":"一二三四五六七八九十"}}"# + "\n", count: 60))
    place.run([
      "/bin/bash", "-c", #"ulimit -f 3; "$0" apply "$1" 命令.jsonl >/dev/null 2>错误; echo $? >状态"#,
      built("yishi"), session,
    ]).ended()
    func said(_ name: String) throws -> String {
      try String(contentsOf: place.folder.appendingPathComponent(name), encoding: .utf8)
    }
    #expect(try said("状态") == "74\n")
    #expect(try said("错误").contains("文件超过了允许的大小"))
    #expect(try place.yishi("verify", session).status == 0)
  }

  @Test func `a torn line that was set aside is told on standard error`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: session))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(#"{"n":1,"at":"2024"#.utf8))
    try handle.close()
    let run = try place.yishi("apply", session, input: #"{"remark":{"text":"好"}}"#)
    #expect(run.status == 0)
    #expect(run.errors.contains(".torn-"))
    #expect(try place.yishi("apply", session, input: #"{"remark":{"text":"好"}}"#).errors.isEmpty)
  }
}
