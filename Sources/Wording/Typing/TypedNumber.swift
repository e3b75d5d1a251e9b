/// A number as it is typed into a number field: `11`, `１１`, or rows added up, `12+15+13`.
package enum TypedNumber: Hashable, Sendable {
  case nothing
  case number(Int)
  /// Not a number, or beyond any count.
  case unreadable

  package init(_ text: String) {
    let folded = text.folded
    if folded.isEmpty {
      self = .nothing
      return
    }
    let parts = folded.split(omittingEmptySubsequences: false) { "+,，、 加".contains($0) }
    var sum = 0
    for part in parts {
      guard !part.isEmpty, part.utf8.count <= 9, part.unicodeScalars.allSatisfy(\.isDigit),
        let number = Int(part)
      else {
        self = .unreadable
        return
      }
      sum += number
    }
    self = .number(sum)
  }

  /// The number; nil where there is none.
  package var value: Int? { if case .number(let value) = self { value } else { nil } }
}
