import Text
import Values

/// A column of a sheet that is filled in. It goes by its title, which is always Chinese.
package struct FillInColumn: Hashable, Sendable {
  package let title: String
  package let holding: Holding
  /// Whether it is there to be read alone.
  package let isShown: Bool

  /// Whether it leaves only where somebody asks for it, as the last of its list.
  let isKeptApart: Bool

  package enum Holding: Hashable, Sendable {
    case text
    case day
    case number
  }

  /// One to be filled in.
  init(_ title: String, _ holding: Holding = .text) {
    self.init(title: title, holding: holding)
  }

  /// One that only says what the row is.
  static func shown(_ title: String, _ holding: Holding = .text) -> FillInColumn {
    FillInColumn(title: title, holding: holding, isShown: true)
  }

  /// One that leaves only where somebody asks for it.
  static func keptApart(_ title: String) -> FillInColumn {
    FillInColumn(title: title, holding: .text, isKeptApart: true)
  }

  private init(
    title: String, holding: Holding, isShown: Bool = false, isKeptApart: Bool = false
  ) {
    (self.title, self.holding) = (title, holding)
    (self.isShown, self.isKeptApart) = (isShown, isKeptApart)
  }

  /// What stands in a cell, however a spreadsheet wrote it: a day and a number in one way alone.
  ///
  /// - Parameter year: the year meant where none is written.
  func plain(_ text: String, in year: Int) -> String {
    let text = text.trimmingBlanks
    switch holding {
    case .text: return text.split(whereSeparator: \.isNewline).joined(separator: "\n")
    case .day:
      // Of a moment only the day counts.
      let first = text.split { $0 == " " || $0 == "T" }.first.map(String.init) ?? text
      return (Text.day(written: first, in: year) ?? Text.day(written: text, in: year))
        .map(\.description) ?? text
    case .number: return text.halfWidth.filter { $0 != "," }
    }
  }
}
