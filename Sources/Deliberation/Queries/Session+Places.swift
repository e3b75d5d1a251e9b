/// By which place issues and motions are called.
extension Session {
  /// Which of the meeting's issues it is, from 1; nil where it is none of them.
  package func place(of issue: Issue.ID) -> Int? {
    issues.values.firstIndex { $0.id == issue }.map { $0 + 1 }
  }

  /// Which of the motions on its issue it is, from 1; nil where there is no other.
  package func place(of motion: Motion.ID) -> Int? {
    guard let issue = motions[motion].flatMap({ issues[$0.issue] }), issue.motions.count > 1 else {
      return nil
    }
    return issue.motions.firstIndex(of: motion).map { $0 + 1 }
  }
}
