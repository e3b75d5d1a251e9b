import Deliberation
import Testing

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
      _ = try session.decide(.confirmOwners(roll: roll), on: occasion)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["101", " 101", "1 01", "１０１", "101室", "101号"])
  func `a room that stands twice is refused, however it is spaced`(again: String) {
    let roll = OwnerRoll(
      dwellings: [dwelling("101", "甲"), dwelling(again, "乙")],
      heads: [head("甲", [0]), head("乙", [1])])
    #expect(refusal(of: roll) == .roomTwice(again))
  }

  @Test func `a head without a dwelling is refused, and so is a dwelling of two heads or of none`()
  {
    let homes = [dwelling("101", "甲"), dwelling("102", "乙")]
    #expect(
      refusal(of: OwnerRoll(dwellings: homes, heads: [head("甲", [0, 1]), head("丙", [])]))
        == .headWithoutDwelling(names: ["丙"]))
    #expect(
      refusal(of: OwnerRoll(dwellings: homes, heads: [head("甲", [0, 1]), head("乙", [1])]))
        == .outOfRange(.count, 1))
    #expect(
      refusal(of: OwnerRoll(dwellings: homes, heads: [head("甲", [0])]))
        == .ownersUnconfirmed(count: 1))
    #expect(
      refusal(of: OwnerRoll(dwellings: homes, heads: [head("甲", [0]), head("乙", [2])]))
        == .outOfRange(.count, 2))
    #expect(
      refusal(of: OwnerRoll(dwellings: homes, heads: [head("甲", [0]), head("乙", [1])])) == nil)
    #expect(Refusal.roomTwice("101").isLater && Refusal.headWithoutDwelling(names: []).isLater)
  }
}
