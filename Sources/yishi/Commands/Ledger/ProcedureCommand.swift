import Affairs
import Archives
import ArgumentParser
import Lists
import Office
import Sentences
import Text
import Values

/// `yishi procedure`: what procedures there are, built in and of one's own.
struct ProcedureCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "procedure", abstract: Speech.help.procedureCommand,
      subcommands: [ListProcedures.self, ShowProcedure.self])
  }

  /// `yishi procedure list`.
  struct ListProcedures: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "list", abstract: Speech.help.procedureListCommand)
    }

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let procedures = options.ledgerToBe().ledger.defined.procedures
      guard !options.json else { return Output.line(try JSON.line(procedures)) }
      let width = (procedures.map(\.id.count).max() ?? 0) + 2
      let lines = procedures.map { "\($0.id.padded(to: width))\($0.title)".displayed }
      Output.line(lines.joined(separator: "\n"))
    }
  }

  /// `yishi procedure show ID`: a procedure as `yishi define` reads it.
  struct ShowProcedure: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "show", abstract: Speech.help.procedureShowCommand)
    }

    @Argument(help: ArgumentHelp(Speech.help.procedureArgument, valueName: Speech.help.procedure))
    var procedure: String
    @OptionGroup var options: LedgerOptions

    func run() throws {
      let ledger = options.ledgerToBe()
      let defined = ledger.ledger.defined
      guard
        let found = defined.procedure(procedure)
          ?? defined.procedures.first(where: { $0.title == procedure })
      else {
        let name = ledger.naming(in: Speech.language, on: .init(number: 0))
        throw Failure.usage(LedgerRefusal.unknownProcedure(procedure).sentence(name))
      }
      if options.json {
        Output.line(try JSON.line(found))
      } else {
        Output.write(DefinitionFile.text([.procedure(found)]))
      }
    }
  }
}
