import Deliberation
import Values

/// What a convener set, and stands as it is because it names a body, a place or a rule.
extension Masking {
  /// Whether what should name a body tells of somebody all the same: a word that gives somebody away,
  /// a home, or the whole name of a person.
  ///
  /// A community may be called as somebody is, 劲松社区, so that a short name must stand apart, and a
  /// given one tells nothing.
  ///
  /// - Parameters:
  ///   - isContact: whoever answers questions wants to be found by name.
  ///   - withHomes: false for numbers of papers, which are nobody's home.
  func tells(_ text: String, isContact: Bool = false, withHomes: Bool = true) -> Bool {
    let small = text.lowercased()
    if heldWords.contains(where: { small.contains($0.lowercased()) }) { return true }
    let letters = Array(text)
    return letters.indices.contains { place in
      withHomes && isHome(at: place, in: letters) || !isContact && isNamed(at: place, in: letters)
    }
  }

  private func isHome(at place: Int, in text: [Character]) -> Bool {
    guard text[place].digit != nil, place == 0 || text[place - 1].digit == nil else { return false }
    let numbers = text.numbers(from: place).numbers
    return numbers.count >= 3
      && (3...numbers.count).contains { homes.contains(Array(numbers.prefix($0))) }
  }

  private func isNamed(at place: Int, in text: [Character]) -> Bool {
    (names[text[place].small] ?? []).contains { name in
      guard name.body == nil, !name.isGiven, !NameOrWord.isWord(name.characters),
        let end = text.match(name.characters, at: place), !text.isPlace(from: place, to: end),
        // A convener that is a person signs by name.
        end - place < text.count
      else { return false }
      return name.characters.count >= 3 || end == text.count
        || "家住的、，,（(".contains(text[end]) || text[end].digit != nil
    }
  }

  /// Whether somebody is named to answer questions, or calls the meeting: they want to be found.
  func isAsked(_ name: String, _ details: MeetingDetails) -> Bool {
    details.contact.contains(name) || details.convener.contains(name)
  }
}

/// Whoever was elected, where a sentence says so.
extension Masking {
  func addElected(_ session: Session) {
    for vote in session.votes.values {
      let verdicts = [vote.announcement?.verdict] + vote.corrections.map(\.verdict)
      for name in verdicts.compactMap({ $0 }).flatMap(\.elected) where known.isPlain(name) {
        elected.insert(name.filter { !$0.isSpelling }.map { $0 })
      }
    }
  }

  /// 居民甲、居民乙当选, 推选居民甲: it was announced by name. What else is said of them isn't.
  func isElected(_ text: [Character], from start: Int, to end: Int) -> Bool {
    guard elected.contains(text[start..<end].filter { !$0.isSpelling }) else { return false }
    if ["推选", "选举", "选出", "当选人"].contains(where: text[..<start].ends(with:)) {
      return !text[end...].starts(with: "家")
    }
    var place = end
    while place < text.count, "、和".contains(text[place]) {
      let next = elected.compactMap { text.match($0, at: place + 1) }.max()
      guard let next else { return false }
      place = next
    }
    return ["当选", "担任", "出任", "任", "为"].contains { text[place...].starts(with: $0) }
  }
}

extension ArraySlice<Character> {
  fileprivate func ends(with word: String) -> Bool { String(suffix(word.count)) == word }
}

extension Event {
  /// Texts that nobody can correct field by field, and that papers print.
  var textsBesideFields: [String] {
    if case .issueAdded(let adding) = self {
      return [adding.source.reference].compactMap { $0 } + (adding.concurrences ?? [])
    }
    if case .issueChanged(let change) = self {
      return [change.source?.reference].compactMap { $0 } + (change.concurrences ?? [])
    }
    if case .partyStudied(let studying) = self { return [studying.study.conclusion] }
    if case .notified(let notice) = self { return notice.notified.channels }
    if case .stepAdded(let adding) = self { return [adding.title] }
    if case .voteOpened(let vote) = self {
      return vote.opening.subject.texts + [vote.opening.scope].compactMap { $0 }
    }
    if case .lotDrawn(let drawing) = self { return [drawing.lot.seed] }
    if case .voteVoided(let voiding) = self { return [voiding.reason] }
    if case .roundExtended(let round) = self { return [round.reason] }
    if case .concurrenceRecorded(let answer) = self { return [answer.concurrence.party] }
    if case .consentLetGo(let asking) = self { return [asking.party] }
    if case .statusChanged(let change) = self { return change.status.texts }
    if case .erratumNoted(let noting) = self { return [noting.erratum.old, noting.erratum.new] }
    if case .corrected(let correction) = self {
      return ["name", "home"].contains { correction.field.hasSuffix($0) }
        ? [] : [correction.old, correction.new]
    }
    if case .despite(let despite) = self { return [despite.reason] }
    return []
  }
}

extension IssueStatus {
  /// Until when it was put off, or to whom it went, as that was typed.
  fileprivate var texts: [String] {
    switch self {
    case .deferred(_, let until): [until].compactMap { $0 }
    case .referred(let to, _): [to]
    case .listed, .discussed, .agreed, .notAgreed, .withdrawn, .reported, .closed: []
    }
  }
}

extension VoteSubject {
  /// What was typed to be asked or chosen.
  fileprivate var texts: [String] {
    switch self {
    case .motion, .amendment: []
    case .question(let text), .appraisal(let text): [text]
    case .choice(let text, let candidates, _): [text] + candidates
    }
  }
}
