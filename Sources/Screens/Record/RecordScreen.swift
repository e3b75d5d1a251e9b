import Archives
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
  /// What is wrong with the files of attachments, as of an entry: each is read whole to know it.
  private var faults: [Attachment.ID: MeetingFile.AttachmentFault] = [:]
  private var checked: Int?

  func title(in context: Context) -> String { CommandName.record.title(in: context.language) }

  var isPrivate: Bool { true }

  /// Digits 3 and from 6 on are the page's own; of the office's acts those after the fourth have none
  /// and are found in the palette.
  func table(in context: Context) -> [PageCommand<Self>] {
    var rows: [PageCommand<Self>] = RecordOffers.onMeeting.map { PageCommand($0) }
    rows.insert(
      PageCommand(
        RecordOffers.answerConcern, on: { $0.chosenConcern(in: $1) },
        missing: Self.said { $0.chooseConcern }), at: 2)
    rows.insert(
      contentsOf: [PageCommand(.correcting), PageCommand(.timeline), PageCommand(.seal)], at: 5)
    rows.append(correctingCount)
    // Only where it is asked for, and then with a digit: no result is printed before it.
    if context.session?.lacksConfirmation == true {
      rows.insert(PageCommand(RecordOffers.confirmRecovery), at: 7)
    }
    return rows
  }

  /// The page on which the vote is chosen whose count was wrong.
  private var correctingCount: PageCommand<Self> {
    PageCommand(
      RecordOffers.correctCount.name,
      whyNot: { _, context in
        context.session.map(RecordOffers.correctable)?.isEmpty == false
          ? nil : Self.said { $0.noVote }(context)
      },
      act: { _, context in
        context.session.map(RecordOffers.correctable)?.last.map {
          .push(CorrectableVotesScreen($0.id))
        } ?? .stay
      })
  }

  private func chosenConcern(in context: Context) -> Concern? {
    guard case .concern(let id) = list.selected else { return nil }
    return context.session?.concerns[id]
  }

  private static func said(_ sentence: @escaping (RecordWording) -> String) -> (Context) -> String {
    { context in
      context.session.map { sentence(RecordWording($0, in: context.language)) }
        ?? RequestWording(context.language).noMeeting
    }
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter, let concern = chosenConcern(in: context) {
      return RecordOffers.answerConcern.act(concern, context.desk).step(in: &context)
    }
    return list.handle(key, rows: context.size.rows - 6) ? .stay : .ignored
  }

  mutating func refresh(in context: inout Context) {
    guard let session = context.session else { return }
    list.update(
      session.concerns.values.map { .concern($0.id) }
        + session.remarks.values.map { .remark($0.id) }
        + session.opinionRounds.values.map { .opinions($0.id) }
        + session.attachments.values.map { .attachment($0.id) })
    guard checked != session.lastEntry else { return }
    checked = session.lastEntry
    faults = Dictionary(
      (context.meeting?.faultsOfAttachments ?? []).map { ($0.attachment.id, $0.fault) },
      uniquingKeysWith: { first, _ in first })
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    guard let session = context.session else { return }
    let words = RecordWording(session, in: context.language)
    var rest = area.inset(columns: 1)
    if session.phase != .adjourned, session.lacksConfirmation {
      let asked = session.provenance(in: context.language).joined()
      rest = rest.droppingTop(canvas.paragraph(asked, in: rest.top(3), style: .warning))
    }
    if let stage = words.stage {
      canvas.put(stage, in: rest, style: session.isDraftAgain ? .warning : .quiet)
      rest = rest.droppingTop(1)
    }
    if session.phase == .adjourned {
      for gap in words.gaps.prefix(max(1, area.rows / 3)) {
        canvas.put(gap, in: rest, style: .warning)
        rest = rest.droppingTop(1)
      }
    }
    if session.phase == .adjourned || session.phase == .sealed, let materials = words.materials {
      rest = rest.droppingTop(canvas.paragraph(materials, in: rest.top(2), style: .warning))
    }
    if list.ids.isEmpty { canvas.put(words.nothing, in: rest.droppingTop(1)) }
    let isConcern = if case .concern? = list.selected { true } else { false }
    if !list.ids.isEmpty {
      canvas.put(words.hint(isConcern: isConcern), in: rest.bottom(1), style: .strong)
    }
    rest = rest.droppingBottom(1)
    list.draw(on: &canvas, in: rest.droppingTop(1).droppingBottom(4)) { row in
      [Span(text(row, session, words), isFaulty(row) ? .danger : .normal)]
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
    case .attachment(let id):
      session.attachments[id].map { attachment in
        words.attachment(
          attachment,
          fault: faults[id].map { AttachmentWording.fault($0, in: words.language) })
      } ?? ""
    }
  }

  private func isFaulty(_ row: Row) -> Bool {
    if case .attachment(let id) = row { faults[id] != nil } else { false }
  }
}

extension CommandName {
  static let record = CommandName(
    "record", title: ("记录", "Record"),
    help: (
      "补记、不同意见及答复、征求意见数、附件，更正，封存。",
      "Remarks, concerns and their answers, opinions, attachments, corrections, the seal."
    ))
}
