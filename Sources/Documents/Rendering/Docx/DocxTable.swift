import OpenXML
import Text
import Values

/// A table of a .docx, as wide as the text, with its headings on each page and no row cut between two.
struct DocxTable {
  let table: TextTable
  let faces: Typefaces
  /// Twentieths of a point, as all lengths here.
  let width: Int
  /// Whether its last row stays with the paragraph behind it.
  let keepsNext: Bool

  /// Left and right in a cell.
  private static let margin = 85
  /// A half-width character of 小四.
  private static let half = 120
  /// A centimetre, to be written in by hand.
  private static let writable = 567

  func write(to xml: inout XMLText) {
    let widths = widths
    xml.element("w:tbl") { xml in
      writeProperties(to: &xml)
      xml.element("w:tblGrid") { xml in
        for width in widths { xml.element("w:gridCol", ["w:w": "\(width)"]) }
      }
      writeRow(table.columns.map(\.title), widths, isHeading: true, to: &xml)
      for (place, row) in table.rows.enumerated() {
        let keeps = keepsNext && place == table.rows.count - 1
        writeRow(row, widths, keepsNext: keeps, to: &xml)
      }
    }
  }

  private func writeProperties(to xml: inout XMLText) {
    xml.element("w:tblPr") { xml in
      xml.element("w:tblW", ["w:w": "\(width)", "w:type": "dxa"])
      xml.element("w:tblInd", ["w:w": "0", "w:type": "dxa"])
      xml.element("w:tblBorders") { xml in
        for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
          xml.element(
            "w:\(side)", ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "000000"])
        }
      }
      xml.element("w:tblLayout", ["w:type": "fixed"])
      xml.element("w:tblCellMar") { xml in
        for side in ["left", "right"] {
          xml.element("w:\(side)", ["w:w": "\(Self.margin)", "w:type": "dxa"])
        }
      }
    }
  }

  /// As wide as their texts want beside one another, drawn out to the whole width.
  private var widths: [Int] {
    let margins = 2 * Self.margin
    let room = (width - table.columns.count * margins) / Self.half
    let wanted = table.widths(within: room, gap: 0).map { $0 * Self.half + margins }
    let whole = max(1, wanted.reduce(0, +))
    var (widths, edge, taken) = ([Int](), 0, 0)
    for want in wanted {
      taken += want
      let next = width * taken / whole
      widths.append(next - edge)
      edge = next
    }
    return widths
  }

  private func writeRow(
    _ texts: [String], _ widths: [Int], isHeading: Bool = false, keepsNext: Bool = false,
    to xml: inout XMLText
  ) {
    xml.element("w:tr") { xml in
      xml.element("w:trPr") { xml in
        xml.element("w:cantSplit")
        if !isHeading, table.columns.contains(where: { $0.least > 0 }) {
          xml.element("w:trHeight", ["w:val": "\(Self.writable)", "w:hRule": "atLeast"])
        }
        if isHeading { xml.element("w:tblHeader") }
      }
      for (place, column) in table.columns.enumerated() {
        xml.element("w:tc") { xml in
          xml.element("w:tcPr") { xml in
            xml.element("w:tcW", ["w:w": "\(widths[place])", "w:type": "dxa"])
            xml.element("w:vAlign", ["w:val": "center"])
          }
          var paragraph = DocxParagraph(.cell, keepsNext: keepsNext)
          paragraph.alignment = isHeading ? "center" : column.alignment.inDocx
          let text = place < texts.count ? texts[place].replacingLineBreaks() : ""
          paragraph.write(to: &xml) {
            Docx.write(text, in: isHeading ? faces.heading : faces.body, to: &$0)
          }
        }
      }
    }
  }
}

extension Alignment {
  fileprivate var inDocx: String {
    switch self {
    case .leading: "left"
    case .center: "center"
    case .trailing: "right"
    }
  }
}
