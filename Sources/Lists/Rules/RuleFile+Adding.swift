import Deliberation
import Values

extension RuleFile {
  /// The text of a file with one more rule at its end, as ``RuleForm`` makes them.
  ///
  /// - Throws: the mistake of the text as it would be, so that a file that can be read stays one.
  package static func adding(_ rule: Rule, to text: String) throws(RuleMistake) -> String {
    var lines = text
    if !lines.isEmpty, !lines.hasSuffix("\n") { lines += "\n" }
    if try rules(text).isEmpty { lines += "rules:\n" }
    lines += "  - id: \(quoted(rule.id))\n"
    lines += "    title: \(quoted(rule.title.zh))\n"
    lines += "    source: \(quoted(rule.source.zh))\n"
    lines += "    decides: \(rule.decides.rawValue)\n"
    lines += "    objection: \(rule.objection.rawValue)\n"
    if !rule.quorum.isEmpty { lines += "    quorum: [\(list(rule.quorum))]\n" }
    lines += "    adoption: [\(list(rule.adoption))]\n"
    _ = try rules(lines)
    return lines
  }

  private static func list(_ tests: [Rule.Test]) -> String {
    tests.map { test in
      quoted(
        "\(test.name.rawValue) / \(test.base.rawValue) \(test.relation.rawValue) \(test.ratio)")
    }.joined(separator: ", ")
  }

  /// A YAML string in double quotes.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case _ where scalar.value < 0x20: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
