import Affairs
import Deliberation
import Scenarios
import TestSupport
import Testing
import Values

/// Opinions that wait for their answer, slips as numbers, and a name that is called for: examples 9, 19
/// and what example 6 says of who takes part without a vote.
@Suite struct VoicesTests {
  private func voice(_ matter: CardID, heads: Int) -> Voice {
    Voice(about: .card(matter), text: "意见", heads: heads, on: day("2024-05-01"))
  }

  @Test func `worked example 9: one opinion of seventeen without an answer is named`() throws {
    var desk = LedgerFixture()
    let matter = try desk.begin("hearing", on: "2024-04-30")
    var last: CardID?
    // 41 heads in 17: 16 of two to four heads and one of one.
    for number in 1...17 {
      var voice = voice(matter, heads: number == 17 ? 1 : (number <= 8 ? 3 : 2))
      if number < 17 {
        let result: Voice.Answer.Result =
          number <= 9 ? .adopted : (number <= 12 ? .partly : .notAdopted)
        voice.answer = .init(
          result: result, reason: result == .adopted ? nil : "另有安排", on: day("2024-05-02"))
      }
      last = try desk.enter(.voice(voice), on: "2024-05-02")
    }
    let waiting = try #require(last)
    #expect(
      try desk.lacks(of: "答复", in: matter, on: "2024-05-03") == [
        .answers([waiting], heads: 1, of: 41)
      ])
    #expect(Fraction(16, 17)?.percent == "94.12")
    #expect(try desk.lacks(of: "征询", in: matter, on: "2024-05-03").isEmpty)
  }

  @Test func `worked example 9: of 17 opinions 16 are answered, and the one that waits is named`()
    throws
  {
    var book = LedgerFixture()
    let id = try book.enter(.matter(Matter(title: "花园布局")), on: "2024-03-01")
    let results: [Voice.Answer.Result?] =
      Array(repeating: .adopted, count: 9) + Array(repeating: .partly, count: 3)
      + Array(repeating: .notAdopted, count: 4) + [nil]
    var waiting: CardID?
    for (index, result) in results.enumerated() {
      var voice = Voice(
        about: .card(id), text: "意见\(index)", heads: index < 7 ? 3 : 2, on: day("2024-03-02"))
      voice.answer = result.map { .init(result: $0, reason: "理由", on: day("2024-03-05")) }
      let entered = try book.enter(.voice(voice), on: "2024-03-06")
      if result == nil { waiting = entered }
    }
    let report = book.casebook.voices(on: day("2024-03-07"), about: id)
    #expect(report.heads == 41)
    #expect(report.rate == Rate(16, of: 17))
    #expect(report.rate.percent == "94.12")
    #expect(
      report.answered.mapValues(\.count) == [.adopted: 9, .partly: 3, .notAdopted: 4])
    #expect(report.waiting == [waiting].compactMap(\.self))
  }

  /// 31 residents and five advisers meet; what was called for is put to the vote twice.
  private func named(_ matter: CardID) throws -> Session {
    let candidates = ["同心", "恒馨园", "向阳角", "睦邻里"]
    var scenario = Scenario.naming
    scenario = Scenario(
      identity: scenario.identity,
      steps: scenario.steps.map { step in
        guard case .addIssue(var it) = step.command else { return step }
        it.number = matter.text
        return Scenario.Step(.addIssue(it), at: step.at, by: step.by)
      })
    var session = try scenario.played()
    var at = beijing("2025-04-12", 14, 10)
    func play(_ command: Command) throws {
      at = at.adding(seconds: 30)
      try session.play(command, at: at)
    }
    for number in 1...5 {
      try play(
        .walkIn(
          .init(person: Newcomer(PersonDetails(name: "智囊\(number)", standing: .speaking)))))
    }
    func vote(_ votes: [(String, Int)]) throws {
      try play(
        .openVote(
          .init(
            proposal: VoteProposal(
              subject: .choice(text: "微花园征名", candidates: votes.map(\.0), seats: 1),
              rule: "plurality", way: .secretBallot))))
      try play(
        .enterCount(
          .init(
            vote: nil,
            count: CountEntry(
              abstain: 1, issued: 31, returned: 31, invalid: 0,
              choices: votes.map { Choice($0.0, votes: $0.1) }), undeclared: nil)))
      try play(.checkCount(.init(vote: nil, by: "监票人甲")))
      try play(.announce(.init(vote: nil)))
    }
    try vote(Array(zip(candidates, [12, 12, 5, 1])))
    try vote([("同心", 17), ("恒馨园", 13)])
    return session
  }

  @Test
  func `worked example 9: 征名, 23 entries, four shortlisted, a tie of twelve, and 同心 by 17 to 13`()
    throws
  {
    var desk = LedgerFixture()
    let matter = try desk.begin("call", "微花园征名", on: "2025-03-15")
    try desk.post(matter, for: nil, on: "2025-03-15")
    try desk.pass("发布", of: matter, on: "2025-03-15")
    let shortlist = ["同心", "恒馨园", "向阳角", "睦邻里"]
    var entries: [CardID] = []
    for number in 0..<23 {
      let text = number < 4 ? shortlist[number] : "花园名\(number)"
      entries.append(
        try desk.enter(
          .voice(Voice(about: .card(matter), text: text, on: day("2025-03-28"))),
          on: "2025-03-28"))
    }
    try desk.pass("收件", of: matter, on: "2025-03-30")
    func answer(_ id: CardID, _ result: Voice.Answer.Result, on date: String) throws {
      try desk.revise(id, on: date) { card in
        guard case .voice(var voice) = card else { return }
        voice.answer = .init(result: result, on: day(date))
        card = .voice(voice)
      }
    }
    for (place, id) in entries.enumerated() {
      try answer(id, place < 4 ? .shortlisted : .notChosen, on: "2025-04-05")
    }
    let report = desk.casebook.voices(on: day("2025-04-06"), about: matter)
    #expect(report.all.count == 23)
    #expect(report.answered.mapValues(\.count) == [.shortlisted: 4, .notChosen: 19])

    let session = try named(matter)
    desk.meet(Extract(of: session))
    let votes = try #require(desk.casebook.dealings(with: matter).first).issue.votes
    let verdicts = votes.compactMap { $0.result?.verdict }
    #expect(verdicts.map(\.kind) == [.runoff, .elected])
    #expect(verdicts.map(\.counts.heads.abstain) == [1, 1])
    #expect(verdicts[0].tied == ["同心", "恒馨园"])
    #expect(verdicts[1].elected == ["同心"])
    let counted = session.votes.values.compactMap(\.tally)
    #expect(counted.map { $0.choices.map(\.votes) } == [[12, 12, 5, 1], [17, 13]])
    #expect(counted.map { $0.choices.reduce(1) { $0 + $1.votes } } == [31, 31])
    try desk.pass("评选", of: matter, on: "2025-04-12")
    for (place, id) in entries.prefix(4).enumerated() {
      try answer(id, place == 0 ? .chosen : .notChosen, on: "2025-04-13")
    }
    try desk.post(matter, for: nil, on: "2025-04-14")
    try desk.pass("公布", of: matter, on: "2025-04-14")
    #expect(try desk.standing(of: matter, on: "2025-04-14").current == nil)
    let end = desk.casebook.voices(on: day("2025-04-14"), about: matter)
    #expect(end.answered[.chosen] == [entries[0]])
  }

  @Test func `worked example 6: 31 voters and five who advise are 31 present, and 31 vote`() throws
  {
    let attendance = Extract(of: try named(CardID("20250315-m0001"))).attendance
    #expect(attendance.present == 31)
    #expect(attendance.speaking == 5)
    #expect(attendance.members.filter { $0.standing == .voting }.count == 31)
  }

  @Test func `worked example 19: of 420 slips 361 came back and 330 of 357 valid ones agree`()
    throws
  {
    let (issued, returned, valid) = (420, 361, 357)
    let (agreeing, against, abstaining) = (330, 18, 9)
    #expect(agreeing + against + abstaining == valid)
    var session = try Scenario.naming.played()
    let numbers = OpinionRound.Numbers(
      issued: issued, returned: returned, valid: valid, agreeing: agreeing,
      lines: ["不同意\(against)份，弃权\(abstaining)份"])
    try session.play(
      .recordOpinions(.init(issue: nil, numbers: numbers)), at: beijing("2025-04-12", 14, 20))
    let round = try #require(Extract(of: session).issues.first?.opinionRounds.first)
    #expect(round.returnedRate == Rate(returned, of: issued))
    #expect(round.returnedRate.percent == "85.95")
    #expect(round.agreeingRate.percent == "92.44")
    #expect(round.agreeingOfIssued.percent == "78.57")
    // More valid slips than came back, or more that agree than are valid, can't be.
    for (valid, agreeing) in [(362, 330), (357, 358)] {
      var wrong = numbers
      (wrong.valid, wrong.agreeing) = (valid, agreeing)
      #expect(throws: Refusal.self) {
        try session.play(
          .recordOpinions(.init(issue: nil, numbers: wrong)), at: beijing("2025-04-12", 14, 21))
      }
    }
  }
}
