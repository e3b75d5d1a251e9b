extension Site {
  /// Whether that is a place on the earth as it is written here: latitude and longitude of WGS84 in
  /// degrees, `39.9712,116.4301`.
  static func isPoint(_ text: String) -> Bool {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    return zip(parts, [90.0, 180.0]).allSatisfy { part, limit in
      let digits = part.first == "-" ? part.dropFirst() : part
      let halves = digits.split(separator: ".", omittingEmptySubsequences: false)
      guard halves.count <= 2,
        halves.allSatisfy({ half in
          !half.isEmpty && half.utf8.allSatisfy { (0x30...0x39).contains($0) }
        }), let degrees = Double(digits)
      else { return false }
      return degrees <= limit
    }
  }
}
