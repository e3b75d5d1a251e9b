import Affairs
import Deliberation
import Text
import Values

/// What a table of cards comes to: what to enter for each row, or what is wrong with it.
package struct CardTableReading: Sendable {
  /// One row, and what enters it.
  package struct Row: Sendable {
    /// As a spreadsheet counts.
    package let number: Int
    package let commands: [LedgerCommand]
    fileprivate let table: CardTable
    fileprivate let cells: CardCells.Row

    /// The heading of the column that a refusal of it is about; nil where it is about the whole row.
    package func heading(of refusal: LedgerRefusal) -> String? {
      table.column(of: refusal, among: cells.cells).map {
        cells.headings[$0] ?? $0.headings[0]
      }
    }
  }

  package private(set) var rows: [Row] = []
  /// Any of these keeps the whole table out.
  package private(set) var problems: [CardTableProblem] = []
  /// Columns that mean nothing here and aren't read.
  package private(set) var unread: [String] = []
  /// Taken, with something to look at.
  package private(set) var doubts: [RosterProblem] = []

  /// Reads a file's bytes, or text that was pasted from a sheet.
  ///
  /// - Parameters:
  ///   - sheet: the one that is meant of an .xlsx; nil for the only one with anything in it.
  ///   - today: the day of what says no other.
  ///   - newNumber: gives each work order a number of its own.
  package init(
    _ table: CardTable, bytes: [UInt8], sheet: String? = nil, on today: Day, by clerk: String,
    newNumber: (Day) -> CardID
  ) {
    do throws(CardTableProblem) {
      let cells = try CardCells(table, bytes: bytes, sheet: sheet)
      unread = cells.unread
      doubts = cells.notes.filter { $0.severity == .warning }
      problems = cells.notes.filter { $0.severity == .error }.map { .list($0) }
      for row in cells.rows {
        do throws(CardTableProblem) {
          let commands = try CardRowReader(row, on: today, by: clerk).commands(
            of: table, newNumber)
          rows.append(
            Row(number: row.number, commands: commands, table: table, cells: row))
        } catch {
          problems.append(error)
        }
      }
      if rows.isEmpty, problems.isEmpty { problems.append(.nothing) }
    } catch {
      problems.append(error)
    }
  }
}

/// A table's cells by what their columns hold.
struct CardCells {
  struct Row {
    let number: Int
    let cells: [CardColumn: String]
    let headings: [CardColumn: String]
  }

  private(set) var rows: [Row] = []
  private(set) var unread: [String] = []
  /// What a sheet holds that plain text can't.
  private(set) var notes: [RosterProblem] = []

  init(_ table: CardTable, bytes: [UInt8], sheet: String?) throws(CardTableProblem) {
    let list: ListTable
    do throws(RosterProblem) {
      list = try ListTable(ListFile(bytes, sheet: sheet))
    } catch {
      throw .list(error)
    }
    let lines = list.rows
    guard let (place, columns) = CardCells.headings(table, among: lines) else {
      throw .noHeadings(needed: table.needed)
    }
    let names = Dictionary(grouping: columns, by: \.value).filter { $0.value.count > 1 }
    if let twice = names.keys.map({ $0.headings[0] }).min() { throw .columnTwice(twice) }
    notes = list.problems(from: place, in: Set(columns.keys))
    let headings = lines[place].cells
    unread = headings.enumerated().filter { columns[$0.offset] == nil && !$0.element.isBlank }
      .map(\.element.trimmed).filter { $0 != "序号" }
    // Behind the last heading a row may have empty cells as the heading has; no more and no fewer.
    let width = headings.count
    for (index, line) in lines.enumerated().dropFirst(place + 1) where !line.isBlank {
      let isFitting =
        line.cells.count == width || line.cells.count < width && list.isSheet
        || line.cells.count > width && line.cells[width...].allSatisfy(\.isBlank)
      guard isFitting else {
        throw .width(row: index + 1, cells: line.cells.count, headings: width)
      }
      var (cells, named): ([CardColumn: String], [CardColumn: String]) = ([:], [:])
      for (place, column) in columns {
        named[column] = headings[place].trimmed
        guard line.cells.indices.contains(place), !line.cells[place].isBlank else { continue }
        cells[column] = line.cells[place].trimmed.unguardedCell
      }
      rows.append(Row(number: index + 1, cells: cells, headings: named))
    }
  }

  /// The first row in which every needed column is headed, with what each of its columns holds.
  private static func headings(
    _ table: CardTable, among lines: [DelimitedRow]
  ) -> (place: Int, columns: [Int: CardColumn])? {
    var known: [String: CardColumn] = [:]
    for column in table.columns.reversed() {
      for heading in column.headings { known[heading.foldedName] = column }
    }
    for (place, line) in lines.prefix(RosterTable.searched).enumerated() {
      var columns: [Int: CardColumn] = [:]
      for (index, cell) in line.cells.enumerated() { columns[index] = known[cell.foldedName] }
      if table.needed.allSatisfy(columns.values.contains) { return (place, columns) }
    }
    return nil
  }
}
