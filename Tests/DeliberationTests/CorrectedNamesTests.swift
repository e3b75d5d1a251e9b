import Deliberation
import Testing
import Values

/// A corrected count of a vote in which names were taken down is that of the names.
@Suite struct CorrectedNamesTests {
  private func opened(_ rule: String = "majority-of-present") throws -> Meeting {
    var meeting = Meeting()
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn(rule)
    changes.groups = ["居民"]
    try meeting.act(.describeMeeting(.init(changes: changes)))
    let names = ["居民甲", "居民乙", "居民丙", "居民丁", "居民戊"]
    try meeting.enrol(names, groups: ["居民"])
    try meeting.raise("照明")
    try meeting.open(with: Array(names.prefix(4)), despite: "先议", on: "照明")
    return meeting
  }

  private func rollCall() throws -> Meeting {
    var meeting = try opened()
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .rollCall))))
    for (name, stance) in [
      ("居民甲", Stance.for), ("居民乙", .for), ("居民丙", .for), ("居民丁", .against),
    ] {
      try meeting.act(.callName(.init(vote: nil, participant: name, stance: stance)))
    }
    try meeting.act(.enterCount(.init(vote: nil, count: CountEntry(), undeclared: nil)))
    try meeting.act(.checkCount(.init(vote: nil, by: "监票人")))
    try meeting.act(.announce(.init(vote: nil)))
    return meeting
  }

  private func correct(_ count: CountEntry) -> Command {
    .correctCount(.init(vote: "v01", count: count, reason: "听录音", by: nil, approved: "主任"))
  }

  @Test func `the count of a roll call is that of what people said`() throws {
    var meeting = try rollCall()
    let said = Refusal.announced(.namesSayOtherwise("v01", for: 3, against: 1, abstain: 0))
    for count in [
      CountEntry(for: 1, against: 3, abstain: 0), CountEntry(for: 4, against: 0, abstain: 0),
      CountEntry(for: 3), CountEntry(),
    ] {
      #expect(throws: said) { try meeting.act(correct(count)) }
    }
    #expect(said.isLater && !said.yieldsToReason)
    #expect(throws: Refusal.input(.nothingToChange)) {
      try meeting.act(correct(CountEntry(for: 3, against: 1, abstain: 0)))
    }
    #expect(throws: Refusal.input(.nothingToChange)) {
      try meeting.act(
        correct(CountEntry(stances: [CalledStance(participant: "居民丁", stance: .against)])))
    }
    #expect(throws: Refusal.count(.notInElectorate("p05", "v01"))) {
      try meeting.act(
        correct(CountEntry(stances: [CalledStance(participant: "居民戊", stance: .for)])))
    }
    let two = [
      CalledStance(participant: "居民甲", stance: .against),
      CalledStance(participant: "p02", stance: .against),
    ]
    #expect(throws: Refusal.announced(.namesSayOtherwise("v01", for: 1, against: 3, abstain: 0))) {
      try meeting.act(correct(CountEntry(for: 2, against: 2, abstain: 0, stances: two)))
    }
    let events = try meeting.act(
      correct(CountEntry(for: 1, against: 3, abstain: 0, stances: two)))
    #expect(events.formatVersion == 2)
    let vote = try #require(meeting.session.votes["v01"])
    #expect(vote.verdict?.kind == .rejected)
    #expect(vote.answersCorrected["p01"] == .against && vote.stances["p01"] == .for)
    #expect(vote.corrections[0].tally.groups.first?.heads.against == 3)
    // Put right once more: from what stands now.
    try meeting.act(
      correct(CountEntry(stances: [CalledStance(participant: "居民乙", stance: .for)])))
    #expect(meeting.session.votes["v01"]?.verdict?.counts.heads.for == 2)
    let judged = Rejudgement(meeting.session, digest: nil)
    #expect(judged.findings.isEmpty && judged.doubts.isEmpty, "\(judged)")
  }

  @Test func `no fewer objected than are named`() throws {
    var meeting = try opened("consensus-no-objection")
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .noObjection))))
    try meeting.act(.askObjections(.init(vote: nil, objectors: ["居民甲"], count: nil)))
    try meeting.act(.checkCount(.init(vote: nil, by: "监票人")))
    try meeting.act(.announce(.init(vote: nil)))
    let said = Refusal.announced(.namesSayOtherwise("v01", for: 0, against: 1, abstain: 0))
    #expect(throws: said) { try meeting.act(correct(CountEntry(against: 0))) }
    var more = meeting
    try more.act(correct(CountEntry(against: 2)))
    #expect(more.session.votes["v01"]?.verdict?.counts.heads.against == 2)
    try meeting.act(correct(CountEntry(objectors: [])))
    #expect(meeting.session.votes["v01"]?.verdict?.kind == .consensus)
    #expect(meeting.session.votes["v01"]?.objectorsCorrected == [])
    #expect(throws: Refusal.input(.nothingToChange)) {
      try meeting.act(correct(CountEntry(against: 0)))
    }
    #expect(throws: Refusal.input(.nothingToChange)) {
      try meeting.act(correct(CountEntry(objectors: [])))
    }
    for session in [meeting.session, more.session] {
      let judged = Rejudgement(session, digest: nil)
      #expect(judged.findings.isEmpty && judged.doubts.isEmpty, "\(judged)")
    }
  }

  @Test func `a correction of objections says the same by its names and its number`() throws {
    var meeting = try opened("consensus-no-objection")
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .noObjection))))
    try meeting.act(.askObjections(.init(vote: nil, objectors: [], count: 0)))
    try meeting.act(.checkCount(.init(vote: nil, by: "监票人")))
    try meeting.act(.announce(.init(vote: nil)))
    func said(_ against: Int) -> Refusal {
      .announced(.namesSayOtherwise("v01", for: 0, against: against, abstain: 0))
    }
    #expect(throws: said(1)) {
      try meeting.act(correct(CountEntry(against: 2, objectors: ["居民乙"])))
    }
    #expect(throws: said(0)) {
      try meeting.act(correct(CountEntry(for: 4, against: 0, abstain: 0)))
    }
    #expect(throws: Refusal.input(.nothingToChange)) {
      try meeting.act(correct(CountEntry(for: 0, against: 0, abstain: 0)))
    }
    try meeting.act(correct(CountEntry(against: 2, objectors: ["居民乙", "居民丙"])))
    #expect(throws: Refusal.input(.nothingToChange)) {
      try meeting.act(correct(CountEntry(objectors: ["居民丙", "居民乙"])))
    }
    try meeting.act(correct(CountEntry(objectors: [])))
    #expect(throws: said(0)) { try meeting.act(correct(CountEntry(against: 1))) }
    let judged = Rejudgement(meeting.session, digest: nil)
    #expect(judged.findings.isEmpty && judged.doubts.isEmpty, "\(judged)")
  }

  @Test func `names belong to votes in which names are taken down, and to corrections`() throws {
    var meeting = try opened()
    _ = try meeting.hands(3, 1, 0)
    let one = [CalledStance(participant: "居民甲", stance: .against)]
    #expect(throws: Refusal.voting(.wrongWay(.hands, needed: .rollCall))) {
      try meeting.act(correct(CountEntry(for: 2, against: 2, abstain: 0, stances: one)))
    }
    #expect(throws: Refusal.voting(.wrongWay(.hands, needed: .noObjection))) {
      try meeting.act(correct(CountEntry(for: 2, against: 2, abstain: 0, objectors: ["居民甲"])))
    }
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .hands))))
    #expect(throws: Refusal.voting(.wrongWay(.hands, needed: .rollCall))) {
      try meeting.act(
        .enterCount(
          .init(
            vote: nil, count: CountEntry(for: 2, against: 2, abstain: 0, stances: one),
            undeclared: nil)))
    }
  }

  @Test func `an earlier program's count against its own roll call is doubted`() throws {
    var meeting = try rollCall()
    let vote = try #require(meeting.session.votes["v01"])
    var tally = try #require(vote.announcement?.tally)
    (tally.heads.for, tally.heads.against, tally.groups) = (1, 3, [])
    let at = try #require(meeting.session.entries.last?.at)
    let verdict = vote.opening.rule.verdict(for: tally, on: at.day)
    meeting.session.apply(
      Entry(
        number: meeting.session.lastEntry + 1, at: at, by: "主持",
        events: [
          .countCorrected(
            .init(
              vote: "v01",
              correction: CountCorrection(
                tally: tally, verdict: verdict, reason: "听录音", approved: "主任")))
        ]))
    let judged = Rejudgement(meeting.session, digest: nil)
    #expect(judged.findings.isEmpty, "\(judged.findings)")
    #expect(judged.doubts.count == 1, "\(judged.doubts)")
  }
}
