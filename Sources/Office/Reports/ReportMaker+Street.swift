import Affairs
import Documents
import Text

/// 街道台账.
extension ReportMaker {
  /// The rows of its columns.
  package var street: [StreetLedger.Row] {
    StreetLedger(casebook, from: from, to: to).rows(columns)
  }

  var streetSheet: ReportSheet {
    let rows = street
    var sheet = ReportSheet([
      language("\(span)  议题\(rows.count)个", "\(span)  issues: \(rows.count)")
    ])
    sheet.add(
      language("台账", "Ledger"), columns.map { ($0.isNumber ? "#" : "") + $0.rawValue },
      none: none,
      rows.map { row in
        zip(columns, row.cells).map { column, text -> ReportSheet.Cell in
          switch column {
          case .issue: .init(text, row.matter)
          case .date: .init(text, meetings: [row.session])
          default: .init(text)
          }
        }
      })
    return sheet
  }
}
