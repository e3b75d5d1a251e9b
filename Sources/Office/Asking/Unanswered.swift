import Text

/// A field that can't be read, or may not be empty.
package struct Unanswered: Error, Hashable, Sendable {
  /// The field's name; nil for the whole request.
  package let field: String?
  package let sentence: String

  package init(_ field: String?, _ sentence: String) {
    self.field = field
    self.sentence = sentence
  }

  package init<Answer>(_ question: Question<Answer>, _ sentence: String) {
    self.init(question.field.id, sentence)
  }

  static func missing(_ field: String, _ language: Language) -> Unanswered {
    Unanswered(field, RequestWording(language).required)
  }

  /// That a field which must be filled in is empty.
  package static func missing<Answer>(_ question: Question<Answer>, at desk: Desk) -> Unanswered {
    .missing(question.field.id, desk.language)
  }
}
