import Deliberation
import Sentences
import Text
import Values

/// How slips that say nothing count, with the clause for each; left open where none says.
struct PolicyBlanks: Sendable {
  private var unreturned: PolicyBlank<Unreturned>?
  private var invalid: PolicyBlank<Unreadable>?
  private var disputed: PolicyBlank<Disputed>?
  private var parking: PolicyBlank<Parking>?
  /// What is to be known before choosing, with the clauses that are settled.
  let notes: [String]

  /// Asks for what the rule doesn't settle and the slips make a question.
  init(_ owners: OwnersVote, at desk: Desk) {
    let (language, words) = (desk.language, SlipsWording(desk.language))
    let settled = owners.session.policies(of: owners.vote)
    let heads = owners.tally(on: desk.now.day).heads
    var clauses: [String] = []
    func ask<Choice: PolicyChoice>(
      _ id: String, _ label: String, settled: Policy<Choice>?, name: (Choice) -> String
    ) -> PolicyBlank<Choice>? {
      if let settled {
        clauses.append(words.settledClause(settled.clause))
        return nil
      }
      return PolicyBlank(id, label, in: language, name: name)
    }
    let all = owners.roll.dwellings.filter { !$0.kind.isParking }.count
    if owners.session.ballots(of: owners.vote).count(where: { $0.answer != .notReturned }) < all {
      unreturned = ask(
        "unreturned", language("未交回的票", "Not returned"), settled: settled.unreturned
      ) { words.policy($0) }
    }
    if heads.invalid ?? 0 > 0 {
      invalid = ask("invalid", language("无效的票", "Invalid"), settled: settled.invalid) {
        words.policy($0)
      }
    }
    if heads.disputed ?? 0 > 0 {
      disputed = ask("disputed", language("有争议的票", "Disputed"), settled: settled.disputed) {
        words.policy($0)
      }
    }
    if owners.roll.dwellings.contains(where: \.kind.isParking) {
      parking = ask("parking", language("车位", "Parking"), settled: settled.parking) {
        words.policy($0)
      }
    }
    let isAsked = unreturned != nil || invalid != nil || disputed != nil || parking != nil
    notes = (isAsked ? [words.policyNote] : []) + clauses
  }

  var fields: [Field] {
    (unreturned?.fields ?? []) + (invalid?.fields ?? []) + (disputed?.fields ?? [])
      + (parking?.fields ?? [])
  }

  func read(_ answers: Answers) throws(Unanswered) -> Policies {
    try unreturned?.check(answers)
    try invalid?.check(answers)
    try disputed?.check(answers)
    try parking?.check(answers)
    return soFar(answers)
  }

  /// What is chosen by now, whether its clause is written or not.
  func soFar(_ answers: Answers) -> Policies {
    Policies(
      unreturned: unreturned?.policy(answers), invalid: invalid?.policy(answers),
      disputed: disputed?.policy(answers), parking: parking?.policy(answers))
  }
}

/// How one kind of slips counts, and the clause that says so.
private struct PolicyBlank<Choice: PolicyChoice>: Sendable {
  private let choice: Question<Choice??>
  private let clause: Question<String>

  init(_ id: String, _ label: String, in language: Language, name: (Choice) -> String) {
    let words = SlipsWording(language)
    let options: [Choice?] = [nil] + Choice.allCases.map { $0 }
    choice = .choice(id, label, options, 0) { $0.map(name) ?? words.noClause }
    clause = .line(
      id + "Clause", language("条款原文", "The clause"),
      hint: language("照抄议事规则原文", "the words of the owners' own rules"))
  }

  var fields: [Field] { [choice.field, clause.field] }

  func check(_ answers: Answers) throws(Unanswered) {
    if policy(answers) != nil, answers.optional(clause) == nil {
      throw Unanswered(clause, SlipsWording(answers.desk.language).clauseMissing)
    }
  }

  func policy(_ answers: Answers) -> Policy<Choice>? {
    (answers.soFar(choice) ?? nil).map { Policy($0, clause: answers.soFar(clause)) }
  }
}
