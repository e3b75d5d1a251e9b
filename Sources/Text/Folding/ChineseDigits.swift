/// A number written digit by digit in Chinese characters: 一三八〇〇一三八〇〇〇.
enum ChineseDigits {
  /// Fewer in a row are a sum, a year or a count.
  private static let fewest = 11

  static func value(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "〇", "零", "○": "0"
    case "一", "壹", "幺": "1"
    case "二", "贰": "2"
    case "三", "叁": "3"
    case "四", "肆": "4"
    case "五", "伍": "5"
    case "六", "陆": "6"
    case "七", "柒": "7"
    case "八", "捌": "8"
    case "九", "玖": "9"
    default: nil
    }
  }

  /// Whether enough of them stand in a text for a telephone.
  static func mayTelephone(_ text: String) -> Bool {
    guard text.utf8.count >= 3 * fewest else { return false }
    var digits = 0
    for scalar in text.unicodeScalars where value(of: scalar) != nil { digits += 1 }
    return digits >= fewest && !places(in: Array(text.unicodeScalars)).isEmpty
  }

  /// Where they stand in rows that are long enough, blanks and hyphens passed over.
  static func places(in scalars: [Unicode.Scalar]) -> Set<Int> {
    var places: Set<Int> = []
    var row: [Int] = []
    func close() {
      if row.count >= fewest { places.formUnion(row) }
      row.removeAll(keepingCapacity: true)
    }
    for (place, scalar) in scalars.enumerated() {
      if value(of: scalar) != nil {
        row.append(place)
      } else if row.isEmpty || !(scalar == " " || scalar == "-") {
        close()
      }
    }
    close()
    return places
  }
}
