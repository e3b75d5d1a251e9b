import Deliberation
import Terminal
import Text

/// 议题: what the meeting talks about, with the proposals made.
struct IssuesScreen: Screen {
  private var list = List<Issue.ID>()

  func title(in context: Context) -> String { CommandName.issues.title(in: context.language) }

  var isPrivate: Bool { true }

  func commands(in context: Context) -> [ProgramCommand] {
    [
      ProgramCommand(name: .addIssue),
      ProgramCommand(name: .takeUp, disabled: { MeetingReasons.not(.open, $0) }),
      ProgramCommand(
        name: .propose, disabled: { MeetingReasons.not([.preparing, .open], in: $0) }),
      ProgramCommand(name: .amend, disabled: { MeetingReasons.not([.preparing, .open], in: $0) }),
      ProgramCommand(name: .motions), ProgramCommand(name: .prepareIssue),
      ProgramCommand.steps,
    ]
  }

  mutating func run(_ command: ProgramCommand, in context: inout Context) -> Step? {
    guard command.name != .addIssue else { return .push(IssueForms.add(in: context)) }
    guard command.name != .steps else { return nil }
    guard let session = context.session, let issue = list.selected.flatMap({ session.issues[$0] })
    else {
      if let session = context.session {
        context.say(IssueWording(session, in: context.language).none, .warning)
      }
      return .stay
    }
    switch command.name {
    case .takeUp: return takeUp(issue, in: &context)
    case .propose: return .push(MotionForms.propose(on: issue, in: context))
    case .amend:
      guard let motion = session.currentMotion(of: issue.id) else {
        context.say(IssueWording(session, in: context.language).noMotion, .warning)
        return .stay
      }
      return .push(MotionForms.amend(motion, in: context))
    case .motions: return .push(MotionsScreen(issue.id))
    case .prepareIssue: return .push(IssueScreen(issue.id))
    default: return nil
    }
  }

  private func takeUp(_ issue: Issue, in context: inout Context) -> Step {
    _ = context.perform(.takeUp(.init(issue: issue.id.text)))
    return .stay
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter, let session = context.session,
      let issue = list.selected.flatMap({ session.issues[$0] })
    {
      if session.phase == .open, session.currentIssue != issue.id {
        return takeUp(issue, in: &context)
      }
      return .push(IssueScreen(issue.id))
    }
    return list.handle(key, rows: listRows(context.size.rows)) ? .stay : .ignored
  }

  mutating func refresh(in context: inout Context) {
    let isNew = list.ids.isEmpty
    list.update(context.session?.issues.values.map(\.id) ?? [])
    if isNew, let current = context.session?.currentIssue { list.select(current) }
  }

  private func listRows(_ rows: Int) -> Int { max(3, rows / 3) }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    guard let session = context.session else { return }
    let words = IssueWording(session, in: context.language)
    let inner = area.inset(columns: 1)
    guard let chosen = list.selected.flatMap({ session.issues[$0] }) else {
      canvas.put(words.none, in: inner)
      return
    }
    let rows = min(list.ids.count, listRows(area.rows))
    list.draw(on: &canvas, in: inner.top(rows)) { id in
      guard let issue = session.issues[id] else { return [] }
      let status = words.status(of: issue)
      let room = max(10, inner.columns - 4 - cells(of: status))
      return [Span(words.heading(of: issue).padded(to: room), .strong), Span(" " + status)]
    }
    canvas.rule(inner.droppingTop(rows))
    canvas.paragraphs(
      words.facts(about: chosen) + [words.proposal(of: chosen)],
      in: inner.droppingTop(rows + 1).droppingBottom(1), context.language)
    canvas.put(words.hint(for: chosen), in: inner.bottom(1), style: .strong)
  }
}
