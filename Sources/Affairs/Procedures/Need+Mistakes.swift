import Values

extension Need {
  /// Whether it is a 公示 that waits for objections to be settled, or may be one.
  package var waitsForSettlement: Bool {
    alternatives.contains { need in
      if case .notice(let notice) = need { notice.objections == .none } else { false }
    }
  }

  /// What can't be meant in it.
  ///
  /// - Parameter passable: the ids of all steps that a matter within this one may pass.
  func mistakes(_ passable: Set<String>) -> [Definition.Mistake] {
    let own: [Definition.Mistake.Place] = [.member(name.rawValue)]
    switch self {
    case .voices(let heads): return Definition.Mistake.unlessPositive(heads, own)
    case .survey(let survey):
      let share: [Definition.Mistake] =
        survey.returned?.numerator == 0
        ? [.init(own + [.member("returned")], .shareOfNothing)] : []
      return survey.asked.mistakes(own + [.member("asked")]) + share
    case .meeting(let meeting):
      let isNameless = meeting.form?.withoutBlanks.isEmpty ?? false
      return Definition.Mistake.inOptionalNames(meeting.body, own + [.member("body")])
        + Definition.Mistake.inOptionalNames(meeting.kind, own + [.member("kind")])
        + (isNameless ? [.init(own + [.member("form")], .empty)] : [])
    case .concurrence(let unit): return unit.withoutBlanks.isEmpty ? [.init(own, .empty)] : []
    case .notice(let notice):
      return Definition.Mistake.unlessPositive(notice.days, own + [.member("days")])
    case .pledges(let pledges): return pledges.of.mistakes(own + [.member("of")])
    case .paper(let names): return Definition.Mistake.inNames(names, own)
    case .children(let step): return passable.contains(step) ? [] : [.init(own, .noSuchStep(step))]
    case .any(let needs):
      if needs.isEmpty { return [.init(own, .empty)] }
      return needs.enumerated().flatMap { index, need -> [Definition.Mistake] in
        let path = own + [.item(index)]
        if case .any = need { return [.init(path, .anyWithinAny)] }
        return need.mistakes(passable).map { .init(path + $0.path, $0.reason) }
      }
    case .voicesAnswered, .study, .competence, .means, .tasks, .note, .site, .party, .said:
      return []
    }
  }
}

extension Extent {
  fileprivate func mistakes(_ path: [Definition.Mistake.Place]) -> [Definition.Mistake] {
    switch self {
    case .all: []
    case .atLeast(let count): Definition.Mistake.unlessPositive(count, path)
    }
  }
}
