import Deliberation
import Office
import Terminal
import Text

/// "有没有不同意见" was asked: nobody, those marked, or only how many.
struct ObjectionScreen: Screen {
  private var list = List<Participant.ID>()
  private var objectors: Set<Participant.ID> = []

  func title(in context: Context) -> String {
    CommandName.askObjections.title(in: context.language)
  }

  var isPrivate: Bool { true }

  func commands(in context: Context) -> [ProgramCommand] {
    [.noObjection, .markObjector, .enterCount, .countObjectors].map { ProgramCommand(name: $0) }
  }

  mutating func run(_ command: ProgramCommand, in context: inout Context) -> Step? {
    switch command.name {
    case .noObjection:
      return ask([], in: &context)
    case .markObjector: mark()
    case .enterCount:
      return ask(list.ids.filter(objectors.contains).map(\.text), in: &context)
    case .countObjectors: return .replace(countForm(in: context))
    default: return nil
    }
    return .stay
  }

  private func ask(_ objectors: [String], in context: inout Context) -> Step {
    let command = Command.askObjections(
      .init(
        vote: nil, objectors: objectors, count: objectors.isEmpty ? 0 : nil))
    if context.perform(command) { return .pop }
    return DespiteScreen(command, in: context).map { .push($0) } ?? .stay
  }

  private mutating func mark() {
    guard let chosen = list.selected else { return }
    if objectors.remove(chosen) == nil { objectors.insert(chosen) }
  }

  private func countForm(in context: Context) -> FormScreen {
    let language = context.language
    let page = FormPage([.number(.objectorCount, in: language)], language: language)
    return FormScreen(CommandName.countObjectors.title(in: language), page, in: context) {
      page, context in
      let number = page.number(.objectorCount, in: context)
      if let problem = number.problem { return problem }
      guard let number = number.value else { return .missing(.objectorCount, context.language) }
      return .commands([.askObjections(.init(vote: nil, objectors: nil, count: number))])
    }
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
