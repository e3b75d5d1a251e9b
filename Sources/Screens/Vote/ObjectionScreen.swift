import Deliberation
import Office
import Terminal
import Text

/// "有没有不同意见" was asked: nobody, those marked, or only how many.
struct ObjectionScreen: Screen {
  private var list = List<Participant.ID>()
  private var objectors: Set<Participant.ID> = []

  func title(in context: Context) -> String {
    VoteOffers.askObjections.name.title(in: context.language)
  }

  var isPrivate: Bool { true }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      PageCommand(CalledOffers.nobodyObjects, leaves: true),
      PageCommand(
        CommandName(
          "mark-objector", title: ("标记选中的人", "Mark the chosen one"), label: ("标记", "Mark"),
          help: ("选中的人提了不同意见，再按一次取消。空格相同。", "The chosen one objects; again takes it back.")),
        whyNot: { screen, context in
          screen.list.selected == nil ? VoteReasons(context.language).noVote : nil
        },
        act: { screen, _ in
          screen.mark()
          return .stay
        }),
      PageCommand(
        CalledOffers.object,
        on: { screen, _ in screen.list.ids.filter(screen.objectors.contains) },
        missing: { VoteReasons($0.language).noVote }, leaves: true),
      PageCommand(CalledOffers.countObjectors, leaves: true),
    ]
  }

  private mutating func mark() {
    guard let chosen = list.selected else { return }
    if objectors.remove(chosen) == nil { objectors.insert(chosen) }
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .character(" ") {
      mark()
      return .stay
    }
    return list.handle(key, rows: context.size.rows - 3) ? .stay : .ignored
  }

  mutating func refresh(in context: inout Context) {
    list.update(context.session?.pendingVote?.electorate ?? [])
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    guard let session = context.session, let vote = session.pendingVote else { return }
    let inner = area.inset(columns: 1)
    let reasons = VoteReasons(context.language)
    let asked = canvas.paragraph(
      VotingWording(vote, of: session, in: context.language).ask, in: inner, style: .heading)
    canvas.put(reasons.objectorHint, in: inner.bottom(1), style: .strong)
    list.draw(on: &canvas, in: inner.droppingTop(asked).droppingBottom(2)) { id in
      let isMarked = objectors.contains(id)
      return [
        Span((session.participants[id]?.name ?? id.text).padded(to: 24), .strong),
        Span(isMarked ? reasons.objects : ""),
      ]
    }
  }
}
