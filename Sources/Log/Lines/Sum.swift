import Crypto

/// A line's sum: SHA-256 over the line before's sum, in hex, and this line's own bytes.
package struct Sum: Hashable, Sendable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// Sums a line.
  ///
  /// - Parameters:
  ///   - bytes: the line up to, not including, its last `,"sum":"`.
  ///   - previous: the sum of the line before, nil for the first.
  init(of bytes: UnsafeRawBufferPointer, after previous: Sum?) {
    var hash = SHA256()
    previous?.withHex { hash.update(bufferPointer: $0) }
    hash.update(bufferPointer: bytes)
    self.init(hash.finalize())
  }

  package init(_ digest: SHA256.Digest) {
    words = digest.withUnsafeBytes { bytes in
      func word(_ index: Int) -> UInt64 {
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
      }
      return (word(0), word(1), word(2), word(3))
    }
  }

  /// Reads 64 lower-case digits; nil for anything else.
  init?(hex: UnsafeRawBufferPointer) {
    guard hex.count == 64 else { return nil }
    // Without a branch a digit: which of them are letters can't be foreseen.
    var wrong: UInt8 = 0
    func word(_ start: Int) -> UInt64 {
      var value: UInt64 = 0
      for index in start..<start + 16 {
        let byte = hex[index]
        let isNoDigit: UInt8 = byte &- 0x30 < 10 ? 0 : 1
        let isNoLetter: UInt8 = byte &- 0x61 < 6 ? 0 : 1
        wrong |= isNoDigit & isNoLetter
        // 9 more for a letter, whose own bits count from 1.
        value = value << 4 | UInt64(byte & 15 &+ 9 &* (byte >> 6)) & 15
      }
      return value
    }
    words = (word(0), word(16), word(32), word(48))
    if wrong != 0 { return nil }
  }

  /// Calls with the 64 digits in ASCII, valid only during the call.
  func withHex<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { buffer in
      func write(_ word: UInt64, at start: Int) {
        for index in 0..<16 {
          let nibble = UInt8(truncatingIfNeeded: word >> UInt64(60 - 4 * index)) & 15
          buffer[start + index] = nibble < 10 ? 0x30 + nibble : 0x57 + nibble
        }
      }
      write(words.0, at: 0)
      write(words.1, at: 16)
      write(words.2, at: 32)
      write(words.3, at: 48)
      return body(UnsafeRawBufferPointer(buffer))
    }
  }

  /// The 64 digits.
  package var hex: String { withHex { String(decoding: $0, as: UTF8.self) } }

  /// The first 16 digits: what a seal prints as 电子记录核验码.
  package var code: String { String(hex.prefix(16)) }

  /// The first 16 digits, as a number.
  package var number: UInt64 { words.0 }

  package static func == (left: Sum, right: Sum) -> Bool { left.words == right.words }

  package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
