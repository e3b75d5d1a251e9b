import Values

extension Command {
  /// 缺席: people haven't come; with `notReached` nobody could tell them of the meeting (未通知到).
  package struct MarkAbsent: CommandPayload {
    /// Who, by name or number.
    package var participants: [String]
    /// Whether they couldn't be reached.
    package var notReached: Bool?

    package init(participants: [String], notReached: Bool?) {
      self.participants = participants
      self.notReached = notReached
    }

    package var command: Command { .markAbsent(self) }

    package static let phases: Set<Session.Phase> = .untilAdjourned

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      guard !participants.isEmpty else { throw .input(.empty(.people)) }
      return try chair.people(participants).map { found throws(Refusal) in
        .markedAbsent(
          .init(
            participant: try chair.notThere(found.id.text).id,
            notReached: notReached == true ? true : nil))
      }
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// 缺席: somebody hadn't come. `notReached` is true where nobody could tell them of the meeting
  /// (未通知到), else nil; earlier files may say false.
  package struct MarkedAbsent: EventPayload {
    /// 何人: who, by number on the roster.
    package var participant: Participant.ID
    /// 未通知到: true where nobody could tell them of the meeting; else nil or false.
    package var notReached: Bool?

    package init(participant: Participant.ID, notReached: Bool?) {
      self.participant = participant
      self.notReached = notReached
    }

    package var event: Event { .markedAbsent(self) }

    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields

    package var touches: [Touch] { [.changes(.participant(participant))] }

    package func fold(
      into session: inout Session, at moment: Moment, in entry: Int
    ) throws(Misfit) {
      try session.attend(participant) { $0.state = notReached == true ? .notReached : .absent }
    }

    package var correctable: [CorrectableField<Self>] { [field("participant", \.participant)] }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      let names = events.compactMap { event -> String? in
        if case .markedAbsent(let missing) = event { missing.participant.text } else { nil }
      }
      return Command.MarkAbsent(participants: names, notReached: notReached)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.participant = numbers(participant)
      return changed
    }
  }
}
