import Affairs
import Office
import Sentences
import Terminal
import Text
import Values

/// 点位: how many of each level there are, then the places themselves. It names nobody, so that the wall may
/// have it.
struct SitesScreen: Screen {
  private var report: SitesReport?
  private var lines: [CardID: SiteLine] = [:]
  private var found = FoundList<CardID>()

  func title(in context: Context) -> String { CommandName.sites.title(in: context.language) }
  func status(in context: Context) -> String {
    guard let report else { return context.now.clock }
    let batch = report.batches.last.map { name in
      context.language(
        "\(name)\(report.batch(name).count)处  ", "\(name) \(report.batch(name).count)  ")
    }
    // What is listed below.
    let all = lines.count
    let adopted = lines.values.count { $0.isAdopted }
    let plaques = lines.values.count { $0.hasPlaque }
    return context.language(
      "\(all)处  \(batch ?? "")已认养\(adopted)处  已挂牌\(plaques)处",
      "\(plural(all, "site"))  \(batch ?? "")\(adopted) adopted  \(plaques) with plaques")
  }
  var takesText: Bool { found.isNarrowed }
  func undo(in context: Context) -> ProgramCommand? { .undoEntry }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      PageCommand(
        .openSite, isPrivate: true,
        whyNot: { page, context in
          page.found.selected == nil ? ReportWording(context.language).noneChosen : nil
        }, act: { page, context in page.open(in: context) }),
      PageCommand(SiteOffers.enter), onSite(SiteOffers.adopt), onSite(SiteOffers.hang),
      onSite(SiteOffers.problem),
      PageCommand(SiteOffers.batch, on: { page, _ in .some(page.site) }, missing: { _ in "" }),
      PageCommand(.importSites), PageCommand(.undoEntry),
      PageCommand(.filterSites) { _, context in .push(SiteFilterScreen(in: context)) },
      PageCommand(.sitesReport),
    ]
  }

  private var site: Site? { found.selected.flatMap { lines[$0]?.site } }

  private func onSite(_ offer: Offer<Site>) -> PageCommand<Self> {
    PageCommand(
      offer, on: { page, _ in page.site },
      missing: { ReportWording($0.language).noneChosen })
  }

  private func open(in context: Context) -> Step {
    found.selected.map { .push(context.page(of: $0)) } ?? .stay
  }

  mutating func refresh(in context: inout Context) {
    context.ledger.refresh()
    let report = context.ledger.casebook.sites(on: context.now.day)
    self.report = report
    let all = report.lines(of: context.ledger.ledger, context.siteFilter)
    lines = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    found.update(
      all.map { ($0.id, $0.text) }, entered: context.ledger.entered.count)
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter { return take(.openSite, in: &context) }
    return found.handle(key, rows: rows(context.size.rows)) ? .stay : .ignored
  }

  // MARK: - Drawing

  /// How many rows the list has below the table of levels.
  private func rows(_ height: Int) -> Int { max(3, height - (report?.rows.count ?? 0) - 6) }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let language = context.language
    let inner = area.inset(columns: 1)
    guard let report else { return }
    let top = drawLevels(report, on: &canvas, in: inner.inset(columns: 1), language)
    var rest = inner.droppingTop(top)
    canvas.rule(rest.top(1))
    rest = rest.droppingTop(1)
    found.drawField(on: &canvas, in: rest, language)
    if context.siteFilter != SiteFilter() {
      canvas.put(
        language("已筛选", "filtered"), in: rest, style: .strong, alignment: .trailing)
    }
    rest = rest.droppingTop(1)
    let rows = rows(area.rows)
    if found.isEmpty {
      canvas.paragraph(
        lines.isEmpty && !found.isNarrowed
          ? language(
            "还没有点位。按 2 登记一处，按 7 从表格导入。", "There is no site yet. 2 enters one, 7 imports a table.")
          : ReportWording(language).nothingFound, in: rest.droppingTop(1))
      return
    }
    let width = min(inner.columns - 2, 130)
    let columns = Columns(width)
    canvas.put(
      "  "
        + columns.line(
          language("编号", "Number"), language("名称", "Name"), language("级别", "Level"),
          language("批次", "Batch"), language("状态", "State"), language("认养", "Adopted")),
      in: rest, style: .heading)
    found.list.draw(on: &canvas, in: rest.droppingTop(1).top(rows)) { id in
      lines[id].map { [Span(line($0, columns, language))] } ?? []
    }
    found.drawPages(on: &canvas, in: inner.bottom(1), rows: rows, language)
  }

  /// Level by level; returns how many lines that takes.
  private func drawLevels(
    _ report: SitesReport, on canvas: inout Canvas, in area: Area, _ language: Language
  ) -> Int {
    let batch = report.batches.last
    var columns: [(String, (SitesReport.Row) -> Int)] = [
      (language("全部", "All"), { $0.all.count })
    ]
    if let batch { columns.append((batch, { $0.byBatch[batch]?.count ?? 0 })) }
    columns += [
      (language("开放", "Open"), { $0.byState[.open]?.count ?? 0 }),
      (language("认养", "Adopted"), { $0.adopted.count }),
      (language("挂牌", "Plaques"), { $0.plaques.count }),
      (language("问题在办", "Problems"), { $0.problems.count }),
    ]
    func line(_ first: String, _ cells: [String]) -> String {
      first.padded(to: 14)
        + cells.map { $0.padded(to: 10, .trailing) }.joined()
    }
    canvas.put(
      line(language("级别", "Level"), columns.map(\.0)), in: area, style: .heading)
    for (place, row) in report.rows.enumerated() {
      canvas.put(line(row.level, columns.map { "\($0.1(row))" }), in: area, line: place + 1)
    }
    return report.rows.count + 1
  }

  private func line(_ line: SiteLine, _ columns: Columns, _ language: Language) -> String {
    let adopted = line.isAdopted ? language("有人", "yes") : "-"
    let plaque = line.hasPlaque ? language("、已挂牌", ", plaque") : ""
    let problems =
      line.problems > 0 ? language(" 问题\(line.problems)", "; \(line.problems) open") : ""
    // Masked before it is cut.
    return columns.line(
      line.site.number ?? "-", line.site.name.maskingNumbers, line.site.level ?? "-",
      line.site.batch ?? "-", (line.site.state ?? .surveyed).name(in: language),
      adopted + plaque + problems)
  }

  /// How wide the columns of the list are; the name takes the rest.
  private struct Columns {
    let name: Int

    init(_ width: Int) { name = max(14, width - 10 - 12 - 10 - 8 - 20) }

    func line(
      _ number: String, _ title: String, _ level: String, _ batch: String, _ state: String,
      _ adopted: String
    ) -> String {
      number.padded(to: 9) + " " + title.padded(to: name - 1) + " " + level.padded(to: 11) + " "
        + batch.padded(to: 9) + " " + state.padded(to: 7) + " " + adopted
    }
  }
}

/// Which places the list is to hold.
struct SiteFilterScreen: FormScreen {
  var page: RequestPage
  private let level: Question<String??>
  private let batch: Question<String??>
  private let state: Question<SiteState??>
  private let adopted: Question<Bool??>

  init(in context: Context) {
    let (language, now) = (context.language, context.siteFilter)
    let all = language("全部", "all")
    func choice<Option: Equatable & Sendable>(
      _ id: String, _ label: String, _ options: [Option], _ chosen: Option?,
      _ name: (Option) -> String
    ) -> Question<Option??> {
      let options = [Option?.none] + options.map(Optional.some)
      return Question<Option??>.choice(id, label, options, options.firstIndex(of: chosen) ?? 0) {
        $0.map(name) ?? all
      }
    }
    let ledger = context.ledger.ledger
    let batches = Set(
      ledger.living(.site).compactMap { record in
        if case .site(let site)? = record.card { site.batch } else { nil }
      }
    ).sorted()
    level = choice(
      "level", language("级别", "Level"), ledger.defined.names(.siteLevels), now.level
    ) { $0 }
    batch = choice("batch", language("批次", "Batch"), batches, now.batch) { $0 }
    state = choice("state", language("状态", "State"), SiteState.allCases, now.state) {
      $0.name(in: language)
    }
    adopted = choice("adopted", language("认养", "Adopted"), [true, false], now.isAdopted) {
      $0 ? language("已认养", "adopted") : language("待认养", "free")
    }
    page = RequestPage(
      notes: [], [level.field, batch.field, state.field, adopted.field], in: language)
  }

  func title(in context: Context) -> String {
    CommandName.filterSites.title(in: context.language)
  }

  mutating func submit(in context: inout Context) throws(Unanswered) -> Step {
    let answers = answers(in: context)
    var filter = SiteFilter()
    filter.level = try answers[level] ?? nil
    filter.batch = try answers[batch] ?? nil
    filter.state = try answers[state] ?? nil
    filter.isAdopted = try answers[adopted] ?? nil
    context.siteFilter = filter
    return .pop
  }
}

extension CommandName {
  static let sites = CommandName(
    "sites", title: ("点位", "Sites"),
    help: (
      "花园、花箱、楼、单元和场所：各级别多少，哪些认养了、挂牌了、有问题在办。",
      "Gardens, boxes, buildings and venues: how many of each level, who is looked after, what is wrong."
    ))
  static let openSite = CommandName(
    "open-site", title: ("打开点位", "Open the site"), label: ("打开", "Open"),
    help: ("打开光标所在的点位，回车相同。", "Opens the site under the cursor, as Enter does."))
  static let filterSites = CommandName(
    "filter-sites", title: ("筛选点位", "Filter the sites"), label: ("筛选", "Filter"),
    help: (
      "只列某一级别、批次、状态，或认养了、没认养的。", "Lists those of one level, batch or state, adopted or free."
    ))
  static let sitesReport = CommandName(
    "sites-report", title: ("点位报表", "The report of sites"), label: ("点位表", "Report"),
    help: ("级别、批次、状态的数，每个数能打开；谁还没有。", "Numbers by level, batch and state, each to be opened."))
}

extension ProgramCommand {
  static let sites = ProgramCommand(name: .sites, act: { _ in .push(SitesScreen()) })
  static let sitesReport = ProgramCommand(
    name: .sitesReport, act: { _ in .push(ReportScreen(.sites)) })
}
