import Archives
import Documents
import Log
import OpenXML
import Text
import Values

/// Writes lists that leave to be filled in, where papers go: those of a meeting beside it, those of the
/// ledger in the archive's folder of papers. One that somebody has edited is never written over.
package struct FillInPress {
  private let papers: Papers
  private let desk: Desk

  package init(of list: FillInList, at desk: Desk) {
    self.desk = desk
    papers =
      list.isOfMeeting
      ? desk.meeting.map { Papers(beside: $0.path) } ?? Papers(of: desk.archive)
      : Papers(folder: Papers(of: desk.archive).folder + "/回填表")
  }

  /// Writes it for the office alone: `2024-06-10_待办回填表【内部】.xlsx`.
  package func write(_ sheet: FillInSheet) throws -> Papers.Written {
    try papers.write(try sheet.workbook.bytes()) { number in
      guard sheet.list.isOfMeeting, let session = desk.session else {
        return papers.name(
          titled: sheet.list.title, on: desk.now.day, of: "", marked: Audience.archive.mark,
          ending: "xlsx", number: number)
      }
      return papers.name(
        titled: sheet.list.title, of: session, marked: Audience.archive.mark, ending: "xlsx",
        number: number)
    }
  }
}
