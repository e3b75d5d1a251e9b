import Values

/// A home as it is compared, sorted and searched: its numbers in order, without the words
/// between them.
///
/// `24-3-501`, `24号楼3单元501室` and `二十四号楼三单元５０１` are one home. Sorts as people do:
/// 2号楼 before 10号楼, 501 before 1001, 底商 after the flats.
package struct HomeKey: Hashable, Sendable {
  /// `["24", "3", "501"]`; digits without leading zeros, letters small.
  package let parts: [String]

  package init(_ home: String) {
    parts = HomeReader.plainParts(of: home) ?? HomeKey.parts(of: home)
  }

  package init(_ home: some StringProtocol) { parts = HomeKey.parts(of: home) }

  private static func parts(of home: some StringProtocol) -> [String] {
    var reader = HomeReader()
    for scalar in home.folded.unicodeScalars { reader.take(scalar) }
    return reader.finish()
  }

  /// `24-3-501`, the form kept for search.
  package var text: String { parts.joined(separator: "-") }

  package var isEmpty: Bool { parts.isEmpty }
}

extension HomeKey: Comparable {
  package static func < (left: HomeKey, right: HomeKey) -> Bool {
    for (one, other) in zip(left.parts, right.parts) where one != other {
      let (first, second) = (HomePart(one), HomePart(other))
      return first == second ? one < other : first < second
    }
    return left.parts.count < right.parts.count
  }
}

/// One part of a home in its natural order: numbers, then letters, then words.
private struct HomePart: Comparable {
  let word: String
  let number: Int

  init(_ part: String) {
    let digits = part.unicodeScalars.drop { !$0.isDigit }.prefix { $0.isDigit }
    word = String(part.unicodeScalars.prefix { !$0.isDigit })
    number = Int(String(digits)) ?? .max
  }

  static func < (left: HomePart, right: HomePart) -> Bool {
    (left.word, left.number) < (right.word, right.number)
  }
}
