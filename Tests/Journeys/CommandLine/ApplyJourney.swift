import Deliberation
import Foundation
import Lists
import Scenarios
import TestSupport
import Testing

/// The bird corner of building 24 from the roster to the seal, through `yishi apply` alone.
@Suite struct ApplyJourney {
  /// The meeting made from the CSV as an office sends it, and the steps that follow.
  private func prepared(in place: Workplace) throws -> (String, [Scenario.Step]) {
    let roster = try place.file(DemoRoster.fileName, Data(DemoRoster.bytes))
    let run = try place.yishi(
      "new", "24号楼植物角", "--date", "2024-05-18 14:30", "--body", "居民议事会", "--roster",
      roster.path)
    try #require(run.status == 0, "\(run.errors)")
    // The scenario's own import is of the same people.
    let steps = Scenario.greenCorner.steps.filter {
      if case .importRoster = $0.command { false } else { true }
    }
    return (run.output.trimmingCharacters(in: .newlines), steps)
  }

  @Test func `the bird corner is agreed in its fifth version`() throws {
    let place = try Workplace()
    let (session, steps) = try prepared(in: place)
    var rest = steps[...]
    func play(until isEnd: (Command) -> Bool) throws -> Shown {
      let end = rest.firstIndex { isEnd($0.command) } ?? rest.endIndex
      try place.play(rest[..<end], on: session)
      rest = rest[end...]
      return try place.show(session)
    }

    let gathered = try play { if case .openMeeting = $0 { true } else { false } }
    #expect(gathered.expected == 12)
    #expect(gathered.present == 10)
    #expect(gathered.present(of: "党员") == 3)
    #expect(gathered.present(of: "楼门骨干") == 3)
    #expect(gathered.present(of: "居民") == 4)
    #expect(gathered.present(of: "产权单位") == 1)
    #expect(gathered.missingGroups.isEmpty)

    let first = try play { if case .raiseConcern = $0 { true } else { false } }
    #expect(first.present == 11)
    #expect(first.issues[0].status == "discussed")
    #expect(first.issues[0].votes.map(\.verdict) == ["noConsensus"])
    #expect(first.issues[0].votes[0].sentence?.contains("赞成6人，反对4人，弃权1人，未达成一致") == true)

    let last = try play { if case .adjourn = $0 { true } else { false } }
    #expect(last.issues[0].version == 5)
    #expect(last.issues[0].status == "closed")
    #expect(last.issues[0].votes.last?.verdict == "consensus")
    #expect(last.issues[0].votes.last?.sentence?.contains("赞成11人，反对0人，弃权0人") == true)
    #expect(last.issues[0].votes.last?.sentence?.contains("达成一致") == true)
    #expect(last.issues[0].outstanding == [.init(party: "产权单位", due: "2024-05-24")])

    let sealed = try play { _ in false }
    #expect(sealed.phase == "sealed")
    let timeline = try place.yishi("timeline", session).output
    #expect(!timeline.contains("未通过"))
    let check = try place.yishi("verify", session)
    #expect(check.status == 0, "\(check.output)")
    try minutes(of: session, in: place)
    try place.play(Scenario.greenCornerFollowUp, on: session)
    #expect(try place.show(session).issues[0].outstanding.isEmpty)
    #expect(try place.yishi("verify", "--all").status == 0)
  }

  /// The papers, and minutes that are those of the core but for the code of this file's seal.
  private func minutes(of session: String, in place: Workplace) throws {
    let early = try place.yishi("export", session, "--all")
    #expect(early.status == 1, "nobody has read the public copies")
    #expect(early.lines.contains { $0.hasSuffix("会议纪要【内部】.txt") })
    #expect(!early.output.contains("【可公开】"))
    #expect(early.errors.contains("24号楼植物角设养鸟区"))
    let all = try place.yishi("export", session, "--all", "--confirmed", "记录人甲")
    #expect(all.status == 0, "\(all.errors)")
    #expect(all.lines.count == Set(all.lines).count)
    #expect(all.lines.contains { $0.hasSuffix("会议纪要【内部】.txt") })
    #expect(all.lines.contains { $0.hasSuffix("会议纪要【可公开】.txt") })
    let printed = try place.yishi("export", session, "--document", "minutes", "-o", "-").output
    let expected = try String(
      contentsOf: packageFolder.appendingPathComponent(
        "Tests/DocumentsTests/Expected/minutes.archive.txt"), encoding: .utf8)
    func body(_ text: String) -> [Substring] {
      text.split(separator: "\n").filter { !$0.contains("核验码") }
    }
    #expect(body(printed) == body(expected))
    #expect(printed.contains("电子记录核验码"))
  }

  @Test func `every change a clerk makes after the seal is refused in words`() throws {
    let place = try Workplace()
    let (session, steps) = try prepared(in: place)
    try place.play(steps, on: session)
    let before = try place.archived()
    let run = try place.yishi(
      "apply", session, input: #"{"signIn":{"participants":["居民己"]}}"# + "\n")
    #expect(run.status == 1)
    #expect(
      run.output
        == #"{"line":1,"refused":"notInPhase","sentence":"记录已封存，只能更正或登记落实情况。"}"# + "\n")
    #expect(try place.archived() == before)
  }

  @Test func `a meeting like an earlier one takes over its people and unfinished issues`() throws {
    let place = try Workplace()
    let (session, steps) = try prepared(in: place)
    try place.play(
      steps.prefix { if case .raiseConcern = $0.command { false } else { true } }, on: session)
    let run = try place.yishi("new", "第二次", "--date", "2024-06-01", "--like", "植物角")
    #expect(run.status == 0, "\(run.errors)")
    let earlier = try place.show(session)
    let later = try place.show("第二次")
    #expect(later.expected == 12)
    #expect(later.present == 0)
    #expect(later.issues.map(\.number) == earlier.issues.map(\.number))
    #expect(later.issues.map(\.status) == ["listed"])
  }
}
