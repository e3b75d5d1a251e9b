import Affairs
import Archives
import ArgumentParser
import Sentences
import Values

/// `yishi ledger apply [FILE]`: every act of the ledger, JSON Lines in, a JSON line each out.
struct LedgerApplyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "apply", abstract: Speech.help.ledgerApplyCommand,
      discussion: Speech.help.ledgerApplyDiscussion)
  }

  @Argument(help: ArgumentHelp(Speech.help.commandsArgument, valueName: Speech.help.file))
  var file: String?
  @Flag(help: ArgumentHelp(Speech.help.stopFlag)) var stop = false
  @OptionGroup var options: LedgerOptions

  func run() throws {
    var clock = try TypingClock(options.clock)
    clock.tellZone()
    let ledger = options.ledgerToBe()
    var isRefused = false
    try InstructionLines(file: file).forEach {
      (instruction: Instruction<LedgerCommand>, line) in
      defer { LedgerOptions.tellNotices(of: ledger) }
      let at = clock.moment(or: instruction.at)
      do {
        // What was typed elsewhere was typed before now, or by a clock that is wrong.
        if at.day > clock.today { throw LedgerRefusal.notYetHappened(at.day, now: clock.today) }
        if let seen = instruction.seen { try ledger.checkSeen(seen) }
        let entry = try ledger.perform(
          instruction.command, at: at, by: instruction.by ?? options.global.clerkName,
          happened: instruction.happened, seen: instruction.seen.map { CausalPast(heads: $0) })
        Output.line(try JSON.line(EnteredLine(entry)))
      } catch let refusal as LedgerRefusal {
        isRefused = true
        let name = ledger.naming(in: Speech.language, on: at.day)
        Output.line(try JSON.line(RefusedEntry(refusal, line: line, name)))
      }
      return !stop || !isRefused
    }
    if isRefused { throw ExitCode(1) }
  }
}
