extension Site {
  /// A place on the earth, latitude and longitude of WGS84 in degrees, written `39.9712,116.4301`.
  package struct Point: Hashable, Sendable {
    package let latitude: Double
    package let longitude: Double

    /// - Returns: nil for anything else than it is written here.
    package init?(_ text: String) {
      let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      guard parts.count == 2, let latitude = Self.degrees(parts[0], to: 90),
        let longitude = Self.degrees(parts[1], to: 180)
      else { return nil }
      (self.latitude, self.longitude) = (latitude, longitude)
    }

    private static func degrees(_ text: Substring, to limit: Double) -> Double? {
      let digits = text.first == "-" ? text.dropFirst() : text
      let halves = digits.split(separator: ".", omittingEmptySubsequences: false)
      guard halves.count <= 2,
        halves.allSatisfy({ half in
          !half.isEmpty && half.utf8.allSatisfy { (0x30...0x39).contains($0) }
        }), let degrees = Double(digits), degrees <= limit
      else { return nil }
      return text.first == "-" ? -degrees : degrees
    }
  }
}
