import Deliberation
import Office
import Terminal
import Text

/// Takes pasted lines: cells of a spreadsheet, a WeChat 接龙, a name a line.
struct PasteRosterScreen: Screen {
  private let paste: RosterPaste
  private var page: RequestPage

  init(in context: Context) {
    paste = RosterPaste(in: context.language)
    page = RequestPage(
      paste.request(titled: CommandName.importRoster.title(in: context.language)),
      in: context.language)
  }

  func title(in context: Context) -> String { CommandName.importRoster.title(in: context.language) }
  var isPrivate: Bool { true }
  var takesText: Bool { page.takesText }
  var typed: [String]? { page.form.typed }
  var about: [String] { page.form.mark }
  mutating func retype(_ texts: [String]) { page.form.retype(texts) }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch page.handle(key, columns: context.size.columns - 2) {
    case .submitted:
      guard let session = context.session else { return .pop }
      do throws(Unanswered) {
        let text = try paste.text(page.answers(at: context.desk))
        return .push(
          ImportPreviewScreen(
            .pasted(text), named: ImportWording(context.language).pasteSource, into: session))
      } catch {
        page.refuse(error)
        return .stay
      }
    case .cancelled: return .pop
    case .edited, .moved: return .stay
    case .ignored: return .ignored
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    page.form.draw(on: &canvas, in: area.inset(columns: 2, rows: 1))
  }
}
