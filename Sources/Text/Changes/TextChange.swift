/// One place where a new version of a text differs from the old one.
package struct TextChange: Hashable, Sendable {
  /// What stood there; empty where something was only added.
  package let removed: String
  /// What stands there now; empty where something was only taken out.
  package let added: String
  /// Where `added` lies in the new text, counted in characters.
  package let range: Range<Int>

  /// 将“全天开放”改为“每日7:00—20:00开放”, 增“……”, 删“……”: one change in words.
  package func phrase(in language: Language) -> String {
    let (old, new) = (removed.withoutOuterMarks, added.withoutOuterMarks)
    if old.isEmpty || new.isEmpty, !removed.isEmpty, !added.isEmpty {
      // Nothing but marks on one side: they are what changed.
      return language("将“\(removed)”改为“\(added)”", "“\(removed)” becomes “\(added)”")
    }
    if removed.isEmpty { return language("增“\(new.isEmpty ? added : new)”", "adds “\(new)”") }
    if added.isEmpty { return language("删“\(old.isEmpty ? removed : old)”", "drops “\(old)”") }
    return language("将“\(old)”改为“\(new)”", "“\(old)” becomes “\(new)”")
  }

  /// All that changed between two versions, in the order of the new text.
  ///
  /// Changes that lie close together are one: people read phrases, not letters.
  package static func between(_ old: String, _ new: String) -> [TextChange] {
    Comparison(Array(old), Array(new)).changes
  }

  /// All changes as one sentence without a full stop; empty where the texts are the same.
  package static func summary(from old: String, to new: String, in language: Language) -> String {
    between(old, new).map { $0.phrase(in: language) }.joined(separator: language("；", "; "))
  }
}

/// Two texts character by character.
private struct Comparison {
  /// A run of common characters shorter than this doesn't part two changes.
  static let shortestCommonRun = 4
  /// Middles longer than this are one change, lest comparing takes noticeable time.
  static let longestMiddle = 3000

  let old: [Character]
  let new: [Character]

  init(_ old: [Character], _ new: [Character]) {
    self.old = old
    self.new = new
  }

  var changes: [TextChange] {
    guard old != new else { return [] }
    let shorter = min(old.count, new.count)
    var front = 0
    while front < shorter, old[front] == new[front] { front += 1 }
    var back = 0
    while back < shorter - front, old[old.count - 1 - back] == new[new.count - 1 - back] {
      back += 1
    }
    let oldMiddle = front..<(old.count - back)
    let newMiddle = front..<(new.count - back)
    let hunks =
      max(oldMiddle.count, newMiddle.count) > Comparison.longestMiddle
      ? [Hunk(old: oldMiddle, new: newMiddle)] : hunks(oldMiddle, newMiddle)
    return hunks.map { change(settled($0)) }
  }

  private struct Hunk {
    var old: Range<Int>
    var new: Range<Int>
  }

  private func hunks(_ oldMiddle: Range<Int>, _ newMiddle: Range<Int>) -> [Hunk] {
    let difference = new[newMiddle].difference(from: old[oldMiddle])
    var gone = Set<Int>()
    var come = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): gone.insert(offset + oldMiddle.lowerBound)
      case .insert(let offset, _, _): come.insert(offset + newMiddle.lowerBound)
      }
    }
    var hunks: [Hunk] = []
    var (left, right) = (oldMiddle.lowerBound, newMiddle.lowerBound)
    while left < oldMiddle.upperBound || right < newMiddle.upperBound {
      let start = (left, right)
      while gone.contains(left) { left += 1 }
      while come.contains(right) { right += 1 }
      if (left, right) != start {
        if let last = hunks.last, start.0 - last.old.upperBound < Comparison.shortestCommonRun {
          hunks[hunks.count - 1] = Hunk(
            old: last.old.lowerBound..<left, new: last.new.lowerBound..<right)
        } else {
          hunks.append(Hunk(old: start.0..<left, new: start.1..<right))
        }
      } else {
        left += 1
        right += 1
      }
    }
    return hunks
  }

  /// Moves what was only added or only taken out to the left while that changes nothing, as far as
  /// the beginning of a phrase.
  private func settled(_ hunk: Hunk) -> Hunk {
    guard hunk.old.isEmpty != hunk.new.isEmpty else { return hunk }
    let text = hunk.old.isEmpty ? new : old
    var range = hunk.old.isEmpty ? hunk.new : hunk.old
    var moved = 0
    func begins(_ place: Int) -> Bool { place == 0 || text[place - 1].isPhraseMark }
    while !begins(range.lowerBound), range.lowerBound > 0,
      text[range.lowerBound - 1] == text[range.upperBound - 1]
    {
      range = (range.lowerBound - 1)..<(range.upperBound - 1)
      moved += 1
    }
    guard begins(range.lowerBound) else { return hunk }
    let other = hunk.old.isEmpty ? hunk.old : hunk.new
    let shifted = (other.lowerBound - moved)..<(other.upperBound - moved)
    return hunk.old.isEmpty ? Hunk(old: shifted, new: range) : Hunk(old: range, new: shifted)
  }

  private func change(_ hunk: Hunk) -> TextChange {
    TextChange(removed: String(old[hunk.old]), added: String(new[hunk.new]), range: hunk.new)
  }
}

extension Character {
  /// A mark that ends a phrase, or a line break.
  fileprivate var isPhraseMark: Bool { isNewline || "，。；、：！？,.;:!?".contains(self) }
}

extension String {
  /// Without the marks and blanks at both ends that belong to the sentence around it.
  fileprivate var withoutOuterMarks: String {
    var view = self[...]
    while let first = view.first, first.isPhraseMark || first.isWhitespace { view.removeFirst() }
    while let last = view.last, last.isPhraseMark || last.isWhitespace { view.removeLast() }
    return String(view)
  }
}
