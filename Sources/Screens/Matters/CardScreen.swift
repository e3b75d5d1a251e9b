import Affairs
import Office
import Sentences
import Terminal
import Text
import Values

/// One card of the ledger: what it says, and everything that was entered of it, in its order.
struct CardScreen: Screen {
  let id: CardID
  private(set) var record: CardRecord?
  private var pager = Pager()

  init(_ id: CardID) { self.id = id }

  func title(in context: Context) -> String {
    let kind = record?.card?.kind ?? .matter
    return kind.name(in: context.language)
  }
  var isPrivate: Bool { true }
  var about: [String] { [id.text] }
  func undo(in context: Context) -> ProgramCommand? { .undoEntry }

  func table(in context: Context) -> [PageCommand<Self>] {
    acts + [onCard(CardOffers.note), onCard(CardOffers.end)]
  }

  /// What is done about a card of its kind.
  private var acts: [PageCommand<Self>] {
    switch record?.card {
    case .site:
      [
        on(SiteOffers.revise, \.site), on(SiteOffers.adopt, \.site), on(SiteOffers.hang, \.site),
        on(SiteOffers.problem, \.site),
      ]
    case .party(let party):
      [on(PartyOffers.revise, \.party), on(PartyOffers.members, \.party)]
        + (party.kind == .body
          ? [
            on(ConstitutionOffers.body, \.party), on(ConstitutionOffers.contact, \.party),
            on(ConstitutionOffers.clauses, \.party),
          ] : [])
    case .pledge: [on(PledgeOffers.revise, \.pledge), on(PledgeOffers.keep, \.pledge)]
    case .flow: [on(FlowOffers.revise, \.flow)]
    case .voice: [on(VoiceOffers.answer, \.voice)]
    case .matter, .task, nil: []
    }
  }

  private func on<Subject>(
    _ offer: Offer<Subject>, _ subject: @escaping (Card) -> Subject?
  ) -> PageCommand<Self> {
    PageCommand(
      offer, on: { page, _ in page.record?.card.flatMap(subject) },
      missing: { $0.language("这张卡片不在了。", "This card is gone.") })
  }

  private func onCard(_ offer: Offer<Card>) -> PageCommand<Self> {
    PageCommand(
      offer, on: { page, _ in page.record?.card },
      missing: { $0.language("这张卡片不在了。", "This card is gone.") })
  }

  mutating func refresh(in context: inout Context) {
    context.ledger.refresh()
    record = context.ledger.ledger[id: id]
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    let count = lines(columns: context.size.columns - 2, context).count
    return pager.handle(key, rows: context.size.rows, count: count) ? .stay : .ignored
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let inner = area.inset(columns: 1)
    let lines = lines(columns: min(inner.columns, 120), context)
    let top = pager.top(rows: inner.rows, count: lines.count)
    for (row, line) in lines.dropFirst(top).prefix(inner.rows).enumerated() {
      canvas.put(line, in: inner, line: row)
    }
  }

  private func lines(columns: Int, _ context: Context) -> [[Span]] {
    guard let record, let card = record.card else { return [] }
    let language = context.language
    let name = context.ledger.naming(in: language, on: context.now.day)
    let fields = card.fields(name)
    let label = fields.reduce(0) { max($0, Text.cells(of: $1.label)) } + 2
    var lines: [[Span]] = []
    func add(_ head: Span, _ text: String) {
      for (place, line) in text.maskingNumbers.wrapped(to: max(10, columns - label)).enumerated() {
        let first = place == 0 ? head.text : ""
        lines.append([
          Span(first.padded(to: label), head.style), Span(String(line.withoutLineEnd)),
        ])
      }
    }
    for field in fields { add(Span(field.label.capitalizedFirst, .strong), field.text) }
    if let ending = record.ending {
      add(
        Span(language("已结束", "Ended"), .warning),
        [ending.how.name(in: language), "\(ending.day)", ending.reason].compactMap(\.self)
          .joined(separator: language("，", ", ")))
    }
    lines.append([])
    lines.append([Span(language("经过", "What was entered"), .heading)])
    let ledger = context.ledger.ledger
    for entry in ledger.entries where entry.isAbout(id) {
      let undone = ledger.retractedBy[entry.id] == nil ? "" : language("［已撤销］", "[undone] ")
      let text =
        "\(entry.happened.day)  \(undone)\(entry.sentence(name))"
        + language("（\(entry.by)）", " (\(entry.by))")
      for line in text.maskingNumbers.wrapped(to: columns) {
        lines.append([Span(String(line.withoutLineEnd))])
      }
    }
    return lines
  }
}

extension Card {
  fileprivate var site: Site? { if case .site(let it) = self { it } else { nil } }
  fileprivate var party: Party? { if case .party(let it) = self { it } else { nil } }
  fileprivate var pledge: Pledge? { if case .pledge(let it) = self { it } else { nil } }
  fileprivate var flow: Flow? { if case .flow(let it) = self { it } else { nil } }
  fileprivate var voice: Voice? { if case .voice(let it) = self { it } else { nil } }
}

extension Context {
  /// The page of a card: a matter's is its thread.
  func page(of card: CardID) -> any Screen {
    switch ledger.ledger[id: card]?.card {
    case .site, .party, .pledge, .flow, .voice, .task: CardScreen(card)
    case .matter, nil: MatterScreen(card)
    }
  }
}
