import Affairs
import Deliberation
import Testing
import Values

/// Who looks after what, and how it is rated.
@Suite struct CarerSystemsTests {
  @Test func `包楼联户 who looks after which stairwell, offered as deliverers and mediators`() throws {
    var desk = LedgerFixture()
    let building = try desk.site("3号楼", on: "2024-01-02") {
      $0.keepers = [
        Keeper(who: "社区工作者甲", role: "包楼干部", households: 120),
        Keeper(who: "居民丙", role: "楼长", until: day("2023-12-31")),
      ]
    }
    let stairwell = try desk.site("2单元", .stairwell, within: building, on: "2024-01-02") {
      $0.keepers = [Keeper(who: "居民乙", role: "单元长", households: 12, from: day("2024-01-01"))]
    }
    let other = try desk.site("5号楼", on: "2024-01-02")
    let matter = try desk.begin("elevator-stairwell", "2单元加装电梯", on: "2024-01-06") {
      $0.sites = [stairwell]
    }
    let keepers = desk.casebook.keepers(on: day("2024-02-01"))
    #expect(keepers.lines.map(\.keeper.who).sorted() == ["居民乙", "社区工作者甲"])
    #expect(keepers.households(of: "居民乙") == 12)
    #expect(keepers.nobody == [other])
    // The nearest first.
    let offered = desk.casebook.keepers(ofPlacesOf: matter, on: day("2024-02-01"))
    #expect(offered.map(\.role) == ["单元长", "包楼干部"])
    #expect(
      desk.casebook.keepers(ofPlacesOf: matter, on: day("2023-12-30")).map(\.role) == [
        "包楼干部", "楼长",
      ])
  }

  @Test func `三长一队: three offices and a team, each with its households`() throws {
    var desk = LedgerFixture()
    let building = try desk.site("1号楼", on: "2024-01-02") {
      $0.keepers = [
        Keeper(who: "居民甲", role: "片长", households: 300),
        Keeper(who: "居民乙", role: "楼栋长", households: 60),
        Keeper(who: "居民丙", role: "单元长", households: 20),
        Keeper(who: "居民丙", role: "单元长", households: 18, from: day("2024-06-01")),
      ]
    }
    var team = Party(name: "一队", kind: .team)
    team.sites = [building]
    try desk.enter(.party(team), on: "2024-01-02")
    let report = desk.casebook.keepers(on: day("2024-07-01"))
    #expect(report.lines.map(\.keeper.role) == ["片长", "楼栋长", "单元长", "单元长"])
    #expect(report.households(of: "居民丙") == 38)
  }

  @Test func `星级楼组 66 of 100 → 66.00%`() throws {
    var desk = LedgerFixture()
    for number in 1...100 {
      _ = try desk.site("\(number)号楼组", on: "2024-01-02") {
        if number <= 70 {
          // Four were looked at and got no star.
          $0.stars = Stars(
            list: "星级楼组", text: "一有两新三化", stars: number <= 66 ? 1 + number % 5 : 0,
            day: day("2024-01-01"), by: "街道")
        }
      }
    }
    _ = try desk.site("植物角", .garden, on: "2024-01-02")
    let report = desk.casebook.stars(by: "星级楼组", on: day("2024-02-01"))
    #expect(report.rate == Rate(66, of: 100))
    #expect(report.rate.percent == "66.00")
    #expect(report.unrated.count == 30)
    #expect(desk.casebook.starLists == ["星级楼组"])
    #expect(desk.casebook.stars(by: "星级楼组", on: day("2023-12-31")).rate.percent == nil)
  }

  @Test func `志愿服务队: teams have functions of a list, a place and a duty`() throws {
    var desk = LedgerFixture()
    let corner = try desk.site("植物角", .garden, on: "2024-05-01")
    var team = Party(name: "爱绿护绿志愿服务队", kind: .team)
    (team.leader, team.functions, team.sites) = ("居民甲", ["护绿", "邻里劝导"], [corner])
    team.members = [Member(name: "居民乙", office: "队员")]
    let id = try desk.enter(.party(team), on: "2024-05-20")
    #expect(desk.casebook.mentions[corner] == [id])
    team.functions = ["唱歌"]
    #expect(throws: LedgerRefusal.notInList("唱歌", list: .teamFunctions)) {
      try desk.take(.enter(.init(card: .party(team))), on: "2024-05-20")
    }
    try desk.take(
      .define(.init(.list(.teamFunctions, NameList.teamFunctions.builtIn + ["唱歌"]))),
      on: "2024-05-21")
    team.name = "合唱队"
    try desk.enter(.party(team), on: "2024-05-21")
  }
}
