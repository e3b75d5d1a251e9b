extension String {
  /// JSON in which no control character stands as it is: those from U+007F to U+009F, which a
  /// terminal obeys and JSON allows, are written as `\\u009b`.
  package var escapingControls: String {
    // They begin with one of two bytes, which hardly any text holds.
    guard utf8.contains(where: { $0 == 0x7F || $0 == 0xC2 }),
      unicodeScalars.contains(where: { (0x7F...0x9F).contains($0.value) })
    else { return self }
    var result = UnicodeScalarView()
    for scalar in unicodeScalars {
      if (0x7F...0x9F).contains(scalar.value) {
        for sign in "\\u00\(String(scalar.value, radix: 16))".unicodeScalars {
          result.append(sign)
        }
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
