extension String {
  /// Whether it is an identity number of 18 characters: a day of birth in it, and the last character
  /// right by GB 11643 (ISO 7064, MOD 11-2).
  var isIdentityNumber: Bool {
    let bytes = Array(utf8)
    guard bytes.count == 18 else { return false }
    let digits = bytes.prefix(17).map { Int($0) - 0x30 }
    guard digits.allSatisfy((0...9).contains) else { return false }
    let (year, month, day) = (
      Int(dropFirst(6).prefix(4)), Int(dropFirst(10).prefix(2)), Int(dropFirst(12).prefix(2))
    )
    guard let year, let month, let day, (1900...2099).contains(year), (1...12).contains(month),
      (1...31).contains(day)
    else { return false }
    let sum = zip(digits, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]).reduce(0) {
      $0 + $1.0 * $1.1
    }
    return bytes[17] == Array("10X98765432".utf8)[sum % 11]
  }
}
