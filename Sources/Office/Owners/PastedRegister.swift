import Text

/// The cells of a sheet, pasted.
package struct PastedRegister: Sendable {
  private let cells: Question<String>
  package let notes: [String]

  package init(in language: Language) {
    notes = [RegisterWording(language).columns]
    cells = .lines(
      "register", language("清册", "Register"), rows: 10,
      hint: language("在这里粘贴（右键），第一行写房号 业主 面积 电话", "paste here, headings first"),
      limit: 500_000)
  }

  package var fields: [Field] { [cells.field] }

  package func read(_ answers: Answers) throws(Unanswered) -> [UInt8] {
    guard let text = answers.optional(cells) else {
      throw Unanswered(cells, RegisterWording(answers.desk.language).nothingPasted)
    }
    return Array(text.utf8)
  }
}
