import Foundation
import Text

/// Tells names that may be one person's: 王偉 and 王伟, 王伟（已故） and 王伟, ★王伟 and 王伟.
///
/// Whether they are nobody can tell from the names, so both readings are counted.
struct NameLikeness {
  /// Simplified characters by the traditional ones that occur.
  private let simplified: [Character: Character]

  /// - Parameter names: all that will be asked about.
  init(_ names: [String]) {
    // Character by character, for a transform of every name of a large register takes its time.
    var seen: Set<Character> = []
    for name in names { seen.formUnion(name) }
    let plain = seen.filter { $0.unicodeScalars.count == 1 && $0.unicodeScalars.first!.isHan }
    let transform = StringTransform("Hant-Hans")
    simplified = plain.reduce(into: [:]) { table, sign in
      let other = String(sign).applyingTransform(transform, reverse: false)
      if let other = other?.first, other != sign { table[sign] = other }
    }
  }

  /// The name without brackets and what stands in them, without marks, simplified.
  func key(of name: String) -> String {
    var key = ""
    var depth = 0
    for sign in name {
      if "([【〔（［".contains(sign) {
        depth += 1
      } else if ")]】〕）］".contains(sign) {
        depth = max(0, depth - 1)
      } else if depth == 0, !NameMark.all.contains(sign) {
        key.append(simplified[sign] ?? sign)
      }
    }
    return key.isEmpty ? name : key
  }
}

/// Signs that people put beside a name to mark it.
enum NameMark {
  static let all: Set<Character> = [
    "*", "＊", "★", "☆", "※", "●", "○", "◆", "◇", "▲", "△", "#", "＃", "√", "✓", "✔", "☑",
    "^",
  ]
}
