import Deliberation
import Office
import Sentences
import Terminal
import Text

/// The forms of the floor.
enum FloorForms {
  /// Those who may speak, whether they have come or not: whoever isn't here yet is refused by
  /// name, not taken for somebody the roster doesn't know.
  private static func speakers(_ context: Context) -> [Participant] {
    guard let session = context.session else { return [] }
    let speakers = session.roster.filter { $0.standing != .observing }
    return speakers.filter { session.attendance(of: $0.id).isPresent }
      + speakers.filter { !session.attendance(of: $0.id).isPresent }
  }

  private static func sides(_ language: Language) -> [String] {
    Turn.Kind.allCases.map { $0.name(in: language) }
  }

  static func queue(in context: Context) -> FormScreen {
    let language = context.language
    let page = FormPage(
      [.blank(.speaker, in: language), .choice(.side, in: language, sides(language))],
      people: speakers(context), asking: [.speaker], language: language)
    return FormScreen(CommandName.queueUp.title(in: language), page, in: context) {
      page, context in
      guard let speaker = page.person(.speaker) else { return .missing(.speaker, language) }
      // Whoever is put down as for or against is told so in the record: never by default.
      guard let side = page.form.choice(.side) else {
        return .problem(.side, FormWording(language).choose)
      }
      return .commands([.queue(.init(participant: speaker, kind: Turn.Kind.allCases[side]))])
    }
  }

  static func moreTime(in context: Context) -> FormScreen {
    let language = context.language
    let words = FloorWording.reasons(in: language)
    let choices: [Int?] = [60, 120, 300, nil]
    let page = FormPage(
      [.choice(.more, in: language, choices.map { words.more($0) }, 0)], language: language)
    return FormScreen(CommandName.moreTime.title(in: language), page, in: context) { page, _ in
      .commands([.extendTurn(.init(seconds: choices[page.form.choice(.more) ?? 0]))])
    }
  }

  static func note(_ turn: Turn, in context: Context) -> FormScreen {
    let language = context.language
    let who = context.session?.participants[turn.speaker]?.name ?? ""
    let page = FormPage(
      notes: [who], [.lines(.note, in: language, turn.note ?? "", rows: 6)], language: language)
    return FormScreen(CommandName.noteTurn.title(in: language), page, in: context) { page, _ in
      .commands([.noteTurn(.init(turn: turn.id.text, note: page[.note]))])
    }
  }

  static func recordTurn(in context: Context) -> FormScreen {
    let language = context.language
    let page = FormPage(
      [
        .blank(.speaker, in: language), .choice(.side, in: language, sides(language)),
        .blank(.length, in: language), .lines(.note, in: language, rows: 3),
        .blank(.time, in: language),
      ], people: speakers(context), asking: [.speaker], language: language)
    return FormScreen(CommandName.recordTurn.title(in: language), page, in: context) {
      page, context in
      guard let speaker = page.person(.speaker) else { return .missing(.speaker, language) }
      guard let side = page.form.choice(.side) else {
        return .problem(.side, FormWording(language).choose)
      }
      let length = page.optional(.length).map { seconds(written: $0) }
      if case .some(nil) = length {
        return .problem(.length, FormWording(language).notALength(Blank.length.label(in: language)))
      }
      let command = Command.recordTurn(
        .init(
          participant: speaker, kind: Turn.Kind.allCases[side],
          seconds: length ?? nil, note: page.optional(.note), issue: nil))
      return page.commands([command], at: .time, in: context)
    }
  }
}
