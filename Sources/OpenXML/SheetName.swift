import Values

/// What a sheet may be called.
enum SheetName {
  /// Characters, as UTF-16 counts them.
  static let limit = 31

  /// The name without what none may hold, cut to its length, and with a number where it is taken.
  static func free(for name: String, _ taken: inout Set<String>) -> String {
    let clean = String(
      name.withoutInvisible.map { character -> Character in
        "[]:*?/\\'".contains(character) || character.isNewline || character == "\t"
          ? " " : character
      }.filter { $0.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control } }
    ).trimmed
    let stem = clean.isEmpty ? "表" : clean
    var (number, free) = (1, cut(stem, to: limit))
    while !taken.insert(free.lowercased()).inserted {
      number += 1
      let tail = " \(number)"
      free = cut(stem, to: limit - tail.utf16.count) + tail
    }
    return free
  }

  private static func cut(_ text: String, to limit: Int) -> String {
    var (result, count) = ("", 0)
    for character in text {
      count += character.utf16.count
      if count > limit { break }
      result.append(character)
    }
    return result.trimmedEnd
  }
}
