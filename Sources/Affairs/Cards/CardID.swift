/// Which card of the ledger it is, such as `s7f3ak2`: the letter of its kind and six drawn characters.
/// A matter's is its number, `20240518-7f3a-1` where a meeting gave it, `20240106-m3b2c` where the
/// ledger did.
///
/// A command may name a card by its id, by the number it bears (编号), or by a name that only one bears;
/// stored events name it by its id alone.
package struct CardID: Hashable, Sendable {
  /// As it is written.
  package let text: String

  package init(_ text: String) { self.text = text }

  /// Whether it is the number of an issue as a meeting gives it, `20240518-7f3a-1`.
  package var isOfMeeting: Bool { text.utf8.count { $0 == UInt8(ascii: "-") } == 2 }
}

extension CardID: Comparable {
  package static func < (left: CardID, right: CardID) -> Bool { left.text < right.text }
}

extension CardID: CustomStringConvertible {
  package var description: String { text }
}

extension CardID: Codable {
  package init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
