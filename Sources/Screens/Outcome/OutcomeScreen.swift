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

  func commands(in context: Context) -> [ProgramCommand] {
    [
      .settle, .conditions, .editChosen, .assign, .progress, .dropTask, .closeIssue, .object,
    ].map { ProgramCommand(name: $0) }
  }

  mutating func run(_ command: ProgramCommand, in context: inout Context) -> Step? {
    guard let session = context.session else { return nil }
    let words = OutcomeWording(session, in: context.language)
    guard let issue = issue(in: session) else {
      context.say(words.noIssue, .warning)
      return .stay
    }
    switch command.name {
    case .settle: return .push(OutcomeForms.settle(issue, in: context))
    case .conditions: return .push(OutcomeForms.conditions(issue, in: context))
    case .editChosen: return edit(issue, in: context)
    case .assign: return .push(OutcomeForms.assign(issue, nil, in: context))
    case .progress, .dropTask:
      guard case .task(let id) = list.selected, let task = session.assignments[id] else {
        context.say(words.chooseTask, .warning)
        return .stay
      }
      if command.name == .progress { return .push(OutcomeForms.progress(task, in: context)) }
      return .push(
        VoteForms.reason(.dropTask, notes: [words.task(task)], in: context) {
          .dropAssignment(.init(assignment: id.text, reason: $0))
        })
    case .closeIssue: return close(issue, session, in: context)
    case .object: return .push(OutcomeForms.object(issue, in: context))
    default: return nil
    }
  }

  private func close(_ issue: Issue, _ session: Session, in context: Context) -> Step {
    let language = context.language
    let id = issue.id.text
    if !session.tasks(of: issue).isEmpty {
      return .push(
        QuestionScreen(
          CommandName.closeIssue.title(in: language),
          Confirmation(
            OutcomeWording.closeQuestion(in: language), cancel: FormWording(language).cancel,
            confirm: OutcomeWording.close(in: language), openedBy: .character("7")),
          then: [.closeIssue(.init(issue: id, withoutAssignment: nil))], in: context))
    }
    return .push(
      VoteForms.reason(
        .closeIssue, notes: [OutcomeWording.closeNote(in: language)], in: context
      ) { .closeIssue(.init(issue: id, withoutAssignment: $0)) })
  }

  private func edit(_ issue: Issue, in context: Context) -> Step {
    guard let session = context.session else { return .stay }
    switch list.selected {
    case .draft: return .push(OutcomeForms.settle(issue, in: context))
    case .point(let place): return .push(OutcomeForms.point(place, of: issue, in: context))
    case .fallen: return .stay
    case .condition, .trial: return .push(OutcomeForms.conditions(issue, in: context))
    case .task(let id):
      return .push(OutcomeForms.assign(issue, session.assignments[id], in: context))
    case .objection(let number):
      guard let objection = issue.objections.first(where: { $0.number == number }) else {
        return .stay
      }
      return .push(OutcomeForms.answer(objection, on: issue, in: context))
    case nil: return .stay
    }
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    guard let session = context.session else { return .ignored }
    switch key {
    case .enter:
      return issue(in: session).map { edit($0, in: context) } ?? .ignored
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
