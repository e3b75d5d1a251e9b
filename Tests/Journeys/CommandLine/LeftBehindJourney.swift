import Foundation
import TestSupport
import Testing

/// What killed programs, strangers and broken marks leave in an archive is told, and nothing private
/// stays in it unnamed.
@Suite struct LeftBehindJourney {
  private let remark = #"{"remark":{"text":"说明"}}"# + "\n"

  private func folder(_ session: String) -> String {
    URL(filePath: session).deletingLastPathComponent().path
  }

  /// The number of a process that has ended.
  private func deadProcess() throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/true")
    try process.run()
    process.waitUntilExit()
    return process.processIdentifier
  }

  private func meetingWithPatient(in place: Workplace) throws -> String {
    let session = try place.newMeeting()
    try place.yishi(
      "apply", session,
      input: #"{"addParticipant":{"person":{"name":"居民乙","note":"病人"}}}"# + "\n" + remark)
    return session
  }

  @Test func `what a killed redaction left goes with the next one`() throws {
    let place = try Workplace()
    let session = try meetingWithPatient(in: place)
    let left = folder(session) + "/.yishi-\(try deadProcess())-7.tmp"
    try FileManager.default.copyItem(atPath: session, toPath: left)
    let done = try place.yishi(
      "redact", session, "2", "--field", "text", "--reason", "写错", "--approved", "居民甲",
      "--confirmed")
    #expect(done.status == 0, "\(done.errors)")
    #expect(!FileManager.default.fileExists(atPath: left))
  }

  @Test func `a file that a living program may have left is named by verify and by redact`() throws
  {
    let place = try Workplace()
    let session = try meetingWithPatient(in: place)
    // Process 1 always lives: its number may have been somebody else's.
    let left = folder(session) + "/.yishi-1-7.tmp"
    try FileManager.default.copyItem(atPath: session, toPath: left)
    try FileManager.default.setAttributes(
      [.modificationDate: Date.now.addingTimeInterval(-100)], ofItemAtPath: left)
    for arguments in [
      ["verify", session], ["verify", "--all"], ["redact", session, "--telephones"],
      [
        "redact", session, "2", "--field", "text", "--reason", "写错", "--approved", "居民甲",
        "--confirmed",
      ],
    ] {
      let run = try place.yishi(arguments)
      #expect(run.status == 0, "\(arguments): \(run.errors)")
      #expect(run.output.contains(left), "\(arguments): \(run.output)")
    }
  }

  @Test func `telephones are deleted with what a killed program left of them, and that is said`()
    throws
  {
    let place = try Workplace()
    let session = try meetingWithPatient(in: place)
    let contacts = folder(session) + "/contacts.json"
    let left = folder(session) + "/.yishi-\(try deadProcess())-7.tmp"
    for path in [contacts, left] {
      try Data(#"{"format":"yishi-contacts","version":1,"telephones":{"p01":"13800000000"}}"#.utf8)
        .write(to: URL(filePath: path))
    }
    let run = try place.yishi("redact", session, "--telephones")
    #expect(run.output.contains("电话号码已全部删除，记录不变"), "\(run.output)")
    #expect(!FileManager.default.fileExists(atPath: contacts))
    #expect(!FileManager.default.fileExists(atPath: left))
  }

  @Test func `a second name of a killed creation is no obstacle, another one is named`() throws {
    let place = try Workplace()
    let session = try meetingWithPatient(in: place)
    let hidden = folder(session) + "/.yishi-\(try deadProcess())-7.tmp"
    let second = folder(session) + "/另存.yishi.bak"
    for path in [hidden, second] {
      try FileManager.default.linkItem(atPath: session, toPath: path)
    }
    let strike = [
      "redact", session, "2", "--field", "text", "--reason", "写错", "--approved", "居民甲",
      "--confirmed",
    ]
    let refused = try place.yishi(strike)
    #expect(refused.status == 1)
    #expect(refused.errors.contains(second), "\(refused.errors)")
    #expect(!FileManager.default.fileExists(atPath: hidden))
    try FileManager.default.removeItem(atPath: second)
    #expect(try place.yishi(strike).status == 0)
  }

  @Test func `a folder in which no meeting came to be is told and used again`() throws {
    let place = try Workplace()
    let session = try place.newMeeting("甲")
    let year = URL(filePath: folder(session)).deletingLastPathComponent()
    let empty = year.appending(path: "2024-05-18_乙")
    let half = year.appending(path: "2024-05-18_丙")
    for path in [empty, half] {
      try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
    }
    try Data("{".utf8).write(to: half.appending(path: ".yishi-\(try deadProcess())-1.tmp"))
    let list = try place.yishi("list")
    #expect(list.status == 0)
    let check = try place.yishi("verify", "--all")
    #expect(check.status == 0)
    for path in [empty.path, half.path] {
      #expect(list.errors.contains(path), "\(list.errors)")
      #expect(check.output.contains(path), "\(check.output)")
    }
    #expect(try place.newMeeting("丙").contains("2024-05-18_丙/"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: half.path).count == 1)
  }

  @Test(arguments: ["gone.yishi", "", "/dev/zero"])
  func `a meeting whose mark leads nowhere is listed, verified as wrong, and can go on`(
    continued: String
  ) throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    try place.yishi("apply", session, input: remark + remark)
    let size = try Data(contentsOf: URL(filePath: session)).count
    let named = continued.isEmpty ? URL(filePath: session).lastPathComponent : continued
    try Data(
      #"{"at":"2024-05-18T14:00:00.000+08:00","by":"x","continued":"\#(named)","n":2,"reason":"sync","size":\#(size)}"#
        .utf8
    ).write(to: URL(filePath: session + ".failed"))
    #expect(try place.yishi("list").output.contains("植物角"))
    #expect(try place.yishi("list", "--json").output.contains("植物角"))
    for arguments in [["verify", "--all"], ["verify", session]] {
      let check = try place.yishi(arguments)
      #expect(check.status == 1)
      #expect(check.output.contains("有问题") && check.output.contains("没有这次会议的文件"), "\(check.output)")
    }
    let refused = try place.yishi("apply", session, input: remark)
    #expect(refused.errors.contains("yishi recover"), "\(refused.errors)")
    #expect(try place.yishi("recover", session).status == 0)
    let copy = session.replacing(".yishi", with: "_恢复.yishi")
    #expect(try place.yishi("show", copy).output.contains("找不到"))
    #expect(try place.yishi("apply", copy, input: remark).status == 0)
  }

  @Test func `a mark is told by verify, whether it fits the file or not`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    try place.yishi("apply", session, input: remark + remark)
    for (n, size, status) in [
      (1, 300, Int32(1)), (2, try Data(contentsOf: URL(filePath: session)).count, 0),
    ] {
      try Data(
        #"{"at":"2024-05-18T14:00:00.000+08:00","by":"x","n":\#(n),"reason":"sync","size":\#(size)}"#
          .utf8
      ).write(to: URL(filePath: session + ".failed"))
      let check = try place.yishi("verify", session)
      #expect(check.status == status)
      #expect(check.output.contains("不再写入"), "\(check.output)")
      #expect(check.output.contains("对不上") == (status == 1), "\(check.output)")
    }
  }

  @Test func `a meeting's file in the register's place is never written as one`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    try place.yishi("apply", session, input: remark)
    let register = place.archive.appending(path: "台账.yishi")
    try FileManager.default.copyItem(atPath: session, toPath: register.path)
    let before = try Data(contentsOf: register)
    let sealed = try place.yishi(
      "apply", session,
      input: #"{"adjourn":{"reason":"无人到场"}}"# + "\n" + #"{"seal":{"incomplete":"流会"}}"# + "\n")
    #expect(sealed.status == 0, "\(sealed.output)\(sealed.errors)")
    #expect(sealed.errors.contains("应是台账"), "\(sealed.errors)")
    #expect(try place.show(session).phase == "sealed")
    #expect(try Data(contentsOf: register) == before, "\(sealed.output)\(sealed.errors)")
    for arguments in [["verify", "--all"], ["verify", session]] {
      let check = try place.yishi(arguments)
      #expect(check.status == 1)
      #expect(check.output.contains("应是台账"), "\(check.output)")
    }
    try FileManager.default.removeItem(at: register)
    try FileManager.default.createDirectory(at: register, withIntermediateDirectories: true)
    let check = try place.yishi("verify", "--all")
    #expect(check.output.contains("共检查2个文件"), "\(check.output)")
    // The stranger gone, the register is made anew.
    try FileManager.default.removeItem(at: register)
    #expect(try place.yishi("apply", session).status == 0)
    #expect(try place.yishi("verify", "--all").status == 0)
  }

  @Test func `a damaged last line is named by the line it is`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    try place.yishi("apply", session, input: remark + remark)
    var bytes = try Data(contentsOf: URL(filePath: session))
    bytes[bytes.count - 3] = UInt8(ascii: "~")
    try bytes.write(to: URL(filePath: session))
    let list = try place.yishi("list")
    #expect(list.errors.contains("第 3 行"), "\(list.errors)")
  }
}
