import Deliberation
import Office
import Sentences
import Terminal
import Text

/// 点名: each name is called and its answer written down.
struct RollCallScreen: Screen {
  private var list = List<Participant.ID>()

  func title(in context: Context) -> String { CommandName.voteByName.title(in: context.language) }

  var isPrivate: Bool { true }

  func commands(in context: Context) -> [ProgramCommand] {
    [.sayFor, .sayAgainst, .sayAbstain, .enterCount].map { ProgramCommand(name: $0) }
  }

  mutating func run(_ command: ProgramCommand, in context: inout Context) -> Step? {
    switch command.name {
    case .sayFor: say(.for, in: &context)
    case .sayAgainst: say(.against, in: &context)
    case .sayAbstain: say(.abstain, in: &context)
    case .enterCount: return finish(in: context)
    default: return nil
    }
    return .stay
  }

  private mutating func say(_ stance: Stance, in context: inout Context) {
    guard let chosen = list.selected else { return }
    if context.session?.pendingVote?.stances[chosen] != stance {
      guard context.perform(.callName(.init(vote: nil, participant: chosen.text, stance: stance)))
      else {
        return
      }
    }
    _ = list.handle(.down, rows: 10)
  }

  private func finish(in context: Context) -> Step {
    guard let vote = context.session?.pendingVote else { return .pop }
    let id = vote.id.text
    let page = FormPage(
      notes: context.session.map { session in
        vote.stances.isEmpty
          ? [] : [VotingWording(vote, of: session, in: context.language).heading]
      } ?? [], [], language: context.language)
    let insisted = Command.enterCount(.init(vote: id, count: CountEntry(), undeclared: true))
    return .replace(
      FormScreen(
        CommandName.enterCount.title(in: context.language), page, in: context,
        comment: { _, context in VoteForms.progress(of: insisted, in: context) },
        insist: { refusal, _, context in
          guard case .count(.undeclared) = refusal, let session = context.session else {
            return nil
          }
          return (refusal.sentence(in: context.language, of: session), [insisted])
        },
        read: { _, _ in
          .commands([.enterCount(.init(vote: id, count: CountEntry(), undeclared: nil))])
        }))
  }

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
