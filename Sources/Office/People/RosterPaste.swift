import Text
import Values

/// A list of people that is pasted: cells of a spreadsheet, lines of a chat, a name a line.
package struct RosterPaste: Sendable {
  private let list: Question<String>
  private let words: ImportWording

  package init(in language: Language) {
    words = ImportWording(language)
    let box = Question.lines(
      "list", words.pasteLabel, rows: 12, hint: words.pasteHint, limit: 200_000)
    // Blanks around it may be cells, so it stays as it was pasted.
    list = Question(field: box.field) { answers, field in answers.texts[field.id] ?? "" }
  }

  /// Nothing is given for it yet: what it would do is shown first.
  package func request(titled title: String) -> Request {
    Request(title, [list.field], confirm: words.preview) { answers throws(Unanswered) in
      _ = try text(answers)
      return .init([])
    }
  }

  /// What was pasted.
  package func text(_ answers: Answers) throws(Unanswered) -> String {
    let text = try answers[list]
    guard answers.desk.session != nil, !text.trimmingBlanks.isEmpty else {
      throw Unanswered(list, words.nothingPasted)
    }
    return text
  }
}
