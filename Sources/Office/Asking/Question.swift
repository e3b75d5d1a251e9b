import Deliberation
import Text
import Values

/// A field together with how what is written in it is read: label, hint, kind and check stand in one
/// place.
///
/// ```swift
/// let day = Question.day("screenedOn", language("审定日期", "On"), known?.on)
/// Request(…, [day.field]) { answers throws(Unanswered) in … try answers[day] … }
/// ```
package struct Question<Answer: Sendable>: Sendable {
  package let field: Field
  /// What was meant by what was written; what it says in place of an answer that can't be read.
  let read: @Sendable (Answers, Field) throws(Unanswered) -> Answer
}

extension Question<String> {
  /// One line; "" where nothing was written.
  package static func line(
    _ id: String, _ label: String, _ text: String = "", hint: String = "", limit: Int = 400
  ) -> Question {
    Question(
      field: Field(id: id, label: label, hint: hint, kind: .line(limit: limit), text: text)
    ) { answers, field in answers.written(field.id) }
  }

  /// Several lines.
  package static func lines(
    _ id: String, _ label: String, _ text: String = "", rows: Int = 4, hint: String = "",
    limit: Int = 20_000
  ) -> Question {
    Question(
      field: Field(
        id: id, label: label, hint: hint, kind: .lines(rows: rows, limit: limit), text: text)
    ) { answers, field in answers.written(field.id) }
  }

  /// Somebody who may be on the roster: the name as it was written.
  package static func name(
    _ id: String, _ label: String, _ text: String = "", among people: [Participant], hint: String
  ) -> Question {
    Question(
      field: Field(
        id: id, label: label, hint: hint, kind: .person(people, chosen: nil), text: text)
    ) { answers, field in answers.written(field.id) }
  }
}

extension Question<String?> {
  /// Somebody: the number of whoever was chosen, else the name that was written; nil for nobody.
  package static func person(
    _ id: String, _ label: String, _ chosen: Participant? = nil, among people: [Participant],
    hint: String
  ) -> Question {
    Question(
      field: Field(
        id: id, label: label, hint: hint, kind: .person(people, chosen: chosen),
        text: chosen?.name ?? "")
    ) { answers, field in answers.person(field.id) }
  }
}

extension Question<Day?> {
  /// A day, in the meeting's year where none is written.
  package static func day(
    _ id: String, _ label: String, _ day: Day? = nil, in language: Language, hint: String? = nil
  ) -> Question {
    Question(
      field: Field(
        id: id, label: label, hint: hint ?? language("如5月24日", "such as 2024-05-24"),
        kind: .line(limit: 200), text: day?.description ?? "")
    ) { answers, field throws(Unanswered) in
      let text = answers.written(field.id)
      guard !text.isEmpty else { return nil }
      let desk = answers.desk
      let year = desk.session?.identity.date.year ?? desk.now.day.year
      guard let day = Text.day(written: text, in: year) else {
        throw Unanswered(field.id, RequestWording(desk.language).notADay(field.label))
      }
      return day
    }
  }
}

extension Question<Moment?> {
  /// A time of day on the day of the meeting; nil for now.
  package static func time(
    _ id: String, _ label: String, in language: Language, hint: String? = nil
  ) -> Question {
    Question(
      field: Field(
        id: id, label: label,
        hint: hint ?? language("如14:52，现在的不填", "such as 14:52; empty for now"),
        kind: .line(limit: 400), text: "")
    ) { answers, field throws(Unanswered) in
      let text = answers.written(field.id)
      guard !text.isEmpty else { return nil }
      let desk = answers.desk
      guard let moment = moment(written: text, on: desk.day, offset: desk.now.offset) else {
        throw Unanswered(field.id, RequestWording(desk.language).notATime(field.label))
      }
      return moment
    }
  }
}

extension Question<Int?> {
  /// A count, or a sum of those of each row.
  package static func number(
    _ id: String, _ label: String, _ number: Int? = nil, hint: String = ""
  ) -> Question {
    Question(
      field: Field(
        id: id, label: label, hint: hint, kind: .number, text: number.map(String.init) ?? "")
    ) { answers, field throws(Unanswered) in
      let text = answers.written(field.id)
      guard !text.isEmpty else { return nil }
      guard let number = sum(written: text) else {
        throw Unanswered(field.id, RequestWording(answers.desk.language).notANumber(field.label))
      }
      return number
    }
  }
}

extension Question {
  /// One of several; nil while none is chosen.
  ///
  /// - Parameter name: what each is called where it is chosen.
  package static func choice<Option: Sendable>(
    _ id: String, _ label: String, _ options: [Option], _ selected: Int? = nil,
    name: (Option) -> String
  ) -> Question where Answer == Option? {
    Question(
      field: Field(
        id: id, label: label, hint: "",
        kind: .choice(options.map(name), selected: selected), text: "")
    ) { answers, field in answers.choices[field.id].map { options[$0] } }
  }
}
