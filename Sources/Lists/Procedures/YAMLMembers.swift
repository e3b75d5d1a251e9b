import Values
import Yams

/// Keys of which all are known, with their values.
struct YAMLMembers {
  let line: Int
  private let members: [String: Node]

  /// - Parameter name: what they are the members of.
  init(_ node: Node, of name: String, known: [String]) throws(DefinitionProblem) {
    var members: [String: Node] = [:]
    for (key, line, value) in try node.entries(name) {
      guard known.contains(key) else {
        throw DefinitionProblem(line: line, .unknownKey(key, known: known))
      }
      // A key in quotes is the same key, though not to YAML.
      if members.updateValue(value, forKey: key) != nil {
        throw DefinitionProblem(line: line, .twice(key))
      }
    }
    self.members = members
    line = node.line
  }

  subscript(key: String) -> Node? { members[key] }

  func required(_ key: String) throws(DefinitionProblem) -> Node {
    guard let node = members[key] else { throw DefinitionProblem(line: line, .missing(key)) }
    return node
  }

  func text(_ key: String) throws(DefinitionProblem) -> String? { try members[key]?.text(key) }

  func day(_ key: String) throws(DefinitionProblem) -> Day? { try members[key]?.day(key) }

  /// Empty where it is left out.
  func texts(_ key: String) throws(DefinitionProblem) -> [String] {
    try members[key]?.texts(key) ?? []
  }

  /// A word of a closed list, or what is meant where it is left out.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String, or usual: Word
  ) throws(DefinitionProblem) -> Word {
    try members[key]?.word(key) ?? usual
  }
}
