import Office
import Terminal
import Text

extension Shell {
  /// Everything as it should be on the terminal now.
  func draw() -> Canvas {
    var canvas = Canvas(size: size)
    let words = ShellWording(context.language)
    if isTooSmall {
      let lines = words.tooSmall(columns: size.columns, rows: size.rows)
      var rest = canvas.area.inset(columns: size.columns > 40 ? 2 : 0)
      for (number, line) in lines.enumerated() {
        let style: Style = number == 0 ? .heading : .normal
        rest = rest.droppingTop(canvas.paragraph(line, in: rest, style: style))
      }
      return canvas
    }
    if context.isCovered {
      let middle = canvas.area.centered(columns: size.columns, rows: 1)
      canvas.put(words.covered, in: middle, style: .heading, alignment: .center)
      let said = context.message?.wall ?? ""
      canvas.put(
        said.isEmpty ? words.uncover : said, in: canvas.area.bottom(1).inset(columns: 1),
        style: .quiet)
      return canvas
    }
    // Who types a text must see it as it is; every other page that isn't private is the wall's, with two
    // screens as well: one of them shows it.
    canvas.hidesPrivateNumbers = !top.screen.isPrivate && !top.screen.takesText
    let body = canvas.area.droppingTop(2).droppingBottom(2)
    if top.isRevealed {
      drawHeader(on: &canvas)
      top.screen.draw(on: &canvas, in: body, context: context)
      drawFooter(on: &canvas)
    } else {
      drawGuard(on: &canvas, in: body)
    }
    drawMessage(on: &canvas)
    return canvas
  }

  private func drawHeader(on canvas: inout Canvas) {
    let row = canvas.area.top(1).inset(columns: 1)
    let status = top.screen.status(in: context)
    let room = Text.cells(of: status)
    canvas.put(status, in: row, alignment: .trailing)
    canvas.put(
      top.screen.title(in: context), in: row.droppingRight(room + 2), style: .title)
    canvas.rule(row: 1)
  }

  private func drawGuard(on canvas: inout Canvas, in body: Area) {
    let words = ShellWording(context.language)
    let middle = body.centered(columns: min(70, body.columns - 4), rows: 6)
    canvas.paragraph(words.personal, in: middle, style: .personal)
    canvas.paragraph(words.personalAnswer, in: middle.droppingTop(2))
    canvas.paragraph(words.personalHint, in: middle.droppingTop(4), style: .quiet)
  }

  private func drawFooter(on canvas: inout Canvas) {
    canvas.rule(row: size.rows - 2)
    var row = canvas.area.bottom(1)
    let words = ShellWording(context.language)
    let asks = top.screen.commands(in: context).isEmpty
    // Where digits are text now, Tab comes first.
    let hint =
      asks
      ? top.screen.hint(in: context.language) ?? words.asking(takesText: top.screen.takesText)
      : top.screen.takesText && top.footer == nil ? words.follow : ""
    if !hint.isEmpty {
      canvas.put(hint, in: row.inset(columns: 1), style: .quiet)
      row = row.droppingLeft(1 + Text.cells(of: hint))
    }
    if asks, top.screen.takesText { return }
    footer(selected: top.footer).draw(on: &canvas, in: row)
  }

  /// The message takes the line above the footer, and more of those above where it is long. A page that
  /// may be projected says the wall's words, however many screens there are.
  private func drawMessage(on canvas: inout Canvas) {
    guard let message = context.message else { return }
    let text = showsPersonal ? message.text : message.wall
    guard !text.isEmpty else { return }
    let width = size.columns - 2
    let count = min(6, text.wrapped(to: width).count)
    let area = Area(
      row: size.rows - 1 - count, column: 0, rows: count, columns: size.columns)
    let style: Style =
      switch message.kind {
      case .note: .banner
      case .warning: .warning
      case .refused: .danger
      }
    canvas.fill(area, style: style)
    canvas.paragraph(text, in: area.inset(columns: 1), style: style)
  }
}
