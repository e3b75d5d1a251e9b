import Glibc
import Text

/// A session file whose content is whole and whose line ends or encoding somebody's program changed:
/// a byte order mark, CR LF or CR, UTF-16 with or without its mark, blank lines.
package enum Reencoding {
  /// Larger files are not looked at.
  static let largest = 64 << 20

  /// The bytes as they were written; nil where nothing of the kind was changed, or more was.
  static func undone(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count <= largest else { return nil }
    var clean = bytes
    if let (start, isBigEndian) = utf16(bytes) {
      guard bytes.count % 2 == 0 else { return nil }
      let high = isBigEndian ? 0 : 1
      let units = stride(from: start, to: bytes.count, by: 2).map { place -> UInt16 in
        let (first, second) = (UInt16(bytes[place + high]), UInt16(bytes[place + 1 - high]))
        return first << 8 | second
      }
      clean = Array(String(decoding: units, as: UTF16.self).utf8)
    }
    if clean.starts(with: [0xEF, 0xBB, 0xBF]) { clean.removeFirst(3) }
    // In a line a carriage return is written as an escape, so that whatever ends lines here, and
    // however often, a line is what stands between.
    clean =
      Array(
        clean.split { $0 == 10 || $0 == 13 }.filter { $0.contains { $0 != 32 && $0 != 9 } }
          .joined(separator: [10])) + [10]
    // A newline alone that is missing is a write that was never finished.
    guard clean != bytes, clean.count != bytes.count + 1 else { return nil }
    let read = Verification.verifyAsWritten(clean, of: "")
    return read.findings.isEmpty && read.header != nil ? clean : nil
  }

  /// Where the text begins and whether the higher byte comes first; nil where it isn't UTF-16, whose
  /// mark may have been lost: the first character is a brace.
  private static func utf16(_ bytes: [UInt8]) -> (start: Int, isBigEndian: Bool)? {
    switch Array(bytes.prefix(2)) {
    case [0xFF, 0xFE]: (2, false)
    case [0xFE, 0xFF]: (2, true)
    case [0x7B, 0]: (0, false)
    case [0, 0x7B]: (0, true)
    default: nil
    }
  }

  /// The bytes of a file that was turned into another encoding, and as they were; nil for any
  /// other.
  package static func undone(at path: String, posix: Posix) throws(SystemError) -> (
    bytes: [UInt8], clean: [UInt8]
  )? {
    guard let bytes = try posix.contents(path, limit: largest + 1) else { return nil }
    return undone(bytes).map { (bytes, $0) }
  }
}
