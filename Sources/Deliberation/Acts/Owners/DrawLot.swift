import Values

extension Command {
  /// 抽签 among those who tied again in the runoff; the seed has been called out.
  package struct DrawLot: CommandPayload {
    /// Which vote; left out, the one under way.
    package var vote: String?
    /// What was called out, by which anybody can draw it again.
    package var seed: String

    package init(vote: String?, seed: String) { (self.vote, self.seed) = (vote, seed) }

    package static let footing = Footing(phases: [.open], readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let vote = try chair.living(vote)
      guard let tally = vote.tally else { throw .count(.notCounted(vote.id)) }
      let verdict = try chair.verdict(vote, tally)
      guard verdict.tieGoesTo == .lot, let digest = chair.occasion.digest else {
        throw .count(.noTie(vote.id))
      }
      let lot = Lot(among: verdict.tied, seed: try chair.text(seed, .text), digest: digest)
      let drawn = chair.session.lots(of: vote)
      if let first = drawn.first(where: { Set($0.order) == Set(lot.order) }), first.seed != lot.seed
      {
        throw .count(.lotOfTheVote(seed: first.seed))
      }
      return [.lotDrawn(.init(vote: vote.id, lot: lot))]
    }
  }
}

extension Event {
  /// 抽签: the lot among those who tied, with the seed by which anybody can draw it again.
  package struct LotDrawn: ChangesVote {
    /// 表决: which vote.
    package var vote: Vote.ID
    /// 抽签: seed and order.
    package var lot: Lot

    package init(vote: Vote.ID, lot: Lot) { (self.vote, self.lot) = (vote, lot) }

    package var event: Event { .lotDrawn(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .nothing)
    package static let isCounting = true
    package static let isJudgedByItsDay = true

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(vote) {
        $0.tally?.lot = lot
        $0.checkedBy = nil
      }
    }

    package func act(in scene: Scene) -> Command? {
      .drawLot(.init(vote: vote.text, seed: lot.seed))
    }
  }
}

extension Session {
  /// The lots ever drawn in a vote, those before a recount too, and those of votes among the same
  /// names that were made void.
  fileprivate func lots(of vote: Vote) -> [Lot] {
    let same = votes.values.filter {
      $0.id == vote.id
        || $0.voided != nil && $0.opening.issue == vote.opening.issue
          && Set($0.opening.subject.candidates ?? []) == Set(vote.opening.subject.candidates ?? [])
    }.map(\.id)
    return entries.flatMap(\.events).compactMap { event in
      guard case .lotDrawn(let drawing) = event, same.contains(drawing.vote) else { return nil }
      return drawing.lot
    }
  }
}
