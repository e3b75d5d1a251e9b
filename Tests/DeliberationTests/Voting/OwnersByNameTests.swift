import Deliberation
import TestSupport
import Testing
import Values

/// Names are told apart by their bytes where these tell; whatever they hold, the outcome is what
/// comparing them character by character makes of them.
@Suite struct OwnersByNameTests {
  @Test func `a name is a body's where reading it character by character says so`() {
    var random = SeededGenerator(seed: drawnSeed())
    var bodies = 0
    for _ in 0..<20_000 {
      let name = random.name()
      let isBody = BodyName.asWritten(name)
      #expect(OwnerRoll.isBody([name]) == isBody, "\(name)")
      if isBody { bodies += 1 }
    }
    #expect(bodies > 1_000)
  }

  @Test func `the same is asked whether bytes tell all names apart or not`() {
    var random = SeededGenerator(seed: drawnSeed())
    var asked = 0
    for _ in 0..<300 {
      let rows = (0..<12).map { random.row($0) }
      // One name of another script, and all of them are compared as dictionaries compare.
      let others = rows + [row("odd", ["é"], nil)]
      let (plain, odd) = (OwnerRoll(guessingFrom: rows), OwnerRoll(guessingFrom: others))
      let filled = Bool.random(using: &random) ? ["3": "2"] : [:]
      let questions = plain.questions(rows, filled: filled, answers: ["1": .for, "2": .against])
      #expect(
        odd.questions(others, filled: filled, answers: ["1": .for, "2": .against]) == questions)
      asked += questions.count
    }
    #expect(asked > 100)
  }

  @Test func `one name encoded in two ways is asked about as one`() {
    let rows = [row("1", ["北方"], nil), row("2", ["\u{F963}方"], nil), row("3", ["南方"], nil)]
    let questions = OwnerRoll(guessingFrom: rows).questions(rows)
    #expect(questions.map(\.dwellings) == [[0, 1]])
  }

  @Test func `one dwelling whose blank was filled from another's is asked about`() {
    let rows = [row("1", ["居民甲"], nil), row("2", ["居民甲"], nil), row("3", ["居民乙"], nil)]
    let questions = OwnerRoll(guessingFrom: rows).questions(rows, filled: ["2": "1"])
    #expect(questions.map(\.dwellings) == [[0, 1]])
    #expect(questions.first?.readings.map(\.isFilled).contains(true) == true)
  }
}

private func row(_ room: String, _ owners: [String], _ phone: String?) -> RegisterRow {
  RegisterRow(
    Dwelling(room: room, owners: owners, area: Area(hundredths: 5000)), phone: phone)
}

extension SeededGenerator {
  fileprivate mutating func name() -> String {
    let pieces = [
      "居民", "甲", "业主", "公", "司", "公司", "集团", "银行", "大", "学", "委员会", "厂", "局", "房管", "局", "中心",
      "ABC",
      "Co", " ", "　", "（", "）", "(", ")", "é", "e\u{301}", "\u{301}", "👍🏽", "\u{200B}", "\r\n", "廠",
      "\u{F963}", "単位", "1", "２", "厂\u{301}",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...5, using: &self) {
      text += pieces.randomElement(using: &self) ?? ""
    }
    return text
  }

  fileprivate mutating func row(_ place: Int) -> RegisterRow {
    let names = ["居民甲", "居民乙", "居民丙", "某某公司", "业主01", "业主02"]
    var owners = [names.randomElement(using: &self) ?? ""]
    if Int.random(in: 0..<4, using: &self) == 0 {
      owners.append(names.randomElement(using: &self) ?? "")
      if owners[0] == owners[1] { owners.removeLast() }
    }
    let phones: [String?] = [nil, nil, "10000000001", "10000000002"]
    return DeliberationTests.row("\(place)", owners, phones.randomElement(using: &self) ?? nil)
  }
}
