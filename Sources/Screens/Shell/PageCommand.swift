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
  ///   - leaves: whether the page is left once it is done, so that what is asked takes its place.
  ///   - done: what the page does once it is done, such as going on to the next of its list.
  init<Subject>(
    _ offer: Offer<Subject>, on subject: @escaping (Page, Context) -> Subject?,
    missing: @escaping (Context) -> String, leaves: Bool = false,
    done: @escaping (inout Page, inout Context, Subject) -> Void = { _, _, _ in }
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
      let step = offer.act(subject, context.desk).step(in: &context, leaves: leaves) { context in
        done(&page, &context, subject)
      }
      if case .stay = step { page.refresh(in: &context) }
      return step
    }
  }
}

extension PageCommand {
  /// An act on the meeting as a whole.
  init(_ offer: Offer<Void>, leaves: Bool = false) {
    self.init(offer, on: { _, _ in }, missing: { _ in "" }, leaves: leaves)
  }
}

extension Act {
  /// What the terminal does for it.
  ///
  /// - Parameters:
  ///   - leaves: whether the page is left once it is done, so that what is asked takes its place.
  ///   - done: what follows at once where nothing is asked.
  func step(
    in context: inout Context, leaves: Bool = false, done: (inout Context) -> Void = { _ in }
  ) -> Step {
    switch self {
    case .ask(let request):
      let page = RequestScreen(request, in: context)
      return leaves ? .replace(page) : .push(page)
    case .confirm(let question):
      let page = QuestionScreen(question, in: context)
      return leaves ? .replace(page) : .push(page)
    case .give(let commands):
      for command in commands where !context.perform(command) {
        return DespiteScreen(command, leaving: leaves ? 2 : 1, in: context).map { .push($0) }
          ?? .stay
      }
      done(&context)
      return leaves ? .pop : .stay
    case .enter(let commands):
      for command in commands where !context.enter(command) { return .stay }
      done(&context)
      return leaves ? .pop : .stay
    case .refuse(let reason):
      context.say(reason, .warning)
      return .stay
    }
  }
}
