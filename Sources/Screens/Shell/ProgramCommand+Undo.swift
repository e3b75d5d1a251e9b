import Deliberation
import Office
import Sentences

extension ProgramCommand {
  /// Takes back the last act of this window that can be taken back.
  static let undo = ProgramCommand(
    name: CommandName(
      "undo", title: ("撤销", "Undo"),
      help: (
        "撤销自己刚才登记的一条，先说明撤销的是什么，确认后才撤销。Ctrl-Z 相同。",
        "Takes back what you entered last. It names it first and asks. Ctrl-Z does the same."
      )), keys: ["Ctrl-Z"],
    // Whether there is anything to undo is looked up only when asked: it means folding anew.
    disabled: { $0.desk.whyNoMeeting },
    act: { context in
      let written = context.written
      guard let session = context.session else { return .stay }
      // The last act here that still stands: what is undone already isn't asked for again.
      let last = session.entries.last {
        written.contains($0.number) && session.retractedBy[$0.number] == nil && !$0.isRetraction
      }
      guard
        let entry = session.lastRetractable(where: { written.contains($0.number) })
          ?? session.lastRetractable(by: context.clerk)
      else {
        let words = ShellWording(context.language)
        let standing = last.map { $0.standing(in: context.language) }
        context.say(standing ?? words.nothingToUndo, wall: standing ?? words.nothingToUndo)
        return .stay
      }
      return .push(
        UndoScreen(
          entry: entry, isOwn: written.contains(entry.number), isPersonal: context.isPersonal,
          standing: last.flatMap { $0.number > entry.number ? $0 : nil }, of: session,
          in: context.language))
    })
}

extension Entry {
  fileprivate var isRetraction: Bool {
    events.contains { if case .retracted = $0 { true } else { false } }
  }
}
