import Affairs
import ArgumentParser
import Office
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
    try options.enter(
      .pass(
        .init(
          matter: CardID(step.matter), step: step.step, on: try step.day(), evidence: evidence,
          despite: despite)))
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
