import ArgumentParser

/// `yishi ledger`: the ledger without a screen.
struct LedgerGroup: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ledger", abstract: Speech.help.ledgerCommand,
      subcommands: [
        LedgerApplyCommand.self, LedgerListCommand.self, LedgerShowCommand.self,
        LedgerConflictsCommand.self, LedgerImportCommand.self, LedgerExportCommand.self,
      ])
  }
}
