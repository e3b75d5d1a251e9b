import Deliberation
import Office
import Sentences
import Terminal
import Text

/// 发言: who has the floor, who waits for it, and who has had it.
struct FloorScreen: Screen {
  private var list = List<Participant.ID>()

  func title(in context: Context) -> String {
    ProgramCommand.floor.name.title(in: context.language)
  }

  var isPrivate: Bool { true }

  func ticks(in context: Context) -> Bool { turn(in: context)?.isRunning == true }

  private func turn(in context: Context) -> Turn? {
    guard let session = context.session else { return nil }
    return session.floor.current.flatMap { session.turns[$0] }
  }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      PageCommand(
        FloorOffers.give, on: { $0.chosen(in: $1) }, missing: { Self.words($0).nobodyWaits }),
      PageCommand(FloorOffers.queue), PageCommand(FloorOffers.end),
      PageCommand(FloorOffers.moreTime), PageCommand(FloorOffers.restore),
      PageCommand(
        FloorOffers.leaveQueue, on: { $0.chosen(in: $1)?.participant },
        missing: { Self.words($0).nobodyWaits }),
      PageCommand(
        FloorOffers.note, on: { $0.turn(in: $1) ?? $1.session?.turns.values.last },
        missing: { Self.words($0).nobodySpoke }),
      PageCommand(FloorOffers.record),
    ]
  }

  /// Who is chosen among those who wait.
  private func chosen(in context: Context) -> QueuePlace? {
    context.session?.floor.queue.first { $0.participant == list.selected }
  }

  private static func words(_ context: Context) -> FloorReasons {
    FloorWording.reasons(in: context.language)
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch key {
    case .enter:
      return take(
        turn(in: context) == nil ? FloorOffers.give.name : FloorOffers.end.name, in: &context)
    case .character(" "):
      guard turn(in: context) != nil else { return .ignored }
      let step = FloorOffers.pause.act((), context.desk).step(in: &context)
      refresh(in: &context)
      return step
    default: return list.handle(key, rows: context.size.rows / 2) ? .stay : .ignored
    }
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
