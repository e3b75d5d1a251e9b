import Affairs
import Deliberation
import Testing
import Values

/// 业主共同决定 within a procedure of talks, and passing although something is lacking.
@Suite struct SevenStepsTests {
  private func meeting(
    _ matter: CardID, competence: Competence.Answer, done: Bool = true
  ) -> Extract {
    .built(
      "20240518-7f3a", on: "2024-05-18",
      [
        Extract.Issue.built(
          matter.text, votes: [.built(.consensus, by: .consultation, on: "2024-05-18")]
        ).with {
          $0.study = .init(by: "党委", on: day("2024-05-10"), conclusion: "列入", at: .built(3))
          $0.competence = .init(
            answer: competence, items: [], on: day("2024-05-10"), at: .built(4))
          $0.assignments = [
            .init(
              id: "k1", work: .init(what: "划线", responsible: ["物业"], due: day("2024-06-30")),
              progress: done
                ? [.init(on: day("2024-06-20"), text: "完", isDone: true, at: .built(41))] : [],
              at: .built(40))
          ]
        }
      ])
  }

  /// Up to 公示, which was posted on 2024-05-20.
  private func begun(competence: Competence.Answer) throws -> (LedgerFixture, CardID) {
    var desk = LedgerFixture()
    let matter = try desk.begin("seven-steps", on: "2024-05-01")
    try desk.skip("收集", of: matter, on: "2024-05-01", reason: "居民当面提出")
    desk.meet(meeting(matter, competence: competence))
    try desk.pass("审定", of: matter, on: "2024-05-11")
    try desk.post(matter, for: nil, on: "2024-05-13")
    try desk.pass("通报", of: matter, on: "2024-05-13")
    try desk.pass("协商", of: matter, on: "2024-05-18")
    try desk.pass("意见", of: matter, on: "2024-05-18")
    // What told of the meeting before doesn't make its result public.
    #expect(try desk.lacks(of: "公示", in: matter, on: "2024-05-19") == [.notice])
    try desk.post(matter, for: 7, on: "2024-05-20")
    try desk.pass("公示", of: matter, on: "2024-05-28")
    return (desk, matter)
  }

  @Test func `what the owners must decide isn't carried out before they have`() throws {
    var (desk, matter) = try begun(competence: .owners)
    try desk.note(.feedback, on: .card(matter), day: "2024-06-25")
    let refusal = #expect(throws: LedgerRefusal.self) {
      try desk.pass("落实", of: matter, on: "2024-06-25")
    }
    #expect(missing(refusal) == [.ownersVote])
    let despite = #expect(throws: LedgerRefusal.self) {
      try desk.pass("落实", of: matter, on: "2024-06-25", despite: "急")
    }
    guard case .mayNotPassLacking? = despite else {
      Issue.record("\(String(describing: despite))")
      return
    }
    desk.meet(
      .built(
        "20240620-b001", on: "2024-06-20", form: "书面",
        [.built(matter.text, votes: [.built(.adopted, by: .owners, on: "2024-06-20")])]))
    try desk.pass("落实", of: matter, on: "2024-06-25")
  }

  @Test func `a vote under a number it is linked with counts too`() throws {
    var (desk, matter) = try begun(competence: .owners)
    try desk.note(.feedback, on: .card(matter), day: "2024-06-25")
    desk.meet(
      .built(
        "20240620-b001", on: "2024-06-20", form: "书面",
        [
          .built(
            "20240620-b001-1", votes: [.built(.adopted, by: .owners, on: "2024-06-20")])
        ]))
    try desk.take(
      .link(.init(matters: [matter, CardID("20240620-b001-1")], reason: "同一事项")),
      on: "2024-06-21")
    try desk.pass("落实", of: matter, on: "2024-06-25")
  }

  @Test func `what holds for a matter holds for its parts`() throws {
    var (desk, matter) = try begun(competence: .owners)
    let part = try desk.begin("problem", on: "2024-06-01") { $0.within = matter }
    try desk.skip("核实", of: part, on: "2024-06-01", reason: "已知")
    try desk.enter(
      .task(
        Task(
          about: .card(part),
          work: .init(what: "修", responsible: ["物业"], due: day("2024-06-10")))),
      on: "2024-06-01")
    let refusal = #expect(throws: LedgerRefusal.self) {
      try desk.pass("处理", of: part, on: "2024-06-02")
    }
    #expect(missing(refusal) == [.ownersVote])
    desk.meet(
      .built(
        "20240620-b001", on: "2024-06-20", form: "书面",
        [.built(matter.text, votes: [.built(.adopted, by: .owners, on: "2024-06-20")])]))
    try desk.pass("处理", of: part, on: "2024-06-21")
  }

  @Test func `a meeting that opened before its notice was out so many days doesn't count`() throws {
    var desk = LedgerFixture()
    let matter = try desk.begin("seven-steps", on: "2024-05-01")
    try desk.skip("收集", of: matter, on: "2024-05-01", reason: "居民当面提出")
    desk.meet(meeting(matter, competence: .ours))
    try desk.pass("审定", of: matter, on: "2024-05-11")
    try desk.post(matter, for: nil, on: "2024-05-16")
    try desk.pass("通报", of: matter, on: "2024-05-16")
    #expect(throws: LedgerRefusal.tooEarly(step: "协商", from: day("2024-05-19"))) {
      try desk.pass("协商", of: matter, on: "2024-05-20")
    }
  }

  @Test func `a step that its procedure lets pass keeps why and what it lacked`() throws {
    var (desk, matter) = try begun(competence: .ours)
    let refusal = #expect(throws: LedgerRefusal.self) {
      try desk.pass("落实", of: matter, on: "2024-06-25")
    }
    #expect(missing(refusal) == [.note(.feedback)])
    try desk.pass("落实", of: matter, on: "2024-06-25", despite: "提出人已迁出")
    let step = try #require(try desk.standing(of: matter, on: "2024-06-25")["落实"])
    #expect(step.despite == "提出人已迁出")
    guard case .passed(let passage, _) = step.state else {
      Issue.record("not passed")
      return
    }
    #expect(passage.lacked == ["note"])
    #expect(passage.met.map(\.need) == ["tasks"])
  }

  @Test func `a task that nobody says is done is missing`() throws {
    var (desk, matter) = try begun(competence: .ours)
    desk.restate(meeting(matter, competence: .ours, done: false))
    try desk.note(.feedback, on: .card(matter), day: "2024-06-25")
    let task = Target.assignment(session: "20240518-7f3a", id: "k1")
    #expect(try desk.lacks(of: "落实", in: matter, on: "2024-06-25") == [.undone([task], of: 1)])
    let note = try desk.note(.done, on: task, day: "2024-06-26")
    #expect(try desk.lacks(of: "落实", in: matter, on: "2024-06-25") == [.undone([task], of: 1)])
    #expect(try desk.lacks(of: "落实", in: matter, on: "2024-06-26").isEmpty)
    try desk.take(.retract(.init(entry: note.id)), on: "2024-06-27")
    #expect(try desk.lacks(of: "落实", in: matter, on: "2024-06-27") == [.undone([task], of: 1)])
  }
}
