import Affairs
import Archives
import Deliberation
import Office
import Sentences
import Terminal
import Text
import Values

/// One matter from its first day on: its steps, what the step at hand lacks, and all that happened.
struct MatterScreen: Screen {
  private enum Row: Hashable, Sendable {
    /// A matter within it.
    case child(CardID)
    /// A line of the thread, by its place.
    case line(Int)
    /// A card that an outcome proposes, by its id.
    case proposal(CardID)
    /// What a mediation promised a dwelling, by the id of its card.
    case promise(CardID)
  }

  private let number: CardID
  private var matter: MatterInFull?
  private var proposals: [Proposal] = []
  /// What mediations promised and nobody has entered, each with its dwelling.
  private var promises: [(dwelling: DwellingOnBoard, proposal: Proposal)] = []
  private var list = List<Row>()
  /// Whether a meeting was opened from a line.
  private var hasOpened = false

  init(_ number: CardID) { self.number = number }

  func title(in context: Context) -> String { CommandName.matter.title(in: context.language) }
  var isPrivate: Bool { true }
  var about: [String] { [number.text] }
  func undo(in context: Context) -> ProgramCommand? { .undoEntry }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      matter?.standing == nil ? beginning : onMatter(CourseOffers.pass),
      onMatter(CourseOffers.skip), onMatter(CourseOffers.sendBack), onMatter(NoteOffers.note),
      onMatter(MatterOffers.assign),
      PageCommand(
        .board, isPrivate: true, whyNot: { page, context in page.whyNoBoard(context) },
        act: { page, context in page.openBoard(in: &context) }),
      PageCommand(
        .matterPapers, isPrivate: true,
        whyNot: { page, context in
          page.matter == nil ? MattersWording(context.language).chooseMatter : nil
        },
        act: { page, context in .push(MatterPapersScreen(of: page.number, in: context)) }),
      PageCommand(.undoEntry),
      PageCommand(
        .openLine, whyNot: { page, context in page.whyNotOpened(context) },
        act: { page, context in page.open(in: &context) }),
      PageCommand(
        MatterOffers.adopt,
        on: { page, _ in page.matter.map { ($0, page.proposals) } },
        missing: { MattersWording($0.language).chooseMatter }),
      PageCommand(
        BoardOffers.promise, on: { page, _ in page.dwelling },
        missing: { BoardWording($0.language).noPromiseChosen }),
      onMatter(NoteOffers.post), onMatter(NoteOffers.visit), onMatter(MatterOffers.revise),
      onMatter(MatterOffers.link), onMatter(VoiceOffers.enter),
      onMatter(VoiceOffers.answerSeveral), onMatter(LotOffers.draw),
      onMatter(WhistleOffers.call), onMatter(WhistleOffers.arrive),
    ]
  }

  private var beginning: PageCommand<Self> {
    PageCommand(
      CourseOffers.begin.name, isPrivate: true,
      whyNot: { page, context in
        page.matter == nil ? MattersWording(context.language).chooseMatter : nil
      },
      act: { page, context in
        page.matter.map { .push(ProcedurePickerScreen(for: $0, in: context)) } ?? .stay
      })
  }

  private func onMatter(_ offer: Offer<MatterInFull>) -> PageCommand<Self> {
    PageCommand(
      offer, on: { page, _ in page.matter },
      missing: { MattersWording($0.language).chooseMatter })
  }

  mutating func refresh(in context: inout Context) {
    // A meeting that was opened from a line is left with its page.
    if hasOpened { context.meeting = nil }
    hasOpened = false
    context.ledger.refresh()
    let casebook = context.ledger.casebook
    let isFirst = matter == nil
    let wasAtEnd = list.selected == .line((matter?.thread.lines.count ?? 0) - 1)
    matter = casebook.matter(number, on: context.now.day)
    proposals = casebook.proposals(of: number, digest: context.ledger.digest)
    promises =
      casebook.askingOwners(of: number).isEmpty
      ? []
      : context.ledger.file.board(of: number, on: context.now.day)?
        .promised(at: context.desk) ?? []
    let lines = matter?.thread.lines.count ?? 0
    let children = matter?.children.map(\.matter) ?? []
    list.update(
      children.map { .child($0) } + (0..<lines).map { .line($0) }
        + proposals.compactMap { $0.card.id.map(Row.proposal) }
        + promises.compactMap { $0.proposal.card.id.map(Row.promise) })
    // What happened last is what one comes for; of a matter that has parts, they are.
    if isFirst, let first = children.first {
      list.select(.child(first))
    } else if isFirst || wasAtEnd, lines > 0 {
      list.select(.line(lines - 1))
    }
  }

  // MARK: - The line that is chosen

  private var line: Affairs.Thread.Line? {
    guard case .line(let place)? = list.selected, let lines = matter?.thread.lines,
      lines.indices.contains(place)
    else { return nil }
    return lines[place]
  }

  private var dwelling: DwellingOnBoard? {
    guard case .promise(let id)? = list.selected else { return nil }
    return promises.first { $0.proposal.card.id == id }?.dwelling
  }

  private func proposal(_ id: CardID) -> Proposal? {
    (proposals + promises.map(\.proposal)).first { $0.card.id == id }
  }

  private func whyNotOpened(_ context: Context) -> String? {
    if case .child? = list.selected { return nil }
    if line?.card(besides: number) != nil || line?.note != nil { return nil }
    guard case .meeting? = line?.source else {
      return context.language(
        "选中会议、协议、意见等的一行再打开。", "Choose a line of a meeting or a card to open it.")
    }
    return nil
  }

  /// Opens the meeting that a line is of, at the entry that tells it, or a matter within this one; of a
  /// note all that it says.
  private mutating func open(in context: inout Context) -> Step {
    if case .child(let id)? = list.selected { return .push(MatterScreen(id)) }
    if let card = line?.card(besides: number) { return .push(context.page(of: card)) }
    if let note = line?.note {
      let text = MattersWording(context.language).lines(of: note).joined(separator: "\n")
      return .push(
        PaperScreen(
          note.kind.name(in: context.language).capitalizedFirst, text.maskingNumbers,
          isWrapped: true))
    }
    guard case .meeting(let session, let entry)? = line?.source else { return .stay }
    guard let path = context.ledger.file.path(of: session) else {
      context.say(context.language("这次会议的文件不在这里。", "That meeting's file isn't here."), .warning)
      return .stay
    }
    guard context.meeting == nil else {
      context.say(context.language("先离开打开着的会议。", "Leave the meeting that is open first."), .warning)
      return .stay
    }
    guard context.open(path) else { return .stay }
    hasOpened = true
    return .push(TimelineScreen(at: entry))
  }

  // MARK: - The dwellings

  private func whyNoBoard(_ context: Context) -> String? {
    let casebook = context.ledger.casebook
    guard casebook.askingOwners(of: number).isEmpty else { return nil }
    let words = BoardWording(context.language)
    let parts = casebook.askedParts(of: number).compactMap { casebook.ledger.matter($0)?.title }
    return parts.isEmpty ? words.notAsked : words.askedInParts(parts)
  }

  /// Opens the board, and with it the last session that asked owners: what they answer and object to is
  /// written there.
  private mutating func openBoard(in context: inout Context) -> Step {
    if context.meeting == nil,
      let last = context.ledger.casebook.askingOwners(of: number).last,
      let path = context.ledger.file.path(of: last)
    {
      hasOpened = context.open(path)
    }
    return .push(ConsentBoardScreen(number, opensSessions: hasOpened))
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter {
      switch list.selected {
      case .proposal: return take(MatterOffers.adopt.name, in: &context)
      case .promise: return take(BoardOffers.promise.name, in: &context)
      case .line, .child: return take(.openLine, in: &context)
      case nil: return .ignored
      }
    }
    return list.handle(key, rows: rows(context)) ? .stay : .ignored
  }

  // MARK: - Drawing

  private func heading(_ width: Int, _ context: Context) -> MatterHeading? {
    matter.map {
      MatterHeading(
        of: $0, width: width, context.ledger.naming(in: context.language, on: context.now.day))
    }
  }

  /// Opinions, pledges and money, broken to the page's width.
  private func means(_ width: Int, _ context: Context) -> [String] {
    matter.map { MattersWording(context.language).means(of: $0, width: width) } ?? []
  }

  /// How many rows the list has: what stands above it and below it may be of several.
  private func rows(_ context: Context) -> Int {
    let width = context.size.columns - 2
    let top = heading(width, context)?.rows.count ?? 0
    return max(3, context.size.rows - top - 1 - MatterScreen.foot(means(width, context)))
  }

  /// How many rows stand below the list: a rule, the means, and the chosen row in full.
  private static func foot(_ means: [String]) -> Int { 1 + max(1, means.count) + 2 }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let words = MattersWording(context.language)
    let inner = area.inset(columns: 1)
    guard let matter, let heading = heading(inner.columns, context) else {
      canvas.put(words.chooseMatter, in: inner)
      return
    }
    let name = context.ledger.naming(in: context.language, on: context.now.day)
    for (number, row) in heading.rows.enumerated() { canvas.put(row, in: inner, line: number) }
    let number = matter.summary.number.text
    canvas.put(
      number, in: inner.top(1).droppingLeft(heading.titleCells), alignment: .trailing)
    var rest = inner.droppingTop(heading.rows.count)
    canvas.rule(rest.top(1))
    rest = rest.droppingTop(1)
    let rows = rows(context)
    if list.ids.isEmpty { canvas.put(words.nothingYet, in: rest) }
    list.draw(on: &canvas, in: rest.top(rows)) { row in
      text(of: row, matter, words, name, width: rest.columns - 2, context)
    }
    let means = means(inner.columns, context)
    let foot = inner.bottom(MatterScreen.foot(means))
    canvas.rule(foot.top(1))
    for (line, text) in means.enumerated() {
      canvas.put(text, in: foot.droppingTop(1), line: line)
    }
    let (page, pages) = list.pageNumber(rows: rows)
    if pages > 1 {
      canvas.put(
        HomeWording(context.language).more(page, of: pages), in: foot.top(1), alignment: .trailing)
    }
    canvas.paragraph(said(words, name), in: foot.bottom(2))
  }

  /// The chosen row in full.
  private func said(_ words: MattersWording, _ name: CardNaming) -> String {
    switch list.selected {
    case .child(let id):
      matter?.children.first { $0.matter == id }.map { words.line(of: $0).maskingNumbers } ?? ""
    case .line: line?.fact.sentence(name) ?? ""
    case .proposal(let id), .promise(let id):
      proposal(id).map { words.proposed($0.card.said(name)).maskingNumbers } ?? ""
    case nil: ""
    }
  }

  private func text(
    of row: Row, _ matter: MatterInFull, _ words: MattersWording, _ name: CardNaming, width: Int,
    _ context: Context
  ) -> [Span] {
    let (day, what, source): (String, String, String)
    switch row {
    case .child(let id):
      guard let child = matter.children.first(where: { $0.matter == id }) else { return [] }
      day = child.on.map { "\($0)" } ?? ""
      what = words.line(of: child)
      source = words.part
    case .line(let place):
      guard matter.thread.lines.indices.contains(place) else { return [] }
      let line = matter.thread.lines[place]
      day = "\(line.day)"
      what = line.fact.sentence(name)
      source = self.source(of: line, words, context)
    case .proposal(let id), .promise(let id):
      guard let proposal = proposal(id) else { return [] }
      day = "[]"
      what = words.proposed(proposal.card.said(name))
      source = words.toBeEntered
    }
    let end = context.language == .chinese ? 4 : 10
    let room = max(10, width - 12 - 2 - end)
    return [
      Span(day.padded(to: 12)), Span(what.maskingNumbers.padded(to: room, mark: "..") + "  "),
      Span(source.padded(to: end, .trailing)),
    ]
  }

  private func source(
    of line: Affairs.Thread.Line, _ words: MattersWording, _ context: Context
  ) -> String {
    switch line.source {
    case .ledger: return words.source(isLedger: true, isWritten: false)
    case .meeting(let session, _):
      let form = context.ledger.casebook.meetings.meetings(session).last?.form
      return words.source(isLedger: false, isWritten: form == "书面")
    }
  }
}

extension Affairs.Thread.Line {
  /// What was noted in the ledger, where the line tells of that.
  fileprivate var note: Note? {
    guard case .ledger = source, case .noted(let note) = fact else { return nil }
    return note
  }

  /// The card about the matter that a line tells of.
  fileprivate func card(besides matter: CardID) -> CardID? {
    let card: Card? =
      switch fact {
      case .entered(let card), .revised(let card, _): card
      case .ended(let card, _): card
      default: nil
      }
    return card?.id.flatMap { $0 == matter ? nil : $0 }
  }
}

extension CommandName {
  static let matter = CommandName(
    "matter", title: ("事项全程", "A matter"),
    help: (
      "一件事从第一天起的全部经过、走到哪一步、还差什么。",
      "All that happened to one matter, where it stands and what it lacks."
    ))
  static let openLine = CommandName(
    "open-line", title: ("打开这一行", "Open the line"), label: ("打开", "Open"),
    help: (
      "打开光标所在那一行的会议，停在那一条记录上；协议、意见等的一行，打开它的卡片；办理记录看全文。回车相同。",
      "Opens the meeting of the line under the cursor at its entry, the card it tells of or the whole note,"
        + " as Enter does."
    ))
}
