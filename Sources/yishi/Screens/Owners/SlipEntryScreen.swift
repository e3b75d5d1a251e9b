import Deliberation
import Terminal
import Wording

/// One clerk enters the slips, a dwelling a row; what another clerk entered isn't shown.
struct SlipEntryScreen: Screen {
  private let clerk: String
  private var dwellings: DwellingList

  static let answers: [(command: CommandName, answer: Answer)] = [
    (.slipFor, .for), (.slipAgainst, .against), (.slipAbstain, .abstain),
    (.slipInvalid, .invalid), (.slipFromMajority, .fromMajority),
    (.slipNotReturned, .notReturned),
  ]

  init(_ owners: OwnersVote, clerk: String) {
    self.clerk = clerk
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
    SlipEntryScreen.answers.map { ProgramCommand(name: $0.command) }
      + [ProgramCommand(name: .findRoom)]
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if !dwellings.isFinding, key == .enter, let room = dwellings.selected,
      let owners = OwnersVote(context.session)
    {
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
    let ballot = Ballot(room: room, answer: found.answer)
    if owners.reading(of: clerk)[room] != ballot {
      let vote = owners.vote.id.text
      guard context.perform(.enterSlips(vote: vote, ballots: [ballot]), as: clerk) else {
        return .stay
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
    canvas.put(words.entryHint, in: inner.bottom(1), style: .strong)
    let known = Dictionary(owners.roll.dwellings.map { ($0.room, $0) }) { first, _ in first }
    dwellings.draw(
      on: &canvas, in: inner.droppingTop(1).droppingBottom(2), language: context.language
    ) { room in
      let names = known[room].map { RegisterWording(context.language).head($0.owners) } ?? ""
      let area = known[room].map { context.language.amount(.area($0.area)) } ?? ""
      let answer = read[room].map { words.answer($0.answer) } ?? words.notRead
      let proxy = read[room]?.proxy == nil ? "" : " " + words.byProxy
      let before = carried[room].map { words.before($0.answer) } ?? ""
      return [
        Span(room.padded(to: 12), .strong), Span(names.padded(to: 22)),
        Span(area.padded(to: 11, .trailing) + "   "),
        Span((answer + proxy).padded(to: 12), read[room] == nil ? .quiet : .strong),
        Span(before, .quiet),
      ]
    }
  }
}

/// A slip with more on it than an answer: signed by one of several co-owners, or by a proxy.
struct SlipDetailScreen: Screen {
  private let room: String
  private let clerk: String
  private let vote: String
  private var page: FormPage

  init(_ room: String, of owners: OwnersVote, clerk: String, in context: Context) {
    (self.room, self.clerk, vote) = (room, clerk, owners.vote.id.text)
    let (language, words) = (context.language, SlipsWording(context.language))
    let names = owners.roll.dwellings.first { $0.room == room }?.owners ?? []
    let read = owners.reading(of: clerk)[room]
    let answers = SlipEntryScreen.answers.map(\.answer)
    let opinion = read?.proxy?.opinion
    page = FormPage(
      notes: ["\(room)　\(RegisterWording(language).head(names))"],
      [
        .choice(
          .slip, in: language, answers.map { words.answer($0) },
          read.flatMap { answers.firstIndex(of: $0.answer) } ?? 0),
        .blank(.signer, in: language, read?.signedBy ?? ""),
        .blank(.holder, in: language, read?.proxy?.holder ?? ""),
        .choice(
          .mandate, in: language, [words.hasMandate, words.noMandate],
          read?.proxy?.isWritten == false ? 1 : 0),
        .choice(
          .opinion, in: language,
          [words.leftToHolder] + answers.prefix(3).map { words.answer($0) },
          opinion.flatMap { answers.firstIndex(of: $0) }.map { $0 + 1 } ?? 0),
      ], language: language)
  }

  func title(in context: Context) -> String { SlipsWording(context.language).details }
  var isPrivate: Bool { true }
  var takesText: Bool { page.takesText }

  private var ballot: Ballot {
    let answers = SlipEntryScreen.answers.map(\.answer)
    var ballot = Ballot(room: room, answer: answers[page.form.choice(.slip) ?? 0])
    ballot.signedBy = page.optional(.signer)
    if let holder = page.optional(.holder) {
      let opinion = page.form.choice(.opinion) ?? 0
      ballot.proxy = Proxy(
        holder: holder, isWritten: page.form.choice(.mandate) != 1,
        opinion: opinion == 0 ? nil : answers[opinion - 1])
    }
    return ballot
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch page.handle(key, columns: context.size.columns) {
    case .submitted:
      return context.perform(.enterSlips(vote: vote, ballots: [ballot]), as: clerk) ? .pop : .stay
    case .cancelled: return .pop
    case .edited, .moved: return .stay
    case .ignored: return .ignored
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    page.draw(on: &canvas, in: area)
  }
}
