import Scenarios
import Values

@testable import Deliberation

extension Event {
  /// A few of every kind, out of meetings and made up.
  static func everyKind() throws -> [Event] {
    let meetings =
      try [Scenario.greenCorner.tried(), Scenario.stairwell.tried()]
      + (0..<40).map { RandomMeeting(seed: $0).session }
    let events = Dictionary(grouping: meetings.flatMap(\.entries).flatMap(\.events), by: \.name)
    return events.sorted { $0.key < $1.key }.flatMap { $0.value.prefix(4) } + rare
  }

  /// Events that hardly a meeting of the tests has, with every number filled in.
  static var rare: [Event] {
    let day = Day(number: 19_861)
    let ballot = Ballot(room: "101", answer: .for, signedBy: "业主01")
    return [
      .constituted(.init(constitution: .representatives, number: 4, despiteValidity: "沿用上届规则")),
      .happenedOn(.init(day: day)), .reopened(.init(reason: "漏了一项")), .signInBegunAnew(.init()),
      .sealedAsRecovered(.init()),
      .represented(
        .init(
          participant: "p01", holder: "p02", opinion: nil,
          opinions: [WrittenOpinion(issue: "i01", motion: "m01", version: 1, answer: .for)])),
      .signInMissed(.init(participant: "p02", way: .online, reason: "漏登", approved: "主任")),
      .issueChanged(
        .init(issue: "i01", title: nil, source: nil, proposer: nil, summary: nil)),
      .amendmentReopened(.init(amendment: "a01")),
      .amendmentAdopted(.init(amendment: "a01", version: 2)),
      .amendmentRejected(.init(amendment: "a01")), .countWithdrawn(.init(vote: "v01")),
      .sealed(.init(documentNumber: "社议〔2024〕5号", incomplete: nil)),
      .recountCalled(.init(vote: "v01", reason: "有误")),
      .lotDrawn(.init(vote: "v01", lot: Lot(seed: "七", order: ["甲", "乙"]))),
      .slipsEntered(.init(vote: "v01", clerk: "计票 甲", ballots: [ballot], receivedOn: day)),
      .slipsSettled(.init(vote: "v01", ballots: [ballot], reason: "复看")),
      .deliveryRegistered(.init(vote: "v01", rooms: ["102", "101", "102"])),
      .deliveryTakenOut(.init(vote: "v01", rooms: ["101"], reason: "敲错门")),
      .carriedSlipsStand(.init(vote: "v02", clerk: "计票甲", slips: [ballot])),
      .proxySupplied(
        .init(
          vote: "v01",
          proxy: SuppliedProxy(room: "101", signer: "居民甲", owner: "业主01", on: day))),
      .proxyWithdrawn(.init(vote: "v01", room: "101", signer: "居民甲", reason: "业主收回")),
      .roundExtended(.init(vote: "v01", until: day, reason: "人数不够")),
      .roundClosed(.init(vote: "v01")),
      .settled(.init(issue: "i01", outcome: Outcome(points: [.init(text: "装灯")]))),
      .consentLetGo(.init(issue: "i01", party: "产权单位")),
      .closedWithoutAssignment(.init(issue: "i01", reason: "已装")),
      .assignmentChanged(
        .init(assignment: "k01", work: .init(what: "清扫", responsible: ["居委会"], due: day))),
      .assignmentDropped(.init(assignment: "k01", reason: "不做")),
      .erratumNoted(
        .init(
          motion: "m01", version: 1,
          erratum: Erratum(old: "灯", new: "燈", by: nil, approved: "主任", reason: nil))),
      .restated(
        .init(
          entry: 2, at: nil, by: nil,
          events: [.concernRaised(.init(concern: "c01", issue: "i01", by: "p01", text: "吵"))],
          struck: ["c01.text"], reason: "隐私", approved: "主任")),
      .lastRecordConfirmed(.init(meeting: "上次议事会", on: day, text: "无异议")),
      .paperIssued(
        .init(
          paper: "notice", audience: "public", version: 2, on: day, ways: [.posted, .messaged],
          by: "记录人甲",
          file: .init(
            name: "公示_第2版.docx", kind: "公示", bytes: 3, sha256: String(repeating: "0", count: 64)),
          edited: true, differing: 1, reason: "面积以测绘报告为准")),
      .recordReviewed(.init(by: "主持人甲", on: day)),
      .recordConfirmed(.init(by: "居民议事会", on: day)),
      .recovered(.init(leftOut: "第9条", original: String(repeating: "0", count: 64))),
      .recordLost(.init(loss: .init(first: 9, last: 12, wasSealed: false))),
    ] + corrections + openings
  }

  private static var corrections: [Event] {
    let tally = Tally(way: .rollCall, heads: Count(for: 2, against: 1, abstain: 0))
    var slips = tally
    slips.area = Count(for: Area(hundredths: 5000), against: .init(hundredths: 0))
    let names = [CalledStance(participant: "p01", stance: .for)]
    let verdict = Verdict(
      rule: "consensus", kind: .noConsensus, way: .rollCall, counts: tally.counts)
    return [nil, "—", "主任"].flatMap { (approved: String?) -> [Event] in
      [
        .corrected(
          .init(
            entry: 2, field: "p01.participant", old: "p01", new: "p02", reason: "听错", by: "记录",
            approved: approved)),
        .countCorrected(
          .init(
            vote: "v01",
            correction: CountCorrection(
              tally: tally, verdict: verdict, reason: "复核", by: nil, approved: approved,
              stances: names, objectors: ["p01", "p03"]))),
        .countCorrected(
          .init(
            vote: "v01",
            correction: CountCorrection(
              tally: slips, verdict: verdict, reason: "复核", approved: approved))),
      ]
    }
  }

  /// One of each subject.
  private static var openings: [Event] {
    let subjects: [VoteSubject] = [
      .motion(id: "m01", version: 1), .amendment(id: "a01"), .question(text: "休会吗"),
      .choice(text: "选名", candidates: ["甲", "乙"], seats: 1), .appraisal(text: "满意吗"),
    ]
    return subjects.map { subject in
      .voteOpened(
        .init(
          vote: "v02",
          opening: VoteOpening(
            issue: "i01", subject: subject, way: .hands, rule: .consensusNoObjection,
            electorate: ["p01", "p02"], expected: 3, absentGroups: [], round: 2, previous: "v01",
            despiteNotice: nil, ownerRoll: nil, scope: nil, carriesSlips: nil,
            notMembers: ["p03"])))
    }
  }
}
