/// How a cell is shown.
struct CellStyle: Hashable {
  enum Format: Hashable {
    case general
    /// Kept as typed: rooms, telephones and numbers of slips.
    case text
    /// A number with so many decimals.
    case number(decimals: Int)
    case day
  }

  enum Face: Int, CaseIterable {
    case plain
    case bold
    case title
  }

  enum Place: Hashable {
    case leading
    case centre
    case trailing
  }

  var format = Format.general
  var face = Face.plain
  var place = Place.leading
  var isBordered = false
  var isWrapped = false
  /// Text that a spreadsheet would take for a formula once somebody edits it.
  var isQuoted = false
}

/// The styles of a workbook, numbered in the order in which they are first used.
struct WorkbookStyles {
  private var numbers: [CellStyle: Int] = [CellStyle(): 0]
  private var styles = [CellStyle()]

  mutating func number(of style: CellStyle) -> Int {
    if let number = numbers[style] { return number }
    numbers[style] = styles.count
    styles.append(style)
    return styles.count - 1
  }

  /// Formats of one's own, by their number: days, then numbers by how many decimals they have.
  private static let day = 164

  private static func format(_ format: CellStyle.Format) -> Int {
    switch format {
    case .general: 0
    case .text: 49
    case .number(0): 1
    case .number(2): 2
    case .number(let decimals): day + decimals
    case .day: day
    }
  }

  var xml: String {
    let decimals = Set(
      styles.compactMap { style -> Int? in
        guard case .number(let decimals) = style.format, decimals != 0, decimals != 2 else {
          return nil
        }
        return decimals
      }
    ).sorted()
    let formats =
      [
        "<numFmt numFmtId=\"\(Self.day)\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>"
      ]
      + decimals.map {
        "<numFmt numFmtId=\"\(Self.day + $0)\" formatCode=\"0.\(String(repeating: "0", count: $0))\"/>"
      }
    let fonts = CellStyle.Face.allCases.map { face in
      (face == .plain ? "<font>" : "<font><b/>")
        + "<sz val=\"\(face == .title ? 16 : 11)\"/><name val=\"宋体\"/><charset val=\"134\"/></font>"
    }
    let edges = ["left", "right", "top", "bottom"]
    let line = edges.map { "<\($0) style=\"thin\"><color indexed=\"64\"/></\($0)>" }.joined()
    return XMLHead.text
      + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
      + "<numFmts count=\"\(formats.count)\">\(formats.joined())</numFmts>"
      + "<fonts count=\"\(fonts.count)\">\(fonts.joined())</fonts>"
      + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
      + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
      + "<borders count=\"2\"><border>\(edges.map { "<\($0)/>" }.joined())<diagonal/></border>"
      + "<border>\(line)<diagonal/></border></borders>"
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
      + "<cellXfs count=\"\(styles.count)\">\(styles.map(Self.xml).joined())</cellXfs>"
      + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
      + "</styleSheet>"
  }

  private static func xml(of style: CellStyle) -> String {
    let place =
      switch style.place {
      case .leading: "left"
      case .centre: "center"
      case .trailing: "right"
      }
    return "<xf numFmtId=\"\(format(style.format))\" fontId=\"\(style.face.rawValue)\" fillId=\"0\""
      + " borderId=\"\(style.isBordered ? 1 : 0)\" xfId=\"0\""
      + (style.isQuoted ? " quotePrefix=\"1\"" : "")
      + " applyNumberFormat=\"1\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
      + "<alignment horizontal=\"\(place)\" vertical=\"center\"\(style.isWrapped ? " wrapText=\"1\"" : "")/></xf>"
  }
}
