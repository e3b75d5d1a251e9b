import Deliberation

/// Areas that aren't told to everybody, since they give away how a few voted.
extension VerdictWording {
  /// Whether the area of so many voters may be told.
  func tellsArea(of count: Int) -> Bool {
    !hidesAreasOfFew || count == 0
      || count >= VerdictWording.fewVoters && count != followed
  }

  /// How many gave the answer that is left out too, since from it and from what everybody is told,
  /// 参与 and 同意, the area of a few others would follow; nil where nothing follows or where those
  /// few are all that is left, which is accepted.
  private var followed: Int? {
    let answers = rule.isChoice ? verdict.choices.map(\.votes) : othersThanFor
    let apart = rule.isChoice ? [verdict.counts.heads.abstain, verdict.counts.heads.invalid] : []
    let given = (answers + apart.compactMap { $0 }).filter { $0 > 0 }
    let untold = given.filter { $0 < VerdictWording.fewVoters }.reduce(0, +)
    guard (1..<VerdictWording.fewVoters).contains(untold) else { return nil }
    let told = answers.filter { $0 >= VerdictWording.fewVoters }
    return told.count < (rule.isChoice ? 2 : 1) ? nil : told.min()
  }

  private var othersThanFor: [Int] {
    let heads = verdict.counts.heads
    return [heads.against, heads.abstain, heads.fromMajority, heads.invalid, heads.disputed]
      .compactMap { $0 }
  }
}
