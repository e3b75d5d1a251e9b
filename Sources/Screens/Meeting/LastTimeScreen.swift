import Affairs
import Deliberation
import Office
import Sentences
import Terminal
import Text
import Values

/// 上次议定事项落实情况 with who does what and who is late by how many days: for the office alone.
struct LastTimeScreen: Screen {
  private var pager = Pager()
  private var lines: [(text: String, isHeading: Bool)] = []

  func title(in context: Context) -> String { LastTimeWording.title(in: context.language) }
  var isPrivate: Bool { true }
  func hint(in language: Language) -> String? { ShellWording(language).reading }

  mutating func refresh(in context: inout Context) {
    guard let session = context.session else { return }
    let language = context.language
    let naming = Naming(session: session, language: language)
    lines = context.lastTimes.flatMap { id, last -> [(String, Bool)] in
      let issue = session.issues[id]
      let wording = LastTimeWording(last, in: language)
      let day = language.fullDay(last.on)
      return [
        ("\(naming.of(id).capitalizedFirst)  \(issue?.title ?? "")", true),
        (
          language("\(day)的会议。\(wording.count)。", "The meeting of \(day). \(wording.count)."), false
        ),
      ] + wording.inFull.map { ("  " + $0, false) } + [("", false)]
    }
    if lines.isEmpty { lines = [(ProgramCommand.noLastTime(in: language), false)] }
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch key {
    case .enter, .escape: .pop
    default:
      pager.handle(key, rows: context.size.rows - 1, count: rows(context.size.columns - 4).count)
        ? .stay : .ignored
    }
  }

  private func rows(_ width: Int) -> [Span] {
    lines.flatMap { line in
      line.text.isEmpty
        ? [Span("")]
        : line.text.wrapped(to: width).map {
          Span(String($0.withoutLineEnd), line.isHeading ? .heading : .normal)
        }
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let inner = area.inset(columns: 2).droppingTop(1)
    let rows = rows(inner.columns)
    let top = pager.top(rows: inner.rows, count: rows.count)
    for (row, span) in rows.dropFirst(top).prefix(inner.rows).enumerated() {
      canvas.put([span], in: inner, line: row)
    }
  }
}

extension ProgramCommand {
  fileprivate static func noLastTime(in language: Language) -> String {
    language("这次会议没有接着议以前分工过的事项。", "No matter with earlier tasks is taken up again.")
  }

  static let lastTime = ProgramCommand(
    name: CommandName(
      "last-time", title: ("上次议定事项落实情况", "What became of last time"),
      help: (
        "接着议以前议过的事项时，上次定下的谁办了、谁晚了几天；开会时主屏上只说件数和新的时限。",
        "Where a matter is taken up again: who did what was agreed on, and who is how late."
      )), isPrivate: true,
    disabled: { context in
      context.lastTimes.isEmpty ? noLastTime(in: context.language) : nil
    }, act: { _ in .push(LastTimeScreen()) })
}

extension Context {
  /// What became of what earlier meetings settled on the matters that the open meeting takes up again, as of
  /// its day.
  ///
  /// The ledger is read for it only where an issue bears a number of another meeting or of the ledger, or
  /// where it was read already.
  var lastTimes: [(issue: Issue.ID, last: LastTime)] {
    guard let session, session.takesUpMatters || ledger.seen != nil else { return [] }
    return ledger.casebook.lastTimes(of: session, on: desk.day)
  }

  /// The page that offers what the open meeting's outcomes call for to be entered; nil where there is
  /// nothing, and before the day after it.
  var toBeEntered: (any Screen)? {
    MeetingProposals.request(at: desk).map { RequestScreen($0, in: self) }
  }
}
