/// One sequence that begins with Escape, at the beginning of some bytes.
enum EscapeSequence {
  /// Not all of it is there yet.
  case incomplete
  /// A whole one; no key where it is a report or a mouse, which nobody asked for.
  case key(Key?, length: Int)
  case pasteBegins(length: Int)

  init(_ bytes: some RandomAccessCollection<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count > 1 else {
      self = .incomplete
      return
    }
    switch bytes[1] {
    case 0x5B: self = Self.controlSequence(bytes)
    case 0x4F: self = Self.singleShift(bytes)
    // Strings that answer questions: OSC, DCS, APC, PM, SOS.
    case 0x5D, 0x50, 0x5F, 0x5E, 0x58: self = Self.string(bytes)
    case 0x7F, 0x08: self = .key(.alt("\u{8}"), length: 2)
    case 0x0D, 0x0A: self = .key(.alt("\r"), length: 2)
    case 0..<0x20: self = .key(.unknown, length: 2)
    case 0x20...0x7E: self = .key(.alt(Character(Unicode.Scalar(bytes[1]))), length: 2)
    // Alt with a character of several bytes: the Escape is taken, the character follows.
    default: self = .key(.escape, length: 1)
    }
  }

  /// `ESC [ parameters final`.
  private static func controlSequence(_ bytes: [UInt8]) -> EscapeSequence {
    guard bytes.count > 2 else { return .incomplete }
    // F1 to F5 of the Linux console.
    if bytes[2] == 0x5B {
      guard bytes.count > 3 else { return .incomplete }
      let number = Int(bytes[3]) - 0x40
      return .key((1...5).contains(number) ? .function(number) : .unknown, length: 4)
    }
    // The oldest mouse report: three bytes follow.
    if bytes[2] == 0x4D {
      return bytes.count > 5 ? .key(nil, length: 6) : .incomplete
    }
    var end = 2
    while end < bytes.count, (0x20...0x3F).contains(bytes[end]) { end += 1 }
    guard end < bytes.count else { return end < 64 ? .incomplete : .key(.unknown, length: end) }
    let length = end + 1
    // A byte that can't stand in a sequence ends it; what it is comes next.
    guard (0x40...0x7E).contains(bytes[end]) else { return .key(.unknown, length: end) }
    let parameters = bytes[2..<end]
    if let first = parameters.first, (0x3C...0x3F).contains(first) {
      return .key(nil, length: length)
    }
    let numbers = parameters.split(separator: 0x3B, omittingEmptySubsequences: false).map {
      Int(String(decoding: $0, as: UTF8.self)) ?? 1
    }
    return switch bytes[end] {
    case 0x41: .key(.up, length: length)
    case 0x42: .key(.down, length: length)
    case 0x43: .key(.right, length: length)
    case 0x44: .key(.left, length: length)
    case 0x46: .key(.end, length: length)
    case 0x48: .key(.home, length: length)
    case 0x5A: .key(.backTab, length: length)
    case 0x50, 0x51, 0x53: .key(.function(Int(bytes[end]) - 0x4F), length: length)
    // F3 with a modifier looks like the answer to "where is the cursor".
    case 0x52: .key(numbers.first == 1 ? .function(3) : nil, length: length)
    // Focus, reports, and the mouse of rxvt.
    case 0x49, 0x4F, 0x63, 0x6E, 0x74, 0x79, 0x4D: .key(nil, length: length)
    case 0x7E:
      numbers.first == 200
        ? .pasteBegins(length: length)
        : .key(numbers.first == 201 ? nil : tilde(numbers.first ?? 0), length: length)
    default: .key(.unknown, length: length)
    }
  }

  /// `ESC [ number ~`.
  private static func tilde(_ number: Int) -> Key {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: .unknown
    }
  }

  /// `ESC O final`: arrows and the keypad of a terminal in application mode.
  private static func singleShift(_ bytes: [UInt8]) -> EscapeSequence {
    var end = 2
    while end < bytes.count, (0x30...0x3B).contains(bytes[end]) { end += 1 }
    guard end < bytes.count else { return .incomplete }
    let key: Key =
      switch bytes[end] {
      case 0x41: .up
      case 0x42: .down
      case 0x43: .right
      case 0x44: .left
      case 0x46: .end
      case 0x48: .home
      case 0x4D: .enter
      case 0x50...0x53: .function(Int(bytes[end]) - 0x4F)
      case 0x58: .character("=")
      case 0x6A...0x79: .character(Character(Unicode.Scalar(bytes[end] - 0x40)))
      default: .unknown
      }
    return .key(key, length: end + 1)
  }

  /// Everything up to a bell or `ESC \`.
  private static func string(_ bytes: [UInt8]) -> EscapeSequence {
    for index in bytes.indices.dropFirst(2) {
      if bytes[index] == 0x07 { return .key(nil, length: index + 1) }
      if bytes[index] == 0x1B {
        guard index + 1 < bytes.count else { return .incomplete }
        return .key(nil, length: bytes[index + 1] == 0x5C ? index + 2 : index)
      }
    }
    return .incomplete
  }
}
