import Values

extension Command {
  /// Gives that many seconds more; left out, 不限时.
  package struct ExtendTurn: CommandPayload {
    /// How many more; left out, as long as it takes.
    package var seconds: Int?

    package init(seconds: Int?) { self.seconds = seconds }

    package static let footing = Footing(phases: [.open], readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let turn = try chair.currentTurn()
      guard let seconds else { return [.turnExtended(.init(turn: turn.id, limit: nil))] }
      _ = try chair.count(seconds, .seconds, in: 1...86_400)
      // More time counts from what was granted, or from now where that is used up.
      let from = max(turn.limit ?? 0, turn.elapsed(at: chair.moment))
      return [.turnExtended(.init(turn: turn.id, limit: from + seconds))]
    }
  }
}

extension Event {
  /// A new limit in seconds, of all that the turn may take; nil for 不限时.
  package struct TurnExtended: ChangesTurn {
    /// 发言: which turn.
    package var turn: Turn.ID
    /// 时限: seconds of the whole turn, what was granted before included; nil for 不限时.
    package var limit: Int?

    package init(turn: Turn.ID, limit: Int?) { (self.turn, self.limit) = (turn, limit) }

    package var event: Event { .turnExtended(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try Turn.canLast(limit)
      try session.change(turn) { $0.limit = limit }
    }

    package func act(in scene: Scene) -> Command? {
      .extendTurn(
        .init(
          seconds: limit.flatMap { limit in
            scene.state.turns[turn].map { limit - max($0.limit ?? 0, $0.elapsed(at: scene.moment)) }
          }))
    }
  }
}
