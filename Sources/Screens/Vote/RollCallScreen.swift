import Deliberation
import Office
import Sentences
import Terminal
import Text

/// 点名: each name is called and its answer written down.
struct RollCallScreen: Screen {
  private var list = List<Participant.ID>()

  func title(in context: Context) -> String {
    VoteOffers.byName.name.title(in: context.language)
  }

  var isPrivate: Bool { true }

  func table(in context: Context) -> [PageCommand<Self>] {
    func say(_ offer: Offer<Participant.ID>) -> PageCommand<Self> {
      PageCommand(
        offer, on: { screen, _ in screen.list.selected }, missing: Self.none,
        done: { screen, _, _ in _ = screen.list.handle(.down, rows: 10) })
    }
    return [
      say(CalledOffers.for), say(CalledOffers.against), say(CalledOffers.abstain),
      PageCommand(
        CalledOffers.finish, on: { $1.session?.pendingVote }, missing: Self.none, leaves: true),
    ]
  }

  private static func none(_ context: Context) -> String { VoteReasons(context.language).noVote }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    list.handle(key, rows: context.size.rows - 3) ? .stay : .ignored
  }

  mutating func refresh(in context: inout Context) {
    guard let vote = context.session?.pendingVote else { return }
    let isNew = list.ids.isEmpty
    list.update(vote.electorate)
    if isNew, let first = vote.electorate.first(where: { vote.stances[$0] == nil }) {
      list.select(first)
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    guard let session = context.session, let vote = session.pendingVote else { return }
    let language = context.language
    let inner = area.inset(columns: 1)
    let reasons = VoteReasons(language)
    canvas.put(
      "\(reasons.called) \(vote.stances.count) / \(vote.electorate.count)", in: inner,
      style: .heading)
    canvas.put(reasons.rollHint, in: inner.bottom(1), style: .strong)
    list.draw(on: &canvas, in: inner.droppingTop(1).droppingBottom(2)) { id in
      let person = session.participants[id]
      return [
        Span((person?.name ?? id.text).padded(to: 24), .strong),
        Span(vote.stances[id]?.name(in: language) ?? reasons.notCalled),
      ]
    }
  }
}
