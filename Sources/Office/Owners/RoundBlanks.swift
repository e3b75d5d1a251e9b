import Deliberation
import Text
import Values

/// What is asked of every round on paper: the rule, the extent, from when and until when slips are taken,
/// and why it is voted all the same.
struct RoundBlanks: Sendable {
  let rule: Question<Rule?>
  let scope: Question<String>
  /// Of a written round, whose slips come in over a period; asked in a session in writing alone.
  let firstDay: Question<Day?>
  let lastDay: Question<Day?>
  let despite: Question<String>

  private let isInWriting: Bool

  /// - Parameter extent: the extent of the round before.
  init(_ rules: [Rule], choosing place: Int = 0, extent: String = "", at desk: Desk) {
    let language = desk.language
    isInWriting = desk.session?.details.isInWriting == true
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

  /// From when, until when, and why all the same.
  var lastFields: [Field] {
    (isInWriting ? [firstDay.field] : []) + [lastDay.field, despite.field]
  }

  func proposal(on subject: VoteProposal.Subject?, _ answers: Answers) throws(Unanswered)
    -> VoteProposal
  {
    let scope = try answers.required(scope)
    let from = isInWriting ? try answers[firstDay] : nil
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
