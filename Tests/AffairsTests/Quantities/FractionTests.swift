import Affairs
import TestSupport
import Testing

@Suite struct FractionTests {
  @Test(arguments: [
    ("29", "30", "29/30", "96.67"), ("24", "30", "24/30", "80.00"), ("27", "30", "27/30", "90.00"),
    ("26.1", "30", "26.1/30", "87.00"), ("25.34", "30", "25.34/30", "84.47"),
  ])
  func `example 14: rates of thirty orders print both numbers`(
    numerator: String, denominator: String, text: String, percent: String
  ) throws {
    let rate = Rate(
      try #require(Fraction(numerator)), of: try #require(Fraction(denominator)))
    #expect(rate.description == text)
    #expect(rate.percent == percent)
  }

  @Test func `example 14: the weighted rate is made of the others exactly`() throws {
    let fair = try Fraction(18) + #require(Fraction("9/10")) * Fraction(9)
    #expect(fair.description == "26.1")
    let weighted = [(Fraction(29), "10%"), (Fraction(24), "50%"), (fair, "40%")]
    var sum = Fraction.zero
    for (number, weight) in weighted { sum = try sum + number * #require(Fraction(weight)) }
    #expect(Rate(sum, of: Fraction(30)).description == "25.34/30")
  }

  @Test func `example 1: satisfaction of 32, in hundredths half up`() {
    #expect(Rate(18, of: 32).percent == "56.25")
    #expect(Rate(27, of: 32).percent == "84.38")
  }

  @Test func `of nothing there is no share`() throws {
    #expect(Rate(0, of: 0).percent == nil)
    #expect(Rate(0, of: 0).description == "0/0")
    #expect(Fraction(1, 0) == nil)
    let overNothing = try Fraction.one / .zero
    #expect(overNothing == nil)
  }

  @Test func `a fraction is kept in lowest terms, its sign above`() throws {
    #expect(Fraction(24, 30) == Fraction(4, 5))
    let negative = try #require(Fraction(2, -4))
    #expect((negative.numerator, negative.denominator) == (-1, 2))
    #expect(Fraction(0, -7) == .zero)
    #expect(Fraction(.min, .min) == .one)
    #expect(Fraction(.min, -1) == nil)
    #expect(Fraction(1, .min) == nil)
    #expect(Fraction(.min, 2)?.numerator == Int.min / 2)
  }

  @Test(arguments: [
    ("1/8", "0.125"), ("9/10", "0.9"), ("2/3", "2/3"), ("-1/4", "-0.25"), ("26.10", "26.1"),
    ("10%", "0.1"), ("7", "7"), ("0.0", "0"), ("1/1000000000", "0.000000001"),
    ("1/10000000000", "1/10000000000"),
  ])
  func `a fraction is written as a decimal where that ends`(text: String, written: String) throws {
    #expect(try #require(Fraction(text)).description == written)
  }

  @Test(arguments: [
    "", "1/0", "1/-2", "a", "1.", ".5", "1/2/3", "0.5/2", "%", "1e3", "+1", " 1", "1.0123456789",
    "99999999999999999999",
  ])
  func `what is no fraction isn't read`(text: String) {
    #expect(Fraction(text) == nil)
  }

  @Test func `in JSON a fraction is text`() throws {
    #expect(try json([Fraction(261, 10)]) == #"["26.1"]"#)
    #expect(try read([Fraction].self, #"["2/3",3]"#) == [Fraction(2, 3), Fraction(3)])
    #expect(throws: DecodingError.self) { try read([Fraction].self, "[0.9]") }
    #expect(throws: DecodingError.self) { try read([Fraction].self, #"["x"]"#) }
  }

  @Test func `hundredths are rounded half up`() {
    #expect(Fraction(1, 20_000)?.percent == "0.01")
    #expect(Fraction(1, 20_001)?.percent == "0.00")
    #expect(Fraction(-1, 20_000)?.percent == "0.00")
    #expect(Fraction(-3, 20_000)?.percent == "-0.01")
    #expect(Fraction(-1, 3)?.percent == "-33.33")
    #expect(Fraction(Int.max).percent == "922337203685477580700.00")
    #expect(Fraction(1, .max)?.percent == "0.00")
  }

  @Test func `a result that 64 bits can't hold is refused`() throws {
    let (large, small) = (Fraction(Int.max), try #require(Fraction(1, .max)))
    #expect(throws: Fraction.OutOfRange()) { try large + .one }
    #expect(throws: Fraction.OutOfRange()) { try large * Fraction(2) }
    #expect(throws: Fraction.OutOfRange()) { try small * small }
    #expect(throws: Fraction.OutOfRange()) { try Fraction(.min) - .one }
    #expect(try large * small == .one)
    #expect(try Fraction(.min) / Fraction(.min) == .one)
    #expect(small < large && Fraction(.min) < small)
  }

  @Test func `any fraction is read again as it was written, and reckons as numbers do`() throws {
    var random = SeededGenerator(seed: drawnSeed())
    for _ in 1...2000 {
      let size = random.pick([9, 100, 1_000_000, Int.max])
      let below = random.pick([random.roll(1, size), 10, 1000, 3])
      let a = try #require(Fraction(random.roll(-size, size), below))
      #expect(Fraction(a.description) == a)
      #expect(try read([Fraction].self, json([a])) == [a])
      let b = try #require(Fraction(random.roll(-99, 99), random.roll(1, 99)))
      guard size <= 1_000_000 else { continue }
      #expect(try a + b == b + a)
      #expect(try (a + b) - b == a)
      #expect(try a * b == b * a)
      #expect(
        (a < b)
          == (Double(a.numerator) / Double(a.denominator)
            < Double(b.numerator) / Double(b.denominator)))
      if b != .zero { #expect(try (a * b) / b == a) }
    }
  }
}
