import Values

extension Command {
  /// 征求意见: what came of a round of slips, as numbers, with up to three lines on what was said.
  package struct RecordOpinions: CommandPayload {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?
    /// How many sheets went out and came back, and what they say.
    package var numbers: OpinionRound.Numbers

    package init(issue: String?, numbers: OpinionRound.Numbers) {
      self.issue = issue
      self.numbers = numbers
    }

    package var command: Command { .recordOpinions(self) }

    package static let phases: Set<Session.Phase> = .unsealed

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      var numbers = numbers
      numbers.lines = try numbers.lines.map { line throws(Refusal) in try chair.text(line, .lines) }
      try chair.agree(numbers)
      let round = OpinionRound(
        id: chair.session.next("o"), issue: try chair.issue(issue).id, numbers: numbers)
      return [.opinionsRecorded(.init(round: round))]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// 征求意见: a round of slips on an issue, as numbers.
  package struct OpinionsRecorded: EventPayload {
    /// 征求意见: the round with its numbers.
    package var round: OpinionRound

    package init(round: OpinionRound) {
      self.round = round
    }

    package var event: Event { .opinionsRecorded(self) }

    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields
    package static let isTold = true

    package var touches: [Touch] { [.makes(.opinionRound(round.id)), .reads(.issue(round.issue))] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) throws(Misfit)
    {
      guard !session.opinionRounds.contains(round.id) else {
        throw .repeated(.opinionRound(round.id))
      }
      try session.change(round.issue) { $0.opinionRounds.append(round.id) }
      session.opinionRounds[round.id] = round
    }

    package var correctable: [CorrectableField<Self>] {
      round.numbers.correctable.map {
        $0.within { numbers in
          var changed = self
          changed.round.numbers = numbers
          return changed
        }
      }
    }

    package var redactable: [RedactableField<Self>] {
      [
        RedactableField("lines", round.numbers.lines.joined(separator: "\n")) {
          var changed = self
          changed.round.numbers.lines = $0.map { [$0] } ?? []
          return changed
        }
      ]
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.RecordOpinions(issue: round.issue.text, numbers: round.numbers)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.round = OpinionRound(
        id: numbers(round.id), issue: numbers(round.issue), numbers: round.numbers)
      return changed
    }
  }
}
