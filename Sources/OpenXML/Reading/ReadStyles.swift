/// The styles of a workbook while they are read: of each, how it shows numbers.
struct ReadStyles {
  private(set) var formats: [NumberFormat] = []
  private var codes: [String: String] = [:]
  private var known: [String: NumberFormat] = [:]
  private var isInCells = false

  mutating func take(_ piece: XMLPiece) {
    switch piece {
    case .start("numFmt", let attributes):
      if let id = attributes["numFmtId"] { codes[id] = attributes["formatCode"] ?? "" }
    case .start("cellXfs", _): isInCells = true
    case .end("cellXfs"): isInCells = false
    case .start("xf", let attributes) where isInCells:
      formats.append(format(attributes["numFmtId"] ?? "0"))
    case .start, .end, .text: break
    }
  }

  private mutating func format(_ id: String) -> NumberFormat {
    if let format = known[id] { return format }
    let code = codes[id] ?? Int(id).flatMap { NumberFormat.builtIn[$0] } ?? ""
    let format = NumberFormat(code)
    known[id] = format
    return format
  }
}
