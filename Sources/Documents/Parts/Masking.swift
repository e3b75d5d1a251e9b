import Deliberation
import Wording

/// Strikes names, homes and telephone numbers of people out of what somebody typed freely, for a
/// public copy.
///
/// Only free text goes through it. What the papers say themselves, figures, verdicts and what the
/// convener set as body, place and title stay as they are: a resident called 和平 strikes nothing
/// out of 和平街, nor does 成立 out of 表决不成立.
final class Masking {
  /// Names by their first character, the longest first.
  private var names: [Character: [Name]] = [:]
  /// What stands however it reads: the convener, the body, the place, the meeting's title.
  private var standing: [[Character]] = []
  /// The numbers of every home from the last two on: `3-501` of `24-3-501`.
  private var homes: Set<[String]> = []
  /// Last numbers of homes, `501`, which tell a home wherever they count nothing.
  private var rooms: Set<String> = []
  /// What was struck out, each once.
  private(set) var hits: [String] = []

  private struct Name {
    let characters: [Character]
    let instead: [Character]
  }

  init(_ session: Session) {
    let details = session.details
    standing = [
      details.convener, details.body, details.kind, details.place, details.contact,
      details.platform, details.guidance, session.identity.title,
    ].map(Array.init).filter { $0.count >= 2 }.sorted { $0.count > $1.count }
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
    let characters = Array(name.filter { !$0.isWhitespace })
    guard characters.count >= 2, let first = characters.first else { return }
    // 产权单位代表 speaks for a body and is nobody's name; what is left names the body.
    if let body = groups.filter({ !$0.isEmpty && name.hasPrefix($0) }).max(by: {
      $0.count < $1.count
    }) {
      return add(characters, instead: Array(body))
    }
    add(characters, instead: [first] + Array(repeating: "*", count: characters.count - 1))
    // Neighbours call each other without the surname.
    guard characters.count <= 4, characters.allSatisfy(\.isHan) else { return }
    let given = Array(characters.dropFirst(Surname.length(in: String(characters))))
    if given.count >= 2 { add(given, instead: Array(repeating: "*", count: given.count)) }
  }

  private func add(_ name: [Character], instead: [Character]) {
    let known = names[name[0], default: []]
    // A whole name goes before somebody else's given one.
    guard !known.contains(where: { $0.characters == name && $0.instead[0] != "*" }) else { return }
    names[name[0]] =
      (known.filter { $0.characters != name } + [Name(characters: name, instead: instead)])
      .sorted { $0.characters.count > $1.characters.count }
  }

  private func add(home: String) {
    let numbers = home.split { !($0.isASCII && $0.isNumber) }.map(String.init)
    if let last = numbers.last, last.count >= 3 { rooms.insert(last) }
    guard numbers.count >= 2 else { return }
    for start in 0...(numbers.count - 2) { homes.insert(Array(numbers[start...])) }
  }

  /// The text with them struck out, and what was.
  func masked(_ text: String) -> (text: String, struck: [String]) {
    struck = []
    let result = maskNumbers(maskNames(Array(text)))
    return (result, struck)
  }

  /// What was struck out of the text at hand.
  private var struck: [String] = []

  private func hit(_ text: some Sequence<Character>) {
    let text = String(text)
    if !struck.contains(text) { struck.append(text) }
    if !hits.contains(text) { hits.append(text) }
  }

  private func maskNames(_ text: [Character]) -> [Character] {
    var result: [Character] = []
    result.reserveCapacity(text.count)
    var place = 0
    scanning: while place < text.count {
      for phrase in standing where text[place...].starts(with: phrase) {
        result += phrase
        place += phrase.count
        continue scanning
      }
      for name in names[text[place]] ?? [] {
        if let end = text.match(name.characters, at: place) {
          hit(text[place..<end])
          result += name.instead
          place = end
          continue scanning
        }
      }
      result.append(text[place])
      place += 1
    }
    return result
  }

  /// Homes, and what looks like a telephone or an identity number.
  private func maskNumbers(_ text: [Character]) -> String {
    var result = ""
    var place = 0
    while place < text.count {
      guard text[place].digit != nil else {
        result.append(text[place])
        place += 1
        continue
      }
      var numbers: [String] = []
      var ends: [Int] = []
      var next = place
      while next < text.count, text[next].digit != nil {
        var number = ""
        while next < text.count, let digit = text[next].digit {
          number.append(digit)
          next += 1
        }
        numbers.append(number)
        ends.append(next)
        let after = text.separator(at: next)
        guard after > next, after < text.count, text[after].digit != nil else { break }
        next = after
      }
      let (masked, end) = masking(numbers, ends)
      if masked == nil, rooms.contains(numbers[0]), text.tellsRoom(at: ends[0]) {
        hit(text[place...ends[0]])
        result += "**"
        place = ends[0] + 1
      } else if masked == nil, rooms.contains(numbers[0]),
        text.standsAlone(from: place, to: ends[0])
      {
        hit(text[place..<ends[0]])
        result += "**"
        place = ends[0]
      } else if let masked {
        let tail = end < text.count && "室号户".contains(text[end]) ? end + 1 : end
        hit(text[place..<tail])
        result += masked
        place = tail
      } else {
        result += String(text[place..<ends[0]])
        place = ends[0]
      }
    }
    return result
  }

  /// The longest beginning of a run of numbers that is a home or a telephone, and where it ends.
  private func masking(_ numbers: [String], _ ends: [Int]) -> (String?, Int) {
    for count in (1...numbers.count).reversed() {
      let part = Array(numbers.prefix(count))
      let digits = part.joined()
      let isTelephone =
        (digits.utf8.count == 11 && digits.hasPrefix("1")) || (part.count == 1 && digits.count > 10)
        || (part.count == 2 && part[0].hasPrefix("0") && (10...12).contains(digits.count))
      if isTelephone { return ("***", ends[count - 1]) }
      if count >= 2, homes.contains(part) { return ("**", ends[count - 1]) }
    }
    return (nil, ends[0])
  }
}

extension [Character] {
  /// Where the name ends that begins here, blanks inside it passed over.
  fileprivate func match(_ name: [Character], at start: Int) -> Int? {
    var place = start
    for (position, character) in name.enumerated() {
      while position > 0, place < count, self[place] == "　" || self[place] == " " { place += 1 }
      guard place < count, self[place] == character else { return nil }
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

  /// Whether a number that ends here is said to be a room's.
  fileprivate func tellsRoom(at place: Int) -> Bool {
    guard place < count else { return false }
    if "室户".contains(self[place]) { return true }
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

extension Character {
  /// Whether it is a Chinese character.
  fileprivate var isHan: Bool { unicodeScalars.first?.properties.isIdeographic == true }
}
