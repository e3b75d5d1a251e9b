import Affairs
import Yams

/// Reads what a place tells in its booklet: services, the pact, works, answers; and which words hold a
/// sentence of it back.
enum BookletReader {
  /// What a section of the file defines, the whole of it at once.
  static func definition(
    of section: DefinitionFile.Section, _ node: Node
  ) throws(DefinitionProblem) -> Definition {
    switch section {
    case .services: return .services(try items(section, node).map(service))
    case .works: return .works(try items(section, node).map(work))
    case .answers: return .answers(try items(section, node).map(answer))
    case .words: return .words(try words(node))
    case .pact, .procedures, .rates, .lists, .groups, .settings, .holidays, .communities:
      return .pact(try node.texts(section.rawValue))
    }
  }

  private static func items(
    _ section: DefinitionFile.Section, _ node: Node
  ) throws(DefinitionProblem) -> [Node] {
    guard let list = node.sequence else {
      throw DefinitionProblem(line: node.line, .notAList(section.rawValue))
    }
    return Array(list)
  }

  private static func service(_ node: Node) throws(DefinitionProblem) -> LocalService {
    let members = try YAMLMembers(
      node, of: "services", known: ["unit", "what", "when", "where"])
    return LocalService(
      unit: try members.required("unit").text("unit"),
      what: try members.required("what").text("what"), when: try members.text("when"),
      place: try members.text("where"))
  }

  private static func work(_ node: Node) throws(DefinitionProblem) -> ResidentWork {
    let members = try YAMLMembers(
      node, of: "works", known: ["title", "what", "maker", "text", "consent"])
    let consent = try YAMLMembers(
      try members.required("consent"), of: "consent", known: ["day", "form"])
    return ResidentWork(
      title: try members.required("title").text("title"), what: try members.text("what"),
      maker: try members.required("maker").text("maker"), text: try members.text("text"),
      consent: .init(
        day: try consent.required("day").day("day"),
        form: try consent.required("form").text("form")))
  }

  private static func words(_ node: Node) throws(DefinitionProblem) -> HeldWords {
    let section = DefinitionFile.Section.words.rawValue
    let members = try YAMLMembers(node, of: section, known: ["also", "without"])
    var words = HeldWords(also: try members.texts("also"))
    for item in try members["without"]?.items("without") ?? [] {
      let dropped = try YAMLMembers(item, of: "without", known: ["word", "reason"])
      words.without.append(
        .init(
          try dropped.required("word").text("word"),
          reason: try dropped.required("reason").text("reason")))
    }
    return words
  }

  private static func answer(_ node: Node) throws(DefinitionProblem) -> AnswerCard {
    let members = try YAMLMembers(
      node, of: "answers", known: ["what", "materials", "where", "when"])
    return AnswerCard(
      what: try members.required("what").text("what"), materials: try members.texts("materials"),
      place: try members.text("where"), when: try members.text("when"))
  }
}
