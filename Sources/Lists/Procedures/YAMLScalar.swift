/// Texts as they are written in YAML so that they are read again as they were.
enum YAMLScalar {
  /// As it is where nothing in it could mean anything else, else in double quotes.
  static func written(_ text: String) -> String {
    let isPlain =
      !text.isEmpty && !reserved.contains(text.lowercased())
      && text.unicodeScalars.first.map(beginsPlainly) ?? false
      && text.unicodeScalars.allSatisfy(isPlain)
    return isPlain ? text : quoted(text)
  }

  /// `[甲, 乙]`
  static func list(_ texts: [String]) -> String {
    "[" + texts.map(written).joined(separator: ", ") + "]"
  }

  /// `{a: 1, b: 2}` of what is there.
  static func object(_ members: [(key: String, value: String?)]) -> String {
    let all = members.compactMap { member in member.value.map { "\(member.key): \($0)" } }
    return "{" + all.joined(separator: ", ") + "}"
  }

  /// An item of a list, its members one below the other.
  static func item(_ members: [(key: String, value: String?)]) -> [String] {
    members.compactMap { member in member.value.map { "\(member.key): \($0)" } }
      .enumerated().map { ($0.offset == 0 ? "- " : "  ") + $0.element }
  }

  /// Words that other programs take for something else than a text.
  private static let reserved: Set = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

  private static func beginsPlainly(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || "《“（〔".unicodeScalars.contains(scalar)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      || "-_+/（）《》〔〕“”、，。；：·".unicodeScalars.contains(scalar)
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case _ where scalar.properties.isWhitespace && scalar != " " || isUnprintable(scalar):
        let digits = String(scalar.value, radix: 16)
        quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .unassigned, .privateUse, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
