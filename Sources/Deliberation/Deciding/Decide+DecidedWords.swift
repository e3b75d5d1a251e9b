/// What was decided is put right as a slip of the pen or not at all: the points with where and how
/// much, conditions and days of trial, the title under which it was voted, what was answered and
/// accepted, who does what by when, and in whose name it was decided.
extension Chair {
  /// Refuses to make another decision of it by correction.
  ///
  /// What was entered otherwise than it was voted may be put right to the words of the adopted text.
  func keepsDecision(
    _ event: Event, _ field: String, from old: String, to new: String
  ) throws(Refusal) {
    guard session.isOfDecision(field, of: event) else { return }
    if new.isSlip(of: old), !session.namesAnother(new, than: old) { return }
    if case .settled(let it) = event, let issue = session.issues[it.issue],
      session.restores(new, from: old, on: issue)
    {
      return
    }
    throw .words(.moreThanASlip(old: old, new: new))
  }

  /// Refuses to call something else what was voted on under another name, but for a slip of the pen.
  func keepsVotedTitle(_ title: String?, of issue: Issue) throws(Refusal) {
    guard let title, title != issue.title, session.isAnnounced(issue) else { return }
    if title.isSlip(of: issue.title), !session.namesAnother(title, than: issue.title) { return }
    throw .words(.moreThanASlip(old: issue.title, new: title))
  }
}
