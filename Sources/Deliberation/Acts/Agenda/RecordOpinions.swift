import Values

extension Command {
  /// 征求意见: what came of a round of slips, as numbers, with up to three lines on what was said.
  package struct RecordOpinions: CommandPayload {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?
    /// How many sheets went out and came back, and what they say.
    package var numbers: OpinionRound.Numbers

    package init(issue: String?, numbers: OpinionRound.Numbers) {
      (self.issue, self.numbers) = (issue, numbers)
    }

    package static let footing = Footing(phases: .unsealed, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      var numbers = numbers
      numbers.lines = try numbers.lines.map { line throws(Refusal) in try chair.text(line, .lines) }
      try chair.agree(numbers)
      let round = OpinionRound(
        id: chair.session.next("o"), issue: try chair.issue(issue).id, numbers: numbers)
      return [.opinionsRecorded(.init(round: round))]
    }
  }
}

extension Event {
  /// 征求意见: a round of slips on an issue, as numbers.
  package struct OpinionsRecorded: EventPayload {
    /// 征求意见: the round with its numbers.
    package var round: OpinionRound

    package init(round: OpinionRound) { self.round = round }

    package var event: Event { .opinionsRecorded(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)
    package static let isTold = true

    package var touches: [Touch] { [.makes(.opinionRound(round.id)), .reads(.issue(round.issue))] }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      guard !session.opinionRounds.contains(round.id) else {
        throw .repeated(.opinionRound(round.id))
      }
      try session.change(round.issue) { $0.opinionRounds.append(round.id) }
      session.opinionRounds[round.id] = round
    }

    package var correctable: [CorrectableField<Self>] {
      round.numbers.correctable.map {
        $0.within { numbers in with(self) { $0.round.numbers = numbers } }
      }
    }

    package var redactable: [RedactableField<Self>] {
      [
        RedactableField("lines", round.numbers.lines.joined(separator: "\n"), of: self) {
          $0.round.numbers.lines = $1.map { [$0] } ?? []
        }
      ]
    }

    package func act(in scene: Scene) -> Command? {
      .recordOpinions(.init(issue: round.issue.text, numbers: round.numbers))
    }

    package mutating func renumber(_ numbers: Renumbering) {
      round = OpinionRound(
        id: numbers(round.id), issue: numbers(round.issue), numbers: round.numbers)
    }
  }
}
