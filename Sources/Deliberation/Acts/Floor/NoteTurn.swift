import Values

extension Command {
  /// 发言要点: what was said in a turn; left out, the one that runs, else the last.
  package struct NoteTurn: CommandPayload {
    /// Which turn, by its number; left out, the last.
    package var turn: String?
    /// What was said, in a few words.
    package var note: String

    package init(turn: String?, note: String) {
      self.turn = turn
      self.note = note
    }

    package var command: Command { .noteTurn(self) }

    package static let phases: Set<Session.Phase> = .unsealed

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

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// What was said in a turn, in the secretary's words; it replaces what was noted of it before.
  package struct TurnNoted: EventPayload {
    /// 发言: which turn.
    package var turn: Turn.ID
    /// 发言要点: what was said.
    package var note: String

    package init(turn: Turn.ID, note: String) {
      self.turn = turn
      self.note = note
    }

    package var event: Event { .turnNoted(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields
    package static let isTold = true

    package var touches: [Touch] { [.changes(.turn(turn))] }

    package func fold(
      into session: inout Session, at moment: Moment, in entry: Int
    ) throws(Misfit) {
      try session.change(turn) { $0.note = note }
    }

    package var correctable: [CorrectableField<Self>] { [field("note", \.note)] }

    package var redactable: [RedactableField<Self>] { [words("note", \.note)] }

    package var retells: String? { turn.text }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.NoteTurn(turn: turn.text, note: note)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.turn = numbers(turn)
      return changed
    }
  }
}
