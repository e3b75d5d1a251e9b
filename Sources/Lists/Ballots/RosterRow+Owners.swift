import Text

extension RosterRow {
  static let tenants = [
    "租户", "租客", "承租人", "承租户", "租住户", "租赁户", "租住人", "承租", "tenant",
  ]

  /// Whether a word says that a tenant stands in the row.
  static func isTenant(_ text: String) -> Bool {
    guard tenantSigns.mayStand(in: text) else { return false }
    let word = text.foldedName
    return tenants.contains(word)
      || tenants.dropLast(2).contains { word.hasPrefix($0) && !word.hasPrefix("租户使用") }
  }

  private static let tenantSigns = TellingSigns(ofEach: tenants + ["租"])

  /// Whoever rents lives there and doesn't own it.
  func isTenant(_ uses: [String]) -> Bool {
    let words = RosterRow.tenants
    if groups.contains(where: RosterRow.isTenant) || uses.contains(where: RosterRow.isTenant) {
      return true
    }
    if let note, RosterRow.tenantSigns.mayStand(in: note), words.contains(note.foldedName) {
      return true
    }
    guard RosterRow.tenantSigns.mayStand(in: name) else { return false }
    let name = name.foldedName
    return (words + ["租"]).contains { name.hasSuffix("(\($0))") }
  }

  /// The owners in one cell: `张三、李四`, and one where a name is padded, `张　三`. Nobody where the cell
  /// says that nobody knows.
  var owners: [String] {
    // One owner in letters, digits and ideographs, none of which stands in a word for nobody.
    let isOne =
      !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xBF, 0xE4...0xE9: true
        default: false
        }
      }
    if isOne, !RosterRow.unknownSigns.mayStand(in: name) { return [name.foldedName] }
    return name.split(whereSeparator: RosterRow.ownerSeparators.contains).flatMap { part in
      let words = part.split(whereSeparator: \.isWhitespace)
      return words.allSatisfy { $0.count > 1 } ? words.map(\.foldedName) : [part.foldedName]
    }.filter { !RosterRow.unknownOwners.contains($0) }
  }

  private static let ownerSeparators: Set<Character> = [
    "、", "/", "／", ",", "，", ";", "；", "+", "＋", "|", "&", "\n", "\r\n",
  ]

  private static let unknownOwners: Set<String> = [
    "不详", "未知", "不明", "待查", "未登记", "未提供", "查无此人", "无业主", "空置", "空", "空房", "业主不详", "?",
  ]

  private static let unknownSigns = TellingSigns(ofEach: unknownOwners, passingOver: "业主")
}
