import Values

extension Rule {
  /// Rules of bodies that ask for more than half of all their members, whoever came.
  static let wholeBodyRules: [Rule] = [
    Rule(
      id: "majority-of-expected",
      title: Bilingual("应到人员过半数", "More than half of those expected"),
      source: .houseRule, decides: .consultation,
      adoption: [Test(.adoption, of: .expected, .moreThan, .half)], objection: .holdsEffect)
  ]
}
