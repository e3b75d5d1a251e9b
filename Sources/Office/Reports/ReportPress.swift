import Archives
import Documents
import Text
import Values

/// Writes reports into the archive's folder of reports, one that somebody has edited since never written
/// over.
package struct ReportPress {
  private let papers: Papers

  package init(of archive: Archive) {
    papers = Papers(folder: Papers(of: archive).folder + "/报表")
  }

  /// Where the reports lie.
  package var folder: String { papers.folder }

  /// What a report is written as.
  package enum Format: String, Hashable, Sendable { case xlsx, html }

  /// Writes a report of those days, for the office alone: `2024-06-10_出席【内部】.xlsx`.
  ///
  /// - Throws: where it can't be reckoned or written.
  package func write(
    _ report: ReportName, by maker: ReportMaker, as format: Format = .xlsx
  ) throws -> Papers.Written {
    let title = report.title(in: maker.language)
    let sheet = try maker.sheet(of: report)
    let bytes =
      switch format {
      case .xlsx: try sheet.spreadsheet(titled: title, in: maker.language)
      case .html: Array(sheet.page(titled: title, for: .archive).html.utf8)
      }
    return try papers.write(bytes) { number in
      papers.name(
        titled: title, on: maker.to, of: "", marked: Audience.archive.mark,
        ending: format.rawValue, number: number)
    }
  }
}
