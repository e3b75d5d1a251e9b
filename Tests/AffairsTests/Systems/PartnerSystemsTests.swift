import Affairs
import Deliberation
import Scenarios
import Testing
import Values

/// Units, platforms and groups that act together.
@Suite struct PartnerSystemsTests {
  private let year = (day("2024-01-01"), day("2024-12-31"))

  @Test func `路长制: a 联席会 of units takes each unit's part, and who came is counted by unit`() throws
  {
    var desk = LedgerFixture()
    #expect(desk.ledger.defined.names(.meetingKinds).contains("党建联席会（路长制）"))
    _ = try desk.site("花园路", .other, on: "2024-03-01") {
      $0.keepers = [Keeper(who: "街道干部甲", role: "路长"), Keeper(who: "居民乙", role: "银发路长")]
    }
    let matter = try desk.enter(.matter(Matter(title: "占道经营")), on: "2024-03-01")
    let units = ["城管队", "派出所", "医院"]
    for unit in units { _ = try desk.unit(unit, on: "2024-03-01") }
    desk.agree(
      on: matter, "20240310-a001", date: "2024-03-10", body: "党建联席会", kind: "党建联席会（路长制）",
      members: [
        LedgerFixture.delegate("城管队"), LedgerFixture.delegate("派出所"),
        LedgerFixture.delegate("医院", .absent),
      ])
    let report = desk.casebook.parts(
      of: NamedGroup("路长制", units), from: year.0, to: year.1)
    #expect(report.lines.map(\.meetings.count) == [1, 1, 0])
    #expect(report.never == ["医院"])
    // What a unit takes on is a pledge of its own, and one that it leads is claimed.
    let car = try desk.site("医院停车场", .other, on: "2024-03-11")
    let hospital = try #require(desk.ledger.cards(called: "医院").first)
    var opening = Pledge(kind: .open, by: .party(hospital), on: [.card(car)])
    opening.signed = day("2024-03-11")
    try desk.enter(.pledge(opening), on: "2024-03-11")
    #expect(desk.casebook.pledges(on: day("2024-03-12")).lines.map(\.kind) == [.open])
    try desk.note(.claim, on: .card(matter), "每日巡查", day: "2024-03-11", by: "城管队")
    #expect(desk.casebook.claims(on: day("2024-03-12")).claimed.contains(matter))
  }

  @Test func `双报到: which units with double-reporting members came to what`() throws {
    var desk = LedgerFixture()
    for (name, reports) in [("研究院", true), ("报社", true), ("饭店", false)] {
      var unit = Party(name: name, kind: .unit)
      unit.isDoubleReporting = reports
      try desk.enter(.party(unit), on: "2024-01-02")
    }
    let matter = try desk.enter(.matter(Matter(title: "补绿")), on: "2024-03-01")
    desk.agree(
      on: matter, "20240310-a001", date: "2024-03-10", members: [LedgerFixture.delegate("研究院")])
    let report = desk.casebook.doubleReporting(title: "双报到", from: year.0, to: year.1)
    #expect(Set(report.lines.map(\.name)) == ["研究院", "报社"])
    #expect(report.never == ["报社"])
  }

  @Test func `五社联动: each of five kinds by the meetings it took part in`() throws {
    let desk = LedgerFixture()
    let five = try #require(desk.ledger.defined.group("五社"))
    #expect(
      five.members == ["社区居委会（村委会）", "社会组织", "社会企业", "社会单位", "社区居民（村民）"])
    var seen = desk
    let matter = try seen.enter(.matter(Matter(title: "议题")), on: "2024-03-01")
    seen.agree(
      on: matter, "20240310-a001", date: "2024-03-10",
      members: five.members.prefix(2).map {
        .init(name: $0, groups: [$0], standing: .voting, state: .present)
      })
    let report = seen.casebook.parts(of: five, from: year.0, to: year.1)
    #expect(report.never == ["社会企业", "社会单位", "社区居民（村民）"])
  }

  @Test func `六大平台: which meetings each called, and who took part in them`() throws {
    var desk = LedgerFixture()
    let six = try #require(desk.ledger.defined.group("六大平台"))
    let matter = try desk.enter(.matter(Matter(title: "议题")), on: "2024-03-01")
    desk.agree(
      on: matter, "20240310-a001", date: "2024-03-10", body: "接诉即办议事协商会",
      members: [LedgerFixture.delegate("物业"), LedgerFixture.delegate("居委会", .excused)])
    desk.agree(
      on: matter, "20240410-a001", date: "2024-04-10", kind: "物业企业联盟",
      members: [LedgerFixture.delegate("物业甲")])
    let report = desk.casebook.platforms(six, from: year.0, to: year.1)
    #expect(report.lines.map(\.meetings.count) == [0, 0, 0, 1, 0, 1])
    #expect(report.lines[5].parties == ["物业"])
    #expect(report.idle == ["党建工作协调委员会", "社区社会组织联合会", "公共卫生委员会", "合作发展办公室"])
  }

  @Test func `缺什么补什么: what is short of what a matter wants, and who gave the rest`() throws {
    var desk = LedgerFixture()
    let matter = try desk.begin("neighbours", "补绿", on: "2024-03-01") {
      $0.wants = [Want(what: "花苗", worth: .measure(Affairs.Measure(1200, "株"))), Want(what: "土")]
    }
    let nursery = try desk.unit("苗圃", on: "2024-03-01")
    try desk.give("1000余株", of: "花苗", by: nursery, about: matter, on: "2024-03-12")
    let goods = desk.casebook.goods(from: year.0, to: year.1, about: matter)
    let wanted = try #require(goods.wanted.first)
    #expect(wanted.shortfall == .missing(Affairs.Measure(200, .under, "株")))
    #expect(goods.wanted.map(\.given.count) == [1, 0])
    let missing = try desk.lacks(of: "缺什么补什么", in: matter, on: "2024-03-13")
    #expect(missing.count == 2)
    try desk.give("300株", of: "花苗", by: nursery, about: matter, on: "2024-03-14")
    try desk.give("3车", of: "土", by: nursery, about: matter, on: "2024-03-14")
    #expect(try desk.lacks(of: "缺什么补什么", in: matter, on: "2024-03-15").isEmpty)
  }

  @Test func `邻家邻: listening, giving what is short and building together, in any order`() throws {
    var desk = LedgerFixture()
    let matter = try desk.begin("neighbours", "绿地", on: "2024-03-01") {
      $0.wants = [Want(what: "月季")]
    }
    #expect(try desk.standing(of: matter, on: "2024-03-01").evident.isEmpty)
    let giver = try desk.unit("机关", on: "2024-03-02")
    try desk.note(.activity, on: .card(matter), "义务植树", day: "2024-03-12")
    try desk.hear(
      "多种花", about: matter, heads: 300, on: "2024-03-05",
      .init(result: .adopted, on: day("2024-03-06")))
    try desk.give("400余株", of: "月季", by: giver, about: matter, on: "2024-03-12")
    let standing = try desk.standing(of: matter, on: "2024-03-13")
    #expect(standing.evident.map(\.step.id) == ["多方倾听", "缺什么补什么", "共建"])
  }

  @Test func `多方倾听: 采纳, 部分采纳 and 未采纳 with reasons, by group`() throws {
    var desk = LedgerFixture()
    let matter = try desk.enter(.matter(Matter(title: "绿地")), on: "2024-03-01")
    let on = day("2024-03-06")
    try desk.hear(
      "种花", about: matter, heads: 5, group: "党员", on: "2024-03-05",
      .init(result: .adopted, on: on))
    try desk.hear(
      "种树", about: matter, heads: 3, group: "居民", on: "2024-03-05",
      .init(result: .partly, reason: "管线上不能种", on: on))
    #expect(throws: LedgerRefusal.reasonMissing) {
      try desk.hear(
        "硬化", about: matter, on: "2024-03-05", .init(result: .notAdopted, on: on))
    }
    try desk.hear(
      "硬化", about: matter, heads: 2, group: "居民", on: "2024-03-05",
      .init(result: .notAdopted, reason: "绿地不得硬化", on: on))
    try desk.hear("座椅", about: matter, group: "居民", on: "2024-03-05")
    let report = desk.casebook.voices(on: day("2024-03-31"), about: matter)
    #expect(report.heads == 11)
    #expect(report.answered.mapValues(\.count) == [.adopted: 1, .partly: 1, .notAdopted: 1])
    #expect(report.waiting.count == 1)
  }

  @Test func `工作小组, 红色智囊团: advisers sit in without a vote; 三驾马车 is counted`() throws {
    var desk = LedgerFixture()
    var advisers = Party(name: "红色智囊团", kind: .group)
    advisers.standing = .speaking
    advisers.members = (1...5).map { Member(name: "专家\($0)", office: "顾问") }
    let group = try desk.enter(.party(advisers), on: "2024-03-01")
    var team = Party(name: "党建微花园工作小组", kind: .group)
    team.members = [Member(name: "居民甲", office: "组长")]
    try desk.enter(.party(team), on: "2024-03-01")
    #expect(desk.ledger.party(group)?.standing == .speaking)

    // Their meeting: 31 with a vote, 5 without.
    var session = Session(
      identity: .init(id: "20240310-a001", date: day("2024-03-10"), title: "花园"))
    var constitution = Constitution(name: "花园议事会")
    constitution.groups = ["居委会", "业委会", "物业"]
    let voters = (1...31).map { number in
      Constitution.Member(
        name: "代表\(number)", groups: [constitution.groups?[number % 3] ?? ""], standing: .voting)
    }
    let guests = advisers.members.map {
      Constitution.Member(
        name: $0.name, office: $0.office, groups: [], standing: advisers.standing ?? .voting)
    }
    func play(_ command: Command, _ minute: Int) throws {
      try session.play(command, at: beijing("2024-03-10", 9, minute))
    }
    try play(constitution.constituting(number: nil, members: voters + guests), 0)
    try play(
      .signIn(.init(participants: (voters + guests).map(\.name), way: nil)), 1)
    try play(.openMeeting(.init(despite: nil)), 2)
    let attendance = Extract(of: session).attendance
    #expect(attendance.present == 31)
    #expect(attendance.speaking == 5)
    desk.meet(Extract(of: session))
    let three = try #require(desk.ledger.defined.group("三驾马车"))
    #expect(three.members == ["居委会", "业委会", "物业"])
    let report = desk.casebook.parts(of: three, from: year.0, to: year.1)
    #expect(report.lines.map(\.meetings.count) == [1, 1, 1])
  }
}
