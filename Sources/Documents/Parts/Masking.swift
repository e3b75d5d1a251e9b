import Deliberation
import Wording

/// Puts 居民, 有关住户 and 一户居民 for the names and homes of people in what somebody typed freely, for
/// a public copy, and strikes out their telephone numbers.
///
/// Only free text goes through it. What the papers say themselves, figures, verdicts and what the
/// convener set as body, place and title stay as they are: a resident called 和平 strikes nothing
/// out of 和平街, nor does 成立 out of 表决不成立.
final class Masking {
  /// Names by their first character, the longest first.
  private var names: [Character: [Name]] = [:]
  /// What stands however it reads: the convener, the body, the place, and whoever stood for election,
  /// which was announced by name.
  private var standing: [[Character]] = []
  /// The numbers of every home from the last two on: `3-501` of `24-3-501`.
  private var homes: Set<[String]> = []
  /// Last numbers of homes, `501`, which tell a home wherever they count nothing.
  private var rooms: Set<String> = []
  /// The convener's own telephones, and the landlines in a text that was put to the vote: what was
  /// voted stays.
  private var publicNumbers: Set<String> = []
  /// What was struck out, each once.
  private(set) var hits: [String] = []

  private struct Name {
    let characters: [Character]
    /// The body somebody speaks for, which is named; nil for a person.
    let body: String?
    /// 建国 of 王建国.
    let isGiven: Bool
  }

  init(_ session: Session) {
    let details = session.details
    // A street may bear somebody's name; somebody's home is no place to be named.
    let isHome = session.participants.values.contains { person in
      details.place.contains(person.name + "家") || details.place.contains(person.name + "住")
        || person.details.home.map { !$0.isEmpty && details.place.contains($0) } == true
    }
    standing = [
      details.convener, details.body, details.kind, isHome ? "" : details.place, details.contact,
      details.platform, details.guidance,
    ].map(Array.init).filter { $0.count >= 2 }
    for vote in session.votes.values where vote.announcement != nil {
      standing += (vote.opening.subject.candidates ?? []).map(Array.init)
    }
    standing.sort { $0.count > $1.count }
    for person in session.participants.values {
      add(person.name, groups: person.groups + [person.details.organisation].compactMap { $0 })
      if let home = person.details.home { add(home: home) }
    }
    for dwelling in session.ownerRolls.flatMap(\.dwellings) {
      add(home: dwelling.room)
      // A developer or a 产权单位 is a body, and named.
      if dwelling.kind != .unsold, dwelling.kind != .publicHousing {
        for owner in dwelling.owners { add(owner, groups: []) }
      }
    }
    let said = standing.map { String($0) }
    rooms = rooms.filter { room in !said.contains { $0.contains(room) } }
    // Whoever is named to answer questions wants to be found.
    for name in [details.facilitator, details.secretary] + details.tellers + details.scrutineers
    where !details.contact.contains(name) && !details.convener.contains(name) {
      add(name, groups: [])
    }
    for issue in session.issues.values { add(namedIn: issue) }
    for work in session.assignments.values.map(\.work) {
      for name in work.responsible + [work.lead ?? ""] { add(mentioned: name) }
    }
    for vote in session.votes.values { add(mentioned: vote.checkedBy ?? "") }
    for text in [details.contact] + session.motions.values.flatMap(\.versions).map(\.text) {
      for number in PrivateNumber.all(in: text)
      where number.kind == .landline || text == details.contact {
        publicNumbers.insert(text[number.range].digits)
      }
    }
  }

  /// Whoever the fields of an issue name besides the roster.
  private func add(namedIn issue: Issue) {
    let named =
      [issue.proposer, issue.screening?.by, issue.partyStudy?.by, issue.competence?.by]
      + issue.concurrences.map(\.by) + issue.objections.map(\.by) + issue.mediations.map(\.by)
    for name in named { add(mentioned: name ?? "") }
    for mediation in issue.mediations { add(home: mediation.room) }
    for objection in issue.objections { add(home: objection.by) }
  }

  /// A name from a field that may as well hold a body: `居民甲`, `张三、李四`, `社区党委`.
  private func add(mentioned text: String) {
    for part in text.split(whereSeparator: { "、，,；; ".contains($0) }).map(String.init)
    where (2...4).contains(part.count) && part.allSatisfy(\.isHan)
      && !Self.bodies.contains(where: { part.hasSuffix($0) })
    {
      add(part, groups: [])
    }
  }

  /// How bodies and posts end, which are no names.
  private static let bodies = [
    "会", "委", "社", "局", "办", "处", "所", "科", "司", "队", "站", "中心", "单位", "组织", "支部", "物业",
    "街道", "社区", "政府", "部门", "组", "代表", "居民", "业主", "住户", "设计师", "志愿者", "工作者", "书记",
    "主任", "队长", "组长", "楼长", "楼门长", "经理", "网格员", "各方", "双方", "院", "校", "厂", "店", "银行",
  ]

  private func add(_ name: String, groups: [String]) {
    let characters = Array(name.filter { !$0.isSpelling })
    guard characters.count >= 2 else { return }
    // 产权单位代表 speaks for a body and is nobody's name; what is left names the body.
    let body = groups.filter { !MaskedPiece.roles.contains($0) && name.hasPrefix($0) }
      .filter { !$0.isEmpty }.max { $0.count < $1.count }
    add(Name(characters: characters, body: body, isGiven: false))
    // Neighbours call each other without the surname.
    guard body == nil, characters.count <= 4, characters.allSatisfy(\.isHan) else { return }
    let given = Array(characters.dropFirst(Surname.length(in: String(characters))))
    if given.count >= 2 { add(Name(characters: given, body: nil, isGiven: true)) }
  }

  private func add(_ name: Name) {
    let known = names[name.characters[0].small, default: []]
    // A whole name goes before somebody else's given one.
    guard !known.contains(where: { $0.characters == name.characters && !$0.isGiven }) else {
      return
    }
    names[name.characters[0].small] =
      (known.filter { $0.characters != name.characters } + [name])
      .sorted { $0.characters.count > $1.characters.count }
  }

  private func add(home: String) {
    let numbers = home.split { !($0.isASCII && $0.isNumber) }.map(String.init)
    if let last = numbers.last, last.count >= 3 { rooms.insert(last) }
    guard numbers.count >= 2 else { return }
    for start in 0...(numbers.count - 2) { homes.insert(Array(numbers[start...])) }
  }

  /// The text as it may be read, and what was struck out of it.
  func masked(_ text: String) -> (text: String, struck: [String]) {
    struck = []
    var pieces: [MaskedPiece] = []
    var place = text.startIndex
    for number in PrivateNumber.all(in: text) where number.range.lowerBound >= place {
      pieces += maskNames(Array(text[place..<number.range.lowerBound]))
      let written = text[number.range]
      if publicNumbers.contains(written.digits) {
        pieces.append(.kept(String(written)))
      } else {
        hit(written)
        pieces.append(.number)
      }
      place = number.range.upperBound
    }
    pieces += maskNames(Array(text[place...]))
    return (MaskedPiece.joined(pieces), struck)
  }

  /// What was struck out of the text at hand.
  private var struck: [String] = []

  private func hit(_ text: some Sequence<Character>) {
    let text = String(text)
    if !struck.contains(text) { struck.append(text) }
    if !hits.contains(text) { hits.append(text) }
  }

  private func maskNames(_ text: [Character]) -> [MaskedPiece] {
    var pieces: [MaskedPiece] = []
    var plain: [Character] = []
    var place = 0
    func close() {
      if !plain.isEmpty { pieces += maskNumbers(plain) }
      plain.removeAll()
    }
    scanning: while place < text.count {
      for phrase in standing where text[place...].starts(with: phrase) {
        close()
        pieces.append(.kept(String(phrase)))
        place += phrase.count
        continue scanning
      }
      for name in names[text[place].small] ?? [] {
        if let end = text.match(name.characters, at: place), !text.isPlace(from: place, to: end) {
          hit(text[place..<end])
          close()
          pieces.append(name.body.map { .kept($0) } ?? .name)
          place = end
          continue scanning
        }
      }
      plain.append(text[place])
      place += 1
    }
    close()
    return pieces
  }

  /// Homes, and any long run of digits.
  private func maskNumbers(_ text: [Character]) -> [MaskedPiece] {
    var pieces: [MaskedPiece] = []
    var plain = ""
    var place = 0
    func put(_ piece: MaskedPiece, until end: Int) {
      hit(text[place..<end])
      if !plain.isEmpty { pieces.append(.plain(plain)) }
      plain = ""
      pieces.append(piece)
      place = end
    }
    while place < text.count {
      guard text[place].digit != nil else {
        plain.append(text[place])
        place += 1
        continue
      }
      let (numbers, ends) = text.numbers(from: place)
      if let (piece, end) = masking(numbers, ends) {
        put(piece, until: end < text.count && "室号户".contains(text[end]) ? end + 1 : end)
      } else if rooms.contains(numbers[0]), text.tellsRoom(at: ends[0]) {
        put(.home, until: text[ends[0]] == "张" ? ends[0] : ends[0] + 1)
      } else if rooms.contains(numbers[0]), text.standsAlone(from: place, to: ends[0]) {
        put(.home, until: ends[0])
      } else {
        plain += String(text[place..<ends[0]])
        place = ends[0]
      }
    }
    if !plain.isEmpty { pieces.append(.plain(plain)) }
    return pieces
  }

  /// The longest beginning of a run of numbers that is a home or nobody's count, and where it ends.
  private func masking(_ numbers: [String], _ ends: [Int]) -> (MaskedPiece, Int)? {
    for count in (1...numbers.count).reversed() {
      let part = Array(numbers.prefix(count))
      if part.count == 1, part[0].count > 10 { return (.number, ends[0]) }
      if count >= 2, homes.contains(part) { return (.home, ends[count - 1]) }
    }
    return nil
  }
}

extension [Character] {
  /// Where the name ends that begins here, blanks inside it passed over.
  fileprivate func match(_ name: [Character], at start: Int) -> Int? {
    var place = start
    for (position, character) in name.enumerated() {
      while position > 0, place < count, self[place].isSpelling { place += 1 }
      guard place < count, self[place].small == character.small else { return nil }
      place += 1
    }
    // 业主1 is neither 业主11 nor the 业主1人 of a count.
    if let last = name.last, last.digit != nil, place < count,
      self[place].digit != nil || "人户票名㎡%".contains(self[place])
    {
      return nil
    }
    return place
  }

  /// Whether what stands there names a street and no person: 和平路, 王芳路.
  fileprivate func isPlace(from start: Int, to end: Int) -> Bool {
    guard end < count, "路街巷桥".contains(self[end]) else { return false }
    // 居民甲路过, 王芳路上
    return end + 1 >= count || !"过上经遇".contains(self[end + 1])
  }

  /// Whether a number that ends here is said to be a room's.
  fileprivate func tellsRoom(at place: Int) -> Bool {
    guard place < count else { return false }
    if "室户".contains(self[place]) { return true }
    // 501张家 is a home, 501张桌子 is not.
    if place + 1 < count, self[place] == "张", "家某".contains(self[place + 1]) { return true }
    return self[place] == "号" && !(place + 1 < count && "楼院".contains(self[place + 1]))
  }

  /// Whether a number counts nothing, so that it may be a room's.
  fileprivate func standsAlone(from start: Int, to end: Int) -> Bool {
    if start > 0, "第￥¥$.．约:：共".contains(self[start - 1]) { return false }
    guard end < count else { return true }
    if self[end].isLetter, self[end].isASCII { return false }
    return !Self.counted.contains(self[end])
  }

  /// What follows a number that counts, measures or dates.
  private static let counted: Set<Character> = Set(
    "元万千百米平㎡㎥%％人名次年月日天个株棵部台份张票条件套块盏字公厘毫吨升时分秒岁度.．:：号期级层盆把根辆辈间余多")

  /// The numbers of one home from a place on, and where each ends.
  fileprivate func numbers(from start: Int) -> (numbers: [String], ends: [Int]) {
    var (numbers, ends): ([String], [Int]) = ([], [])
    var next = start
    while next < count, self[next].digit != nil {
      var number = ""
      while next < count, let digit = self[next].digit {
        number.append(digit)
        next += 1
      }
      numbers.append(number)
      ends.append(next)
      let after = separator(at: next)
      guard after > next, after < count, self[after].digit != nil else { break }
      next = after
    }
    return (numbers, ends)
  }

  /// Past what may stand between the numbers of one home or telephone.
  fileprivate func separator(at start: Int) -> Int {
    for mark in ["号楼", "单元", "号院", "栋", "幢", "楼", "弄", "号", "-", "－", "—", " ", "·"] {
      let end = start + mark.count
      if end <= count, String(self[start..<end]) == mark { return end }
    }
    return start
  }
}

extension Character {
  /// The ASCII digit this is, in either width.
  fileprivate var digit: Character? {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return nil }
    switch scalar.value {
    case 0x30...0x39: return self
    case 0xFF10...0xFF19: return Character(Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30)))
    default: return nil
    }
  }
}

extension Substring {
  /// Its digits, narrow.
  fileprivate var digits: String { String(compactMap(\.digit)) }
}

extension Character {
  /// Whether people write it in a name or leave it out: blanks and the dots of 阿不都·热西提.
  fileprivate var isSpelling: Bool { isWhitespace || "·．‧・.•".contains(self) }

  fileprivate var small: Character {
    guard isASCII, let small = lowercased().first else { return self }
    return small
  }
}

extension Character {
  /// Whether it is a Chinese character.
  fileprivate var isHan: Bool { unicodeScalars.first?.properties.isIdeographic == true }
}
