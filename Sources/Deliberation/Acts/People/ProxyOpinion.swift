/// What somebody wrote in a mandate on one issue.
package struct ProxyOpinion: Hashable, Codable, Sendable {
  /// Which issue, by number or title.
  package var issue: String
  /// 第N稿 of its text; left out, the one on the floor.
  package var version: Int?
  /// What they want.
  package var answer: Answer

  package init(issue: String, version: Int? = nil, answer: Answer) {
    (self.issue, self.version, self.answer) = (issue, version, answer)
  }
}
