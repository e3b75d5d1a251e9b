import Deliberation
import Text
import Values

/// What was filled in, read at a desk.
package struct Answers {
  package let desk: Desk
  /// The texts as they were written, by the fields' names.
  let texts: [String: String]
  /// The places of what was chosen.
  let choices: [String: Int]
  /// Who was chosen from the roster.
  let people: [String: Participant.ID]

  package init(
    _ texts: [String: String], choices: [String: Int] = [:],
    people: [String: Participant.ID] = [:], at desk: Desk
  ) {
    self.texts = texts
    self.choices = choices
    self.people = people
    self.desk = desk
  }

  /// What was meant.
  package subscript<Answer>(_ question: Question<Answer>) -> Answer {
    get throws(Unanswered) { try question.read(self, question.field) }
  }

  /// What was meant, where it can be read: what is shown while somebody is still writing.
  package func soFar<Answer>(_ question: Question<Answer?>) -> Answer? {
    (try? question.read(self, question.field)) ?? nil
  }

  /// The text as far as it is written.
  package func soFar(_ question: Question<String>) -> String { written(question.field.id) }

  /// The text; nil where nothing was written.
  package func optional(_ question: Question<String>) -> String? {
    let text = written(question.field.id)
    return text.isEmpty ? nil : text
  }

  /// The text, which must not be empty.
  package func required(_ question: Question<String>) throws(Unanswered) -> String {
    guard let text = optional(question) else {
      throw .missing(question.field.id, desk.language)
    }
    return text
  }

  /// The answer, which must not be left out.
  package func required<Answer>(_ question: Question<Answer?>) throws(Unanswered) -> Answer {
    guard let answer = try self[question] else {
      throw .missing(question.field.id, desk.language)
    }
    return answer
  }

  /// The answer, one of which must be chosen.
  package func chosen<Answer>(_ question: Question<Answer?>) throws(Unanswered) -> Answer {
    guard let answer = try self[question] else {
      throw Unanswered(question.field.id, RequestWording(desk.language).choose)
    }
    return answer
  }

  /// The lines that were written.
  package func lines(_ question: Question<String>) -> [String] {
    written(question.field.id).split(whereSeparator: \.isNewline)
      .map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
  }

  /// The lines or the parts between commas that were written.
  package func parts(_ question: Question<String>) -> [String] {
    written(question.field.id).split { $0.isNewline || "、，,；;".contains($0) }
      .map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
  }

  /// The text without blanks around it; "" for nothing.
  func written(_ id: String) -> String { (texts[id] ?? "").trimmingBlanks }

  func person(_ id: String) -> String? {
    if let person = people[id] { return person.text }
    let text = written(id)
    return text.isEmpty ? nil : text
  }
}
