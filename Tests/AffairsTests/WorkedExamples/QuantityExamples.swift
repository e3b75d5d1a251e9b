import Affairs
import Testing

/// 约余 and 分摊: examples 10 and 12.
@Suite struct QuantityExamples {
  @Test func `worked example 10: 余 and 约 survive sums`() throws {
    let given = try Measure.sum(of: [Measure("1000余株"), Measure("200余株"), Measure("400余株")])
    #expect(given?.text == "1600余株")
    #expect(try given.map { try $0 + Measure("14000余株") }?.text == "15600余株")
    #expect(try (Measure("约300人") + Measure("20人")).text == "约320人")
    #expect(
      try Measure("1200株").shortfall(given: Measure("1000余株"))
        == .missing(Measure("不足200株")))
  }
  @Test func `worked example 12: a lift of 360000.00 over two flats a floor`() throws {
    let shares = try CostShares(
      of: Money("360000.00"), over: CostSharesTests.stairwell(oneOwnerOf: ["601", "602"]))
    let printed = ["15428.57", "25714.29", "36000.00", "46285.71", "56571.43"]
    #expect(shares.shares.map(\.money.description) == printed.flatMap { [$0, $0] })
    #expect(Money.sum(of: shares.shares.map(\.money)) == shares.total)
    #expect(shares.shares.map(\.dwelling.room).first == "201")
    let owner = try #require(shares.byOwner.last)
    #expect(owner.owner == "业主01")
    #expect(owner.rooms == ["601", "602"])
    #expect(owner.money.description == "113142.86")
    #expect(shares.byOwner.count == 9)
  }
}
