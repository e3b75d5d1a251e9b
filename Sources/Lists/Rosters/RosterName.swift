import Deliberation
import Text
import Values

/// What names and words for groups look like in lists.
enum RosterName {
  /// What there is to ask about a name.
  static func doubt(_ name: String) -> RosterProblem.Kind? {
    if isPlain(name) { return nil }
    let separators: Set<Character> = ["、", "/", "／", ",", "，", ";", "；", "\n", "\r\n", "\r"]
    if name.split(whereSeparator: separators.contains).count(where: isHanName) > 1 {
      return .severalNames
    }
    let blanks = name.split(whereSeparator: \.isWhitespace)
    if blanks.count > 1, blanks.allSatisfy({ $0.count > 1 && isHanName($0) }) {
      return .oneNameOrTwo
    }
    let hasLetter = name.unicodeScalars.contains(where: \.properties.isAlphabetic)
    let isMarked = [name.first, name.last].contains { $0.map(NameMark.all.contains) == true }
    let isNobody = name.utf8.count <= 12 && nobody.contains(name.foldedName)
    return !hasLetter || isRemark(name) || isMarked || isNobody ? .oddName : nil
  }

  /// Common ideographs none of which begins a word for nobody, and digits behind the first: 王伟,
  /// 业主0012. There is nothing to ask about.
  private static func isPlain(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, (0x4E00...0x9FA5).contains(first.value),
      name.utf8.count <= 30, !telling.mayStand(in: name)
    else { return false }
    return name.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x80...0xBF, 0xE4...0xE9: true
      default: false
      }
    }
  }

  private static let telling = TellingSigns(ofEach: nobody.union(["注"]))

  /// Words that stand where a name belongs.
  private static let nobody: Set<String> = [
    "同上", "同前", "待定", "待补", "待填", "待报", "待确认", "待落实", "未定", "未填", "未登记", "空缺", "暂缺", "缺", "空", "某某",
    "某某某", "不详", "未知", "不明", "待查", "本人", "略", "xx", "xxx", "tbd",
  ]

  /// 李四（3-1-102） as a name and the home in its bracket; nil where no bracket holds one.
  static func withHome(_ name: String) -> (name: String, home: String?)? {
    guard let last = name.last, ")）".contains(last),
      let open = name.lastIndex(where: { "(（".contains($0) }), open != name.startIndex
    else { return nil }
    let home = String(name[name.index(after: open)...].dropLast()).trimmingBlanks
    guard isHome(home.foldedName) else { return nil }
    return (String(name[..<open]).trimmingBlanks, home)
  }

  /// 3-1-102, 501, 2号楼301室; not 1/2, 50%, 2024 or 1号.
  private static func isHome(_ word: String) -> Bool {
    guard word.contains(where: \.isNumber), !RosterCell.isDate(word) else { return false }
    if ["单元", "号楼", "栋", "幢", "弄"].contains(where: word.contains) || word.hasSuffix("室") {
      return true
    }
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in
      !part.isEmpty
        && part.unicodeScalars.allSatisfy { $0.isASCII && $0.properties.isAlphabetic || $0.isDigit }
    }
    guard isPlain else { return false }
    if parts.count > 1 { return (2...4).contains(parts.count) && parts.last!.count >= 2 }
    guard let number = Int(word) else { return false }
    return (3...4).contains(word.count) && !(1900...2099).contains(number)
  }

  /// 赵六+2, 赵六等3人 as a name and those who come along without one; nil for a name alone.
  static func withCompanions(_ name: String) -> (name: String, companions: String)? {
    guard companionSigns.mayStand(in: name) else { return nil }
    func isCount(_ text: Substring) -> Bool {
      let bare = text.last.map { "人位名口".contains($0) } == true ? text.dropLast() : text
      return (1...2).contains(bare.count) && bare.allSatisfy(\.isNumber)
    }
    if let plus = name.lastIndex(where: { "+＋".contains($0) }) {
      let rest = name[name.index(after: plus)...]
      let head = String(name[..<plus]).trimmingBlanks
      if isCount(rest[...]), !head.isEmpty { return (head, String(name[plus...])) }
    }
    if let etc = name.lastIndex(of: "等"), etc != name.startIndex {
      let rest = name[name.index(after: etc)...]
      let head = String(name[..<etc]).trimmingBlanks
      if let unit = rest.last, "人位名口".contains(unit), isCount(rest), !head.isEmpty {
        return (head, String(name[etc...]))
      }
    }
    return nil
  }

  private static let companionSigns = TellingSigns(ofEach: ["+", "等"])

  private static func isHanName(_ text: Substring) -> Bool {
    let name = text.trimmingBlanks
    return name.count >= 2 && name.unicodeScalars.allSatisfy { $0.isHan || $0.value == 0xB7 }
  }

  /// Whether a text is a remark under a list rather than a name: `填表人：……`, `制表日期2024年`.
  static func isRemark(_ text: String) -> Bool {
    if isPlain(text) { return false }
    return text.contains("：") || text.contains(":") || text.contains("。") || text.count > 30
      || text.hasPrefix("注") && text.count > 6
  }

  /// Puts one word of 身份 into a person: a standing (列席), or a group, each once.
  static func take(group word: String, into person: inout RosterRow) {
    guard groupSigns.mayStand(in: word) else {
      add(word, to: &person)
      return
    }
    if ["出席", "列席", "旁听"].contains(where: word.foldedName.hasPrefix),
      let standing = Standing(rosterWord: word)
    {
      person.standing = standing
      return
    }
    let same = ["中共党员", "共产党员", "中国共产党党员"]
    add(same.contains(word.foldedName) ? "党员" : word, to: &person)
  }

  /// One stands in every word for how somebody takes part and in every long one for 党员.
  private static let groupSigns = TellingSigns(ofEach: ["出", "列", "旁", "中", "共"])

  private static func add(_ group: String, to person: inout RosterRow) {
    if person.groups.isEmpty {
      person.groups = [group]
    } else if !person.groups.contains(where: { $0.foldedName == group.foldedName }) {
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
