import ArgumentParser

/// The meeting that a command is about.
struct SessionArgument: ParsableArguments {
  @Argument(help: ArgumentHelp(Speech.help.sessionArgument, valueName: Speech.help.session))
  var session: String
}
