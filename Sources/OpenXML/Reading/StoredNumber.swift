/// A number as a cell stores it, by its digits and never through floating point.
///
/// Cells store what a Double gave, `0.30000000000000004`; shown are 15 digits of it, `0.3`.
struct StoredNumber: Hashable {
  let isNegative: Bool
  /// Digits from the first that isn't zero to the last, 15 at the most; empty for zero.
  private(set) var digits: [UInt8]
  /// How many of them stand before the point; negative for zeros behind it.
  private(set) var places: Int

  /// Digits that a spreadsheet keeps.
  static let precision = 15
  /// More than a cell can hold, and enough to keep what is made of it small.
  private static let farthest = 400

  /// Reads `-12.50`, `1.2345E+2`; nil for anything else.
  init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    isNegative = bytes.first == 0x2D
    if isNegative || bytes.first == 0x2B { bytes.removeFirst() }
    var exponent = 0
    if let mark = bytes.firstIndex(where: { $0 | 0x20 == 0x65 }) {
      let power = String(decoding: bytes[(mark + 1)...], as: UTF8.self)
      guard power.utf8.count <= 5, let power = Int(power) else { return nil }
      exponent = power
      bytes = bytes[..<mark]
    }
    let point = bytes.firstIndex(of: 0x2E) ?? bytes.endIndex
    let whole = bytes[..<point]
    let all = whole + bytes[point...].dropFirst()
    guard !all.isEmpty, all.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let zeros = all.prefix { $0 == 0x30 }.count
    digits = all.dropFirst(zeros).map { $0 - 0x30 }
    places = whole.count - zeros + exponent
    round(to: Self.precision)
    guard abs(places) <= Self.farthest else { return nil }
  }

  /// Half up, as spreadsheets do.
  private mutating func round(to count: Int) {
    if digits.count > max(count, 0) {
      let isUp = count >= 0 && digits[count] >= 5
      digits.removeLast(digits.count - max(count, 0))
      if isUp {
        while digits.last == 9 { digits.removeLast() }
        if let last = digits.popLast() {
          digits.append(last + 1)
        } else {
          (digits, places) = ([1], places + 1)
        }
      }
    }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { places = 0 }
  }

  /// Whether it had digits that weren't kept.
  var isCut: Bool { places > Self.precision }

  /// Written out, `0.3`, `123.45`; with a power of ten where nobody would write it out, `1E+300`.
  var text: String {
    let sign = isNegative && !digits.isEmpty ? "-" : ""
    guard (-20...22).contains(places) else {
      let power = places - 1
      return sign + Self.written(digits, before: 1) + "E\(power < 0 ? "-" : "+")\(abs(power))"
    }
    return sign + Self.written(digits, before: places)
  }

  /// The same hundredfold, with its sign.
  var percent: String {
    var hundredfold = self
    if !digits.isEmpty { hundredfold.places += 2 }
    return hundredfold.text + "%"
  }

  /// Written with zeros before it up to so many digits, where it is a whole number.
  func text(digits count: Int) -> String {
    guard !isNegative, digits.count <= places || digits.isEmpty else { return text }
    let text = text
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }

  private static func written(_ digits: [UInt8], before places: Int) -> String {
    let letters = digits.map { $0 + 0x30 }
    let whole =
      places <= 0
      ? [0x30]
      : letters.prefix(places) + Array(repeating: 0x30, count: max(0, places - digits.count))
    let behind =
      places < 0
      ? Array(repeating: 0x30, count: digits.isEmpty ? 0 : -places) + letters
      : Array(letters.dropFirst(places))
    let text = String(decoding: whole, as: UTF8.self)
    return behind.isEmpty ? text : text + "." + String(decoding: behind, as: UTF8.self)
  }

  /// Whole days and seconds of the next, rounded; nil where it is no day of a spreadsheet.
  var daysAndSeconds: (days: Int, seconds: Int)? {
    guard !isNegative || digits.isEmpty, places <= 7 else { return nil }
    let padded = digits + Array(repeating: 0, count: max(0, places - digits.count))
    let days = padded.prefix(max(0, places)).reduce(0) { $0 * 10 + Int($1) }
    // Twelve digits of a day are far below a second.
    let fraction = Array(repeating: 0, count: max(0, -places)) + padded.dropFirst(max(0, places))
    let parts = (0..<12).reduce(0) { $0 * 10 + ($1 < fraction.count ? Int(fraction[$1]) : 0) }
    let second = 1_000_000_000_000
    let seconds = (parts * 86_400 + second / 2) / second
    return seconds == 86_400 ? (days + 1, 0) : (days, seconds)
  }
}
