import Deliberation
import Documents
import Office
import Scenarios
import Screens
import Sentences
import Testing
import Text
import Values
import yishi

/// 异议表决: few enough object, and whoever is silent doesn't. Whoever reads the result reads why.
@Suite struct ObjectionVotePapersTests {
  private func announced(against: [String], on day: String = "2024-02-01") throws -> Session {
    var vote = try StairwellVote()
    try vote.act(
      .judgeCompetence(
        .init(
          issue: nil, competence: Competence(answer: .owners, items: [5], by: "社区党委"))))
    try vote.act(
      .openVote(
        .init(
          proposal: VoteProposal(
            rule: "owners-objection-third", way: .slips, scope: "全部12套住宅",
            until: Day("2024-01-31")!))))
    try vote.act(
      .registerDelivery(.init(vote: nil, rooms: Scenario.stairwellRegister.dwellings.map(\.room))))
    let slips =
      against.isEmpty
      ? [Ballot(room: "101", answer: .notReturned)]
      : against.map { Ballot(room: $0, answer: .against) }
    try vote.read(slips)
    vote.at = beijing(day, 9, 0)
    try vote.act(.enterCount(.init(vote: nil, count: CountEntry(), undeclared: nil)))
    try vote.act(.checkCount(.init(vote: nil, by: "监票人甲")))
    try vote.act(.announce(.init(vote: nil)))
    return vote.session
  }

  @Test func `every paper says that it was a vote by objection and how many objected`() throws {
    let session = try announced(against: [])
    for (kind, audience) in [
      (DocumentKind.decision, Audience.archive), (.record, .archive), (.decision, .public),
      (.notice, .public),
    ] {
      let paper = try session.document(kind, for: audience).flat
      #expect(
        paper.contains(
          "本次为异议表决，以反对的多少为准，不看同意的多少：反对面积0.00平方米，占全体690.66平方米的0.00%，规定不超过三分之一，符合；"
            + "反对人数0人，占全体11人的0.00%，规定不超过三分之一，符合；已送达没有交回的11人，不计为反对。"),
        "\(kind) \(audience): \(paper)")
    }
    let wall = LiveWording(session, at: session.entries.last!.at, in: .chinese).result ?? ""
    #expect(wall.contains("异议表决，以反对的多少为准：反对0人，全体11人，规定不超过三分之一。"), "\(wall)")
  }

  @Test func `too many objections are told, and the area of a few isn't in public`() throws {
    let session = try announced(against: ["101", "102", "201", "202"])
    let record = try session.document(.record, for: .archive).flat
    #expect(record.contains("占全体11人的36.36%，规定不超过三分之一，不符合"), "\(record)")
    var words = VerdictWording(
      try #require(session.votes.values.last?.verdict),
      under: try #require(Rule.builtIn("owners-objection-third")), in: .chinese)
    let wall = LiveWording(session, at: session.entries.last!.at, in: .chinese)
    for line in [wall.result ?? "", wall.readAloud ?? ""] {
      #expect(line.contains("反对4人") && !line.contains("㎡，占") && !line.contains("4人、"), "\(line)")
    }
    words.hidesAreasOfFew = true
    #expect(words.sentence.contains("反对面积规定不超过三分之一，符合；"), "\(words.sentence)")
    #expect(!words.sentence.contains("㎡的"), "\(words.sentence)")
  }

  @Test func `the time of a vote ends with its last day and not with the announcement`() throws {
    let session = try announced(against: [], on: "2024-02-05")
    let notice = try session.document(.notice, for: .public).flat
    #expect(notice.contains("2024年1月21日至1月31日，由"), "\(notice)")
    let decision = try session.document(.decision, for: .archive).flat
    #expect(decision.contains("2024年1月21日至1月31日，"), "\(decision)")
    #expect(decision.contains("2024年2月5日业主表决通过"), "\(decision)")
  }
}
