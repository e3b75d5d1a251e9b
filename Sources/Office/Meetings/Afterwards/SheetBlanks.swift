import Deliberation
import Lists
import Text

/// Who came, as the paper sheet has it.
struct SheetBlanks: Sendable {
  private let sheet: Question<String>
  private let excused: Question<String>
  private let despite: Question<String>
  private let words: AfterwardsWording

  init(_ language: Language) {
    words = AfterwardsWording(language)
    let box = Question.lines(
      "sheet", language("签到表", "Sign-in sheet"), rows: 5, hint: words.sheetHint, limit: 200_000)
    // Blanks around it may be cells, so it stays as it was pasted.
    sheet = Question(field: box.field) { answers, field in answers.texts[field.id] ?? "" }
    excused = .lines(
      "excused", language("请假", "Excused"), rows: 1, hint: words.excusedHint)
    despite = .line(
      "despite", language("人未到齐仍开会的原因", "Why it was opened all the same"),
      hint: language.mayStayEmpty, limit: 200)
  }

  var fields: [Field] { [sheet.field, excused.field, despite.field] }

  /// Enters whom the roster lacks, signs in who isn't yet, and opens the meeting.
  func give(_ answers: Answers, to acts: inout TypedInActs) throws(Unanswered) {
    let text = try answers[sheet]
    if !text.allSatisfy(\.isWhitespace) {
      try enter(text, to: &acts)
    } else if acts.session.phase == .preparing, acts.session.roll.present == 0 {
      throw .missing(sheet, at: answers.desk)
    }
    for name in answers.parts(excused) {
      let known = acts.session.roster.first { $0.name == name }
      if let known, case .excused = acts.session.attendance(of: known.id).state { continue }
      try acts.give(
        .excuse(.init(participant: known?.id.text ?? name, reason: nil)), of: excused.field.id)
    }
    if acts.session.phase == .preparing {
      try acts.give(
        .openMeeting(.init(despite: answers.optional(despite))), of: despite.field.id)
    }
  }

  private func enter(_ text: String, to acts: inout TypedInActs) throws(Unanswered) {
    let reading = RosterReading(pasted: text)
    if let wrong = reading.problems.first(where: { $0.severity == .error }) {
      throw Unanswered(sheet, wrong.sentence(words.language))
    }
    let merge = RosterImport(reading, from: words.source, into: acts.session).merge
    if let doubt = merge.ambiguous.first { throw Unanswered(sheet, words.whoIs(doubt.row.name)) }
    var ids = (merge.changed + merge.unchanged).map(\.id)
    if !merge.new.isEmpty {
      let before = Set(acts.session.roster.map(\.id))
      try acts.give(
        .importRoster(
          .init(source: words.source, people: merge.new.map(\.details), changes: nil)),
        of: sheet.field.id)
      ids += acts.session.roster.map(\.id).filter { !before.contains($0) }.map(\.text)
    }
    let waiting = ids.filter {
      acts.session.attendance(of: Participant.ID($0)).signedIn == nil
    }
    if !waiting.isEmpty {
      try acts.give(.signIn(.init(participants: waiting, way: nil)), of: sheet.field.id)
    }
  }
}
