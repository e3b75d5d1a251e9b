import Affairs
import Foundation
import Testing
import Values

@Suite struct `Definitions of a place` {
  func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test
  func `a later definition of one key takes the place of the earlier and of what is built in`()
    throws
  {
    var own = try #require(Procedure.builtIn("hearing"))
    own.title = "本街道听证会"
    var definitions = Definitions()
    #expect(definitions.procedures == Procedure.builtIn)
    #expect(definitions.value(.silenceDays) == 30)
    definitions.take(.setting(.silenceDays, 20))
    definitions.take(.setting(.silenceDays, 25))
    definitions.take(.procedure(own))
    definitions.take(.procedure(Procedure(id: "a", title: "甲", source: "本院", steps: [])))
    #expect(definitions.value(.silenceDays) == 25)
    #expect(definitions.value(.expiryDays) == 30)
    #expect(definitions.procedure("hearing")?.title == "本街道听证会")
    #expect(definitions.procedures.map(\.id) == Procedure.builtIn.map(\.id) + ["a"])
    #expect(definitions.procedure("b") == nil)
  }

  @Test func `lists, groups, rates, holidays and communities are the place's own or built in`()
    throws
  {
    var definitions = Definitions()
    #expect(definitions.names(.adoptionWays) == ["资金", "人力", "物力"])
    #expect(definitions.groups.map(\.name) == ["楼院", "五社", "三驾马车", "政产学研用", "六大平台"])
    #expect(definitions.groups.map(\.members.count) == [6, 5, 3, 5, 6])
    #expect(definitions.rates.overall == nil)
    let working = Holidays.Year(off: [try day("2026-01-01")], work: [try day("2026-01-04")])
    definitions.take(.list(.adoptionWays, ["人力"]))
    definitions.take(.group(NamedGroup("三驾马车", ["居委会", "业委会"])))
    definitions.take(.group(NamedGroup("四方", ["居民"])))
    definitions.take(.holidays(year: 2026, working))
    definitions.take(.community(name: "胜古北社区", code: "SGB"))
    #expect(definitions.names(.adoptionWays) == ["人力"])
    #expect(definitions.group("三驾马车")?.members == ["居委会", "业委会"])
    #expect(definitions.groups.last?.name == "四方")
    #expect(definitions.holidays.years == [2026: working])
    #expect(try definitions.holidays.isWorkingDay(day("2026-01-04")))
    #expect(throws: YearNotEntered(year: 2027)) {
      try definitions.holidays.isWorkingDay(day("2027-01-04"))
    }
    #expect(definitions.communities == ["胜古北社区": "SGB"])
  }

  static let written: [(Definition, String)] = [
    (.setting(.silenceDays, 20), #"{"setting":{"name":"silence-days","value":20}}"#),
    (.list(.siteLevels, ["甲", "乙"]), #"{"list":{"name":"site-levels","values":["甲","乙"]}}"#),
    (.group(NamedGroup("四方", ["居民"])), #"{"group":{"members":["居民"],"name":"四方"}}"#),
    (.community(name: "胜古北社区", code: "SGB"), #"{"community":{"code":"SGB","name":"胜古北社区"}}"#),
    (
      .holidays(year: 2026, Holidays.Year(off: [Day("2026-01-02")!, Day("2026-01-01")!])),
      #"{"holidays":{"off":["2026-01-01","2026-01-02"],"work":[],"year":2026}}"#
    ),
    (
      .procedure(Procedure(id: "a", title: "甲", source: "本院", due: .one(.hours(2)), steps: [])),
      #"{"procedure":{"due":"2h","id":"a","source":"本院","steps":[],"title":"甲"}}"#
    ),
    (
      .rates(
        Rates(
          formulas: [
            .init(id: "s", title: "满意率", of: [.content: .one, .mostlyContent: Fraction(9, 10)!])
          ], excluded: ["不属实"], overall: .init(title: "综合", weights: ["s": .one]))),
      #"{"rates":{"excluded":["不属实"],"formulas":[{"id":"s","of":{"基本满意":"0.9","满意":"1"},"#
        + #""over":"visited","title":"满意率"}],"overall":{"title":"综合","weights":{"s":"1"}}}}"#
    ),
  ]

  static let ofBooklet: [(Definition, String)] = [
    (
      .services([LocalService(unit: "辖区银行", what: "回收旧衣物", when: "周二", place: "门口")]),
      #"{"services":[{"unit":"辖区银行","what":"回收旧衣物","when":"周二","where":"门口"}]}"#
    ),
    (.pact(["文明养犬"]), #"{"pact":["文明养犬"]}"#), (.pact([]), #"{"pact":[]}"#),
    (
      .works([
        ResidentWork(
          title: "春日", maker: "居民甲",
          consent: .init(day: Day("2024-04-01")!, form: "授权书"))
      ]),
      #"{"works":[{"consent":{"day":"2024-04-01","form":"授权书"},"maker":"居民甲","title":"春日"}]}"#
    ),
    (
      .words(HeldWords(also: ["出租"], without: [.init("精神", reason: "工作用语")])),
      #"{"held-words":{"also":["出租"],"without":[{"reason":"工作用语","word":"精神"}]}}"#
    ),
    (.words(HeldWords()), #"{"held-words":{}}"#),
    (
      .answers([AnswerCard(what: "开证明", materials: ["身份证"], place: "居委会")]),
      #"{"answers":[{"materials":["身份证"],"what":"开证明","where":"居委会"}]}"#
    ),
  ]

  @Test(arguments: ofBooklet.indices)
  func `what stands in the booklet is one definition each, written whole`(index: Int) throws {
    let (definition, text) = Self.ofBooklet[index]
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    #expect(String(decoding: try encoder.encode(definition), as: UTF8.self) == text)
    #expect(try JSONDecoder().decode(Definition.self, from: Data(text.utf8)) == definition)
    #expect(DefinitionKey(definition.key.description) == definition.key)
    #expect(definition.mistakes().isEmpty)
    var definitions = Definitions()
    definitions.take(definition)
    switch definition {
    case .services(let it): #expect(definitions.services == it)
    case .pact(let it): #expect(definitions.pact == it)
    case .works(let it): #expect(definitions.works == it)
    case .answers(let it): #expect(definitions.answers == it)
    case .words(let it): #expect(definitions.heldWords == it)
    case .procedure, .list, .group, .rates, .setting, .holidays, .community: Issue.record()
    }
  }

  @Test(arguments: written.indices) func `a definition in JSON names its kind`(index: Int) throws {
    let (definition, text) = Self.written[index]
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    #expect(String(decoding: try encoder.encode(definition), as: UTF8.self) == text)
    #expect(try JSONDecoder().decode(Definition.self, from: Data(text.utf8)) == definition)
  }

  @Test(arguments: [
    #"{"rule":{"id":"a"}}"#, #"{}"#, #"{"setting":{"name":"silence","value":20}}"#,
    #"{"setting":{"name":"silence-days","value":20,"unit":"d"}}"#,
    #"{"list":{"name":"colours","values":["红"]}}"#,
    #"{"holidays":{"year":2026,"off":["2026-01-01","2026-01-01"]}}"#,
    #"{"rates":{"formulas":[{"id":"s","title":"甲","of":{"愉快":"1"},"over":"visited"}]}}"#,
    #"{"procedure":{"id":"a","title":"甲","source":"本院","steps":[],"due":"7天"}}"#,
    #"{"works":[{"title":"春日","maker":"居民甲"}]}"#,
    #"{"works":[{"title":"春日","maker":"居民甲","consent":{"day":"2024-04-01"}}]}"#,
    #"{"services":[{"unit":"银行","what":"换零钱","phone":"1"}]}"#,
  ])
  func `what can't be defined is refused`(text: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Definition.self, from: Data(text.utf8))
    }
  }

  @Test(arguments: written.indices) func `its key is read as it is written`(index: Int) {
    let key = Self.written[index].0.key
    #expect(DefinitionKey(key.description) == key)
  }

  @Test func `a key is a kind and a name`() {
    #expect(Definition.rates(.builtIn).key.description == "rates")
    #expect(DefinitionKey("procedure/hearing") == DefinitionKey(.procedure, "hearing"))
    for text in ["", "procedure", "procedure/", "rates/a", "rule/a", "works/a"] {
      #expect(DefinitionKey(text) == nil)
    }
  }

  static let mistaken: [(Definition, String, Definition.Mistake.Reason)] = [
    (.setting(.expiryDays, 0), "", .notPositive(0)), (.list(.siteUses, []), "", .empty),
    (.list(.siteUses, ["健身", " "]), "[1]", .empty),
    (.group(NamedGroup("四方", ["居民", "居 民"])), "[1]", .twice("居 民")),
    (.community(name: "胜古北社区", code: ""), "", .empty),
    (.services([LocalService(unit: "银行", what: " ")]), "[0].what", .empty),
    (.pact(["文明养犬", "文明养犬"]), "[1]", .twice("文明养犬")),
    (.pact([String(repeating: "文", count: 41)]), "[0]", .tooLong(limit: 40)),
    (
      .works([
        ResidentWork(
          title: "春日", maker: "居民甲", consent: .init(day: Day("2024-04-01")!, form: ""))
      ]), "[0].consent.form", .empty
    ),
    (.answers([AnswerCard(what: "开证明", materials: [""])]), "[0].materials[0]", .empty),
    (.words(HeldWords(also: ["出租", ""])), ".also[1]", .empty),
    (
      .words(HeldWords(also: [], without: [.init("精深", reason: "用语")])), ".without[0].word",
      .notBuiltIn("精深")
    ),
    (
      .words(HeldWords(also: [], without: [.init("精神", reason: " ")])), ".without[0].reason", .empty
    ),
    (
      .holidays(year: 2026, Holidays.Year(off: [Day("2027-01-01")!])), "",
      .holidays(.ofAnotherYear(Day("2027-01-01")!, year: 2026))
    ),
    (.rates(Rates(formulas: [], excluded: [])), ".formulas", .empty),
    (
      .rates(Rates(formulas: [.init(id: "s", title: "甲", of: [:])], excluded: [])),
      ".formulas[0].of", .empty
    ),
    (
      .rates(Rates(formulas: [.init(id: "s", title: "甲", of: [.solved: .zero])], excluded: [])),
      ".formulas[0].of.solved", .weightNotPositive(.zero)
    ),
    (
      .rates(
        Rates(
          formulas: Rates.builtIn.formulas, excluded: [],
          overall: .init(title: "综合", weights: ["response": Fraction(1, 2)!]))),
      ".overall.weights", .weightsNotWhole
    ),
    (
      .rates(
        Rates(
          formulas: Rates.builtIn.formulas, excluded: [],
          overall: .init(title: "综合", weights: ["speed": .one]))),
      ".overall.weights.speed", .noSuchFormula("speed")
    ),
  ]

  @Test(arguments: mistaken.indices) func `what can't be meant is named`(index: Int) {
    let (definition, place, reason) = Self.mistaken[index]
    #expect(definition.mistakes().map(\.place) == [place])
    #expect(definition.mistakes().map(\.reason) == [reason])
  }

  @Test func `a place's words are those built in, with its own and without those it took away`() {
    let words = HeldWords(also: ["出租", "hiv"], without: [.init("精神", reason: "工作用语")])
    #expect(words.words.contains("出租") && words.words.contains("低保"))
    #expect(!words.words.contains("精神"))
    #expect(words.words.count == HeldWords.builtIn.count, "HIV stands there already")
    #expect(words.adding(["精神"]).words.contains("精神"), "whoever holds more back may")
    #expect(HeldWords().words == HeldWords.builtIn)
  }

  @Test func `what is built in is sound`() {
    let all: [Definition] =
      [.rates(.builtIn)] + NameList.allCases.map { .list($0, $0.builtIn) }
      + NamedGroup.builtIn.map(Definition.group) + Setting.allCases.map { .setting($0, $0.builtIn) }
    #expect(all.flatMap { $0.mistakes() }.isEmpty)
  }
}
