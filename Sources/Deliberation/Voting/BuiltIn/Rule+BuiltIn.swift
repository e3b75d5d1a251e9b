import Values

extension Rule {
  /// Every rule the program knows by itself.
  package static let builtIn: [Rule] =
    consultationRules + wholeBodyRules + residentRules + villageRules + revisedRules + partyRules
    + ownerRules + committeeRules + choiceRules

  /// The built-in rule of that id.
  package static func builtIn(_ id: String) -> Rule? { builtIn.first { $0.id == id } }

  /// 过半数 of those who should come, where a roster says who they are.
  static let houseQuorum = Test(
    .attendance, of: .expected, .moreThan, .half, whereKnown: true)
}

extension Bilingual {
  /// The house's own custom, which no article sets.
  static let houseRule = Bilingual("本会议事规则（惯例）", "the body's own rules of procedure (custom)")
}
