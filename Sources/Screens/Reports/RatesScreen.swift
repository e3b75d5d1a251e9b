import Affairs
import Office
import Sentences
import Terminal
import Text
import Values

/// 三率: each with both its numbers and a bar; it counts and names nobody, so that the wall may have it.
struct RatesScreen: Screen {
  private var report: RatesReport?
  private var list = List<Int>()

  func title(in context: Context) -> String { ReportName.rates.title(in: context.language) }
  func status(in context: Context) -> String {
    guard let report else { return context.now.clock }
    let span = ReportWording(context.language).span(report.from...max(report.from, report.to))
    return context.language(
      "\(span)  工单\(report.orders.count)件  回访\(report.visited.count)件",
      "\(span)  orders \(report.orders.count)  visited \(report.visited.count)")
  }
  func undo(in context: Context) -> ProgramCommand? { .undoEntry }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      showing(.countedOrders) { page in page.line?.counted ?? [] },
      PageCommand(.reportSpan) { _, context in .push(ReportSpanScreen(in: context)) },
      showing(.excludedOrders) { page in page.report?.excluded.flatMap(\.orders) ?? [] },
      PageCommand(.ratesByUnit, isPrivate: true) { _, _ in .push(ReportScreen(.rates)) },
      PageCommand(
        .formulas,
        act: { _, context in
          let defined = context.ledger.ledger.defined.rates
          return .push(
            PaperScreen(
              CommandName.formulas.title(in: context.language),
              RatesWording(context.language).formulas(of: defined).joined(separator: "\n")))
        }),
      PageCommand(OrderOffers.promote),
      showing(.uncountedOrders) { page in
        page.line.map { line in line.whole.filter { !line.counted.contains($0) } } ?? []
      },
      PageCommand(.undoEntry), PageCommand(.importOrders),
    ]
  }

  /// A list of orders that stands behind the chosen line.
  private func showing(
    _ name: CommandName, _ orders: @escaping (Self) -> [CardID]
  ) -> PageCommand<Self> {
    PageCommand(
      name, isPrivate: true,
      whyNot: { page, context in
        orders(page).isEmpty ? RatesWording(context.language).noOrders : nil
      },
      act: { page, context in
        .push(
          ThingsScreen(
            name.title(in: context.language), orders(page).map(ReportSheet.Thing.card)))
      })
  }

  private var line: RatesReport.Line? {
    guard let report, let place = list.selected, report.lines.indices.contains(place) else {
      return nil
    }
    return report.lines[place]
  }

  mutating func refresh(in context: inout Context) {
    context.ledger.refresh()
    let span = context.reportSpan()
    report = try? context.ledger.casebook.rates(from: span.lowerBound, to: span.upperBound)
    list.update(Array((report?.lines ?? []).indices))
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter { return take(.countedOrders, in: &context) }
    return list.handle(key, rows: max(1, context.size.rows - 6)) ? .stay : .ignored
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let words = RatesWording(context.language)
    let inner = area.inset(columns: 1).droppingTop(1)
    guard let report else {
      canvas.paragraph(ReportWording(context.language).cannotReckon, in: inner)
      return
    }
    let width = min(inner.columns, 120)
    let (number, percent) = (14, 9)
    let bar = width < 100 ? 10 : 30
    let title = max(10, width - 2 - number - percent - bar - 6)
    list.draw(on: &canvas, in: inner.top(report.lines.count)) { place in
      let line = report.lines[place]
      return [
        Span(line.title.padded(to: title) + "  "),
        Span("\(line.rate)".padded(to: number, .trailing) + "  "),
        Span((line.rate.percent.map { "\($0)%" } ?? "-").padded(to: percent, .trailing)),
      ]
    }
    for (row, line) in report.lines.enumerated() {
      guard let share = line.rate.share else { continue }
      let place = inner.line(row).droppingLeft(2 + title + 2 + number + 2 + percent + 2).left(bar)
      canvas.bar(share.numerator, of: share.denominator, in: place)
    }
    var rest = inner.droppingTop(report.lines.count + 1)
    if let overall = report.overall {
      canvas.put(
        "\(overall.title)  \(context.language.rate(overall.rate))", in: rest, style: .strong)
      rest = rest.droppingTop(2)
    }
    canvas.paragraph(words.excluded(report), in: rest)
  }
}

/// What the page of the rates says.
private struct RatesWording {
  let language: Language

  init(_ language: Language) { self.language = language }

  var noOrders: String { language("没有这样的工单。", "There are no such orders.") }

  /// 剔除4件：未接通2、不属实1.
  func excluded(_ report: RatesReport) -> String {
    let count = report.excluded.reduce(0) { $0 + $1.orders.count }
    guard count > 0 else { return language("没有剔除的工单。", "No order is left out.") }
    let reasons = language.list(report.excluded.map { "\($0.why)\($0.orders.count)" })
    return language("剔除\(count)件：\(reasons)（按3列出）", "\(count) left out: \(reasons) (3 lists them)")
  }

  /// 算法: how each rate is reckoned, a line each.
  func formulas(of rates: Rates) -> [String] {
    var lines = rates.formulas.map { formula in
      let of = Rates.Counted.allCases.compactMap { counted in
        formula.of[counted].map { weight in
          weight == .one ? name(counted) : "\(name(counted))×\(weight)"
        }
      }
      return language(
        "\(formula.title) = （\(of.joined(separator: " + "))）/ \(name(formula.over))",
        "\(formula.title) = (\(of.joined(separator: " + "))) / \(name(formula.over))")
    }
    if let overall = rates.overall {
      let weights = rates.formulas.compactMap { formula in
        overall.weights[formula.id].map { "\(formula.title)×\($0)" }
      }
      lines.append("\(overall.title) = \(weights.joined(separator: " + "))")
    } else {
      lines.append(
        language("综合：没有规定权重，不计算。", "No weights are defined, so there is no overall rate."))
    }
    lines += [
      "", language("剔除：", "Left out: ") + language.list(rates.excluded), "",
      language(
        "《北京市接诉即办工作条例》第三十二条列了三率，没有规定算法。要改，把自己的算法写成文件，用 yishi define 读入。",
        "The law names the rates without a formula. Write your own in a file and give it to yishi define."
      ),
    ]
    return lines
  }

  private func name(_ counted: Rates.Counted) -> String {
    switch counted {
    case .reached: language("联系上的", "reached")
    case .solved: language("已解决的", "solved")
    case .content: language("满意", "satisfied")
    case .mostlyContent: language("基本满意", "fairly satisfied")
    case .discontent: language("不满意", "dissatisfied")
    }
  }

  private func name(_ whole: Rates.Whole) -> String {
    switch whole {
    case .orders: language("工单（不含剔除的）", "orders that count")
    case .visited: language("回访的", "visited")
    case .reached: language("联系上的", "reached")
    }
  }
}

extension CommandName {
  static let rates = CommandName(
    "rates", title: ("三率", "The rates"),
    help: (
      "响应率、解决率、满意率，分子分母都写明，能打开看是哪些工单。",
      "The rates with both their numbers, each opening to its orders."
    ))
  static let countedOrders = CommandName(
    "counted-orders", title: ("看这些件", "See these orders"), label: ("看这些件", "See them"),
    help: ("光标所在的一率算上了哪些工单，回车相同。", "The orders that the chosen rate counts, as Enter does."))
  static let uncountedOrders = CommandName(
    "uncounted-orders", title: ("没算上的件", "See the others"), label: ("其余的", "Others"),
    help: (
      "光标所在的一率里，在分母、不在分子的工单。", "Orders below the line of the chosen rate and not above it."
    ))
  static let excludedOrders = CommandName(
    "excluded-orders", title: ("剔除的件", "Orders left out"), label: ("剔除的", "Left out"),
    help: ("因为未接通、不属实等没有计算的工单。", "Orders that aren't counted, whatever the reason."))
  static let ratesByUnit = CommandName(
    "rates-by-unit", title: ("三率按单位", "The rates by unit"), label: ("按单位", "By unit"),
    help: ("各承办单位的三率，每个数能打开。", "The rates of each unit that leads, each number to be opened."))
  static let formulas = CommandName(
    "formulas", title: ("三率的算法", "The formulas"), label: ("算法", "Formulas"),
    help: ("每一率怎么算，剔除哪些。", "How each rate is reckoned, and what is left out."))
}

extension ProgramCommand {
  static let rates = ProgramCommand(name: .rates, act: { _ in .push(RatesScreen()) })
}
