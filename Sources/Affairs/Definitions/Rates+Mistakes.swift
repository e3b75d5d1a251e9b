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
      for (counted, weight) in formula.of.sorted(by: { $0.key.rawValue < $1.key.rawValue })
      where weight <= .zero {
        mistakes.append(
          .init(path + [.member("of"), .member(counted.rawValue)], .weightNotPositive(weight)))
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
    for (id, weight) in overall.weights.sorted(by: { $0.key < $1.key }) where weight <= .zero {
      mistakes.append(.init(path + [.member(id)], .weightNotPositive(weight)))
    }
    if !overall.weights.values.isWhole { mistakes.append(.init(path, .weightsNotWhole)) }
    return mistakes
  }
}

extension Collection<Fraction> {
  /// Whether together they are exactly one.
  fileprivate var isWhole: Bool {
    var sum = Fraction.zero
    for weight in self {
      guard let more = try? sum + weight else { return false }
      sum = more
    }
    return sum == .one
  }
}
