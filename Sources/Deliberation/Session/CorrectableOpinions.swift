/// What came of a survey, field by field as a correction names it.
extension OpinionRound.Numbers {
  private static var counts: [(name: String, path: WritableKeyPath<Self, Int>)] {
    [
      ("sheetsIssued", \.issued), ("sheetsReturned", \.returned), ("sheetsValid", \.valid),
      ("sheetsAgreeing", \.agreeing),
    ]
  }

  var correctable: [CorrectableField<Self>] {
    Self.counts.map { name, path in
      CorrectableField(name, "\(self[keyPath: path])", isLater: true) { new in
        guard let number = Int(new), number >= 0 else { return nil }
        return with(self) { $0[keyPath: path] = number }
      }
    } + [
      CorrectableField(
        "lines", lines.joined(separator: "\n"), mayBeEmpty: true, isLater: true
      ) { new in
        with(self) { $0.lines = new.split(whereSeparator: \.isNewline).map(String.init) }
      }
    ]
  }
}
