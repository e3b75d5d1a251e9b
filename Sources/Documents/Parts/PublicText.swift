import Affairs
import Deliberation
import Text

/// What somebody typed freely, made ready for a public copy sentence by sentence.
///
/// Names, homes and numbers are struck out; every sentence is kept, as it is printed, for the eyes
/// of whoever confirms it.
final class PublicText {
  private let masking: Masking
  private let rewritings: [String: String]
  /// As they are looked for.
  private let heldWords: [String]
  private let surnames: Set<Character>
  /// The numbers of hotline work orders that issues came from, with and without the letters before.
  private let references: [String]
  private let workOrderLetters: [String]
  /// Each sentence that was printed, once, in the order of the paper.
  private(set) var sentences: [PublicSentence] = []
  private var known: Set<String> = []

  /// - Parameters:
  ///   - state: the meeting as it stood when the paper was due; nil for as it stands.
  ///   - rewritings: what is printed in the place of a sentence, by how it would be printed.
  ///   - heldWords: words that hold a sentence back.
  init(
    _ session: Session, printing state: Session? = nil, rewritings: [String: String],
    heldWords: HeldWords
  ) {
    self.rewritings = rewritings
    self.heldWords = heldWords.words
    masking = Masking(session, printing: state ?? session, heldWords: self.heldWords)
    let own = session.issues.values.filter { $0.source.kind == .workOrder }
      .compactMap(\.source.reference)
    references = own.flatMap(WorkOrder.spellings)
    workOrderLetters = own.map(WorkOrder.letters).filter { !$0.isEmpty }
    surnames = Nickname.surnames.union(session.participants.values.compactMap(\.name.first))
  }

  /// Of what no one meeting says.
  ///
  /// - Parameter workOrders: the numbers of work orders, however they are written.
  init(
    _ masking: Masking, workOrders: [String], rewritings: [String: String], heldWords: HeldWords
  ) {
    (self.masking, self.rewritings) = (masking, rewritings)
    self.heldWords = heldWords.words
    references = workOrders.flatMap(WorkOrder.spellings)
    workOrderLetters = Set(workOrders.map(WorkOrder.letters)).filter { !$0.isEmpty }.sorted()
    surnames = masking.surnames
  }

  /// Whether nothing in it tells of anybody, so that it may stand without anybody having read it.
  func isOfNobody(_ text: String) -> Bool { sentence(text).marks.isEmpty }

  /// Whether a sentence of it names somebody or a home, known or not.
  func namesSomebody(in text: String) -> Bool {
    text.sentences.contains { sentence($0).namesSomebody }
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

  /// Whether two texts read alike here, though they are others.
  func readAlike(_ one: String, _ other: String) -> Bool { masking.readAlike(one, other) }

  /// Whether it is nothing but somebody's name, or a body's, so that whoever stood for election is
  /// named by it and nothing is told of them.
  func isName(_ text: String) -> Bool {
    masking.known.isPlain(text) && !heldWords.contains { text.range(of: $0) }
  }

  /// Whether what should name a body, a rule or a paper tells of somebody.
  func tells(_ text: String, isContact: Bool = false, withHomes: Bool = true) -> Bool {
    masking.tells(text, isContact: isContact, withHomes: withHomes)
  }

  /// The text as it may be seen before anybody has read it: with what is offered where something
  /// needs a look, and nothing where it speaks of somebody's troubles and nothing is offered.
  func unconfirmed(_ text: String) -> String {
    text.sentences.map { piece in
      let sentence = sentence(piece)
      guard !sentence.text.isEmpty else { return piece }
      let said =
        sentence.offer ?? (tellsOfTroubles(sentence) ? "（涉及个人情况）" : sentence.text)
      return piece.leadingBlanks + said + piece.closing
    }.joined()
  }

  /// Whether a sentence with such a word is about somebody. 残疾人坡道 and 独居老人助餐 are about nobody,
  /// and the room must read what it votes on.
  private func tellsOfTroubles(_ sentence: PublicSentence) -> Bool {
    let isHeld = sentence.marks.contains { if case .held = $0 { true } else { false } }
    guard isHeld else { return false }
    return sentence.namesSomebody || heldWords.contains { isFollowedByName($0, in: sentence.text) }
  }

  /// 低保户王五: whoever isn't on the roster is somebody all the same.
  private func isFollowedByName(_ word: String, in text: String) -> Bool {
    guard let found = text.lowercased().firstRange(of: word.lowercased()) else { return false }
    let rest = Array(text.lowercased()[found.upperBound...])
    for link in ["家庭", "户", "家", "人", ""] where rest.starts(with: link) {
      let name = Array(rest.dropFirst(link.count).prefix(2))
      guard name.count == 2, Nickname.surnames.contains(name[0]), name[1].isHan else { continue }
      if !NameOrWord.isWord(name) { return true }
    }
    return false
  }

  /// 二单元三层东户.
  private static var sideOfStairs: Regex<Substring> {
    /(?:[0-9一二三四五六七八九十]+(?:号楼|栋|幢))?(?:[0-9一二三四五六七八九十]+单元)?[0-9一二三四五六七八九十]+[层楼][东西南北中左右]+[侧边]?[户家]/
  }

  private func sentence(_ piece: String) -> PublicSentence {
    var marks: [PublicSentence.Mark] = []
    var core = piece.core
    for number in WorkOrder.numbers(in: core, letters: workOrderLetters) + references
    where core.contains(number) {
      marks.append(.workOrder(number))
      core = core.replacing(number, with: "")
    }
    let held = heldWords.filter { core.range(of: $0) }
    marks += held.map { .held($0) }
    let letters = Array(core)
    let nicknames = Nickname.all(in: letters, surnames: surnames).map {
      (text: String(letters[$0.start..<$0.end]), isSure: $0.isSure)
    }
    marks += nicknames.map { .nickname($0.text) }
    for home in core.mayHoldStairs ? core.matches(of: Self.sideOfStairs) : [] {
      marks.append(.struckOut(String(home.0)))
      core = core.replacing(home.0, with: "一户居民")
    }
    let (text, struck, doubtful) = masking.masked(core)
    marks += struck.filter { word in !nicknames.contains { $0.text == word } }.map {
      .struckOut($0)
    }
    marks += doubtful.map { .perhapsName($0) }
    marks += PrivateNumber.all(in: text).map { .telephone(String(text[$0.range])) }
    return PublicSentence(
      text: text, marks: marks,
      offer: marks.isEmpty ? nil : offer(for: text, nicknames.filter { !$0.isSure }.map(\.text)),
      rewritten: rewritings[text],
      held: rewritings[text].map { new in heldWords.filter { new.range(of: $0) } } ?? held)
  }

  /// The sentence with whoever it names alone, and nicknames, told as 一户居民 and without what brackets say of anybody; nil where
  /// that changes nothing or leaves a word that gives somebody away.
  private func offer(for text: String, _ nicknames: [String]) -> String? {
    var offered = text.replacing("（号码已隐去）", with: "").withoutBrackets { inside in
      heldWords.contains { inside.range(of: $0) }
    }
    for nickname in nicknames { offered = offered.replacing(nickname, with: "一位居民") }
    if Set(offered.matches(of: /居民[A-Z]/).map { String($0.0) }).count == 1 {
      offered = offered.replacing(/居民[A-Z]家?/, with: "一户居民")
    }
    guard offered != text, !heldWords.contains(where: { offered.range(of: $0) }) else { return nil }
    return offered
  }
}

extension PublicSentence {
  /// Whether somebody or a home was noticed in it.
  fileprivate var namesSomebody: Bool {
    marks.contains {
      switch $0 {
      // A telephone is nobody's name.
      case .struckOut(let text): PrivateNumber.all(in: text).isEmpty
      case .perhapsName, .nickname: true
      case .held, .telephone, .workOrder: false
      }
    }
  }
}

/// The numbers under which a hotline keeps a complaint: by them its caller is found.
private enum WorkOrder {
  /// GD20240506-001 as it may be quoted: whole, or its digits alone.
  static func spellings(_ reference: String) -> [String] {
    let digits = String(reference.drop { !($0.isASCII && $0.isNumber) })
    return [reference, digits].filter { $0.count >= 5 }
  }

  /// The letters before the digits of one: GD.
  static func letters(_ reference: String) -> String {
    String(reference.prefix { $0.isASCII && $0.isLetter })
  }

  /// - Parameter letters: those before the numbers of the meeting's own.
  ///
  /// Each pattern is put together anew where it is used, which takes far longer than a look for the
  /// words without which it finds nothing; most sentences have none of them.
  static func numbers(in text: String, letters: [String]) -> [String] {
    guard text.mayHoldDigit else { return [] }
    var found: [String] = []
    if text.contains("工单") {
      found +=
        text.matches(of: /工单(?:编号|号)?[:：（(#\s]*([A-Za-z]{0,6}-?[0-9０-９][0-9０-９A-Za-z-]{3,})/)
        .map { String($0.1) }
      found += text.matches(of: /([A-Za-z]{0,6}-?[0-9][0-9A-Za-z-]{3,})号?工单/)
        .map { String($0.1) }
    }
    if ["办结", "转办", "派单"].contains(where: { text.contains($0) }) {
      found += text.matches(of: /([A-Za-z]{1,6}-?[0-9]{3,}[0-9A-Za-z-]*)号?(?:办结|转办|派单)/)
        .map { String($0.1) }
    }
    if text.contains("12345-") {
      found += text.matches(of: /12345(-[0-9A-Za-z-]{3,})/).map { String($0.1) }
    }
    if !letters.isEmpty {
      found += text.matches(of: /([A-Za-z]{1,6})-?[0-9]{3,}[0-9A-Za-z-]*/)
        .filter { letters.contains(String($0.1)) }.map { String($0.0) }
    }
    // The hotline itself and a day are no numbers of anybody's.
    return found.filter {
      $0 != "12345" && $0.wholeMatch(of: /[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}/) == nil
    }.sorted { $0.count > $1.count }
  }
}

extension String {
  /// Whether a digit stands in it, narrow or full-width.
  fileprivate var mayHoldDigit: Bool {
    unicodeScalars.contains { ("0"..."9").contains($0) || ("０"..."９").contains($0) }
  }

  /// Whether a storey stands in it, by which a home is told.
  fileprivate var mayHoldStairs: Bool {
    unicodeScalars.contains { $0 == "层" || $0 == "楼" }
  }

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
