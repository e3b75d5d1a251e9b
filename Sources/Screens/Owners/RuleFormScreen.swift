import Deliberation
import Office

/// A rule of one's own in four blanks: who must be there, of what base, what share, and what of the
/// abstentions.
struct RuleFormScreen: FormScreen {
  private let own: OwnRules
  private let rule: RuleBlanks
  var page: RequestPage

  static let name = CommandName(
    "write-rule", title: ("新规则（填四个空）", "A rule of your own"), label: ("新规则", "New"),
    help: (
      "填到会、基数、比例、弃权四个空，成为一条自己的规则。",
      "Four blanks make a rule: who is there, of what base, what share, abstentions."
    ))

  init(own: OwnRules, in context: Context) {
    self.own = own
    rule = RuleBlanks(in: context.language)
    page = RequestPage(notes: rule.notes, rule.fields, in: context.language)
  }

  func title(in context: Context) -> String { RuleFormScreen.name.title(in: context.language) }

  mutating func submit(in context: inout Context) throws(Unanswered) -> Step {
    let title = try rule.keep(answers(in: context), in: own)
    context.say(RuleChoiceWording(context.language).kept(title))
    return .pop
  }

  func comments(in context: Context) -> [String] { rule.comment(answers(in: context)) }

  /// Opens a vote by a rule that was chosen, with the question and the way still to be said.
  static func vote(by rule: Rule, in context: Context) -> RequestScreen {
    RequestScreen(RuleOffers.voting(by: rule, at: context.desk), in: context)
  }
}
