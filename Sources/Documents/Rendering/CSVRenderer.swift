import Text
import Values

/// Writes a document as comma-separated text; what stands outside its tables is a row of one cell.
///
/// Such files go from hand to hand: they have no column of telephones and no number of anybody in a table,
/// and no room that would become a day.
struct CSVRenderer: Renderer {
  let name = "csv"
  let fileExtension = "csv"

  func summary(in language: Language) -> String {
    language("逗号分隔的表格（CSV），不含电话", "comma-separated text (CSV), without telephones")
  }

  func bytes(of document: Document) -> [UInt8] {
    var rows = document.heads.map { [$0] }
    rows.append([document.title.joined()])
    rows += [document.caption, document.number].compactMap { $0 }.map { [$0] }
    for block in document.blocksAndAddress {
      switch block {
      case .table(let table): rows += self.rows(of: table)
      case .blank: if rows.last != [""] { rows.append([""]) }
      case .paragraph, .item, .line, .annex, .moment, .labelled, .fields, .signature, .small:
        rows += block.plainLines.map { [$0] }
      }
    }
    if rows.last == [""] { rows.removeLast() }
    return Array(CommaSeparated.text(of: rows.map { $0.map(\.withoutControls) }).utf8)
  }

  private func rows(of table: TextTable) -> [[String]] {
    let places = table.columns.indices.filter { !table.columns[$0].title.contains("电话") }
    let holdsRooms = table.columns.map { $0.title.contains("房号") || $0.title.contains("楼门") }
    return [places.map { table.columns[$0].title }]
      + table.rows.map { row in
        places.map { place in
          let cell = place < row.count ? row[place].maskingNumbers : ""
          return holdsRooms[place] ? cell.roomAndNoDay : cell
        }
      }
  }
}

extension String {
  /// Without what nobody sees and without controls, but for tabs and line breaks.
  fileprivate var withoutControls: String {
    String(
      String.UnicodeScalarView(
        withoutInvisible.unicodeScalars.filter {
          $0.properties.generalCategory != .control || $0 == "\n" || $0 == "\r" || $0 == "\t"
        }))
  }
}
