import Archives
import ArgumentParser
import Foundation
import Glibc
import Office

/// Runs the command line: what was typed, in the user's language, to an exit status.
@main
enum Program {
  /// 0 done, 1 refused or a check failed, 64 usage, 65 bad input, 74 input or output.
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    // A file that may not grow further is told by the failed write, which leaves it as it was.
    signal(SIGXFSZ, SIG_IGN)
    Catalogue.current = Catalogue(environment: ProcessInfo.processInfo.environment)
    Computer.current = Computer(environment: ProcessInfo.processInfo.environment)
    do {
      if let failure = Speech.failure { throw failure }
      if mayAskForHelp(arguments), let asked = try? model().asked(by: arguments), asked.help {
        Output.write(HelpPage(asked.command, in: Speech.language, width: Output.width).text)
        return
      }
      var command = try Yishi.parseAsRoot(arguments)
      try command.run()
    } catch {
      exit(end(with: error, after: arguments))
    }
  }

  /// Describing the program takes longer than starting it, so only where it may be wanted.
  private static func mayAskForHelp(_ arguments: [String]) -> Bool {
    !arguments.contains("--experimental-dump-help")
      && (arguments.first == "help" || arguments.contains { $0 == "--help" || $0 == "-h" })
  }

  /// The parser's own description of the program, in the user's language.
  static func model() throws -> CommandModel { try CommandModel.read(Yishi._dumpHelp()) }

  /// Says what went wrong and gives the exit status.
  private static func end(with error: any Error, after arguments: [String]) -> Int32 {
    if let code = error as? ExitCode { return code.rawValue }
    guard let failure = Failure(error, in: Speech.language) else {
      return parsing(error, arguments)
    }
    Output.complain(failure.sentence)
    return failure.status
  }

  /// What the parser threw: a page that was asked for, or an error of usage.
  private static func parsing(_ error: any Error, _ arguments: [String]) -> Int32 {
    let code = Yishi.exitCode(for: error)
    let asked = try? model().asked(by: arguments)
    if error is CleanExit, let asked {
      Output.write(HelpPage(asked.command, in: Speech.language, width: Output.width).text)
      return 0
    }
    if code == .success {
      Output.write(Yishi.message(for: error) + "\n")
      return 0
    }
    let words = HelpWording(Speech.language)
    let hasSubcommands = asked?.command.subcommands?.isEmpty == false
    Output.complain(words.usageError(Yishi.message(for: error), ofSubcommand: hasSubcommands))
    if let asked {
      let page = HelpPage(asked.command, in: Speech.language)
      Output.complain(words.usage + page.usage, named: false)
      Output.complain(words.seeHelp(asked.command.path), named: false)
    }
    return code == .validationFailure ? 64 : code.rawValue
  }
}
