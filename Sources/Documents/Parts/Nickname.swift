/// How neighbours call somebody: 高大妈, 老王, 小李, 王姐, 张经理.
enum Nickname {
  /// One that stands in a text.
  struct Found {
    let start: Int
    let end: Int
    /// What is said of them besides the surname, of those who are called by their post: 经理.
    let post: String?
    /// Whether it can be nothing else, so that it is never printed.
    let isSure: Bool
  }

  /// The hundred most frequent surnames, less those that make other words after 老 or 小.
  static let surnames: Set<Character> = Set(
    "王李张刘陈杨黄赵吴周徐孙马朱胡高郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
      + "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤")

  /// By their first character.
  private static let endings = Dictionary(
    grouping: [
      "大妈", "大爷", "大娘", "大伯", "大叔", "大姐", "大哥", "大嫂", "大婶", "阿姨", "奶奶", "爷爷",
      "叔叔", "婶婶", "伯伯", "老太", "老头", "嫂子", "姥姥", "姥爷",
    ], by: \.first!)

  /// What neighbours put after a surname alone: 王婶, 李姐.
  private static let kin: Set<Character> = ["婶", "嫂", "姨", "伯", "姐", "哥"]

  /// What somebody does, which may be said: 张经理, 李师傅.
  private static let posts = [
    "经理", "主任", "书记", "老师", "医生", "大夫", "队长", "科长", "所长", "站长", "会计", "师傅", "总",
  ]

  /// What before such an ending makes it speak of nobody: 各位大妈, 的阿姨.
  private static let apart: Set<Character> = Set("位名个的和与及些老小請请是由让叫")

  /// What follows a surname where 老石板 or 小金额 is no person.
  private static let words: Set<Character> = Set("板头额属层房楼路桥院门山水河湖田地方向车马木江")

  /// What before a surname makes it part of a word: 双方经理, 社区主任 is none.
  private static let inWords: Set<Character> = Set("双对各三四五多甲乙官地东西南北")

  /// What may stand before a surname that begins a word: joining words, and ends of bodies.
  private static let beforeNames: Set<Character> = Set("由请让叫找给和与及的了是在向对跟同说业会委区办处所站局街道民主户们")

  /// What may follow 老王 where it can be nothing else: 老方案 is none.
  private static let afterNames: Set<Character> = Set("、，。；：！？,.;:（）() 头家的说负看提请来去要在和与及们同反不也就")

  static func all(in text: [Character], surnames: Set<Character>) -> [Found] {
    text.indices.compactMap { found(at: $0, in: text, surnames) }
  }

  /// The one that begins there; nil where none does.
  static func found(at place: Int, in text: [Character], _ surnames: Set<Character>) -> Found? {
    let character = text[place]
    let rest = text[(place + 1)...]
    guard let next = rest.first, character.isLetter else { return nil }
    func found(_ count: Int, post: String? = nil, isSure: Bool) -> Found {
      Found(start: place, end: place + 1 + count, post: post, isSure: isSure)
    }
    let isSurname = surnames.contains(character)
    if let endings = endings[next], !apart.contains(character),
      let ending = endings.first(where: rest.starts(with:))
    {
      return found(ending.count, isSure: isSurname)
    }
    if character == "胖" || character == "瘦", kin.contains(next) {
      return found(1, isSure: true)
    }
    // 工程队长 is no 程队长: it is sure where the surname begins a word.
    let before = place > 0 ? text[place - 1] : nil
    let begins = before.map { !$0.isHan || beforeNames.contains($0) } ?? true
    if isSurname, place == 0 || !inWords.contains(text[place - 1]) {
      if let post = posts.first(where: rest.starts(with:)) {
        let after = rest.dropFirst(post.count).first
        if post != "总" || after.map(afterNames.contains) ?? true {
          return found(post.count, post: post == "总" ? "经理" : post, isSure: begins)
        }
      }
      if kin.contains(next) { return found(1, isSure: begins) }
    }
    guard character == "老" || character == "小", surnames.contains(next) else { return nil }
    let after = rest.dropFirst().first
    let isWord = after.map { words.contains($0) && !($0 == "头" && next != "石") } ?? false
    guard !isWord else { return nil }
    let isHead = after == "头"
    return found(isHead ? 2 : 1, isSure: after.map(afterNames.contains) ?? true)
  }
}
