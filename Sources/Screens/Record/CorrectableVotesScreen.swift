import Deliberation
import Office
import Terminal

/// The announced votes, to choose the one whose count was wrong.
struct CorrectableVotesScreen: Screen {
  private var list: List<Vote.ID>
  private let last: Vote.ID

  init(_ last: Vote.ID) {
    self.last = last
    list = List([last])
  }

  func title(in context: Context) -> String {
    RecordOffers.correctCount.name.title(in: context.language)
  }

  var isPrivate: Bool { true }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter, let vote = list.selected.flatMap({ context.session?.votes[$0] }) {
      return RecordOffers.correctCount.act(vote, context.desk).step(in: &context).inPlace
    }
    return list.handle(key, rows: context.size.rows - 2) ? .stay : .ignored
  }

  mutating func refresh(in context: inout Context) {
    list.update(context.session.map(RecordOffers.correctable)?.map(\.id) ?? [])
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    guard let session = context.session else { return }
    let words = VotesWording(session, in: context.language)
    list.draw(on: &canvas, in: area.inset(columns: 1)) { id in
      [Span(session.votes[id].map(words.past) ?? "")]
    }
  }
}
