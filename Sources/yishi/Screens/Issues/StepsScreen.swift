import Deliberation
import Terminal

/// Untimed steps of the agenda, and breaks with a countdown.
struct StepsScreen: Screen {
  private var list = List<AgendaStep.ID>()
  private let wall = WallWords()

  func title(in context: Context) -> String { CommandName.steps.title(in: context.language) }

  func commands(in context: Context) -> [ProgramCommand] {
    [.addStep, .beginStep, .endStep].map { ProgramCommand(name: $0) }
  }

  mutating func run(_ command: ProgramCommand, in context: inout Context) -> Step? {
    switch command.name {
    case .addStep: return .push(StepsScreen.form(in: context))
    case .beginStep: begin(in: &context)
    case .endStep: _ = context.perform(.endStep(.init(step: nil)))
    default: return nil
    }
    return .stay
  }

  private func begin(in context: inout Context) {
    if let chosen = list.selected { _ = context.perform(.beginStep(.init(step: chosen.text))) }
  }

  private static func form(in context: Context) -> RequestScreen {
    let language = context.language
    let page = FormPage(
      [
        .text(
          .title, IssueWording.stepName(in: language), hint: IssueWording.stepExample(in: language)),
        .number(.minutes, in: language),
      ], language: language)
    return RequestScreen(
      CommandName.addStep.title(in: language), page, in: context, isPrivate: false
    ) { page, context in
      let minutes = page.number(.minutes, in: context)
      if let problem = minutes.problem { return problem }
      return .commands([.addStep(.init(title: page[.title], minutes: minutes.value))])
    }
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter {
      begin(in: &context)
      return .stay
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
      [Span(session.steps[id].map { words.title(of: $0, words: wall.words(of: session)) } ?? "")]
    }
    canvas.put(words.stepHint, in: inner.bottom(1), style: .strong)
  }
}
