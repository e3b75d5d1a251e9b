import Deliberation
import Text
import Values
import Yams

/// Rules people wrote themselves, in YAML.
///
/// ```yaml
/// rules:
///   - id: courtyard
///     title: 本院议事规则
///     source: 《××院议事规则》第三条
///     like: majority-of-present
///     quorum: [attendance / expected >= 2/3]
///     adoption: [adoption / present >= 2/3]
/// ```
package enum RuleFile {
  /// A single test as it is written in a file, `到会 / 应到 > 1/2`; nil where it isn't understood.
  package static func test(_ text: String) -> Rule.Test? { RuleTestText(text: text).test() }

  /// Reads the rules of a file.
  ///
  /// - Throws: the first mistake, with its line.
  package static func rules(_ text: String) throws(RuleMistake) -> [Rule] {
    let root: Node?
    do throws(YAMLText.Fault) {
      root = try YAMLText.node(text)
    } catch {
      throw RuleMistake(line: error.line ?? 1, error.twice.map { .twice($0) } ?? .notYAML)
    }
    guard let root else { return [] }
    guard let file = root.mapping, file.count == 1, let list = file["rules"]?.sequence else {
      throw RuleMistake(line: root.line, .notAList)
    }
    var rules: [Rule] = []
    for node in list {
      let rule = try RuleReader(node).rule()
      if rules.contains(where: { $0.id == rule.id }) {
        throw RuleMistake(line: node.line, .twice(rule.id))
      }
      rules.append(rule)
    }
    return rules
  }
}

/// Reads one rule.
private struct RuleReader {
  let node: Node
  let members: Node.Mapping

  static let keys = [
    "id", "title", "title-en", "source", "source-en", "like", "valid-from", "valid-until",
    "decides", "shape", "quorum", "adoption", "fewest", "tie", "policies", "concurrences",
    "absent-group", "objection", "agenda", "ways", "proxies",
  ]

  init(_ node: Node) throws(RuleMistake) {
    guard let members = node.mapping else { throw RuleMistake(line: node.line, .notAList) }
    self.node = node
    self.members = members
    for (key, _) in members where !RuleReader.keys.contains(key.string ?? "") {
      throw RuleMistake(
        line: key.line, .unknownKey(key.string ?? "?", known: RuleReader.keys))
    }
  }

  func rule() throws(RuleMistake) -> Rule {
    let id = try required("id")
    if Rule.builtIn(id) != nil { throw RuleMistake(line: line("id"), .builtIn(id)) }
    let title = try required("title")
    let source = try required("source")
    var rule = Rule(
      id: id, title: Bilingual(title, try text("title-en") ?? title),
      source: Bilingual(source, try text("source-en") ?? source), decides: .consultation)
    if let like = try text("like") {
      guard let model = Rule.builtIn(like) else {
        throw RuleMistake(
          line: line("like"),
          .unknownWord(key: "like", word: like, known: Rule.builtIn.map(\.id)))
      }
      let (title, source) = (rule.title, rule.source)
      rule = model
      (rule.id, rule.title, rule.source) = (id, title, source)
      (rule.validFrom, rule.validUntil) = (nil, nil)
    }
    try fill(&rule)
    try check(rule)
    if let mistake = rule.mistake, !mistake.isBelowLaw {
      throw RuleMistake(line: node.line, .unsound(mistake))
    }
    return rule
  }

  private func fill(_ rule: inout Rule) throws(RuleMistake) {
    rule.validFrom = try day("valid-from")
    rule.validUntil = try day("valid-until")
    try word("decides", &rule.decides)
    try word("shape", &rule.shape)
    try word("tie", &rule.tie)
    try word("absent-group", &rule.absentGroup)
    try word("objection", &rule.objection)
    try word("agenda", &rule.agenda)
    if let tests = try tests("quorum") { rule.quorum = tests }
    if let tests = try tests("adoption") { rule.adoption = tests }
    if let parties = try list("concurrences") { rule.concurrences = parties.map(\.text) }
    if let ways = try list("ways") {
      rule.ways = try ways.map { item throws(RuleMistake) in
        try choice("ways", item.text, item.line)
      }
    }
    if let number = try text("fewest") {
      guard let count = Int(number), count > 0 else {
        throw RuleMistake(line: line("fewest"), .notANumber(key: "fewest", text: number))
      }
      rule.fewest = count
    }
    if let answer = try text("proxies") {
      guard let allowed = Bool(answer) else {
        throw RuleMistake(
          line: line("proxies"),
          .unknownWord(key: "proxies", word: answer, known: ["true", "false"]))
      }
      rule.proxies = allowed
    }
    try policies(&rule)
  }

  /// Refuses what can't be meant.
  private func check(_ rule: Rule) throws(RuleMistake) {
    if rule.shape == .motion || rule.shape == .consensus || rule.shape == .consentOfAll,
      rule.adoption.isEmpty
    {
      throw RuleMistake(line: node.line, .noAdoption)
    }
    if rule.decides == .owners, rule.ways != [.slips] {
      throw RuleMistake(line: line(members["ways"] == nil ? "decides" : "ways"), .ownersNeedSlips)
    }
    if let from = rule.validFrom, let until = rule.validUntil, until < from {
      throw RuleMistake(line: line("valid-until"), .datesReversed)
    }
    for (key, tests) in [("quorum", rule.quorum), ("adoption", rule.adoption)] {
      let lines = try list(key) ?? []
      for (index, test) in tests.enumerated() where lines.indices.contains(index) {
        let (text, line) = lines[index]
        let limits = test.relation == .atMost || test.relation == .lessThan
        if limits != (test.name == .objection) {
          throw RuleMistake(line: line, .unfitRelation(text))
        }
        if test.relation == .moreThan && test.ratio.numerator == test.ratio.denominator
          || test.relation == .lessThan && test.ratio.numerator == 0
        {
          throw RuleMistake(line: line, .neverHolds(text))
        }
        if test.relation == .atLeast && test.ratio.numerator == 0
          || test.relation == .atMost && test.ratio.numerator == test.ratio.denominator
        {
          throw RuleMistake(line: line, .alwaysHolds(text))
        }
      }
    }
  }

  private func policies(_ rule: inout Rule) throws(RuleMistake) {
    guard let node = members["policies"] else { return }
    guard let entries = node.mapping else {
      throw RuleMistake(line: node.line, .notAText("policies"))
    }
    for (key, value) in entries {
      switch key.string {
      case "unreturned": rule.policies.unreturned = try policy("unreturned", value)
      case "invalid": rule.policies.invalid = try policy("invalid", value)
      case "disputed": rule.policies.disputed = try policy("disputed", value)
      case "parking": rule.policies.parking = try policy("parking", value)
      default:
        throw RuleMistake(
          line: key.line,
          .unknownKey(key.string ?? "?", known: PolicyName.allCases.map(\.rawValue)))
      }
    }
  }

  private func policy<Choice>(_ key: String, _ node: Node) throws(RuleMistake) -> Policy<Choice> {
    guard let entry = node.mapping, let word = entry["choice"]?.string else {
      throw RuleMistake(line: node.line, .missing("choice"))
    }
    guard let clause = entry["clause"]?.string, !clause.trimmingBlanks.isEmpty else {
      throw RuleMistake(line: node.line, .clauseMissing(key))
    }
    guard let choice = Choice(rawValue: word) else {
      throw RuleMistake(
        line: node.line,
        .unknownWord(key: key, word: word, known: Choice.allCases.map(\.rawValue)))
    }
    return Policy(choice, clause: clause)
  }

  // MARK: Members

  private func line(_ key: String) -> Int { members[key]?.line ?? node.line }

  private func text(_ key: String) throws(RuleMistake) -> String? {
    guard let value = members[key] else { return nil }
    guard let text = value.scalar?.string.trimmingBlanks, !text.isEmpty else {
      throw RuleMistake(line: value.line, .notAText(key))
    }
    return text
  }

  private func required(_ key: String) throws(RuleMistake) -> String {
    guard let text = try text(key) else { throw RuleMistake(line: node.line, .missing(key)) }
    return text
  }

  private func day(_ key: String) throws(RuleMistake) -> Day? {
    guard let text = try text(key) else { return nil }
    guard let day = Day(text) else {
      throw RuleMistake(line: line(key), .notADay(key: key, text: text))
    }
    return day
  }

  /// A list of texts, or one text alone.
  private func list(_ key: String) throws(RuleMistake) -> [(text: String, line: Int)]? {
    guard let value = members[key] else { return nil }
    if let one = value.scalar { return [(one.string.trimmingBlanks, value.line)] }
    guard let sequence = value.sequence else {
      throw RuleMistake(line: value.line, .notAText(key))
    }
    return try sequence.map { item throws(RuleMistake) in
      guard let text = item.scalar?.string.trimmingBlanks, !text.isEmpty else {
        throw RuleMistake(line: item.line, .notAText(key))
      }
      return (text, item.line)
    }
  }

  private func tests(_ key: String) throws(RuleMistake) -> [Rule.Test]? {
    try list(key)?.map { item throws(RuleMistake) in
      guard let test = RuleTestText(text: item.text).test() else {
        throw RuleMistake(line: item.line, .badTest(item.text))
      }
      return test
    }
  }

  private func word<Value: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ value: inout Value
  ) throws(RuleMistake) {
    guard let text = try text(key) else { return }
    value = try choice(key, text, line(key))
  }

  /// A case by its name, `holdsEffect` or `holds-effect`.
  private func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ text: String, _ line: Int
  ) throws(RuleMistake) -> Value {
    let bare = text.replacing("-", with: "").lowercased()
    guard let value = Value.allCases.first(where: { $0.rawValue.lowercased() == bare }) else {
      throw RuleMistake(
        line: line,
        .unknownWord(key: key, word: text, known: Value.allCases.map(\.rawValue)))
    }
    return value
  }
}

extension Rule.Mistake {
  /// Whether the rule asks for less than the law. The file's other rules can be used all the same;
  /// this one is refused when it is chosen.
  fileprivate var isBelowLaw: Bool { if case .belowLaw = self { true } else { false } }
}
