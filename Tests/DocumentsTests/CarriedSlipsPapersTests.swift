import Deliberation
import Documents
import Scenarios
import Sentences
import Testing
import Text
import Values

/// A further round of an owners' vote: what was collected in it, what stands from the one before, and
/// what of the register changed between them.
@Suite struct CarriedSlipsPapersTests {
  private static let scope = "3号楼2单元全部12套住宅"
  private static let rooms = Scenario.stairwellRegister.dwellings.map(\.room)

  private struct Rounds {
    var session: Session
    var at = beijing("2024-01-21", 15, 0)

    mutating func act(_ command: Command, by clerk: String = "记录") throws {
      at = at.adding(seconds: 60)
      try session.play(command, at: at, by: clerk)
    }

    mutating func open(
      carrying: Bool, scope: String? = CarriedSlipsPapersTests.scope, days: Int? = nil
    ) throws {
      try act(
        .openVote(
          .init(
            proposal: VoteProposal(
              way: .slips, scope: scope, carriesSlips: carrying,
              until: days.map { at.day.adding(days: $0) }))))
    }

    mutating func count(_ ballots: [Ballot], after days: Int = 0) throws {
      try act(.enterSlips(.init(vote: nil, ballots: ballots)), by: "计票甲")
      try act(.enterSlips(.init(vote: nil, ballots: ballots)), by: "计票乙")
      at = at.adding(seconds: days * 86_400)
      let policies = Policies(
        unreturned: Policy(.absent, clause: "未交回的不计入参与"),
        invalid: Policy(.absent, clause: "无效票不计入参与"))
      try act(.enterCount(.init(vote: nil, count: CountEntry(policies: policies), undeclared: nil)))
      try act(.checkCount(.init(vote: nil, by: "监票甲")))
      try act(.announce(.init(vote: nil)))
    }

    func flat(_ kind: DocumentKind, _ audience: Audience) throws -> String {
      try session.document(kind, for: audience).flat
    }
  }

  /// The first round falls short, 101 and 102 against.
  private func first() throws -> Rounds {
    var rounds = Rounds(session: try Scenario.stairwell.played())
    try rounds.open(carrying: false)
    try rounds.count(
      Self.rooms.prefix(8).map { Ballot(room: $0, answer: $0.hasPrefix("1") ? .against : .for) })
    rounds.at = rounds.at.adding(seconds: 10 * 86_400)
    return rounds
  }

  @Test func `what was collected in the round and what stands of the one before are two numbers`()
    throws
  {
    var rounds = try first()
    try rounds.open(carrying: true)
    try rounds.act(.registerDelivery(.init(vote: nil, rooms: ["101", "501", "502", "601"])))
    rounds.at = rounds.at.adding(seconds: 4 * 86_400)
    try rounds.count(["101", "501", "502", "601", "602"].map { Ballot(room: $0, answer: .for) })
    for (kind, audience) in [
      (DocumentKind.record, Audience.archive), (.decision, .archive), (.decision, .public),
      (.notice, .public),
    ] {
      let text = try rounds.flat(kind, audience)
      #expect(text.contains("本轮发放5户") && text.contains("本轮收回5户"), "\(kind) \(audience): \(text)")
      #expect(
        text.contains("沿用第1次表决（2024年1月21日）的表决票7户") && text.contains("合计收回12户"),
        "\(kind) \(audience): \(text)")
      #expect(!text.contains("业主清册与"), "\(kind) \(audience)")
    }
    #expect(try rounds.flat(.record, .archive).contains("。沿用第1次表决（2024年1月21日）的表决票8户。"))
    // The day of the slip, not that on which the round was opened.
    #expect(
      try rounds.flat(.record, .archive).contains("101：第1次（2024年1月21日）反对→第2次（2024年2月4日）同意"))
  }

  @Test func `an owner who sold, a dwelling left out and another area are printed`() throws {
    var rounds = try first()
    var register = OwnerRoll(
      guessingFrom: Scenario.stairwellRows.filter { $0.dwelling.room != "102" }.map { row in
        var dwelling = row.dwelling
        if dwelling.room == "101" { dwelling.owners = ["业主20"] }
        if dwelling.room == "201" { dwelling.area = Area(hundredths: 50_000) }
        return RegisterRow(dwelling)
      })
    for head in register.unconfirmed { register.confirm(head) }
    try rounds.act(.confirmOwners(.init(roll: register)))
    try rounds.open(carrying: true, scope: nil)
    try rounds.count(["501", "502", "601", "602"].map { Ballot(room: $0, answer: .for) })
    let record = try rounds.flat(.record, .archive)
    #expect(record.contains("不沿用1户（101，业主变更）、1户（102，已不在业主清册）"), "\(record)")
    #expect(
      record.contains("业主清册与第1次表决时相比：删去1户（102），业主变更1户（101），面积变更1户（201由53.27平方米改为500.00平方米）。"),
      "\(record)")
    // A round that carries slips is on the range they were given for.
    #expect(record.contains("表决范围：\(Self.scope)，"), "\(record)")
    let notice = try rounds.flat(.notice, .public)
    #expect(
      notice.contains("不沿用1户（业主变更）、1户（已不在业主清册）")
        && notice.contains("删去1户，业主变更1户，面积变更1户。"), "\(notice)")
  }

  @Test func `slips aren't carried into a vote on another range`() throws {
    var rounds = try first()
    #expect(throws: Refusal.round(.slipsOfOtherScope("v01", scope: Self.scope))) {
      try rounds.open(carrying: true, scope: "2单元")
    }
    #expect(Refusal.round(.slipsOfOtherScope("v01", scope: nil)).isLater)
    try rounds.open(carrying: false, scope: "2单元")
  }

  @Test func `a stranger's slip is never told as the owner's answer`() throws {
    var rounds = try first()
    var late = rounds
    try rounds.open(carrying: true)
    let slips =
      ["501", "502", "602"].map { Ballot(room: $0, answer: .for) } + [
        Ballot(room: "601", answer: .for, signedBy: "李阿姨", relation: "租户"),
        Ballot(room: "101", answer: .invalid),
      ]
    try rounds.count(slips)
    let record = try rounds.flat(.record, .archive)
    let shown = SessionSummary(rounds.session, in: .chinese).lines.joined(separator: "\n")
    for text in [record, shown] {
      #expect(
        text.contains("601：第1次（2024年1月21日）未交回→第2次（2024年1月31日）签名人李阿姨（租户），待补委托书（未计入）"),
        "\(text)")
    }
    #expect(record.contains("无效2户、106.54平方米、2人，其中待补委托书1户（601签名人李阿姨（租户））"), "\(record)")
    // Once the last day has passed no proxy can come.
    try late.open(carrying: true, days: 9)
    try late.count(slips, after: 10)
    let text = try late.flat(.record, .archive)
    #expect(text.contains("签名人李阿姨（租户），没有书面委托，无效"), "\(text)")
  }
}
