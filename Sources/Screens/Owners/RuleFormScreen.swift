import Deliberation
import Office
import Terminal
import Text

/// A rule of one's own in four blanks: who must be there, of what base, what share, and what of the
/// abstentions.
struct RuleFormScreen: Screen {
  private let own: OwnRules
  private let rule: RuleBlanks
  private var page: RequestPage

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
  var takesText: Bool { page.takesText }
  var typed: [String]? { page.form.typed }
  var about: [String] { page.form.mark }
  mutating func retype(_ texts: [String]) { page.form.retype(texts) }
  func hint(in language: Language) -> String? { page.hint }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch page.handle(key, columns: context.size.columns) {
    case .submitted: return keep(in: &context)
    case .cancelled: return .pop
    case .edited, .moved: return .stay
    case .ignored: return .ignored
    }
  }

  private mutating func keep(in context: inout Context) -> Step {
    do throws(Unanswered) {
      let title = try rule.keep(page.answers(at: context.desk), in: own)
      context.say(RuleChoiceWording(context.language).kept(title))
      return .pop
    } catch {
      page.refuse(error)
      return .stay
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    page.draw(on: &canvas, in: area, comments: rule.comment(page.answers(at: context.desk)))
  }

  /// Opens a vote by a rule that was chosen, with the question and the way still to be said.
  static func vote(by rule: Rule, in context: Context) -> RequestScreen {
    RequestScreen(RuleOffers.voting(by: rule, at: context.desk), in: context)
  }
}
