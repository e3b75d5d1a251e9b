import Deliberation
import Text
import Values

/// What is asked of every round on paper: the rule, the extent, from when and until when slips are taken,
/// and why it is voted all the same.
struct RoundBlanks: Sendable {
  let rule: Question<Rule?>
  let scope: Question<String>
  /// Of a written round, whose slips come in over a period.
  let firstDay: Question<Day?>
  let lastDay: Question<Day?>
  let despite: Question<String>

  /// - Parameter extent: the extent of the round before.
  init(_ rules: [Rule], choosing place: Int = 0, extent: String = "", in language: Language) {
    rule = .choice("rule", language("规则", "Rule"), rules, place) {
      language($0.title.zh, $0.title.en)
    }
    scope = .line(
      "scope", language("表决范围", "Extent"), extent,
      hint: language("如3号楼2单元全部12套住宅", "such as all 12 dwellings of stairwell 2"))
    firstDay = .day(
      "firstDay", language("征询期从", "Slips from"), in: language)
    lastDay = SlipOffers.lastDay(language)
    despite = .despite(language)
  }

  func proposal(on subject: VoteProposal.Subject?, _ answers: Answers) throws(Unanswered)
    -> VoteProposal
  {
    let scope = try answers.required(scope)
    let from = try answers[firstDay]
    let until = from == nil ? try answers[lastDay] : try answers.required(lastDay)
    let rule = try answers.chosen(rule)
    var proposal = VoteProposal(
      on: subject, by: rule, .slips, despite: answers.optional(despite), at: answers.desk)
    proposal.scope = scope
    if let from, let until {
      proposal.period = RoundPeriod(from: from, until: until)
    } else {
      proposal.until = until
    }
    return proposal
  }
}
