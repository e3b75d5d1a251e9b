import Affairs
import Deliberation
import Text
import Yams

/// Reads what a step needs: a word alone, `competence`, or a word with what it asks for, `voices: 1`.
enum NeedReader {
  static func needs(_ node: Node) throws(DefinitionProblem) -> [Need] {
    guard let list = node.sequence else {
      throw DefinitionProblem(line: node.line, .notAList("needs"))
    }
    return try list.map(need)
  }

  private static func need(_ node: Node) throws(DefinitionProblem) -> Need {
    if node.scalar != nil { return try bare(try name(node), at: node.line) }
    let entries = try node.entries("needs")
    guard entries.count == 1, let key = node.mapping?.keys.first, let value = node.mapping?[key]
    else { throw DefinitionProblem(line: node.line, .notAText("needs")) }
    return try asking(try name(key), value)
  }

  private static func name(_ node: Node) throws(DefinitionProblem) -> Need.Name {
    let word = try node.text("needs")
    guard let name = Need.Name(rawValue: word) else {
      throw DefinitionProblem(line: node.line, .unknownNeed(word))
    }
    return name
  }

  private static func bare(_ name: Need.Name, at line: Int) throws(DefinitionProblem) -> Need {
    switch name {
    case .voicesAnswered: .voicesAnswered
    case .study: .study(from: nil)
    case .competence: .competence
    case .means: .means
    case .said: .said
    case .voices, .survey, .meeting, .concurrence, .notice, .pledges, .paper, .tasks, .note, .site,
      .party, .children, .any:
      throw DefinitionProblem(line: line, .needAlone(name))
    }
  }

  private static func asking(_ name: Need.Name, _ node: Node) throws(DefinitionProblem) -> Need {
    let key = name.rawValue
    switch name {
    case .voices: return .voices(try node.number(key))
    case .survey: return .survey(try survey(node))
    case .study:
      let members = try YAMLMembers(node, of: key, known: ["from"])
      return .study(from: try members.required("from").day("from"))
    case .meeting: return .meeting(try meeting(node))
    case .concurrence: return .concurrence(try node.text(key))
    case .notice: return .notice(try notice(node))
    case .pledges: return .pledges(try pledges(node))
    case .paper: return .paper(try node.texts(key))
    case .tasks: return .tasks(try node.word(key))
    case .note: return .note(try node.word(key))
    case .site: return .site(try node.word(key))
    case .party: return .party(try node.word(key))
    case .children: return .children(try node.text(key))
    case .any:
      guard let list = node.sequence else {
        throw DefinitionProblem(line: node.line, .notAList(key))
      }
      return .any(try list.map(need))
    case .voicesAnswered, .competence, .means, .said:
      throw DefinitionProblem(line: node.line, .needHasMore(name))
    }
  }

  private static func survey(_ node: Node) throws(DefinitionProblem) -> Need.Survey {
    let members = try YAMLMembers(node, of: "survey", known: ["asked", "returned"])
    var survey = Need.Survey(asked: try extent("asked", try members.required("asked")))
    if let node = members["returned"] {
      let text = try node.text("returned")
      guard let share = WrittenShare.ratio(text) else {
        throw DefinitionProblem(line: node.line, .notAShare(key: "returned", text: text))
      }
      survey.returned = share
    }
    return survey
  }

  private static func meeting(_ node: Node) throws(DefinitionProblem) -> Need.Meeting {
    let members = try YAMLMembers(
      node, of: "meeting", known: ["body", "kind", "form", "decides", "verdict"])
    var meeting = Need.Meeting(
      body: try members.texts("body"), kind: try members.texts("kind"),
      form: try members.text("form"))
    if let decides = members["decides"] { meeting.decides = try decides.word("decides") }
    if let verdict = members["verdict"] {
      meeting.verdict = try verdict.items("verdict").map { item throws(DefinitionProblem) in
        try item.word("verdict")
      }
    }
    return meeting
  }

  private static func notice(_ node: Node) throws(DefinitionProblem) -> Need.Notice {
    let members = try YAMLMembers(node, of: "notice", known: ["days", "unit", "objections"])
    return Need.Notice(
      days: try members.required("days").number("days"),
      unit: try members.word("unit", or: .calendar),
      objections: try members.required("objections").word("objections"))
  }

  private static func pledges(_ node: Node) throws(DefinitionProblem) -> Need.Pledges {
    let members = try YAMLMembers(node, of: "pledges", known: ["kind", "of", "state"])
    return Need.Pledges(
      try members.required("kind").word("kind"), of: try extent("of", try members.required("of")),
      state: try members.word("state", or: .signed))
  }

  /// `all`, or a number.
  private static func extent(_ key: String, _ node: Node) throws(DefinitionProblem) -> Extent {
    try node.text(key) == "all" ? .all : .atLeast(try node.number(key))
  }
}
