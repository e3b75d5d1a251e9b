import Deliberation

/// How most meetings of these tests begin.
extension Meeting {
  /// Puts people on the roster.
  mutating func enrol(_ names: [String], groups: [String] = []) throws(Refusal) {
    try act(
      .importRoster(
        .init(
          source: "名册", people: names.map { PersonDetails(name: $0, groups: groups) },
          changes: nil)))
  }

  /// Adds an issue of which only the title is known, and whose consent it needs.
  mutating func raise(_ title: String, consents: [String]? = nil) throws(Refusal) {
    try act(
      .addIssue(
        .init(
          title: title, source: nil, proposer: nil, summary: nil, number: nil,
          concurrences: consents)))
  }

  /// Opens it with those who have come, takes an issue up and puts a text.
  mutating func open(
    with names: [String], despite: String? = nil, on issue: String, text: String = "装灯"
  ) throws(Refusal) {
    try act(.signIn(.init(participants: names, way: nil)))
    try act(.openMeeting(.init(despite: despite)))
    try act(.takeUp(.init(issue: issue)))
    try act(.propose(.init(issue: nil, text: text, mover: nil, seconder: nil)))
  }

  /// Enters the ballots that came back and whom they are for.
  mutating func enter(_ choices: [(String, Int)], returned: Int) throws(Refusal) {
    try act(
      .enterCount(
        .init(
          vote: nil,
          count: CountEntry(
            returned: returned, choices: choices.map { Choice($0.0, votes: $0.1) }),
          undeclared: nil)))
  }
}
