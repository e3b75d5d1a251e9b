import Deliberation
import Testing
import Values

/// A register that can't be one is refused, whoever brings it.
@Suite struct OwnerRegisterTests {
  private let session = Session(
    identity: .init(id: "20240518-7f3a", date: Day("2024-05-18")!, title: "照明"))
  private let occasion = Occasion(
    at: Moment(milliseconds: 1_716_012_000_000, offset: 480), by: "主持")

  private func dwelling(_ room: String, _ owner: String) -> Dwelling {
    Dwelling(room: room, owners: [owner], area: Area(hundredths: 5_000))
  }

  private func head(_ name: String, _ dwellings: [Int]) -> OwnerRoll.Head {
    OwnerRoll.Head(names: [name], dwellings: dwellings, reason: .single, isConfirmed: true)
  }

  private func refusal(of roll: OwnerRoll) -> Refusal? {
    do throws(Refusal) {
      _ = try session.decide(.confirmOwners(.init(roll: roll)), on: occasion)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["101", " 101", "1 01", "１０１", "101室", "101号", "0101", "101 ", "101#", "一零一"])
  func `a room that stands twice is refused, however it is spaced`(again: String) {
    let roll = OwnerRoll(
      dwellings: [dwelling("101", "甲"), dwelling(again, "乙")],
      heads: [head("甲", [0]), head("乙", [1])])
    #expect(refusal(of: roll) == .slips(.roomTwice(again)))
  }

  @Test func `a head without a dwelling is refused, and so is a dwelling of two heads or of none`()
  {
    let homes = [dwelling("101", "甲"), dwelling("102", "乙")]
    #expect(
      refusal(of: OwnerRoll(dwellings: homes, heads: [head("甲", [0, 1]), head("丙", [])]))
        == .slips(.headWithoutDwelling(names: ["丙"])))
    #expect(
      refusal(of: OwnerRoll(dwellings: homes, heads: [head("甲", [0, 1]), head("乙", [1])]))
        == .input(.outOfRange(.count, 1)))
    #expect(
      refusal(of: OwnerRoll(dwellings: homes, heads: [head("甲", [0])]))
        == .slips(.ownersUnconfirmed(count: 1)))
    #expect(
      refusal(of: OwnerRoll(dwellings: homes, heads: [head("甲", [0]), head("乙", [2])]))
        == .input(.outOfRange(.count, 2)))
    #expect(
      refusal(of: OwnerRoll(dwellings: homes, heads: [head("甲", [0]), head("乙", [1])])) == nil)
    #expect(
      Refusal.slips(.roomTwice("101")).isLater
        && Refusal.slips(.headWithoutDwelling(names: [])).isLater)
  }

  @Test func `a register of owners' names, rooms and areas, as lists give them, is taken`() {
    var roll = OwnerRoll(
      guessingFrom: [
        RegisterRow(dwelling("1-101", "甲"), phone: "1"),
        RegisterRow(dwelling("-1-101", "甲"), phone: "2"),
        RegisterRow(dwelling("1-102", "甲"), phone: "1"),
        RegisterRow(Dwelling(room: "103", owners: ["乙", "丙"], area: Area(hundredths: 5_000))),
        RegisterRow(dwelling("104", "丁公司")), RegisterRow(dwelling("105", "丁公司")),
        RegisterRow(Dwelling(room: "106", owners: [], area: Area(hundredths: 1))),
        RegisterRow(
          Dwelling(room: "107", owners: [], area: Area(hundredths: 5_000), kind: .unsold)),
      ])
    for head in roll.unconfirmed { roll.confirm(head) }
    #expect(refusal(of: roll) == nil)
    roll.part(roll.heads.firstIndex { $0.names == ["甲"] && $0.dwellings.count == 2 }!)
    #expect(refusal(of: roll) == nil, "the secretary tells namesakes apart")
    roll.join([0, 1, 3])
    #expect(refusal(of: roll) == nil, "the secretary says who is one head")
  }

  @Test func `a dwelling has a name, owners and an area`() {
    func refused(_ change: (inout Dwelling) -> Void) -> Refusal? {
      var roll = OwnerRoll(
        dwellings: [dwelling("101", "甲"), dwelling("102", "乙")],
        heads: [head("甲", [0]), head("乙", [1])])
      change(&roll.dwellings[1])
      return refusal(of: roll)
    }
    for room in ["", " ", "—", "？"] {
      #expect(refused { $0.room = room } == .slips(.ownerRegister(.noRoom(place: 2))))
    }
    for owners in [[], [" "], [""], ["乙", "　"]] {
      #expect(refused { $0.owners = owners } == .slips(.ownerRegister(.noOwner(room: "102"))))
    }
    #expect(
      refused { $0.owners = ["乙", "乙 "] }
        == .slips(.ownerRegister(.ownerTwice(room: "102", name: "乙"))))
    for area in [0, -1] as [Int64] {
      #expect(
        refused { $0.area = Area(hundredths: area) } == .slips(.ownerRegister(.noArea(room: "102")))
      )
    }
    #expect(
      refused { $0.voter = "丙" } == .slips(.ownerRegister(.voterNotOwner(room: "102", name: "丙"))))
  }

  @Test func `a head is of the owners of its dwellings, and one owner is one head`() {
    func refused(
      _ owners: [String], _ heads: [OwnerRoll.Head], _ kind: Dwelling.Kind = .home
    ) -> Refusal? {
      refusal(
        of: OwnerRoll(
          dwellings: owners.enumerated().map { place, owner in
            Dwelling(
              room: "10\(place)", owners: [owner], area: Area(hundredths: 5_000), kind: kind)
          }, heads: heads))
    }
    for stranger in [["陌生人"], [], ["甲", "陌生人"]] {
      let head = OwnerRoll.Head(
        names: stranger, dwellings: [0], reason: .secretary, isConfirmed: true)
      #expect(
        refused(["甲"], [head])
          == .slips(.ownerRegister(.notItsOwners(names: stranger, room: "100"))))
    }
    let joined = OwnerRoll.Head(
      names: ["甲", "乙"], dwellings: [0, 1], reason: .single, isConfirmed: true)
    #expect(
      refused(["甲", "乙"], [joined]) == .slips(.ownerRegister(.ownersJoined(names: ["甲", "乙"]))))
    for (owners, names) in [(["甲", "甲"], ["甲", "甲"]), (["王 五", "王五"], ["王 五", "王五"])] {
      #expect(
        refused(owners, [head(names[0], [0]), head(names[1], [1])])
          == .slips(.ownerRegister(.ownerParted(names: [names[0]], rooms: ["100", "101"]))))
    }
    // A company is one, whoever says otherwise; so is what a developer hasn't sold.
    for (name, kind) in [("幸福置业公司", Dwelling.Kind.home), ("甲", .unsold)] {
      let apart = (0..<2).map {
        OwnerRoll.Head(names: [name], dwellings: [$0], reason: .secretary, isConfirmed: true)
      }
      #expect(
        refused([name, name], apart, kind)
          == .slips(.ownerRegister(.bodyParted(names: [name], rooms: ["100", "101"]))))
    }
    #expect(Refusal.slips(.ownerRegister(.noRoom(place: 1))).isLater)
  }
}
