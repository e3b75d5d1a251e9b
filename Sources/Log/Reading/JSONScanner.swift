import Glibc

/// Finds where each value of some JSON begins and ends, in one walk.
///
/// It takes what Foundation's decoder takes: blanks between values, a comma after the last of them, a
/// key twice, of which the first is read. Numbers and escapes are judged where they are read. What a
/// line may not hold, ``StrictJSON`` refuses when it is written or verified.
struct JSONScanner {
  /// At which byte it isn't JSON any more.
  struct Fault: Error {
    let offset: Int
  }

  private let bytes: UnsafeRawBufferPointer
  private var index = 0
  private(set) var parts: [JSONPart] = []

  /// Levels within each other; a line has far fewer.
  private static let depth = 512

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    parts.reserveCapacity(bytes.count / 12 + 8)
  }

  mutating func scan() throws(Fault) {
    guard bytes.count < UInt32.max else { throw Fault(offset: 0) }
    try value(depth: 0)
    skipBlanks()
    guard index == bytes.count else { throw fault }
  }

  private var fault: Fault { Fault(offset: index) }
  private var peek: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func skipBlanks() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  private mutating func value(depth: Int) throws(Fault) {
    skipBlanks()
    switch peek {
    case 0x22: try string()
    case 0x7B: try object(depth: depth + 1)
    case 0x5B: try list(depth: depth + 1)
    case 0x2D, 0x30...0x39: number()
    case 0x74: try word("true", .yes)
    case 0x66: try word("false", .no)
    case 0x6E: try word("null", .null)
    default: throw fault
    }
  }

  private mutating func object(depth: Int) throws(Fault) {
    let place = try open(depth)
    if !isClosed(by: 0x7D) {
      repeat {
        skipBlanks()
        guard peek == 0x22 else { throw fault }
        try name()
        skipBlanks()
        guard peek == 0x3A else { throw fault }
        index += 1
        try value(depth: depth)
      } while try goesOn(until: 0x7D)
    }
    close(place, .object)
  }

  private mutating func list(depth: Int) throws(Fault) {
    let place = try open(depth)
    if !isClosed(by: 0x5D) {
      repeat { try value(depth: depth) } while try goesOn(until: 0x5D)
    }
    close(place, .list)
  }

  /// Keeps a place for an object or a list, which is known only at its end.
  private mutating func open(_ depth: Int) throws(Fault) -> (part: Int, start: Int) {
    guard depth <= JSONScanner.depth else { throw fault }
    let place = (parts.count, index)
    parts.append(JSONPart(.null, index..<index, next: 0))
    index += 1
    return place
  }

  private mutating func close(_ place: (part: Int, start: Int), _ kind: JSONPart.Kind) {
    parts[place.part] = JSONPart(kind, place.start..<index, next: parts.count)
  }

  private mutating func isClosed(by end: UInt8) -> Bool {
    skipBlanks()
    guard peek == end else { return false }
    index += 1
    return true
  }

  private mutating func goesOn(until end: UInt8) throws(Fault) -> Bool {
    skipBlanks()
    let byte = peek
    guard byte == 0x2C || byte == end else { throw fault }
    index += 1
    return byte == 0x2C && !isClosed(by: end)
  }

  /// A member's name, which has to be text for any of them to be found.
  private mutating func name() throws(Fault) {
    let start = index
    try string()
    let name = parts[parts.count - 1]
    guard name.isPlain || JSONDocument.text(name, in: bytes) != nil else {
      throw Fault(offset: start)
    }
  }

  private mutating func string() throws(Fault) {
    index += 1
    let start = index
    var isPlain = true
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x22:
        parts.append(JSONPart(.string, start..<index, next: parts.count + 1, isPlain: isPlain))
        index += 1
        return
      case 0x5C:
        isPlain = false
        try escape()
      default:
        if byte >= 0x80 || byte < 0x20 { isPlain = false }
        index += 1
      }
    }
    throw fault
  }

  /// Steps over an escape, whose shape alone is judged here.
  private mutating func escape() throws(Fault) {
    guard index + 1 < bytes.count else { throw fault }
    let isCode = bytes[index + 1] == UInt8(ascii: "u")
    index += 2
    guard isCode else { return }
    guard index + 4 <= bytes.count, !bytes[index..<index + 4].contains(0x22) else { throw fault }
    index += 4
  }

  private mutating func number() {
    let start = index
    index += 1
    scan: while index < bytes.count {
      switch bytes[index] {
      case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x45, 0x65: index += 1
      default: break scan
      }
    }
    parts.append(JSONPart(.number, start..<index, next: parts.count + 1))
  }

  private mutating func word(_ word: StaticString, _ kind: JSONPart.Kind) throws(Fault) {
    let range = index..<index + word.utf8CodeUnitCount
    guard range.upperBound <= bytes.count, JSONCursor(bytes).matches(range, word) else {
      throw fault
    }
    index = range.upperBound
    parts.append(JSONPart(kind, range, next: parts.count + 1))
  }
}
