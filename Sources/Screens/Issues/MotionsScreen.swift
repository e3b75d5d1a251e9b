import Deliberation
import Office
import Terminal

/// Every version of an issue's proposals and every amendment, with their whole texts.
struct MotionsScreen: Screen {
  static let name = CommandName(
    "motions", title: ("方案各稿和修改意见", "Versions and amendments"), label: ("各稿", "Versions"),
    help: ("看各稿全文，改写或撤回修改意见，撤回方案。", "Every version; amendments can be revised or withdrawn."))

  private enum Row: Hashable, Sendable {
    case version(Motion.ID, Int)
    case amendment(Amendment.ID)
  }

  private let issue: Issue.ID
  private var list = List<Row>()
  private var pager = Pager()

  init(_ issue: Issue.ID) { self.issue = issue }

  func title(in context: Context) -> String { Self.name.title(in: context.language) }

  var isPrivate: Bool { true }

  func table(in context: Context) -> [PageCommand<Self>] {
    func onChosen(_ offer: Offer<Amendment>) -> PageCommand<Self> {
      PageCommand(offer, on: { $0.chosen(in: $1) }) { context in
        context.session.map { IssueWording($0, in: context.language).notAnAmendment } ?? ""
      }
    }
    return [
      onChosen(MotionOffers.revise), onChosen(MotionOffers.withdrawAmendment),
      PageCommand(
        MotionOffers.withdrawMotion,
        on: { screen, context in context.session?.currentMotion(of: screen.issue) }
      ) { context in
        context.session.map { IssueWording($0, in: context.language).noMotion } ?? ""
      },
    ]
  }

  private func chosen(in context: Context) -> Amendment? {
    guard case .amendment(let id) = list.selected else { return nil }
    return context.session?.amendments[id]
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
