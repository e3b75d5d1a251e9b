import Deliberation
import Office
import Sentences
import Terminal
import Text

/// 议定事项: what was settled on one issue, who does what by when, and who objects.
struct OutcomeScreen: Screen {
  private enum Row: Hashable, Sendable {
    case draft(Int)
    case point(Int)
    case condition(Int)
    case trial
    /// A point that was settled and holds no more: which settlement, which point.
    case fallen(Int, Int)
    case task(Assignment.ID)
    case objection(Int)
  }

  private var issue: Issue.ID?
  private var list = List<Row>()

  func title(in context: Context) -> String { CommandName.outcome.title(in: context.language) }

  var isPrivate: Bool { true }

  private func issue(in session: Session) -> Issue? {
    (issue ?? session.currentIssue).flatMap { session.issues[$0] } ?? session.issues.values.first
  }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      onIssue(OutcomeOffers.settle), onIssue(OutcomeOffers.conditions),
      PageCommand(
        OutcomeOffers.editing, whyNot: { $0.whyNotEdited(in: $1) },
        act: { $0.edit(in: &$1) }),
      onIssue(TaskOffers.assign), onTask(TaskOffers.progress), onTask(TaskOffers.drop),
      onIssue(OutcomeOffers.close), onIssue(ObjectionOffers.object),
    ]
  }

  private func onIssue(_ offer: Offer<Issue>) -> PageCommand<Self> {
    PageCommand(
      offer, on: { screen, context in context.session.flatMap { screen.issue(in: $0) } },
      missing: Self.noIssue)
  }

  private func onTask(_ offer: Offer<Assignment>) -> PageCommand<Self> {
    PageCommand(
      offer,
      on: { screen, context in
        guard case .task(let id) = screen.list.selected else { return nil }
        return context.session?.assignments[id]
      },
      missing: { context in
        guard let session = context.session, session.issues.count > 0 else {
          return Self.noIssue(in: context)
        }
        return OutcomeWording(session, in: context.language).chooseTask
      })
  }

  private static func noIssue(in context: Context) -> String {
    context.session.map { OutcomeWording($0, in: context.language).noIssue }
      ?? RequestWording(context.language).noMeeting
  }

  private func whyNotEdited(in context: Context) -> String? {
    guard let session = context.session, issue(in: session) != nil else {
      return Self.noIssue(in: context)
    }
    return switch list.selected {
    case nil, .fallen: OutcomeWording.chooseRow(in: context.language)
    case .draft, .point, .condition, .trial, .task, .objection: nil
    }
  }

  private func edit(in context: inout Context) -> Step {
    guard let session = context.session, let issue = issue(in: session) else { return .stay }
    let desk = context.desk
    let act: Act? =
      switch list.selected {
      case .draft: OutcomeOffers.settle.act(issue, desk)
      case .point(let place): OutcomeOffers.changePoint.act((issue, place), desk)
      case .condition, .trial: OutcomeOffers.conditions.act(issue, desk)
      case .task(let id): session.assignments[id].map { TaskOffers.change.act($0, desk) }
      case .objection(let number):
        issue.objections.first { $0.number == number }
          .map { ObjectionOffers.answer.act((issue, $0), desk) }
      case .fallen, nil: nil
      }
    return act?.step(in: &context) ?? .stay
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    guard let session = context.session else { return .ignored }
    switch key {
    case .enter: return issue(in: session) == nil ? .ignored : edit(in: &context)
    case .left, .right:
      let ids = session.issues.values.map(\.id)
      guard ids.count > 1, let here = issue(in: session),
        let place = ids.firstIndex(of: here.id)
      else { return .stay }
      issue = ids[(place + (key == .right ? 1 : ids.count - 1)) % ids.count]
      refresh(in: &context)
      return .stay
    default: return list.handle(key, rows: context.size.rows - 3) ? .stay : .ignored
    }
  }

  mutating func refresh(in context: inout Context) {
    guard let session = context.session, let issue = issue(in: session) else { return }
    var rows: [Row] = []
    if let outcome = session.outcome(of: issue) {
      rows += outcome.points.indices.map { .point($0) }
      rows += outcome.conditions.indices.map { .condition($0) }
      if outcome.trial != nil { rows.append(.trial) }
    } else if session.status(of: issue) == .agreed, session.stands(issue) {
      let draft = OutcomeWording(session, in: context.language).draft(of: issue)
      rows += draft.indices.map { .draft($0) }
    }
    for (place, settlement) in session.fallenSettlements(of: issue).enumerated() {
      rows += settlement.outcome.points.indices.map { .fallen(place, $0) }
    }
    rows += issue.assignments.filter { session.assignments[$0]?.dropped == nil }.map { .task($0) }
    rows += issue.objections.map { .objection($0.number) }
    list.update(rows)
  }

  // MARK: - Drawing

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    guard let session = context.session else { return }
    let words = OutcomeWording(session, in: context.language)
    let inner = area.inset(columns: 1)
    guard let issue = issue(in: session) else {
      canvas.put(words.noIssue, in: inner)
      return
    }
    canvas.put(words.heading(of: issue, of: session.issues.count), in: inner, style: .title)
    canvas.put(words.hint, in: inner.bottom(1), style: .strong)
    let rest = inner.droppingTop(1).droppingBottom(2)
    draw(list.ids, issue, session, words, on: &canvas, in: rest)
  }

  /// Rows with a heading before each kind; long ones are broken.
  private func draw(
    _ rows: [Row], _ issue: Issue, _ session: Session, _ words: OutcomeWording,
    on canvas: inout Canvas, in area: Area
  ) {
    if rows.isEmpty { canvas.paragraph(words.nothing(on: issue), in: area.droppingTop(1)) }
    let draft = words.draft(of: issue)
    var lines: [(text: String, row: Row?)] = []
    var heading = ""
    for row in rows {
      let (title, text) = describe(row, issue, session, draft, words)
      if title != heading { lines.append((title, nil)) }
      heading = title
      for (number, line) in text.wrapped(to: max(10, area.columns - 4)).enumerated() {
        lines.append(((number == 0 ? "" : "  ") + String(line.withoutLineEnd), row))
      }
    }
    let chosen = lines.firstIndex { $0.row != nil && $0.row == list.selected } ?? 0
    let top = max(0, min(chosen - area.rows / 2, lines.count - area.rows))
    for (number, line) in lines.dropFirst(top).prefix(area.rows).enumerated() {
      let isChosen = line.row != nil && line.row == list.selected
      canvas.put(
        line.row == nil
          ? line.text : (isChosen && lines[chosen].text == line.text ? "> " : "  ") + line.text,
        in: area, line: number,
        style: line.row == nil ? .heading : isChosen ? .selected : .normal)
      if isChosen { canvas.focus = Position(row: area.row + number, column: area.column) }
    }
  }

  private func describe(
    _ row: Row, _ issue: Issue, _ session: Session, _ draft: [Outcome.Point],
    _ words: OutcomeWording
  ) -> (title: String, text: String) {
    let title = words.pointsTitle
    let outcome = session.outcome(of: issue)
    return switch row {
    case .draft(let place): (words.draftTitle, words.point(place + 1, draft[place]))
    case .point(let place):
      (title, outcome.map { words.point(place + 1, $0.points[place]) } ?? "")
    case .fallen(let number, let place):
      {
        let settlement = session.fallenSettlements(of: issue)[number]
        return (
          words.title(of: settlement), words.point(place + 1, settlement.outcome.points[place])
        )
      }()
    case .condition(let place):
      (title, outcome.map { words.condition($0.conditions[place]) } ?? "")
    case .trial: (title, outcome?.trial.map(words.trial) ?? "")
    case .task(let id): (words.tasksTitle, session.assignments[id].map(words.task) ?? "")
    case .objection(let number):
      (
        words.objectionsTitle,
        issue.objections.first { $0.number == number }.map(words.objection) ?? ""
      )
    }
  }
}

extension CommandName {
  static let outcome = CommandName(
    "outcome", title: ("议定事项", "Outcome"),
    help: (
      "写明议定事项、条件、试行期，落实分工，登记异议。",
      "What was settled, on which conditions, who does what by when; objections."
    ))
}
