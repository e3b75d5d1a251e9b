import Deliberation
import Office
import Sentences
import Terminal
import Text

/// The rules, built in and the user's own, each explained; one is chosen for the meeting or a vote.
struct RulePickerScreen: Screen {
  enum Purpose: Sendable {
    /// It becomes the meeting's rule.
    case meeting
    /// One vote is taken by it.
    case vote
  }

  private let purpose: Purpose
  private let own: OwnRules
  private var rules = OfferedRules()
  private var list = List<String>()

  init(for purpose: Purpose, own: OwnRules = OwnRules()) {
    self.purpose = purpose
    self.own = own
  }

  func title(in context: Context) -> String {
    RuleOffers.meeting.name.title(in: context.language)
  }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      PageCommand(Self.take) { $0.choose(in: &$1) },
      PageCommand(RuleFormScreen.name) { screen, context in
        .push(RuleFormScreen(own: screen.own, in: context))
      },
    ]
  }

  private static let take = CommandName(
    "take-rule", title: ("用这条规则", "Use this rule"), label: ("选用", "Use"),
    help: ("选用所选规则，回车相同。", "Uses the chosen rule, as Enter does."))

  mutating func refresh(in context: inout Context) {
    rules = OfferedRules(forVote: purpose == .vote, own: own, at: context.desk)
    list.update(rules.rules.map(\.id))
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter { return choose(in: &context) }
    return list.handle(key, rows: rows(context.size.rows)) ? .stay : .ignored
  }

  private func choose(in context: inout Context) -> Step {
    guard let rule = rules[list.selected] else { return .stay }
    let offer = purpose == .vote ? RuleOffers.vote : RuleOffers.meeting
    let act = offer.act(rule, context.desk)
    guard case .give(let commands) = act else { return act.step(in: &context).inPlace }
    for command in commands where !context.perform(command) { return .stay }
    context.say(
      RuleChoiceWording(context.language).chosen(RuleWording(rule, in: context.language).title))
    return .pop
  }

  // MARK: - Drawing

  private func rows(_ height: Int) -> Int { max(4, height - 13) }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let inner = area.inset(columns: 1)
    let words = RuleChoiceWording(context.language)
    let current = context.session?.details.rule.id
    let count = rows(area.rows)
    list.draw(on: &canvas, in: inner.top(count)) { id in
      let title = rules[id].map { RuleWording($0, in: context.language).title } ?? id
      let mark = id == current ? words.current : rules.own.contains(id) ? words.own : ""
      return [Span(title.padded(to: 48)), Span(mark, .quiet)]
    }
    let (page, pages) = list.pageNumber(rows: count)
    if pages > 1 { canvas.put("\(page)/\(pages)", in: inner, alignment: .trailing) }
    var rest = inner.droppingTop(count + 1).droppingBottom(1)
    if let trouble = rules.trouble {
      rest = rest.droppingTop(canvas.paragraph(trouble, in: rest, style: .warning))
    }
    if let rule = rules[list.selected] {
      let wording = RuleWording(rule, in: context.language)
      rest = rest.droppingTop(canvas.paragraph(wording.paragraph, in: rest))
      canvas.paragraph(wording.source, in: rest, style: .quiet)
    }
    canvas.put(words.hint, in: inner.bottom(1), style: .strong)
  }
}
