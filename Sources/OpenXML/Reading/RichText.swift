/// A text put together of its runs, without the readings that stand above them.
struct RichText {
  private(set) var text = ""
  private let isOpen: Bool
  private var isWords = false
  private var isReading = false

  /// - Parameter isOpen: whether the element that holds it has begun.
  init(isOpen: Bool = false) { self.isOpen = isOpen }

  /// Takes what belongs to it; false for what doesn't.
  mutating func take(_ piece: XMLPiece) -> Bool {
    guard isOpen else { return false }
    switch piece {
    case .start("rPh", _): isReading = true
    case .end("rPh"): isReading = false
    case .start("t", _): isWords = !isReading
    case .end("t"): isWords = false
    case .text(let words) where isWords: text += words.unescaped
    case .start, .end, .text: return false
    }
    return true
  }
}

extension String {
  /// `_x000D_` as the character it stands for, and line breaks as LF.
  var unescaped: String {
    var text = self
    if text.contains("_x") {
      text = text.replacing(#/_x([0-9A-Fa-f]{4})_/#) { match in
        UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) }
          ?? String(match.0)
      }
    }
    guard text.utf8.contains(0x0D) else { return text }
    return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }
}
