import Affairs
import Archives
import ArgumentParser
import Lists
import Office
import Text

/// `yishi define FILE`: gives the community procedures, lists, rates, settings and holidays of its own.
struct DefineCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "define", abstract: Speech.help.defineCommand,
      discussion: Speech.help.defineDiscussion)
  }

  @Argument(help: ArgumentHelp(Speech.help.definitionsArgument, valueName: Speech.help.file))
  var file: String
  @Flag(help: ArgumentHelp(Speech.help.checkFlag)) var check = false
  @OptionGroup var options: LedgerOptions

  func run() throws {
    let ledger = options.ledgerToBe()
    let definitions = try DefineCommand.definitions(
      in: file, knowing: ledger.ledger.defined.procedures)
    // What stands so already isn't entered again.
    let fresh = definitions.filter { ledger.ledger.definitions[$0.key]?.definition != $0 }
    if check {
      guard !options.json else {
        return Output.line(
          try JSON.page(
            Page(
              definitions: definitions.map(\.key), fresh: fresh.map(\.key))))
      }
      return Output.line(Speech.words.checked(definitions.count, fresh: fresh.count))
    }
    guard !fresh.isEmpty else {
      if !options.json { Output.line(Speech.words.checked(definitions.count, fresh: 0)) }
      return
    }
    var clock = try TypingClock(options.clock)
    clock.tellZone()
    try options.enter(fresh.map { .define(.init($0)) }, in: ledger, clock: &clock)
  }

  /// Everything a file defines.
  ///
  /// - Throws: a failure that says what is wrong and on which line.
  private static func definitions(
    in file: String, knowing procedures: [Procedure]
  ) throws -> [Definition] {
    let text: String?
    do throws(TextFileTrouble) {
      text = try TextFile.read(file)
    } catch {
      throw Failure(error, at: file, in: Speech.language)
    }
    guard let text else {
      throw Failure.system(RosterWords(Speech.language).cannotOpen(file, because: .noSuchFile))
    }
    do throws(DefinitionProblems) {
      return try DefinitionFile.definitions(text, knowing: procedures)
    } catch {
      for problem in error.all.dropLast() {
        Output.complain(problem.sentence(in: file, Speech.language))
      }
      throw Failure.input(error.all[error.all.count - 1].sentence(in: file, Speech.language))
    }
  }

  private struct Page: Encodable {
    /// All that the file defines, by kind and name.
    var definitions: [DefinitionKey]
    /// Those that don't stand so already.
    var fresh: [DefinitionKey]
  }
}
