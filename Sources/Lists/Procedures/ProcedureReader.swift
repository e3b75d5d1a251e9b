import Affairs
import Yams

/// Reads a procedure, key by key.
enum ProcedureReader {
  private static let keys = [
    "id", "title", "source", "valid-from", "valid-until", "order", "due", "repeat", "alarm",
    "steps",
  ]

  private static let stepKeys = [
    "id", "title", "body", "rule", "needs", "papers", "days", "skip", "despite", "back", "gate",
    "settled", "clause",
  ]

  static func procedure(_ node: Node) throws(DefinitionProblem) -> Procedure {
    let members = try YAMLMembers(node, of: "procedures", known: keys)
    let steps = try members.required("steps")
    guard let list = steps.sequence else {
      throw DefinitionProblem(line: steps.line, .notAList("steps"))
    }
    var procedure = Procedure(
      id: try members.required("id").text("id"),
      title: try members.required("title").text("title"),
      source: try members.required("source").text("source"),
      validFrom: try members.day("valid-from"), validUntil: try members.day("valid-until"),
      order: try members.word("order", or: .sequence), repeats: try members.text("repeat"),
      steps: try list.map(step))
    if let due = members["due"] { procedure.due = try self.due(due) }
    if let node = members["alarm"] {
      let alarm = try YAMLMembers(node, of: "alarm", known: ["times", "days"])
      procedure.alarm = Procedure.Alarm(
        times: try alarm.required("times").number("times"),
        days: try alarm.required("days").number("days"))
    }
    return procedure
  }

  private static func due(_ node: Node) throws(DefinitionProblem) -> ProcedureDue {
    if node.scalar != nil { return .one(try limit("due", node)) }
    var limits: [String: TimeLimit] = [:]
    for (category, _, value) in try node.entries("due") {
      limits[category] = try limit(category, value)
    }
    return .byCategory(limits)
  }

  private static func limit(_ key: String, _ node: Node) throws(DefinitionProblem) -> TimeLimit {
    let text = try node.text(key)
    guard let limit = TimeLimit(text) else {
      throw DefinitionProblem(line: node.line, .notALimit(key: key, text: text))
    }
    return limit
  }

  private static func step(_ node: Node) throws(DefinitionProblem) -> Step {
    let members = try YAMLMembers(node, of: "steps", known: stepKeys)
    return Step(
      id: try members.required("id").text("id"), title: try members.text("title"),
      body: try members.text("body"), rule: try members.text("rule"),
      needs: try NeedReader.needs(try members.required("needs")),
      papers: try members.texts("papers"), days: try interval(members),
      skip: try members.word("skip", or: .never), despite: try members.word("despite", or: .never),
      back: try members.text("back"), isGate: try isGate(members), settled: try settled(members))
  }

  private static func interval(
    _ members: YAMLMembers
  ) throws(DefinitionProblem) -> Step.Interval? {
    guard let node = members["days"] else { return nil }
    let days = try YAMLMembers(node, of: "days", known: ["count", "unit", "from", "for"])
    return Step.Interval(
      count: try days.required("count").number("count"), unit: try days.word("unit", or: .calendar),
      from: try days.required("from").word("from"), for: try days.text("for"))
  }

  private static func isGate(_ members: YAMLMembers) throws(DefinitionProblem) -> Bool {
    guard let node = members["gate"] else { return false }
    let text = try node.text("gate")
    guard let isGate = Bool(text) else {
      throw DefinitionProblem(
        line: node.line, .unknownWord(key: "gate", word: text, known: ["true", "false"]))
    }
    return isGate
  }

  /// What settles an objection, always with the words of the local rule.
  private static func settled(_ members: YAMLMembers) throws(DefinitionProblem) -> Step.Settled? {
    guard let node = members["settled"] else {
      if let clause = members["clause"] {
        throw DefinitionProblem(line: clause.line, .missing("settled"))
      }
      return nil
    }
    guard let clause = try members.text("clause") else {
      throw DefinitionProblem(line: node.line, .missing("clause"))
    }
    return Step.Settled(try node.word("settled"), clause: clause)
  }
}
