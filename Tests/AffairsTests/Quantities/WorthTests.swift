import Affairs
import Testing

@Suite struct WorthTests {
  @Test func `a worth is money or a measure, and says which`() throws {
    #expect(try json(Worth.money(Money("42000"))) == #"{"money":"42000.00"}"#)
    #expect(
      try json(Worth.measure(Measure("1000余株")))
        == #"{"measure":{"count":1000,"mark":"over","text":"1000余株","unit":"株"}}"#)
    #expect(try read(Worth.self, #"{"money":"5"}"#) == .money(Money(fen: 500)))
    #expect(try read(Worth.self, #"{"measure":"约300人"}"#) == .measure(Measure("约300人")))
  }

  @Test(arguments: [
    "{}", #"{"money":"5","measure":"5株"}"#, #"{"gold":"5"}"#, #"{"money":"5","gold":"5"}"#, #""5""#,
  ])
  func `JSON that is neither, both or more is refused`(text: String) {
    #expect(throws: DecodingError.self) { try read(Worth.self, text) }
  }

  @Test func `money and goods don't add up`() throws {
    let (money, goods) = (Worth.money(Money(fen: 500)), Worth.measure(try Measure("5株")))
    #expect(try money + money == .money(Money(fen: 1000)))
    #expect(try goods + goods == .measure(Measure("10株")))
    #expect(throws: UnitsDiffer("元", "株")) { try money + goods }
    #expect(throws: UnitsDiffer("株", "人")) { try goods + .measure(Measure("3人")) }
  }
}
