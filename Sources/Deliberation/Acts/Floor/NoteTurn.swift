import Values

extension Command {
  /// 发言要点: what was said in a turn; left out, the one that runs, else the last.
  package struct NoteTurn: CommandPayload {
    /// Which turn, by its number; left out, the last.
    package var turn: String?
    /// What was said, in a few words.
    package var note: String

    package init(turn: String?, note: String) { (self.turn, self.note) = (turn, note) }

    package static let footing = Footing(phases: .unsealed, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let session = chair.session
      let meant =
        turn.map { Turn.ID($0) } ?? session.floor.current ?? session.turns.values.last?.id
      guard let id = meant else { throw .lookup(.noTurnUnderWay) }
      guard let found = session.turns[id] else { throw .lookup(.unknownTurn(id.text)) }
      try chair.keepsWhatStood(isSame: found.note == nil || found.note == note.trimmed) { event in
        if case .turnNoted(let noting) = event {
          noting.turn == id
        } else if case .turnRecorded(let recording) = event {
          recording.turn == id
        } else {
          false
        }
      }
      return [.turnNoted(.init(turn: id, note: try chair.text(note, .text)))]
    }
  }
}

extension Event {
  /// What was said in a turn, in the secretary's words; it replaces what was noted of it before.
  package struct TurnNoted: ChangesTurn {
    /// 发言: which turn.
    package var turn: Turn.ID
    /// 发言要点: what was said.
    package var note: String

    package init(turn: Turn.ID, note: String) { (self.turn, self.note) = (turn, note) }

    package var event: Event { .turnNoted(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)
    package static let isTold = true

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(turn) { $0.note = note }
    }

    package var correctable: [CorrectableField<Self>] { [field("note", \.note)] }

    package var redactable: [RedactableField<Self>] { [words("note", \.note)] }

    package var retells: String? { turn.text }

    package func act(in scene: Scene) -> Command? { .noteTurn(.init(turn: turn.text, note: note)) }
  }
}
