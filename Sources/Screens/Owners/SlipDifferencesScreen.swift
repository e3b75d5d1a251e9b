import Deliberation
import Office
import Terminal
import Text

/// The slips two clerks read differently, looked at again one by one.
struct SlipDifferencesScreen: Screen {
  private var list = List<Int>()
  private var differences: [DoubleEntry.Difference] = []
  private var settled: [Hand: Answer] = [:]

  /// Whose slip it is.
  private struct Hand: Hashable {
    let room: String
    let signedBy: String?

    init(_ difference: DoubleEntry.Difference) {
      (room, signedBy) = (difference.room, difference.signedBy)
    }
  }

  func title(in context: Context) -> String { CommandName.settleSlips.title(in: context.language) }
  var isPrivate: Bool { true }

  func commands(in context: Context) -> [ProgramCommand] {
    // Names marked are settled on the slip's own page.
    guard OwnersVote(context.session)?.candidates == nil else { return [] }
    return SlipEntryScreen.answers.map { ProgramCommand(name: $0.command) }
      + [ProgramCommand(name: .finishSettling)]
  }

  mutating func refresh(in context: inout Context) {
    differences = OwnersVote(context.session)?.vote.slipDifferences ?? []
    let open = Set(differences.map(Hand.init))
    settled = settled.filter { open.contains($0.key) }
    list.update(Array(differences.indices))
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    guard key == .enter else {
      return list.handle(key, rows: context.size.rows - 4) ? .stay : .ignored
    }
    if differences.isEmpty { return .pop }
    if settled.count == differences.count { return finish(in: &context) }
    guard let place = list.selected, let owners = OwnersVote(context.session) else { return .stay }
    return .push(SettledSlipScreen(differences[place], of: owners, context.language))
  }

  mutating func run(_ command: ProgramCommand, in context: inout Context) -> Step? {
    if command.name == .finishSettling { return finish(in: &context) }
    guard let found = SlipEntryScreen.answers.first(where: { $0.command == command.name }),
      let place = list.selected
    else { return nil }
    settled[Hand(differences[place])] = found.answer
    _ = list.handle(.down, rows: 1)
    return .stay
  }

  private func finish(in context: inout Context) -> Step {
    let words = SlipsWording(context.language)
    let open = differences.count - settled.count
    guard open == 0, let owners = OwnersVote(context.session), !differences.isEmpty else {
      context.say(open == 0 ? words.noDifferences : words.unsettled(open), .warning)
      return .stay
    }
    let ballots = differences.compactMap { difference in
      settled[Hand(difference)].map { answer in
        // Whoever voted for an owner is the same, whichever way it was read.
        Ballot(
          room: difference.room, answer: answer, signedBy: difference.signedBy,
          proxy: difference.first?.proxy ?? difference.second?.proxy,
          relation: difference.first?.relation ?? difference.second?.relation)
      }
    }
    let vote = owners.vote.id.text
    return .replace(
      VoteForms.reason(.settleSlips, in: context) { reason in
        .settleSlips(.init(vote: vote, ballots: ballots, reason: reason))
      })
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    guard let owners = OwnersVote(context.session) else { return }
    let words = SlipsWording(context.language)
    let inner = area.inset(columns: 1)
    guard !differences.isEmpty else {
      canvas.paragraph(owners.step == .count ? words.noDifferences : words.readTwice, in: inner)
      return
    }
    canvas.put(
      owners.candidates == nil ? words.differencesHint : words.markedDifferently,
      in: inner.bottom(1), style: .strong)
    let rows = differences.map { told($0, of: owners, words) }
    let shares = [inner.columns / 5, inner.columns / 4, inner.columns / 4]
    // What a narrow window cuts is read whole below the list.
    let chosen = list.selected.map { rows[$0] } ?? []
    let isCut = zip(chosen, shares).contains { cells(of: $0) >= $1 }
    let whole = isCut ? chosen.joined(separator: "　") : ""
    let detail = inner.droppingBottom(2).bottom(min(3, whole.wrapped(to: inner.columns).count))
    if isCut { canvas.paragraph(whole, in: detail) }
    list.draw(on: &canvas, in: inner.droppingBottom(2 + (isCut ? detail.rows + 1 : 0))) { place in
      let answer = settled[Hand(differences[place])]
      return zip(rows[place], shares).enumerated().map { column, cell in
        Span(cell.0.padded(to: cell.1), column == 0 ? .strong : .normal)
      } + [Span(words.settledAs(answer), answer == nil ? .quiet : .strong)]
    }
  }

  /// Whose slip it is, and how either clerk read it.
  private func told(
    _ difference: DoubleEntry.Difference, of owners: OwnersVote, _ words: SlipsWording
  ) -> [String] {
    let clerks = owners.vote.slips.map(\.clerk)
    return [difference.room + (difference.signedBy.map { "（\($0)）" } ?? "")]
      + [difference.first, difference.second].enumerated().map { number, ballot in
        words.readAs(clerks.dropFirst(number).first ?? "", ballot, among: owners.candidates)
      }
  }
}

/// One slip looked at again, with both readings and all that stands on it.
struct SettledSlipScreen: Screen {
  private let vote: String
  private var slip: SlipForm

  init(_ difference: DoubleEntry.Difference, of owners: OwnersVote, _ language: Language) {
    let words = SlipsWording(language)
    let clerks = owners.vote.slips.map(\.clerk)
    vote = owners.vote.id.text
    let readings = [difference.first, difference.second].enumerated().map { number, ballot in
      words.readAs(clerks.dropFirst(number).first ?? "", ballot, among: owners.candidates)
    }
    slip = SlipForm(
      difference.room, of: owners, saying: difference.first ?? difference.second, asksReason: true,
      notes: readings, language)
  }

  func title(in context: Context) -> String { CommandName.settleSlips.title(in: context.language) }
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
      guard let reason = slip.page.optional(.reason) else {
        slip.page.form.refuse(.reason, FormWording(context.language).required)
        return .stay
      }
      let command = Command.settleSlips(.init(vote: vote, ballots: [ballot], reason: reason))
      return context.perform(command) ? .pop : .stay
    case .cancelled: return .pop
    case .edited, .moved: return .stay
    case .ignored: return .ignored
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    slip.page.draw(on: &canvas, in: area, comments: slip.comments(in: context.language))
  }
}
