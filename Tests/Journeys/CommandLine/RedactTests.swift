import Archives
import Foundation
import Log
import TestSupport
import Testing

/// `yishi redact`: what must not stay in a meeting's files.
@Suite struct RedactTests {
  /// Two people, the second with a note that nobody may read.
  private func meeting(in place: Workplace) throws -> String {
    let session = try place.newMeeting()
    try place.yishi(
      "apply", session,
      input: """
        {"addParticipant":{"person":{"name":"居民甲"}}}
        {"addParticipant":{"person":{"name":"居民乙","note":"低保户"}}}
        {"excuse":{"participant":"居民乙","reason":"住院"}}

        """)
    return session
  }

  @Test func `a home that was struck out leaves no doubt of what a search compares`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    let person = #"{"addParticipant":{"person":{"name":"居民乙","home":"24号楼3单元501室"}}}"#
    try place.yishi("apply", session, input: person + "\n")
    let run = try place.yishi([
      "redact", session, "1", "--field", "home", "--reason", "本人要求", "--approved", "主任",
      "--confirmed",
    ])
    #expect(run.status == 0, "\(run.errors)")
    let words = try words(in: session)
    #expect(words.contains("居民乙") && !words.contains { $0.contains("501") }, "\(words)")
    let check = try place.yishi("verify", session)
    #expect(check.status == 0 && !check.output.contains("存疑"), "\(check.output)")
  }

  /// The words of all lines; ids, times and sums may hold any digits.
  private func words(in path: String) throws -> [String] {
    func words(_ value: Any) -> [String] {
      switch value {
      case let text as String: [text]
      case let values as [Any]: values.flatMap(words)
      case let members as [String: Any]:
        members.filter { !["id", "at", "created", "sum"].contains($0.key) }.values.flatMap(words)
      default: []
      }
    }
    return try text(path).split(separator: "\n").flatMap {
      words(try JSONSerialization.jsonObject(with: Data($0.utf8)))
    }
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func `words go with a reason and an approval, and what is kept stands under the chain`()
    throws
  {
    let place = try Workplace()
    let session = try meeting(in: place)
    for arguments in [
      ["redact", session], ["redact", session, "2"], ["redact", session, "--reason", "误录"],
      ["redact", session, "2", "--reason", "误录"],
      ["redact", session, "2", "--reason", "　", "--approved", "主任"],
      ["redact", session, "2", "--reason", "误录", "--approved", "主任", "--telephones"],
    ] {
      #expect(try place.yishi(arguments).status == 64, "\(arguments)")
    }
    let asked = ["redact", session, "2", "--reason", "涉及困难", "--approved", "主任"]
    let before = try text(session)
    #expect(try place.yishi(asked + ["--confirmed"]).status == 1, "which of its fields isn't said")
    #expect(try place.yishi(asked + ["--field", "note"]).status == 1, "nobody has confirmed it")
    #expect(try text(session) == before)
    let run = try place.yishi(asked + ["--field", "note", "--confirmed", "--as", "记录"])
    #expect(run.status == 0, "\(run.errors)")
    let after = try text(session)
    #expect(!after.contains("低保户"))
    let lines = after.split(separator: "\n")
    #expect(lines[2].contains(#""redacted":{"at""#))
    #expect(lines[2].contains(#""reason":"涉及困难","reserved":"p02""#))
    #expect(lines[4].contains(#""v":2,"events":[{"restated":{"approved":"主任""#))
    #expect(lines[4].contains(#""struck":["note"]"#))
    #expect(lines[0] + lines[1] == before.split(separator: "\n")[0...1].joined())
    let check = try place.yishi("verify", session)
    #expect(check.status == 0, "\(check.output)\(check.errors)")
    #expect(try place.yishi("timeline", session).output.contains("居民乙加入名册"))
    let next = try place.yishi(
      "apply", session, input: #"{"addParticipant":{"person":{"name":"居民丙"}}}"#)
    #expect(next.output.contains(#""id":"p03""#))
    #expect(try place.yishi(asked + ["--field", "note", "--confirmed"]).status == 1)
    #expect(
      try place.yishi(
        "redact", session, "9", "--reason", "再来", "--approved", "主任", "--confirmed"
      ).status == 1)
  }

  @Test func `a redaction that was broken off is finished at the next opening`() throws {
    let place = try Workplace()
    let session = try meeting(in: place)
    let before = try text(session).split(separator: "\n")
    try place.yishi(
      "redact", session, "3", "--reason", "病情", "--approved", "主任", "--confirmed")
    let done = try text(session)
    // What is kept was entered and synced; the line itself was not struck out any more.
    var lines = done.split(separator: "\n")
    lines[3] = before[3]
    let broken = lines.joined(separator: "\n") + "\n"
    try broken.write(toFile: session, atomically: true, encoding: .utf8)
    #expect(try text(session).contains("住院"))
    #expect(try !place.yishi("timeline", session).output.contains("住院"))
    let check = try place.yishi("verify", session)
    #expect(check.status == 1)
    #expect(check.output.contains("隐去没有做完：第3条"), "\(check.output)")
    try place.yishi("apply", session, input: #"{"addParticipant":{"person":{"name":"居民丙"}}}"#)
    #expect(try !text(session).contains("住院"))
    #expect(try text(session).hasPrefix(done.dropLast(1)))
    #expect(try place.yishi("verify", session).status == 0)
  }

  @Test func `nothing is struck out in an older copy that was put back`() throws {
    let place = try Workplace()
    let session = try meeting(in: place)
    let old = try Data(contentsOf: URL(fileURLWithPath: session))
    _ = try place.yishi("apply", session, input: #"{"remark":{"text":"后来"}}"# + "\n")
    try old.write(to: URL(fileURLWithPath: session))
    let run = try place.yishi(
      "redact", session, "3", "--reason", "病情", "--approved", "主任", "--confirmed")
    #expect(run.status == 1)
    #expect(run.errors.contains("这台电脑已经确认到第4条"), "\(run.errors)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: session)) == old)
    // Whoever only reads is told too.
    for arguments in [["show", session], ["timeline", session]] {
      #expect(try place.yishi(arguments).errors.contains("较旧的副本"), "\(arguments)")
    }
    #expect(try place.yishi("verify", session).output.contains("较旧的副本"))
    #expect(try place.yishi("list").output.contains("【较旧：这台电脑确认到第4条】"))
  }

  @Test func `files that still hold the words are named`() throws {
    let place = try Workplace()
    let session = try meeting(in: place)
    let folder = URL(fileURLWithPath: session).deletingLastPathComponent()
    let copy = folder.appendingPathComponent("副本.yishi").path
    try FileManager.default.copyItem(atPath: session, toPath: copy)
    let paper = folder.appendingPathComponent("签到表.txt").path
    try "居民乙 请假 住院手术".write(toFile: paper, atomically: true, encoding: .utf8)
    let run = try place.yishi(
      "redact", session, "3", "--reason", "病情", "--approved", "主任", "--confirmed")
    #expect(run.status == 0, "\(run.errors)")
    for path in [copy, paper] {
      #expect(run.output.contains("这个文件里还有隐去的原文：\(path)"), "\(run.output)")
    }
    #expect(!run.output.contains("原文：\(session)"))
  }

  @Test func `where a struck name stands is told before, afterwards and by apply`() throws {
    let place = try Workplace()
    let session = try place.newMeeting("李小明家漏水")
    try place.yishi(
      "apply", session,
      input: """
        {"addParticipant":{"person":{"name":"李小明"}}}
        {"remark":{"text":"李小明来过"}}
        {"addParticipant":{"person":{"name":"居民乙","note":"低保户"}}}
        {"remark":{"text":"居民乙是低保户"}}

        """)
    let asked = [
      "redact", session, "1", "--field", "name", "--reason", "本人要求", "--approved", "主任",
    ]
    let told = "这份记录里还有同样的字句：会议名称、第2条，请逐条核对。其中会议名称不能隐去。姓名隐去以后"
    let before = try place.yishi(asked)
    #expect(before.status == 1 && before.output.contains(told), "\(before.output)")
    let done = try place.yishi(asked + ["--confirmed"])
    #expect(done.status == 0 && done.output.contains(told), "\(done.output)")
    let applied = try place.yishi(
      "apply", session,
      input: #"{"redact":{"entry":3,"fields":["note"],"reason":"隐私","approved":"主任"}}"# + "\n")
    #expect(applied.output.contains(#""stillSaidIn":[4]"#), "\(applied.output)")
    let rest = try place.yishi(
      "apply", session,
      input: #"{"redact":{"entry":4,"fields":["text"],"reason":"隐私","approved":"主任"}}"# + "\n")
    #expect(rest.status == 0 && !rest.output.contains("stillSaidIn"), "\(rest.output)")
  }

  @Test func `through a symbolic link the file itself is struck in, beside a hard link none is`()
    throws
  {
    let place = try Workplace()
    let session = try meeting(in: place)
    let folder = place.folder.appendingPathComponent("别处")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let hard = folder.appendingPathComponent("硬.yishi").path
    let soft = folder.appendingPathComponent("软.yishi").path
    try FileManager.default.linkItem(atPath: session, toPath: hard)
    try FileManager.default.createSymbolicLink(atPath: soft, withDestinationPath: session)
    let words = ["--reason", "病情", "--approved", "主任", "--confirmed"]
    let before = try text(session)
    for path in [session, hard, soft] {
      let run = try place.yishi(["redact", path, "3"] + words)
      #expect(run.status == 1)
      #expect(run.errors.contains("硬链接"), "\(run.errors)")
    }
    #expect(try text(session) == before)
    try FileManager.default.removeItem(atPath: hard)
    let run = try place.yishi(["redact", soft, "3"] + words)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: soft) == session)
    #expect(try !text(session).contains("住院"))
  }

  @Test func `an unfinished line that was set aside is named where numbers are deleted`() throws {
    let place = try Workplace()
    let session = try meeting(in: place)
    let copy = session + ".torn-20240518T140000"
    try "{".write(toFile: copy, atomically: true, encoding: .utf8)
    for arguments in [["redact", session, "--telephones"], ["verify", session]] {
      let run = try place.yishi(arguments)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains(".torn-20240518T140000"), "\(arguments)")
    }
    #expect(try place.yishi("verify", session, "--json").output.contains("\"torn\""))
  }

  @Test func `all telephone numbers of a meeting are deleted at once`() throws {
    let place = try Workplace()
    try place.file("名册.csv", "姓名,身份,电话\n居民甲,居民,000-0001\n")
    let session = try place.newMeeting("植物角", "--roster", "名册.csv")
    let contacts = Contacts.path(beside: session)
    #expect(FileManager.default.fileExists(atPath: contacts))
    let before = try String(contentsOfFile: session, encoding: .utf8)
    #expect(try place.yishi("redact", session, "--telephones").status == 0)
    #expect(!FileManager.default.fileExists(atPath: contacts))
    #expect(try String(contentsOfFile: session, encoding: .utf8) == before)
    #expect(try place.yishi("redact", session, "--telephones").status == 0)
  }

  @Test func `the list of those notified goes with its telephones, unless somebody edited it`()
    throws
  {
    let place = try Workplace()
    try place.file("名册.csv", "姓名,身份,电话\n居民甲,居民,13800000000\n")
    let session = try place.newMeeting("植物角", "--roster", "名册.csv")
    func list() throws -> String {
      let run = try place.yishi("export", session, "--document", "notified-list")
      #expect(run.status == 0, "\(run.errors)")
      return run.output.trimmingCharacters(in: .newlines)
    }
    let path = try list()
    #expect(try text(path).contains("13800000000"))
    #expect(try place.yishi("redact", session, "--telephones").status == 0)
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try !text(try list()).contains("13800000000"))
    try "已电话通知".write(toFile: path, atomically: true, encoding: .utf8)
    let again = try place.yishi("redact", session, "--telephones")
    #expect(again.status == 0 && again.output.contains("有人改过"), "\(again.output)")
    #expect(try text(path) == "已电话通知")
  }

  @Test func `telephones that can't be read are missed on the list, and it says so`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    try "{".write(toFile: Contacts.path(beside: session), atomically: true, encoding: .utf8)
    let run = try place.yishi("export", session, "--document", "notified-list", "-o", "-")
    #expect(run.status == 0 && run.output.contains("电话没有填入"), "\(run.output)\(run.errors)")
  }
}
