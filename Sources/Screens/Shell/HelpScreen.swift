import Office
import Terminal
import Text

/// What the screen below is for, and what each of its keys does.
struct HelpScreen: Screen {
  private let about: String
  private let paragraphs: [String]
  private let entries: [Entry]
  private var pager = Pager()

  var isHelp: Bool { true }

  private struct Entry {
    let key: String
    let title: String
    let help: String
    /// Why it can't be done now.
    var reason: String?
  }

  init(of shell: Shell) {
    let language = shell.context.language
    about = shell.top.screen.title(in: shell.context)
    paragraphs = shell.top.screen.help(in: language)
    let words = PaletteWording(language)
    let listed = shell.listed.map { digit, command in
      Entry(
        key: digit.map(String.init) ?? "", title: command.name.title(in: language),
        help: command.name.help(in: language),
        reason: command.disabled(shell.context).map(words.notNow))
    }
    entries =
      listed
      + ScreenHelp.everywhere(language).map { Entry(key: $0.key, title: $0.title, help: $0.help) }
  }

  func title(in context: Context) -> String {
    ProgramCommand.help.name.title(in: context.language)
  }

  func hint(in language: Language) -> String? { ShellWording(language).reading }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch key {
    case .enter, .escape: return .pop
    default:
      let count = lines(columns: context.size.columns).count
      return pager.handle(key, rows: context.size.rows, count: count) ? .stay : .ignored
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let lines = lines(columns: area.columns)
    let top = pager.top(rows: area.rows, count: lines.count)
    for (row, line) in lines.dropFirst(top).prefix(area.rows).enumerated() {
      canvas.put(line, in: area, line: row)
    }
  }

  /// The whole page as lines of that width.
  private func lines(columns: Int) -> [[Span]] {
    let margin = "  "
    let width = min(columns, 120) - 4
    let keys = entries.reduce(0) { max($0, Text.cells(of: $1.key)) }
    var lines: [[Span]] = [[Span(margin + about, .heading)], []]
    for paragraph in paragraphs {
      lines +=
        paragraph.wrapped(to: width).map { [Span(margin + String($0.withoutLineEnd))] } + [[]]
    }
    for entry in entries {
      let head = entry.key.padded(to: keys) + "  "
      let indent = Text.cells(of: head)
      lines.append([
        Span(margin), Span(entry.key.padded(to: keys), .key), Span("  "),
        Span(entry.title, .strong),
      ])
      for paragraph in [entry.help, entry.reason].compactMap({ $0 }) {
        for line in paragraph.wrapped(to: width - indent) {
          lines.append([
            Span(margin + String(repeating: " ", count: indent) + String(line.withoutLineEnd))
          ])
        }
      }
    }
    return lines
  }
}
