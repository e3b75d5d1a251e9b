/// Numbers texts in the order they first come, by their bytes.
///
/// A register of a hundred thousand rows is grouped and looked up with it in a few milliseconds,
/// where the standard dictionary compares Chinese texts by their canonical forms and takes ten
/// times that.
package struct TextIndex {
  /// The number of a text at each place, -1 for none. Always at least twice as many as texts.
  private var slots: [Int32]
  private var hashes: [UInt64] = []
  /// The texts by their numbers.
  package private(set) var texts: [String] = []

  package init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    hashes.reserveCapacity(capacity)
    texts.reserveCapacity(capacity)
  }

  /// The number of a text, and whether it has just been given.
  package mutating func number(_ text: String) -> (number: Int, isNew: Bool) {
    let hash = TextIndex.hash(text)
    var slot = place(of: text, hash)
    if slots[slot] >= 0 { return (Int(slots[slot]), false) }
    if (texts.count + 1) * 2 > slots.count {
      grow()
      slot = place(of: text, hash)
    }
    slots[slot] = Int32(texts.count)
    texts.append(text)
    hashes.append(hash)
    return (texts.count - 1, true)
  }

  /// The number of a text that has one.
  func find(_ text: String) -> Int? {
    let found = slots[place(of: text, TextIndex.hash(text))]
    return found >= 0 ? Int(found) : nil
  }

  /// Where a text stands, or the free slot where it would.
  private func place(of text: String, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, texts[number] == text { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }

  /// FNV-1a.
  private static func hash(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { bytes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return hash
    }
  }
}
