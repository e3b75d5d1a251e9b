import Deliberation
import Documents
import Foundation
import Scenarios
import Testing

/// Nobody's name, home or trouble goes out with what somebody typed, wherever they typed it.
@Suite struct NobodyNamedTests {
  private func meeting(
    _ title: String = "楼道漏水", consents: [String]? = nil,
    then acts: (inout Meeting) throws -> Void = { _ in }
  ) throws -> Meeting {
    var meeting = try Meeting(title: title)
    try meeting.act(
      .addParticipant(
        .init(
          person: PersonDetails(name: "李小明", groups: ["居民"], home: "24-3-102"))),
      .addIssue(
        .init(
          title: title, source: nil, proposer: nil, summary: nil, number: nil,
          concurrences: consents))
    )
    for name in ["居民甲", "居民乙", "居民丙"] {
      try meeting.act(.addParticipant(.init(person: PersonDetails(name: name, groups: ["居民"]))))
    }
    try meeting.act(
      .signIn(.init(participants: ["李小明", "居民甲", "居民乙", "居民丙"], way: nil)),
      .openMeeting(.init(despite: nil)), .takeUp(.init(issue: "i01")))
    try acts(&meeting)
    try meeting.act(
      .takeUp(.init(issue: "i01")),
      .propose(.init(issue: nil, text: "修理水管。", mover: nil, seconder: nil)))
    try meeting.hands(4, 0, 0)
    try meeting.act(
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "修理水管")]))),
      .closeIssue(.init(issue: nil, withoutAssignment: "当场办结")), .adjourn(.init(reason: nil)))
    return meeting
  }

  private static let results: [DocumentKind] = [.minutes, .opinion, .notice]

  @Test(arguments: ["李小明的爱人", "相邻业主李小明（24-3-102）"])
  func `a party that must consent is named in the verdict as little as anywhere`(party: String)
    throws
  {
    let meeting = try meeting(consents: [party])
    for kind in Self.results {
      let paper = try meeting.flat(kind, .public)
      #expect(paper.contains("书面同意") && !paper.contains("小明"), "\(kind): \(paper)")
      #expect(!paper.contains("3-102"), "\(kind): \(paper)")
    }
    #expect(try meeting.flat(.opinion).contains("尚待\(party)书面同意"))
  }

  /// A choice of the second issue, announced.
  private static func choose(
    _ candidates: [String], _ text: String = "选楼长", in meeting: inout Meeting
  ) throws {
    try meeting.act(
      .addIssue(.init(title: "选人", source: nil, proposer: nil, summary: nil, number: nil)),
      .takeUp(.init(issue: "i02")),
      .openVote(
        .init(
          proposal: VoteProposal(
            subject: .choice(text: text, candidates: candidates, seats: 1), rule: "plurality",
            way: .hands))),
      .enterCount(
        .init(
          vote: nil,
          count: CountEntry(
            choices: candidates.enumerated().map {
              Choice($1, votes: $0 == 0 ? 5 - candidates.count : 1)
            }),
          undeclared: true)),
      .checkCount(.init(vote: nil, by: nil)), .announce(.init(vote: nil)))
  }

  @Test func `whoever stands for election is named where they stand and nowhere else`() throws {
    let meeting = try meeting("李小明家漏水") { meeting in
      try Self.choose(["李小明", "居民丙"], in: &meeting)
    }
    for kind in Self.results {
      let document = try meeting.session.document(kind, for: .public)
      let paper = document.flat
      #expect(paper.contains("李小明：3票") && paper.contains("李小明当选"), "\(kind): \(paper)")
      #expect(paper.contains("居民A家漏水") && !paper.contains("李小明家"), "\(kind): \(paper)")
      #expect(document.meetingTitle == "居民A家漏水")
      #expect(
        document.sentences.contains { $0.text == "居民A家漏水" && !$0.marks.isEmpty }, "\(kind)")
    }
  }

  @Test func `a plan that is chosen is as free a text as any other`() throws {
    let meeting = try meeting { meeting in
      try Self.choose(["24-3-102李小明家门口", "低保户王五窗下", "东门"], "垃圾桶放哪", in: &meeting)
    }
    for kind in Self.results {
      let document = try meeting.session.document(kind, for: .public)
      let paper = document.flat
      #expect(paper.contains("居民A家门口：2票") && paper.contains("居民A家门口当选"), "\(kind): \(paper)")
      #expect(!paper.contains("小明") && !paper.contains("3-102"), "\(kind): \(paper)")
      for option in ["居民A家门口", "低保户王五窗下"] {
        #expect(
          document.sentences.contains { $0.text == option && !$0.marks.isEmpty },
          "\(kind) asks of \(option)")
      }
      #expect(document.sentences.contains { $0.text == "东门" })
    }
    var issuing = Issuing()
    issuing.rewritings = ["低保户王五窗下": "一户居民窗下"]
    #expect(try meeting.flat(.notice, .public, issuing).contains("一户居民窗下：1票"))
    #expect(try meeting.flat(.minutes).contains("24-3-102李小明家门口：2票"))
  }

  @Test func `what a roster says of a candidate besides the name is asked`() throws {
    let meeting = try meeting { meeting in
      try Self.choose(["居民甲（残疾人）", "居民乙"], in: &meeting)
    }
    let document = try meeting.session.document(.notice, for: .public)
    #expect(document.flat.contains("居民乙：1票"), "\(document.flat)")
    #expect(
      document.sentences.contains { $0.text.contains("残疾人") && $0.marks.contains(.held("残疾")) })
    #expect(!document.sentences.contains { $0.text == "居民乙" })
  }

  @Test func `two plans that read alike once nobody is named stay apart`() throws {
    let meeting = try meeting { meeting in
      try Self.choose(["低保户甲门口", "低保户乙门口"], in: &meeting)
    }
    var issuing = Issuing()
    issuing.rewritings = ["低保户甲门口": "一户居民门口", "低保户乙门口": "一户居民门口"]
    let paper = try meeting.flat(.notice, .public, issuing)
    #expect(paper.contains("一户居民门口（第1项）：3票，一户居民门口（第2项）：1票"), "\(paper)")
  }

  @Test func `the name before a correction is masked as the name after it`() throws {
    var meeting = try meeting("李小明家漏水")
    let entry = try #require(
      meeting.session.entries.first {
        $0.events.contains { if case .participantAdded = $0 { true } else { false } }
      }?.number)
    try meeting.act(
      .correct(
        .init(
          entry: entry, field: "p01.name", old: "李小明", new: "李晓明", reason: "同音", by: nil,
          approved: "书记")),
      .correct(
        .init(
          entry: 0, field: "title", old: "李小明家漏水", new: "李晓明家漏水", reason: "同音", by: nil,
          approved: "书记")))
    for kind in Self.results {
      let paper = try meeting.flat(kind, .public)
      #expect(!paper.contains("小明") && !paper.contains("晓明"), "\(kind): \(paper)")
      #expect(paper.contains("居民A家漏水"), "\(kind): \(paper)")
    }
  }

  @Test func `whoever was renamed or taken off the roster before the meeting is masked`() throws {
    var meeting = try Meeting(title: "赵大海、王建业两家漏水")
    try meeting.act(
      .addParticipant(.init(person: PersonDetails(name: "赵大海", groups: ["居民"], home: "24-1-201"))),
      .addParticipant(.init(person: PersonDetails(name: "王建业", groups: ["居民"], home: "24-1-202"))),
      .changeParticipant(
        .init(
          participant: "p01",
          person: PersonDetails(name: "赵达海", groups: ["居民"], home: "24-1-203"))),
      .removeParticipant(.init(participant: "p02", reason: "搬走")))
    try meeting.open(residents: 5, issue: "24-1-201漏水", text: "赵大海、赵达海家漏水，请大海到场。")
    try meeting.hands(5, 0, 0)
    try meeting.adjourn()
    for kind in Self.results {
      let document = try meeting.session.document(kind, for: .public)
      let paper = document.flat
      for secret in ["大海", "达海", "建业", "1-201"] {
        #expect(!paper.contains(secret), "\(kind): \(paper)")
      }
      #expect(document.meetingTitle == "居民A、居民B两家漏水")
      #expect(paper.contains("居民A、居民A家漏水，请居民A到场"), "\(kind): \(paper)")
    }
  }

  @Test func `a body may be called as somebody is, and is asked where it tells of them`() throws {
    func paper(_ describe: (inout MeetingChanges) -> Void) throws -> Document {
      var meeting = try Meeting(describe)
      try meeting.act(
        .addParticipant(.init(person: PersonDetails(name: "李劲松", groups: ["居民"], home: "24-3-102")))
      )
      try meeting.open(residents: 5)
      try meeting.hands(5, 0, 0)
      try meeting.adjourn()
      return try meeting.session.document(.opinion, for: .public)
    }
    let plain = try paper { $0.convener = "劲松社区居民委员会" }
    #expect(plain.flat.contains("劲松社区居民委员会"))
    #expect(!plain.sentences.contains { $0.text.contains("劲松") })
    let telling = try paper { $0.convener = "李劲松低保互助组" }
    #expect(!telling.flat.contains("劲松"), "\(telling.flat)")
    #expect(telling.sentences.contains { $0.marks.contains(.held("低保")) })
  }
}
