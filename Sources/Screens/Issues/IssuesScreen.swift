import Deliberation
import Office
import Terminal
import Text

/// 议题: what the meeting talks about, with the proposals made.
struct IssuesScreen: Screen {
  private var list = List<Issue.ID>()

  func title(in context: Context) -> String {
    ProgramCommand.issues.name.title(in: context.language)
  }

  var isPrivate: Bool { true }

  func table(in context: Context) -> [PageCommand<Self>] {
    // A 调度会 goes through the month's orders, each on one form.
    let dispatching: [PageCommand<Self>] =
      context.session?.details.kind.contains("调度会") == true
      ? [onChosen(DispatchOffers.settle), PageCommand(DispatchOffers.takeOrders)] : []
    return dispatching + [
      PageCommand(IssueOffers.add), onChosen(IssueOffers.takeUp), onChosen(MotionOffers.propose),
      onChosen(MotionOffers.amend), opening(MotionsScreen.name) { MotionsScreen($0) },
      opening(IssueScreen.name) { IssueScreen($0) }, PageCommand(.steps),
    ]
  }

  private func onChosen(_ offer: Offer<Issue>) -> PageCommand<Self> {
    PageCommand(offer, on: { $0.chosen(in: $1) }, missing: Self.none)
  }

  /// A page about the chosen issue.
  private func opening(_ name: CommandName, _ page: @escaping (Issue.ID) -> any Screen)
    -> PageCommand<Self>
  {
    PageCommand(
      name, whyNot: { $0.chosen(in: $1) == nil ? Self.none(in: $1) : nil },
      act: { screen, _ in screen.list.selected.map { .push(page($0)) } ?? .stay })
  }

  private func chosen(in context: Context) -> Issue? {
    list.selected.flatMap { context.session?.issues[$0] }
  }

  private static func none(in context: Context) -> String {
    context.session.map { IssueWording($0, in: context.language).none }
      ?? RequestWording(context.language).noMeeting
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter, let session = context.session, let issue = chosen(in: context) {
      if session.phase == .open, session.currentIssue != issue.id {
        return IssueOffers.takeUp.act(issue, context.desk).step(in: &context)
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
