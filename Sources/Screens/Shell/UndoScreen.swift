import Deliberation
import Office
import Sentences
import Terminal
import Text
import Values

/// Asks whether one entry, named and shown, is to be undone.
struct UndoScreen: Screen {
  private let entry: Entry
  private let seen: Int
  private var question: Confirmation
  /// Most acts are about somebody, or say what was counted or written.
  let isPrivate: Bool

  /// - Parameters:
  ///   - isOwn: whether it was written here; another terminal may go by the same name.
  ///   - isPersonal: whether it is asked for on a private page, so that it may name people.
  ///   - standing: a later act of this window that can't be undone, which is said first.
  init(
    entry: Entry, isOwn: Bool = true, isPersonal: Bool = false, standing: Entry? = nil,
    of session: Session, in language: Language
  ) {
    self.entry = entry
    seen = session.lastEntry
    isPrivate = isPersonal || !entry.isFitForWall
    let words = ShellWording(language)
    question = Confirmation(
      standing == nil ? words.undoQuestion : words.undoEarlier,
      details: (standing.map { ["", $0.standing(in: language)] } ?? []) + [
        "",
        words.entry(entry.number, clock: entry.at.clock, by: entry.by),
        entry.sentence(in: language, of: session, namingPeople: isPrivate),
        "",
        words.undoKept,
      ] + (isOwn ? [] : ["", words.undoesAnothers]), cancel: words.keep, confirm: words.undo,
      openedBy: .character("8"))
  }

  func title(in context: Context) -> String {
    ProgramCommand.undo.name.title(in: context.language)
  }
  var asksToUndo: Bool { true }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch question.handle(key) {
    case .cancelled: return .pop
    case .confirmed:
      if context.perform(.retract(.init(entry: entry.number, reason: nil)), seen: seen) {
        let undone = ShellWording(context.language).undone(entry.number)
        context.say(undone, wall: undone)
      }
      return .pop
    case nil: return key.digit == nil ? .ignored : .stay
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    question.draw(on: &canvas, in: area.inset(columns: 4, rows: 1))
  }
}
