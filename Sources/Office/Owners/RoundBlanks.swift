import Deliberation
import Text
import Values

/// What is asked of every round on paper: the rule, the extent, until when slips are taken, and why it
/// is voted all the same.
struct RoundBlanks: Sendable {
  let rule: Question<Rule?>
  let scope: Question<String>
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
    lastDay = SlipOffers.lastDay(language)
    despite = .despite(language)
  }

  func proposal(on subject: VoteProposal.Subject?, _ answers: Answers) throws(Unanswered)
    -> VoteProposal
  {
    let scope = try answers.required(scope)
    let until = try answers[lastDay]
    let rule = try answers.chosen(rule)
    var proposal = VoteProposal(
      on: subject, by: rule, .slips, despite: answers.optional(despite), at: answers.desk)
    (proposal.scope, proposal.until) = (scope, until)
    return proposal
  }
}
