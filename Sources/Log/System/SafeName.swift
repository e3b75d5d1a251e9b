import Values

/// Names of folders and files that a USB stick and Windows can hold too.
package enum SafeName {
  /// Bytes of a name without its ending; leaves room for `.yishi`, `.failed` and the like in 255.
  package static let limit = 200

  /// Bytes that a name is never cut below: the day and something of the title.
  package static let shortest = 32

  /// Bytes of a name without its ending that a folder takes, which may not be there yet.
  package static func limit(in folder: String) -> Int {
    min(limit, max(shortest, FileSystem.nameLimit(in: folder) - 55))
  }

  /// `2024-05-18_24号楼植物角_居民议事会`, with `_2` for a second one.
  package static func stem(
    date: Day, title: String, body: String, number: Int = 1, limit: Int = SafeName.limit
  ) -> String {
    let parts = ["\(date)", clean(title), clean(body)].filter { !$0.isEmpty }
    let suffix = number == 1 ? "" : "_\(number)"
    return trimmed(cut(parts.joined(separator: "_"), to: limit - suffix.utf8.count)) + suffix
  }

  /// Replaces what a name may not hold: signs that Windows refuses become their full-width twins,
  /// which read the same; controls become `_`, line breaks a space, and what nobody sees is left out.
  package static func clean(_ text: String) -> String {
    var result = ""
    for scalar in text.withoutInvisible.unicodeScalars {
      switch scalar {
      case "\\", "/", ":", "*", "?", "\"", "<", ">", "|":
        result.unicodeScalars.append(Unicode.Scalar(scalar.value + 0xFEE0)!)
      case "\n", "\r", "\t", "\u{2028}", "\u{2029}": result += " "
      default:
        switch scalar.properties.generalCategory {
        case .control, .surrogate, .privateUse, .unassigned: result += "_"
        default: result.unicodeScalars.append(scalar)
        }
      }
    }
    var name = trimmed(result)
    if name.hasPrefix(".") { name = "_" + name.drop { $0 == "." } }
    return name
  }

  /// Cuts to so many bytes of UTF-8, never within a character.
  package static func cut(_ text: String, to limit: Int) -> String {
    var result = ""
    var count = 0
    for character in text {
      count += String(character).utf8.count
      if count > limit { break }
      result.append(character)
    }
    return result
  }

  private static func trimmed(_ text: String) -> String {
    var name = text.trimmed
    while name.last == "." { name = String(name.dropLast()).trimmedEnd }
    return name
  }
}
