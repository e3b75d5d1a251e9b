import Deliberation
import Office
import Sentences
import Terminal
import Text

/// One clerk enters the slips, a dwelling a row; what another clerk entered isn't shown.
struct SlipEntryScreen: Screen {
  private let clerk: String
  private var dwellings: DwellingList
  /// The slip opened last, and what was read of it then.
  private var opened: (room: String, before: Ballot?)?
  private let isElection: Bool

  static let answers: [(command: CommandName, answer: Answer)] = [
    (.slipFor, .for), (.slipAgainst, .against), (.slipAbstain, .abstain),
    (.slipInvalid, .invalid), (.slipFromMajority, .fromMajority),
    (.slipNotReturned, .notReturned),
  ]

  /// What a digit says of a slip; on one that bears names it says the rest only.
  static func answers(to owners: OwnersVote?) -> [(command: CommandName, answer: Answer)] {
    guard owners?.candidates != nil else { return answers }
    return answers.filter { [.abstain, .invalid, .notReturned].contains($0.answer) }
  }

  init(_ owners: OwnersVote, clerk: String) {
    self.clerk = clerk
    isElection = owners.candidates != nil
    dwellings = DwellingList(owners.roll.dwellings)
    let read = owners.reading(of: clerk)
    if let first = owners.roll.dwellings.first(where: { read[$0.room] == nil }), !read.isEmpty {
      dwellings.select(first.room)
    }
  }

  func title(in context: Context) -> String { CommandName.readSlips.title(in: context.language) }
  var isPrivate: Bool { true }
  var takesText: Bool { dwellings.isFinding }

  func commands(in context: Context) -> [ProgramCommand] {
    SlipEntryScreen.answers(to: OwnersVote(context.session))
      .map { ProgramCommand(name: $0.command) } + [ProgramCommand(name: .findRoom)]
  }

  mutating func refresh(in context: inout Context) {
    guard let opened, let owners = OwnersVote(context.session),
      let now = owners.reading(of: clerk)[opened.room], now != opened.before
    else { return }
    self.opened = nil
    if dwellings.selected == opened.room { dwellings.advance() }
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if !dwellings.isFinding, key == .enter, let room = dwellings.selected,
      let owners = OwnersVote(context.session)
    {
      opened = (room, owners.reading(of: clerk)[room])
      return .push(SlipDetailScreen(room, of: owners, clerk: clerk, in: context))
    }
    return dwellings.handle(key, rows: context.size.rows - 4) ? .stay : .ignored
  }

  mutating func run(_ command: ProgramCommand, in context: inout Context) -> Step? {
    if command.name == .findRoom {
      dwellings.find()
      return .stay
    }
    guard let found = SlipEntryScreen.answers.first(where: { $0.command == command.name }),
      let room = dwellings.selected, let owners = OwnersVote(context.session)
    else { return nil }
    var ballot = Ballot(
      room: room, answer: found.answer,
      marks: owners.candidates != nil && found.answer == .abstain ? [] : nil)
    let before = owners.reading(of: clerk)[room]
    // Another answer of the same slip: whoever signed it stays.
    if let before, found.answer != .notReturned {
      (ballot.signedBy, ballot.relation) = (before.signedBy, before.relation)
      ballot.proxy = before.proxy
    }
    if before != ballot {
      let command = Command.enterSlips(.init(vote: owners.vote.id.text, ballots: [ballot]))
      guard context.perform(command, as: clerk) else {
        // Once it is taken the next dwelling comes up, as after any other.
        opened = (room, before)
        return SlipDayScreen.asked(of: command, as: clerk, leaving: 1, in: context)
      }
    }
    dwellings.advance()
    return .stay
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    guard let owners = OwnersVote(context.session) else { return }
    let words = SlipsWording(context.language)
    let inner = area.inset(columns: 1)
    let (read, carried) = (owners.reading(of: clerk), owners.carried)
    canvas.put(
      words.entering(clerk, read.count, of: owners.roll.dwellings.count), in: inner,
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
struct SlipDetailScreen: Screen {
  private let clerk: String
  private let vote: String
  private var slip: SlipForm

  init(_ room: String, of owners: OwnersVote, clerk: String, in context: Context) {
    (self.clerk, vote) = (clerk, owners.vote.id.text)
    slip = SlipForm(room, of: owners, saying: owners.reading(of: clerk)[room], context.language)
  }

  func title(in context: Context) -> String { SlipsWording(context.language).details }
  var isPrivate: Bool { true }
  var takesText: Bool { slip.page.takesText }
  var typed: [String]? { slip.page.form.typed }
  var about: [String] { slip.page.form.mark }
  mutating func retype(_ texts: [String]) { slip.page.form.retype(texts) }
  func hint(in language: Language) -> String? { slip.page.hint }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch slip.page.handle(key, columns: context.size.columns) {
    case .submitted:
      guard let ballot = slip.ballot(in: context.language) else { return .stay }
      let ballots =
        OwnersVote(context.session).map {
          $0.entering(ballot, insteadOf: $0.reading(of: clerk)[ballot.room])
        } ?? [ballot]
      let command = Command.enterSlips(.init(vote: vote, ballots: ballots))
      if context.perform(command, as: clerk) { return .pop }
      return SlipDayScreen.asked(of: command, as: clerk, leaving: 2, in: context)
    case .cancelled: return .pop
    case .edited, .moved: return .stay
    case .ignored: return .ignored
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    slip.page.draw(on: &canvas, in: area, comments: slip.comments(in: context.language))
  }
}
