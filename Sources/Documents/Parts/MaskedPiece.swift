/// A piece of a text in a public copy: what stays, or what stands for somebody.
enum MaskedPiece: Hashable {
  case plain(String)
  /// What was looked at and stays, however it reads.
  case kept(String)
  case name
  case home
  case number

  /// What somebody is rather than a body; before a name it says already who it is.
  static let roles = ["居民", "业主", "住户", "村民", "党员", "代表", "租户", "户主", "骨干"]

  /// Read as one text: 301室钱多多 is 一户居民, 居民张三 is 居民, 303、304 are 有关住户.
  static func joined(_ pieces: [MaskedPiece]) -> String {
    var text = ""
    /// Whoever stands last, and the joining word after it that waits for what follows.
    var last: MaskedPiece?
    var between = ""
    func put(_ word: String) { text += between + word }
    for piece in pieces {
      switch (last, piece) {
      case (_, .plain(let words)) where last != nil && isJoint(words):
        between += words
        continue
      case (_, .plain(let words)), (_, .kept(let words)):
        put(words)
        last = nil
      case (.home?, .name) where between.isEmpty || between == "的":
        text.removeLast(household.count)
        text += oneHousehold
        last = .name
      case (.name?, .name) where !between.isEmpty, (.home?, .home) where !between.isEmpty:
        // One word stands for them all.
        break
      case (_, .name):
        put(roles.contains { (text + between).hasSuffix($0) } ? "" : "居民")
        last = .name
      case (_, .home):
        put(household)
        last = .home
      case (_, .number):
        put("（号码已隐去）")
        last = nil
      }
      between = ""
    }
    return text + between
  }

  private static let household = "有关住户"
  private static let oneHousehold = "一户居民"

  /// Whether words only join one with the next.
  private static func isJoint(_ words: String) -> Bool {
    ["、", "，", "和", "与", "及", "以及", "的"].contains(words)
  }
}
