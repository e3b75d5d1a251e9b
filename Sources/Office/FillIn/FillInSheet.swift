import Archives
import Deliberation
import OpenXML
import Text
import Values

/// A list as it leaves to be filled in.
package struct FillInSheet {
  package let list: FillInList
  /// Who made it, when, and of which ledger or meeting.
  let head: String
  let columns: [FillInColumn]
  let rows: [FillInRow]
  let mark: FillInMark
  let today: Day

  /// Headings of the first column, which is the program's.
  static let number = "编号（请勿改动）"
  static let filledBy = "填表人："

  /// - Throws: why it can't be made now, such as that no meeting is open.
  ///
  /// - Parameter withTelephones: whether a roster leaves with them.
  package init(
    _ list: FillInList, withTelephones: Bool = false, at desk: Desk
  ) throws(FillInTrouble) {
    let source = try list.source(withTelephones: withTelephones, at: desk)
    self.list = list
    columns = source.columns.filter { withTelephones || !$0.isKeptApart }
    rows = source.rows.filter(\.leaves)
    mark = FillInMark(list, at: desk)
    today = desk.now.day
    let whose =
      list.isOfMeeting
      ? desk.session.map { "会议：\($0.identity.date) \($0.identity.title)" } ?? ""
      : "台账：\(desk.archive.path.split(separator: "/").last.map(String.init) ?? "")"
    head = "\(whose)　导出：\(today) \(desk.now.clock) \(desk.clerk)"
  }

  /// How many rows leave.
  package var count: Int { rows.count }

  /// One sheet; its last column is hidden.
  package var workbook: Workbook {
    let headings =
      [Workbook.Column(Self.number)]
      + columns.map { column in
        .init(
          column.title, column.holding == .number ? .trailing : .leading,
          least: column.isShown ? 0 : 12)
      } + [.init(mark.heading, isHidden: true)]
    return Workbook([
      .init(
        name: list.title,
        above: [
          .title(list.title), .text(head),
          .text(
            "编号请勿改动；空格不改变任何内容，不删除任何一行"
              + (list.takesNew ? "；新增的写在最后，编号空着" : "") + "。"),
          .text("\(Self.filledBy)________"),
        ], columns: headings,
        rows: rows.map { row in
          [.text(row.id)]
            + zip(columns, row.cells).map { column, cell in
              cell.isEmpty
                ? .blank
                : column.holding == .text ? .text(cell) : .init(cell, isNumber: true)
            } + [.text(mark.row(row, columns, in: today.year).text)]
        })
    ])
  }
}
