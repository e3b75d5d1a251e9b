import Deliberation
import Text
import Values

/// A test as it is written in a rule file: `adoption / present > 1/2`,
/// `参与面积 / 全体 >= 2/3`, `attendance / all @业主 > 1/2`.
struct RuleTestText {
  let text: String

  /// The test, or nil where the text isn't understood.
  func test() -> Rule.Test? {
    var relation: Relation?
    var sides: [Substring] = []
    // Two-character signs first, so that >= isn't read as >.
    for (sign, meaning) in RuleTestText.signs where text.contains(sign) {
      relation = meaning
      sides = text.split(separator: sign, omittingEmptySubsequences: false)
      break
    }
    guard let relation, sides.count == 2, let ratio = WrittenShare.ratio(String(sides[1])) else {
      return nil
    }
    let parts = sides[0].split(separator: "/", omittingEmptySubsequences: false).map {
      String($0).trimmingBlanks
    }
    guard parts.count == 2, let (name, measure) = RuleTestText.names[parts[0].foldedName] else {
      return nil
    }
    let whole = parts[1].split(separator: "@", omittingEmptySubsequences: false).map {
      String($0).trimmingBlanks
    }
    guard (1...2).contains(whole.count), let base = RuleTestText.bases[whole[0].foldedName],
      whole.count == 1 || !whole[1].isEmpty
    else { return nil }
    return Rule.Test(
      name, measure, group: whole.count == 2 ? whole[1] : nil, of: base, relation, ratio,
      whereKnown: false)
  }

  private static let signs: [(String, Relation)] = [
    (">=", .atLeast), ("≥", .atLeast), ("<=", .atMost), ("≤", .atMost), (">", .moreThan),
    ("＞", .moreThan), ("<", .lessThan), ("＜", .lessThan),
  ]

  private static let names: [String: (Rule.Test.Name, Measure)] = {
    let words: [(Rule.Test.Name, [String])] = [
      (.attendance, ["attendance", "到会", "到会人数"]),
      (.participation, ["participation", "参与", "参与人数"]),
      (.adoption, ["adoption", "for", "同意", "同意人数", "赞成", "赞成人数"]),
      (.objection, ["objection", "against", "反对", "反对人数"]),
      (.returns, ["returns", "收回", "收回份数"]),
    ]
    var names: [String: (Rule.Test.Name, Measure)] = [:]
    for (name, own) in words {
      for word in own {
        names[word] = (name, .heads)
        let bare = word.replacing("人数", with: "").replacing("份数", with: "")
        names[bare + "面积"] = (name, .area)
        names[word + "area"] = (name, .area)
      }
    }
    return names
  }()

  private static let bases: [String: Rule.Base] = [
    "all": .all, "全体": .all, "expected": .expected, "应到": .expected, "present": .present,
    "到会": .present, "participating": .participating, "参与": .participating,
    "参与表决": .participating, "valid": .valid, "有效": .valid, "有效票": .valid, "cast": .cast,
    "赞成与反对": .cast, "issued": .issued, "发放": .issued, "returned": .returned, "收回": .returned,
    "fewest": .fewest,
  ]
}
