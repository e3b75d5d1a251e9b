import Deliberation

extension Proceedings {
  /// What is told of each issue, below its number and title where they are several, and the outline
  /// that goes on with what is told of all of them.
  func issueByIssue(
    _ issues: some Collection<Issue>, titled title: (Issue) -> String,
    telling: (Issue, inout Outline) -> [Block]
  ) -> (blocks: [Block], rest: Outline) {
    let areSeveral = issues.count > 1
    var blocks: [Block] = []
    var outline = Outline(level: areSeveral ? .second : .first)
    for (place, issue) in issues.enumerated() {
      if areSeveral {
        blocks.append(.item(.first, place + 1, title(issue)))
        outline.restart()
      }
      blocks += telling(issue, &outline)
    }
    return (blocks, Outline(level: .first, after: areSeveral ? issues.count : outline.number))
  }
}
