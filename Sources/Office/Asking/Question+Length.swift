import Text

extension Question<Int?> {
  /// How long something took, in seconds.
  package static func length(_ id: String, _ label: String, hint: String = "") -> Question {
    Question(
      field: Field(id: id, label: label, hint: hint, kind: .line(limit: 400), text: "")
    ) { answers, field throws(Unanswered) in
      let text = answers.written(field.id)
      guard !text.isEmpty else { return nil }
      guard let length = seconds(written: text) else {
        throw Unanswered(field.id, RequestWording(answers.desk.language).notALength(field.label))
      }
      return length
    }
  }
}
