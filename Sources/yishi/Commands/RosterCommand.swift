import Archives
import ArgumentParser
import Lists
import Office
import Text

/// `yishi roster`: what concerns lists of people before they come into a meeting.
struct RosterCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "roster", abstract: Speech.help.rosterCommand, subcommands: [Check.self])
  }

  /// `yishi roster check FILE`: what would come in, and what is wrong with it.
  struct Check: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "check", abstract: Speech.help.rosterCheckCommand)
    }

    @Argument(help: ArgumentHelp(Speech.help.rosterArgument, valueName: Speech.help.file))
    var file: String
    @Option(
      name: .customLong("sheet"),
      help: ArgumentHelp(Speech.help.tabOption, valueName: Speech.help.tab))
    var tab: String?
    @Flag(help: ArgumentHelp(Speech.help.jsonFlag)) var json = false
    @Flag(help: ArgumentHelp(Speech.help.roundAreasFlag)) var roundAreas = false
    @OptionGroup(title: Speech.help.common) var global: GlobalOptions

    func run() throws {
      let reading = RosterReading(
        bytes: try RosterFile.bytes(of: file), sheet: tab, roundingAreas: roundAreas)
      let check = RosterCheck(reading, language: Speech.language)
      if json || reading.isReadable {
        Output.line(json ? check.json : check.text)
      } else {
        for problem in reading.problems {
          Output.complain("\(file.displayed): \(problem.sentence(Speech.language))")
        }
      }
      if check.exitStatus != 0 { throw ExitCode(check.exitStatus) }
    }
  }
}
