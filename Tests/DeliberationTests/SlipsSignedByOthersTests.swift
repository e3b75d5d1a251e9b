import Deliberation
import Scenarios
import TestSupport
import Testing
import Values

/// A slip signed by somebody who is neither owner nor proxy is entered as it is and waits for the
/// owner's written proxy (待补委托书) to the end of the last day.
@Suite struct SlipsSignedByOthersTests {
  let stairwell = StairwellTests()
  let clauses = Policies(
    unreturned: Policy(.absent, clause: "未交回的不计入参与表决"),
    invalid: Policy(.absent, clause: "无效票不计入参与表决"))

  /// Seven owners agree by their own hand; with 402, which the owner's son signed, it is eight and
  /// just the area that is needed.
  var slips: [Ballot] {
    ["101", "102", "201", "202", "301", "302", "401"].map { Ballot(room: $0, answer: .for) }
      + [Ballot(room: "402", answer: .for, signedBy: "居民甲", relation: "子女")]
  }

  func opened(until: String? = "2024-05-25") throws -> Meeting {
    var meeting = try stairwell.prepared()
    try meeting.act(
      .openVote(
        .init(
          proposal: VoteProposal(
            way: .slips, scope: "全部12套", until: until.map { Day($0)! }))))
    return meeting
  }

  func count(_ meeting: inout Meeting) throws {
    try meeting.act(
      .enterCount(.init(vote: nil, count: CountEntry(policies: clauses), undeclared: nil)))
  }

  @discardableResult
  func announced(_ meeting: inout Meeting) throws -> Verdict {
    try meeting.act(.checkCount(.init(vote: nil, by: nil)))
    // Most of these are announced before the last day, which needs a reason.
    let isEarly = meeting.session.pendingVote?.lastDay.map {
      meeting.session.entries.last!.at.day <= $0
    }
    try meeting.act(.announce(.init(vote: nil)), despite: isEarly == true ? "其余各户已表示放弃" : nil)
    let again = Rejudgement(meeting.session, digest: nil)
    #expect(again.findings.isEmpty, "\(again.findings)")
    #expect(again.doubts.isEmpty, "\(again.doubts)")
    return try #require(meeting.session.votes.values.last?.verdict)
  }

  /// A second round, still open, that carries the slips of the first with 402's by its owner.
  func carrying() throws -> Meeting {
    var meeting = try opened()
    try meeting.read(slips.dropLast() + [Ballot(room: "402", answer: .against)])
    meeting.go(to: "2024-05-26")
    try count(&meeting)
    try announced(&meeting)
    try carry(until: "2024-06-10", in: &meeting)
    return meeting
  }

  /// Opens a further round with the slips of the one before.
  func carry(until day: String, in meeting: inout Meeting) throws {
    try meeting.act(
      .openVote(
        .init(proposal: VoteProposal(way: .slips, carriesSlips: true, until: Day(day)!))))
  }

  func supply(_ room: String, _ signer: String, on day: String? = nil) -> Command {
    .supplyProxy(.init(vote: nil, room: room, signer: signer, on: day.flatMap { Day($0) }))
  }

  // MARK: - Entering

  @Test func `nobody but owners and their proxies signs for the owner`() throws {
    var meeting = try opened()
    func refuses(_ ballot: Ballot, _ refusal: Refusal) {
      #expect(throws: refusal) { try meeting.act(.enterSlips(.init(vote: nil, ballots: [ballot]))) }
    }
    refuses(
      Ballot(room: "101", answer: .for, signedBy: "居民甲"),
      .mandate(.signerNotOwner(room: "101", name: "居民甲")))
    refuses(
      Ballot(room: "101", answer: .for, proxy: Proxy(holder: "居民甲", isWritten: false)),
      .mandate(.proxyNotWritten(room: "101", holder: "居民甲")))
    refuses(
      Ballot(
        room: "101", answer: .for, signedBy: "居民乙",
        proxy: Proxy(holder: "居民甲", isWritten: true)),
      .mandate(.signerNotOwner(room: "101", name: "居民乙")))
    refuses(
      Ballot(room: "101", answer: .for, signedBy: "业主 01", relation: "配偶"),
      .mandate(.signerOwns(room: "101", name: "业主01")))
    refuses(Ballot(room: "101", answer: .for, relation: "子女"), .input(.empty(.name)))
    refuses(
      Ballot(room: "101", answer: .for, signedBy: "居民甲", relation: " "),
      .mandate(.signerNotOwner(room: "101", name: "居民甲")))
    #expect(meeting.session.pendingVote?.slips.isEmpty == true)

    let events = try meeting.act(
      .enterSlips(
        .init(
          vote: nil,
          ballots: [
            Ballot(room: "101", answer: .for, signedBy: "业主 01"),
            Ballot(room: "402", answer: .for, signedBy: " 居民甲 ", relation: " 子女 "),
          ])))
    #expect(
      events == [
        .slipsEntered(
          .init(
            vote: "v01", clerk: "主持",
            ballots: [
              Ballot(room: "101", answer: .for, signedBy: "业主01"),
              Ballot(room: "402", answer: .for, signedBy: "居民甲", relation: "子女"),
            ]))
      ])
    #expect(events.formatVersion == 2, "an older program would count it as the owner's")
  }

  @Test func `a difference isn't settled by a stranger signing for the owner`() throws {
    var meeting = try opened()
    try meeting.act(
      .enterSlips(.init(vote: nil, ballots: [Ballot(room: "101", answer: .for)])), by: "计票甲")
    try meeting.act(
      .enterSlips(.init(vote: nil, ballots: [Ballot(room: "101", answer: .against)])), by: "计票乙")
    #expect(throws: Refusal.mandate(.signerNotOwner(room: "101", name: "居民甲"))) {
      try meeting.act(
        .settleSlips(
          .init(
            vote: nil, ballots: [Ballot(room: "101", answer: .for, signedBy: "居民甲")],
            reason: "复看")))
    }
  }

  @Test func `nobody is the owner by saying so`() throws {
    var meeting = try opened()
    for relation in ["本人", "业主", "产权人", "业 主"] {
      #expect(throws: Refusal.mandate(.signerNotOwner(room: "402", name: "居民甲"))) {
        try meeting.act(
          .enterSlips(
            .init(
              vote: nil,
              ballots: [Ballot(room: "402", answer: .for, signedBy: "居民甲", relation: relation)])))
      }
    }
  }

  @Test func `clerks who read the relation differently have a difference`() throws {
    var meeting = try opened()
    for (clerk, relation) in [("计票甲", "子女"), ("计票乙", "租户")] {
      try meeting.act(
        .enterSlips(
          .init(
            vote: nil,
            ballots: [Ballot(room: "402", answer: .for, signedBy: "居民甲", relation: relation)])),
        by: clerk)
    }
    #expect(meeting.session.pendingVote?.slipDifferences.count == 1)
  }

  @Test func `two slips of one hand in one list are refused, two of two co-owners aren't`() throws {
    var meeting = try opened()
    let twice = [Ballot(room: "101", answer: .for), Ballot(room: "101", answer: .against)]
    #expect(throws: Refusal.slips(.slipTwice(room: "101"))) {
      try meeting.act(.enterSlips(.init(vote: nil, ballots: twice)))
    }
    #expect(Refusal.slips(.slipTwice(room: "101")).isLater)
    try meeting.act(
      .enterSlips(
        .init(
          vote: nil,
          ballots: [
            Ballot(room: "101", answer: .for, signedBy: "业主01"),
            Ballot(room: "101", answer: .against, signedBy: "居民甲", relation: "配偶"),
          ])))
    #expect(meeting.session.pendingVote?.slips.first?.ballots.count == 2)
  }

  // MARK: - Both ways

  @Test func `it is told both ways, and where it turns the verdict the figures are incomplete`()
    throws
  {
    var meeting = try opened()
    try meeting.read(slips)
    try count(&meeting)
    let verdict = try announced(&meeting)
    #expect(verdict.kind == .undecidable)
    #expect(verdict.missing == [.proxies])
    #expect(
      verdict.awaited == Verdict.Awaited(heads: 1, area: try Area("61.84"), decides: true))
    #expect(verdict.readings.map(\.proxies) == [Verdict.AwaitedReading.none, .all])
    #expect(verdict.readings.map(\.kind) == [.inquorate, .adopted])
    #expect(verdict.counts.heads.invalid == 1)
    #expect(throws: Refusal.round(.slipsAnnounced("v01"))) {
      try meeting.act(.supplyProxy(.init(vote: "v01", room: "402", signer: "居民甲")))
    }
  }

  @Test func `where it turns nothing the verdict stands and says that it is awaited`() throws {
    var meeting = try opened()
    try meeting.read(
      slips + ["501", "502", "601", "602"].map { Ballot(room: $0, answer: .for) })
    try count(&meeting)
    let verdict = try announced(&meeting)
    #expect(verdict.kind == .adopted)
    #expect(verdict.awaited?.decides == false)
    #expect(verdict.readings.isEmpty)
  }

  @Test func `the proxy that comes makes the count void, and the slip counts`() throws {
    var meeting = try opened()
    try meeting.read(slips)
    try count(&meeting)
    try meeting.act(.checkCount(.init(vote: nil, by: nil)))
    let proxy = SuppliedProxy(room: "402", signer: "居民甲", owner: "业主08", on: Day("2024-05-18")!)
    #expect(
      try meeting.act(supply("402", "居民甲")) == [
        .proxySupplied(.init(vote: "v01", proxy: proxy)), .countWithdrawn(.init(vote: "v01")),
      ])
    #expect(throws: Refusal.input(.nothingToChange)) { try meeting.act(supply("402", "居民甲")) }
    try count(&meeting)
    let verdict = try announced(&meeting)
    #expect(verdict.kind == .adopted)
    #expect(verdict.awaited == nil)
    #expect(verdict.counts.heads.for == 8)
  }

  @Test func `withdrawn or taken back it is awaited again`() throws {
    var meeting = try opened()
    try meeting.read(slips)
    try meeting.act(supply("402", "居民甲"))
    try count(&meeting)
    var taken = meeting
    #expect(
      try meeting.act(
        .withdrawProxy(.init(vote: nil, room: "402", signer: "居民甲", reason: "业主收回"))
      ).last == .countWithdrawn(.init(vote: "v01")))
    #expect(throws: Refusal.mandate(.noSlipAwaiting(room: "402", name: "居民甲"))) {
      try meeting.act(.withdrawProxy(.init(vote: nil, room: "402", signer: "居民甲", reason: "业主收回")))
    }
    try count(&meeting)
    #expect(try announced(&meeting).kind == .undecidable)

    // The count builds on it, so it can't be taken back by itself.
    let supplied = taken.session.lastEntry - 1
    #expect(throws: Refusal.self) { try taken.act(.retract(.init(entry: supplied, reason: "录错"))) }
    try taken.act(.retract(.init(entry: supplied + 1, reason: "录错")))
    try taken.act(.retract(.init(entry: supplied, reason: "录错")))
    try count(&taken)
    #expect(try announced(&taken).kind == .undecidable)
  }

  @Test func `a proxy that says otherwise doesn't make the slip count`() throws {
    var meeting = try opened()
    try meeting.read(slips)
    try meeting.act(
      .supplyProxy(.init(vote: nil, room: "402", signer: "居民甲", opinion: .against)))
    try count(&meeting)
    let verdict = try announced(&meeting)
    #expect(verdict.kind == .inquorate)
    #expect(verdict.counts.heads.invalid == 1)
  }

  @Test func `only an owner of the dwelling gives a proxy, and only for a slip that waits`() throws
  {
    var meeting = try opened()
    try meeting.read(slips)
    #expect(throws: Refusal.mandate(.noSlipAwaiting(room: "402", name: "居民乙"))) {
      try meeting.act(supply("402", "居民乙"))
    }
    #expect(throws: Refusal.mandate(.noSlipAwaiting(room: "101", name: "业主01"))) {
      try meeting.act(supply("101", "业主01"))
    }
    #expect(throws: Refusal.mandate(.notAnOwner(room: "402", name: "业主01"))) {
      try meeting.act(.supplyProxy(.init(vote: nil, room: "402", signer: "居民甲", owner: "业主01")))
    }
  }

  // MARK: - Every way

  @Test(arguments: 0..<60)
  func `a verdict stands only where it is the same whichever proxies come`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var meeting = try opened()
    let limit = [nil, nil, 1, 2].randomElement(using: &generator)!
    if let limit {
      var changes = MeetingChanges()
      changes.proxiesPerHolder = limit
      try meeting.act(.describeMeeting(.init(changes: changes)))
    }
    let answers: [Answer] = [.for, .for, .for, .against, .abstain, .fromMajority, .invalid]
    var ballots: [Ballot] = []
    for room in StairwellTests.rooms where Int.random(in: 0..<10, using: &generator) > 0 {
      let answer = answers.randomElement(using: &generator)!
      if Int.random(in: 0..<3, using: &generator) == 0,
        ballots.count(where: \.needsProxy) < 4
      {
        let signer = ["居民甲", "居民乙"].randomElement(using: &generator)!
        ballots.append(Ballot(room: room, answer: answer, signedBy: signer, relation: "子女"))
        if Bool.random(using: &generator) { ballots.append(Ballot(room: room, answer: .for)) }
      } else {
        ballots.append(Ballot(room: room, answer: answer))
      }
    }
    try meeting.read(ballots)
    try count(&meeting)
    let told = try verdict(meeting)
    let awaiting = ballots.filter(\.needsProxy)
    var kinds: Set<Verdict.Kind> = []
    for bits in 0..<(1 << awaiting.count) {
      var other = meeting
      for (place, slip) in awaiting.enumerated() where bits & (1 << place) != 0 {
        try other.act(supply(slip.room, slip.signedBy ?? ""))
      }
      other.go(to: "2024-05-26")
      try count(&other)
      kinds.insert(try verdict(other).kind)
    }
    if limit == nil {
      #expect(
        (told.kind == .undecidable) == (kinds.count > 1 || kinds == [.undecidable]), "seed \(seed)")
    }
    if told.kind != .undecidable { #expect(kinds == [told.kind], "seed \(seed)") }
  }

  func verdict(_ meeting: Meeting) throws -> Verdict {
    let vote = try #require(meeting.session.pendingVote)
    let tally = try #require(vote.tally)
    return vote.opening.rule.verdict(for: tally, on: Day("2024-05-18")!)
  }
}
