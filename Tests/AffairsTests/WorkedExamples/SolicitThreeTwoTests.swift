import Affairs
import Deliberation
import Testing
import Values

/// 一征三议两公开, as worked out in example 15.
@Suite struct SolicitThreeTwoTests {
  /// Asked, proposed and 审议: the third 议 is next.
  private func begun() throws -> (LedgerFixture, CardID) {
    var desk = LedgerFixture()
    let matter = try desk.begin("solicit-three-two", on: "2024-02-01") { $0.households = 186 }
    try desk.enter(
      .voice(
        answered(Voice(about: .card(matter), text: "同意改造", heads: 3, on: day("2024-02-10")))),
      on: "2024-02-12")
    desk.meet(
      .built(
        "20240215-a001", on: "2024-02-15",
        [
          .built(matter.text, status: .discussed).with {
            $0.opinionRounds = [
              .init(
                id: "q1", issued: 186, returned: 172, valid: 170, agreeing: 160,
                on: day("2024-02-15"), at: .built(5))
            ]
          }
        ]))
    desk.meet(
      .built(
        "20240218-a002", on: "2024-02-18", body: "北社区党支部",
        [.built(matter.text, votes: [.built(.adopted, by: .party, on: "2024-02-18")])]))
    return (desk, matter)
  }

  private func answered(_ voice: Voice) -> Voice {
    var voice = voice
    voice.answer = .init(result: .adopted, on: voice.on)
    return voice
  }

  /// Resolved on 2024-03-02: 一公开 is next.
  private func resolved() throws -> (LedgerFixture, CardID) {
    var (desk, matter) = try begun()
    try desk.pass("征", of: matter, on: "2024-02-19")
    try desk.pass("一议", of: matter, on: "2024-02-19")
    try desk.skip("二议", of: matter, on: "2024-02-20", reason: "党支部会议上一并审议")
    desk.meet(
      .built(
        "20240302-a003", on: "2024-03-02", body: "北社区居民代表会议",
        [
          .built(matter.text, votes: [.built(.adopted, by: .residents, on: "2024-03-02")])
            .with {
              $0.competence = .init(
                answer: .ours, items: [], on: day("2024-03-02"), at: .built(4))
            }
        ]))
    try desk.pass("三议", of: matter, on: "2024-03-02", evidence: ["20240302-a003/v1"])
    return (desk, matter)
  }

  @Test func `worked example 15: all 186 households were asked and 172 answered`() throws {
    let (desk, matter) = try begun()
    let step = try #require(try desk.standing(of: matter, on: "2024-02-19")["征"])
    #expect(step.lacks.isEmpty)
    let survey = try #require(step.met.first { $0.need == "survey" }?.evidence.first)
    #expect(survey.numbers["issued"] == "186")
    #expect(survey.numbers["returned"] == "172")
    #expect(Fraction(172, 186)?.percent == "92.47")
  }

  @Test func `a household that wasn't asked is missing`() throws {
    var (desk, matter) = try begun()
    try desk.revise(matter, on: "2024-02-18") { card in
      if case .matter(var it) = card {
        it.households = 187
        card = .matter(it)
      }
    }
    let refusal = #expect(throws: LedgerRefusal.self) {
      try desk.pass("征", of: matter, on: "2024-02-19")
    }
    #expect(missing(refusal) == [.slipsOut(186, of: 187)])
  }

  @Test func `worked example 15: the second 议 isn't skipped without a reason`() throws {
    var (desk, matter) = try begun()
    try desk.pass("征", of: matter, on: "2024-02-19")
    #expect(throws: LedgerRefusal.stepBefore(step: "二议", first: "一议")) {
      try desk.skip("二议", of: matter, on: "2024-02-20", reason: "合并")
    }
    try desk.pass("一议", of: matter, on: "2024-02-19")
    #expect(throws: LedgerRefusal.reasonNeeded(step: "二议")) {
      try desk.skip("二议", of: matter, on: "2024-02-20", reason: nil)
    }
    #expect(throws: LedgerRefusal.mayNotSkip(step: "三议")) {
      try desk.skip("二议", of: matter, on: "2024-02-20", reason: "合并")
      try desk.skip("三议", of: matter, on: "2024-02-20", reason: "合并")
    }
  }

  @Test
  func `worked example 15: an objection that nobody answered holds the first 公开 up until it is`()
    throws
  {
    var (desk, matter) = try resolved()
    try desk.post(matter, for: 7, on: "2024-03-04")
    #expect(throws: LedgerRefusal.noticeRuns(until: day("2024-03-11"))) {
      try desk.pass("一公开", of: matter, on: "2024-03-11")
    }
    var objection = Voice(about: .card(matter), text: "噪声", on: day("2024-03-08"))
    objection.isObjection = true
    let voice = try desk.enter(.voice(objection), on: "2024-03-08")
    #expect(throws: LedgerRefusal.objectionOpen(count: 1)) {
      try desk.pass("一公开", of: matter, on: "2024-03-12")
    }
    let refusal = #expect(throws: LedgerRefusal.self) {
      try desk.pass("实施", of: matter, on: "2024-03-12")
    }
    #expect(
      missing(refusal) == [
        .objections([.voice(voice)], of: 1, .answered), .noTasks, .note(.progress),
      ])
    try desk.revise(voice, on: "2024-03-13") { card in
      if case .voice(var it) = card {
        it.answer = .init(result: .notAdopted, reason: "已选低噪声设备", on: day("2024-03-13"))
        card = .voice(it)
      }
    }
    try desk.pass("一公开", of: matter, on: "2024-03-13")
    let passed = try #require(try desk.standing(of: matter, on: "2024-03-13")["一公开"])
    #expect(passed.state.on == day("2024-03-13"))
    let notice = try #require(passed.met.first?.evidence.first)
    #expect(notice.numbers["until"] == "2024-03-11")
    #expect(notice.numbers["objections"] == "1")
    #expect(notice.numbers["answered"] == "1")
    #expect(try desk.standing(of: matter, on: "2024-03-13").current?.step.id == "实施")
  }

  @Test
  func
    `worked example 15: an objection that is upheld sends it back and nothing of before counts again`()
    throws
  {
    var (desk, matter) = try resolved()
    try desk.post(matter, for: 7, on: "2024-03-04")
    try desk.pass("一公开", of: matter, on: "2024-03-13")
    try desk.take(
      .sendBack(.init(matter: matter, to: "二议", reason: "异议成立")), on: "2024-03-14")
    let standing = try desk.standing(of: matter, on: "2024-03-14")
    #expect(standing.current?.step.id == "二议")
    #expect(standing["一公开"]?.rounds.count == 1)
    try desk.skip("二议", of: matter, on: "2024-03-15", reason: "党支部会议上一并审议")
    let refusal = #expect(throws: LedgerRefusal.self) {
      try desk.pass("三议", of: matter, on: "2024-03-15")
    }
    #expect(missing(refusal) == [.competence(isUnsure: false), .meeting])
    desk.meet(
      .built(
        "20240320-a004", on: "2024-03-20", body: "北社区居民代表会议",
        [
          .built(matter.text, votes: [.built(.adopted, by: .residents, on: "2024-03-20")])
            .with {
              $0.competence = .init(
                answer: .ours, items: [], on: day("2024-03-20"), at: .built(4))
            }
        ]))
    try desk.pass("三议", of: matter, on: "2024-03-21")
    // The posting of before the 退回 isn't one of the new resolution.
    #expect(try desk.lacks(of: "一公开", in: matter, on: "2024-03-22") == [.notice])
    try desk.post(matter, for: 7, on: "2024-03-21")
    try desk.pass("一公开", of: matter, on: "2024-03-29")
  }

  @Test func `an evidence that is named must be there and fit`() throws {
    var (desk, matter) = try begun()
    try desk.pass("征", of: matter, on: "2024-02-19")
    #expect(throws: LedgerRefusal.evidenceUnknown("20240218-a002/v9")) {
      try desk.pass("一议", of: matter, on: "2024-02-19", evidence: ["20240218-a002/v9"])
    }
    #expect(throws: LedgerRefusal.evidenceUnfit("20240215-a001", step: "一议")) {
      try desk.pass("一议", of: matter, on: "2024-02-19", evidence: ["20240215-a001"])
    }
    let entry = try desk.pass("一议", of: matter, on: "2024-02-19", evidence: ["20240218-a002/v1"])
    guard case .passed(let it)? = entry.events.first else {
      Issue.record("nothing passed")
      return
    }
    #expect(
      it.passage.met == [
        .init(
          need: "meeting",
          evidence: [
            Evidence(
              session: "20240218-a002", n: 32, code: "0000000000000020", verdict: "adopted")
          ])
      ])
  }
}
