import Deliberation
import Office
import Sentences
import Terminal
import Text
import Values

/// A rule of one's own in four blanks: who must be there, of what base, what share, and what of the
/// abstentions.
struct RuleFormScreen: Screen {
  private let own: OwnRules
  private var page: FormPage

  static let shares: [RuleForm.Share] = [
    .init(.moreThan, .half), .init(.atLeast, .half), .init(.atLeast, .twoThirds),
    .init(.atLeast, .threeQuarters), .init(.atLeast, .fourFifths), .init(.atLeast, .whole),
  ]
  private static let bases: [Rule.Base] = [.expected, .present, .participating, .valid]

  init(own: OwnRules, in context: Context) {
    self.own = own
    let (language, words) = (context.language, RuleChoiceWording(context.language))
    let shares = RuleFormScreen.shares.map { words.share($0) }
    page = FormPage(
      notes: [words.formNote],
      [
        .blank(.ruleTitle, in: language), .blank(.ruleSource, in: language),
        .choice(.attendance, in: language, [words.nobodyAsked] + shares, 3),
        .choice(.base, in: language, RuleFormScreen.bases.map { words.base($0) }, 1),
        .choice(.share, in: language, shares, 0),
        .choice(
          .abstentions, in: language,
          RuleForm.Abstentions.allCases.map { words.abstentions($0) }, 0),
      ], language: language)
  }

  func title(in context: Context) -> String { CommandName.writeRule.title(in: context.language) }
  var takesText: Bool { page.takesText }
  var typed: [String]? { page.form.typed }
  var about: [String] { page.form.mark }
  mutating func retype(_ texts: [String]) { page.form.retype(texts) }
  func hint(in language: Language) -> String? { page.hint }

  private var form: RuleForm {
    let attendance = page.form.choice(.attendance) ?? 0
    return RuleForm(
      attendance: attendance == 0 ? nil : RuleFormScreen.shares[attendance - 1],
      base: RuleFormScreen.bases[page.form.choice(.base) ?? 1],
      share: RuleFormScreen.shares[page.form.choice(.share) ?? 0],
      abstentions: RuleForm.Abstentions.allCases[page.form.choice(.abstentions) ?? 0])
  }

  /// The rule as written; without a number of its own while it is only shown.
  private func rule(id: String) throws(RuleForm.Mistake) -> Rule {
    try form.rule(
      id: id, title: Bilingual(page[.ruleTitle], page[.ruleTitle]),
      source: Bilingual(page[.ruleSource], page[.ruleSource]))
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch page.handle(key, columns: context.size.columns) {
    case .submitted: return keep(in: &context)
    case .cancelled: return .pop
    case .edited, .moved: return .stay
    case .ignored: return .ignored
    }
  }

  private mutating func keep(in context: inout Context) -> Step {
    let words = RuleChoiceWording(context.language)
    if page.optional(.ruleTitle) == nil {
      page.form.refuse(.ruleTitle, words.titleMissing)
      return .stay
    }
    if page.optional(.ruleSource) == nil {
      page.form.refuse(.ruleSource, words.sourceMissing)
      return .stay
    }
    let rules: [Rule]
    switch own.read(in: context.language) {
    case .success(let found): rules = found
    case .failure(let failure):
      page.form.refuse(nil, words.notKept(failure.sentence))
      return .stay
    }
    let taken = Set(rules.map(\.id))
    let id = (1...).lazy.map { "own-\($0)" }.first { !taken.contains($0) } ?? "own"
    do throws(RuleForm.Mistake) {
      if let failure = own.add(try rule(id: id), in: context.language) {
        page.form.refuse(nil, words.notKept(failure.sentence))
        return .stay
      }
    } catch {
      page.form.refuse(.share, error.sentence(context.language))
      return .stay
    }
    context.say(words.kept(page[.ruleTitle]))
    return .pop
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let comment: String
    do throws(RuleForm.Mistake) {
      comment = RuleWording(try rule(id: "own"), in: context.language).paragraph
    } catch {
      comment = error.sentence(context.language)
    }
    page.draw(on: &canvas, in: area, comments: [comment])
  }

  /// Makes a rule that isn't in force on the meeting's day its rule, for a reason.
  static func meeting(by rule: Rule, in context: Context) -> FormScreen {
    let (language, words) = (context.language, RuleChoiceWording(context.language))
    let day = context.session?.identity.date ?? context.now.day
    let page = FormPage(
      notes: words.outOfForce(rule, on: day) + [RuleWording(rule, in: language).source],
      [.blank(.despite, in: language)], confirm: words.useIt, language: language)
    return FormScreen(CommandName.chooseRule.title(in: language), page, in: context) {
      page, context in
      guard let reason = page.optional(.despite) else {
        return .missing(.despite, context.language)
      }
      var changes = MeetingChanges()
      changes.rule = rule
      changes.despiteValidity = reason
      return .commands([.describeMeeting(.init(changes: changes))])
    }
  }

  /// Opens a vote by a rule that was chosen, with the question and the way still to be said.
  static func vote(by rule: Rule, in context: Context) -> FormScreen {
    if rule.decides == .owners { return SlipForms.open(by: rule, in: context) }
    let language = context.language
    let ways = rule.ways
    let page = FormPage(
      notes: [RuleWording(rule, in: language).paragraph]
        + RuleChoiceWording(language).outOfForce(rule, on: context.now.day)
        + [RuleChoiceWording(language).voteNote],
      [
        .choice(.way, in: language, ways.map { language.way($0) }, 0),
        .blank(.question, in: language), .blank(.despite, in: language),
      ], language: language)
    return FormScreen(CommandName.voteOtherwise.title(in: language), page, in: context) {
      page, context in
      let isBuiltIn = Rule.builtIn(rule.id) == rule
      return .commands([
        .openVote(
          .init(
            proposal: VoteProposal(
              subject: page.optional(.question).map { .question(text: $0) },
              rule: isBuiltIn ? rule.id : nil, ownRule: isBuiltIn ? nil : rule,
              way: ways[page.form.choice(.way) ?? 0],
              despiteNotice: VoteForms.despiteNotice(rule, page, in: context),
              despiteValidity: rule.reason(page.optional(.despite), on: context.now.day),
              despiteRule: page.optional(.despite))))
      ])
    }
  }
}

extension Rule {
  /// The reason for taking a vote by it, where it isn't in force that day.
  func reason(_ text: String?, on day: Day) -> String? { isInForce(on: day) ? nil : text }
}
