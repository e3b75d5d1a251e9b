import Affairs
import Lists
import OpenXML
import Sentences
import Text

extension CardTable {
  /// The living cards of its kind as a spreadsheet, days and amounts as what they are.
  package func workbook(of ledger: Ledger) -> Workbook {
    Workbook([
      Workbook.Sheet(
        name: kind.name(in: .chinese),
        columns: columns.map { .init($0.headings[0], $0.isAmount ? .trailing : .leading) },
        rows: rows(of: ledger).map { row in
          zip(columns, row).map { .init($1, isNumber: $0.isAmount) }
        })
    ])
  }
}

extension CardColumn {
  /// Whether it measures: an area, or money where no unit is told.
  fileprivate var isAmount: Bool { self == .area || self == .worth }
}
