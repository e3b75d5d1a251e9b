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

  func title(in context: Context) -> String {
    SlipOffers.settle.name.title(in: context.language)
  }
  var isPrivate: Bool { true }

  func table(in context: Context) -> [PageCommand<Self>] {
    // Names marked are settled on the slip's own page.
    guard OwnersVote(context.session)?.candidates == nil else { return [] }
    return SlipAnswer.all.map { said in
      PageCommand(
        said.name,
        whyNot: { $0.list.selected == nil ? SlipsWording($1.language).noDifferences : nil },
        act: { screen, _ in
          screen.settle(as: said.answer)
          return .stay
        })
    } + [
      PageCommand(
        Self.finish, whyNot: { $0.whyNotFinished(in: $1) },
        act: { $0.finish(in: &$1) })
    ]
  }

  private static let finish = CommandName(
    "finish-settling", title: ("写明原因，定下来", "Give the reason"), label: ("定下来", "Settle"),
    help: ("每一户都选定后写明原因。", "Gives the reason once each is chosen."))

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
    return .push(SettledSlipScreen(differences[place], of: owners, in: context))
  }

  private mutating func settle(as answer: Answer) {
    guard let place = list.selected else { return }
    settled[Hand(differences[place])] = answer
    _ = list.handle(.down, rows: 1)
  }

  /// Why the reason can't be given yet; nil where each slip is settled.
  private func whyNotFinished(in context: Context) -> String? {
    let (words, open) = (SlipsWording(context.language), differences.count - settled.count)
    if open > 0 { return words.unsettled(open) }
    return differences.isEmpty ? words.noDifferences : nil
  }

  private func finish(in context: inout Context) -> Step {
    let ballots = differences.compactMap { difference in
      settled[Hand(difference)].map { difference.settled(as: $0) }
    }
    return SlipOffers.settle.act(ballots, context.desk).step(in: &context).inPlace
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
    [difference.room + (difference.signedBy.map { "（\($0)）" } ?? "")]
      + difference.readings(in: owners, words)
  }
}

/// One slip looked at again, with both readings and all that stands on it.
struct SettledSlipScreen: FormScreen {
  private let request: Request
  var page: RequestPage

  init(_ difference: DoubleEntry.Difference, of owners: OwnersVote, in context: Context) {
    request = SlipRequests.settling(difference, of: owners, at: context.desk)
    page = RequestPage(request, in: context.language)
  }

  func title(in context: Context) -> String { request.title }
  var isPrivate: Bool { true }

  mutating func submit(in context: inout Context) throws(Unanswered) -> Step {
    let asked = try request.read(answers(in: context))
    for command in asked.commands where !context.perform(command) { return .stay }
    return .pop
  }

  func comments(in context: Context) -> [String] { request.comment(answers(in: context)) }
}
