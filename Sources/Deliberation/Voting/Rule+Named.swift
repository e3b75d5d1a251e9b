import Values

/// A rule is what it is called: whoever reads its name relies on it.
extension Rule {
  /// Shares as titles name them.
  private static let shares: [(word: String, ratio: Ratio?)] = [
    ("三分之二", .twoThirds), ("三分之一", .third), ("四分之三", .threeQuarters),
    ("四分之一", Ratio(1, 4)), ("五分之四", Ratio(4, 5)), ("五分之三", Ratio(3, 5)),
    ("二分之一", .half), ("过半", .half), ("半数", .half), ("2/3", .twoThirds), ("1/3", .third),
    ("3/4", .threeQuarters), ("4/5", Ratio(4, 5)), ("1/2", .half),
  ]

  /// A share or a law in the name of somebody's own rule that it doesn't ask for.
  var namedOtherwise: Mistake? {
    guard Rule.builtIn(id) == nil else { return nil }
    let asked = (quorum + adoption).map(\.ratio)
    for text in [title.zh, source.zh].map(\.asCompared) {
      let other = Rule.shares.first { share in
        text.contains(share.word) && !asked.contains { $0 == share.ratio }
      }
      if let other { return .namesOtherShare(other.word) }
    }
    // A law in the title means one of its rules.
    let name = title.zh.asCompared
    for law in ["民法典", "组织法", "条例"] where name.contains(law) {
      let rules = Rule.builtIn.filter { $0.source.zh.contains(law) }
      if let first = rules.first, !rules.contains(where: asksWhatAsks) { return .titleOf(first.id) }
    }
    return nil
  }

  /// What a body decides by a rule of its own asks no less than its law does; nil where it doesn't, or
  /// where no law says how such a body decides such a thing.
  var belowBodysLaw: Mistake? {
    switch decides {
    case .consultation, .owners, .committee: return nil
    case .residents, .villagers, .party, .collective: break
    }
    let laws = Rule.builtIn.filter { $0.decides == decides && $0.shape == shape }
    guard let first = laws.first, !laws.contains(where: asksWhatAsks) else { return nil }
    return .belowLaw(first.id)
  }
}
