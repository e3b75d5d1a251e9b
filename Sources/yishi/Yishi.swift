import ArgumentParser
import Wording

/// `yishi`: the home screen, and a subcommand for everything that needs none.
struct Yishi: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "yishi", abstract: Speech.help.program,
      discussion: Speech.help.programDiscussion, version: "0.1.0",
      subcommands: [RosterCommand.self])
  }
}
