import Deliberation
import Office
import Sentences
import Terminal
import Text

/// One clerk enters the slips, a dwelling a row; what another clerk entered isn't shown.
struct SlipEntryScreen: Screen {
  private let sitting: SlipSitting
  private var dwellings: DwellingList
  /// The slip opened last, and what was read of it then.
  private var opened: (room: String, before: Ballot?)?
  private let isElection: Bool

  init(_ owners: OwnersVote, at sitting: SlipSitting) {
    self.sitting = sitting
    isElection = owners.candidates != nil
    dwellings = DwellingList(owners.roll.dwellings)
    let read = owners.reading(at: sitting)
    if let first = owners.roll.dwellings.first(where: { read[$0.room] == nil }), !read.isEmpty {
      dwellings.select(first.room)
    }
  }

  func title(in context: Context) -> String { ClerkScreen.name.title(in: context.language) }
  var isPrivate: Bool { true }
  var takesText: Bool { dwellings.isFinding }

  func table(in context: Context) -> [PageCommand<Self>] {
    let owners = OwnersVote(context.session)
    let reason = owners == nil ? VoteReasons(context.language).noVote : nil
    return SlipAnswer.all(of: owners).map { said in
      PageCommand(said.name, whyNot: { _, _ in reason }) { screen, context in
        screen.enter(said.answer, in: &context)
      }
    } + [
      PageCommand(DwellingList.find) { screen, _ in
        screen.dwellings.find()
        return .stay
      }
    ]
  }

  mutating func refresh(in context: inout Context) {
    guard let opened, let owners = OwnersVote(context.session),
      let now = owners.reading(at: sitting)[opened.room], now != opened.before
    else { return }
    self.opened = nil
    if dwellings.selected == opened.room { dwellings.advance() }
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if !dwellings.isFinding, key == .enter, let room = dwellings.selected,
      let owners = OwnersVote(context.session)
    {
      opened = (room, owners.reading(at: sitting)[room])
      return .push(SlipDetailScreen(room, of: owners, at: sitting, in: context))
    }
    return dwellings.handle(key, rows: context.size.rows - 4) ? .stay : .ignored
  }

  private mutating func enter(_ answer: Answer, in context: inout Context) -> Step {
    guard let room = dwellings.selected, let owners = OwnersVote(context.session) else {
      return .stay
    }
    let before = owners.reading(at: sitting)[room]
    let ballot = owners.slip(of: room, saying: answer, insteadOf: before)
    if before != ballot {
      let command = sitting.entering([ballot], of: owners)
      guard context.perform(command, as: sitting.clerk) else {
        // Once it is taken the next dwelling comes up, as after any other.
        opened = (room, before)
        return SlipDayScreen.asked(of: command, as: sitting.clerk, leaving: 1, in: context)
      }
    }
    dwellings.advance()
    return .stay
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    guard let owners = OwnersVote(context.session) else { return }
    let words = SlipsWording(context.language)
    let inner = area.inset(columns: 1)
    let (read, carried) = (owners.reading(at: sitting), owners.carried)
    canvas.put(
      words.entering(sitting.clerk, read.count, of: owners.roll.dwellings.count), in: inner,
      style: .heading)
    canvas.put(isElection ? words.marksHint : words.entryHint, in: inner.bottom(1), style: .strong)
    let known = Dictionary(owners.roll.dwellings.map { ($0.room, $0) }) { first, _ in first }
    dwellings.draw(
      on: &canvas, in: inner.droppingTop(1).droppingBottom(2), language: context.language
    ) { room in
      let names = known[room].map { RegisterWording(context.language).head($0.owners) } ?? ""
      let area = known[room].map { context.language.amount(.area($0.area)) } ?? ""
      let answer = read[room].map { words.answer($0, among: owners.candidates) } ?? words.notRead
      let proxy =
        read[room]?.needsProxy == true
        ? " " + words.awaitsProxy : read[room]?.proxy == nil ? "" : " " + words.byProxy
      let before = carried[room].map { words.before($0, among: owners.candidates) } ?? ""
      return [
        Span(room.padded(to: 12), .strong), Span(names.padded(to: 22)),
        Span(area.padded(to: 11, .trailing) + "   "),
        Span((answer + proxy).padded(to: 12), read[room] == nil ? .quiet : .strong),
        Span(before, .quiet),
      ]
    }
  }
}

/// One slip in full: the names marked, who of several co-owners signed it, or a proxy.
struct SlipDetailScreen: FormScreen {
  private let sitting: SlipSitting
  private let request: Request
  var page: RequestPage

  init(_ room: String, of owners: OwnersVote, at sitting: SlipSitting, in context: Context) {
    self.sitting = sitting
    request = SlipRequests.entering(room, of: owners, at: sitting, desk: context.desk)
    page = RequestPage(request, in: context.language)
  }

  func title(in context: Context) -> String { request.title }
  var isPrivate: Bool { true }

  mutating func submit(in context: inout Context) throws(Unanswered) -> Step {
    let asked = try request.read(answers(in: context))
    for (number, command) in asked.commands.enumerated()
    where !context.perform(command, as: sitting.clerk) {
      page.goToRefused(of: request, command: number, in: &context)
      return SlipDayScreen.asked(of: command, as: sitting.clerk, leaving: 2, in: context)
    }
    return .pop
  }

  func comments(in context: Context) -> [String] { request.comment(answers(in: context)) }
}
