import Deliberation
import Text
import Values

/// One thing asked of a meeting's details, and what of them the answer changes: nothing where it is as
/// it was.
struct DetailsBlank: Sendable {
  let field: Field
  let take: @Sendable (Answers, inout MeetingChanges) throws(Unanswered) -> Void

  init<Answer>(
    _ question: Question<Answer>,
    change: @escaping @Sendable (Answer, inout MeetingChanges) -> Void
  ) {
    field = question.field
    take = { answers, changes throws(Unanswered) in change(try answers[question], &changes) }
  }

  static func text(
    _ id: String, _ label: String, _ old: String, hint: String = "",
    _ member: any WritableKeyPath<MeetingChanges, String?> & Sendable
  ) -> DetailsBlank {
    DetailsBlank(Question.line(id, label, old, hint: hint, limit: 200)) { new, changes in
      if new != old { changes[keyPath: member] = new }
    }
  }

  /// Several with commas between.
  static func list(
    _ id: String, _ label: String, _ old: [String], _ words: SettingsWording, limit: Int = 400,
    _ member: any WritableKeyPath<MeetingChanges, [String]?> & Sendable
  ) -> DetailsBlank {
    let question = Question.line(
      id, label, old.joined(separator: "、"), hint: words.listHint, limit: limit)
    return DetailsBlank(question) { text, changes in
      let new = text.split { "、，,；;".contains($0) }.map { String($0).trimmingBlanks }
        .filter { !$0.isEmpty }
      if new != old { changes[keyPath: member] = new }
    }
  }

  static func number(
    _ id: String, _ label: String, _ old: Int, hint: String = "", _ words: SettingsWording,
    _ member: any WritableKeyPath<MeetingChanges, Int?> & Sendable
  ) -> DetailsBlank {
    let question = Question.number(id, label, old, hint: hint)
    let asked = Question(field: question.field) { answers, field throws(Unanswered) in
      guard let number = answers.soFar(question) else {
        throw Unanswered(field.id, words.notANumber(label))
      }
      return number
    }
    return DetailsBlank(asked) { new, changes in
      if new != old { changes[keyPath: member] = new }
    }
  }
}
