import Deliberation
import Wording

/// What names and words for groups look like in lists.
enum RosterName {
  /// What there is to ask about a name.
  static func doubt(_ name: String) -> RosterProblem.Kind? {
    let separators: Set<Character> = ["、", "/", "／", ",", "，", ";", "；", "\n", "\r\n", "\r"]
    if name.split(whereSeparator: separators.contains).count(where: isHanName) > 1 {
      return .severalNames
    }
    let blanks = name.split(whereSeparator: \.isWhitespace)
    if blanks.count > 1, blanks.allSatisfy({ $0.count > 1 && isHanName($0) }) {
      return .oneNameOrTwo
    }
    let hasLetter = name.unicodeScalars.contains(where: \.properties.isAlphabetic)
    return !hasLetter || isRemark(name) ? .oddName : nil
  }

  private static func isHanName(_ text: Substring) -> Bool {
    let name = text.trimmingBlanks
    return name.count >= 2 && name.unicodeScalars.allSatisfy { $0.isHan || $0.value == 0xB7 }
  }

  /// Whether a text is a remark under a list rather than a name: `填表人：……`, `制表日期2024年`.
  static func isRemark(_ text: String) -> Bool {
    text.contains("：") || text.contains(":") || text.contains("。") || text.count > 30
      || text.hasPrefix("注") && text.count > 6
  }

  /// Puts one word of 身份 into a person: a standing (列席), or a group, each once.
  static func take(group word: String, into person: inout RosterRow) {
    if ["出席", "列席", "旁听"].contains(where: word.foldedName.hasPrefix),
      let standing = Standing(rosterWord: word)
    {
      person.standing = standing
      return
    }
    let same = ["中共党员", "共产党员", "中国共产党党员"]
    let group = same.contains(word.foldedName) ? "党员" : word
    if !person.groups.contains(where: { $0.foldedName == group.foldedName }) {
      person.groups.append(group)
    }
  }

  /// Words that are groups when they stand alone in a typed line.
  static func isGroup(_ word: String) -> Bool { groups.contains(word.foldedName) }

  private static let groups: Set<String> = [
    "党员", "中共党员", "预备党员", "楼门骨干", "楼门长", "楼组长", "居民", "居民代表", "业主", "租户", "产权单位",
    "物业", "社会单位", "社区", "居委会", "业委会", "社区工作者", "社会组织", "志愿者", "社区志愿者", "慈善资源",
    "社会慈善资源", "出席", "列席", "旁听",
  ]
}
