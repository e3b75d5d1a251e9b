import Affairs
import Archives
import Office
import Sentences
import Terminal
import Text
import Values

/// 两台电脑都改过: what two computers wrote without knowing of one another, side by side, until one is taken.
struct ConflictsScreen: Screen {
  private var conflicts: [Conflict] = []
  private var found = FoundList<Line>()

  private enum Line: Hashable, Sendable {
    case about(Int)
    case entry(Int, EntryID)
  }

  func title(in context: Context) -> String { CommandName.conflicts.title(in: context.language) }
  func status(in context: Context) -> String {
    context.language("\(conflicts.count)处", "\(conflicts.count) in all")
  }
  var isPrivate: Bool { true }
  var takesText: Bool { found.isNarrowed }
  func undo(in context: Context) -> ProgramCommand? { .undoEntry }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      PageCommand(
        ConflictOffers.prefer, on: { page, _ in page.chosen },
        missing: { ReportWording($0.language).noneChosen }),
      PageCommand(
        .openConflict,
        whyNot: { page, context in
          page.card == nil ? ReportWording(context.language).nothingBehind : nil
        },
        act: { page, context in page.card.map { .push(context.page(of: $0)) } ?? .stay }),
    ]
  }

  private var chosen: (conflict: Conflict, entry: EntryID)? {
    guard case .entry(let place, let id)? = found.selected else { return nil }
    return (conflicts[place], id)
  }

  private var card: CardID? { chosen?.conflict.about.card }

  mutating func refresh(in context: inout Context) {
    context.ledger.refresh()
    conflicts = context.ledger.ledger.conflicts
    let isFirst = found.count == 0
    var lines: [(id: Line, text: String)] = []
    let name = context.ledger.naming(in: context.language, on: context.now.day)
    for (place, conflict) in conflicts.enumerated() {
      lines.append((.about(place), ""))
      for id in conflict.entries {
        lines.append((.entry(place, id), conflict.about.words(name)))
      }
    }
    found.update(lines)
    if isFirst, let first = conflicts.first?.entries.first { found.select(.entry(0, first)) }
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter { return take(.openConflict, in: &context) }
    let isUsed = found.handle(key, rows: rows(context.size.rows)) { line in
      if case .about = line { true } else { false }
    }
    return isUsed ? .stay : .ignored
  }

  private func rows(_ height: Int) -> Int { max(3, height - 10) }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let language = context.language
    let inner = area.inset(columns: 1)
    found.drawField(on: &canvas, in: inner, language)
    let rest = inner.droppingTop(2)
    if found.isEmpty {
      canvas.paragraph(
        conflicts.isEmpty
          ? language("没有两台电脑都改过的。", "Nothing was changed by two computers.")
          : ReportWording(language).nothingFound, in: rest)
      return
    }
    let ledger = context.ledger.ledger
    let name = context.ledger.naming(in: language, on: context.now.day)
    let computers = Dictionary(
      context.ledger.file.folder.chains.map { ($0.id, $0.name) }
    ) { first, _ in first }
    let rows = rows(area.rows)
    found.list.draw(on: &canvas, in: rest.top(rows)) { line in
      switch line {
      case .about(let place):
        return [Span(conflicts[place].about.words(name).maskingNumbers, .strong)]
      case .entry(let place, let id):
        let entry = ledger.entries(of: id).last
        let holds =
          conflicts[place].holding == id ? language("现在算数", "holds") : language("另一份", "other")
        return [
          Span("  " + holds.padded(to: 10)),
          Span((computers[id.chain] ?? id.chain).padded(to: 20)),
          Span((entry.map { "\($0.at.day) \($0.at.clock)" } ?? "").padded(to: 18)),
          Span(entry?.by ?? ""),
        ]
      }
    }
    let foot = inner.bottom(7)
    canvas.rule(foot.top(1))
    if let chosen {
      canvas.paragraphs(
        differences(of: chosen.entry, in: chosen.conflict, context, name),
        in: foot.droppingTop(1), language)
    }
  }

  /// What the chosen entry says, and where its card differs from the others'.
  private func differences(
    of id: EntryID, in conflict: Conflict, _ context: Context, _ name: CardNaming
  ) -> [String] {
    let ledger = context.ledger.ledger
    func said(_ id: EntryID) -> [String: String] {
      Dictionary(
        ledger.said(of: conflict.about, in: id, name).map { ($0.label.capitalizedFirst, $0.text) },
        uniquingKeysWith: { $1 })
    }
    let own = said(id)
    var lines: [String] = []
    for other in conflict.entries where other != id {
      let theirs = said(other)
      for label in Set(own.keys).union(theirs.keys).sorted() where own[label] != theirs[label] {
        let none = context.language("（没有写）", "(nothing)")
        lines.append(
          context.language(
            "\(label)：这一份“\(own[label] ?? none)”，另一份“\(theirs[label] ?? none)”",
            "\(label): here “\(own[label] ?? none)”, there “\(theirs[label] ?? none)”"))
      }
    }
    if lines.isEmpty { lines = ledger.entries(of: id).map { $0.sentence(name) } }
    return lines.map(\.maskingNumbers)
  }
}

extension CommandName {
  static let conflicts = CommandName(
    "conflicts", title: ("两台电脑都改过", "Changed by two computers"), label: ("都改过", "Conflicts"),
    help: (
      "两台电脑各改了同一张卡片、同一步或同一个定义，看哪里不同，定下用哪一份。",
      "What two computers changed without knowing of one another: what differs, and which is taken."
    ))
  static let openConflict = CommandName(
    "open-conflict", title: ("打开这张卡片", "Open the card"), label: ("打开", "Open"),
    help: ("打开两份都改的那张卡片，回车相同。", "Opens the card that both changed, as Enter does."))
}

extension ProgramCommand {
  static let conflicts = ProgramCommand(
    name: .conflicts, isPrivate: true, act: { _ in .push(ConflictsScreen()) })
}
