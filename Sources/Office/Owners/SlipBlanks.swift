import Deliberation
import Sentences
import Text
import Values

/// The questions of one slip: what it says, who signed it, and a proxy.
struct SlipBlanks: Sendable {
  private let room: String
  /// Who stands on the ballot; nil where it asks yes or no.
  private let candidates: [String]?
  private let seats: Int
  /// Who may sign without a proxy.
  private let owners: [String]
  private let marks: Question<String>
  private let says: Question<Answer?>
  private let signer: Question<String>
  private let relation: Question<String>
  private let holder: Question<String>
  private let isWritten: Question<Bool?>
  private let opinion: Question<Answer??>
  private let source: Question<SlipSource?>
  /// Whose slip it is, and who stands on it.
  let notes: [String]
  let fields: [Field]

  /// - Parameter ballot: what the slip was read as before.
  init(
    _ room: String, of owners: OwnersVote, saying ballot: Ballot?, notes: [String] = [],
    in language: Language
  ) {
    let (words, candidates) = (SlipsWording(language), owners.candidates)
    let answers: [Answer] =
      candidates == nil ? SlipAnswer.all.map(\.answer) : [.for, .invalid, .notReturned]
    (self.room, self.candidates, seats) = (room, candidates, owners.seats)
    let dwelling = owners.roll.dwellings.first { $0.room == room }
    let names = dwelling?.owners ?? []
    self.owners = names + (dwelling?.voter.map { [$0] } ?? [])
    let read = ballot.flatMap { answers.firstIndex(of: $0.answer) }
    let marked = (ballot?.marks ?? []).compactMap { candidates?.firstIndex(of: $0) }
    marks = .line(
      "marks", language("选了第几号", "Marks"),
      marked.map { "\($0 + 1)" }.joined(separator: " "),
      hint: language("如1 3；一个没选的不填", "such as 1 3; empty for none"))
    says = .choice(
      "slip", language("票上意见", "The slip says"), answers, candidates == nil ? read : read ?? 0
    ) { $0 == .for && candidates != nil ? words.good : words.answer($0) }
    let none = language("没有的不填", "empty for none")
    signer = .line("signer", language("谁签的票", "Signed by"), ballot?.signedBy ?? "", hint: none)
    relation = .line(
      "relation", language("与业主关系", "To the owner"), ballot?.relation ?? "",
      hint: language("不是业主签的写：子女、配偶、租户等", "not an owner: child, spouse, tenant…"))
    holder = .line("holder", language("代理人", "Proxy"), ballot?.proxy?.holder ?? "", hint: none)
    isWritten = .choice(
      "mandate", language("委托书", "Mandate"), [true, false],
      ballot?.proxy.map { $0.isWritten ? 0 : 1 }
    ) { $0 ? words.hasMandate : words.noMandate }
    opinion = SlipBlanks.opinion(ballot?.proxy?.opinion, in: language)
    // What isn't signed is offered where the body's clause lets it count alone.
    let sources: [SlipSource] =
      owners.session.electronicVoting(in: owners.vote) == nil
      ? [.paper, .door] : [.paper, .door, .form]
    source = .choice(
      "source", language("来源", "Came by"), sources,
      ballot?.source.flatMap { sources.firstIndex(of: $0) } ?? 0
    ) { $0.name(in: language) }
    self.notes =
      ["\(room)　\(RegisterWording(language).head(names))"] + notes
      + (candidates.map { [words.standing($0, seats: owners.seats)] } ?? [])
    fields =
      (candidates == nil ? [] : [marks.field])
      + [says.field, source.field, signer.field, relation.field, holder.field, isWritten.field]
      + (candidates == nil ? [opinion.field] : [])
  }

  /// What the owner wishes, where it isn't left to whoever holds the proxy.
  static func opinion(_ known: Answer?, in language: Language) -> Question<Answer??> {
    let words = SlipsWording(language)
    let options: [Answer?] = [nil, .for, .against, .abstain]
    return .choice(
      "opinion", language("委托意见", "Owner's wish"), options,
      options.firstIndex(of: known) ?? 0
    ) { $0.map { words.answer($0) } ?? words.leftToHolder }
  }

  /// The slip as it is written.
  func ballot(_ answers: Answers) throws(Unanswered) -> Ballot {
    let words = SlipsWording(answers.desk.language)
    var ballot = Ballot(room: room, answer: try answers.chosen(says))
    if let candidates, ballot.answer == .for {
      switch SlipMarks(try answers[marks], among: candidates) {
      case .names(let names): ballot = Ballot(room: room, marking: names)
      case .unknown(let text):
        throw Unanswered(marks, words.noCandidate(text, of: candidates.count))
      }
    }
    let came = answers.soFar(source) ?? .paper
    ballot.source = came == .paper || ballot.answer == .notReturned ? nil : came
    ballot.signedBy = answers.optional(signer)
    ballot.relation = answers.optional(relation)
    if let holder = answers.optional(holder) {
      if try answers.chosen(isWritten) {
        ballot.proxy = Proxy(
          holder: holder, isWritten: true, opinion: answers.soFar(opinion) ?? nil)
      } else if ballot.signedBy == nil {
        // Nothing in writing: the slip stands as it is signed, and waits for the proxy.
        ballot.signedBy = holder
      }
    }
    if let signer = ballot.signedBy, ballot.relation == nil, ballot.proxy == nil,
      ballot.answer != .notReturned,
      !owners.contains(where: { $0.foldedName == signer.foldedName })
    {
      throw Unanswered(relation, words.relationNeeded(signer, room))
    }
    return ballot
  }

  /// Who is marked by the numbers written so far, and what too many come to.
  func comments(_ answers: Answers) -> [String] {
    guard let candidates, answers.soFar(says) == .for,
      case .names(let names) = SlipMarks(answers.soFar(marks), among: candidates)
    else { return [] }
    return [SlipsWording(answers.desk.language).marked(names, seats: seats)]
  }
}

/// The numbers of candidates a clerk reads off a slip: `1 3`, `1、3`, and `13` where no number has
/// two digits.
enum SlipMarks {
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
