import Deliberation
import Terminal
import Wording

/// One blank of a form.
struct Blank: Sendable {
  enum Content: Sendable {
    /// A line or several lines of text.
    case text(TextField)
    /// A count, such as `12+15+13`.
    case number(TextField)
    case day(TextField)
    /// One of several, by its place.
    case choice([String], Int)
    /// Somebody on the roster, searched for by what is typed; nil while nobody is chosen.
    case person(TextField, Participant.ID?)
  }

  let label: String
  var content: Content
  /// Shown while nothing is written.
  var hint = ""
  /// Rows that a text of several lines asks for.
  var rows = 1

  static func line(_ label: String, _ text: String = "", hint: String = "") -> Blank {
    Blank(label: label, content: .text(TextField(text, limit: 400)), hint: hint)
  }

  static func text(_ label: String, _ text: String = "", rows: Int = 4, hint: String = "") -> Blank
  {
    Blank(
      label: label, content: .text(TextField(text, isMultiline: true, limit: 20_000)), hint: hint,
      rows: rows)
  }

  static func number(_ label: String, _ number: Int? = nil, hint: String = "") -> Blank {
    Blank(
      label: label, content: .number(TextField(number.map(String.init) ?? "", limit: 60)),
      hint: hint)
  }

  static func day(_ label: String, _ day: Day? = nil, hint: String = "") -> Blank {
    Blank(label: label, content: .day(TextField(day?.description ?? "", limit: 20)), hint: hint)
  }

  static func choice(_ label: String, _ options: [String], _ chosen: Int = 0) -> Blank {
    Blank(label: label, content: .choice(options, chosen))
  }

  static func person(_ label: String, _ person: Participant? = nil, hint: String = "") -> Blank {
    Blank(
      label: label, content: .person(TextField(person?.name ?? "", limit: 40), person?.id),
      hint: hint)
  }

  /// What was written, without blanks around it.
  var written: String {
    switch content {
    case .text(let field), .number(let field), .day(let field), .person(let field, _):
      field.text.trimmed
    case .choice(let options, let place): options[place]
    }
  }

  /// The text; nil where nothing was written.
  var optional: String? { written.isEmpty ? nil : written }

  var number: TypedNumber { TypedNumber(written) }

  /// The place of the chosen option.
  var chosen: Int { if case .choice(_, let place) = content { place } else { 0 } }

  /// Who was chosen, else a name nobody on the list bears yet.
  var person: String? {
    if case .person(_, let id?) = content { return id.text }
    return optional
  }

  /// Whether Enter belongs to the text.
  var isMultiline: Bool {
    if case .text(let field) = content { return field.isMultiline }
    return false
  }
}
