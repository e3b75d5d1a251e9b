import Affairs
import Documents
import Office
import Terminal
import Text
import Values

/// One report, table below table; Enter opens what is behind a number.
struct ReportScreen: Screen {
  private let report: ReportName
  private var sheet = ReportSheet()
  private var trouble: String?
  private var found = FoundList<Line>()
  /// Which of the row's numbers Enter opens.
  private var column = 0

  /// A line of the page: a row, or what stands above or in place of rows.
  private enum Line: Hashable, Sendable {
    case blank(Int)
    case title(Int)
    case heading(Int)
    case row(Int, Int)

    var isRow: Bool { if case .row = self { true } else { false } }
  }

  init(_ report: ReportName) { self.report = report }

  func title(in context: Context) -> String { report.title(in: context.language) }
  var isPrivate: Bool { !report.isPublic }
  var about: [String] { [report.rawValue] }
  var takesText: Bool { found.isNarrowed }
  func undo(in context: Context) -> ProgramCommand? { .undoEntry }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      PageCommand(
        .openBehind, isPrivate: true,
        whyNot: { page, context in
          page.cell == nil ? ReportWording(context.language).nothingBehind : nil
        }, act: { page, context in page.open(in: &context) }),
      PageCommand(.reportSpan) { _, context in .push(ReportSpanScreen(in: context)) },
    ] + acts + [
      PageCommand(.writeReport) { page, context in
        context.write(page.report)
        return .stay
      },
      PageCommand(.writeReportPage) { page, context in
        context.write(page.report, as: .html)
        return .stay
      },
    ]
  }

  /// What is done about what the report tells.
  private var acts: [PageCommand<Self>] {
    switch report {
    case .accounts, .goods:
      [
        PageCommand(FlowOffers.income), PageCommand(FlowOffers.expense),
        PageCommand(FlowOffers.goods), PageCommand(FlowOffers.publish),
        report == .accounts ? PageCommand(.goods) : PageCommand(.accounts),
      ]
    case .alarms: [PageCommand(OrderOffers.promoteRepeated)]
    case .lacking: [PageCommand(.tasksOnHand), PageCommand(.conflicts)]
    case .map, .booklet: [PageCommand(.makePage) { $0.makePage(in: &$1) }]
    case .rates, .sites, .adoptions, .pledges, .parts, .attendance, .outcomes, .steps, .quarter,
      .year, .handover, .voices, .claims, .yearAgo, .doubleReporting, .absentees, .whistles, .pool,
      .dispatch, .keepers, .stars, .platforms, .numbers, .street:
      []
    }
  }

  mutating func refresh(in context: inout Context) {
    context.ledger.refresh()
    do {
      var maker = context.reportMaker()
      // All of them are wider than any screen.
      maker.columns = [.place, .date, .issue, .body, .result, .responsible, .progress]
      sheet = try maker.sheet(of: report)
      trouble = nil
    } catch {
      trouble = ReportWording(context.language).cannotReckon
    }
    let isFirst = found.count == 0
    var lines: [(id: Line, text: String)] = []
    for (place, part) in sheet.parts.enumerated() {
      if place > 0 { lines.append((.blank(place), "")) }
      lines.append((.title(place), ""))
      guard !part.rows.isEmpty else { continue }
      if part.columns.contains(where: { !$0.title.isEmpty }) { lines.append((.heading(place), "")) }
      for (row, cells) in part.rows.enumerated() { lines.append((.row(place, row), cells.text)) }
    }
    found.update(lines)
    if isFirst, let first = lines.first(where: { $0.id.isRow }) { found.select(first.id) }
  }

  // MARK: - What is chosen

  private var row: ReportSheet.Row? {
    guard case .row(let part, let row)? = found.selected else { return nil }
    return sheet.parts[part].rows[row]
  }

  /// The row's cells that something is behind, by their columns.
  private var openable: [Int] {
    guard let row else { return [] }
    return row.cells.indices.filter { !row.cells[$0].behind.isEmpty }
  }

  private var chosenColumn: Int? { openable.last { $0 <= column } ?? openable.first }

  private var cell: ReportSheet.Cell? {
    chosenColumn.flatMap { place in row.map { $0.cells[place] } }
  }

  private func open(in context: inout Context) -> Step {
    guard let cell, let row else { return .stay }
    return context.open(cell.behind, titled: row.cells.first?.text ?? cell.text)
  }

  /// Makes the page for everybody, once each of its sentences was confirmed.
  private func makePage(in context: inout Context) -> Step {
    guard let kind = report.page else { return .stay }
    let press = PagePress(kind, in: context)
    do {
      let made = try press.page()
      guard made.unconfirmed.isEmpty else {
        return .push(PublicSentencesScreen(.page(kind), in: context))
      }
      context.say(try press.write(made), masked: made.page.masked.count)
    } catch {
      context.say(notMade: error.sentence(in: context.language))
    }
    return .stay
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch key {
    case .enter: return take(.openBehind, in: &context)
    case .left where !found.isNarrowed:
      column = openable.last { $0 < chosenColumn ?? 0 } ?? openable.first ?? 0
      return .stay
    case .right where !found.isNarrowed:
      column = openable.first { $0 > chosenColumn ?? 0 } ?? openable.last ?? 0
      return .stay
    default: break
    }
    return found.handle(key, rows: rows(context.size.rows), over: { !$0.isRow })
      ? .stay : .ignored
  }

  // MARK: - Drawing

  private func rows(_ height: Int) -> Int { max(1, height - sheet.head.count - 3) }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let words = ReportWording(context.language)
    let inner = area.inset(columns: 1)
    if let trouble {
      canvas.paragraph(trouble, in: inner, style: .warning)
      return
    }
    for (line, text) in sheet.head.enumerated() {
      canvas.put(text, in: inner, line: line, style: .strong)
    }
    let rest = inner.droppingTop(sheet.head.count)
    found.drawField(on: &canvas, in: rest, context.language)
    let rows = rows(area.rows)
    let width = min(inner.columns - 2, 140)
    let widths = sheet.parts.map { part in
      part.widths(fitting: part.hasBars ? width - ReportSheet.Part.bar - 2 : width)
    }
    found.list.draw(on: &canvas, in: rest.droppingTop(1).top(rows)) { line in
      spans(of: line, widths)
    }
    if let chosenColumn, let cell, case .row(let part, _)? = found.selected {
      canvas.put(
        words.behind(
          sheet.parts[part].columns[chosenColumn].title, cell.behind.count,
          canChange: openable.count > 1),
        in: inner.bottom(1))
    }
    found.drawPages(on: &canvas, in: inner.bottom(1), rows: rows, context.language)
  }

  private func spans(of line: Line, _ widths: [[Int]]) -> [Span] {
    switch line {
    case .blank: return []
    case .title(let place):
      let part = sheet.parts[place]
      return [Span(part.rows.isEmpty ? "\(part.title)  \(part.none)" : part.title, .strong)]
    case .heading(let place):
      let part = sheet.parts[place]
      return [
        Span(
          part.line(part.columns.map(\.title), widths[place]).joined(separator: "  "), .heading)
      ]
    case .row(let place, let row):
      let part = sheet.parts[place]
      // Masked before it is cut.
      let cells = part.rows[row].cells.map(\.text.maskingNumbers)
      let bar = part.rows[row].portion.map { "  " + $0.bar(ReportSheet.Part.bar) } ?? ""
      return [Span(part.line(cells, widths[place]).joined(separator: "  ") + bar)]
    }
  }
}

extension CommandName {
  static let makePage = CommandName(
    "make-page", title: ("生成给大家看的一页", "Make the page for everybody"), label: ("生成", "Make"),
    help: (
      "做成一个网页文件，放进档案的“文书”文件夹，手机能看，也能打印。",
      "Makes a file of it in the archive's folder 文书, to be read on a telephone or printed."
    ))
  static let openBehind = CommandName(
    "open-behind", title: ("打开这一格后面的", "Open what is behind it"), label: ("打开", "Open"),
    help: (
      "打开光标所在的数后面是哪些；左右键换一列，回车相同。",
      "Opens what the number under the cursor counts; left and right change the column, Enter does the same."
    ))
}
