import ArgumentParser
import Office

/// Options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Speech.help.archiveOption, valueName: Speech.help.folder))
  var archive: String?

  @Option(help: ArgumentHelp(Speech.help.languageOption, valueName: "zh|en"))
  var language: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(Speech.help.clerkOption, valueName: Speech.help.clerk))
  var clerk: String?
}
