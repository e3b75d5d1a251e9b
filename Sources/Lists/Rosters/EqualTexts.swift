import Deliberation
import Foundation

/// Numbers texts in the order they first come; two that are equal have one number however they are
/// encoded.
///
/// The standard dictionary compares Chinese texts by their canonical forms, each time they are looked
/// up; here a text is brought into that form only where it may have another.
struct EqualTexts {
  private var index: TextIndex

  init(capacity: Int) { index = TextIndex(capacity: capacity) }

  /// The number of a text, and whether it has just been given.
  mutating func number(_ text: String) -> (number: Int, isNew: Bool) {
    index.number(EqualTexts.form(of: text))
  }

  /// The one form of all texts that are equal to it.
  private static func form(of text: String) -> String {
    // ASCII and U+4000 to U+9FFF have but one encoding.
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x00...0xBF, 0xE4...0xE9: true
      default: false
      }
    }
    return isPlain ? text : text.precomposedStringWithCanonicalMapping
  }
}

extension String {
  /// Whether two texts are the same to the byte.
  func isWritten(as other: String) -> Bool {
    utf8.withContiguousStorageIfAvailable { one in
      other.utf8.withContiguousStorageIfAvailable { two in
        one.count == two.count && one.elementsEqual(two)
      }
    }.flatMap(\.self) ?? utf8.elementsEqual(other.utf8)
  }
}
