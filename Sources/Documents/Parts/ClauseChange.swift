import Values

/// What an edited copy changes in a text, in the words of an amendment.
///
/// Texts are compared clause by clause, for an amendment is read out and voted by clauses; within
/// a long clause only the words that differ are named.
package struct ClauseChange {
  package private(set) var hunks: [Hunk] = []
  /// Whether only the lines are broken otherwise.
  package private(set) var isOfLinesAlone = false

  /// Clauses taken out and those put in their place, after the clause named.
  package struct Hunk: Hashable {
    var after: String?
    var removed: String
    var inserted: String
  }

  /// `将“全天开放”改为“每日7:00—20:00开放，夜间鸟笼带回”；在“……”后增加“……”`.
  package var sentence: String {
    if isOfLinesAlone { return "仅调整分段，文字不变" }
    return hunks.map { hunk in
      let (old, new) = (hunk.removed, hunk.inserted)
      if old.isEmpty {
        return (hunk.after.map { "在“\($0.tail)”后" } ?? "在开头") + "增加“\(new)”"
      }
      return new.isEmpty ? "删去“\(old)”" : "将“\(old)”改为“\(new)”"
    }.joined(separator: "；")
  }

  package init(from old: String, to new: String) {
    // Paragraphs alone were parted or joined: there is no word to name.
    if old != new, old.withoutBlanks == new.withoutBlanks {
      isOfLinesAlone = true
      return
    }
    let (before, after) = (Clause.clauses(of: old), Clause.clauses(of: new))
    guard before.count <= 400, after.count <= 400 else {
      hunks = [.whole(old, new)]
      return
    }
    let difference = after.map(\.text).difference(from: before.map(\.text))
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var (i, j) = (0, 0)
    while i < before.count || j < after.count {
      if removed.contains(i) || inserted.contains(j) {
        let (oldStart, newStart) = (i, j)
        while removed.contains(i) { i += 1 }
        while inserted.contains(j) { j += 1 }
        var hunk = Hunk(
          after: oldStart > 0 ? before[oldStart - 1].text : nil,
          removed: Clause.joined(before[oldStart..<i]), inserted: Clause.joined(after[newStart..<j])
        )
        if i - oldStart == 1, j - newStart == 1 { hunk.narrow() }
        hunks.append(hunk)
      } else {
        i += 1
        j += 1
      }
    }
    // Nothing but marks differs, or so much that a list of pieces says less than the whole.
    if hunks.isEmpty, old != new { hunks = [.whole(old, new)] }
    if hunks.count > 6 { hunks = [.whole(old, new)] }
  }
}

extension ClauseChange.Hunk {
  static func whole(_ old: String, _ new: String) -> Self {
    .init(
      removed: phrase(old.replacingLineBreaks()),
      inserted: phrase(new.replacingLineBreaks())
    )
  }

  /// Names of a long clause only what differs, with enough around it to be found.
  mutating func narrow() {
    let (old, new) = (Array(removed), Array(inserted))
    guard old.count > 12 || new.count > 24 else { return }
    let most = min(old.count, new.count)
    var head = 0
    while head < most, old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < most - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
    // Two clauses that share little are named whole.
    guard head + tail >= 6 else { return }
    while head > 0, old[head - 1].isPartOfWord { head -= 1 }
    while tail > 0, old[old.count - tail].isPartOfWord { tail -= 1 }
    head = max(0, head - 2)
    tail = max(0, tail - 3)
    removed = String(old[head..<(old.count - tail)])
    inserted = String(new[head..<(new.count - tail)])
  }
}

extension Character {
  fileprivate var isPartOfWord: Bool { isASCII && (isLetter || isNumber || self == ".") }
}

extension String {
  /// The end of a clause, enough to find it by.
  fileprivate var tail: String { count <= 12 ? self : "……" + suffix(10) }
}

/// A stretch between two marks, and the mark that ends it.
private struct Clause {
  var text: String
  var mark: String

  static func clauses(of text: String) -> [Clause] {
    var clauses: [Clause] = []
    var current = ""
    for character in text {
      if character.isNewline || "，。；：！？、,;!?".contains(character) {
        if current.isEmpty {
          if let last = clauses.indices.last, !character.isNewline {
            clauses[last].mark.append(character)
          }
        } else {
          clauses.append(Clause(text: current, mark: character.isNewline ? "" : String(character)))
          current = ""
        }
      } else if !current.isEmpty || !character.isWhitespace {
        current.append(character)
      }
    }
    if !current.isEmpty { clauses.append(Clause(text: current, mark: "")) }
    return clauses
  }

  /// The clauses as they stood together, without the mark at the end.
  static func joined(_ clauses: ArraySlice<Clause>) -> String {
    var text = ""
    for (place, clause) in clauses.enumerated() {
      text += clause.text
      guard place < clauses.count - 1 else { break }
      text += clause.mark.isEmpty ? "，" : clause.mark
    }
    return text
  }
}
