import Affairs
import Sentences
import Text
import Values

/// 吹哨报到: calling units to a matter, and noting which came and what it took on.
package enum WhistleOffers {
  package static let call: Offer<MatterInFull> = Offer(
    CommandName(
      "call-units", title: ("吹哨", "Call units"),
      help: (
        "叫哪些单位到场、为什么、哪天叫的；没有报到的列在吹哨报到表里。",
        "Which units are called, why and when; those that haven't come stay on the report."
      ))
  ) { matter, desk in
    let language = desk.language
    let units = Question.line(
      "called", language("单位", "Units"), hint: language("几个之间用顿号", "several with commas"))
    let day = Question.day("day", language("日期", "On"), desk.now.day, in: language)
    let by = Question.line("by", language("经办人", "By"), desk.clerk)
    let text = Question.lines("text", language("事由", "Why"), rows: 2)
    let on = Target.card(matter.summary.number)
    return .ask(
      Request(
        call.name.title(in: language), notes: [matter.summary.title],
        [units.field, text.field, day.field, by.field]
      ) { answers throws(Unanswered) in
        _ = try answers.required(units)
        var note = Note(
          on: [on], kind: .handover, day: try answers.required(day), by: try answers.required(by),
          text: try answers.required(text))
        note.called = answers.parts(units)
        return .init(entering: .note(.init(note)))
      })
  }

  package static let arrive: Offer<MatterInFull> = Offer(
    CommandName(
      "unit-came", title: ("报到", "A unit came"),
      help: ("哪个单位哪天到场，认领了什么。", "Which unit came on which day, and what it took on.")),
    whyNot: { matter, desk in
      waited(for: matter, at: desk).isEmpty
        ? desk.language("没有吹了哨还没报到的单位。", "No unit was called that hasn't come.") : nil
    }
  ) { matter, desk in
    let language = desk.language
    let units = waited(for: matter, at: desk)
    let unit = Question.choice(
      "came", language("单位", "Unit"), units, units.count == 1 ? 0 : nil, name: \.self)
    let day = Question.day("day", language("日期", "On"), desk.now.day, in: language)
    let text = Question.lines("text", language("认领了什么", "What it took on"), rows: 2)
    let on = Target.card(matter.summary.number)
    return .ask(
      Request(
        arrive.name.title(in: language), notes: [matter.summary.title],
        (units.count == 1 ? [] : [unit.field]) + [text.field, day.field]
      ) { answers throws(Unanswered) in
        let came = units.count == 1 ? units[0] : try answers.chosen(unit)
        var note = Note(
          on: [on], kind: .claim, day: try answers.required(day), by: came,
          text: try answers.required(text))
        note.came = came
        return .init(entering: .note(.init(note)))
      })
  }

  /// The units that were called to it and haven't come, the first called first.
  private static func waited(for matter: MatterInFull, at desk: Desk) -> [String] {
    let whistles = desk.ledger?.casebook.whistles(on: [.card(matter.summary.number)]) ?? []
    return whistles.filter { $0.came == nil }.reduce(into: []) { units, whistle in
      if !units.contains(whistle.unit) { units.append(whistle.unit) }
    }
  }
}
