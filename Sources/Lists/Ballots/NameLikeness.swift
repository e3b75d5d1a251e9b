import Foundation
import Text

/// Tells names that may be one person's: 王偉 and 王伟, 王伟（已故） and 王伟, ★王伟 and 王伟.
///
/// Whether they are nobody can tell from the names, so both readings are counted.
struct NameLikeness {
  /// Simplified characters by the traditional ones that occur.
  private let simplified: [Character: Character]
  /// One of those, of the brackets or of the marks stands in every name that isn't its own key.
  private let telling: TellingSigns

  /// - Parameter names: all that will be asked about.
  init(_ names: [String]) {
    // Character by character, for a transform of every name of a large register takes its time.
    var seen: Set<Unicode.Scalar> = []
    for name in names { for sign in name.unicodeScalars where sign.isHan { seen.insert(sign) } }
    let transform = StringTransform("Hant-Hans")
    let simplified: [Character: Character] = seen.reduce(into: [:]) { table, scalar in
      let sign = Character(scalar)
      let other = String(sign).applyingTransform(transform, reverse: false)
      if let other = other?.first, other != sign { table[sign] = other }
    }
    self.simplified = simplified
    telling = TellingSigns(
      ofEach: simplified.keys.map { String($0) } + "([)]【】〔〕".map { String($0) }
        + NameMark.all.map { String($0) })
  }

  /// The name without brackets and what stands in them, without marks, simplified.
  func key(of name: String) -> String {
    if !telling.mayStand(in: name) { return name }
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
