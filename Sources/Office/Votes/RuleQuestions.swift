import Deliberation
import Sentences
import Text
import Values

/// By which rule and in which way a choice or an appraisal is taken, and why by one that isn't in
/// force.
package struct RuleQuestions: Sendable {
  /// The rules that the meeting votes by: its own first, then the usual one, the user's and the others
  /// built in.
  package let rules: [Rule]
  /// Why the user's own weren't read.
  let trouble: [String]
  private let way: Question<Way?>
  private let rule: Question<Rule?>
  private let despite: Question<String>

  package init(
    of shapes: [Rule.Shape], first: Rule? = nil, else usual: Rule,
    ways: [Way] = [.hands, .secretBallot], at desk: Desk
  ) {
    let language = desk.language
    var own: [Rule] = []
    switch OwnRules().read(in: language) {
    case .success(let rules): (own, trouble) = (rules, [])
    case .failure(let failure):
      trouble = [RuleChoiceWording(language).unreadable(failure.sentence)]
    }
    let all =
      [first, desk.session?.details.rule, usual].compactMap { $0 } + own + Rule.builtIn
    var seen: Set<String> = []
    // Owners choose on slips, which has a form of its own.
    let rules = all.filter {
      shapes.contains($0.shape) && $0.decides != .owners && seen.insert($0.id).inserted
    }
    self.rules = rules
    way = .way(ways, language)
    rule = .choice("rule", language("规则", "Rule"), rules, 0) {
      RuleWording($0, in: language).title
    }
    despite = .despite(language)
  }

  var fields: [Field] { [way.field, rule.field, despite.field] }

  /// What the rule that is marked says, and that it isn't in force.
  func told(_ answers: Answers) -> [String] {
    let (rule, desk) = (answers.soFar(rule) ?? rules[0], answers.desk)
    return [RuleWording(rule, in: desk.language).paragraph]
      + RuleChoiceWording(desk.language).outOfForce(rule, on: desk.now.day)
  }

  func proposal(on subject: VoteProposal.Subject, _ answers: Answers) throws(Unanswered)
    -> VoteProposal
  {
    VoteProposal(
      on: subject, by: try answers.required(rule), try answers.required(way),
      despite: answers.optional(despite), at: answers.desk)
  }
}

extension Question<Way?> {
  /// How the vote is taken.
  static func way(_ ways: [Way], _ language: Language) -> Question {
    .choice("way", language("方式", "Way"), ways, 0) { language.way($0) }
  }
}
