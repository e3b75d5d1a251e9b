import Deliberation
import Office
import Terminal
import Text

extension LiveView {
  /// The issue on the floor with the text of its proposal; returns the pages it takes.
  func floor(on canvas: inout Canvas, in area: Area) -> Int {
    guard let issue = wording.issue else { return agenda(on: &canvas, in: area) }
    let heading = area.top(1).inset(columns: 1)
    let version = wording.version ?? ""
    canvas.put(version, in: heading, style: .heading, alignment: .trailing)
    canvas.put(
      wording.heading(of: issue), in: heading.droppingRight(cells(of: version) + 2), style: .title)
    guard let motion = wording.motion else { return 1 }
    let text = area.droppingTop(1).droppingLeft(3).droppingRight(1)
    let changes = wording.changes
    let changeRows = changes.map { min(3, $0.wrapped(to: max(2, text.columns)).count) } ?? 0
    let pages = proposal(motion, on: &canvas, in: text.droppingBottom(changeRows))
    if let changes {
      let below = min(rows(of: motion, at: text.columns), text.rows - changeRows)
      canvas.paragraph(
        changes, in: text.droppingTop(below).top(changeRows), style: .heading)
    }
    return pages
  }

  private func rows(of motion: Motion, at width: Int) -> Int {
    motion.current.text.wrapped(to: max(2, width)).count
  }

  /// The text on the floor, what is new in it marked; returns its pages.
  private func proposal(_ motion: Motion, on canvas: inout Canvas, in area: Area) -> Int {
    guard area.rows > 0, area.columns > 1 else { return 1 }
    let lines = motion.current.text.wrapped(to: area.columns)
    let paged = lines.count > area.rows
    let rows = paged ? max(1, area.rows - 1) : area.rows
    let pages = (lines.count + rows - 1) / rows
    let shown = min(page, pages - 1)
    let new = wording.changesInVersion.map(\.range)
    var start = lines.prefix(shown * rows).reduce(0) { $0 + $1.count }
    for (number, line) in lines.dropFirst(shown * rows).prefix(rows).enumerated() {
      let spans = pieces(of: String(line.withoutLineEnd), from: start, marked: new)
      canvas.put(spans, in: area, line: number)
      start += line.count
    }
    if paged {
      canvas.put(
        wording.paging(shown + 1, of: pages),
        in: area, line: rows, style: .quiet, alignment: .trailing)
    }
    return pages
  }

  /// One line cut where what is new begins and ends.
  private func pieces(of line: String, from start: Int, marked: [Range<Int>]) -> [Span] {
    var spans: [Span] = []
    for (offset, character) in line.enumerated() {
      let style: Style =
        marked.contains { $0.contains(start + offset) } ? .added : .normal
      if spans.last?.style == style {
        spans[spans.count - 1].text.append(character)
      } else {
        spans.append(Span(String(character), style))
      }
    }
    return spans
  }

  /// The issues of the meeting, with how far each has come.
  func agenda(on canvas: inout Canvas, in area: Area) -> Int {
    let place = area.inset(columns: 1)
    canvas.put(wording.agendaTitle, in: place, style: .heading)
    var row = 1
    let issues = session.issues.values
    if issues.isEmpty {
      canvas.put(
        wording.noIssues, in: place.droppingLeft(2), line: row)
      return 1
    }
    for issue in issues where row < place.rows {
      let status =
        session.phase == .preparing ? nil : wording.word(of: issue)
      let room = status.map { cells(of: $0) + 2 } ?? 0
      canvas.put(
        wording.heading(of: issue), in: place.droppingLeft(2).droppingRight(room), line: row)
      if let status { canvas.put(status, in: place, line: row, alignment: .trailing) }
      row += 1
    }
    return 1
  }
}
