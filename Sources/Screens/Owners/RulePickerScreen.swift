import Deliberation
import Office
import Sentences
import Terminal
import Text
import Values

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
  private var rules: [Rule] = []
  private var ownIDs: Set<String> = []
  private var trouble: String?
  private var list = List<String>()

  init(for purpose: Purpose, own: OwnRules = OwnRules()) {
    self.purpose = purpose
    self.own = own
  }

  func title(in context: Context) -> String { CommandName.chooseRule.title(in: context.language) }

  func commands(in context: Context) -> [ProgramCommand] {
    [.takeRule, .writeRule].map { ProgramCommand(name: $0) }
  }

  mutating func refresh(in context: inout Context) {
    var own: [Rule] = []
    switch self.own.read(in: context.language) {
    case .success(let found):
      own = found
      trouble = nil
    case .failure(let failure):
      trouble = RuleChoiceWording(context.language).unreadable(failure.sentence)
    }
    ownIDs = Set(own.map(\.id))
    let current = context.session?.details.rule
    rules = (current.map { [$0] } ?? []) + own + Rule.builtIn
    var seen: Set<String> = []
    let day = context.session?.identity.date ?? context.now.day
    rules = rules.filter {
      seen.insert($0.id).inserted && ($0.isEdition(of: day) || $0.id == current?.id)
    }
    if purpose == .vote {
      rules.removeAll { $0.shape == .plurality || $0.shape == .election || $0.shape == .appraisal }
    }
    list.update(rules.map(\.id))
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter { return choose(in: &context) }
    return list.handle(key, rows: rows(context.size.rows)) ? .stay : .ignored
  }

  mutating func run(_ command: ProgramCommand, in context: inout Context) -> Step? {
    switch command.name {
    case .takeRule: return choose(in: &context)
    case .writeRule: return .push(RuleFormScreen(own: own, in: context))
    default: return nil
    }
  }

  private mutating func choose(in context: inout Context) -> Step {
    guard let rule = rules.first(where: { $0.id == list.selected }) else { return .stay }
    let day = context.session?.identity.date ?? context.now.day
    if purpose == .meeting, !rule.isInForce(on: day) {
      return .replace(RuleFormScreen.meeting(by: rule, in: context))
    }
    return use(rule, in: &context)
  }

  private func use(_ rule: Rule, in context: inout Context) -> Step {
    switch purpose {
    case .vote: return .replace(RuleFormScreen.vote(by: rule, in: context))
    case .meeting:
      var changes = MeetingChanges()
      changes.rule = rule
      guard context.perform(.describeMeeting(.init(changes: changes))) else { return .stay }
      context.say(
        RuleChoiceWording(context.language).chosen(RuleWording(rule, in: context.language).title))
      return .pop
    }
  }

  // MARK: - Drawing

  private func rows(_ height: Int) -> Int { max(4, height - 13) }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let inner = area.inset(columns: 1)
    let words = RuleChoiceWording(context.language)
    let current = context.session?.details.rule.id
    let known = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
    let count = rows(area.rows)
    list.draw(on: &canvas, in: inner.top(count)) { id in
      let title = known[id].map { RuleWording($0, in: context.language).title } ?? id
      let mark = id == current ? words.current : ownIDs.contains(id) ? words.own : ""
      return [Span(title.padded(to: 48)), Span(mark, .quiet)]
    }
    let (page, pages) = list.pageNumber(rows: count)
    if pages > 1 { canvas.put("\(page)/\(pages)", in: inner, alignment: .trailing) }
    var rest = inner.droppingTop(count + 1).droppingBottom(1)
    if let trouble { rest = rest.droppingTop(canvas.paragraph(trouble, in: rest, style: .warning)) }
    if let rule = rules.first(where: { $0.id == list.selected }) {
      let wording = RuleWording(rule, in: context.language)
      rest = rest.droppingTop(canvas.paragraph(wording.paragraph, in: rest))
      canvas.paragraph(wording.source, in: rest, style: .quiet)
    }
    canvas.put(words.hint, in: inner.bottom(1), style: .strong)
  }
}
