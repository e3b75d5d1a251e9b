import Deliberation

extension Command {
  /// Three have come, and one of them moves a text.
  static var opening: [Command] {
    [
      .importRoster(
        .init(
          source: "名册", people: ["居民甲", "居民乙", "居民丙"].map { PersonDetails(name: $0) },
          changes: nil)),
      .signIn(.init(participants: ["居民甲", "居民乙", "居民丙"], way: nil)),
      .openMeeting(.init(despite: nil)),
      .addIssue(.init(title: "照明", source: nil, proposer: nil, summary: nil, number: nil)),
      .takeUp(.init(issue: "照明")),
      .propose(.init(issue: nil, text: "每层装灯", mover: "居民甲", seconder: nil)),
    ]
  }
}
