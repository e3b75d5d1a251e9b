import Affairs
import Text
import Values
import Yams

extension Node {
  /// What is written, without blanks at either end unless it stands in quotes; nil where nothing is.
  func text(_ key: String) throws(DefinitionProblem) -> String {
    let text = scalar.map { scalar in
      scalar.style == .plain || scalar.style == .any ? scalar.string.trimmingBlanks : scalar.string
    }
    guard let text, !text.isEmpty else { throw DefinitionProblem(line: line, .notAText(key)) }
    return text
  }

  /// A whole number above 0.
  func number(_ key: String) throws(DefinitionProblem) -> Int {
    let text = try text(key)
    guard let number = Int(text), number > 0 else {
      throw DefinitionProblem(line: line, .notANumber(key: key, text: text))
    }
    return number
  }

  func day(_ key: String) throws(DefinitionProblem) -> Day {
    let text = try text(key)
    guard let day = Day(text) else {
      throw DefinitionProblem(line: line, .notADay(key: key, text: text))
    }
    return day
  }

  /// A word of a closed list.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String
  ) throws(DefinitionProblem) -> Word {
    let text = try text(key)
    guard let word = Word(rawValue: text) else {
      throw DefinitionProblem(
        line: line,
        .unknownWord(key: key, word: text, known: Word.allCases.map(\.rawValue)))
    }
    return word
  }

  /// All that stands in a list, or one thing alone.
  func items(_ key: String) throws(DefinitionProblem) -> [Node] {
    if let sequence { return Array(sequence) }
    if scalar != nil { return [self] }
    throw DefinitionProblem(line: line, .notAList(key))
  }

  /// A list of texts, or one text alone.
  func texts(_ key: String) throws(DefinitionProblem) -> [String] {
    try items(key).map { item throws(DefinitionProblem) in try item.text(key) }
  }

  /// Keys with their values, in their order.
  func entries(_ key: String) throws(DefinitionProblem) -> [(key: String, line: Int, value: Node)] {
    guard let mapping else { throw DefinitionProblem(line: line, .notKeys(key)) }
    return try mapping.map { name, value throws(DefinitionProblem) in
      (try name.text(key), name.line, value)
    }
  }

  /// The node at the end of that path, or as far towards it as there is one.
  func follow(_ path: [Definition.Mistake.Place]) -> Node {
    var node = self
    for place in path {
      let next: Node? =
        switch place {
        case .member(let name): node.mapping?.first { $0.key.string == name }?.value
        case .item(let index):
          node.sequence.flatMap { $0.indices.contains(index) ? $0[index] : nil }
        }
      guard let next else { break }
      node = next
    }
    return node
  }
}
