import Values

extension Definition {
  /// What can't be meant in something a place defined, and where in it that stands.
  package struct Mistake: Error, Hashable, Sendable {
    /// From the outermost, by the members' names in YAML.
    package var path: [Place]
    package var reason: Reason

    package init(_ path: [Place], _ reason: Reason) { (self.path, self.reason) = (path, reason) }
  }
}

extension Definition.Mistake {
  /// Where it stands, as `jq` would be asked: `.steps[2].back`.
  package var place: String {
    path.map { place in
      switch place {
      case .member(let name): ".\(name)"
      case .item(let index): "[\(index)]"
      }
    }.joined()
  }

  /// One step on the way to where it stands.
  package enum Place: Hashable, Sendable {
    case member(String)
    /// Counted from 0.
    case item(Int)
  }

  /// What is wrong there.
  package enum Reason: Hashable, Sendable {
    /// Nothing is written where something must be.
    case empty
    /// It stands there before.
    case twice(String)
    /// A number that must be above 0.
    case notPositive(Int)
    /// It ends before it begins.
    case datesReversed
    /// No rule has that id.
    case noSuchRule(String)
    /// No step has that id.
    case noSuchStep(String)
    /// The way back must lead to a step before this one.
    case notBefore(String)
    /// The first step has no other before it to merge with or to count days from.
    case nothingBefore
    /// A choice within a choice.
    case anyWithinAny
    /// It says what settles an objection, and no 公示 of the step waits for objections to be settled.
    case settlesNothing
    /// A share of nothing is always there.
    case shareOfNothing
    /// No formula has that id.
    case noSuchFormula(String)
    /// Weights that aren't one together.
    case weightsNotWhole
    /// A weight that must be above 0.
    case weightNotPositive(Fraction)
    /// More characters than anybody reads at once.
    case tooLong(limit: Int)
    /// A word to be taken away that isn't among those built in.
    case notBuiltIn(String)
    /// Days that can't be a year's holidays.
    case holidays(Holidays.Mistake)
  }
}

extension Definition {
  /// Everything that can't be meant in it, from top to bottom; nothing for one that is sound.
  ///
  /// - Parameter procedures: the others there are; matters within a matter may go by one of them.
  package func mistakes(knowing procedures: [Procedure] = Procedure.builtIn) -> [Mistake] {
    switch self {
    case .procedure(let it): return it.mistakes(knowing: procedures)
    case .list(_, let names): return Mistake.inNames(names, [])
    case .group(let it):
      let nameless: [Mistake] = it.name.withoutBlanks.isEmpty ? [.init([], .empty)] : []
      return nameless + Mistake.inNames(it.members, [])
    case .rates(let it): return it.mistakes
    case .setting(_, let days): return days > 0 ? [] : [.init([], .notPositive(days))]
    case .holidays(let year, let days):
      var holidays = Holidays()
      do throws(Holidays.Mistake) {
        try holidays.enter(days, for: year)
        return []
      } catch {
        return [.init([], .holidays(error))]
      }
    case .community(let name, let code):
      return [name, code].contains { $0.withoutBlanks.isEmpty } ? [.init([], .empty)] : []
    case .services(let it): return Mistake.inServices(it)
    case .pact(let it): return Mistake.inPact(it)
    case .works(let it): return Mistake.inWorks(it)
    case .answers(let it): return Mistake.inAnswers(it)
    case .words(let it): return Mistake.inWords(it)
    }
  }
}

extension Definition.Mistake {
  /// A list of names must name something, nothing twice and nothing without a name.
  static func inNames(_ names: [String], _ path: [Place]) -> [Self] {
    if names.isEmpty { return [Self(path, .empty)] }
    return inOptionalNames(names, path)
  }

  /// The same of a list that may be left out.
  static func inOptionalNames(_ names: [String], _ path: [Place]) -> [Self] {
    var seen: Set<String> = []
    return names.enumerated().compactMap { index, name in
      let place = path + [.item(index)]
      if name.withoutBlanks.isEmpty { return Self(place, .empty) }
      return seen.insert(name.withoutBlanks).inserted ? nil : Self(place, .twice(name))
    }
  }
}
