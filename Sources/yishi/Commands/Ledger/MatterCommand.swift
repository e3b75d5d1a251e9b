import Affairs
import Archives
import ArgumentParser
import Glibc
import Office
import Text
import Values

/// `yishi matter`: a matter on its way through its procedure.
struct MatterCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "matter", abstract: Speech.help.matterCommand,
      subcommands: [
        MatterListCommand.self, MatterShowCommand.self, BeginMatter.self, LinkMatters.self,
        PassStep.self, SkipStep.self, SendBackMatter.self,
      ])
  }
}

/// The matter that a command is about.
struct MatterArgument: ParsableArguments {
  @Argument(help: ArgumentHelp(Speech.help.matterArgument, valueName: Speech.help.matter))
  var matter: String
}

/// `yishi matter begin NUMBER --procedure ID`: 开始办理.
struct BeginMatter: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "begin", abstract: Speech.help.matterBeginCommand)
  }

  @OptionGroup var argument: MatterArgument
  @Option(help: ArgumentHelp(Speech.help.procedureArgument, valueName: Speech.help.procedure))
  var procedure: String
  @Option(help: ArgumentHelp(Speech.help.actDayOption, valueName: Speech.help.date))
  var on: String?
  @OptionGroup var options: LedgerOptions

  func run() throws {
    try options.enter(
      .begin(
        .init(
          matter: CardID(argument.matter), procedure: procedure,
          on: try LedgerOptions.day(on))))
  }
}

/// `yishi matter link NUMBER NUMBER --reason TEXT`: 同一事项.
struct LinkMatters: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "link", abstract: Speech.help.matterLinkCommand)
  }

  @Argument(help: ArgumentHelp(Speech.help.matterArgument, valueName: Speech.help.matter))
  var matters: [String]
  @Option(help: ArgumentHelp(Speech.help.actReasonOption, valueName: Speech.help.text))
  var reason: String?
  @OptionGroup var options: LedgerOptions

  func run() throws {
    try options.enter(.link(.init(matters: matters.map { CardID($0) }, reason: reason)))
  }
}

/// Which step of which matter, and on which day.
struct StepArguments: ParsableArguments {
  @Argument(help: ArgumentHelp(Speech.help.matterArgument, valueName: Speech.help.matter))
  var matter: String
  @Argument(help: ArgumentHelp(Speech.help.stepArgument, valueName: Speech.help.step))
  var step: String
  @Option(help: ArgumentHelp(Speech.help.actDayOption, valueName: Speech.help.date))
  var on: String?

  /// - Throws: a failure of usage where the text is no day.
  func day() throws -> Day? { try LedgerOptions.day(on) }
}

/// `yishi matter pass NUMBER STEP`: 这一步已办.
struct PassStep: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "pass", abstract: Speech.help.matterPassCommand)
  }

  @OptionGroup var step: StepArguments
  @Option(help: ArgumentHelp(Speech.help.despiteOption, valueName: Speech.help.text))
  var despite: String?
  @Option(help: ArgumentHelp(Speech.help.evidenceOption, valueName: Speech.help.evidence))
  var evidence: [String] = []
  @OptionGroup var options: LedgerOptions

  func run() throws {
    let on = try step.day()
    var clock = try TypingClock(options.clock)
    clock.tellZone()
    let ledger = options.ledgerToBe()
    try confirm(in: ledger, on: clock.today)
    try options.enter(
      [
        .pass(
          .init(
            matter: CardID(step.matter), step: step.step, on: on, evidence: evidence,
            despite: despite))
      ], in: ledger, clock: &clock)
  }

  /// Asks on a terminal for the word of whoever passes a step that rests on it, as the screen's form does;
  /// without a terminal the command is that word.
  private func confirm(in ledger: ArchiveLedger, on today: Day) throws {
    guard !options.json, isatty(STDIN_FILENO) != 0, isatty(STDOUT_FILENO) != 0 else { return }
    let id = ledger.ledger.cards(called: step.matter).first ?? CardID(step.matter)
    let standing = ledger.casebook.standing(of: id, on: today)?.steps.first {
      $0.step.id == step.step
    }
    guard let standing, standing.lacks.contains(where: { $0.missing == .word }) else { return }
    let words = Speech.words
    Output.line(words.isItDone(standing.step.title))
    guard ["y", "Y", "是"].contains(readLine()?.trimmingBlanks ?? "") else {
      throw Failure.refused(words.notConfirmed(standing.step.title))
    }
  }
}

/// `yishi matter skip NUMBER STEP --reason TEXT`: 跳过.
struct SkipStep: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "skip", abstract: Speech.help.matterSkipCommand)
  }

  @OptionGroup var step: StepArguments
  @Option(help: ArgumentHelp(Speech.help.actReasonOption, valueName: Speech.help.text))
  var reason: String?
  @OptionGroup var options: LedgerOptions

  func run() throws {
    try options.enter(
      .skip(
        .init(
          matter: CardID(step.matter), step: step.step, reason: reason, on: try step.day())))
  }
}

/// `yishi matter back NUMBER STEP --reason TEXT`: 退回重办.
struct SendBackMatter: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "back", abstract: Speech.help.matterBackCommand)
  }

  @OptionGroup var step: StepArguments
  @Option(help: ArgumentHelp(Speech.help.actReasonOption, valueName: Speech.help.text))
  var reason: String?
  @OptionGroup var options: LedgerOptions

  func run() throws {
    try options.enter(
      .sendBack(
        .init(matter: CardID(step.matter), to: step.step, reason: reason, on: try step.day())))
  }
}
