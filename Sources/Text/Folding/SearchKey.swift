import Foundation
import Synchronization

/// A text as it is searched: letters and characters alone, in one width and one case, traditional
/// characters as the simplified ones.
///
/// Blanks and signs count for nothing, so that 24号楼 植物角 is found as it was typed without a blank;
/// between digits one stroke stands for them, since 3-501 isn't 3501.
package struct SearchKey: Hashable, Sendable {
  package let scalars: [Unicode.Scalar]
  /// Where each of them stands among the scalars of the text.
  package let places: [Int]

  package init(_ text: String) {
    var key = Reading()
    for (place, scalar) in text.unicodeScalars.enumerated() { key.take(scalar, at: place) }
    Simplified.write(&key.scalars)
    (scalars, places) = (key.scalars, key.places)
  }

  package var isEmpty: Bool { scalars.isEmpty }

  /// Where another text stands in this one first; nil where it doesn't, or is empty.
  package func firstRange(of other: SearchKey) -> Range<Int>? {
    let (all, wanted) = (scalars, other.scalars)
    guard let first = wanted.first, wanted.count <= all.count else { return nil }
    for start in 0...(all.count - wanted.count) where all[start] == first {
      if all[start...].starts(with: wanted) { return start..<(start + wanted.count) }
    }
    return nil
  }

  /// The key as it is written down.
  private struct Reading {
    var scalars: [Unicode.Scalar] = []
    var places: [Int] = []
    private var hasGap = false

    mutating func take(_ scalar: Unicode.Scalar, at place: Int) {
      switch scalar.value {
      case 0x4E00...0x9FFF, 0x30...0x39, 0x61...0x7A: add(scalar, place)
      case 0x41...0x5A: add(Unicode.Scalar(UInt8(scalar.value + 32)), place)
      case 0..<0x80: hasGap = true
      default:
        for folded in String(Character(scalar)).folded.unicodeScalars {
          if folded.properties.isAlphabetic || folded.properties.numericType != nil {
            add(folded, place)
          } else {
            hasGap = true
          }
        }
      }
    }

    private mutating func add(_ scalar: Unicode.Scalar, _ place: Int) {
      if hasGap, scalar.isDigit, scalars.last?.isDigit == true {
        scalars.append("-")
        places.append(place)
      }
      hasGap = false
      scalars.append(scalar)
      places.append(place)
    }
  }
}

/// Traditional characters as simplified ones.
private enum Simplified {
  /// What the transliterator made of characters that it was asked for. Two of the usual ones count as
  /// traditional too: 乾 and 著 stand for 干 and 着 where they stand for anything else.
  private static let known = Mutex<[Unicode.Scalar: Unicode.Scalar]>(["乾": "干", "著": "着"])

  /// Whether each of the characters that Unicode had from the start is a simplified one that is in
  /// daily use, of which the transliterator, which takes long to load, needn't be asked.
  private static let isUsual: [Bool] = (0x4E00...0x9FFF).map { (value: UInt32) in
    Unicode.Scalar(value).map {
      $0 != "乾" && $0 != "著" && CommonInitials.letter(of: $0) != nil
    } ?? false
  }

  static func write(_ scalars: inout [Unicode.Scalar]) {
    let places = scalars.indices.filter { place in
      let value = scalars[place].value
      return value > 0x2E80 && scalars[place].isHan
        && !((0x4E00...0x9FFF).contains(value) && isUsual[Int(value - 0x4E00)])
    }
    guard !places.isEmpty else { return }
    known.withLock { known in
      let unknown = Set(places.map { scalars[$0] }).filter { known[$0] == nil }
      ask(unknown, &known)
      for place in places { scalars[place] = known[scalars[place]] ?? scalars[place] }
    }
  }

  private static func ask(
    _ unknown: Set<Unicode.Scalar>, _ known: inout [Unicode.Scalar: Unicode.Scalar]
  ) {
    let transform = StringTransform("Hant-Hans")
    for scalar in unknown {
      // Character by character: what stands beside it makes no other of it.
      let simple = String(Character(scalar)).applyingTransform(transform, reverse: false)
      let all = (simple ?? "").unicodeScalars
      known[scalar] = all.count == 1 ? all.first : scalar
    }
  }
}
