import Deliberation
import Foundation
import Records
import Scenarios
import Testing

/// `yishi verify`: files, verdicts, and sealed meetings that are gone.
@Suite struct VerifyTests {
  /// The whole meeting, sealed, as a file of its own archive.
  private func sealed(in place: Workplace) throws -> String {
    let session = try place.newMeeting("24号楼植物角", "--body", "居民议事会")
    try place.play(Scenario.greenCorner.steps, on: session)
    return session
  }

  @Test func `a count changed by hand under a correct chain of sums is found by its verdict`()
    throws
  {
    let place = try Workplace()
    let session = try sealed(in: place)
    let forged = place.folder.appendingPathComponent("伪造.yishi").path
    // Every line is written anew, so that the sums are right and only the arithmetic tells.
    let source = try Journal.open(session, for: .reading)
    let copy = try Journal.create(at: forged, header: source.header)
    var changed = 0
    _ = try Journal.open(session, for: .reading) { entry in
      guard case .events(let act) = entry.content else { return }
      var text = String(decoding: act.events, as: UTF8.self)
      if text.contains("\"announced\""), text.contains("\"for\":6") {
        text = text.replacing("\"against\":4", with: "\"against\":0")
        changed += 1
      }
      _ = try copy.append(by: act.by, at: act.at) { _ in
        Draft(events: Array(text.utf8), seals: text.contains("\"sealed\":{"))
      }
    }
    #expect(changed == 1)
    let run = try place.yishi("verify", forged)
    #expect(run.status == 1)
    #expect(run.output.contains("有问题"))
    #expect(run.output.contains("按存入的票数和规则"), "\(run.output)")
    #expect(try place.yishi("verify", session).status == 0)
  }

  @Test func `the code on a paper finds its entry and what follows it`() throws {
    let place = try Workplace()
    let session = try sealed(in: place)
    let minutes = try place.yishi("export", session, "--document", "minutes", "-o", "-").output
    let printed = try #require(minutes.firstMatch(of: /电子记录核验码：([0-9a-f]{16})/))
    let code = String(printed.1)
    let alone = try place.yishi("verify", session, "--head", code)
    #expect(alone.status == 0)
    #expect(alone.output.contains("其后没有记录"))
    try place.play(Scenario.greenCornerFollowUp, on: session)
    let later = try place.yishi("verify", "--all", "--head", code)
    #expect(later.status == 0, "\(later.output)")
    #expect(later.output.contains("其后还有第"))
    #expect(try place.yishi("verify", session, "--head", "0123456789abcdef").status == 1)
    #expect(try place.yishi("verify", session, "--head", "0123").status == 64)
  }

  @Test func `a sealed meeting whose file is gone is named`() throws {
    let place = try Workplace()
    let session = try sealed(in: place)
    #expect(try place.yishi("verify", "--all").status == 0)
    try FileManager.default.removeItem(atPath: session)
    let run = try place.yishi("verify", "--all")
    #expect(run.status == 1)
    #expect(run.output.contains("已封存的会议不见了：2024/2024-05-18_24号楼植物角_居民议事会/"))
  }

  @Test func `a register that can't be written is told, and the seal stands`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    try FileManager.default.createDirectory(
      at: place.archive.appendingPathComponent("台账.yishi"), withIntermediateDirectories: true)
    let run = try place.yishi(
      "apply", session,
      input: """
        {"openMeeting":{"despite":"试"}}
        {"adjourn":{}}
        {"seal":{"incomplete":"来不及"}}

        """)
    #expect(run.status == 0, "\(run.output)")
    #expect(run.lines.count == 3)
    #expect(run.errors.contains("会议已封存，但台账没有记上"))
  }

  @Test func `a seal that never reached the register is entered at the next opening`() throws {
    let place = try Workplace()
    let session = try sealed(in: place)
    let register = place.archive.appendingPathComponent("台账.yishi").path
    #expect(FileManager.default.fileExists(atPath: register))
    try FileManager.default.removeItem(atPath: register)
    let check = try place.yishi("verify", "--all")
    #expect(check.output.contains("已封存，台账里还没有"))
    let rows = try place.yishi("verify", "--all", "--json").output
    #expect(rows.contains(#""unregistered" : [\#n    "#))
    _ = try place.yishi("apply", session, input: "\n")
    #expect(FileManager.default.fileExists(atPath: register))
    #expect(try place.yishi("verify", "--all").status == 0)
  }
}
