/// A piece of a text in a public copy: what stays, or what stands for somebody.
enum MaskedPiece: Hashable {
  case plain(String)
  /// What was looked at and stays, however it reads.
  case kept(String)
  /// Somebody, by the letter they have throughout.
  case name(String)
  /// The home of one person of the roster, by the letter they have.
  case home(String)
  /// A home that nobody of the roster has to themselves, by its place among those.
  case household(Int)
  case number

  /// What somebody is rather than a body; before a name it says already who it is.
  static let roles = ["居民", "业主", "住户", "村民", "党员", "代表", "租户", "户主", "骨干"]

  /// Read as one text: 301室钱多多 is 居民A, 居民张三 is 居民A, 张三（102）不反对 is 居民A不反对, and homes
  /// that nobody of the roster has to themselves are 一户居民, 另一户居民.
  ///
  /// Never 居民 alone: whatever one of them pays, does or agrees to would be said of them all.
  static func joined(_ pieces: [MaskedPiece]) -> String {
    var text = ""
    /// Whoever stands last, what stands for them, and the joining word after it that waits for what
    /// follows.
    var last: MaskedPiece?
    var word = ""
    var between = ""
    func put(_ said: String) {
      text += between + said
      word = said
    }
    for piece in withoutHomes(behindNames: pieces) {
      switch (last, piece) {
      case (_, .plain(let words)) where last != nil && isJoint(words):
        between += words
        continue
      case (.home?, .plain(let words)) where between.isEmpty && words.hasPrefix("家"):
        put(String(words.dropFirst()))
        last = nil
      case (_, .plain(let words)), (_, .kept(let words)):
        put(words)
        last = nil
      case (.home?, .name(let letter)) where between.isEmpty || between == "的",
        (.household?, .name(let letter)) where between.isEmpty || between == "的":
        text.removeLast(word.count)
        between = ""
        put("居民" + letter)
        last = piece
      case (_, .name(let letter)):
        put(called(letter, after: text + between))
        last = piece
      case (_, .home(let letter)):
        put(called(letter, after: text + between) + "家")
        last = piece
      case (_, .household(let place)):
        put(["一户居民", "另一户居民"].dropFirst(place).first ?? "第\(place + 1)户居民")
        last = piece
      case (_, .number):
        put("（号码已隐去）")
        last = nil
      }
      between = ""
    }
    return text + between
  }

  /// 居民A; A alone after a word that says already what they are.
  private static func called(_ letter: String, after text: String) -> String {
    roles.contains(where: text.hasSuffix) ? letter : "居民" + letter
  }

  /// The pieces without the brackets that hold nothing but the home of whoever is named before them.
  private static func withoutHomes(behindNames pieces: [MaskedPiece]) -> [MaskedPiece] {
    var rest = pieces
    for place in pieces.indices.reversed() where place + 3 < rest.count {
      guard case .name = rest[place], rest[place + 2].isHome,
        case .plain(let opens) = rest[place + 1], opens == "（" || opens == "(",
        case .plain(let closes) = rest[place + 3], closes.hasPrefix("）") || closes.hasPrefix(")")
      else { continue }
      rest[place + 3] = .plain(String(closes.dropFirst()))
      rest.removeSubrange((place + 1)...(place + 2))
    }
    return rest
  }

  /// Whether words only join one with the next.
  private static func isJoint(_ words: String) -> Bool {
    ["、", "，", "和", "与", "及", "以及", "的"].contains(words)
  }

  private var isHome: Bool {
    switch self {
    case .home, .household: true
    default: false
    }
  }
}
