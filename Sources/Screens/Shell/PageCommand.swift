import Office
import Terminal

/// One line of a page's table: what is asked for, why it can't be done now, what it does.
///
/// Footer, help and palette read the table, so that a command is the same in all of them.
struct PageCommand<Page: Screen> {
  let name: CommandName
  /// Keys that ask for it besides its digit in the footer; shown in the help.
  var keys: [String] = []
  var isDangerous = false
  var isPrivate = false
  /// Why it can't be done now, for the user to read; nil where it can.
  let whyNot: (Page, Context) -> String?
  let act: (inout Page, inout Context) -> Step

  init(
    _ name: CommandName, isPrivate: Bool = false,
    whyNot: @escaping (Page, Context) -> String? = { _, _ in nil },
    act: @escaping (inout Page, inout Context) -> Step
  ) {
    self.name = name
    self.isPrivate = isPrivate
    self.whyNot = whyNot
    self.act = act
  }

  /// A command that is the same wherever it is asked for.
  init(_ command: ProgramCommand) {
    name = command.name
    keys = command.keys
    isDangerous = command.isDangerous
    isPrivate = command.isPrivate
    whyNot = { _, context in command.disabled(context) }
    act = { _, context in command.act?(&context) ?? .ignored }
  }

  /// An act of the office on what the page is about or has chosen.
  ///
  /// - Parameters:
  ///   - subject: what the act is on; nil where there is nothing.
  ///   - missing: what is said then.
  init<Subject>(
    _ offer: Offer<Subject>, on subject: @escaping (Page, Context) -> Subject?,
    missing: @escaping (Context) -> String
  ) {
    name = offer.name
    isDangerous = offer.isDangerous
    isPrivate = offer.isPrivate
    whyNot = { page, context in
      guard let subject = subject(page, context) else { return missing(context) }
      return offer.whyNot(subject, context.desk)
    }
    act = { page, context in
      guard let subject = subject(page, context) else { return .stay }
      return offer.act(subject, context.desk).step(in: &context)
    }
  }
}

extension PageCommand {
  /// An act on the meeting as a whole.
  init(_ offer: Offer<Void>) { self.init(offer, on: { _, _ in }, missing: { _ in "" }) }
}

extension Act {
  /// What the terminal does for it.
  func step(in context: inout Context) -> Step {
    switch self {
    case .ask(let request): return .push(RequestScreen(request, in: context))
    case .confirm(let question): return .push(QuestionScreen(question, in: context))
    case .give(let commands):
      for command in commands where !context.perform(command) {
        return DespiteScreen(command, leaving: 1, in: context).map { .push($0) } ?? .stay
      }
      return .stay
    case .refuse(let reason):
      context.say(reason, .warning)
      return .stay
    }
  }
}
