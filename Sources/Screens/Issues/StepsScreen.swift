import Deliberation
import Office
import Terminal

/// Untimed steps of the agenda, and breaks with a countdown.
struct StepsScreen: Screen {
  private var list = List<AgendaStep.ID>()
  private let wall = WallWords()

  func title(in context: Context) -> String {
    ProgramCommand.steps.name.title(in: context.language)
  }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      PageCommand(StepOffers.add),
      PageCommand(StepOffers.begin, on: { screen, _ in screen.list.selected }) { context in
        context.session.map { IssueWording($0, in: context.language).noSteps } ?? ""
      },
      PageCommand(StepOffers.end), PageCommand(RecordOffers.confirmLastRecord),
    ]
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter {
      guard let chosen = list.selected else { return .stay }
      return StepOffers.begin.act(chosen, context.desk).step(in: &context)
    }
    return list.handle(key, rows: context.size.rows - 2) ? .stay : .ignored
  }

  mutating func refresh(in context: inout Context) {
    let steps = context.session?.steps.values ?? []
    let isNew = list.ids.isEmpty
    list.update(steps.map(\.id))
    if isNew, let next = steps.first(where: { $0.began == nil }) { list.select(next.id) }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    guard let session = context.session else { return }
    let words = IssueWording(session, in: context.language)
    let inner = area.inset(columns: 1)
    guard !list.ids.isEmpty else {
      canvas.put(words.noSteps, in: inner)
      return
    }
    list.draw(on: &canvas, in: inner.droppingBottom(2)) { id in
      [
        Span(
          session.steps[id].map {
            words.title(of: $0, words: wall.words(of: session, holding: context.heldWords))
          } ?? "")
      ]
    }
    canvas.put(words.stepHint, in: inner.bottom(1), style: .strong)
  }
}
