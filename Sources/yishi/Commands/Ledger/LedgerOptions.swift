import ArgumentParser
import Office

/// Options of every command that looks into the ledger or adds to it.
struct LedgerOptions: ParsableArguments {
  @Flag(help: ArgumentHelp(Speech.help.jsonFlag)) var json = false
  @Option(help: ArgumentHelp(Speech.help.clockOption, visibility: .hidden)) var clock: String?
  @OptionGroup(title: Speech.help.common) var global: GlobalOptions
}
