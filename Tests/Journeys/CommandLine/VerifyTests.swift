import Deliberation
import Foundation
import Log
import Scenarios
import TestSupport
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
    let folder = (session as NSString).deletingLastPathComponent
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      try FileManager.default.removeItem(atPath: folder + "/" + name)
    }
    for arguments in [["verify", "--all"], ["list"]] {
      let run = try place.yishi(arguments)
      #expect(!(run.output + run.errors).contains("可以删去"), "\(run.output)\(run.errors)")
    }
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
    let register = place.archive.appendingPathComponent("台账").path
    #expect(FileManager.default.fileExists(atPath: register))
    try FileManager.default.removeItem(atPath: register)
    for arguments in [["--all"], [session]] {
      let check = try place.yishi(["verify"] + arguments)
      #expect(check.status == 1, "\(check.output)")
      #expect(check.output.components(separatedBy: "台账不见了").count == 2, "\(check.output)")
    }
    _ = try place.yishi("apply", session, input: "\n")
    #expect(FileManager.default.fileExists(atPath: register))
    let after = try place.yishi("verify", "--all")
    #expect(!after.output.contains("台账不见了"), "\(after.output)")
    // What this computer wrote there before is gone all the same.
    #expect(after.status == 1 && after.output.contains("现在的文件只到第"), "\(after.output)")
  }

  /// Writes a sealed record anew, with sums that are right and other words, in its own place.
  private func forge(_ session: String) throws {
    let aside = session + ".旧"
    try FileManager.default.moveItem(atPath: session, toPath: aside)
    let source = try Journal.open(aside, for: .reading)
    let copy = try Journal.create(at: session, header: source.header)
    var changed = 0
    _ = try Journal.open(aside, for: .reading) { entry in
      guard case .events(let act) = entry.content else { return }
      var text = String(decoding: act.events, as: UTF8.self)
      if text.contains("东侧") {
        text = text.replacing("东侧", with: "西侧")
        changed += 1
      }
      let events = (try? JSONDecoder().decode([Event].self, from: Data(text.utf8))) ?? []
      _ = try copy.append(by: act.by, at: act.at) { _ in
        Draft(
          events: Array(text.utf8), version: events.formatVersion,
          seals: text.contains("\"sealed\":{"))
      }
    }
    #expect(changed > 0)
    try FileManager.default.removeItem(atPath: aside)
  }

  @Test func `a sealed record written anew isn't laundered by losing the register`() throws {
    let place = try Workplace()
    let files = FileManager.default
    let session = try sealed(in: place)
    let register = place.archive.appendingPathComponent("台账").path
    try files.removeItem(atPath: register)
    try forge(session)
    func checks(_ sentence: String) throws {
      for arguments in [["--all"], [session]] {
        let check = try place.yishi(["verify"] + arguments)
        #expect(check.status == 1, "\(arguments): \(check.output)")
        #expect(check.output.contains(sentence), "\(arguments): \(check.output)")
      }
    }
    // On the machine that sealed it: another record than the one it knows.
    try checks("不是这台电脑确认过的那一份")
    let progress =
      #"{"reportProgress":{"assignment":"a01","progress":{"on":"2024-05-25","text":"办完","done":true}}}"#
    #expect(try place.yishi("apply", session, input: progress + "\n").status == 1)
    #expect(!files.fileExists(atPath: register), "what is refused writes nothing")
    try checks("不是这台电脑确认过的那一份")
    let refused = try place.yishi("verify", session, "--register", "台账丢了")
    #expect(refused.status == 65, "\(refused.output)")
    #expect(!files.fileExists(atPath: register))
    // On any other machine nobody vouches for it, however often it is opened.
    try files.removeItem(at: place.folder.appendingPathComponent(".local/state"))
    for _ in 1...2 {
      let opened = try place.yishi("apply", session, input: "\n")
      #expect(opened.errors.contains("台账里没有它"), "\(opened.errors)")
      #expect(!files.fileExists(atPath: register))
      try checks("台账不见了")
    }
  }

  @Test func `a lost register is made again by somebody's word, which is told from then on`() throws
  {
    let place = try Workplace()
    let session = try sealed(in: place)
    try FileManager.default.removeItem(
      at: place.archive.appendingPathComponent("台账"))
    try FileManager.default.removeItem(at: place.folder.appendingPathComponent(".local/state"))
    #expect(try place.yishi("verify", "--all", "--register", " ").status == 64)
    let entered = try place.yishi("verify", "--all", "--register", "硬盘换过，逐份核对了签字件")
    #expect(entered.status == 0, "\(entered.output) \(entered.errors)")
    #expect(entered.output.contains("台账是事后补记的，理由：硬盘换过，逐份核对了签字件"), "\(entered.output)")
    for arguments in [["--all"], [session]] {
      let check = try place.yishi(["verify"] + arguments)
      #expect(check.status == 0, "\(check.output)")
      #expect(check.output.contains("事后补记"), "\(check.output)")
    }
    #expect(try place.yishi("apply", session, input: "\n").errors.isEmpty)
  }
}
