import ArgumentParser
import Foundation
import Records
import Wording

/// `yishi roster`: what concerns lists of people before they come into a meeting.
struct RosterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster", abstract: "Works on lists of people.", subcommands: [Check.self])

  /// `yishi roster check FILE`: what would come in, and what is wrong with it.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Shows what would come in, and what is wrong with it.")

    @Argument(help: "The roster, a CSV file.") var file: String
    @Flag(help: "Print JSON for programs.") var json = false
    @Flag(help: "Round areas of more than two decimals half up.") var roundAreas = false
    @Option(help: "The language of messages: zh or en.") var language: String?

    func run() throws {
      let language = try chosenLanguage()
      let bytes: [UInt8]
      do {
        bytes = try RosterFile.read(file)
      } catch {
        let sentence = RosterWords(language).cannotOpen(file, because: error.obstacle)
        FileHandle.standardError.write(Data("yishi: \(sentence)\n".utf8))
        throw ExitCode(74)
      }
      let reading = RosterReading(bytes: bytes, roundingAreas: roundAreas)
      let check = RosterCheck(reading, language: language)
      if json || reading.isReadable {
        print(json ? check.json : check.text)
      } else {
        for problem in reading.problems {
          let sentence = "\(file.displayed): \(problem.sentence(language))"
          FileHandle.standardError.write(Data("yishi: \(sentence)\n".utf8))
        }
      }
      if check.exitStatus != 0 { throw ExitCode(check.exitStatus) }
    }

    private func chosenLanguage() throws -> Language {
      guard let language else {
        let environment = ProcessInfo.processInfo.environment
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
        let locale = names.first { !$0.isEmpty } ?? ""
        return locale.hasPrefix("en") ? .english : .chinese
      }
      guard let known = Language(rawValue: String(language.prefix(2))) else {
        throw ValidationError("--language: zh / en")
      }
      return known
    }
  }
}
