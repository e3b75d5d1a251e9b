import Deliberation
import Terminal

/// Every version of an issue's proposals and every amendment, with their whole texts.
struct MotionsScreen: Screen {
  private enum Row: Hashable, Sendable {
    case version(Motion.ID, Int)
    case amendment(Amendment.ID)
  }

  private let issue: Issue.ID
  private var list = List<Row>()
  private var pager = Pager()

  init(_ issue: Issue.ID) { self.issue = issue }

  func title(in context: Context) -> String { CommandName.motions.title(in: context.language) }

  var isPrivate: Bool { true }

  func commands(in context: Context) -> [ProgramCommand] {
    let phases: [Session.Phase] = [.preparing, .open]
    return [.reviseAmendment, .withdrawAmendment, .withdrawMotion].map {
      ProgramCommand(name: $0, disabled: { MeetingReasons.not(phases, in: $0) })
    }
  }

  mutating func run(_ command: ProgramCommand, in context: inout Context) -> Step? {
    guard let session = context.session else { return nil }
    if command.name == .withdrawMotion {
      guard let motion = session.currentMotion(of: issue) else { return .stay }
      let id = motion.id.text
      return .push(
        VoteForms.reason(.withdrawMotion, in: context) {
          .withdrawMotion(.init(motion: id, reason: $0))
        })
    }
    guard case .amendment(let id) = list.selected, let amendment = session.amendments[id] else {
      context.say(IssueWording(session, in: context.language).notAnAmendment, .warning)
      return .stay
    }
    switch command.name {
    case .reviseAmendment: return .push(MotionForms.revise(amendment, in: context))
    case .withdrawAmendment:
      let id = amendment.id.text
      return .push(
        VoteForms.reason(.withdrawAmendment, in: context) {
          .withdrawAmendment(.init(amendment: id, reason: $0))
        })
    default: return nil
    }
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    list.handle(key, rows: context.size.rows / 2) ? .stay : .ignored
  }

  mutating func refresh(in context: inout Context) {
    guard let session = context.session, let issue = session.issues[issue] else { return }
    let isNew = list.ids.isEmpty
    let motions = issue.motions.compactMap { session.motions[$0] }
    list.update(
      motions.flatMap { motion in
        motion.versions.map { .version(motion.id, $0.number) }
          + motion.amendments.map { .amendment($0) }
      })
    if isNew, let waiting = session.waitingAmendment(of: session.currentMotion(of: issue.id)?.id) {
      list.select(.amendment(waiting.id))
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    guard let session = context.session else { return }
    let words = IssueWording(session, in: context.language)
    let inner = area.inset(columns: 1)
    guard let chosen = list.selected else {
      canvas.put(words.noMotion, in: inner)
      return
    }
    let rows = min(list.ids.count, area.rows / 2)
    list.draw(on: &canvas, in: inner.top(rows)) { row in [Span(title(row, session, words))] }
    canvas.rule(inner.droppingTop(rows))
    var rest = inner.droppingTop(rows + 1)
    switch chosen {
    case .version(let id, let number):
      let text = session.motions[id]?.versions.first { $0.number == number }?.text
      canvas.paragraph(text ?? "", in: rest)
    case .amendment(let id):
      guard let amendment = session.amendments[id] else { return }
      rest = rest.droppingTop(
        canvas.paragraph(words.changes(of: amendment), in: rest, style: .strong))
      canvas.paragraph(amendment.text, in: rest)
    }
  }

  private func title(_ row: Row, _ session: Session, _ words: IssueWording) -> String {
    switch row {
    case .version(let id, let number):
      guard let motion = session.motions[id],
        let version = motion.versions.first(where: { $0.number == number })
      else { return "" }
      return words.title(of: version, in: motion)
    case .amendment(let id): return session.amendments[id].map(words.title) ?? ""
    }
  }
}
