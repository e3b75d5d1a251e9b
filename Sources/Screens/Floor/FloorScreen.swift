import Deliberation
import Office
import Sentences
import Terminal
import Text

/// 发言: who has the floor, who waits for it, and who has had it.
struct FloorScreen: Screen {
  private var list = List<Participant.ID>()

  func title(in context: Context) -> String { CommandName.floor.title(in: context.language) }

  var isPrivate: Bool { true }

  func ticks(in context: Context) -> Bool { turn(in: context)?.isRunning == true }

  private func turn(in context: Context) -> Turn? {
    guard let session = context.session else { return nil }
    return session.floor.current.flatMap { session.turns[$0] }
  }

  func commands(in context: Context) -> [ProgramCommand] {
    let words = FloorWording.reasons(in: context.language)
    let nobody: @Sendable (Context) -> String? = { context in
      context.session?.floor.current == nil ? words.nobodySpeaks : nil
    }
    let empty: @Sendable (Context) -> String? = { context in
      context.session?.floor.queue.isEmpty == false ? nil : words.nobodyWaits
    }
    return [
      ProgramCommand(name: .giveFloor, disabled: empty), ProgramCommand(name: .queueUp),
      ProgramCommand(name: .endTurn, disabled: nobody),
      ProgramCommand(name: .moreTime, disabled: nobody), ProgramCommand(name: .restoreTurn),
      ProgramCommand(name: .leaveQueue, disabled: empty), ProgramCommand(name: .noteTurn),
      ProgramCommand(name: .recordTurn),
    ]
  }

  mutating func run(_ command: ProgramCommand, in context: inout Context) -> Step? {
    guard let session = context.session else { return nil }
    switch command.name {
    case .giveFloor:
      let step = giveFloor(in: &context)
      refresh(in: &context)
      return step
    case .queueUp: return .push(FloorForms.queue(in: context))
    case .endTurn: _ = context.perform(.stopTurn(.init()))
    case .moreTime: return .push(FloorForms.moreTime(in: context))
    case .restoreTurn: _ = context.perform(.restoreTurn(.init()))
    case .leaveQueue:
      if let chosen = list.selected {
        _ = context.perform(.leaveQueue(.init(participant: chosen.text)))
      }
    case .noteTurn:
      guard let turn = turn(in: context) ?? session.turns.values.last else {
        context.say(FloorWording.reasons(in: context.language).nobodySpoke, .warning)
        return .stay
      }
      return .push(FloorForms.note(turn, in: context))
    case .recordTurn: return .push(FloorForms.recordTurn(in: context))
    default: return nil
    }
    refresh(in: &context)
    return .stay
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch key {
    case .enter:
      if turn(in: context) != nil {
        _ = context.perform(.stopTurn(.init()))
      } else {
        let step = giveFloor(in: &context)
        refresh(in: &context)
        return step
      }
    case .character(" "):
      guard let turn = turn(in: context) else { return .ignored }
      _ = context.perform(turn.isRunning ? .pauseTurn(.init()) : .resumeTurn(.init()))
    default:
      guard list.handle(key, rows: context.size.rows / 2) else { return .ignored }
      return .stay
    }
    refresh(in: &context)
    return .stay
  }

  private mutating func giveFloor(in context: inout Context) -> Step {
    guard let session = context.session, let chosen = list.selected,
      let place = session.floor.queue.first(where: { $0.participant == chosen })
    else {
      context.say(FloorWording.reasons(in: context.language).nobodyWaits, .warning)
      return .stay
    }
    func start(beyond: Bool?) -> Command {
      .startTurn(.init(participant: chosen.text, kind: place.kind, seconds: nil, beyond: beyond))
    }
    if context.perform(start(beyond: nil)) { return .stay }
    guard case .people(.turnsUsedUp) = context.refusal, let refusal = context.message?.text else {
      return .stay
    }
    context.message = nil
    let words = FormWording(context.language)
    return .push(
      QuestionScreen(
        CommandName.giveFloor.title(in: context.language),
        Confirmation(
          refusal, cancel: words.cancel, confirm: words.goOn, openedBy: .character("1")),
        then: [start(beyond: true)], in: context))
  }

  mutating func refresh(in context: inout Context) {
    list.update(context.session?.speakingOrder.map(\.participant) ?? [])
  }

  // MARK: - Drawing

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    guard let session = context.session else { return }
    let words = FloorWording(session, at: context.now, in: context.language)
    let inner = area.inset(columns: 1)
    var rest = speaker(words, on: &canvas, in: inner)
    canvas.rule(rest)
    rest = rest.droppingTop(1)
    canvas.put(words.waitingTitle, in: rest, style: .heading)
    rest = rest.droppingTop(1)
    let past = session.turns.values.filter { $0.ended != nil && $0.issue == session.currentIssue }
    let pastRows = past.isEmpty ? 0 : min(past.count + 1, max(3, rest.rows / 3))
    waiting(words, session, on: &canvas, in: rest.droppingBottom(pastRows + 2))
    let lower = rest.bottom(pastRows + 1)
    if !past.isEmpty {
      canvas.put(words.pastTitle, in: lower, style: .heading)
      for (line, turn) in past.suffix(pastRows - 1).enumerated() {
        canvas.put(words.past(turn), in: lower.droppingLeft(2), line: line + 1)
      }
    }
    canvas.put(words.hint, in: inner.bottom(1), style: .strong)
  }

  /// The speaker with the clock; returns what is left of the area.
  private func speaker(_ words: FloorWording, on canvas: inout Canvas, in area: Area) -> Area {
    guard let turn = words.turn else {
      canvas.put(words.nobodySpeaks, in: area, style: .heading)
      canvas.put(words.rules, in: area, line: 1)
      return area.droppingTop(2)
    }
    canvas.put(
      [Span(words.speaking + "  ", .heading), Span(words.speaker(of: turn), .strong)], in: area)
    let time = words.time(of: turn)
    canvas.put(time, in: area, style: words.isOver(turn) ? .danger : .strong, alignment: .trailing)
    if let limit = turn.limit {
      canvas.bar(
        turn.elapsed(at: words.now), of: limit, in: area.line(1).left(min(60, area.columns)))
    }
    canvas.put(words.readAloud ?? "", in: area, line: 2)
    return area.droppingTop(3)
  }

  private func waiting(
    _ words: FloorWording, _ session: Session, on canvas: inout Canvas, in area: Area
  ) {
    if list.ids.isEmpty {
      canvas.put(words.nobodyWaits, in: area.droppingLeft(2))
      return
    }
    let places = Dictionary(
      session.floor.queue.map { ($0.participant, $0) }, uniquingKeysWith: { $1 })
    list.draw(on: &canvas, in: area) { id in
      [
        Span(words.name(of: id).padded(to: 22), .strong),
        Span((places[id]?.kind.name(in: words.language) ?? "").padded(to: 10)),
        Span(words.turns(of: id)),
      ]
    }
  }
}
