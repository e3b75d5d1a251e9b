import Affairs
import Yams

/// Reads how rates are reckoned.
enum RatesReader {
  static func rates(_ node: Node) throws(DefinitionProblem) -> Rates {
    let members = try YAMLMembers(
      node, of: "rates", known: ["formulas", "excluded", "overall"])
    let formulas = try members.required("formulas")
    guard let list = formulas.sequence else {
      throw DefinitionProblem(line: formulas.line, .notAList("formulas"))
    }
    var rates = Rates(formulas: try list.map(formula), excluded: try members.texts("excluded"))
    if let node = members["overall"] {
      let overall = try YAMLMembers(node, of: "overall", known: ["title", "weights"])
      var weights: [String: Fraction] = [:]
      for (id, _, value) in try overall.required("weights").entries("weights") {
        weights[id] = try weight(id, value)
      }
      rates.overall = Rates.Overall(
        title: try overall.required("title").text("title"), weights: weights)
    }
    return rates
  }

  private static func formula(_ node: Node) throws(DefinitionProblem) -> Rates.Formula {
    let members = try YAMLMembers(node, of: "formulas", known: ["id", "title", "of", "over"])
    var of: [Rates.Counted: Fraction] = [:]
    for (word, line, value) in try members.required("of").entries("of") {
      guard let counted = Rates.Counted(rawValue: word) else {
        throw DefinitionProblem(
          line: line,
          .unknownWord(key: "of", word: word, known: Rates.Counted.allCases.map(\.rawValue)))
      }
      of[counted] = try weight(word, value)
    }
    return Rates.Formula(
      id: try members.required("id").text("id"),
      title: try members.required("title").text("title"), of: of,
      over: try members.required("over").word("over"))
  }

  /// `1`, `9/10`, `40%`.
  private static func weight(_ key: String, _ node: Node) throws(DefinitionProblem) -> Fraction {
    let text = try node.text(key)
    guard let weight = Fraction(text) else {
      throw DefinitionProblem(line: node.line, .notAWeight(key: key, text: text))
    }
    return weight
  }
}
