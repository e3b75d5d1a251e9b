import Deliberation
import Office
import Terminal
import Text

/// The blanks of one slip: what it says, who signed it, and a proxy.
struct SlipForm: Sendable {
  private let room: String
  /// Who stands on the ballot; nil where it asks yes or no.
  private let candidates: [String]?
  private let seats: Int
  private let answers: [Answer]
  /// Who may sign without a proxy.
  private let owners: [String]
  var page: FormPage

  /// - Parameters:
  ///   - ballot: what the slip was read as before.
  ///   - asksReason: whether a reason is to be given too, as when a difference is settled.
  init(
    _ room: String, of owners: OwnersVote, saying ballot: Ballot?, asksReason: Bool = false,
    notes: [String] = [], _ language: Language
  ) {
    let words = SlipsWording(language)
    let candidates = owners.candidates
    let all = SlipEntryScreen.answers.map(\.answer)
    let answers = candidates == nil ? all : [.for, .invalid, .notReturned]
    (self.room, self.candidates, seats, self.answers) = (room, candidates, owners.seats, answers)
    let dwelling = owners.roll.dwellings.first { $0.room == room }
    let names = dwelling?.owners ?? []
    self.owners = names + (dwelling?.voter.map { [$0] } ?? [])
    var lines = ["\(room)　\(RegisterWording(language).head(names))"] + notes
    var fields: [Form<Blank>.Field] = []
    if let candidates {
      lines.append(words.standing(candidates, seats: seats))
      let marked = (ballot?.marks ?? []).compactMap { candidates.firstIndex(of: $0) }
      fields = [
        .blank(
          .marks, in: language, marked.map { "\($0 + 1)" }.joined(separator: " ")),
        .choice(
          .slip, in: language, answers.map { $0 == .for ? words.good : words.answer($0) },
          ballot.flatMap { answers.firstIndex(of: $0.answer) } ?? 0),
      ]
    } else {
      fields = [
        .choice(
          .slip, in: language, answers.map { words.answer($0) },
          ballot.flatMap { answers.firstIndex(of: $0.answer) })
      ]
    }
    fields += [
      .blank(.signer, in: language, ballot?.signedBy ?? ""),
      .blank(.relation, in: language, ballot?.relation ?? ""),
      .blank(.holder, in: language, ballot?.proxy?.holder ?? ""),
      .choice(
        .mandate, in: language, [words.hasMandate, words.noMandate],
        ballot?.proxy.map { $0.isWritten ? 0 : 1 }),
    ]
    if candidates == nil {
      fields.append(
        .choice(
          .opinion, in: language,
          [words.leftToHolder] + all.prefix(3).map { words.answer($0) },
          ballot?.proxy?.opinion.flatMap { all.firstIndex(of: $0) }.map { $0 + 1 } ?? 0))
    }
    if asksReason { fields.append(.lines(.reason, in: language, rows: 2)) }
    page = FormPage(notes: lines, fields, language: language)
  }

  /// The slip as it is written; nil with a word at the blank that can't be read.
  mutating func ballot(in language: Language) -> Ballot? {
    guard let chosen = page.form.choice(.slip) else {
      page.form.refuse(.slip, FormWording(language).choose)
      return nil
    }
    var ballot = Ballot(room: room, answer: answers[chosen])
    if let candidates, ballot.answer == .for {
      switch Marks(page[.marks], among: candidates) {
      case .names(let names): ballot = Ballot(room: room, marking: names)
      case .unknown(let text):
        page.form.refuse(.marks, SlipsWording(language).noCandidate(text, of: candidates.count))
        return nil
      }
    }
    ballot.signedBy = page.optional(.signer)
    ballot.relation = page.optional(.relation)
    if let holder = page.optional(.holder) {
      let opinion = page.form.choice(.opinion) ?? 0
      guard let mandate = page.form.choice(.mandate) else {
        page.form.refuse(.mandate, FormWording(language).choose)
        return nil
      }
      if mandate == 0 {
        ballot.proxy = Proxy(
          holder: holder, isWritten: true,
          opinion: opinion == 0 ? nil : SlipEntryScreen.answers[opinion - 1].answer)
      } else if ballot.signedBy == nil {
        // Nothing in writing: the slip stands as it is signed, and waits for the proxy.
        ballot.signedBy = holder
      }
    }
    if let signer = ballot.signedBy, ballot.relation == nil, ballot.proxy == nil,
      ballot.answer != .notReturned,
      !owners.contains(where: { $0.foldedName == signer.foldedName })
    {
      page.form.refuse(.relation, SlipsWording(language).relationNeeded(signer, room))
      return nil
    }
    return ballot
  }

  /// Who is marked by the numbers written so far, and what too many come to.
  func comments(in language: Language) -> [String] {
    guard let candidates, page.form.choice(.slip).map({ answers[$0] }) == .for,
      case .names(let names) = Marks(page[.marks], among: candidates)
    else { return [] }
    return [SlipsWording(language).marked(names, seats: seats)]
  }
}

/// The numbers of candidates a clerk reads off a slip: `1 3`, `1、3`, and `13` where no number has
/// two digits.
private enum Marks {
  case names([String])
  case unknown(String)

  init(_ text: String, among candidates: [String]) {
    var names: [String] = []
    for part in text.folded.split(whereSeparator: { !$0.isNumber && !$0.isLetter }) {
      let numbers =
        candidates.count < 10 && part.allSatisfy { $0.isNumber }
        ? part.map { String($0) } : [String(part)]
      for number in numbers {
        guard let place = Int(number), candidates.indices.contains(place - 1) else {
          self = .unknown(number)
          return
        }
        names.append(candidates[place - 1])
      }
    }
    self = .names(names)
  }
}
