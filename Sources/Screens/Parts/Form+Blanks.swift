import Deliberation
import Office
import Terminal
import Text
import Values

extension Form<Blank>.Field {
  /// A line with the blank's own label and hint.
  static func blank(_ id: Blank, in language: Language, _ text: String = "") -> Self {
    .text(id, id.label(in: language), text, hint: id.hint(in: language), limit: 400)
  }

  static func lines(_ id: Blank, in language: Language, _ text: String = "", rows: Int = 4) -> Self
  {
    .lines(
      id, id.label(in: language), text, rows: rows, hint: id.hint(in: language), limit: 20_000)
  }

  static func number(_ id: Blank, in language: Language, _ number: Int? = nil) -> Self {
    .number(id, id.label(in: language), number, hint: id.hint(in: language))
  }

  static func day(_ id: Blank, in language: Language, _ day: Day? = nil) -> Self {
    .text(id, id.label(in: language), day?.description ?? "", hint: id.hint(in: language))
  }

  static func choice(
    _ id: Blank, in language: Language, _ options: [String], _ selected: Int? = nil
  ) -> Self {
    .choice(id, id.label(in: language), options, selected)
  }
}

extension FormScreen.Reading {
  /// A blank that must be filled in is empty.
  static func missing(_ blank: Blank, _ language: Language) -> Self {
    .problem(blank, FormWording(language).required)
  }
}

extension FormPage {
  /// A day that was written; nil where nothing was, `problem` where it is none.
  func day(_ id: Blank, in context: Context) -> Written<Day> {
    guard let text = optional(id) else { return .nothing }
    let year = context.session?.identity.date.year ?? context.now.day.year
    if let day = Text.day(written: text, in: year) { return .value(day) }
    return .problem(
      .problem(id, FormWording(context.language).notADay(id.label(in: context.language))))
  }

  /// A count that was written.
  func number(_ id: Blank, label: String? = nil, in context: Context) -> Written<Int> {
    guard optional(id) != nil else { return .nothing }
    if let number = form.number(id) { return .value(number) }
    return .problem(
      .problem(
        id, FormWording(context.language).notANumber(label ?? id.label(in: context.language))))
  }

  /// Commands that happened at the time of day written in a blank, on the day the meeting was
  /// opened, before that on the day of one typed in afterwards, else today; now where nothing is
  /// written.
  func commands(_ commands: [Command], at id: Blank, in context: Context)
    -> FormScreen.Reading
  {
    guard let text = optional(id) else { return .commands(commands) }
    let session = context.session
    let held = session?.details.afterwards == nil ? nil : session?.identity.date
    let day = session?.opening?.at.day ?? held ?? context.now.day
    guard let moment = moment(written: text, on: day, offset: context.now.offset) else {
      return .problem(
        id, FormWording(context.language).notATime(id.label(in: context.language)))
    }
    return .commands(commands, happened: moment)
  }
}

/// What came of reading a blank.
enum Written<Value> {
  case nothing
  case value(Value)
  case problem(FormScreen.Reading)

  var value: Value? { if case .value(let value) = self { value } else { nil } }
  var problem: FormScreen.Reading? {
    if case .problem(let reading) = self { reading } else { nil }
  }
}
