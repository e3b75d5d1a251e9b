/// What came of a survey, field by field as a correction names it.
extension OpinionRound.Numbers {
  private static var counts: [(name: String, path: WritableKeyPath<Self, Int>)] {
    [
      ("sheetsIssued", \.issued), ("sheetsReturned", \.returned), ("sheetsValid", \.valid),
      ("sheetsAgreeing", \.agreeing),
    ]
  }

  var fields: [(name: String, value: String)] {
    Self.counts.map { name, path in (name, "\(self[keyPath: path])") }
      + [("lines", lines.joined(separator: "\n"))]
  }

  /// The same with one field saying something else; nil where that can't be.
  func replacing(_ name: String, with new: String) -> Self? {
    var changed = self
    if let path = Self.counts.first(where: { $0.name == name })?.path {
      guard let number = Int(new), number >= 0 else { return nil }
      changed[keyPath: path] = number
    } else {
      changed.lines = new.split(whereSeparator: \.isNewline).map(String.init)
    }
    return changed
  }
}
