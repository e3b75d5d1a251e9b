/// What may be entered after the seal, field by field as a correction names it: whatever can still be
/// said can be said wrongly.
extension Event {
  var followUpFields: [(name: String, value: String)] {
    switch self {
    case .progressReported(_, let progress):
      [("on", progress.on.description), ("text", progress.text), ("done", "\(progress.done)")]
    case .objectionRaised(_, let objection):
      [
        ("by", objection.by), ("text", objection.text), ("on", objection.on.description),
        ("inWriting", "\(objection.inWriting)"),
      ]
    case .objectionAnswered(_, _, let answer, let settled):
      [("answer", answer), ("settled", settled?.description ?? "")]
    case .attached(_, let file): [("attachmentKind", file.kind)]
    case .recoveryConfirmed(let by, let text): [("by", by), ("text", text)]
    case .copyContinued(let choice): [("reason", choice.reason)]
    default: []
    }
  }

  /// The same event with one such field saying something else; nil where that can't be.
  func replacingFollowUp(_ name: String, with new: String) -> Event? {
    switch (self, name) {
    case (.progressReported(let id, var progress), _):
      switch name {
      case "on":
        guard let day = Day(new) else { return nil }
        progress.on = day
      case "done":
        guard let done = Bool(new) else { return nil }
        progress.done = done
      default: progress.text = new
      }
      return .progressReported(assignment: id, progress: progress)
    case (.objectionRaised(let id, var objection), _):
      switch name {
      case "on":
        guard let day = Day(new) else { return nil }
        objection.on = day
      case "inWriting":
        guard let inWriting = Bool(new) else { return nil }
        objection.inWriting = inWriting
      case "by": objection.by = new
      default: objection.text = new
      }
      return .objectionRaised(issue: id, objection: objection)
    case (.objectionAnswered(let id, let number, _, let settled), "answer"):
      return .objectionAnswered(issue: id, number: number, answer: new, settled: settled)
    case (.objectionAnswered(let id, let number, let answer, _), _):
      guard new.isEmpty || Day(new) != nil else { return nil }
      return .objectionAnswered(issue: id, number: number, answer: answer, settled: Day(new))
    case (.attached(let id, var file), _):
      file.kind = new
      return .attached(attachment: id, file: file)
    case (.recoveryConfirmed(let by, let text), _):
      return .recoveryConfirmed(
        by: name == "by" ? new : by, text: name == "text" ? new : text)
    case (.copyContinued(var choice), _):
      choice.reason = new
      return .copyContinued(choice: choice)
    default: return nil
    }
  }

  /// Whether it tells what may be entered after the seal and an earlier program couldn't correct.
  var isFollowUp: Bool { !followUpFields.isEmpty }
}
