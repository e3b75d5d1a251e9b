/// Tells whether numbers and texts are those that were written; no protection against anybody.
///
/// Like FNV-1a, but for eight bytes at a time. Each step has an inverse, so that one word that is
/// another always makes another sum.
struct Checksum {
  private(set) var value: UInt64

  init(_ seed: UInt64) { value = 0xCBF2_9CE4_8422_2325 ^ seed }

  mutating func add(_ number: Int64) { add(UInt64(bitPattern: number)) }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  /// With their number, so that the end of one text and the beginning of the next aren't mistaken.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    add(UInt64(bytes.count))
    var place = 0
    while place + 8 <= bytes.count {
      add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
      place += 8
    }
    var rest: UInt64 = 0
    for byte in bytes[place...] { rest = rest << 8 | UInt64(byte) }
    add(rest)
  }

  private mutating func add(_ word: UInt64) {
    value = (value ^ word) &* 0x9E37_79B9_7F4A_7C15
    // A product's low bits depend on the low bits alone.
    value ^= value >> 32
  }
}
