import Affairs
import Deliberation
import Foundation
import Lists
import TestSupport
import Testing
import Text
import Values

@Suite struct `Definitions in YAML` {
  func definitions(_ text: String) throws -> [Definition] { try DefinitionFile.definitions(text) }

  func problems(_ text: String) -> [DefinitionProblem] {
    do throws(DefinitionProblems) {
      _ = try DefinitionFile.definitions(text)
      return []
    } catch { return error.all }
  }

  /// A procedure with one more member, or with other steps.
  static func procedure(_ more: String = "", steps: String = "[{id: 议, needs: [said]}]") -> String {
    "procedures:\n  - id: a\n    title: 甲\n    source: 本院\n    steps: \(steps)\n"
      + (more.isEmpty ? "" : "    \(more)\n")
  }

  // MARK: What is built in

  @Test func `what is written of the built-in ones is what is built in`() throws {
    let file = packageFolder.appending(path: "Tests/ListsTests/Fixtures/built-in.yaml")
    let written = try definitions(String(decoding: Data(contentsOf: file), as: UTF8.self))
    let procedures = Procedure.builtIn.map(Definition.procedure)
    #expect(procedures.count == 24)
    for procedure in procedures { #expect(written.contains(procedure), "\(procedure.key)") }
    #expect(
      written == procedures + [.rates(.builtIn)]
        + NameList.allCases.map { .list($0, $0.builtIn) } + NamedGroup.builtIn.map(Definition.group)
        + Setting.allCases.map { .setting($0, $0.builtIn) })
  }

  @Test func `a built-in procedure is written as it is read`() throws {
    for procedure in Procedure.builtIn {
      let text = DefinitionFile.text([.procedure(procedure)])
      #expect(try definitions(text) == [.procedure(procedure)], "\(text)")
    }
    #expect(
      DefinitionFile.text([.procedure(try #require(Procedure.builtIn("problem")))]) == """
        procedures:
          - id: problem
            title: 问题反馈
            source: 和平街街道
            due: 7d
            alarm: {times: 3, days: 90}
            steps:
              - id: 核实
                needs: [said]
                skip: reason
              - id: 处理
                needs: [tasks: assigned]
              - id: 办结
                needs: [tasks: done]
              - id: 回访
                needs: [note: visit]
                skip: reason

        """)
  }

  // MARK: A place's own

  @Test func `a step's members are read whole`() throws {
    let found = try definitions(
      """
      procedures:
        - id: lift
          title: 加梯
          source: 本街道办法
          valid-from: 2026-01-01
          valid-until: 2027-12-31
          due: {一般: 7w, 复杂: 30d}
          repeat: 表决
          steps:
            - {id: 征, needs: [survey: {asked: 12, returned: 60%}, study]}
            - id: 表决
              title: 书面表决
              body: 业主
              rule: civil-code-278-special
              needs:
                - meeting: {body: 业主大会, kind: [业主书面表决], form: 书面, decides: owners, verdict: announced}
              days: {count: 5, unit: working, from: posting, for: 提前通知}
              papers: 表决结果
              skip: merge
              despite: reason
              back: 征
              gate: true
            - id: 公示
              needs: [notice: {days: 7, unit: working, objections: none}]
              settled: mediated
              clause: 《本街道办法》第六条
      """)
    let survey = Need.Survey(asked: .atLeast(12), returned: Ratio(60, 100))
    let meeting = Need.Meeting(
      body: ["业主大会"], kind: ["业主书面表决"], form: "书面", decides: .owners, verdict: [.announced])
    #expect(
      found == [
        .procedure(
          Procedure(
            id: "lift", title: "加梯", source: "本街道办法", validFrom: Day("2026-01-01"),
            validUntil: Day("2027-12-31"),
            due: .byCategory(["一般": .workingDays(7), "复杂": .days(30)]), repeats: "表决",
            steps: [
              Step(id: "征", needs: [.survey(survey), .study(from: nil)]),
              Step(
                id: "表决", title: "书面表决", body: "业主", rule: "civil-code-278-special",
                needs: [.meeting(meeting)], papers: ["表决结果"],
                days: .init(count: 5, unit: .working, from: .posting, for: "提前通知"),
                skip: .merge, despite: .reason, back: "征", isGate: true),
              Step(
                id: "公示",
                needs: [.notice(.init(days: 7, unit: .working, objections: .none))],
                settled: .init(.mediated, clause: "《本街道办法》第六条")),
            ]))
      ])
  }

  @Test func `lists, groups, settings, holidays, communities and weights are read`() throws {
    let found = try definitions(
      """
      lists: {site-levels: [街道自管, 社会单位]}
      groups: {四方: [居委会, 业委会, 物业, 居民]}
      settings: {silence-days: 20}
      holidays:
        2026: {off: [2026-01-02, 2026-01-01], work: [2026-01-04]}
      communities: {胜古北社区: SGB}
      rates:
        formulas:
          - {id: a, title: 响应率, of: {reached: 1}, over: visited}
          - {id: b, title: 满意率, of: {满意: 1, 基本满意: 90%}, over: reached}
        overall: {title: 综合, weights: {a: 10%, b: 9/10}}
      """)
    let holidays = Holidays.Year(
      off: [try #require(Day("2026-01-01")), try #require(Day("2026-01-02"))],
      work: [try #require(Day("2026-01-04"))])
    let (tenth, nineTenths) = (try #require(Fraction(1, 10)), try #require(Fraction(9, 10)))
    #expect(
      found == [
        .list(.siteLevels, ["街道自管", "社会单位"]),
        .group(NamedGroup("四方", ["居委会", "业委会", "物业", "居民"])), .setting(.silenceDays, 20),
        .holidays(year: 2026, holidays), .community(name: "胜古北社区", code: "SGB"),
        .rates(
          Rates(
            formulas: [
              .init(id: "a", title: "响应率", of: [.reached: .one]),
              .init(
                id: "b", title: "满意率", of: [.content: .one, .mostlyContent: nineTenths],
                over: .reached),
            ], excluded: [],
            overall: .init(title: "综合", weights: ["a": tenth, "b": nineTenths]))),
      ])
    #expect(Set(try definitions(DefinitionFile.text(found))) == Set(found))
  }

  @Test func `what stands in the booklet is read, and written again`() throws {
    let found = try definitions(
      """
      services:
        - {unit: 辖区银行, what: 回收旧衣物, when: 周二上午, where: 营业厅门口}
        - {unit: 丙花店, what: 借花铲}
      pact:
        - 不高空抛物
        - 文明养犬
      works:
        - title: 春日
          what: 诗
          maker: 居民甲
          text: "花开了\\n人来了"
          consent: {day: 2024-04-01, form: 授权书第3号}
      answers:
        - {what: 开居住证明, materials: [身份证, 房产证], where: 居委会, when: 工作日}
        - {what: 领老年卡, materials: 身份证}
      """)
    #expect(
      found == [
        .services([
          LocalService(unit: "辖区银行", what: "回收旧衣物", when: "周二上午", place: "营业厅门口"),
          LocalService(unit: "丙花店", what: "借花铲"),
        ]), .pact(["不高空抛物", "文明养犬"]),
        .works([
          ResidentWork(
            title: "春日", what: "诗", maker: "居民甲", text: "花开了\n人来了",
            consent: .init(day: try #require(Day("2024-04-01")), form: "授权书第3号"))
        ]),
        .answers([
          AnswerCard(what: "开居住证明", materials: ["身份证", "房产证"], place: "居委会", when: "工作日"),
          AnswerCard(what: "领老年卡", materials: ["身份证"]),
        ]),
      ])
    #expect(try definitions(DefinitionFile.text(found)) == found)
    // What was there may be taken out again.
    #expect(try definitions("works: []\n") == [.works([])])
    #expect(DefinitionFile.text([.works([])]) == "works: []\n")
  }

  @Test func `a matter within another may go by a procedure of the same file`() throws {
    let file = Self.procedure(steps: "[{id: 一, needs: [children: 封顶]}]")
    #expect(
      problems(file).map(\.reason) == [.unsound(.init(Self.need(0, "children"), .noSuchStep("封顶")))]
    )
    let both =
      file
        + """
          - {id: b, title: 乙, source: 本院, steps: [{id: 封顶, needs: [said]}]}
        """
    #expect(try definitions(both).count == 2)
  }

  static func need(_ index: Int, _ name: String) -> [Definition.Mistake.Place] {
    [.member("steps"), .item(0), .member("needs"), .item(index), .member(name)]
  }

  // MARK: What is refused

  @Test func `an unknown need is refused with its line and the 17 there are`() throws {
    let file = """
      procedures:
        - id: a
          title: 甲
          source: 本院
          steps:
            - id: 议
              needs: [vote]
      """
    let found = problems(file)
    #expect(found == [DefinitionProblem(line: 7, .unknownNeed("vote"))])
    let sentence = try #require(found.first).sentence(.chinese)
    #expect(
      sentence == "第7行：没有“vote”这种需要，可用的17种：voices、voices-answered、survey、study、competence、"
        + "meeting、concurrence、notice、pledges、paper、means、tasks、note、site、party、children、said；"
        + "其中之一即可的写 any: […]。")
    #expect(Need.Name.known.count == 17)
  }

  static let refused: [(String, Int, DefinitionProblem.Reason)] = [
    ("procedures: [", 2, .notYAML),
    ("procedures: 甲", 1, .notAList("procedures")),
    ("- 甲", 1, .notKeys("procedures")),
    (
      "procedure: []", 1,
      .unknownKey(
        "procedure",
        known: [
          "procedures", "rates", "lists", "groups", "settings", "holidays", "communities",
          "services", "pact", "works", "answers", "held-words",
        ])
    ),
    ("procedures:\n  - {id: a, title: 甲, steps: [{id: 议, needs: [said]}]}", 2, .missing("source")),
    ("procedures:\n  - {id: a, title: 甲, source: 乙}", 2, .missing("steps")),
    (procedure("titel: 乙"), 6, .unknownKey("titel", known: [])),
    (procedure("due: 7天"), 6, .notALimit(key: "due", text: "7天")),
    (procedure("due: {一般: 0d}"), 6, .notALimit(key: "一般", text: "0d")),
    (procedure("valid-from: 2026/1/1"), 6, .notADay(key: "valid-from", text: "2026/1/1")),
    (
      procedure("order: none"), 6,
      .unknownWord(key: "order", word: "none", known: ["sequence", "any"])
    ),
    (procedure("alarm: {times: 0, days: 9}"), 6, .notANumber(key: "times", text: "0")),
    (procedure(steps: "[{id: 议}]"), 5, .missing("needs")),
    (procedure(steps: "[{id: 议, needs: [voices]}]"), 5, .needAlone(.voices)),
    (procedure(steps: "[{id: 议, needs: [said: 是]}]"), 5, .needHasMore(.said)),
    (procedure(steps: "[{id: 议, needs: [voices: 两]}]"), 5, .notANumber(key: "voices", text: "两")),
    (procedure(steps: "[{id: 议, needs: [any: [vote: 1]]}]"), 5, .unknownNeed("vote")),
    (
      procedure(steps: "[{id: 议, needs: [survey: {asked: all, returned: 三倍}]}]"), 5,
      .notAShare(key: "returned", text: "三倍")
    ),
    (procedure(steps: "[{id: 议, needs: [notice: {days: 7}]}]"), 5, .missing("objections")),
    (procedure(steps: "[{id: 议, needs: [said], clause: 第三条}]"), 5, .missing("settled")),
    (procedure(steps: "[{id: 议, needs: [said], settled: mediated}]"), 5, .missing("clause")),
    (
      procedure(steps: "[{id: 议, needs: [said], gate: 是}]"), 5,
      .unknownWord(key: "gate", word: "是", known: ["true", "false"])
    ),
    (
      procedure(steps: "[{id: 议, needs: [said], rule: 过半}]"), 5,
      .unsound(.init([.member("steps"), .item(0), .member("rule")], .noSuchRule("过半")))
    ),
    (
      procedure(
        steps: "\n    - {id: 议, needs: [said]}\n    - id: 办\n      needs: [said]\n      back: 办"),
      9, .unsound(.init([.member("steps"), .item(1), .member("back")], .notBefore("办")))
    ),
    ("lists: {}\nsettings:\n  silence: 3", 3, .unknownKey("silence", known: [])),
    ("settings:\n  silence-days: 半月", 2, .notANumber(key: "silence-days", text: "半月")),
    ("lists: {site-levels: []}", 1, .unsound(.init([], .empty))),
    ("lists:\n  site-levels:\n  - 甲\n  - 甲", 4, .unsound(.init([.item(1)], .twice("甲")))),
    ("holidays: {2026: {off: [2026-01-01, 2026-01-01]}}", 1, .twice("2026-01-01")),
    // Nobody is shown who didn't say so in writing.
    ("works:\n  - title: 春日\n    maker: 居民甲", 2, .missing("consent")),
    ("works:\n  - {title: 春日, maker: 居民甲, consent: {day: 2024-04-01}}", 2, .missing("form")),
    (
      "works:\n  - {title: 春日, maker: 居民甲, consent: {day: 口头, form: 授权书}}", 2,
      .notADay(key: "day", text: "口头")
    ),
    ("services:\n  - {what: 回收旧衣物}", 2, .missing("unit")),
    ("services: 回收旧衣物", 1, .notAList("services")),
    ("answers:\n  - {question: 开证明}", 2, .unknownKey("question", known: [])),
    ("pact:\n  - 文明养犬\n  - 文明养犬", 3, .unsound(.init([.item(1)], .twice("文明养犬")))),
    ("holidays: {明年: {}}", 1, .notANumber(key: "holidays", text: "明年")),
    (
      "rates: {formulas: [{id: a, title: 甲, of: {reached: 多}, over: visited}]}", 1,
      .notAWeight(key: "reached", text: "多")
    ),
  ]

  @Test(arguments: refused.indices) func `a mistake is named with its line`(index: Int) throws {
    let (text, line, reason) = Self.refused[index]
    let found = problems(text)
    #expect(found.count == 1)
    let first = try #require(found.first)
    #expect(first.line == line)
    switch (first.reason, reason) {
    case (.unknownKey(let key, _), .unknownKey(let expected, known: [])): #expect(key == expected)
    default: #expect(first.reason == reason)
    }
    #expect(first.sentence(.chinese).hasPrefix("第\(line)行："))
    #expect(first.sentence(.chinese).hasSuffix("。"))
    #expect(first.sentence(.english).hasPrefix("Line \(line): "))
    #expect(first.sentence(.english).hasSuffix("."))
  }

  @Test func `every procedure that can't be read is told of, with all that is unsound`() {
    let found = problems(
      """
      procedures:
        - {id: a, title: 甲, source: 本院, steps: [{id: 议, needs: [vote]}]}
        - id: b
          title: 乙
          source: 本院
          repeat: 听证
          steps:
            - {id: 议, needs: [said], skip: merge}
            - {id: 议, needs: [said]}
        - {id: b, title: 乙, source: 本院, steps: [{id: 议, needs: [said]}]}
      settings: {silence-days: 半月}
      """)
    #expect(found.map(\.line) == [2, 6, 8, 9, 10, 11])
    #expect(found.first?.reason == .unknownNeed("vote"))
    #expect(found.dropFirst(4).first?.reason == .twice("b"))
  }

  @Test func `a key in quotes is the same key`() throws {
    let quoted = Self.procedure().replacing("id: a", with: "\"id\": a")
    #expect(try definitions(quoted) == definitions(Self.procedure()))
    #expect(problems(Self.procedure("'title': 乙")).map(\.reason) == [.twice("title")])
  }

  @Test func `keys that stand twice are refused`() {
    #expect(
      problems("settings: {silence-days: 3}\nsettings: {}").map(\.reason) == [.twice("settings")])
  }
}
