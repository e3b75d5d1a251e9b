import Foundation

/// Numbers texts in the order they first come; two that are equal have one number however they are
/// encoded.
///
/// The standard dictionary compares Chinese texts by their canonical forms, each time they are looked
/// up; here a text is brought into that form only where it may have another.
struct EqualTexts {
  private var numbers: [Key: Int] = [:]

  init(capacity: Int) { numbers.reserveCapacity(capacity) }

  /// The number of a text, and whether it has just been given.
  mutating func number(_ text: String) -> (number: Int, isNew: Bool) {
    let next = numbers.count
    let number = numbers[Key(text), default: next]
    if number == next { numbers[Key(text)] = next }
    return (number, number == next)
  }

  /// A text in its one form, told from others by its bytes.
  private struct Key: Hashable {
    let text: String

    init(_ text: String) {
      // ASCII and U+4000 to U+9FFF have but one encoding.
      let isPlain = text.utf8.allSatisfy { byte in
        switch byte {
        case 0x00...0xBF, 0xE4...0xE9: true
        default: false
        }
      }
      self.text = isPlain ? text : text.precomposedStringWithCanonicalMapping
    }

    static func == (one: Key, other: Key) -> Bool { one.text.utf8.elementsEqual(other.text.utf8) }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }
}
