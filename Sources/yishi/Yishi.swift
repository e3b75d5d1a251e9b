import ArgumentParser

@main
struct Yishi: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "yishi", abstract: "Runs a community consultation meeting.", version: "0.1.0",
    subcommands: [RosterCommand.self])
}
