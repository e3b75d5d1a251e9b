import Text

/// What a list of people says, and what is wrong with it.
///
/// Nothing throws: a file that can't be read gives no rows and the problem that says why.
package struct RosterReading: Hashable, Sendable {
  /// How the file was written; nil if that couldn't be told, or for pasted text.
  package var encoding: RosterEncoding?
  package var rows: [RosterRow] = []
  /// In the order of the list, those of the whole list first.
  package var problems: [RosterProblem] = []
  /// The headings with what each was taken for; nil where there are none.
  package var naming: ColumnNaming?
  /// Identity numbers that were left out. They are kept nowhere.
  package var droppedIdentityNumbers = 0

  /// The largest file read, in bytes.
  package static let sizeLimit = 10 * 1024 * 1024

  /// Whether it could be read at all.
  package var isReadable: Bool { !problems.contains { $0.kind.isFatal } }

  package var hasErrors: Bool { problems.contains { $0.severity == .error } }

  /// Reads a file: CSV by comma, semicolon, tab or full-width comma, in UTF-8, GB18030 or UTF-16, or a
  /// sheet of an .xlsx.
  ///
  /// - Parameters:
  ///   - sheet: the one that is meant; nil for the only one with anything in it.
  ///   - roundingAreas: takes areas of more than two decimals, rounded half up; without
  ///   it they are errors.
  ///   - naming: what somebody said the columns are.
  package init(
    bytes: [UInt8], sheet: String? = nil, roundingAreas: Bool = false, naming: ColumnNaming? = nil
  ) {
    do throws(RosterProblem) {
      let file = try ListFile(bytes, sheet: sheet)
      encoding = file.encoding
      let list = try ListTable(file)
      let rows = list.rows
      let found = RosterTable(rows)
      self.naming = ColumnNaming(rows, found)
      guard let table = naming.map({ RosterTable(rows, naming: $0) }) ?? found else {
        throw RosterTable.problem(of: rows)
      }
      take(
        table, roundingAreas: roundingAreas,
        besides: list.problems(
          from: table.headingRow, in: Set(table.columns.map(\.place))))
    } catch {
      problems = [error]
    }
  }

  /// Reads what was pasted or typed: cells from a spreadsheet with or without headings, the lines
  /// of a WeChat 接龙 (`3. 张三 24-3-501`), or a name a line.
  package init(pasted: String, roundingAreas: Bool = false, naming: ColumnNaming? = nil) {
    let bytes = Array(pasted.utf8)
    guard bytes.count <= RosterReading.sizeLimit else {
      problems = [RosterReading.tooLarge]
      return
    }
    let rows = try? DelimitedText.rows(bytes, separator: RosterTable.separator(of: bytes))
    let found = rows.flatMap { RosterTable($0) }
    if let rows, let table = naming.map({ RosterTable(rows, naming: $0) }) ?? found {
      self.naming = ColumnNaming(rows, found)
      take(table, roundingAreas: roundingAreas)
    } else {
      var lines = RosterLines(roundingAreas: roundingAreas)
      lines.take(pasted)
      finish(lines.notes, totals: nil)
    }
  }

  /// Tells which 身份 of the list aren't among those of the meeting; in the papers' rows of groups
  /// nobody counts whoever has no other.
  package mutating func compareGroups(with expected: [String]) {
    guard !expected.isEmpty else { return }
    let known = Set(expected.map(\.foldedName))
    var others: [String] = []
    for group in rows.flatMap(\.groups)
    where !known.contains(group.foldedName) && !others.contains(group) {
      others.append(group)
    }
    if !others.isEmpty {
      problems.insert(RosterProblem(.groupsNotListed(others.map(\.maskingLongNumbers))), at: 0)
    }
  }

  static let tooLarge = RosterProblem(.tooLarge(limitMegabytes: sizeLimit / 1024 / 1024))

  private mutating func take(
    _ table: RosterTable, roundingAreas: Bool, besides found: [RosterProblem] = []
  ) {
    var reader = RosterTableReader(table, roundingAreas: roundingAreas)
    reader.read()
    finish(reader.notes, totals: reader.totals, besides: found)
  }

  private mutating func finish(
    _ notes: RosterNotes, totals: RosterTotals?, besides found: [RosterProblem] = []
  ) {
    droppedIdentityNumbers = notes.droppedIdentityNumbers
    var list = RosterDoubles(notes.rows)
    if let totals { list.problems += totals.check(notes) }
    rows = list.rows
    problems = (found + notes.problems + list.problems).enumerated()
      .sorted { ($0.element.row ?? 0, $0.offset) < ($1.element.row ?? 0, $1.offset) }
      .map(\.element)
    if rows.isEmpty, !hasErrors { problems.append(RosterProblem(.nobody)) }
  }
}

/// What readers of tables and of lines gather.
struct RosterNotes {
  var rows: [RosterRow] = []
  var problems: [RosterProblem] = []
  var droppedIdentityNumbers = 0
}
