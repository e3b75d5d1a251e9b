import Deliberation
import Testing
import Values

/// Nobody objects only where nobody who votes has said or written otherwise, when it is asked and when
/// it is announced.
@Suite struct ObjectorsHeardTests {
  private let standing = StandingTests()
  private let ask = Command.askObjections(.init(vote: nil, objectors: [], count: 0))

  private func opened() throws -> Meeting { try standing.opened("consensus-no-objection") }

  private func mandate(_ answer: Answer) -> Command {
    .appointProxy(
      .init(
        participant: "居民戊", holder: "居民甲", opinion: nil,
        opinions: [ProxyOpinion(issue: "i01", version: 1, answer: answer)]))
  }

  private func open(_ meeting: inout Meeting, way: Way = .noObjection) throws {
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: way))))
  }

  @Test func `who wrote that he is against isn't passed over`() throws {
    let refusal = Refusal.mandate(.objectedInWriting(["p05"]))
    #expect(refusal.isLater && !refusal.yieldsToReason)
    var meeting = try opened()
    try meeting.act(.leave(.init(participant: "居民戊")))
    try meeting.act(mandate(.against))
    try open(&meeting)
    #expect(throws: refusal) { try meeting.act(ask) }
    #expect(throws: refusal) { try meeting.act(ask, despite: "他没有来") }
    for (names, count) in [(["居民戊"], 1), ([], 1)] {
      var other = meeting
      try other.act(.askObjections(.init(vote: nil, objectors: names, count: count)))
      try other.act(.checkCount(.init(vote: nil, by: nil)))
      try other.act(.announce(.init(vote: nil)))
      #expect(other.session.votes.values.last?.verdict?.kind.passes == false)
      #expect(throws: refusal) {
        try other.act(
          .correctCount(
            .init(
              vote: "v01", count: CountEntry(against: 0, objectors: []), reason: "数错",
              approved: "书记")))
      }
    }
  }

  @Test func `who is for it in writing may be silent`() throws {
    var meeting = try opened()
    try meeting.act(.leave(.init(participant: "居民戊")))
    try meeting.act(mandate(.for))
    try open(&meeting)
    try meeting.act(ask)
  }

  @Test func `hands leave nobody out who voted in writing`() throws {
    for (answer, wrong, right) in [
      (
        Answer.against, CountEntry(for: 5, against: 0, abstain: 0),
        CountEntry(for: 4, against: 1, abstain: 0)
      ),
      (
        .for, CountEntry(for: 0, against: 5, abstain: 0), CountEntry(for: 1, against: 4, abstain: 0)
      ),
      (
        .abstain, CountEntry(for: 5, against: 0, abstain: 0),
        CountEntry(for: 4, against: 0, abstain: 1)
      ),
    ] {
      let refusal = Refusal.mandate(.countedWithoutMandates(answer, ["p05"]))
      #expect(refusal.isLater && !refusal.yieldsToReason)
      var meeting = try standing.opened("consensus-unanimous")
      try meeting.act(.leave(.init(participant: "居民戊")))
      try meeting.act(mandate(answer))
      try open(&meeting, way: .hands)
      let count = { Command.enterCount(.init(vote: nil, count: $0, undeclared: nil)) }
      #expect(throws: refusal) { try meeting.act(count(wrong)) }
      #expect(throws: refusal) { try meeting.act(count(wrong), despite: "他没有来") }
      try meeting.act(count(right))
      try meeting.act(.checkCount(.init(vote: nil, by: nil)))
      try meeting.act(.announce(.init(vote: nil)))
      #expect(throws: refusal) {
        try meeting.act(
          .correctCount(.init(vote: "v01", count: wrong, reason: "数错", approved: "书记")))
      }
      let again = Rejudgement(meeting.session, digest: nil)
      #expect(again.findings.isEmpty && again.doubts.isEmpty, "\(again.findings) \(again.doubts)")
    }
  }

  @Test func `a called name corrected afterwards stays what was written`() throws {
    var meeting = try standing.opened()
    try meeting.act(.leave(.init(participant: "居民戊")))
    try meeting.act(mandate(.against))
    try open(&meeting, way: .rollCall)
    for name in ["居民甲", "居民乙", "居民丙", "居民丁"] {
      try meeting.act(.callName(.init(vote: nil, participant: name, stance: .for)))
    }
    try meeting.act(.callName(.init(vote: nil, participant: "居民戊", stance: .against)))
    try meeting.act(.enterCount(.init(vote: nil, count: CountEntry(), undeclared: nil)))
    try meeting.act(.checkCount(.init(vote: nil, by: nil)))
    try meeting.act(.announce(.init(vote: nil)))
    #expect(throws: Refusal.mandate(.againstOpinion("p05", holder: "p01"))) {
      try meeting.act(
        .correctCount(
          .init(
            vote: "v01",
            count: CountEntry(stances: [CalledStance(participant: "居民戊", stance: .for)]),
            reason: "记错", approved: "书记")))
    }
  }

  @Test func `an answer taken back after the asking has it asked once more`() throws {
    var meeting = try opened()
    try meeting.act(.raiseConcern(.init(issue: nil, by: "居民乙", text: "挡光")))
    try meeting.act(.answerConcern(.init(concern: "c01", answer: "改为一侧", settled: nil)))
    let answered = meeting.session.lastEntry
    try open(&meeting)
    try meeting.act(ask)
    try meeting.act(.checkCount(.init(vote: nil, by: nil)))
    let changes: [(Command, String?)] = [
      (.retract(.init(entry: answered, reason: "他没有同意")), nil),
      (.answerConcern(.init(concern: "c01", answer: "改为一侧，他仍保留", settled: false)), nil),
    ]
    for (command, despite) in changes {
      var other = meeting
      try other.act(command, despite: despite)
      #expect(other.session.pendingVote?.tally == nil, "\(command)")
      #expect(throws: Refusal.unreasoned(.concernsOpen(["c01"]))) { try other.act(ask) }
      let again = Rejudgement(other.session, digest: nil)
      #expect(again.findings.isEmpty && again.doubts.isEmpty, "\(again.findings) \(again.doubts)")
    }
  }

  @Test func `no correction makes an open opinion unsaid without its reason`() throws {
    var meeting = try opened()
    try meeting.act(.raiseConcern(.init(issue: nil, by: "居民乙", text: "挡光")))
    try open(&meeting)
    try meeting.act(.askObjections(.init(vote: nil, objectors: ["居民乙"], count: 1)))
    try meeting.act(.checkCount(.init(vote: nil, by: nil)))
    try meeting.act(.announce(.init(vote: nil)))
    try meeting.act(.adjourn(.init(reason: nil)))
    let correction = Command.correctCount(
      .init(
        vote: "v01", count: CountEntry(objectors: []), reason: "记错", approved: "书记"))
    #expect(throws: Refusal.unreasoned(.concernsOpen(["c01"]))) { try meeting.act(correction) }
    try meeting.act(.answerConcern(.init(concern: "c01", answer: "改为一侧", settled: true)))
    try meeting.act(correction)
  }

  @Test func `no opinion was raised before it was announced that nobody differs`() throws {
    var meeting = try opened()
    try open(&meeting)
    try meeting.act(ask)
    try meeting.act(.checkCount(.init(vote: nil, by: nil)))
    try meeting.act(.announce(.init(vote: nil)))
    let announced = try #require(meeting.session.entries.last?.at)
    func raise(_ seconds: Int) throws {
      _ = try meeting.session.decide(
        .raiseConcern(.init(issue: nil, by: "居民乙", text: "挡光")),
        on: Occasion(
          at: announced.adding(seconds: 600), by: "记录", happened: announced.adding(seconds: seconds)
        ))
    }
    #expect(throws: Refusal.announced(.raisedUnheard("v01"))) { try raise(-60) }
    #expect(Refusal.announced(.raisedUnheard("v01")).isLater)
    try raise(60)
  }
}
