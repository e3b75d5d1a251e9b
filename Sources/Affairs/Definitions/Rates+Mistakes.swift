import Values

extension Rates {
  /// Formulas that count nothing or are there twice, and weights that weigh no formula or aren't one
  /// together.
  var mistakes: [Definition.Mistake] {
    var mistakes: [Definition.Mistake] = []
    if formulas.isEmpty { mistakes.append(.init([.member("formulas")], .empty)) }
    for (index, formula) in formulas.enumerated() {
      let path: [Definition.Mistake.Place] = [.member("formulas"), .item(index)]
      for (name, text) in [("id", formula.id), ("title", formula.title)]
      where text.withoutBlanks.isEmpty {
        mistakes.append(.init(path + [.member(name)], .empty))
      }
      if formulas[..<index].contains(where: { $0.id == formula.id }) {
        mistakes.append(.init(path + [.member("id")], .twice(formula.id)))
      }
      if formula.of.isEmpty { mistakes.append(.init(path + [.member("of")], .empty)) }
      if formula.of.values.contains(where: { $0.numerator == 0 }) {
        mistakes.append(.init(path + [.member("of")], .shareOfNothing))
      }
    }
    mistakes += Definition.Mistake.inOptionalNames(excluded, [.member("excluded")])
    return mistakes + (overall.map(mistakes(of:)) ?? [])
  }

  private func mistakes(of overall: Overall) -> [Definition.Mistake] {
    let path: [Definition.Mistake.Place] = [.member("overall"), .member("weights")]
    var mistakes: [Definition.Mistake] = []
    if overall.title.withoutBlanks.isEmpty {
      mistakes.append(.init([.member("overall"), .member("title")], .empty))
    }
    for id in overall.weights.keys.sorted() where !formulas.contains(where: { $0.id == id }) {
      mistakes.append(.init(path + [.member(id)], .noSuchFormula(id)))
    }
    if !overall.weights.values.isWhole { mistakes.append(.init(path, .weightsNotWhole)) }
    return mistakes
  }
}

extension Collection<Ratio> {
  /// Whether together they are exactly one.
  fileprivate var isWhole: Bool {
    var sum = Ratio.nobody
    for ratio in self {
      let denominator = sum.denominator.multipliedReportingOverflow(by: ratio.denominator)
      let numerator =
        Int128(sum.numerator) * Int128(ratio.denominator)
        + Int128(ratio.numerator) * Int128(sum.denominator)
      guard !denominator.overflow, numerator <= Int128(denominator.partialValue),
        let more = Ratio.inLowestTerms(Int(numerator), denominator.partialValue)
      else { return false }
      sum = more
    }
    return sum.numerator == sum.denominator
  }
}
