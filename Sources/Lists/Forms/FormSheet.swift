import Deliberation
import Text

/// A form's sheet taken apart: its headings with what each was taken for, and the rows below.
struct FormSheet {
  struct Column {
    let place: Int
    let text: String
    /// Nil for one nobody knows.
    var heading: FormHeading?
  }

  private(set) var columns: [Column] = []
  /// The rows below, each with its number in the spreadsheet.
  private(set) var body: [(number: Int, cells: [String])] = []
  let provider: FormProvider
  /// The row of the headings, from 0.
  let headingRow: Int

  /// Finds the headings among the first rows: a row that says who or which home, and something else.
  init?(_ rows: [DelimitedRow]) {
    let found = rows.prefix(RosterTable.searched).firstIndex { row in
      let known = Set(row.cells.compactMap { FormHeading($0) })
      let isOfSomebody = known.contains { heading in
        if case .home = heading { true } else { heading == .name }
      }
      return isOfSomebody && known.count > 1
    }
    guard let found else { return nil }
    headingRow = found
    columns = rows[found].cells.enumerated().compactMap { place, cell in
      RosterCell.value(cell).map { text in
        let line = RosterCell.oneLine(text)
        return Column(place: place, text: line, heading: FormHeading(text))
      }
    }
    provider = FormProvider(headings: columns.map(\.text))
    for (place, row) in rows.enumerated().dropFirst(found + 1) where !row.isBlank {
      body.append((place + 1, row.cells))
    }
    readByAnswers()
    oneOfEach()
  }

  /// A column whose every answer is 同意 or 反对 asks a question, whatever it is called; a 意见 in which
  /// people wrote at length asks for words.
  private mutating func readByAnswers() {
    for index in columns.indices {
      let column = columns[index]
      guard column.heading == nil || column.heading == .question || column.heading == .opinion
      else { continue }
      let written = body.compactMap { said($0.cells, column.place) }
      let certain = written.count { Answer(choice: $0) != nil }
      if !written.isEmpty, certain == written.count {
        columns[index].heading = .question
      } else if column.heading == .question, certain * 2 < written.count,
        SheetHeading.key(column.text).contains("意见")
      {
        columns[index].heading = .opinion
      }
    }
  }

  /// Of several columns of names, telephones or times the first is read; the others are told.
  private mutating func oneOfEach() {
    var seen: Set<FormHeading> = []
    for index in columns.indices {
      switch columns[index].heading {
      case .name, .submitted, .home:
        guard let heading = columns[index].heading, !seen.insert(heading).inserted else { continue }
        columns[index].heading = nil
      case .phone, .question, .opinion, .left, nil: continue
      }
    }
  }

  /// What stands in a cell; nil for nothing, and for what 问卷星 writes where nothing was asked.
  private func said(_ cells: [String], _ place: Int) -> String? {
    guard place < cells.count, let text = RosterCell.value(cells[place]) else { return nil }
    return ["(空)", "(跳过)"].contains(text.foldedName) ? nil : RosterCell.oneLine(text)
  }

  /// - Parameter question: whose answers are read; nil for none.
  func read(_ body: (number: Int, cells: [String]), answering question: Column?) -> FormRow {
    var row = FormRow(row: body.number)
    var home: [(rank: Int, text: String)] = []
    var opinions: [String] = []
    for column in columns {
      guard let heading = column.heading, let text = said(body.cells, column.place) else {
        continue
      }
      // A telephone or an identity number written anywhere else goes into no record.
      let parted = RosterCell.parted(text)
      switch heading {
      case .name: row.name = parted.kept.isEmpty ? nil : parted.kept
      case .home(let rank): if !parted.kept.isEmpty { home.append((rank, parted.kept)) }
      case .phone: row.phone = row.phone ?? RosterCell.phone(text)
      case .submitted: row.sent = FormSheet.numbers(text)
      case .question where column.place == question?.place:
        row.answer = Answer(choice: text)
        if row.answer == nil { row.unclear = parted.kept }
      case .opinion: if !parted.kept.isEmpty { opinions.append(parted.kept) }
      case .question, .left: continue
      }
    }
    if !home.isEmpty {
      row.home = home.sorted { $0.rank < $1.rank }.map(\.text).joined(separator: "-")
    }
    row.opinion = opinions.isEmpty ? nil : opinions.joined(separator: "；")
    return row
  }

  /// `2026/9/3 12:00:05`, from the year down; nil where no year stands first.
  private static func numbers(_ text: String) -> [Int]? {
    let numbers = text.folded.split { !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count >= 3, (2000...2199).contains(numbers[0]) else { return nil }
    return Array(numbers.prefix(6))
  }
}
