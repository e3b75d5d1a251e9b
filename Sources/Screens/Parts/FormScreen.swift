import Deliberation
import Office
import Terminal
import Text

/// A page that is a form: blanks, what follows from them below, and the button that hands them in.
///
/// Keys, the footer, what is typed and put back, and what is said of a blank that is wrong are the
/// same on all of them. A page says what it is about and what comes of its answers.
protocol FormScreen: Screen {
  var page: RequestPage { get set }
  /// Whether the blanks alone are shown, in a margin: without notes, without what the keys do in the
  /// footer.
  var isBare: Bool { get }
  /// What follows from what is written, a paragraph each, below the blanks.
  func comments(in context: Context) -> [String]
  /// Does what the answers ask for; thrown, the page stays as it is and tells which blank is wrong.
  mutating func submit(in context: inout Context) throws(Unanswered) -> Step
}

extension FormScreen {
  var isBare: Bool { false }
  func comments(in context: Context) -> [String] { [] }

  var takesText: Bool { page.takesText }
  var typed: [String]? { page.form.typed }
  var about: [String] { page.form.mark }
  mutating func retype(_ texts: [String]) { page.form.retype(texts) }
  func hint(in language: Language) -> String? { isBare ? nil : page.hint }

  mutating func handle(_ key: Key, in context: inout Context) -> Step { fill(key, in: &context) }

  /// What a key does in the blanks, for pages that have other keys besides.
  mutating func fill(_ key: Key, in context: inout Context) -> Step {
    switch page.handle(key, columns: context.size.columns - (isBare ? 2 : 0)) {
    case .submitted:
      do throws(Unanswered) {
        return try submit(in: &context)
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
    if isBare {
      page.form.draw(on: &canvas, in: area.inset(columns: 2, rows: 1))
    } else {
      page.draw(on: &canvas, in: area, comments: comments(in: context))
    }
  }

  /// What is filled in.
  func answers(in context: Context) -> Answers { page.answers(at: context.desk) }

  /// Gives one command after the other. Refused, it goes to the blank that is meant and asks why it
  /// is to be done all the same, where a reason is enough; nil where all are done.
  ///
  /// - Parameters:
  ///   - request: what this page asks.
  ///   - seen: the last entry shown when the page was opened; left out, the last one on the screen.
  mutating func give(
    _ commands: [Command], of request: Request, seen: Int? = nil, in context: inout Context
  ) -> Step? {
    for (number, command) in commands.enumerated() where !context.perform(command, seen: seen) {
      page.goToRefused(of: request, command: number, in: &context)
      return DespiteScreen.asked(why: command, in: context)
    }
    return nil
  }
}
