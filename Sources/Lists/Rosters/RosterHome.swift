import Text
import Values

/// Puts a home together from the columns of a list.
enum RosterHome {
  /// Whether a cell names one dwelling, and no building, stairwell or storey that stands above several.
  static func isDwelling(_ cell: String) -> Bool {
    let name = cell.foldedName
    let above = ["楼", "栋", "幢", "座", "期", "区", "组团", "单元", "门", "层", "弄", "合计", "小计"]
    return name.contains(where: \.isNumber) && !above.contains(where: name.hasSuffix)
      && !name.contains(where: { "共计：:".contains($0) })
  }

  /// `24号楼`, `3单元`, `501室` become `24-3-501`; a room that already names its building or
  /// stairwell isn't given it twice.
  static func shown(building: String?, unit: String?, storey: String?, room: String) -> String {
    var parts: [String] = []
    let roomParts = RosterCell.isDate(room) ? [] : HomeKey(room).parts
    let buildingParts = building.map { HomeKey($0).parts } ?? []
    let unitParts = unit.map { HomeKey($0).parts } ?? []
    let repeatsBuilding = !buildingParts.isEmpty && starts(roomParts, with: buildingParts)
    let repeatsUnit = !unitParts.isEmpty && starts(roomParts, with: unitParts)
    if let building, !repeatsBuilding { parts.append(plain(building)) }
    if let unit, !repeatsBuilding, !repeatsUnit { parts.append(plain(unit)) }
    let flat = plain(room)
    if let storey = storey.map({ plain($0) }), roomParts.count == 1, Int(storey) != nil {
      if let number = Int(flat), flat.count <= 2 {
        return (parts + [storey + (number < 10 ? "0" : "") + String(number)])
          .joined(separator: "-")
      }
      if Int(flat) == nil, !flat.contains(where: \.isNumber) {
        return (parts + [storey + "楼" + flat]).joined(separator: "-")
      }
    }
    return (parts + [flat]).joined(separator: "-")
  }

  private static func starts(_ parts: [String], with head: [String]) -> Bool {
    parts.count > head.count && parts.starts(with: head)
  }

  /// The bare number where there is one number and marks, else the text as written.
  private static func plain(_ text: String) -> String {
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
