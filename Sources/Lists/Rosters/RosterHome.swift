import Text
import Values

/// What cells say of homes.
enum RosterHome {
  /// Whether a cell names one dwelling, and no building, stairwell or storey that stands above several.
  static func isDwelling(_ cell: String) -> Bool {
    let name = cell.foldedName
    let above = ["楼", "栋", "幢", "座", "期", "区", "组团", "单元", "门", "层", "弄", "合计", "小计"]
    return name.contains(where: \.isNumber) && !above.contains(where: name.hasSuffix)
      && !name.contains(where: { "共计：:".contains($0) })
  }

  /// The bare number where there is one number and marks, else the text as written.
  static func plain(_ text: String) -> String {
    // ASCII numbers and common words between them are narrow and without blanks as they stand.
    if let parts = HomeReader.plainParts(of: text) {
      return parts.count == 1
        ? String(decoding: text.utf8.filter { (0x30...0x39).contains($0) }, as: UTF8.self) : text
    }
    let parts = HomeKey(text).parts
    let narrow = text.foldedName
    guard parts.count == 1, let part = parts.first, part.utf8.allSatisfy({ $0 < 0x80 }) else {
      // Full-width signs become narrow, capitals stay.
      return parts.count > 1 && parts.joined(separator: "-") == narrow
        ? text.narrowed : text.trimmingBlanks
    }
    // 501室 loses its mark, B101 keeps its capital, 0501 its zero.
    let bare = text.narrowed.unicodeScalars.filter {
      $0.isASCII && ($0.properties.isAlphabetic || $0.isDigit)
    }
    return bare.isEmpty ? part : String(String.UnicodeScalarView(bare))
  }
}
