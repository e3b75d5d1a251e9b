import Glibc
import Office

/// Reads a descriptor line by line, as the lines come.
struct LineReader {
  private let descriptor: CInt
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(_ descriptor: CInt) { self.descriptor = descriptor }

  /// The next line without its line break, `\r\n` too; nil after the last.
  ///
  /// - Throws: the system's error number.
  mutating func next(atMost limit: Int) throws(ReadError) -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 10) { return line(until: end, next: end + 1) }
      searched = buffer.count
      if isAtEnd || buffer.count - start > limit {
        guard start < buffer.count else { return nil }
        return line(until: buffer.count, next: buffer.count)
      }
      searched -= start
      try fill()
    }
  }

  private mutating func line(until end: Int, next: Int) -> [UInt8] {
    var line = buffer[start..<end]
    if line.last == 13 { line.removeLast() }
    start = next
    return Array(line)
  }

  private mutating func fill() throws(ReadError) {
    buffer.removeFirst(start)
    start = 0
    var block = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = read(descriptor, &block, block.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw ReadError(code: errno) }
      isAtEnd = count == 0
      buffer.append(contentsOf: block[..<count])
      return
    }
  }
}

/// A read that failed, with the system's error number.
struct ReadError: Error {
  let code: Int32

  var reason: String { String(cString: strerror(code)) }
}
