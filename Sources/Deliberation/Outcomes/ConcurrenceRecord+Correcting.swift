/// What of a recorded consent may be put right afterwards: never whose it is.
extension ConcurrenceRecord {
  /// Every correctable field with what it says.
  var correctable: [(name: String, value: String)] {
    [
      ("consent", answer.rawValue), ("on", on?.description ?? ""),
      ("due", due?.description ?? ""), ("by", by ?? ""),
    ]
  }

  /// The record with one field saying something else; nil where that can't be.
  func replacing(_ name: String, with new: String) -> ConcurrenceRecord? {
    var changed = self
    let day = Day(new)
    switch name {
    case "consent":
      guard let answer = Answer(rawValue: new) else { return nil }
      changed.answer = answer
    case "on", "due":
      guard new.isEmpty || day != nil else { return nil }
      if name == "on" { changed.on = day } else { changed.due = day }
    case "by": changed.by = new.isEmpty ? nil : new
    default: return nil
    }
    return changed
  }
}
