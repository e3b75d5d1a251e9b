import Affairs
import Deliberation
import Office
import Terminal
import Text

/// A question before something that can't easily be taken back.
struct QuestionScreen: Screen {
  private let heading: String
  private var confirmation: Confirmation
  private let commands: [Command]
  private let entries: [LedgerCommand]
  private let after: @Sendable (Context) -> Step
  /// The last entry that was shown when the question was asked.
  private let seen: Int
  /// What had been shown of the ledger then.
  private let ledgerSeen: CausalPast?
  let isPrivate: Bool

  init(
    _ heading: String, _ confirmation: Confirmation, then commands: [Command],
    entering entries: [LedgerCommand] = [], in context: Context, isPrivate: Bool = true,
    after: @escaping @Sendable (Context) -> Step = { _ in .pop }
  ) {
    self.heading = heading
    self.confirmation = confirmation
    self.commands = commands
    self.entries = entries
    self.isPrivate = isPrivate
    self.after = after
    seen = context.seen
    ledgerSeen = context.ledger.seen
  }

  /// A question of the office.
  init(_ question: Act.Question, in context: Context) {
    self.init(
      question.title,
      Confirmation(
        question.question, details: question.details, cancel: FormWording(context.language).cancel,
        confirm: question.confirm, openedBy: context.key),
      then: question.commands, entering: question.entries, in: context,
      isPrivate: question.isPrivate)
  }

  func title(in context: Context) -> String { heading }
  var takesText: Bool { confirmation.word != nil }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch confirmation.handle(key) {
    case nil: return .stay
    case .cancelled: return .pop
    case .confirmed:
      for (number, command) in commands.enumerated()
      where !context.perform(command, seen: number == 0 ? seen : nil) {
        return DespiteScreen(command, in: context).map { .push($0) } ?? .pop
      }
      for entry in entries where !context.enter(entry, seen: ledgerSeen) { return .pop }
      return after(context)
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    confirmation.draw(on: &canvas, in: area.inset(columns: 2, rows: 1))
  }
}
