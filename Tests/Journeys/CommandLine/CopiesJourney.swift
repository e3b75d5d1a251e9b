import Foundation
import Log
import Scenarios
import TestSupport
import Testing
import Values

/// One meeting in several files, and an older file put back.
@Suite struct CopiesJourney {
  private let files = FileManager.default

  private func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path))
  }

  private func put(_ bytes: Data, _ path: String) throws {
    try bytes.write(to: URL(fileURLWithPath: path))
  }

  private func remark(_ text: String) -> String { #"{"remark":{"text":"\#(text)"}}"# + "\n" }

  private let choose = #"{"continueCopy":{"reason":"另一份找不到"}}"# + "\n"

  /// A copy of the meeting's folder in the same year.
  private func copyFolder(of session: String) throws -> String {
    let folder = URL(fileURLWithPath: session).deletingLastPathComponent()
    let other = folder.deletingLastPathComponent().appendingPathComponent(
      folder.lastPathComponent + " - 副本")
    try files.copyItem(at: folder, to: other)
    return other.appendingPathComponent(URL(fileURLWithPath: session).lastPathComponent).path
  }

  @Test(arguments: [true, false]) func `a copied folder is told, and the older copy isn't written`(
    isBeside: Bool
  ) throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    _ = try place.yishi("apply", session, input: remark("一"))
    // As sync tools name a conflict, beside the file.
    let other =
      isBeside
      ? session.replacing(".yishi", with: ".sync-conflict-20240518-101010-ABCDEFG.yishi")
      : try copyFolder(of: session)
    if isBeside { try files.copyItem(atPath: session, toPath: other) }
    #expect(try place.yishi("list").output.contains("【另有副本（较旧）】"))
    #expect(try place.yishi("show", session).errors.contains("另有副本（较旧）"))
    #expect(try place.yishi("apply", session, input: remark("二")).status == 0)
    #expect(try place.yishi("list").output.contains("【较旧的副本】"))
    #expect(try place.yishi("show", other).errors.contains("这是较旧的副本"))
    let before = try bytes(other)
    let refused = try place.yishi("apply", other, input: remark("三"))
    #expect(refused.status == 1, "\(refused.errors)")
    #expect(refused.errors.contains("较旧的副本") && refused.errors.contains("什么也没有写入"))
    #expect(try bytes(other) == before)
    for arguments in [["--all"], [session]] {
      let check = try place.yishi(["verify"] + arguments)
      #expect(check.status == 0, "\(check.output)")
      #expect(check.output.contains("另有副本（较旧）"), "\(check.output)")
    }
  }

  @Test func `two files that went apart are both named, and neither goes on without a choice`()
    throws
  {
    let place = try Workplace()
    let session = try place.newMeeting()
    _ = try place.yishi("apply", session, input: remark("一"))
    let other = try copyFolder(of: session)
    _ = try place.yishi("apply", session, input: remark("甲"))
    // The other machine knows nothing of this one.
    let elsewhere = place.folder.appendingPathComponent("另一台").path
    let away = try place.yishi("apply", session, input: remark("乙"))
    #expect(away.status == 0)
    let foreign = session + ".x"
    try files.moveItem(atPath: session, toPath: foreign)
    let run = try place.yishi(
      ["apply", other], input: remark("丙") + remark("丁"),
      environment: ["XDG_STATE_HOME": elsewhere])
    #expect(run.status == 0, "\(run.errors)")
    try files.moveItem(atPath: foreign, toPath: session)
    let list = try place.yishi("list")
    #expect(list.output.contains("【与另一份分叉】"))
    #expect(list.errors.contains("分了叉") && list.errors.contains("末条第3条"), "\(list.errors)")
    for arguments in [["--all"], [session], [other]] {
      let check = try place.yishi(["verify"] + arguments)
      #expect(check.status == 1, "\(check.output)")
      #expect(check.output.contains("分了叉"))
    }
    for path in [session, other] {
      let before = try bytes(path)
      let refused = try place.yishi("apply", path, input: remark("戊"))
      #expect(refused.status == 1)
      #expect(refused.errors.contains("分了叉"), "\(refused.errors)")
      #expect(try bytes(path) == before)
    }
    let chosen = try place.yishi("apply", session, input: choose + remark("己"))
    #expect(chosen.status == 0, "\(chosen.errors)")
    #expect(chosen.output.contains("copyContinued"))
    #expect(try place.yishi("apply", session, input: remark("庚")).status == 0)
    #expect(try place.yishi("verify", session).status == 1, "the other file is still there")
    try files.removeItem(atPath: other)
    let check = try place.yishi("verify", session)
    #expect(check.status == 0, "\(check.output)")
  }

  @Test func `an older copy put back is told before anything is written to it`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    _ = try place.yishi("apply", session, input: remark("一"))
    let old = try bytes(session)
    _ = try place.yishi("apply", session, input: remark("二") + remark("三"))
    let whole = try bytes(session)
    try put(old, session)
    #expect(try place.yishi("show", session).status == 0)
    let refused = try place.yishi("apply", session, input: remark("四"))
    #expect(refused.status == 1)
    #expect(refused.errors.contains("这台电脑已经确认到第3条"), "\(refused.errors)")
    #expect(try bytes(session) == old)
    // Found again, it goes on without a question.
    try put(whole, session)
    #expect(try place.yishi("apply", session, input: remark("四")).status == 0)
    // Chosen, the copy goes on, and its record says so.
    try put(old, session)
    #expect(try place.yishi("apply", session, input: choose + remark("五")).status == 0)
    #expect(try place.yishi("apply", session, input: remark("六")).status == 0)
    #expect(try place.yishi("show", session).output.contains("选用的一份副本"))
    let check = try place.yishi("verify", session)
    #expect(check.status == 0, "\(check.output)")
    // Lost, the memory warns of nothing.
    try put(old, session)
    try files.removeItem(at: place.folder.appendingPathComponent(".local/state"))
    #expect(try place.yishi("apply", session, input: remark("七")).status == 0)
  }

  @Test func `another file of the same length is told`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    _ = try place.yishi("apply", session, input: remark("一"))
    let old = try bytes(session)
    _ = try place.yishi("apply", session, input: remark("二"))
    try put(old, session)
    _ = try place.yishi(
      ["apply", session], input: remark("别的"),
      environment: ["XDG_STATE_HOME": place.folder.appendingPathComponent("另一台").path])
    let before = try bytes(session)
    let refused = try place.yishi("apply", session, input: remark("三"))
    #expect(refused.status == 1)
    #expect(refused.errors.contains("分了叉"), "\(refused.errors)")
    #expect(try bytes(session) == before)
  }

  @Test func `a sealed file cut short isn't whole, and is sealed again as recovered alone`() throws
  {
    let place = try Workplace()
    let session = try place.newMeeting("24号楼植物角", "--body", "居民议事会")
    try place.play(Scenario.greenCorner.steps, on: session)
    let lines = try bytes(session).split(separator: 10).map { $0 + [10] }
    let seal = try #require(
      lines.firstIndex { String(decoding: $0, as: UTF8.self).contains("\"sealed\":true") })
    try put(Data(lines[..<seal].joined()), session)
    try files.removeItem(at: place.folder.appendingPathComponent(".local/state"))
    for arguments in [["--all"], [session]] {
      let check = try place.yishi(["verify"] + arguments)
      #expect(check.status == 1, "\(check.output)")
      #expect(check.output.contains("与台账不符"), "\(check.output)")
      #expect(check.output.contains("有问题  "), "\(check.output)")
    }
    #expect(try place.yishi("verify", "--all").output.contains("共检查2个文件，1个有问题。"))
    let plain = #"{"seal":{"incomplete":"来不及"}}"# + "\n"
    #expect(try place.yishi("apply", session, input: plain).status == 1)
    #expect(try place.yishi("apply", session, input: choose + plain).status == 0)
    let shown = try place.yishi("show", session).output
    #expect(shown.contains("已封存为恢复本"), "\(shown)")
    let listed = try place.yishi("list").output
    #expect(listed.contains("已封存为恢复本"), "\(listed)")
    #expect(try place.yishi("list", "--json").output.contains("\"recovered\" : true"))
    let paper = try place.yishi("export", session, "--document", "minutes", "-o", "-").output
    #expect(paper.contains("恢复本"), "\(paper)")
    #expect(try place.yishi("verify", session).status == 1, "the sealed record is still gone")
  }

  /// A sealed meeting, and a copy of its folder that ends before the seal.
  private func sealed(in place: Workplace) throws -> (session: String, copy: String, code: String) {
    let session = try place.newMeeting("24号楼植物角", "--body", "居民议事会")
    try place.play(Scenario.greenCorner.steps, on: session)
    let copy = try copyFolder(of: session)
    try cutBeforeSeal(copy)
    let check = try place.yishi("verify", session).output
    let code = try #require(check.firstMatch(of: /[0-9a-f]{16}|[0-9A-F]{4}(?:[ -]?[0-9A-F]{4}){3}/))
    return (session, copy, String(code.output).filter(\.isHexDigit).lowercased())
  }

  private func cutBeforeSeal(_ path: String) throws {
    let lines = try bytes(path).split(separator: 10).map { $0 + [10] }
    let seal = try #require(
      lines.firstIndex { String(decoding: $0, as: UTF8.self).contains("\"sealed\":true") })
    try put(Data(lines[..<seal].joined()), path)
  }

  @Test(arguments: [true, false]) func `no paper is made from less than is known of a meeting`(
    isCopy: Bool
  ) throws {
    let place = try Workplace()
    let (session, copy, _) = try sealed(in: place)
    let cut = isCopy ? copy : session
    if !isCopy {
      try cutBeforeSeal(session)
      try files.removeItem(at: URL(fileURLWithPath: copy).deletingLastPathComponent())
    }
    let before = try place.archived()
    for arguments in [
      ["export", cut, "--all"], ["export", cut, "--document", "minutes", "-o", "-"],
    ] {
      let refused = try place.yishi(arguments)
      #expect(refused.status == 1, "\(arguments)")
      #expect(
        refused.output.isEmpty && refused.errors.contains("continueCopy"), "\(refused.errors)")
    }
    #expect(try place.archived() == before)
    let list = try place.yishi("list").output
    #expect(list.contains("【这台电脑确认到第") || list.contains("【较旧"), "\(list)")
    let json = try place.yishi("list", "--json").output
    #expect(json.contains("\"confirmed\" :"), "\(json)")
    // Another machine knows it by the register alone.
    try files.removeItem(at: place.folder.appendingPathComponent(".local/state"))
    #expect(try place.yishi("list").output.contains("【曾封存"))
    #expect(try place.yishi("list", "--json").output.contains("\"sealMissing\" : true"))
    #expect(try place.yishi("export", cut, "--document", "minutes", "-o", "-").status == 1)
  }

  @Test func `papers of a copy that was gone on with say so, how the other was sealed, and why`()
    throws
  {
    let place = try Workplace()
    let (session, copy, code) = try sealed(in: place)
    #expect(try place.yishi("apply", copy, input: choose + remark("五")).status == 0)
    func paper(_ kind: String, _ more: String...) throws -> Program.End {
      try place.yishi(["export", copy, "--document", kind, "-o", "-"] + more)
    }
    func flat(_ run: Program.End) -> String {
      run.output.replacing("\n", with: "").replacing("　", with: "").replacing(" ", with: "")
    }
    func expectTold(_ kind: String) throws {
      let text = flat(try paper(kind))
      #expect(text.contains("本文书所据记录是选用的一份副本"), "\(kind): \(text)")
      #expect(text.contains("曾封存（文号胜古北社议〔2024〕5号，核验码\(code)）"), "\(kind): \(text)")
      #expect(kind == "notice" || text.contains("选用原因：另一份找不到"), "\(kind): \(text)")
    }
    for kind in ["minutes", "record", "agenda", "attendance"] { try expectTold(kind) }
    #expect(try place.yishi("show", copy).output.contains("核验码\(code)"))
    // No result until somebody answers for what the other holds.
    for kind in ["opinion", "notice"] {
      let early = try paper(kind)
      #expect(early.status == 1)
      #expect(early.errors.contains("confirmRecovery"), "\(early.errors)")
    }
    let confirmed = try place.yishi(
      "apply", copy,
      input: #"{"confirmRecovery":{"by":"记录人乙","text":"与另一份核对过"}}"# + "\n"
        + #"{"seal":{"incomplete":"来不及"}}"# + "\n")
    #expect(confirmed.status == 0, "\(confirmed.output)\(confirmed.errors)")
    for kind in ["opinion", "minutes", "notice"] {
      try expectTold(kind)
      #expect(flat(try paper(kind)).contains("本记录封存为恢复本"), "\(kind)")
    }
    #expect(try place.yishi("export", session, "--document", "minutes", "-o", "-").status != 0)
  }

  @Test func `a meeting sealed in this very file is said to be sealed`() throws {
    let place = try Workplace()
    let session = try place.newMeeting("24号楼植物角", "--body", "居民议事会")
    try place.play(Scenario.greenCorner.steps, on: session)
    let again = try place.yishi(
      "apply", session, input: #"{"seal":{"incomplete":"再封"}}"# + "\n")
    #expect(again.status == 1)
    #expect(again.output.contains("记录已封存，只能更正或登记落实情况"), "\(again.output)")
  }

  @Test func `a corrected title is listed, and either title finds the meeting`() throws {
    let place = try Workplace()
    let session = try place.newMeeting("更正会")
    let run = try place.yishi(
      "apply", session,
      input: #"{"adjourn":{"reason":"无人到场"}}"# + "\n"
        + #"{"correct":{"entry":0,"field":"title","old":"更正会","new":"停车协商","reason":"写错","approved":"主任"}}"#
        + "\n" + remark("还有一句"))
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    let list = try place.yishi("list").output
    #expect(list.contains("停车协商") && !list.contains("更正会"), "\(list)")
    #expect(try place.yishi("list", "--json").output.contains("\"title\" : \"停车协商\""))
    for words in ["更正会", "停车协商", "停车", "更正"] {
      #expect(try place.yishi("show", words).output.contains(session), "\(words)")
    }
  }

  // MARK: Attachments

  @Test func `an attachment is taken from a path, and missing is told apart from changed`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    try place.file("签到表.jpg", "签到表")
    let taken = try place.yishi(
      "apply", session, input: #"{"attach":{"path":"签到表.jpg","kind":"签到表"}}"# + "\n")
    #expect(taken.status == 0, "\(taken.output)\(taken.errors)")
    let kept = URL(fileURLWithPath: session).deletingLastPathComponent()
      .appendingPathComponent("附件/签到表.jpg").path
    #expect(try bytes(kept) == Data("签到表".utf8))
    #expect(try place.yishi("verify", session).output.contains("附件") == false)
    let sum = try #require(taken.output.firstMatch(of: /"sha256":"([0-9a-f]{64})"/)).1
    let byName = { (sum: String) in
      #"{"attach":{"file":{"name":"签到表.jpg","kind":"签到表","bytes":9,"sha256":"\#(sum)"}}}"# + "\n"
    }
    #expect(try place.yishi("apply", session, input: byName(String(sum))).status == 0)
    for input in [
      byName(String(repeating: "0", count: 64)), #"{"attach":{"path":"没有.jpg"}}"# + "\n",
      byName(String(sum)).replacing("签到表.jpg", with: "../签到表.jpg"),
    ] {
      let refused = try place.yishi("apply", session, input: input)
      #expect(refused.status == 1)
      #expect(refused.output.contains("attachmentNotThere"), "\(refused.output)\(refused.errors)")
    }
    try put(Data("改过了".utf8), kept)
    let changed = try place.yishi("verify", session)
    #expect(changed.status == 1)
    #expect(changed.output.contains("附件已改动"))
    try files.removeItem(atPath: kept)
    let missing = try place.yishi("verify", session)
    #expect(missing.status == 0, "\(missing.output)")
    #expect(missing.output.contains("存疑：附件不见了"))
  }

  @Test func `a header of a later version is told`() throws {
    let place = try Workplace()
    let path = place.folder.appendingPathComponent("later.yishi").path
    let header = SessionHeader(
      version: 9, id: "later", date: Day("2024-05-18")!, title: "以后",
      created: beijing("2024-05-18", 9, 0), generator: "yishi 9")
    _ = try Journal.create(at: path, header: header)
    let check = try place.yishi("verify", path)
    #expect(check.output.contains("更新的 yishi"), "\(check.output)")
  }
}
