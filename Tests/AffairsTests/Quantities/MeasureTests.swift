import Affairs
import TestSupport
import Testing

@Suite struct MeasureTests {
  @Test(arguments: [
    ("1000株", 1000, Measure.Mark.exact, "株"), ("1000余株", 1000, .over, "株"),
    ("1000多株", 1000, .over, "株"), ("超过1000株", 1000, .over, "株"), ("约300人", 300, .about, "人"),
    ("大约300人", 300, .about, "人"), ("300人左右", 300, .about, "人"), ("近200株", 200, .under, "株"),
    ("不足200株", 200, .under, "株"), ("1,000余株", 1000, .over, "株"), ("１，０００余株", 1000, .over, "株"),
    (" 1000 余 株 ", 1000, .over, "株"), ("300余名志愿者", 300, .over, "名志愿者"), ("6㎡", 6, .exact, "㎡"),
    ("25千克", 25, .exact, "千克"), ("3万余株", 30_000, .over, "株"), ("1.2万株", 12_000, .exact, "株"),
    ("3余万株", 30_000, .over, "株"), ("1.50万株", 15_000, .exact, "株"), ("2.0株", 2, .exact, "株"),
    ("约1000余株", 1000, .about, "株"), ("近200余株", 200, .about, "株"), ("0株", 0, .exact, "株"),
    ("1000000000000株", 1_000_000_000_000, .exact, "株"),
  ])
  func `how many of what is read as people write it`(
    text: String, count: Int, mark: Measure.Mark, unit: String
  ) throws {
    let measure = try Measure(text)
    #expect((measure.count, measure.mark, measure.unit) == (count, mark, unit))
  }

  @Test(arguments: [
    ("", Measure.Mistake.noNumber("")), ("若干株", .noNumber("若干株")), ("千余株", .noNumber("千余株")),
    ("约株", .noNumber("约株")), ("-5株", .noNumber("-5株")), ("1,00株", .notANumber("1,00株")),
    ("1.2.3株", .notANumber("1.2.3株")), ("5.株", .notANumber("5.株")),
    ("1,0000株", .notANumber("1,0000株")),
    ("1.000,5株", .notANumber("1.000,5株")), ("6.5平方米", .notWhole("6.5平方米")),
    ("1.23456万株", .notWhole("1.23456万株")), ("1000", .noUnit("1000")), ("1000余", .noUnit("1000余")),
    ("约3万", .noUnit("约3万")), ("200株300棵", .notAUnit("200株300棵", unit: "株300棵")),
    ("100-200株", .notAUnit("100-200株", unit: "-200株")),
    ("200株以上", .notAUnit("200株以上", unit: "株以上")), ("3千株", .notAUnit("3千株", unit: "千株")),
    ("10来株", .notAUnit("10来株", unit: "来株")), ("1000000000001株", .outOfRange("1000000000001株")),
    ("10001亿株", .outOfRange("10001亿株")), ("10000.5亿株", .outOfRange("10000.5亿株")),
    ("99999999999999999999株", .outOfRange("99999999999999999999株")),
  ])
  func `what doesn't say how many of what is refused, and named`(
    text: String, mistake: Measure.Mistake
  ) {
    #expect(throws: mistake) { try Measure(text) }
  }

  @Test func `a measure keeps its text`() throws {
    #expect(try Measure(" 1,000余株").text == "1,000余株")
    #expect("\(try Measure("1000多株"))" == "1000多株")
  }

  @Test func `in JSON a measure says its text too`() throws {
    #expect(
      try json(Measure("1000余株")) == #"{"count":1000,"mark":"over","text":"1000余株","unit":"株"}"#)
    let text = #"{"count":1000,"mark":"over","unit":"株","text":"1000余株"}"#
    #expect(try read(Measure.self, text) == Measure("1000余株"))
    #expect(try read([Measure].self, #"["1000余株"]"#) == [Measure("1000余株")])
    #expect(try read(Measure.self, #"{"count":5,"unit":"株"}"#) == Measure("5株"))
    let spelled = #"{"count":1000,"mark":"over","unit":"株","text":"一千余株"}"#
    #expect(try json(read(Measure.self, spelled)).contains("一千余株"))
  }

  @Test(arguments: [
    #"{"count":-1,"unit":"株"}"#, #"{"count":1,"unit":""}"#, #"{"count":1,"unit":"2株"}"#,
    #"{"count":1,"unit":"株","mark":"more"}"#, #"{"count":1,"unit":"株","colour":"red"}"#,
    #"{"unit":"株"}"#, #"{"count":1000,"unit":"株","text":"1000余株"}"#, #""若干株""#,
    #"{"count":1000,"unit":"株","text":" "}"#, #"{"count":1000,"unit":"株","text":"2000株"}"#, "1000",
  ])
  func `JSON that is no measure is refused`(text: String) {
    #expect(throws: DecodingError.self) { try read(Measure.self, text) }
  }

  @Test func `units never mix`() {
    #expect(throws: UnitsDiffer("株", "人")) { try Measure("5株") + Measure("3人") }
    #expect(throws: UnitsDiffer("株", "人")) {
      try Measure.sum(of: [Measure("5株"), Measure("3株"), Measure("3人")])
    }
    #expect(throws: UnitsDiffer("株", "人")) { try Measure("5株").shortfall(given: Measure("3人")) }
  }

  @Test func `of several units each has its own sum`() throws {
    let all = try ["5株", "约3人", "1余株", "20人"].map { text in try Measure(text) }
    #expect(Measure.sums(of: all).map(\.text) == ["6余株", "约23人"])
    #expect(try Measure.sum(of: []) == nil)
    #expect(try Measure.sum(of: [Measure("1,000株")])?.text == "1,000株")
  }

  @Test func `余 and 不足 together are 约`() throws {
    #expect(try (Measure("1000余株") + Measure("不足200株")).text == "约1200株")
    #expect(try (Measure("不足100株") + Measure("近200株")).text == "不足300株")
    #expect(try (Measure("不足100株") + Measure("5株")).text == "不足105株")
  }

  @Test func `a sum beyond the range is more than its end`() throws {
    let most = Measure(.max, "株")
    #expect(try most + Measure(1, "株") == Measure(.max, .over, "株"))
    #expect(try most + Measure(1, .under, "株") == Measure(.max, .about, "株"))
    #expect(try most + Measure(0, "株") == most)
  }

  @Test func `sums don't depend on order, nor on what is added first`() throws {
    var random = SeededGenerator(seed: drawnSeed())
    func any() -> Measure {
      let size = random.pick([10, 10_000, Int.max / 2, Int.max])
      return Measure(random.roll(0, size), random.pick(Measure.Mark.allCases), "株")
    }
    for _ in 1...2000 {
      let (a, b, c) = (any(), any(), any())
      #expect(try a + b == b + a)
      #expect(try (a + b) + c == a + (b + c))
      let all = [a, b, c, any()]
      #expect(try Measure.sum(of: all) == Measure.sum(of: all.shuffled(using: &random)))
    }
  }

  /// Every number a measure of few may stand for, up to a bound; of 约 all near it.
  private static func meanings(of measure: Measure, upTo bound: Int) -> [Int] {
    (0...bound).filter { number in
      switch measure.mark {
      case .exact: number == measure.count
      case .over: number > measure.count
      case .under: number < measure.count
      case .about: abs(number - measure.count) <= 2
      }
    }
  }

  @Test func `a sum says of every two numbers what is true of them`() throws {
    var random = SeededGenerator(seed: drawnSeed())
    let known: [Measure.Mark] = [.exact, .over, .under]
    for _ in 1...300 {
      let a = Measure(random.roll(0, 9), random.pick(known), "株")
      let b = Measure(random.roll(0, 9), random.pick(known), "株")
      let sum = try a + b
      for x in Self.meanings(of: a, upTo: 12) {
        for y in Self.meanings(of: b, upTo: 12) {
          switch sum.mark {
          case .exact: #expect(x + y == sum.count)
          case .over: #expect(x + y > sum.count)
          case .under: #expect(x + y < sum.count)
          case .about: #expect(Set([a.mark, b.mark]) == [.over, .under])
          }
        }
      }
    }
  }

  // MARK: What is missing

  @Test(arguments: [
    ("1200株", "1000株", Shortfall.missing(Measure(200, "株"))), ("1200株", "1200株", .nothing),
    ("1200株", "1300株", .nothing),
    ("1200株", "1000余株", .missing(Measure(200, .under, "株"))), ("1200株", "1199余株", .nothing),
    ("1200株", "1200余株", .nothing), ("1200株", "1300余株", .nothing),
    ("1200株", "不足1000株", .missing(Measure(200, .over, "株"))),
    ("1200株", "不足1200株", .some(unit: "株")), ("1200株", "不足1201株", .perhapsNothing),
    ("1200株", "不足1300株", .perhapsNothing),
    ("1200株", "约1000株", .missing(Measure(200, .about, "株"))), ("1200株", "约1200株", .perhapsNothing),
    ("1200株", "约1300株", .perhapsNothing),
    ("0株", "不足5株", .nothing), ("0余株", "0株", .some(unit: "株")),
    ("1200余株", "1200株", .some(unit: "株")), ("1200余株", "1300株", .perhapsNothing),
    ("1200余株", "1000余株", .missing(Measure(200, .about, "株"))),
    ("不足1200株", "1199株", .nothing), ("不足1200株", "1198株", .missing(Measure(2, .under, "株"))),
    ("约1200株", "1200余株", .perhapsNothing), ("约1200株", "0株", .missing(Measure(1200, .about, "株"))),
  ])
  func `what is missing is said no more exactly than it is known`(
    need: String, given: String, missing: Shortfall
  ) throws {
    #expect(try Measure(need).shortfall(given: Measure(given)) == missing)
  }

  @Test func `of what nobody gave all is missing`() throws {
    #expect(try Measure("1200株").shortfall(given: []) == .missing(Measure(1200, "株")))
    let gifts = try [Measure("1000余株"), Measure("200余株")]
    #expect(try Measure("1200株").shortfall(given: gifts) == .nothing)
  }

  @Test func `what is said to be missing is true whatever the numbers were`() throws {
    var random = SeededGenerator(seed: drawnSeed())
    let known: [Measure.Mark] = [.exact, .over, .under]
    for _ in 1...600 {
      let need = Measure(random.roll(0, 9), random.pick(known), "株")
      let given = Measure(random.roll(0, 9), random.pick(known), "株")
      let said = try need.shortfall(given: given)
      var missing: Set<Int> = []
      for x in Self.meanings(of: need, upTo: 40) {
        for y in Self.meanings(of: given, upTo: 40) { missing.insert(max(0, x - y)) }
      }
      guard let least = missing.min(), let most = missing.max() else { continue }
      switch said {
      case .nothing: #expect(most == 0)
      case .perhapsNothing: #expect(least == 0 && most > 0)
      case .some: #expect(least > 0)
      case .missing(let amount):
        switch amount.mark {
        case .exact: #expect(missing == [amount.count])
        case .over: #expect(least > amount.count)
        case .under: #expect(most < amount.count)
        case .about: #expect(need.mark != .exact && given.mark != .exact)
        }
      }
    }
  }
}
