import Deliberation

/// What a meeting came to on an issue, as its own archive copies print it.
package struct SettledIssue: Hashable, Sendable {
  /// 方案全文 of every vote that settled it.
  let texts: [VotedText]
  /// 执行事项, conditions and trial among them, as far as they hold.
  let points: [String]
  /// How its votes ended, with what was announced first where a count was put right, and whether it
  /// stands.
  let results: [String]
}

extension Session {
  /// What it came to on each issue, as archive copies print it.
  package var settledIssues: [Issue.ID: SettledIssue] {
    let papers = Proceedings(session: self, audience: .archive, issuing: Issuing())
    return Dictionary(
      issues.values.map { issue in
        let short = papers.openedShort ? ["开会时到会人数未达规定。"] : []
        return (
          issue.id,
          SettledIssue(
            texts: papers.votedTexts(of: [issue]), points: papers.points(of: issue),
            results: papers.results(of: issue) + short)
        )
      }, uniquingKeysWith: { first, _ in first })
  }
}
