import Deliberation
import OpenXML
import Values

/// One thing that is wrong or doubtful in a list of people, with the facts its sentence needs.
///
/// Facts never hold telephone or identity numbers.
package struct RosterProblem: Hashable, Sendable, Error {
  package enum Severity: String, Codable, Sendable { case error, warning }

  /// The row as a spreadsheet counts it, titles and blank rows included, from 1; nil when the
  /// problem is the whole list's.
  package var row: Int?
  /// The line of the file on which that row begins; differs from `row` after a line break inside
  /// quotes.
  package var line: Int?
  /// The column from 1.
  package var column: Int?
  /// That column's heading as it stands in the list.
  package var heading: String?
  package var kind: Kind

  package init(
    _ kind: Kind, row: Int? = nil, line: Int? = nil, column: Int? = nil, heading: String? = nil
  ) {
    self.kind = kind
    self.row = row
    self.line = line
    self.column = column
    self.heading = heading
  }

  package var severity: Severity { kind.severity }

  /// What a file is that isn't a list.
  package enum Format: String, Hashable, Sendable {
    case word, pdf, webPage, image, richText, archive, big5
  }

  package enum Kind: Hashable, Sendable {
    // Nothing can be read.
    case tooLarge(limitMegabytes: Int)
    /// More rows, or cells in one row, than any list of people has.
    case tooManyRows(limit: Int)
    case tooManyColumns(limit: Int)
    /// Of a format that isn't read: .xls, .et, .ods, .numbers.
    case workbook
    case unreadableWorkbook(WorkbookTrouble)
    /// It has to be said which sheet is meant.
    case severalSheets([String])
    case noSuchSheet(String, [String])
    /// A sheet is asked for by its name, of a file that has none.
    case noSheets
    case unknownEncoding(offset: Int)
    case openQuote
    case textAfterQuote
    /// A file of another kind, which no table can be read from.
    case otherFormat(Format)
    /// What stands where headings should be.
    case noNameColumn(seen: [String])
    case nobody

    // A row or a cell can't be taken.
    case nameMissing
    case areaNotANumber(String)
    case areaTooPrecise(String)
    case areaOutOfRange(String)
    /// A formula whose result the file doesn't hold; read as nothing.
    case formulaWithoutValue
    /// `#REF!` and the like; read as nothing.
    case errorValue(String)

    // Taken, with something to look at.
    /// Characters were lost before the list came here; the text as it may be shown.
    case damagedText(String)
    /// Characters of no width, or that turn the text around, were left out.
    case invisibleDropped
    case identityColumnDropped(count: Int)
    case identityNumberDropped
    case columnsNotTaken([String])
    case phoneBroken
    case phoneInText
    case roomTurnedIntoDate(String)
    case areaRounded(from: String, to: Area)
    case areaApproximate(String)
    case areaDecimalComma(String, read: Area)
    case areaKindsMixed
    case secondAreaColumn
    case severalNames
    case oneNameOrTwo
    case oddName
    /// People who come along, without names: 赵六+2.
    case companions(String)
    /// 身份 of people on the list that isn't one of 应到各方, so that no row of the papers counts them.
    case groupsNotListed([String])
    case repeatedPerson(name: String, firstRow: Int)
    /// Two rows of one person state another standing or area; the first counts.
    case repeatedDiffers(name: String, firstRow: Int)
    /// 列席 or 旁听 was taken from a remark.
    case standingFromNote(String, Standing)
    /// Words about taking part that name no standing.
    case standingUnclear(String)
    case sameHome(String, rows: [Int])
    case sameName(String, rows: [Int])
    case countDiffers(stated: Int, read: Int)
    case areaDiffers(stated: Area, read: Area)
    case rowNotTaken(String)
    case cellBeyondHeadings
    /// Cells of formulas, read with the values that were stored.
    case formulas([String])
    /// Rows and columns of a sheet that aren't shown, and were read.
    case hiddenRows([Int])
    case hiddenColumns([String])
    /// Cells with numbers of more digits than a spreadsheet keeps.
    case digitsCut([String])
    /// Blocks of cells shown as one.
    case mergedCells([String])
    /// Other sheets with something in them.
    case sheetsNotRead([String])
  }
}

extension RosterProblem.Kind {
  package var severity: RosterProblem.Severity { reach == .look ? .warning : .error }

  /// Whether nothing of the list could be read.
  package var isFatal: Bool { reach == .list }

  /// What isn't taken because of it.
  private enum Reach { case list, row, look }

  private var reach: Reach {
    switch self {
    case .tooLarge, .tooManyRows, .tooManyColumns, .workbook, .unreadableWorkbook, .severalSheets,
      .noSuchSheet, .noSheets, .otherFormat, .unknownEncoding, .openQuote, .textAfterQuote,
      .noNameColumn, .nobody:
      .list
    case .nameMissing, .areaNotANumber, .areaTooPrecise, .areaOutOfRange, .formulaWithoutValue,
      .errorValue:
      .row
    case .damagedText, .invisibleDropped, .identityColumnDropped, .identityNumberDropped,
      .columnsNotTaken, .phoneBroken, .phoneInText, .roomTurnedIntoDate, .areaRounded,
      .areaApproximate, .areaDecimalComma, .areaKindsMixed, .secondAreaColumn, .severalNames,
      .oneNameOrTwo, .oddName, .companions, .groupsNotListed, .repeatedPerson, .repeatedDiffers,
      .standingFromNote, .standingUnclear, .sameHome, .sameName, .countDiffers, .areaDiffers,
      .rowNotTaken, .cellBeyondHeadings, .formulas, .hiddenRows, .hiddenColumns, .digitsCut,
      .mergedCells, .sheetsNotRead:
      .look
    }
  }

  /// The name of the kind for programs, as `yishi roster check --json` prints it.
  package var code: String {
    switch self {
    case .tooLarge: "tooLarge"
    case .tooManyRows: "tooManyRows"
    case .tooManyColumns: "tooManyColumns"
    case .workbook: "workbook"
    case .unreadableWorkbook: "unreadableWorkbook"
    case .severalSheets: "severalSheets"
    case .noSuchSheet: "noSuchSheet"
    case .noSheets: "noSheets"
    case .unknownEncoding: "unknownEncoding"
    case .openQuote: "openQuote"
    case .textAfterQuote: "textAfterQuote"
    case .otherFormat: "otherFormat"
    case .noNameColumn: "noNameColumn"
    case .nobody: "nobody"
    case .nameMissing: "nameMissing"
    case .areaNotANumber: "areaNotANumber"
    case .areaTooPrecise: "areaTooPrecise"
    case .areaOutOfRange: "areaOutOfRange"
    case .formulaWithoutValue: "formulaWithoutValue"
    case .errorValue: "errorValue"
    case .damagedText: "damagedText"
    case .invisibleDropped: "invisibleDropped"
    case .identityColumnDropped: "identityColumnDropped"
    case .identityNumberDropped: "identityNumberDropped"
    case .columnsNotTaken: "columnsNotTaken"
    case .phoneBroken: "phoneBroken"
    case .phoneInText: "phoneInText"
    case .roomTurnedIntoDate: "roomTurnedIntoDate"
    case .areaRounded: "areaRounded"
    case .areaApproximate: "areaApproximate"
    case .areaDecimalComma: "areaDecimalComma"
    case .areaKindsMixed: "areaKindsMixed"
    case .secondAreaColumn: "secondAreaColumn"
    case .severalNames: "severalNames"
    case .oneNameOrTwo: "oneNameOrTwo"
    case .oddName: "oddName"
    case .companions: "companions"
    case .groupsNotListed: "groupsNotListed"
    case .repeatedPerson: "repeatedPerson"
    case .repeatedDiffers: "repeatedDiffers"
    case .standingFromNote: "standingFromNote"
    case .standingUnclear: "standingUnclear"
    case .sameHome: "sameHome"
    case .sameName: "sameName"
    case .countDiffers: "countDiffers"
    case .areaDiffers: "areaDiffers"
    case .rowNotTaken: "rowNotTaken"
    case .cellBeyondHeadings: "cellBeyondHeadings"
    case .formulas: "formulas"
    case .hiddenRows: "hiddenRows"
    case .hiddenColumns: "hiddenColumns"
    case .digitsCut: "digitsCut"
    case .mergedCells: "mergedCells"
    case .sheetsNotRead: "sheetsNotRead"
    }
  }
}

extension RosterProblem.Kind {
  /// Whether the list's own 合计 row says otherwise.
  package var isTotal: Bool {
    switch self {
    case .countDiffers, .areaDiffers: true
    default: false
    }
  }
}
