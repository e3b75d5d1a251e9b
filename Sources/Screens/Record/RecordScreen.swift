import Deliberation
import Office
import Sentences
import Terminal

/// 记录: what was said and done besides, completed over days, then sealed.
struct RecordScreen: Screen {
  private enum Row: Hashable, Sendable {
    case concern(Concern.ID)
    case remark(Remark.ID)
    case opinions(OpinionRound.ID)
    case attachment(Attachment.ID)
  }

  private var list = List<Row>()

  func title(in context: Context) -> String { CommandName.record.title(in: context.language) }

  var isPrivate: Bool { true }

  func commands(in context: Context) -> [ProgramCommand] {
    let unsealed: [Session.Phase] = [.preparing, .open, .adjourned]
    func writable(_ name: CommandName) -> ProgramCommand {
      ProgramCommand(name: name, disabled: { MeetingReasons.not(unsealed, in: $0) })
    }
    return [
      writable(.remark), writable(.raiseConcern), writable(.answerConcern), writable(.opinions),
      ProgramCommand(name: .attach), ProgramCommand(name: .correctCount), .timeline, .seal,
    ]
  }

  mutating func run(_ command: ProgramCommand, in context: inout Context) -> Step? {
    switch command.name {
    case .remark: return .push(RecordForms.remark(in: context))
    case .raiseConcern: return .push(RecordForms.raise(in: context))
    case .answerConcern: return answer(in: &context)
    case .opinions: return .push(RecordForms.opinions(in: context))
    case .attach: return .push(RecordForms.attach(in: context))
    case .correctCount:
      guard let session = context.session,
        let vote = session.votes.values.last(where: { $0.announcement != nil && $0.voided == nil })
      else {
        context.say(
          context.session.map { RecordWording($0, in: context.language).noVote } ?? "", .warning)
        return .stay
      }
      return .push(CorrectableVotesScreen(vote.id))
    default: return nil
    }
  }

  private func answer(in context: inout Context) -> Step {
    guard let session = context.session, case .concern(let id) = list.selected,
      let concern = session.concerns[id]
    else {
      if let session = context.session {
        context.say(RecordWording(session, in: context.language).chooseConcern, .warning)
      }
      return .stay
    }
    return .push(RecordForms.answer(concern, in: context))
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter, case .concern = list.selected { return answer(in: &context) }
    return list.handle(key, rows: context.size.rows - 6) ? .stay : .ignored
  }

  mutating func refresh(in context: inout Context) {
    guard let session = context.session else { return }
    list.update(
      session.concerns.values.map { .concern($0.id) }
        + session.remarks.values.map { .remark($0.id) }
        + session.opinionRounds.values.map { .opinions($0.id) }
        + session.attachments.values.map { .attachment($0.id) })
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    guard let session = context.session else { return }
    let words = RecordWording(session, in: context.language)
    var rest = area.inset(columns: 1)
    if session.phase == .adjourned {
      for gap in words.gaps.prefix(max(1, area.rows / 3)) {
        canvas.put(gap, in: rest, style: .warning)
        rest = rest.droppingTop(1)
      }
    }
    if list.ids.isEmpty { canvas.put(words.nothing, in: rest.droppingTop(1)) }
    let isConcern = if case .concern? = list.selected { true } else { false }
    if !list.ids.isEmpty {
      canvas.put(words.hint(isConcern: isConcern), in: rest.bottom(1), style: .strong)
    }
    rest = rest.droppingBottom(1)
    list.draw(on: &canvas, in: rest.droppingTop(1).droppingBottom(4)) { row in
      [Span(text(row, session, words))]
    }
    // The whole of what is chosen, where a row can't hold it.
    if let chosen = list.selected {
      canvas.rule(rest.bottom(4))
      canvas.paragraph(text(chosen, session, words), in: rest.bottom(3))
    }
  }

  private func text(_ row: Row, _ session: Session, _ words: RecordWording) -> String {
    switch row {
    case .concern(let id): session.concerns[id].map(words.concern) ?? ""
    case .remark(let id): session.remarks[id].map(words.remark) ?? ""
    case .opinions(let id): session.opinionRounds[id].map(words.opinions) ?? ""
    case .attachment(let id): session.attachments[id].map(words.attachment) ?? ""
    }
  }
}
