import Archives
import Deliberation
import Foundation
import Log
import Scenarios
import TestSupport
import Testing
import Values

/// Sealed meetings of format 1 and their papers, as they were when the format was frozen.
///
/// The files in `Golden/format-1` stay as they are for ever: a meeting once sealed and signed must
/// verify, open and print the same bytes with every later program. They are never recorded anew. A
/// new format gets a folder of its own beside them.
@Suite struct GoldenMeetingTests {
  enum Golden: String, CaseIterable {
    case greenCorner = "green-corner"
    case stairwell

    func file(_ ending: String) -> URL {
      packageFolder.appendingPathComponent("Tests/Journeys/Golden/format-1")
        .appendingPathComponent(rawValue + ending)
    }
  }

  /// Each paper with the copies that are made of it.
  private static let papers = [
    ("minutes", "archive"), ("minutes", "public"), ("opinion", "archive"), ("opinion", "public"),
    ("record", "archive"), ("attendance", "archive"),
  ]

  /// Papers of a meeting that an earlier program made and that don't exist where owners vote in
  /// writing: nobody met.
  private static func isOfNoMeeting(_ golden: Golden, _ kind: String) -> Bool {
    golden == .stairwell && ["minutes", "attendance"].contains(kind)
  }

  @Test(arguments: Golden.allCases)
  func `a sealed meeting of format 1 verifies and prints as it always did`(golden: Golden) throws {
    let place = try Workplace()
    if ProcessInfo.processInfo.environment["RECORD_FORMAT_1"] != nil { try record(golden, place) }
    let bytes = try Data(contentsOf: golden.file(".yishi"))
    let session = try place.file("\(golden.rawValue).yishi", bytes)
    let code = try String(contentsOf: golden.file(".code.txt"), encoding: .utf8)
      .trimmingCharacters(in: .newlines)
    #expect(code.count == 64)
    #expect(try Verification.verify(session.path).last?.hex == code)
    #expect(try MeetingFile.open(session.path, clerk: "记录").codes == [String(code.prefix(16))])
    let check = try place.yishi("verify", session.path, "--head", code)
    #expect(check.status == 0, "\(check.output)\(check.errors)")
    for (paper, audience) in Self.papers {
      // What owners decide has a paper of its own.
      let kind = golden == .stairwell && paper == "opinion" ? "decision" : paper
      let run = try place.yishi(
        "export", session.path, "--document", kind, "--for", audience, "-o", "-",
        "--confirmed", "记录人甲")
      if Self.isOfNoMeeting(golden, kind) {
        #expect(run.status == 1 && run.errors.contains("没有开会") && run.output.isEmpty)
        continue
      }
      #expect(run.status == 0, "\(run.errors)")
      let expected = try String(
        contentsOf: golden.file(".\(kind).\(audience).txt"), encoding: .utf8)
      #expect(run.output == expected, "\(golden): \(kind) for the \(audience) reads differently")
    }
    for arguments in [["show"], ["timeline"], ["export", "--all", "--confirmed", "记录人甲"]] {
      let run = try place.yishi([arguments[0], session.path] + arguments.dropFirst())
      #expect(run.status == 0, "\(arguments): \(run.errors)")
    }
    let refused = try place.yishi("apply", session.path, input: #"{"stopTurn":{}}"# + "\n")
    #expect(refused.status == 1)
    #expect(try Data(contentsOf: session) == bytes, "nothing that is done to it changes it")
    #expect(try Data(contentsOf: golden.file(".yishi")) == bytes)
  }

  // MARK: - Once, when the format was frozen

  private func record(_ golden: Golden, _ place: Workplace) throws {
    try FileManager.default.createDirectory(
      at: golden.file("").deletingLastPathComponent(), withIntermediateDirectories: true)
    let session = golden.file(".yishi")
    if !FileManager.default.fileExists(atPath: session.path) {
      let scenario = golden == .greenCorner ? Scenario.greenCorner : try stairwell()
      let file = try MeetingFile.create(
        at: session.path,
        header: SessionHeader(
          id: scenario.identity.id, date: scenario.identity.date, title: scenario.identity.title,
          created: scenario.steps[0].at, generator: "yishi 0.1.0"), clerk: "记录")
      for step in scenario.steps {
        file.clerk = step.by
        try file.perform(step.command, at: step.at, happened: step.happened)
      }
    }
    let code = try #require(try Verification.verify(session.path).last?.hex)
    try Data((code + "\n").utf8).write(to: golden.file(".code.txt"))
    for (kind, audience) in Self.papers where !Self.isOfNoMeeting(golden, kind) {
      let run = try place.yishi(
        "export", session.path, "--document", kind, "--for", audience, "-o", "-",
        "--confirmed", "记录人甲")
      try #require(run.status == 0, "\(kind): \(run.errors)")
      try Data(run.output.utf8).write(to: golden.file(".\(kind).\(audience).txt"))
    }
  }

  /// The lift of stairwell 2: a round that falls short, mediation, a round that passes, the seal.
  private func stairwell() throws -> Scenario {
    let start = Scenario.stairwell
    var now = start.steps[start.steps.count - 1].at
    var details = MeetingChanges()
    details.body = "3号楼2单元业主"
    details.kind = "业主共同决定"
    details.convener = "某社区居民委员会"
    var steps = start.steps
    steps.insert(
      .init(.describeMeeting(.init(changes: details)), at: steps[0].at, by: "记录"), at: 0)
    func act(_ command: Command, by clerk: String = "记录") {
      now = now.adding(seconds: 60)
      steps.append(.init(command, at: now, by: clerk))
    }
    let rooms = Scenario.stairwellRows.map(\.dwelling.room)
    func round(_ answers: [Answer?], carries: Bool) {
      let ballots = zip(rooms, answers).compactMap { room, answer in
        answer.map { Ballot(room: room, answer: $0) }
      }
      act(
        .openVote(
          .init(
            proposal: VoteProposal(way: .slips, scope: "3号楼2单元全部12套住宅", carriesSlips: carries))))
      act(.registerDelivery(.init(vote: nil, rooms: rooms)))
      act(.enterSlips(.init(vote: nil, ballots: ballots)), by: "计票甲")
      act(.enterSlips(.init(vote: nil, ballots: ballots)), by: "计票乙")
      act(
        .enterCount(
          .init(
            vote: nil,
            count: CountEntry(
              policies: Policies(unreturned: Policy(.absent, clause: "未交回的不计入参与表决"))),
            undeclared: nil)))
      act(.checkCount(.init(vote: nil, by: "监票人")))
      act(.announce(.init(vote: nil)))
    }
    round(
      [.against, .against, .abstain, .for, .for, .for, .for, nil, .for, .for, .for, .for],
      carries: false)
    act(
      .mediate(
        .init(
          issue: nil,
          mediation: Mediation(
            room: "101", on: start.identity.date, by: "社区工作者甲", text: "电梯外移，采用玻璃井道"))))
    round(
      [.abstain, nil, .for, nil, nil, nil, nil, .for, nil, nil, nil, nil], carries: true)
    act(
      .settle(
        .init(
          issue: nil,
          outcome: Outcome(points: [.init(text: "在3号楼2单元加装一部电梯，井道外移、采用玻璃井道")]))))
    act(
      .assign(
        .init(
          issue: nil,
          work: .init(
            what: "申请施工许可", responsible: ["业主09"], due: Day("2024-03-31"), point: 1))))
    act(.closeIssue(.init(issue: nil, withoutAssignment: nil)))
    act(.adjourn(.init(reason: nil)))
    act(.seal(.init(documentNumber: nil, incomplete: "业主签字页待归档")))
    return Scenario(identity: start.identity, steps: steps)
  }
}
