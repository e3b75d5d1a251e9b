import Affairs
import Deliberation
import Office
import Terminal
import Text
import Values

/// The main screen's picture: what the room may see of a meeting at one moment, and nothing else.
///
/// Reads the session through ``LiveWording`` alone, which tells no stance, no absentee and no count
/// before its announcement. Fits every size from 44×14 up.
struct LiveView {
  let wording: LiveWording
  /// Which part of a text too long for the screen is shown, from 0.
  var page = 0

  var session: Session { wording.session }
  var language: Language { wording.language }

  init(
    _ session: Session, at now: Moment, in language: Language, page: Int = 0,
    words: @escaping (String) -> String, isName: @escaping (String) -> Bool,
    lastTimes: [(issue: Issue.ID, last: LastTime)] = []
  ) {
    var wording = LiveWording(session, at: now, in: language, words: words, isName: isName)
    wording.lastTimes = lastTimes
    self.wording = wording
    self.page = page
  }

  /// Draws the picture; returns how many pages the text takes.
  @discardableResult
  func draw(on canvas: inout Canvas, in whole: Area) -> Int {
    let area = reading(whole)
    if let lines = wording.inWriting {
      var rest = area.inset(columns: 1).droppingTop(1)
      for (place, line) in lines.enumerated() {
        rest = rest.droppingTop(
          canvas.paragraph(line, in: rest, style: place == 0 ? .strong : .normal) + 1)
      }
      if let hint = wording.hint {
        canvas.put(hint, in: area.bottom(1).inset(columns: 1), style: .quiet)
      }
      return 1
    }
    return around(on: &canvas, in: area) { canvas, area in
      session.phase == .open ? floor(on: &canvas, in: area) : agenda(on: &canvas, in: area)
    }
  }

  /// Lines longer than this are hard to follow from the back of a room.
  private static let longestLine = 120

  private func reading(_ area: Area) -> Area {
    area.columns > LiveView.longestLine
      ? area.centered(columns: LiveView.longestLine, rows: area.rows) : area
  }

  // MARK: - The middle, with what is announced and read aloud below it

  private func around(
    on canvas: inout Canvas, in area: Area, body: (inout Canvas, Area) -> Int
  ) -> Int {
    var blocks: [Block] = []
    if session.phase == .open { blocks.append(contentsOf: [speech].compactMap { $0 }) }
    if let voting = wording.voting {
      blocks.append(Block(label: wording.label(.vote), text: voting, style: .strong))
    }
    if let result = wording.result {
      blocks.append(
        Block(label: wording.label(.result), text: result, style: .strong, most: 4))
    }
    if let last = wording.lastTime {
      blocks.append(Block(label: wording.label(.last), text: last, most: 6))
    }
    if let aloud = wording.readAloud {
      blocks.append(Block(label: wording.label(.aloud), text: aloud, most: 5))
    }
    let column = labelWidth
    let text = max(2, area.columns - column - 1)
    let below = blocks.map { $0.rows(at: text) + 1 }.reduce(0, +)
    let upper = area.droppingBottom(below)
    let pages = body(&canvas, upper)
    var row = min(used(by: canvas, in: upper), upper.rows)
    for block in blocks {
      row += 1
      let place = area.droppingTop(row)
      draw(block, on: &canvas, in: place)
      row += block.rows(at: text)
    }
    let free = area.droppingTop(row + 1)
    if let turn = wording.turn, session.phase == .open {
      bigClock(of: turn, on: &canvas, in: free)
    } else if let hint = wording.hint {
      canvas.put(hint, in: free.bottom(1).inset(columns: 1), style: .quiet)
    }
    return pages
  }

  /// The time once more in digits for the back of the room, where a large window has place.
  private func bigClock(of turn: Turn, on canvas: inout Canvas, in area: Area) {
    guard area.rows >= 12 else { return }
    let text = wording.minutes(turn.elapsed(at: wording.now))
    let width = text.reduce(0) { $0 + ($1 == ":" ? 4 : 8) }
    let scale = max(1, min((area.rows - 4) / 5, area.columns / width, 4))
    guard width * scale <= area.columns else { return }
    let place = area.centered(columns: width * scale - 2, rows: 5 * scale)
    canvas.digits(text, row: place.row, column: place.column, scale: scale)
  }

  private var labelWidth: Int { wording.labelWidth + 3 }

  private func draw(_ block: Block, on canvas: inout Canvas, in area: Area) {
    canvas.put(block.label, in: area.droppingLeft(1).left(labelWidth - 2), style: .heading)
    let place = area.droppingLeft(labelWidth).droppingRight(1)
    if let turn = block.turn { return clock(of: turn, on: &canvas, in: place) }
    canvas.paragraph(block.text, in: place.top(block.most), style: block.style)
  }

  /// How many rows of an area hold anything.
  private func used(by canvas: Canvas, in area: Area) -> Int {
    for row in (0..<area.rows).reversed() {
      guard area.row + row < canvas.size.rows else { continue }
      if canvas.row(area.row + row).contains(where: { $0.base != " " }) { return row + 1 }
    }
    return 0
  }

  /// A labelled block of text below the middle.
  private struct Block {
    var label: String
    var text = ""
    var style = Style.normal
    var most = 2
    var turn: Turn?

    func rows(at width: Int) -> Int {
      turn != nil ? 1 : min(most, text.wrapped(to: width).count)
    }
  }

  // MARK: - The clock

  private var speech: Block? {
    if let turn = wording.turn {
      return Block(label: wording.label(.floor), turn: turn)
    }
    if let step = wording.step {
      return Block(
        label: wording.label(.step), text: wording.line(of: step), style: .strong)
    }
    return wording.waiting.map { Block(label: wording.label(.floor), text: $0) }
  }

  /// `第3位  第1次  ██████████████░░░░░░  01:23 / 02:00        待发言 2人`
  private func clock(of turn: Turn, on canvas: inout Canvas, in area: Area) {
    let elapsed = turn.elapsed(at: wording.now)
    let left = turn.limit.map { $0 - elapsed }
    let style: Style =
      switch left {
      case .some(...0): .danger
      case .some(1...30): .warning
      default: .strong
      }
    let place = [wording.place(of: turn), wording.ordinal(of: turn)].compactMap { $0 }
      .joined(separator: "  ")
    var column = area.column
    column += canvas.put(place, row: area.row, column: column, style: .strong) + 2
    let waiting = wording.waiting.map { cells(of: $0) + 2 } ?? 0
    let time = [wording.time(of: turn), wording.state(of: turn)].compactMap { $0 }
      .joined(separator: "  ")
    if let limit = turn.limit {
      let bar = min(20, area.column + area.columns - column - cells(of: time) - waiting - 4)
      if bar >= 6 {
        canvas.bar(
          elapsed, of: limit,
          in: Area(row: area.row, column: column, rows: 1, columns: bar))
        column += bar + 2
      }
    }
    canvas.put(
      time, row: area.row, column: column, width: area.column + area.columns - column - waiting,
      style: style)
    if let waiting = wording.waiting {
      canvas.put(waiting, in: area, alignment: .trailing)
    }
  }
}
