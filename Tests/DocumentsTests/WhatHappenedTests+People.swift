import Deliberation
import Documents
import Foundation
import Scenarios
import Sentences
import Testing
import Text

/// Who was there, who counted and who is only named.
extension WhatHappenedTests {
  @Test func `whoever never came counted nothing, watched nothing and signs nothing`() throws {
    var meeting = try Meeting {
      $0.tellers = ["居民甲"]
      $0.scrutineers = ["居民己"]
    }
    try meeting.open(residents: 5, of: 6)
    try meeting.hands(5, 0, 0)
    try meeting.act(.adjourn(.init(reason: nil)))
    var record = try meeting.flat(.record)
    #expect(record.contains("原定监票人居民己未到会。本次表决未设监票人。"), "\(record)")
    #expect(record.contains("计票人：居民甲") && !record.contains("监票人：居民己"))
    #expect(record.contains("计票人（签字）") && !record.contains("监票人（签字）"))
    try meeting.act(
      .reopen(.init(reason: "补选监票人")),
      .describeMeeting(.init(changes: .init(scrutineers: ["居民己", "居民乙"]))),
      .adjourn(.init(reason: nil)))
    record = try meeting.flat(.record)
    #expect(record.contains("原定监票人居民己未到会，由居民乙监票。") && record.contains("监票人：居民乙"))
    #expect(record.contains("监票人（签字）"))
  }

  @Test func `whoever is written down as 监票人 with the count was one`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.act(
      .openVote(.init(proposal: VoteProposal(way: .hands))),
      .enterCount(
        .init(
          vote: nil, count: CountEntry(for: 5, against: 0, abstain: 0), undeclared: true)),
      .checkCount(.init(vote: nil, by: "监票人何大爷")), .announce(.init(vote: nil)),
      .adjourn(.init(reason: nil)))
    let record = try meeting.flat(.record)
    #expect(record.contains("计票结果由监票人何大爷核对"), "\(record)")
    #expect(!record.contains("未设监票人"), "\(record)")
  }

  @Test func `who has a vote from then on, and who has none any more, stands in the course`() throws
  {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.act(
      .walkIn(
        .init(
          person: Newcomer(PersonDetails(name: "居民己", groups: ["居民"], standing: .observing)))))
    let person = try #require(meeting.session.roster.last)
    var details = person.details
    details.standing = .voting
    try meeting.act(.changeParticipant(.init(participant: person.id.text, person: details)))
    details.note = "轮椅"
    try meeting.act(.changeParticipant(.init(participant: person.id.text, person: details)))
    let record = try meeting.flat(.record)
    #expect(record.contains("居民己的席别由旁听改为出席。"), "\(record)")
    #expect(record.components(separatedBy: "的席别").count == 2, "said once")
  }

  @Test func `a terminal's name is nobody who checked a count`() throws {
    var meeting = try Meeting()
    meeting.clerk = "签到处"
    try meeting.open(residents: 5)
    try meeting.hands(5, 0, 0)
    #expect(try meeting.flat(.record).contains("核对人未登记"))
    #expect(try !meeting.flat(.record).contains("由签到处核对"))
    func timeline() -> String {
      meeting.session.entries.map { $0.sentence(in: .chinese, of: meeting.session) }.joined()
    }
    #expect(timeline().contains("核对，核对人未登记。"), "the timeline says what the record does")
    #expect(!timeline().contains("核对人签到处"))
    meeting.clerk = "居民甲"
    try meeting.act(.amend(.init(motion: nil, text: "每月清理两次。", mover: nil, seconder: nil)))
    try meeting.hands(5, 0, 0)
    #expect(try meeting.flat(.record).contains("计票结果由居民甲核对"))
    #expect(timeline().contains("核对，核对人居民甲。"))
  }

  @Test func `namesakes carry their rooms in every archive copy, and nobody else does`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.act(
      .addParticipant(.init(person: PersonDetails(name: "居民　甲", groups: ["居民"], home: "6-2-402"))),
      .excuse(.init(participant: "p06", reason: "出差")),
      .raiseConcern(.init(issue: nil, by: "p01", text: "周六有事")))
    try meeting.hands(5, 0, 0)
    try meeting.adjourn()
    for kind in [DocumentKind.minutes, .record] {
      let paper = try meeting.flat(kind)
      #expect(paper.contains("居民甲（5-1-101）") || paper.contains("居民甲（居民，5-1-101）"), "\(kind)")
      #expect(paper.contains("居民　甲（6-2-402）".filter { !$0.isWhitespace }), "\(kind): \(paper)")
      #expect(!paper.contains("居民乙（5-1-102）"), "\(kind)")
    }
  }

  @Test func `who votes for another is not somebody who came`() throws {
    var meeting = try Meeting { $0.rule = Rule.builtIn("majority-of-present") }
    try #require(meeting.session.details.rule.proxies)
    try meeting.open(residents: 8, of: 9)
    try meeting.act(.appointProxy(.init(participant: "居民壬", holder: "居民甲", opinion: nil)))
    try meeting.hands(9, 0, 0)
    try meeting.adjourn()
    let record = try meeting.flat(.record)
    #expect(record.contains("有表决权9人（到会8人、受托1人）"), "\(record)")
    #expect(!record.contains("到会有表决权9人") && !record.contains("／到会9人"))
    #expect(record.contains("／到会（含受托）9人"), "\(record)")
    for (kind, audience) in Self.results where kind != .record {
      let paper = try meeting.flat(kind, audience)
      #expect(paper.contains("表决时有表决权9人（到会8人、受托1人）。"), "\(kind) \(audience)")
      #expect(!paper.contains("到会9人"), "\(kind) \(audience)")
    }
  }
}

extension MeetingChanges {
  fileprivate init(scrutineers: [String]) {
    self.init()
    self.scrutineers = scrutineers
  }
}
