import Foundation
import Log
import Scenarios
import TestSupport
import Testing

/// A sealed meeting whose file is damaged: recovered, it says so everywhere, and no seal makes it
/// the record that was sealed.
@Suite struct RecoveryJourney {
  private func sealed(in place: Workplace) throws -> String {
    let session = try place.newMeeting("24号楼植物角", "--body", "居民议事会")
    try place.play(Scenario.greenCorner.steps, on: session)
    return session
  }

  /// Changes one letter of an entry.
  private func damage(_ session: String, entry: Int) throws {
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: session)))
    let mark = try #require(bytes.firstRange(of: Array("{\"n\":\(entry),".utf8)))
    let by = try #require(bytes[mark.upperBound...].firstRange(of: Array("\"by\":\"".utf8)))
    bytes[by.upperBound + 2] ^= 1
    try Data(bytes).write(to: URL(fileURLWithPath: session))
  }

  @Test
  func `a recovered meeting says so in the list, when shown, in every paper and when verified`()
    throws
  {
    let place = try Workplace()
    let session = try sealed(in: place)
    let entries = try place.show(session).entries
    // After the announcements, so that there is a result to print.
    try damage(session, entry: entries - 2)
    let recovery = try place.yishi("recover", session)
    #expect(recovery.status == 0, "\(recovery.errors)")
    let copy = session.replacing(".yishi", with: "_恢复.yishi")
    let lost = "缺第\(entries - 2)条至第\(entries)条"
    #expect(try place.yishi("list").output.contains("由损坏文件恢复，\(lost)"))
    #expect(try place.yishi("list", "--json").output.contains("\"recovered\" : true"))
    let shown = try place.yishi("show", copy).output
    #expect(shown.contains("本记录由损坏文件恢复，\(lost)，原件另存，缺失部分尚待确认。"), "\(shown)")
    #expect(shown.contains("只能封存为恢复本"))
    let check = try place.yishi("verify", copy)
    #expect(check.output.contains(lost), "\(check.output)")
    // No result until somebody answers for what is lost.
    let early = try place.yishi("export", copy, "--document", "opinion", "-o", "-")
    #expect(early.status == 1)
    #expect(early.errors.contains("缺失部分还没有人确认"), "\(early.errors)")
    _ = try place.yishi(
      "apply", copy,
      input: """
        {"confirmRecovery":{"by":"记录人乙","text":"缺的已重新登记"}}
        {"command":{"adjourn":{}},"despite":"恢复以后补办散会"}
        {"seal":{"incomplete":"来不及"}}

        """)
    #expect(try place.show(copy).phase == "sealed")
    for paper in ["minutes", "opinion", "record", "attendance", "notice", "tasks", "agenda"] {
      let text = try place.yishi("export", copy, "--document", paper, "-o", "-").output
      let flat = text.replacing("\n", with: "").replacing("　", with: "")
      #expect(flat.contains("本文书所据记录由损坏文件恢复，\(lost)，原件另存。"), "\(paper): \(text)")
      #expect(flat.contains("本记录封存为恢复本"), "\(paper): \(text)")
    }
  }

  @Test func `the register finds the damaged original of a recovered meeting`() throws {
    let place = try Workplace()
    let session = try sealed(in: place)
    try damage(session, entry: 20)
    _ = try place.yishi("recover", session)
    let copy = session.replacing(".yishi", with: "_恢复.yishi")
    for arguments in [["--all"], [copy]] {
      let check = try place.yishi(["verify"] + arguments)
      #expect(check.status == 1, "\(arguments)")
      #expect(check.output.contains("封存的原件已损坏"), "\(arguments): \(check.output)")
      #expect(check.output.contains(".yishi"))
    }
  }

  /// Appends events as they are, the chain going on.
  private func append(_ events: String, to session: String) throws {
    let journal = try Journal.open(session)
    _ = try journal.append(by: "记录", at: beijing("2024-05-18", 20, 0)) { _ in
      Draft(events: Array(events.utf8))
    }
  }

  @Test func `an entry that can't be read names the ways on, and recovery takes what is before`()
    throws
  {
    let place = try Workplace()
    let session = try place.newMeeting()
    let remark = #"{"remark":{"text":"说明"}}"# + "\n"
    _ = try place.yishi("apply", session, input: remark + remark)
    try append(#"[{"somethingOfALaterDay":{"text":"以后"}}]"#, to: session)
    try append(#"[{"remarked":{"id":"k01","text":"后面的"}}]"#, to: session)
    let check = try place.yishi("verify", session)
    #expect(check.status == 1)
    #expect(check.output.contains("第3条的内容本程序读不懂"), "\(check.output)")
    for run in [
      try place.yishi("apply", session, input: remark), try place.yishi("show", session),
    ] {
      #expect((run.output + run.errors).contains("yishi recover"), "\(run.output)\(run.errors)")
    }
    let recovery = try place.yishi("recover", session)
    #expect(recovery.status == 0, "\(recovery.errors)")
    #expect(recovery.output.contains("已恢复2条记录"), "\(recovery.output)")
    let copy = session.replacing(".yishi", with: "_恢复.yishi")
    #expect(try place.yishi("show", copy).output.contains("缺第3条至第4条"))
    #expect(try place.yishi("apply", copy, input: remark).status == 0)
    #expect(try place.yishi("verify", copy).status == 0)
  }

  @Test func `search text that is another person's is told by verify`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    let person = #"{"addParticipant":{"person":{"name":"居民乙","home":"24号楼3单元501室"}}}"#
    _ = try place.yishi("apply", session, input: person + "\n")
    #expect(!(try place.yishi("verify", session).output.contains("检索文字")))
    let lines = try String(contentsOfFile: session, encoding: .utf8).split(separator: "\n")
    let start = try #require(lines[1].firstRange(of: "\"events\":")).upperBound
    let end = try #require(lines[1].firstRange(of: ",\"sum\":")).lowerBound
    let events = lines[1][start..<end]
    #expect(events.contains("ju min yi"), "\(events)")
    let other = try place.newMeeting("另一次")
    try append(String(events).replacing("ju min yi", with: "zhang min yi"), to: other)
    let check = try place.yishi("verify", other)
    #expect(check.output.contains("居民乙的检索文字与姓名、住址不符"), "\(check.output)")
  }
}
