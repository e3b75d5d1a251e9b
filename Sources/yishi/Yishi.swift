import ArgumentParser
import Office

/// `yishi`: the home screen, and a subcommand for everything that needs none.
struct Yishi: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "yishi", abstract: Speech.help.program,
      discussion: Speech.help.programDiscussion, version: Edition.version,
      subcommands: [
        NewCommand.self, OpenCommand.self, ApplyCommand.self, ListCommand.self, SearchCommand.self,
        ShowCommand.self, TimelineCommand.self, ExportCommand.self, IssueCommand.self,
        DecideCommand.self,
        RulesCommand.self,
        RosterCommand.self, FormsCommand.self, VerifyCommand.self, RecoverCommand.self,
        RedactCommand.self,
        DemoCommand.self, MatterCommand.self, LedgerGroup.self, ProcedureCommand.self,
        TasksCommand.self, BoardCommand.self, PaperCommand.self, TemplatesCommand.self,
        ReportCommand.self, SheetCommand.self,
        DefineCommand.self, ComputerCommand.self, AddCommand.self, BackupCommand.self,
      ])
  }

  @OptionGroup(title: Speech.help.common) var global: GlobalOptions

  func run() throws { try global.runScreens(on: nil) }
}
