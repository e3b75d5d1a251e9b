import Deliberation
import Documents
import Foundation
import Scenarios
import Testing
import Text
import Values

/// Papers say what happened, and nothing that didn't.
@Suite struct WhatHappenedTests {
  /// Papers that report a result, with the copies there are of each.
  static let results: [(DocumentKind, Audience)] = [
    (.minutes, .archive), (.minutes, .public), (.opinion, .archive), (.opinion, .public),
    (.notice, .public), (.record, .archive),
  ]

  // MARK: The text

  @Test(arguments: [60, 800, 801, 5000])
  func `every paper of a result prints the text that was voted on in full`(length: Int) throws {
    let clause = "楼道内不得堆放杂物，每月第一个周六由楼门组织清理。"
    let text =
      String(String(repeating: clause, count: length / clause.count + 1).prefix(length - 1)) + "终"
    var meeting = try Meeting()
    try meeting.open(residents: 5, text: text)
    try meeting.hands(5, 0, 0)
    try meeting.act(.settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "每月清理")]))))
    try meeting.adjourn()
    for (kind, audience) in Self.results {
      let paper = try meeting.flat(kind, audience)
      #expect(paper.contains(text), "\(kind) \(audience)")
      #expect(paper.contains("方案全文（第1稿）见附件1。") == (length > 800), "\(kind) \(audience)")
      #expect(paper.contains("每月清理"), "\(kind) \(audience)")
    }
  }

  @Test func `the text is that of the version voted on, whatever was drafted later`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5, text: "每月清理一次。")
    try meeting.hands(5, 0, 0)
    try meeting.act(.amend(.init(motion: nil, text: "每周清理一次。", mover: nil, seconder: nil)))
    try meeting.hands(5, 0, 0)
    try meeting.adjourn()
    for (kind, audience) in Self.results {
      let paper = try meeting.flat(kind, audience)
      #expect(paper.contains("方案全文（第1稿）：每月清理一次。"), "\(kind) \(audience)")
      #expect(!paper.contains("方案全文（第2稿）"), "\(kind) \(audience)")
    }
  }

  @Test func `a text that was not adopted is printed where its vote is`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5, text: "每月清理一次。")
    try meeting.hands(2, 3, 0)
    try meeting.act(.adjourn(.init(reason: nil)))
    for kind in [DocumentKind.minutes, .record] {
      #expect(try meeting.flat(kind).contains("方案全文（第1稿）：每月清理一次。"))
    }
  }

  @Test func `an amendment that only breaks lines says so`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5, text: "每月清理一次。每年检查一次。")
    try meeting.act(
      .amend(.init(motion: nil, text: "每月清理一次。\n每年检查一次。", mover: nil, seconder: nil)))
    try meeting.hands(5, 0, 0)
    try meeting.act(.adjourn(.init(reason: nil)))
    for kind in [DocumentKind.minutes, .record] {
      let paper = try meeting.flat(kind)
      #expect(paper.contains("修改意见1：仅调整分段，文字不变。"), "\(paper)")
      #expect(!paper.contains("改为"))
    }
  }

  // MARK: Results

  @Test func `a vote that doesn't count says what it fell short of and nothing of adoption`() throws
  {
    var meeting = try Meeting {
      $0.rule = Rule.builtIn("residents-representatives")
      $0.body = "居民代表会议"
    }
    try meeting.open(residents: 14, of: 21, text: "通过停车办法。")
    try meeting.act(.leave(.init(participant: "居民甲")))
    try meeting.hands(13, 0, 0)
    try meeting.act(.adjourn(.init(reason: nil)))
    for (kind, audience) in [
      (DocumentKind.minutes, Audience.archive), (.minutes, .public), (.record, .archive),
    ] {
      let paper = try meeting.flat(kind, audience)
      #expect(paper.contains("应到21人，应有14人以上到会，实到13人，差1人。"), "\(kind): \(paper)")
      #expect(!paper.contains("达到") && !paper.contains("同意人数") && !paper.contains("%"), "\(kind)")
    }
  }

  @Test func `what was only reported is not said to be consulted on further`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .addIssue(.init(title: "经费使用通报", source: nil, proposer: nil, summary: nil, number: nil)),
      .takeUp(.init(issue: "经费使用通报")),
      .recordTurn(
        .init(participant: "居民甲", kind: .information, seconds: 60, note: "收支已公开", issue: nil)),
      .addIssue(.init(title: "楼门换灯", source: nil, proposer: nil, summary: nil, number: nil)),
      .takeUp(.init(issue: "楼门换灯")),
      .recordTurn(.init(participant: "居民甲", kind: .against, seconds: 60, note: "太贵", issue: nil)))
    try meeting.act(.adjourn(.init(reason: nil)))
    for kind in [DocumentKind.minutes, .record] {
      // Nobody has said that it was only reported, nor that it is to be taken up again.
      let paper = try meeting.flat(kind)
      #expect(paper.contains("本次会议对该议题未作表决。"), "\(kind)")
      #expect(!paper.contains("仅作通报"), "\(kind)")
      #expect(paper.components("继续协商").count == 2, "the other one was discussed: \(kind)")
    }
    #expect(meeting.session.gaps.contains(.issueOpen("i02")), "so it is asked before the seal")
    try meeting.act(.reportIssue(.init(issue: "i02")))
    for kind in [DocumentKind.minutes, .record] {
      #expect(try meeting.flat(kind).contains("本议题仅作通报，未表决。"), "\(kind)")
    }
    #expect(!meeting.session.gaps.contains(.issueOpen("i02")))
  }

  @Test func `what was put to the meeting is never called only reported`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    #expect(throws: Refusal.course(.notOnlyReported("i01"))) {
      try meeting.act(.reportIssue(.init(issue: nil)))
    }
    try meeting.act(
      .addIssue(.init(title: "经费使用通报", source: nil, proposer: nil, summary: nil, number: nil)),
      .takeUp(.init(issue: "i02")), .reportIssue(.init(issue: "i02")))
    #expect(throws: Refusal.course(.issueFinished("i02"))) {
      try meeting.act(.reportIssue(.init(issue: "i02")))
    }
    // Somebody moves something on it after all.
    try meeting.act(.propose(.init(issue: "i02", text: "每季度公示一次。", mover: nil, seconder: nil)))
    #expect(meeting.session.issues["i02"].map(meeting.session.status(of:)) == .discussed)
    try meeting.act(.adjourn(.init(reason: nil)))
    for kind in [DocumentKind.minutes, .record] {
      #expect(try meeting.flat(kind).components("本次会议未作表决，继续协商。").count == 3, "\(kind)")
    }
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
  }

  @Test(arguments: [ConcurrenceRecord.Answer.agreed, .refused])
  func `a consent that came in stands in every sentence, and what follows from it`(
    answer: ConcurrenceRecord.Answer
  ) throws {
    for first in [ConcurrenceRecord.Answer.pending, .word] {
      var meeting = try Meeting { $0.concurrences = ["甲单位"] }
      try meeting.open(residents: 5)
      try meeting.act(
        .recordConcurrence(
          .init(
            issue: nil,
            concurrence: .init(party: "甲单位", answer: first, due: Day("2024-03-20")))))
      try meeting.hands(5, 0, 0)
      try meeting.adjourn()
      for (kind, audience) in Self.results where kind != .record {
        let paper = try meeting.flat(kind, audience)
        #expect(paper.contains("有关单位书面同意提交后，"), "\(kind) \(audience)")
      }
      meeting.later(days: 314)
      try meeting.act(
        .recordConcurrence(
          .init(
            issue: nil,
            concurrence: .init(party: "甲单位", answer: answer, on: Day("2025-01-10")))))
      for (kind, audience) in Self.results {
        let paper = try meeting.flat(kind, audience)
        #expect(
          paper.contains(
            first == .pending ? "宣布时尚待甲单位书面同意（3月20日前）" : "宣布时甲单位为口头同意，书面意见于3月20日前提交"),
          "\(kind) \(audience): \(paper)")
        #expect(
          paper.contains(
            answer == .agreed ? "甲单位已于2025年1月10日书面同意。" : "甲单位已于2025年1月10日答复不同意。"),
          "\(kind) \(audience)")
        #expect(!paper.contains("有关单位书面同意提交后"), "\(kind) \(audience)")
        if kind != .record {
          #expect(paper.contains("公示期满无异议，组织实施") == (answer == .agreed), "\(kind) \(audience)")
        }
      }
    }
  }

  @Test func `a consent due in another year says which`() throws {
    var meeting = try Meeting(on: "2024-12-20") { $0.concurrences = ["甲单位"] }
    try meeting.open(residents: 5)
    try meeting.act(
      .recordConcurrence(
        .init(
          issue: nil, concurrence: .init(party: "甲单位", answer: .word, due: Day("2025-01-10")))))
    try meeting.hands(5, 0, 0)
    try meeting.adjourn()
    for (kind, audience) in Self.results {
      let paper = try meeting.flat(kind, audience)
      #expect(paper.contains("书面意见于2025年1月10日前提交"), "\(kind) \(audience)")
      #expect(!paper.contains("于1月10日"), "\(kind) \(audience)")
    }
  }

  // MARK: The course

  @Test func `a vote stands under its own issue, whichever is on the floor`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5, issue: "楼道堆物清理")
    try meeting.act(
      .addIssue(.init(title: "楼门换灯", source: nil, proposer: nil, summary: nil, number: nil)),
      .propose(.init(issue: "i02", text: "换感应灯。", mover: nil, seconder: nil)),
      .openVote(.init(proposal: VoteProposal(issue: "i02", way: .hands))),
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 5, against: 0, abstain: 0), undeclared: true)),
      .checkCount(.init(vote: nil, by: "居民甲")), .announce(.init(vote: nil)))
    try meeting.hands(4, 1, 0)
    try meeting.act(.adjourn(.init(reason: nil)))
    let record = try meeting.flat(.record)
    let course = record.components("会议经过")[1].components("散会")[0]
    let second = try #require(course.components("议题二楼门换灯").dropFirst().first)
    #expect(second.components("议题一")[0].contains("赞成5人，反对0人"), "\(course)")
    #expect(!course.components("议题二")[0].contains("赞成5人"), "\(course)")
    #expect(course.components("议题一楼道堆物清理（续）").last?.contains("赞成4人，反对1人") == true)
  }

  @Test func `an attachment is listed where there is one`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.hands(5, 0, 0)
    try meeting.adjourn()
    #expect(try !meeting.flat(.record).contains("附件"))
    try meeting.act(
      .attach(
        .init(
          file: .init(
            name: "签到.jpg", kind: "签到表", bytes: 10, sha256: String(repeating: "0", count: 64)),
          path: nil, kind: nil)))
    #expect(try meeting.flat(.record).contains("附件签到.jpg（签到表，10字节）。"))
  }

  @Test func `a turn that ended before it began took no one knows how long`() throws {
    var session = try Scenario.greenCorner.played {
      if case .startTurn = $0 { true } else { false }
    }
    try session.play(
      .startTurn(.init(participant: "居民甲", kind: .for, seconds: nil, beyond: nil)),
      at: beijing("2024-05-18", 14, 36))
    try session.play(.stopTurn(.init()), at: beijing("2024-05-18", 14, 30))
    let record = try session.document(.record, for: .archive).flat
    #expect(record.contains("发言，赞成。（用时不明，第1次）"), "\(record)")
    #expect(record.contains("提出方案"), "the line before stays as it was")
  }

  @Test func `lines whose clock ran backwards are marked`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.act(.remark(.init(issue: nil, by: "居民甲", text: "先说的话")))
    try meeting.session.play(
      .remark(.init(issue: nil, by: "居民乙", text: "后说的话")), at: beijing("2024-03-02", 9, 0))
    let record = try meeting.flat(.record)
    #expect(record.contains("后说的话。（登记在后，所记时间早于前一条，时钟有误）"), "\(record)")
    #expect(!record.contains("先说的话。（"))
  }

  // MARK: Owners in writing

  @Test func `owners who voted in writing were at no meeting`() throws {
    var session = try Scenario.stairwell.played()
    let start = beijing("2024-01-21", 15, 0)
    try session.play(
      .openVote(.init(proposal: VoteProposal(way: .slips, scope: "3号楼2单元全部12套住宅"))), at: start)
    let slips = Scenario.stairwellRegister.dwellings.map { Ballot(room: $0.room, answer: .for) }
    for (place, clerk) in ["计票甲", "计票乙"].enumerated() {
      try session.play(
        .enterSlips(.init(vote: nil, ballots: slips)),
        at: start.adding(seconds: 86_400 * (place + 1)),
        by: clerk)
    }
    let end = start.adding(seconds: 86_400 * 3)
    try session.play(.enterCount(.init(vote: nil, count: CountEntry(), undeclared: nil)), at: end)
    try session.play(.checkCount(.init(vote: nil, by: "监票人")), at: end)
    try session.play(.announce(.init(vote: nil)), at: end)
    try session.play(.adjourn(.init(reason: nil)), at: end)
    for kind in DocumentKind.ofThoseWhoCame {
      for audience in kind.audiences {
        let refusal = DocumentRefusal.lacks(kind, .sitting)
        #expect(throws: refusal) { try session.document(kind, for: audience) }
        #expect(refusal.sentence(in: .chinese).contains("表决记录（record）"))
      }
    }
    // Owners decide.
    for kind in DocumentKind.ofEveryMeeting + [.decision]
    where !kind.isBefore && !(DocumentKind.ofThoseWhoCame + [.opinion]).contains(kind) {
      for audience in kind.audiences {
        let paper = try session.document(kind, for: audience).flat
        for word in ["到会", "实到", "应到", "列席", "缺席", "召开", "散会", "开会。", "各方"] {
          #expect(!paper.contains(word), "\(kind) \(audience): \(word)")
        }
        if kind == .record {
          #expect(paper.contains("业主11人（12套，同一业主多套按一人计，共1处）"), "\(kind) \(audience)")
          #expect(paper.contains("2024年1月21日至1月24日"), "\(kind) \(audience)")
        }
      }
    }
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    components(separatedBy: separator)
  }
}
