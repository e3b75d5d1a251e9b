import Values

extension Session {
  /// The numbers of the conditions that no text adopted by vote contains; none where none was adopted.
  ///
  /// That a party whose consent is asked besides the vote gives it in writing is no condition of
  /// somebody's own.
  package func conditionsOutsideText(of issue: Issue) -> [Int] {
    let texts = adoptedTexts(on: issue)
    guard !texts.isEmpty, let outcome = outcome(of: issue) else { return [] }
    let parties = consents(of: issue).map(\.party)
    return outcome.conditions.indices.filter { place in
      let condition = outcome.conditions[place]
      let isConsent =
        parties.contains { condition.contains($0) }
        && ["同意", "书面意见", "书面答复"].contains { condition.contains($0) }
      return !isConsent && !texts.says(condition)
    }.map { $0 + 1 }
  }

  /// Whether neither the days of a trial nor how long it is stand in a text adopted by vote.
  package func isTrialOutsideText(of issue: Issue) -> Bool {
    let texts = adoptedTexts(on: issue).map { ComparedText($0) }
    guard !texts.isEmpty, let trial = outcome(of: issue)?.trial else { return false }
    func says(_ text: String) -> Bool { texts.contains { $0.contains(ComparedText(text)) } }
    let (from, until) = (trial.from.spellings, trial.until.spellings)
    if from.contains(where: says), until.contains(where: says) { return false }
    if from.contains(where: { from in until.contains { says("\(from)至\($0)") } }) { return false }
    return !trial.lengths.contains { length in
      ["试行\(length)", "试行期\(length)", "试行期为\(length)", "试行期限\(length)", "试行期限为\(length)"]
        .contains(where: says)
    }
  }

  private func adoptedTexts(on issue: Issue) -> [String] {
    decisions(on: issue).compactMap { text(of: $0)?.version.text }
  }
}

extension Day {
  /// With its year and without.
  fileprivate var spellings: [String] { ["\(year)年\(month)月\(day)日", "\(month)月\(day)日"] }
}

extension Outcome.Trial {
  /// How long it is, as people say it: `3个月`, `90天`.
  fileprivate var lengths: [String] {
    let days = from.days(until: until)
    var lengths = [days, days + 1].flatMap { ["\($0)天", "\($0)日"] }
    for end in [until, until.adding(days: 1)] where end.day == from.day {
      let months = (end.year - from.year) * 12 + end.month - from.month
      lengths.append("\(months)个月")
      if months % 12 == 0 { lengths.append("\(months / 12)年") }
      if months == 6 { lengths.append("半年") }
    }
    return lengths
  }
}
