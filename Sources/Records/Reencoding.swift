import Glibc
import Wording

/// A session file whose content is whole and whose line ends or encoding somebody's program changed:
/// a byte order mark, CR LF, UTF-16, blank lines at the end.
enum Reencoding {
  /// Larger files are not looked at.
  static let largest = 64 << 20

  /// The bytes as they were written; nil where nothing of the kind was changed, or more was.
  static func undone(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count <= largest else { return nil }
    var clean = bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      guard bytes.count % 2 == 0 else { return nil }
      let high = bytes[0] == 0xFF ? 1 : 0
      let units = stride(from: 2, to: bytes.count, by: 2).map { place -> UInt16 in
        let (first, second) = (UInt16(bytes[place + high]), UInt16(bytes[place + 1 - high]))
        return first << 8 | second
      }
      clean = Array(String(decoding: units, as: UTF16.self).utf8)
    }
    if clean.starts(with: [0xEF, 0xBB, 0xBF]) { clean.removeFirst(3) }
    // In a line a carriage return is written as an escape.
    clean.removeAll { $0 == 13 }
    while let last = clean.last, last == 10 || last == 32 { clean.removeLast() }
    clean.append(10)
    // A newline alone that is missing is a write that was never finished.
    guard clean != bytes, clean.count != bytes.count + 1 else { return nil }
    let read = Verification.verifyAsWritten(clean, of: "")
    return read.findings.isEmpty && read.header != nil ? clean : nil
  }

  static func undone(at path: String, posix: Posix) throws(SystemError) -> (
    bytes: [UInt8], clean: [UInt8]
  )? {
    guard let bytes = try posix.contents(path, limit: largest + 1) else { return nil }
    return undone(bytes).map { (bytes, $0) }
  }
}
