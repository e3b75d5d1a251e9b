/// Makes keys out of the bytes a terminal sends, however they are split over reads.
///
/// ncurses' own reading loses characters split between two reads, keeps keys back, and doesn't
/// know pastes. Sequences are those of xterm, which all terminals in use send or come near to.
package struct KeyDecoder: Sendable {
  /// Bytes that aren't a whole key yet.
  private var pending: [UInt8] = []
  /// What has come of a paste whose end is still to come.
  private var pasted: [UInt8]?
  /// Nothing has come of it for so long that it was told.
  private var hasStalled = false
  /// The beginning of a sequence, just taken as a key of its own; a slow line may still bring its
  /// tail.
  private var taken: [UInt8] = []

  package init() {}

  /// How many milliseconds to wait for more bytes before calling ``timeOut()``; nil for ever.
  ///
  /// A lone Escape is the key after 25 ms. A cut character and the rest of a paste are waited for,
  /// however long they take.
  package var patience: Int? {
    if pasted != nil { return pending == [0x1B] ? 1000 : hasStalled ? nil : 1000 }
    guard pending.first == 0x1B else {
      if pending.isEmpty || taken.isEmpty { return nil }
      return taken.count + pending.count > 2 ? 5000 : 250
    }
    // No hand types the beginning of a sequence of three bytes.
    return pending.count == 1 ? 25 : pending.count == 2 ? 250 : 5000
  }

  /// Takes what was read and returns the keys that are whole now.
  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [Key] {
    hasStalled = false
    pending.append(contentsOf: bytes)
    guard !taken.isEmpty, let next = pending.first else { return decode() }
    guard taken.count > 1 || next == 0x5B || next == 0x4F && pending.count > 1 else {
      taken = []
      return decode()
    }
    let sequence = EscapeSequence(taken + pending)
    let before = taken.count
    switch sequence {
    case .incomplete where next != 0x4F: return []
    case .key(let key, let length) where length > before && key != .unknown:
      taken = []
      pending.removeFirst(length - before)
      return (key.map { [$0] } ?? []) + decode()
    case .pasteBegins(let length):
      taken = []
      pasted = []
      pending.removeFirst(length - before)
      return decode()
    default:
      taken = []
      return decode()
    }
  }

  /// Gives up waiting: what stands in the way becomes a key, or is dropped.
  ///
  /// What belongs to a paste never becomes keys: where it stalls that is told, and where its end was
  /// lost, Escape with nothing behind it ends it.
  package mutating func timeOut() -> [Key] {
    if let paste = pasted {
      guard pending == [0x1B] else {
        hasStalled = true
        return [.pasteStalled]
      }
      pasted = nil
      (taken, pending) = (pending, [])
      return [.paste(PastedText.clean(paste))]
    }
    guard pending.first == 0x1B else {
      let sequence = taken + pending
      taken = []
      let keys = decode()
      if sequence == [0x1B, 0x5B] { taken = sequence }
      return keys
    }
    defer { pending = [] }
    switch pending.count {
    case 1:
      taken = pending
      return [.escape]
    case 2:
      if pending[1] == 0x5B { taken = pending }
      return [.alt(Character(Unicode.Scalar(pending[1])))]
    default: return [.unknown]
    }
  }

  private mutating func decode() -> [Key] {
    var keys: [Key] = []
    var text: [UInt8] = []
    var index = 0
    func flush() {
      guard !text.isEmpty else { return }
      keys.append(contentsOf: String(decoding: text, as: UTF8.self).map(Key.character))
      text = []
    }
    loop: while index < pending.count {
      if pasted != nil {
        guard let next = takePaste(from: index) else { break }
        keys.append(next.key)
        index = next.end
        continue
      }
      let byte = pending[index]
      switch byte {
      case 0x1B:
        flush()
        // Escape twice is the key and a new beginning.
        if index + 1 < pending.count, pending[index + 1] == 0x1B {
          keys.append(.escape)
          index += 1
          continue
        }
        switch EscapeSequence(pending[index...]) {
        case .incomplete: break loop
        case .key(let key, let length):
          if let key { keys.append(key) }
          index += length
        case .pasteBegins(let length):
          pasted = []
          index += length
        }
      case 0..<0x20, 0x7F:
        flush()
        keys.append(Self.control(byte))
        index += 1
      default:
        let length = Self.length(ofCharacterStartingWith: byte)
        if index + length > pending.count, Self.isPrefix(pending[index...]) { break loop }
        text.append(byte)
        index += 1
        var left = length - 1
        while left > 0, index < pending.count, pending[index] & 0xC0 == 0x80 {
          text.append(pending[index])
          index += 1
          left -= 1
        }
      }
    }
    flush()
    pending.removeFirst(min(index, pending.count))
    return keys
  }

  /// The paste that began earlier, if its end is among the bytes; else all but a possible
  /// beginning of that end is put aside.
  private mutating func takePaste(from index: Int) -> (key: Key, end: Int)? {
    let end: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
    var at = index
    while at < pending.count {
      if pending[at] == 0x1B {
        let here = pending[at...].prefix(end.count)
        if here.elementsEqual(end) {
          let text = (pasted ?? []) + pending[index..<at]
          pasted = nil
          return (.paste(PastedText.clean(text)), at + end.count)
        }
        if here.elementsEqual(end.prefix(here.count)) { break }
      }
      at += 1
    }
    pasted?.append(contentsOf: pending[index..<at])
    pending.removeSubrange(index..<at)
    return nil
  }

  private static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x00: .null
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    // Line feed too: what a terminal without bracketed paste sends for the lines of a paste.
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  private static func length(ofCharacterStartingWith byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// Whether only continuation bytes follow the first, so that the rest may still come.
  private static func isPrefix(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
  }
}
