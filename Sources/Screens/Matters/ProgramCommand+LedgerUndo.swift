import Affairs
import Office
import Sentences
import Terminal
import Text
import Values

extension ProgramCommand {
  /// Takes back the last entry of the ledger that was made in this window.
  static let undoEntry = ProgramCommand(
    name: CommandName(
      "undo", title: ("撤销", "Undo"),
      help: (
        "撤销这个窗口刚才登记在台账里的一条，先说明撤销的是什么，确认后才撤销。Ctrl-Z 相同。",
        "Takes back what was entered last in the ledger here. It names it first and asks. Ctrl-Z does"
          + " the same."
      )), keys: ["Ctrl-Z"],
    act: { context in
      let words = LedgerWording(context.language)
      guard let entry = context.ledger.lastRetractable else {
        context.say(words.nothingToUndo, wall: words.nothingToUndo)
        return .stay
      }
      let name = context.ledger.naming(in: context.language, on: context.now.day)
      let shell = ShellWording(context.language)
      let id = entry.id.description
      return .push(
        QuestionScreen(
          ProgramCommand.undo.name.title(in: context.language),
          Confirmation(
            words.undoQuestion,
            details: [
              "", words.entry(id, clock: entry.at.clock, by: entry.by), entry.sentence(name), "",
              words.undoKept,
            ], cancel: shell.keep, confirm: shell.undo, openedBy: context.key),
          then: [], entering: [.retract(.init(entry: entry.id))], in: context))
    })
}
