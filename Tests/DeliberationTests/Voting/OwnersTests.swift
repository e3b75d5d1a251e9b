import Deliberation
import Testing

@Suite struct Owners {
  func row(
    _ room: String, _ owners: String..., size: String = "60.00", phone: String? = nil,
    kind: Dwelling.Kind = .home, voter: String? = nil
  ) -> RegisterRow {
    RegisterRow(
      Dwelling(room: room, owners: owners, area: area(size), kind: kind, voter: voter),
      phone: phone)
  }

  @Test func `W11 seven doors of ten are four owners of seven`() {
    let rows =
      (1...4).map { row("10\($0)", "业主X") } + (1...6).map { row("20\($0)", "业主0\($0)") }
    let roll = OwnerRoll(guessingFrom: rows)
    #expect(roll.heads.count == 7)
    #expect(roll.mergedHeads == 1)
    let back = ["101", "102", "103", "104", "201", "202", "203"]
    let count = BallotCount(back.map { Ballot(room: $0, answer: .for) }, of: roll)
    let absent = Policies(unreturned: Policy(.absent, clause: "第五条"))
    let verdict = rule("civil-code-278-special").verdict(
      for: count.tally(policies: absent), on: someDay)
    #expect(verdict.kind == .inquorate)
    #expect(verdict.test(.participation)?.short == .heads(1))
    #expect(verdict.test(.participation, .area)?.actual == .area(area("420.00")))
  }

  @Test func `W34 co-owners who disagree and name nobody are disputed and left out`() {
    let roll = OwnerRoll(
      guessingFrom: [row("101", "甲", "乙", "丙"), row("102", "丁"), row("103", "戊")])
    #expect(roll.heads.count == 3)
    let ballots = [
      Ballot(room: "101", answer: .for, signedBy: "甲"),
      Ballot(room: "101", answer: .for, signedBy: "乙"),
      Ballot(room: "101", answer: .against, signedBy: "丙"),
      Ballot(room: "102", answer: .for), Ballot(room: "103", answer: .for),
    ]
    let count = BallotCount(ballots, of: roll)
    #expect(count.counts.heads.disputed == 1)
    #expect(count.counts.area?.disputed == area("60.00"))
    #expect(count.faults == [.coOwnersDisagree(room: "101")])
    let left = Policies(disputed: Policy(.absent, clause: "第六条"))
    let verdict = rule("civil-code-278-general").verdict(
      for: count.tally(policies: left), on: someDay)
    #expect(verdict.kind == .adopted)
    #expect(verdict.test(.participation)?.actual == .heads(2))
    #expect(verdict.warnings.contains(.disputed(heads: 1)))
  }

  @Test func `the co-owner named by all decides for all`() {
    let roll = OwnerRoll(guessingFrom: [row("101", "甲", "乙", voter: "乙")])
    let count = BallotCount(
      [
        Ballot(room: "101", answer: .for, signedBy: "甲"),
        Ballot(room: "101", answer: .against, signedBy: "乙"),
      ], of: roll)
    #expect(count.counts.heads.against == 1)
    #expect(count.faults.isEmpty)
  }

  @Test func `same name and phone are one, another phone is another`() {
    let roll = OwnerRoll(
      guessingFrom: [
        row("101", "张三", phone: "1"), row("102", "张三", phone: "1"),
        row("201", "李四", phone: "2"), row("202", "李四", phone: "3"),
        row("301", "王五"), row("302", "王五"), row("401", "赵六"),
      ])
    #expect(
      roll.heads.map(\.reason) == [
        .sameNameSamePhone, .sameNameOtherPhone, .sameNameOtherPhone, .sameNameNoPhone, .single,
      ])
    #expect(roll.heads.map(\.dwellings.count) == [2, 1, 1, 2, 1])
    #expect(roll.unconfirmed == [0, 1, 2, 3])
  }

  @Test func `the secretary joins and parts what was guessed`() {
    var roll = OwnerRoll(
      guessingFrom: [row("101", "甲", phone: "1"), row("102", "甲", phone: "2"), row("103", "乙")])
    roll.join([0, 1])
    #expect(roll.heads.map(\.dwellings) == [[0, 1], [2]])
    #expect(roll.heads[0].reason == .secretary)
    roll.part(0)
    #expect(roll.heads.count == 3)
    #expect(roll.unconfirmed.isEmpty)
  }

  @Test func `the developer's unsold dwellings are one head, public housing its owner's`() {
    let roll = OwnerRoll(
      guessingFrom: [
        row("101", "开发公司", kind: .unsold), row("102", "开发公司", kind: .unsold),
        row("201", "房管所", kind: .publicHousing), row("202", "房管所", kind: .publicHousing),
      ])
    #expect(roll.heads.map(\.reason) == [.unsold, .publicHousing])
  }

  @Test func `an owner of a shared and a sole dwelling is two heads`() {
    let roll = OwnerRoll(guessingFrom: [row("101", "甲", "乙"), row("102", "甲")])
    #expect(roll.heads.count == 2)
    // The order in which co-owners are named says nothing.
    let same = OwnerRoll(guessingFrom: [row("101", "甲", "乙"), row("102", "乙", "甲")])
    #expect(same.heads.count == 1)
  }

  @Test func `two rows of one room are its co-owners, with one area`() {
    let roll = OwnerRoll(
      guessingFrom: [row("101", "甲"), row("101", "乙"), row("102", "丙", size: "50.00")])
    #expect(roll.dwellings.count == 2)
    #expect(roll.dwellings[0].owners == ["甲", "乙"])
    let differ = OwnerRoll(guessingFrom: [row("101", "甲"), row("101", "乙", size: "61.00")])
    #expect(
      differ.faults == [
        .areasDiffer(room: "101", first: area("60.00"), second: area("61.00"))
      ])
  }

  @Test func `tenants have no vote and parking is counted apart`() {
    var tenant = row("101", "租户甲")
    tenant.isTenant = true
    let roll = OwnerRoll(
      guessingFrom: [tenant, row("102", "甲"), row("车位12", "甲", size: "12.00", kind: .parking)])
    #expect(roll.faults == [.tenant(room: "101"), .noOwner(room: "101")])
    #expect(roll.missingOwners == ["101"])
    let count = BallotCount([Ballot(room: "102", answer: .for)], of: roll)
    #expect(count.counts.area?.expected == area("60.00"))
    #expect(count.withParking?.area?.expected == area("72.00"))
    #expect(count.withParking?.heads.expected == 1)
  }

  @Test func `an owner who contradicts himself is disputed`() {
    let roll = OwnerRoll(guessingFrom: [row("101", "甲"), row("102", "甲"), row("103", "乙")])
    let count = BallotCount(
      [Ballot(room: "101", answer: .for), Ballot(room: "102", answer: .against)], of: roll)
    #expect(count.counts.heads.disputed == 1)
    #expect(count.counts.area?.disputed == area("120.00"))
    #expect(count.faults == [.ownerContradicts(names: ["甲"])])
  }

  @Test func `a proxy votes in writing, as the owner wants, and for no more than allowed`() {
    let roll = OwnerRoll(guessingFrom: (1...4).map { row("10\($0)", "业主\($0)") })
    func proxied(_ room: String, _ answer: Answer, written: Bool = true, _ opinion: Answer? = nil)
      -> Ballot
    {
      Ballot(
        room: room, answer: answer,
        proxy: Proxy(holder: "居民甲", isWritten: written, opinion: opinion))
    }
    let count = BallotCount(
      [
        proxied("101", .for, .for), proxied("102", .for, .against),
        proxied("103", .for, written: false), proxied("104", .for),
      ], of: roll, proxies: ProxyLimits(perHolder: 3))
    #expect(count.counts.heads.for == 1)
    #expect(count.counts.heads.invalid == 3)
    #expect(
      count.faults == [
        .proxyAgainstOpinion(room: "102", holder: "居民甲"),
        .proxyNotWritten(room: "103", holder: "居民甲"),
        .proxyNotAllowed(room: "104", holder: "居民甲"),
      ])
  }

  @Test func `two clerks must agree on every slip`() throws {
    let first = DoubleEntry.Entry(
      clerk: "甲",
      ballots: [Ballot(room: "101", answer: .for), Ballot(room: "102", answer: .abstain)])
    let second = DoubleEntry.Entry(
      clerk: "乙",
      ballots: [
        Ballot(room: "102", answer: .against), Ballot(room: "101", answer: .for),
        Ballot(room: "103", answer: .for),
      ])
    #expect(DoubleEntry(first, first) == nil)
    let entry = try #require(DoubleEntry(first, second))
    #expect(
      entry.differences == [
        .init(
          room: "102", first: Ballot(room: "102", answer: .abstain),
          second: Ballot(room: "102", answer: .against)),
        .init(room: "103", first: nil, second: Ballot(room: "103", answer: .for)),
      ])
    #expect(entry.settled == nil)
    var agreed = second
    agreed.ballots = first.ballots.reversed()
    #expect(DoubleEntry(first, agreed)?.settled?.count == 2)
  }
}

@Suite struct `Owners electing` {
  private let form = ChoiceBallots(among: ["一号", "二号"], marks: 2)

  private func roll(_ rows: [(String, String)], parking: Set<String> = []) -> OwnerRoll {
    OwnerRoll(
      guessingFrom: rows.map { room, owner in
        RegisterRow(
          Dwelling(
            room: room, owners: [owner], area: area("100.00"),
            kind: parking.contains(room) ? .parking : .home))
      })
  }

  @Test func `each name is wanted by heads and by area`() {
    let roll = roll([("101", "甲"), ("102", "甲"), ("201", "乙"), ("202", "丙"), ("301", "丁")])
    let count = BallotCount(
      [
        Ballot(room: "101", marking: ["一号", "二号"]), Ballot(room: "102", marking: ["二号", "一号"]),
        Ballot(room: "201", marking: ["一号"]), Ballot(room: "202", marking: ["九号"]),
        Ballot(room: "999", marking: []),
      ], of: roll, among: form)
    #expect(count.choices.map(\.votes) == [2, 1])
    #expect(count.choices.map(\.area) == [area("300.00"), area("200.00")])
    #expect(count.counts.heads.invalid == 1)
    #expect(count.counts.heads.returned == 3)
    #expect(count.counts.heads.expected == 4)
    #expect(count.faults == [.unknownRoom("999")])
    var tally = count.tally(
      policies: Policies(
        unreturned: Policy(.absent, clause: "一"), invalid: Policy(.participating, clause: "二")))
    (tally.seats, tally.marks) = (1, 2)
    let verdict = rule("owners-committee-election").verdict(for: tally, on: someDay)
    #expect(verdict.kind == .elected)
    #expect(verdict.elected == ["一号"])
  }

  @Test func `an owner who marks his ballots differently is disputed`() {
    let count = BallotCount(
      [Ballot(room: "101", marking: ["一号"]), Ballot(room: "102", marking: ["二号"])],
      of: roll([("101", "甲"), ("102", "甲")]), among: form)
    #expect(count.counts.heads.disputed == 1)
    #expect(count.counts.area?.disputed == area("200.00"))
    #expect(count.choices.map(\.votes) == [0, 0])
    #expect(count.faults == [.ownerContradicts(names: ["甲"])])
  }

  @Test func `more marks than seats make a ballot void, none an abstention`() {
    let count = BallotCount(
      [
        Ballot(room: "101", marking: ["一号", "二号"]), Ballot(room: "201", marking: []),
        Ballot(room: "301", marking: ["二号"]),
      ], of: roll([("101", "甲"), ("201", "乙"), ("301", "丙")]),
      among: ChoiceBallots(among: ["一号", "二号"], marks: 1))
    #expect(count.counts.heads.invalid == 1)
    #expect(count.counts.heads.abstain == 1)
    #expect(count.choices.map(\.votes) == [0, 1])
  }

  @Test func `parking spaces count for a name only where parking counts`() {
    let count = BallotCount(
      [Ballot(room: "101", marking: ["一号"]), Ballot(room: "P1", marking: ["一号"])],
      of: roll([("101", "甲"), ("P1", "甲"), ("201", "乙")], parking: ["P1"]), among: form)
    #expect(count.choices.map(\.area) == [area("100.00"), area("0.00")])
    #expect(count.choicesWithParking?.map(\.area) == [area("200.00"), area("0.00")])
  }

  @Test func `co-owners who mark different names are disputed`() {
    var roll = roll([("101", "甲"), ("201", "乙")])
    roll = OwnerRoll(
      guessingFrom: [
        RegisterRow(Dwelling(room: "101", owners: ["甲", "丙"], area: area("100.00"))),
        RegisterRow(roll.dwellings[1]),
      ])
    let ballots = [
      Ballot(room: "101", marking: ["一号"], signedBy: "甲"),
      Ballot(room: "101", marking: ["二号"], signedBy: "丙"),
      Ballot(room: "201", marking: ["二号"]),
    ]
    let count = BallotCount(ballots, of: roll, among: form)
    #expect(count.faults == [.coOwnersDisagree(room: "101")])
    #expect(count.choices.map(\.votes) == [0, 1])
    #expect(
      BallotCount(ballots.reversed(), of: roll, among: form).choices == count.choices)
  }
}
