import Deliberation
import Scenarios
import Testing
import Values

/// 测评 by a show of hands: whoever gives one of its answers has said something.
@Suite struct AppraisalByHandsTests {
  /// Five people appraise the property manager by hands.
  private func appraised(
    _ answers: Appraisal, undeclared: Bool? = nil
  ) throws -> Session {
    let names = (1...5).map { "居民0\($0)" }
    let start = beijing("2024-05-18", 14, 0)
    var session = Session(
      identity: .init(id: "20240518-7f3a", date: start.day, title: "物业测评"))
    for (number, command) in [
      Command.importRoster(
        .init(source: "名册", people: names.map { PersonDetails(name: $0) }, changes: nil)),
      .signIn(.init(participants: names, way: nil)), .openMeeting(.init(despite: nil)),
      .openVote(
        .init(
          proposal: VoteProposal(
            subject: .appraisal(text: "物业服务"), rule: "appraisal", way: .hands))),
      .enterCount(
        .init(vote: nil, count: CountEntry(appraisal: answers), undeclared: undeclared)),
      .checkCount(.init(vote: nil, by: nil)), .announce(.init(vote: nil)),
    ].enumerated() {
      try session.play(command, at: start.adding(seconds: 60 * number))
    }
    return session
  }

  private func verdict(of session: Session) throws -> Verdict {
    try #require(session.votes.values.last?.verdict)
  }

  @Test func `nobody is silent where everybody gives an answer, 不了解 too`() throws {
    let said = try verdict(
      of: try appraised(Appraisal(satisfied: 2, mostly: 1, dissatisfied: 1, unaware: 1)))
    #expect(said.kind == .measured)
    #expect(said.undeclared == 0)
    #expect(said.warnings.isEmpty, "\(said.warnings)")
  }

  @Test func `fewer answers than people are asked about once, as in any vote by hands`() throws {
    let answers = Appraisal(satisfied: 2, mostly: 1, dissatisfied: 0, unaware: 0)
    #expect(throws: Refusal.count(.undeclared(count: 2, present: 5))) {
      try appraised(answers)
    }
    let said = try verdict(of: try appraised(answers, undeclared: true))
    #expect(said.undeclared == 2)
    #expect(said.warnings == [.undeclared(heads: 2)])
  }

  @Test func `ballots handed in leave nobody silent`() {
    let tally = Tally(
      way: .secretBallot, heads: Count(present: 5),
      appraisal: Appraisal(satisfied: 2, mostly: 0, dissatisfied: 0, unaware: 0))
    #expect(tally.undeclared() == 0)
  }

  /// The meeting as an earlier program announced it.
  private func asWrittenBefore(_ session: Session) throws -> Session {
    let entries = session.entries.map { entry in
      Entry(
        number: entry.number, at: entry.at, by: entry.by,
        events: entry.events.map { event in
          guard case .announced(var told) = event else { return event }
          let said = told.announcement
          told.announcement = Announcement(
            tally: said.tally, rule: said.rule, electorate: said.electorate,
            verdict: said.rule.verdict(
              for: said.tally, on: entry.at.day, by: .appraisalUnheard))
          return .announced(told)
        })
    }
    return Session(identity: session.header, entries: entries)
  }

  @Test func `what an earlier program announced stands, and is doubted and not found wrong`() throws
  {
    let session = try appraised(Appraisal(satisfied: 2, mostly: 1, dissatisfied: 1, unaware: 1))
    let before = try asWrittenBefore(session)
    let stored = try verdict(of: before)
    #expect(stored.undeclared == 5)
    let judged = Rejudgement(before, digest: nil)
    #expect(judged.findings.isEmpty, "\(judged.findings)")
    let vote = try #require(before.votes.values.last).id
    #expect(
      judged.doubts.contains(
        .verdict(entry: before.lastEntry, vote: vote, stored: .measured, now: .measured)))
    #expect(Rejudgement(session, digest: nil).doubts.isEmpty)
  }

  @Test func `every other verdict is what it was`() {
    for rule in Rule.builtIn where rule.shape != .appraisal {
      for way in [Way.hands, .rollCall, .secretBallot, .noObjection] {
        let tally = Tally(
          way: way, heads: Count(expected: 12, present: 11, for: 6, against: 3, abstain: 1))
        let day = Day(number: 19_860)
        #expect(
          rule.verdict(for: tally, on: day)
            == rule.verdict(for: tally, on: day, by: .appraisalUnheard), "\(rule.id)")
      }
    }
  }
}
