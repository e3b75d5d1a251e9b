import Deliberation
import Lists
import Testing
import Text
import Values

@Suite struct `Rules in YAML` {
  func rules(_ text: String) throws -> [Rule] { try RuleFile.rules(text) }

  func mistake(_ text: String) -> RuleMistake? {
    do throws(RuleMistake) {
      _ = try RuleFile.rules(text)
      return nil
    } catch { return error }
  }

  @Test func `a rule is read whole`() throws {
    let rule = try #require(
      try rules(
        """
        rules:
          - id: courtyard
            title: 本院议事规则
            title-en: Our courtyard
            source: 《××院议事规则》第三条
            valid-from: 2024-01-01
            decides: residents
            quorum: [到会 / 应到 >= 2/3, attendance / all @业主 > 1/2]
            adoption:
              - adoption / present > 1/2
              - 反对 / 到会 < 1/4
            concurrences: [产权单位]
            absent-group: inquorate
            objection: holds-works
            agenda: published
            ways: [hands, secret-ballot]
            proxies: false
            policies:
              invalid: {choice: participating, clause: 无效票计入参与}
        """
      ).first)
    #expect(rule.title == Bilingual("本院议事规则", "Our courtyard"))
    #expect(
      rule.quorum == [
        .init(.attendance, of: .expected, .atLeast, .twoThirds),
        .init(.attendance, group: "业主", of: .all, .moreThan, .half),
      ])
    #expect(
      rule.adoption == [
        .init(.adoption, of: .present, .moreThan, .half),
        .init(.objection, of: .present, .lessThan, Ratio(1, 4)!),
      ])
    #expect(rule.objection == .holdsWorks)
    #expect(rule.absentGroup == .inquorate)
    #expect(rule.agenda == .published)
    #expect(rule.ways == [.hands, .secretBallot])
    #expect(!rule.proxies)
    #expect(rule.policies.invalid == Policy(.participating, clause: "无效票计入参与"))
    #expect(rule.validFrom == Day("2024-01-01"))
    #expect(rule.decides == .residents)
  }

  @Test func `a rule may begin like a built-in one`() throws {
    let rule = try #require(
      try rules(
        """
        rules:
          - {id: lift, title: 加梯, source: 本单元公约, like: civil-code-278-special, objection: holds-works}
        """
      ).first)
    let model = try #require(Rule.builtIn("civil-code-278-special"))
    #expect(rule.quorum == model.quorum)
    #expect(rule.adoption == model.adoption)
    #expect(rule.validFrom == nil)
    #expect(rule.title.zh == "加梯")
  }

  static let mistakes: [(String, Int, RuleMistake.Reason)] = [
    ("rules: [", 2, .notYAML),
    ("- a", 1, .notAList),
    ("rules:\n  - id: a\n    titel: b", 3, .unknownKey("titel", known: [])),
    ("rules:\n  - id: a\n    source: b", 2, .missing("title")),
    ("rules:\n  - {id: nantang, title: a, source: b}", 2, .builtIn("nantang")),
    ("rules:\n  - {id: a, title: a, source: b}", 2, .noAdoption),
    (
      "rules:\n  - id: a\n    title: a\n    source: b\n    adoption:\n      - yes > 1/2", 6,
      .badTest("yes > 1/2")
    ),
    (
      "rules:\n  - {id: a, title: a, source: b, adoption: [adoption / present > 1/1]}", 2,
      .neverHolds("adoption / present > 1/1")
    ),
    (
      "rules:\n  - {id: a, title: a, source: b, adoption: [adoption / present >= 0]}", 2,
      .alwaysHolds("adoption / present >= 0")
    ),
    (
      "rules:\n  - {id: a, title: a, source: b, adoption: [objection / all >= 1/3]}", 2,
      .unfitRelation("objection / all >= 1/3")
    ),
    (
      "rules:\n  - {id: a, title: a, source: b, adoption: [adoption / present > 3/2]}", 2,
      .badTest("adoption / present > 3/2")
    ),
    (
      "rules:\n  - id: a\n    title: a\n    source: b\n    valid-from: 2024/1/1", 5,
      .notADay(key: "valid-from", text: "2024/1/1")
    ),
    (
      "rules:\n  - id: a\n    title: a\n    source: b\n    like: nantang\n    policies:\n"
        + "      unreturned: {choice: majority}", 7, .clauseMissing("unreturned")
    ),
    (
      "rules:\n  - {id: a, title: a, source: b, like: nantang}\n"
        + "  - {id: a, title: a, source: b, like: nantang}", 3, .twice("a")
    ),
  ]

  @Test(arguments: mistakes.indices) func `a mistake is named with its line`(index: Int) throws {
    let (text, line, reason) = Self.mistakes[index]
    let found = try #require(mistake(text))
    #expect(found.line == line)
    switch (found.reason, reason) {
    case (.notYAML, .notYAML), (.unknownKey, .unknownKey): break
    default: #expect(found.reason == reason)
    }
    #expect(found.sentence(.chinese).hasPrefix("第\(line)行："))
    #expect(found.sentence(.english).hasPrefix("Line \(line): "))
  }

  @Test func `an empty file holds no rule`() throws {
    #expect(try rules("").isEmpty)
    #expect(try rules("rules: []").isEmpty)
  }
}
