import Affairs
import Deliberation
import Testing
import Values

/// Procedures whose steps go in any order: examples 2 and 18.
@Suite struct FacetTests {
  /// A garden matter, with a team of its own where one was set up.
  private func garden(
    _ procedure: String, uses: [String] = [], meetings: Int = 0, hasTeam: Bool = false
  ) throws -> (LedgerFixture, CardID, CardID) {
    var desk = LedgerFixture()
    var card = Site(name: "同心花园", kind: .garden)
    card.uses = uses
    let site = try desk.enter(.site(card), on: "2024-04-01")
    let matter = try desk.begin(procedure, on: "2024-04-01") { $0.sites = [site] }
    for number in 0..<meetings {
      desk.meet(
        .built(
          "2024050\(number + 1)-c00\(number + 1)", on: "2024-05-0\(number + 1)",
          [
            .built(
              matter.text,
              votes: [.built(.consensus, by: .consultation, on: "2024-05-0\(number + 1)")])
          ]))
    }
    if hasTeam {
      var team = Party(name: "护绿队", kind: .team)
      team.sites = [site]
      try desk.enter(.party(team), on: "2024-05-10")
    }
    return (desk, matter, site)
  }

  @Test
  func `worked example 2: two meetings, a team and a place to meet at are three of three stages`()
    throws
  {
    let (desk, matter, _) = try garden(
      "three-stages", uses: ["居民议事点"], meetings: 2, hasTeam: true)
    let standing = try desk.standing(of: matter, on: "2024-06-01")
    #expect(standing.evident.map(\.step.id) == ["议事协商", "共享共治", "赋能提升"])
    #expect(standing["议事协商"]?.met.first?.evidence.count == 2)
  }

  @Test func `worked example 2: a board alone is one of three`() throws {
    var (desk, matter, _) = try garden("three-stages", uses: ["信息牌"])
    let standing = try desk.standing(of: matter, on: "2024-06-01")
    #expect(standing.evident.map(\.step.id) == ["赋能提升"])
    #expect(standing["议事协商"]?.lacks.map(\.missing) == [.meeting])
    #expect(
      standing["共享共治"]?.lacks.map(\.missing) == [
        .oneOf([[.party(.team)], [.pledges(0, of: 1, open: [], by: [])]])
      ])
    // Nothing waits for the others; a stage without evidence doesn't pass all the same.
    try desk.pass("赋能提升", of: matter, on: "2024-06-01")
    let refusal = #expect(throws: LedgerRefusal.self) {
      try desk.pass("议事协商", of: matter, on: "2024-06-01")
    }
    #expect(missing(refusal) == [.meeting])
  }

  @Test func `worked example 18: 四共一治 shows what there is of each and what isn't there yet`() throws
  {
    var (desk, matter, site) = try garden("four-together", meetings: 3, hasTeam: true)
    var other = Party(name: "巡护队", kind: .team)
    other.sites = [site]
    let team = try desk.enter(.party(other), on: "2024-05-10")
    var adoption = Pledge(kind: .adopt, by: .party(team), on: [.card(matter)])
    adoption.isJoint = true
    for _ in 1...5 { try desk.enter(.pledge(adoption), on: "2024-05-11") }
    for number in 1...7 {
      try desk.note(.activity, on: .card(site), "活动", day: "2024-05-1\(number)")
    }
    let standing = try desk.standing(of: matter, on: "2024-06-01")
    #expect(standing.evident.map(\.step.id) == ["共商", "共建", "共管"])
    let counts = ["共商", "共建", "共管"].map {
      standing[$0]?.met.flatMap(\.evidence).count
    }
    #expect(counts == [3, 12, 2])
    #expect(standing["法治"]?.lacks.map(\.missing) == [.papers(["依据、公约或协议"])])
    #expect(standing["共享"]?.lacks.map(\.missing) == [.site([site], .state(.open))])
    try desk.note(.paper, on: .card(matter), "公约", day: "2024-06-02")
    #expect(try desk.standing(of: matter, on: "2024-06-02").evident.count == 4)
  }
}
