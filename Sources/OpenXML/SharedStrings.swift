/// The texts of a workbook, each once, numbered in the order in which they are first used.
struct SharedStrings {
  private var numbers: [String: Int] = [:]
  private var texts: [String] = []
  private var uses = 0

  /// What a cell can hold, as UTF-16 counts it.
  private static let limit = 32_767

  mutating func number(of text: String) -> Int {
    uses += 1
    if let number = numbers[text] { return number }
    numbers[text] = texts.count
    texts.append(text)
    return texts.count - 1
  }

  var xml: String {
    XMLHead.text
      + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"\(uses)\""
      + " uniqueCount=\"\(texts.count)\">"
      + texts.map { "<si><t xml:space=\"preserve\">\(Self.written($0).xmlEscaped)</t></si>" }
      .joined()
      + "</sst>"
  }

  /// The text as a reader takes it back; one longer than a cell holds ends in a mark that says so.
  private static func written(_ text: String) -> String {
    let text =
      text.contains("_x")
      ? text.replacing(#/_(?=x[0-9A-Fa-f]{4}_)/#, with: "_x005F_") : text
    guard text.utf16.count > limit else { return text }
    var (kept, count) = ("", 0)
    for character in text {
      count += character.utf16.count
      if count > limit - 1 { break }
      kept.append(character)
    }
    return kept + "…"
  }
}

/// The line that every part begins with.
enum XMLHead {
  static let text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
}
