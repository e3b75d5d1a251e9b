import Deliberation
import Office
import Sentences
import Terminal
import Text
import Values

/// By which rule a choice or an appraisal is taken, and why by one that isn't in force.
extension VoteForms {
  /// The rules of these shapes that a meeting votes by: its own first, then the usual one, the
  /// user's and the others built in; and why the user's weren't read.
  static func rules(
    of shapes: [Rule.Shape], first: Rule? = nil, else usual: Rule, in context: Context
  ) -> (rules: [Rule], trouble: [String]) {
    var (own, trouble): ([Rule], [String]) = ([], [])
    switch OwnRules().read(in: context.language) {
    case .success(let rules): own = rules
    case .failure(let failure):
      trouble = [RuleChoiceWording(context.language).unreadable(failure.sentence)]
    }
    let rules =
      [first, context.session?.details.rule, usual].compactMap { $0 } + own + Rule.builtIn
    var seen: Set<String> = []
    // Owners choose on slips, which has a form of its own.
    let fitting = rules.filter {
      shapes.contains($0.shape) && $0.decides != .owners && seen.insert($0.id).inserted
    }
    return (fitting, trouble)
  }

  /// The way, the rule and the reason for one out of force.
  static func byRule(
    _ rules: [Rule], _ ways: [Way], _ language: Language
  ) -> [Form<Blank>.Field] {
    [
      .choice(.way, in: language, ways.map { language.way($0) }, 0),
      .choice(.rule, in: language, rules.map { RuleWording($0, in: language).title }, 0),
      .blank(.despite, in: language),
    ]
  }

  /// What the rule that is marked says, and that it isn't in force.
  static func told(of rules: [Rule]) -> @Sendable (FormPage, Context) -> [String] {
    { page, context in
      let rule = rules[page.form.choice(.rule) ?? 0]
      return [RuleWording(rule, in: context.language).paragraph]
        + RuleChoiceWording(context.language).outOfForce(rule, on: context.now.day)
    }
  }

  static func proposal(
    on subject: VoteProposal.Subject, by rules: [Rule], _ ways: [Way], _ page: FormPage,
    in context: Context
  ) -> VoteProposal {
    let rule = rules[page.form.choice(.rule) ?? 0]
    let isBuiltIn = Rule.builtIn(rule.id) == rule
    return VoteProposal(
      subject: subject, rule: isBuiltIn ? rule.id : nil, ownRule: isBuiltIn ? nil : rule,
      way: ways[page.form.choice(.way) ?? 0], despiteNotice: despiteNotice(rule, page, in: context),
      despiteValidity: rule.reason(page.optional(.despite), on: context.now.day),
      despiteRule: page.optional(.despite))
  }

  /// The reason for voting on what wasn't announced in time; nil where it was, so that no paper says
  /// otherwise.
  static func despiteNotice(_ rule: Rule, _ page: FormPage, in context: Context) -> String? {
    context.session?.lacksNotice(on: context.session?.currentIssue, for: rule) == true
      ? page.optional(.despite) : nil
  }
}
