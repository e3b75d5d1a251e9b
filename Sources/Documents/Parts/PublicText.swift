import Deliberation
import Wording

/// What somebody typed freely, made ready for a public copy sentence by sentence.
///
/// Names, homes and numbers are struck out; every sentence is kept, as it is printed, for the eyes
/// of whoever confirms it.
final class PublicText {
  private let masking: Masking
  private let rewritings: [String: String]
  private let heldWords: [String]
  private let surnames: Set<Character>
  /// The numbers of hotline work orders that issues came from, with and without the letters before.
  private let references: [String]
  /// Each sentence that was printed, once, in the order of the paper.
  private(set) var sentences: [PublicSentence] = []
  private var known: Set<String> = []

  /// - Parameters:
  ///   - rewritings: what is printed in the place of a sentence, by how it would be printed.
  ///   - heldWords: words that hold a sentence back besides those every office has.
  init(_ session: Session, rewritings: [String: String], heldWords: [String]) {
    masking = Masking(session)
    self.rewritings = rewritings
    self.heldWords = PublicSentence.heldWords + heldWords.filter { !$0.isEmpty }
    references = session.issues.values.filter { $0.source.kind == .workOrder }
      .compactMap(\.source.reference).flatMap(WorkOrder.spellings)
    surnames = Nickname.surnames.union(session.participants.values.compactMap(\.name.first))
  }

  /// What was struck out, each once.
  var hits: [String] { masking.hits }

  /// Whether anything was printed otherwise than it was typed.
  private(set) var isTreated = false

  /// Whether somebody has put other words for a sentence of the text.
  func isRewritten(_ text: String) -> Bool {
    text.sentences.contains { piece in
      let sentence = sentence(piece)
      return sentence.rewritten.map { $0 != sentence.text } ?? false
    }
  }

  /// The text as it is printed.
  func printed(_ text: String) -> String {
    text.sentences.map { piece in
      let sentence = sentence(piece)
      guard !sentence.text.isEmpty else { return piece }
      if known.insert(sentence.text).inserted { sentences.append(sentence) }
      if (sentence.rewritten ?? sentence.text) != piece.core { isTreated = true }
      // The blanks and stops around a sentence are no part of it.
      let printed = sentence.rewritten ?? sentence.text
      return piece.leadingBlanks + printed + piece.closing
    }.joined()
  }

  private func sentence(_ piece: String) -> PublicSentence {
    var marks: [PublicSentence.Mark] = []
    var core = piece.core
    for number in WorkOrder.numbers(in: core) + references where core.contains(number) {
      marks.append(.workOrder(number))
      core = core.replacing(number, with: "")
    }
    for word in heldWords where core.range(of: word) { marks.append(.held(word)) }
    let nicknames = Nickname.all(in: core, surnames: surnames)
    marks += nicknames.map { .nickname($0) }
    let (text, struck) = masking.masked(core)
    marks += struck.map { .struckOut($0) }
    marks += PrivateNumber.all(in: text).map { .telephone(String(text[$0.range])) }
    return PublicSentence(
      text: text, marks: marks,
      offer: marks.isEmpty ? nil : offer(for: text, nicknames),
      rewritten: rewritings[text])
  }

  /// The sentence with nicknames told as 居民 and without what brackets say of anybody; nil where
  /// that changes nothing or leaves a word that gives somebody away.
  private func offer(for text: String, _ nicknames: [String]) -> String? {
    var offered = text.withoutBrackets { inside in heldWords.contains { inside.range(of: $0) } }
    for nickname in nicknames { offered = offered.replacing(nickname, with: "居民") }
    guard offered != text, !heldWords.contains(where: { offered.range(of: $0) }) else { return nil }
    return offered
  }
}

/// How neighbours call somebody: 高大妈, 老王, 小李.
enum Nickname {
  /// The hundred most frequent surnames, less those that make other words after 老 or 小.
  static let surnames: Set<Character> = Set(
    "王李张刘陈杨黄赵吴周徐孙马朱胡高郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
      + "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤")

  private static let endings = [
    "大妈", "大爷", "大娘", "大伯", "大叔", "大姐", "大哥", "大嫂", "大婶", "师傅", "阿姨", "奶奶", "爷爷",
    "叔叔", "婶婶", "伯伯", "老太", "老头", "嫂子", "姥姥", "姥爷",
  ]

  /// What neighbours put after a surname alone: 王婶, 张经理.
  private static let titles = [
    "婶", "嫂", "姨", "伯", "经理", "主任", "书记", "老师", "医生", "大夫", "队长", "科长", "所长", "站长", "会计",
  ]

  private static let firsts = Set(endings.compactMap(\.first))

  /// What before such an ending makes it speak of nobody: 各位大妈, 的师傅.
  private static let apart: Set<Character> = Set("位名个的和与及些老小請请是由让叫")

  /// What follows a surname where 老石板 or 小金额 is no person.
  private static let words: Set<Character> = Set("板头额属层房楼路桥院门山水河湖田地方向车马木江")

  /// What before a surname makes it part of a word: 双方经理, 社区主任 is none.
  private static let inWords: Set<Character> = Set("双对各三四五多甲乙官地东西南北")

  static func all(in text: String, surnames: Set<Character>) -> [String] {
    let characters = Array(text)
    var found: [String] = []
    for (place, character) in characters.enumerated() {
      let next = place + 1 < characters.count ? characters[place + 1] : nil
      if let next, firsts.contains(next), !apart.contains(character), character.isLetter {
        for ending in endings where characters[(place + 1)...].starts(with: ending) {
          found.append(String(character) + ending)
        }
      }
      if surnames.contains(character), place == 0 || !inWords.contains(characters[place - 1]) {
        for title in titles where characters[(place + 1)...].starts(with: title) {
          found.append(String(character) + title)
        }
      }
      if character == "老" || character == "小", place + 1 < characters.count,
        surnames.contains(characters[place + 1]),
        place + 2 >= characters.count || !words.contains(characters[place + 2])
          || characters[place + 2] == "头" && characters[place + 1] != "石"
      {
        found.append(String(characters[place...(place + 1)]))
      }
    }
    return found
  }
}

/// The numbers under which a hotline keeps a complaint: by them its caller is found.
private enum WorkOrder {
  /// GD20240506-001 as it may be quoted: whole, or its digits alone.
  static func spellings(_ reference: String) -> [String] {
    let digits = String(reference.drop { !($0.isASCII && $0.isNumber) })
    return [reference, digits].filter { $0.count >= 5 }
  }

  static func numbers(in text: String) -> [String] {
    text.matches(of: /工单(?:编号|号)?[:：（(#\s]*([A-Za-z]{0,6}[0-9０-９][0-9０-９A-Za-z-]{3,})/)
      .map { String($0.1) }
  }
}

extension String {
  /// Cut after each stop and line break, nothing lost.
  fileprivate var sentences: [String] {
    var pieces: [String] = []
    var piece = ""
    for character in self {
      piece.append(character)
      if "。！？".contains(character) || character.isNewline {
        pieces.append(piece)
        piece = ""
      }
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  fileprivate var leadingBlanks: String { String(prefix(while: \.isWhitespace)) }

  /// The stops and blanks it ends in.
  fileprivate var closing: String {
    guard !core.isEmpty else { return "" }
    return String(reversed().prefix(while: String.closes).reversed())
  }

  /// Without the blanks before it and the stops and blanks behind.
  fileprivate var core: String {
    var text = drop(while: \.isWhitespace)
    while let last = text.last, String.closes(last) { text.removeLast() }
    return String(text)
  }

  private static func closes(_ character: Character) -> Bool {
    character.isWhitespace || "。！？；，、".contains(character)
  }

  fileprivate func range(of word: String) -> Bool { lowercased().contains(word.lowercased()) }

  /// Without the brackets whose inside is to go.
  fileprivate func withoutBrackets(where goes: (String) -> Bool) -> String {
    replacing(/[（(]([^（()）]*)[）)]/) { goes(String($0.1)) ? "" : String($0.0) }
  }
}
