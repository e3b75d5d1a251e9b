import Documents
import Office
import Terminal
import Text
import Values

/// Asks which set of papers is to be made, makes all of it that can be made now, and says what can't and why.
struct PaperSetScreen: Screen {
  private var menu: Menu<DocumentSet>

  init(in language: Language) {
    menu = Menu(
      DocumentSet.allCases.map { .init($0, PapersWording(language).set($0)) })
  }

  func title(in context: Context) -> String {
    CommandName.makePaperSet.title(in: context.language)
  }

  var isPrivate: Bool { true }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch menu.handle(key, rows: context.size.rows - 4) {
    case .chosen(let set): return make(set, in: &context)
    case .refused, .moved: return .stay
    case nil: return .ignored
    }
  }

  private func make(_ set: DocumentSet, in context: inout Context) -> Step {
    guard let meeting = context.meeting else { return .stay }
    let words = PapersWording(context.language)
    do {
      let press = try Press(
        meeting, today: context.now.day, heldWords: context.ownHeldWords,
        address: context.publicAddress, in: context.language, ledger: context.ledger)
      let copies = try press.make(set.copies, as: { context.format(of: $0.formats) })
      return .replace(
        PaperScreen(words.set(set), words.report(on: copies), isWrapped: true))
    } catch {
      context.say(notMade: error.sentence(in: context.language))
      return .stay
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let body = area.inset(columns: 2, rows: 1)
    canvas.put(PapersWording(context.language).whichSet, in: body, style: .heading)
    menu.draw(on: &canvas, in: body.droppingTop(2))
  }
}
