import Text
import Values

/// What stands above a room, the same for many rows: put together once, and put before each room.
package struct HomeAbove {
  private let building: (parts: [String], shown: String)?
  private let unit: (parts: [String], shown: String)?
  /// `24-3-`, for a room that repeats nothing of it.
  private let whole: String

  package init(building: String?, unit: String?) {
    self.building = building.map { (HomeKey($0).parts, RosterHome.plain($0)) }
    self.unit = unit.map { (HomeKey($0).parts, RosterHome.plain($0)) }
    whole = [self.building?.shown, self.unit?.shown].compactMap { $0.map { $0 + "-" } }.joined()
  }

  /// `24号楼`, `3单元`, `501室` become `24-3-501`; a room that already names its building or
  /// stairwell isn't given it twice.
  package func shown(storey: String?, room: String) -> String {
    // A number alone is shown as it stands, and so is what stands below nothing.
    if storey == nil, room.isPlainNumber { return whole + room }
    if storey == nil, building == nil, unit == nil { return RosterHome.plain(room) }
    var parts: [String] = []
    let roomParts = RosterCell.isDate(room) ? [] : HomeKey(room).parts
    let repeatsBuilding = building.map { HomeAbove.starts(roomParts, with: $0.parts) } ?? false
    let repeatsUnit = unit.map { HomeAbove.starts(roomParts, with: $0.parts) } ?? false
    if let building, !repeatsBuilding { parts.append(building.shown) }
    if let unit, !repeatsBuilding, !repeatsUnit { parts.append(unit.shown) }
    let flat = RosterHome.plain(room)
    if let storey = storey.map({ RosterHome.plain($0) }), roomParts.count == 1, Int(storey) != nil {
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
    !head.isEmpty && parts.count > head.count && parts.starts(with: head)
  }
}
