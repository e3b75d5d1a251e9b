/// Rooms that a spreadsheet would take for a day when it opens comma-separated text.
extension String {
  /// A room as such a file has it: `3-12` would become 3月12日 and reads 3号楼12室, `3-1-12` would become a day
  /// of 2003 and reads 3号楼1单元12室; any other stays as it is.
  package var roomAndNoDay: String {
    let parts = split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    guard parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else {
      return self
    }
    let counts = parts.map(\.utf8.count)
    let short = 1...2
    // 24-3-501 is no day in any spreadsheet; 3-2101 is a month of the year 2101.
    switch counts.count {
    case 2 where short.contains(counts[0]) && (short.contains(counts[1]) || parts[1].isYear):
      return "\(parts[0])号楼\(parts[1])室"
    case 3 where counts.allSatisfy(short.contains):
      return "\(parts[0])号楼\(parts[1])单元\(parts[2])室"
    default: return self
    }
  }
}

extension Substring {
  /// Whether it is a year of those that spreadsheets know.
  fileprivate var isYear: Bool { utf8.count == 4 && self >= "1900" }
}
