import ArgumentParser

/// What commands take that only tell of a meeting.
struct ReadingOptions: ParsableArguments {
  @OptionGroup var argument: SessionArgument
  @Flag(help: ArgumentHelp(Speech.help.jsonFlag)) var json = false

  var session: String { argument.session }
}
