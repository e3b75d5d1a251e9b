import Affairs
import TestSupport
import Testing

@Suite struct MoneyTests {
  @Test(arguments: [
    ("42000", 4_200_000), ("42000.5", 4_200_050), ("42000.00", 4_200_000), ("0.01", 1),
    ("-31200", -3_120_000), ("-0.05", -5), ("-0", 0), ("92233720368547758.07", Int64.max),
    ("-92233720368547758.08", Int64.min),
  ])
  func `money is read to the fen`(text: String, fen: Int64) throws {
    #expect(try Money(text) == Money(fen: fen))
  }

  @Test(arguments: [
    ("", Money.Mistake.notANumber("")), ("-", .notANumber("-")), ("+5", .notANumber("+5")),
    ("5 ", .notANumber("5 ")), ("1e3", .notANumber("1e3")), ("1.", .notANumber("1.")),
    (".5", .notANumber(".5")), ("--5", .notANumber("--5")), ("5.-1", .notANumber("5.-1")),
    ("1,000", .notANumber("1,000")), ("１２", .notANumber("１２")), ("1.2.3", .notANumber("1.2.3")),
    ("1.000", .tooManyDecimals("1.000")),
    ("92233720368547758.08", .outOfRange("92233720368547758.08")),
  ])
  func `what is no sum of money is refused, and named`(text: String, mistake: Money.Mistake) {
    #expect(throws: mistake) { try Money(text) }
  }

  @Test func `money is written with two decimals`() {
    #expect(Money(fen: 4_200_000).description == "42000.00")
    #expect(Money(fen: -5).description == "-0.05")
    #expect(Money(fen: 0).description == "0.00")
    #expect(Money(fen: .min).description == "-92233720368547758.08")
  }

  @Test func `money in JSON is text`() throws {
    #expect(try json([Money(fen: 4_200_000)]) == #"["42000.00"]"#)
    #expect(try read([Money].self, #"["42000","0.5"]"#) == [Money(fen: 4_200_000), Money(fen: 50)])
    #expect(throws: DecodingError.self) { try read([Money].self, "[42000]") }
    #expect(throws: DecodingError.self) { try read([Money].self, #"["42000.005"]"#) }
  }

  @Test func `any money is read again as it was written`() throws {
    var random = SeededGenerator(seed: drawnSeed())
    for _ in 1...1000 {
      let money = Money(fen: Int64(truncatingIfNeeded: random.next()) >> random.roll(0, 60))
      #expect(try Money(money.description) == money)
    }
  }

  @Test func `sums beyond the range stay at its end`() {
    let (most, least) = (Money(fen: .max), Money(fen: .min))
    #expect(most + Money(fen: 1) == most)
    #expect(least - Money(fen: 1) == least)
    #expect(least + least == least)
    #expect(Money.zero - least == most)
    #expect(least < .zero)
  }

  @Test
  func `example 5: of a grant of 42000 there are 3349.50 left, and 5000 more is 1650.50 too much`()
    throws
  {
    let granted = try Money("42000")
    let left = granted - (try Money("38650.50"))
    #expect(left.description == "3349.50")
    #expect((try Money("5000") - left).description == "1650.50")
  }

  @Test func `example 21: money of three sources, and what is left of it`() throws {
    let income = Money.sum(of: [try Money("30000"), try Money("1286.50"), try Money("2640")])
    #expect(income.description == "33926.50")
    #expect((income - (try Money("31200"))).description == "2726.50")
  }
}
