import Deliberation
import Text
import Values

/// Puts 居民A, 居民A家 and 一户居民 for the names and homes of people in what somebody typed freely, for a
/// public copy, and strikes out their telephone numbers. Whoever it is has one letter throughout.
///
/// Only free text goes through it. What the papers say themselves, figures, verdicts and what the
/// convener set as body, place and title stay as they are: a resident called 和平 strikes nothing
/// out of 和平街, nor does 成立 out of 表决不成立.
final class Masking {
  /// Names by their first character, the longest first.
  private(set) var names: [Character: [Name]] = [:]
  /// The names of people of the roster and the register, and those they had before.
  private var registered: Set<[Character]> = []
  let surnames: Set<Character>
  /// What stands however it reads: the convener, the body, the place. Whoever stood for election is
  /// named in the lines of that choice alone, which don't come through here.
  var standing: [[Character]] = []
  let heldWords: [String]
  let known: NamesOfRecord
  /// Whoever an announced choice elected.
  var elected: Set<[Character]> = []
  /// The numbers of every home from the last two on: `3-501` of `24-3-501`.
  private(set) var homes: Set<[String]> = []
  /// Whoever is known to live in homes or to own them.
  private var dwellers = Dwellers()
  /// The place of each in the order in which the record names them, by the name they have there.
  private var places: [String: Int] = [:]
  /// The same of homes that nobody has to themselves.
  private var households: [[String]: Int] = [:]
  /// Last numbers of homes, `501`, which tell a home wherever they count nothing.
  var rooms: Set<String> = []
  /// The convener's own telephones, and the landlines in a text that was put to the vote: what was
  /// voted stays.
  var publicNumbers: Set<String> = []
  /// What was struck out, each once.
  private(set) var hits: [String] = []

  struct Name {
    let characters: [Character]
    /// The body somebody speaks for, which is named; nil for a person.
    let body: String?
    /// 建国 of 王建国.
    let isGiven: Bool
    /// The whole name of whoever it is; the given one alone where several have it.
    let who: String
  }

  /// Of people of no one meeting, with nobody of them added yet.
  init(known: NamesOfRecord, heldWords: [String]) {
    (self.known, self.heldWords) = (known, heldWords)
    surnames = Nickname.surnames.union(known.people.compactMap(\.name.first))
  }

  /// - Parameters:
  ///   - state: the meeting as it stood when the paper was due, which says what stands in it.
  ///   - heldWords: words that tell on somebody, so that nothing with one of them stands.
  init(_ session: Session, printing state: Session, heldWords: [String]) {
    let details = state.details
    self.heldWords = heldWords
    known = NamesOfRecord(session)
    surnames = Nickname.surnames.union(session.participants.values.compactMap(\.name.first))
    // A street may bear somebody's name; somebody's home is no place to be named.
    let isHome = session.participants.values.contains { person in
      details.place.contains(person.name + "家") || details.place.contains(person.name + "住")
        || person.details.home.map { !$0.isEmpty && details.place.contains($0) } == true
    }
    standing = [
      details.convener, details.body, details.kind, isHome ? "" : details.place, details.contact,
      details.platform, details.guidance, details.constitution?.name ?? "",
      details.constitution?.address ?? "",
    ].map(Array.init).filter { $0.count >= 2 }.sorted { $0.count > $1.count }
    for person in session.participants.values {
      add(person.name, groups: person.groups + [person.details.organisation].compactMap { $0 })
      if let home = person.details.home { add(home: home, of: person.name) }
    }
    for dwelling in session.ownerRolls.flatMap(\.dwellings) {
      // A developer or a 产权单位 is a body, and named.
      let isOfBody = dwelling.kind == .unsold || dwelling.kind == .publicHousing
      let owners = isOfBody ? [] : dwelling.owners
      for owner in owners { add(owner, groups: []) }
      add(home: dwelling.room)
      dwellers.add(home: dwelling.room, ownedBy: owners)
    }
    // Then whoever had another name or home before, under the name they bear now: what was said by the
    // old name was theirs.
    for person in known.people {
      add(person.name, groups: person.bodies, now: person.now)
      if let home = person.home { add(home: home, of: person.now) }
    }
    registered = Set(names.values.joined().filter { !$0.isGiven }.map(\.characters))
    addMisspelt()
    let said = standing.map { String($0) }
    rooms = rooms.filter { room in !said.contains { $0.contains(room) } }
    // Whoever is named to answer questions wants to be found.
    for name in [details.facilitator, details.secretary] + details.tellers + details.scrutineers
    where !isAsked(name, details) {
      add(name, groups: [])
    }
    for issue in session.issues.values { add(namedIn: issue) }
    for work in session.assignments.values.map(\.work) {
      for name in work.responsible + [work.lead ?? ""] { add(mentioned: name) }
    }
    for vote in session.votes.values { add(mentioned: vote.checkedBy ?? "") }
    for text in known.mentioned where !isAsked(text, details) { add(mentioned: text) }
    for text in known.signers { add(signer: text) }
    addMisspelt()
    let telling = standing.filter { tells(String($0), isContact: String($0) == details.contact) }
    standing.removeAll { telling.contains($0) }
    let telephone = details.constitution?.telephone ?? ""
    let voted = session.motions.values.flatMap(\.versions).map(\.text)
    for text in [details.contact, telephone] + voted {
      for number in PrivateNumber.all(in: text)
      where number.kind == .landline || text == details.contact || text == telephone {
        publicNumbers.insert(text[number.range].digits)
      }
    }
    // Anybody must be able to draw a lot again.
    for vote in session.votes.values {
      for run in (vote.tally?.lot?.seed ?? "").split(whereSeparator: { $0.digit == nil }) {
        publicNumbers.insert(run.digits)
      }
    }
    addElected(session)
    giveLetters(session)
  }

  /// Gives everybody whom the record names in words of its own their letter, in the order of its
  /// entries, so that it is the same in every paper and stays so while the meeting goes on.
  private func giveLetters(_ session: Session) {
    let events = session.entries.lazy.flatMap(\.events)
    let fields = events.flatMap(\.fields).filter { !Self.isOfSomebody($0.name) }.map(\.value)
    let others = events.flatMap(\.textsBesideFields).filter { [known] in !known.isPlain($0) }
    giveLetters(in: [session.header.title] + fields + others)
  }

  /// Gives everybody whom the texts name their letter, in that order.
  func giveLetters(in texts: [String]) {
    // What a text names has its letter once it was read.
    var read: Set<String> = []
    for text in texts where read.insert(text).inserted { _ = masked(text) }
    (hits, struck) = ([], [])
  }

  /// Whether a field names somebody by itself, as no public copy does.
  private static func isOfSomebody(_ field: String) -> Bool { ofSomebody.contains(field) }

  private static let ofSomebody: Set = [
    "name", "groups", "home", "organisation", "note", "participant", "by", "proposer", "speaker",
    "mover", "seconder", "reason", "lead", "responsible", "facilitator", "secretary", "tellers",
    "scrutineers", "contact", "happened",
  ]

  /// `A` for whoever is named first.
  private func letter(of who: String) -> String {
    let place = places[who] ?? places.count
    places[who] = place
    return place < 26
      ? String(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(place)))) : "\(place + 1)"
  }

  /// - Parameter now: what they are called by now, where that is another name.
  func add(_ name: String, groups: [String], now: String? = nil) {
    let characters = Array(name.filter { !$0.isSpelling })
    guard characters.count >= 2 else { return }
    // 产权单位代表 speaks for a body and is nobody's name; what is left names the body.
    let body = groups.filter { !MaskedPiece.roles.contains($0) && name.hasPrefix($0) }
      .filter { !$0.isEmpty }.max { $0.count < $1.count }
    let who = now?.filter { !$0.isSpelling } ?? String(characters)
    add(Name(characters: characters, body: body, isGiven: false, who: who))
    // Neighbours call each other without the surname.
    guard body == nil, characters.count <= 4, characters.allSatisfy(\.isHan) else { return }
    let given = Array(characters.dropFirst(Surname.length(in: String(characters))))
    if given.count >= 2 { add(Name(characters: given, body: nil, isGiven: true, who: who)) }
  }

  func add(_ name: Name) {
    let known = names[name.characters[0].small, default: []]
    // A whole name goes before somebody else's given one.
    guard !known.contains(where: { $0.characters == name.characters && !$0.isGiven }) else {
      return
    }
    let isOfSeveral =
      name.isGiven && known.contains { $0.characters == name.characters && $0.who != name.who }
    let name =
      isOfSeveral
      ? Name(
        characters: name.characters, body: nil, isGiven: true, who: String(name.characters)) : name
    names[name.characters[0].small] =
      (known.filter { $0.characters != name.characters } + [name])
      .sorted { $0.characters.count > $1.characters.count }
  }

  /// Forgets a name that is nobody's of the roster or the register.
  func forget(mentioned name: [Character]) {
    guard let first = name.first, !registered.contains(name) else { return }
    names[first.small]?.removeAll { $0.characters == name && !$0.isGiven }
  }

  func add(home: String, of person: String? = nil) {
    let numbers = Dwellers.numbers(of: home)
    if let last = numbers.last, last.count >= 3 { rooms.insert(last) }
    if let person { dwellers.add(home: home, of: person) }
    guard numbers.count >= 2 else { return }
    for start in 0...(numbers.count - 2) { homes.insert(Array(numbers[start...])) }
  }

  /// The text as it may be read, what was struck out of it, and what stays that is somebody's name
  /// as well as a word.
  func masked(_ text: String) -> (text: String, struck: [String], doubtful: [String]) {
    (struck, doubtful) = ([], [])
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
    return (MaskedPiece.joined(pieces), struck, doubtful)
  }

  /// Whether two texts read alike once people are masked, so that only whoever reads the archive's
  /// copy sees what parts them.
  func readAlike(_ one: String, _ other: String) -> Bool {
    let before = (hits, struck, doubtful)
    defer { (hits, struck, doubtful) = before }
    return one != other && masked(one).text == masked(other).text
  }

  /// What was struck out of the text at hand.
  private var struck: [String] = []
  private var doubtful: [String] = []

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
      for phrase in standing
      where phrase[0] == text[place] && text[place...].starts(with: phrase) {
        close()
        pieces.append(.kept(String(phrase)))
        place += phrase.count
        continue scanning
      }
      for name in names[text[place].small] ?? [] {
        if let end = text.match(name.characters, at: place), !text.isPlace(from: place, to: end) {
          if !name.isGiven, isElected(text, from: place, to: end) {
            close()
            pieces.append(.kept(String(text[place..<end])))
          } else if name.body == nil, NameOrWord.isWord(name.characters),
            !NameOrWord.isSomebody(text, from: place, to: end)
          {
            let word = String(text[place..<end])
            if !doubtful.contains(word) { doubtful.append(word) }
            plain += text[place..<end]
          } else {
            hit(text[place..<end])
            close()
            pieces.append(name.body.map { .kept($0) } ?? .name(letter(of: name.who)))
          }
          place = end
          continue scanning
        }
      }
      if let nickname = Nickname.found(at: place, in: text, surnames), nickname.isSure {
        hit(text[place..<nickname.end])
        close()
        pieces.append(
          nickname.post.map { .kept($0) } ?? .name(letter(of: String(text[place..<nickname.end]))))
        place = nickname.end
        continue scanning
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
        let mark = end < text.count && "室号户".contains(text[end]) ? end + 1 : end
        put(piece, until: piece == .number ? mark : text.endOfDweller(at: end) ?? mark)
      } else if rooms.contains(numbers[0]), text.tellsRoom(at: ends[0]) {
        let mark = text[ends[0]] == "张" ? ends[0] : ends[0] + 1
        put(home([numbers[0]]), until: text.endOfDweller(at: ends[0]) ?? mark)
      } else if rooms.contains(numbers[0]), text.standsAlone(from: place, to: ends[0]) {
        put(home([numbers[0]]), until: text.endOfDweller(at: ends[0]) ?? ends[0])
      } else if let end = text.endOfHome(from: place, numbers, ends) {
        put(home(numbers), until: end)
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
      if part.count == 1, part[0].count > 10, !publicNumbers.contains(part[0]) {
        return (.number, ends[0])
      }
      if count >= 2, homes.contains(part) { return (home(part), ends[count - 1]) }
    }
    return nil
  }

  /// A home, by whoever alone lives there or owns it.
  private func home(_ numbers: [String]) -> MaskedPiece {
    if let person = dwellers.one(in: numbers) { return .home(letter(of: person)) }
    let place = households[numbers] ?? households.count
    households[numbers] = place
    return .household(place)
  }
}
