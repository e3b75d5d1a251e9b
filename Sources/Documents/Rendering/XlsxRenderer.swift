import OpenXML
import Text

/// Writes a document as a spreadsheet: a sheet a table, each below the title and what is told of it.
struct XlsxRenderer: Renderer {
  let name = "xlsx"
  let fileExtension = "xlsx"

  func summary(in language: Language) -> String {
    language("表格（.xlsx），一张表一页", "a spreadsheet (.xlsx), a sheet a table")
  }

  var isText: Bool { false }

  func bytes(of document: Document) throws(ZipTrouble) -> [UInt8] {
    try workbook(of: document).bytes()
  }

  func workbook(of document: Document) -> Workbook {
    var sheets = parts(of: document.blocksAndAddress).map { part in
      Workbook.Sheet(
        name: part.heading ?? document.title.last ?? "",
        above: head(of: document) + part.above.flatMap(lines),
        columns: part.table.columns.map { .init($0.title, $0.alignment, least: $0.least) },
        rows: part.table.rows.map { row in
          zip(part.table.columns, row).map { .init($1, isNumber: $0.alignment == .trailing) }
        }, below: part.below.flatMap(lines))
    }
    if sheets.isEmpty {
      sheets = [
        Workbook.Sheet(
          name: document.title.last ?? "",
          above: head(of: document) + document.blocksAndAddress.flatMap(lines), columns: [],
          rows: [])
      ]
    }
    // One table goes by the name of the whole.
    if sheets.count == 1 { sheets[0].name = document.title.last ?? "" }
    return Workbook(sheets)
  }

  // MARK: - What stands around a table

  private struct Part {
    var above: [Block]
    let table: TextTable
    var below: [Block] = []

    /// A short line right above the table that says what it is of, such as 支出.
    var heading: String? {
      guard case .line(let text)? = above.last(where: { $0 != .blank }), text.count <= 12,
        !text.contains(where: { $0.isNumber || $0.isWhitespace })
      else { return nil }
      return text
    }
  }

  /// Of what stands between two tables the last paragraphs, apart from the others by a blank line, belong
  /// to the table that follows and the rest to the one before.
  private func parts(of blocks: [Block]) -> [Part] {
    var parts: [Part] = []
    var waiting: [Block] = []
    for block in blocks {
      guard case .table(let table) = block else {
        waiting.append(block)
        continue
      }
      let end = waiting.lastIndex { $0 != .blank }.map { $0 + 1 } ?? 0
      let start =
        parts.isEmpty ? 0 : waiting[..<end].lastIndex(of: .blank).map { $0 + 1 } ?? end
      if !parts.isEmpty { parts[parts.count - 1].below = Array(waiting[..<start]) }
      parts.append(Part(above: Array(waiting[start...]), table: table))
      waiting = []
    }
    if !parts.isEmpty { parts[parts.count - 1].below = waiting }
    return parts
  }

  /// What must stand at the head of every sheet: they are printed and handed on one by one.
  private func head(of document: Document) -> [Workbook.Line] {
    document.heads.map(Workbook.Line.text)
      + [.title(document.title.joined())]
      + [document.caption, document.number].compactMap { $0 }.map(Workbook.Line.centred)
  }

  private func lines(_ block: Block) -> [Workbook.Line] {
    switch block {
    case .signature(let name, let date): [.trailing(name), .trailing(date)]
    case .blank: [.blank]
    case .paragraph, .item, .line, .annex, .moment, .labelled, .fields, .table, .small:
      block.plainLines.map(Workbook.Line.text)
    }
  }
}

extension Block {
  /// What it says outside a table, a line each: how formats made of tables have it.
  var plainLines: [String] {
    switch self {
    case .paragraph(let text): text.split(separator: "\n").map { "　　" + $0 }
    case .item(let level, let number, let text): [level.mark(number) + text]
    case .line(let text), .small(let text): [text]
    case .annex(let number): [Block.annexMark(number)]
    case .moment(let clock, let text): [clock + "　" + text]
    case .labelled(let label, let text): [label + text]
    case .fields(let fields):
      [fields.map { $0.label + "：" + $0.text }.joined(separator: "　　")]
    case .signature(let name, let date): [name, date]
    case .table, .blank: []
    }
  }
}
