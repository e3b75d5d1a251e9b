import Archives
import Deliberation
import Foundation
import Log
import Scenarios
import TestSupport
import Testing
import Values

/// What `yishi show --json` tells of issues and votes, member by member.
@Suite struct ShowReportTests {
  private func issues(_ acts: [Command]) throws -> [[String: Any]] {
    let folder = TemporaryFolder()
    let session = folder("会.yishi")
    let header = SessionHeader(
      id: "20240518-7f3a", date: Day("2024-05-18")!, title: "楼道",
      created: beijing("2024-05-18", 13, 0), generator: "yishi tests")
    let meeting = try MeetingFile.create(at: session, header: header, clerk: "记录")
    let clock = beijing("2024-05-18", 14, 0)
    for (minute, act) in acts.enumerated() {
      _ = try meeting.perform(act, at: clock.adding(seconds: 60 * minute))
    }
    let (status, output, errors) = try yishi(["show", session, "--json"])
    try #require(status == 0, "\(errors)")
    let page = try #require(
      try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    return try #require(page["issues"] as? [[String: Any]])
  }

  private let opening: [Command] = [
    .importRoster(
      .init(
        source: "名册", people: ["居民甲", "居民乙", "居民丙"].map { PersonDetails(name: $0) }, changes: nil)),
    .addIssue(
      .init(
        title: "照明", source: nil, proposer: nil, summary: nil, number: nil, concurrences: ["产权单位"])),
    .signIn(.init(participants: ["居民甲", "居民乙", "居民丙"], way: nil)),
    .openMeeting(.init(despite: nil)),
    .takeUp(.init(issue: "照明")), .propose(.init(issue: nil, text: "装灯", mover: nil, seconder: nil)),
  ]

  private func hands(_ yes: Int, _ no: Int) -> [Command] {
    [
      .openVote(.init(proposal: VoteProposal(way: .hands))),
      .enterCount(
        .init(
          vote: nil, count: CountEntry(for: yes, against: no, abstain: 0), undeclared: true)),
      .checkCount(.init(vote: nil, by: "监票人")), .announce(.init(vote: nil)),
    ]
  }

  @Test func `what was adopted and settled stands in it, and what is waited for`() throws {
    let found = try issues(
      opening + hands(3, 0) + [
        .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "装灯")])))
      ])
    let issue = try #require(found.first)
    #expect(issue["status"] as? String == "agreed")
    let adopted = try #require(issue["adopted"] as? [[String: Any]])
    #expect(adopted.map { $0["text"] as? String } == ["装灯"])
    #expect(adopted.first?["motion"] as? String == "m01" && adopted.first?["version"] as? Int == 1)
    #expect(issue["points"] as? [String] == ["装灯"])
    #expect(issue["fallenPoints"] as? [String] == [])
    #expect((issue["outstanding"] as? [[String: Any]])?.first?["party"] as? String == "产权单位")
    #expect(issue["refused"] as? [String] == [])
  }

  @Test func `a corrected count moves the points to those that hold no more`() throws {
    let found = try issues(
      opening + hands(3, 0) + [
        .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "装灯")]))),
        .correctCount(
          .init(
            vote: nil, count: CountEntry(for: 1, against: 2, abstain: 0), reason: "看错",
            approved: "主任")),
      ])
    let issue = try #require(found.first)
    #expect(issue["adopted"] as? [[String: String]] == [])
    #expect(issue["points"] as? [String] == [])
    #expect(issue["fallenPoints"] as? [String] == ["装灯"])
    let vote = try #require((issue["votes"] as? [[String: Any]])?.first)
    #expect(vote["corrected"] as? Bool == true && vote["voided"] as? Bool == false)
  }

  @Test func `a consent that was refused is told by who refused it`() throws {
    let found = try issues(
      opening + hands(3, 0) + [
        .recordConcurrence(
          .init(
            issue: nil, concurrence: ConcurrenceRecord(party: "产权单位", answer: .refused)))
      ])
    #expect(found.first?["refused"] as? [String] == ["产权单位"])
  }

  @Test func `what must be known beside a verdict stands with its vote`() throws {
    let found = try issues(
      opening + [.amend(.init(motion: nil, text: "装声控灯", mover: nil, seconder: nil))] + hands(3, 0)
        + hands(3, 0) + [
          .correctCount(
            .init(
              vote: "v01", count: CountEntry(for: 1, against: 2, abstain: 0), reason: "看错",
              approved: "主任"))
        ])
    let votes = try #require(found.first?["votes"] as? [[String: Any]])
    #expect(votes.map { ($0["caveats"] as? [String])?.count } == [0, 1])
    let caveat = try #require((votes.last?["caveats"] as? [String])?.first)
    #expect(caveat.contains("本次表决的文字仍含该项修改"))
  }
}
