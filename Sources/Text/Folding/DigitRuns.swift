/// Tells by the lengths of its runs of digits that no private number stands in a text.
///
/// Homes, areas, days and lists of rows are made of runs that are too short, and reading each of them
/// sign by sign takes its time. Of texts with signs whose part is not known here nothing is said.
struct DigitRuns {
  /// What stands between two runs.
  private enum Gap {
    /// Signs that part the digits of one number.
    case within
    /// A sign that parts the members of a list too.
    case members
    /// Anything else: the runs belong to two numbers, if to any.
    case words
  }

  private var length = 0
  private var first: UInt8 = 0
  private var second: UInt8 = 0
  private var gap = Gap.words
  /// The length of the run before, 0 for none in this number.
  private var before = 0
  /// The digits of the runs that nothing but `within` parts.
  private var together = 0
  private var singles = 0
  /// Whether the runs so far may be a number.
  private var isFound = false

  /// Whether a number may stand in a text that isn't written in Chinese digits; where it says no,
  /// `PrivateNumberReader` finds none.
  static func mayHoldNumber(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      var runs = DigitRuns()
      var place = 0
      while place < bytes.count {
        let byte = bytes[place]
        switch byte {
        case 0x30...0x39: runs.take(byte)
        case 0x20, 0x28, 0x29, 0x2D, 0x2E, 0x5F: runs.part(.within)
        case 0x2A, 0x2C, 0x2F: runs.part(.members)
        case 0x21...0x7E: runs.part(.words)
        case 0xE4...0xE9:
          runs.part(.words)
          place += 2
        case 0xE3, 0xEF:
          switch (byte, bytes[place + 1], bytes[place + 2]) {
          // 、 ， and the brackets （ ） that narrow ones are.
          case (0xE3, 0x80, 0x81), (0xEF, 0xBC, 0x8C): runs.part(.members)
          case (0xEF, 0xBC, 0x88), (0xEF, 0xBC, 0x89): runs.part(.within)
          // 。 ：
          case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x9A): runs.part(.words)
          default: return true
          }
          place += 2
        default: return true
        }
        if runs.isFound { return true }
        place += 1
      }
      runs.part(.words)
      return runs.isFound || runs.singles >= 11
    } ?? true
  }

  private mutating func take(_ digit: UInt8) {
    if length == 0 { first = digit } else if length == 1 { second = digit }
    length += 1
  }

  private mutating func part(_ sign: Gap) {
    if length > 0 { close() }
    switch (gap, sign) {
    case (.within, _), (.members, .words): gap = sign
    default: break
    }
  }

  /// Ends a run: what it may be alone, and with those before it.
  private mutating func close() {
    // 64211234 and whatever is longer; 95588.
    if length >= 7 || length >= 5 && first == 0x39 && second == 0x35 { isFound = true }
    switch gap {
    case .words: together = length
    case .within:
      together += length
      // 6421 1234, 400-810-1234; every other has ten digits or more.
      if together >= 10 || before >= 3 && length >= 3 { isFound = true }
    case .members:
      together = length
      // 138、0013、8000.
      if before == 3, length == 4 { isFound = true }
    }
    // 1、3、8、0、0、1、3、8、0、0、0.
    if length == 1 { singles += 1 }
    (before, length, gap) = (length, 0, .within)
  }
}
