import Deliberation
import Sentences
import Text
import Values

/// What every correction of the record asks in the same words.
extension Question<String> {
  /// What it should say, in a line.
  static func correction(_ language: Language, _ text: String = "") -> Question {
    .line("new", shouldSay(language), text)
  }

  private static func shouldSay(_ language: Language) -> String { language("改为", "Should say") }

  /// Who put it right.
  static func corrector(_ language: Language) -> Question {
    .line(
      "corrector", language("更正人", "Corrected by"),
      hint: language("是本人的不填", "empty where it is you"))
  }

  /// What a field should say, asked for by what it tells: somebody, one of so many answers, a text.
  static func corrected(
    _ field: String, saying old: String, in session: Session, _ language: Language
  ) -> Question {
    let label = shouldSay(language)
    if let answers = RecordWording.answers(of: field, in: language) {
      let choice = Question<String?>.choice(
        "new", label, answers.map(\.word), answers.firstIndex { $0.code == old }
      ) { $0 }
      return Question(field: choice.field) { given, asked throws(Unanswered) in
        guard let place = given.choices[asked.id] else {
          throw Unanswered(asked.id, RecordWording.unreadable(field, in: language))
        }
        return answers[place].code
      }
    }
    let plain = RecordWording.plain(field)
    let isPerson =
      ["participant", "speaker", "mover", "seconder"].contains(plain)
      || plain == "by" && (old.isEmpty || session.participants[Participant.ID(old)] != nil)
    if isPerson {
      let person = Question<String?>.person(
        "new", label, session.participants[Participant.ID(old)], among: session.roster, hint: "")
      return Question(field: person.field) { answers, field in answers.person(field.id) ?? "" }
    }
    let year = session.identity.date.year
    let text = Question.lines("new", label, RecordWording.written(old, of: field), rows: 4)
    return Question(field: text.field) { answers, asked throws(Unanswered) in
      let code = RecordWording.code(
        written: answers.written(asked.id), of: field, old: old, year: year)
      guard let code else {
        throw Unanswered(asked.id, RecordWording.unreadable(field, in: language))
      }
      return code
    }
  }
}
