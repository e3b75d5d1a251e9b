import Values

extension Command {
  /// "有没有不同意见": who spoke up, by name or as a number.
  package struct AskObjections: CountsUnderWay {
    /// Which vote; left out, the one under way.
    package var vote: String?
    /// Who speaks up, by name or number.
    package var objectors: [String]?
    /// How many speak up, where not all are named.
    package var count: Int?

    package init(vote: String?, objectors: [String]?, count: Int?) {
      (self.vote, self.objectors, self.count) = (vote, objectors, count)
    }

    package static let footing = Footing(phases: [.open], readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let vote = try chair.uncounted(vote)
      guard vote.opening.way == .noObjection else {
        throw .voting(.wrongWay(vote.opening.way, needed: .noObjection))
      }
      if vote.tally != nil { throw .count(.askedAlready(vote.id)) }
      let objectors = try (objectors ?? []).map { name throws(Refusal) in
        let found = try chair.person(name)
        guard vote.electorate.contains(found.id) else {
          throw .count(.notInElectorate(found.id, vote.id))
        }
        return found.id
      }
      let against = try chair.count(count ?? objectors.count, .count)
      guard against >= Set(objectors).count else { throw .input(.outOfRange(.count, against)) }
      try chair.objectorsAreHeard(vote, objectors, against)
      let entry = CountEntry(against: against)
      let tally = try chair.tally(of: vote, from: entry, undeclared: true)
      return [.objectionsAsked(.init(vote: vote.id, objectors: objectors, tally: tally))]
    }
  }
}

extension Event {
  /// "有没有不同意见" was asked.
  package struct ObjectionsAsked: ChangesVote {
    /// 表决: which vote.
    package var vote: Vote.ID
    /// 提出不同意见的人: who spoke up.
    package var objectors: [Participant.ID]
    /// 票数: `against` counts those who spoke up.
    package var tally: Tally

    package init(vote: Vote.ID, objectors: [Participant.ID], tally: Tally) {
      (self.vote, self.objectors, self.tally) = (vote, objectors, tally)
    }

    package var event: Event { .objectionsAsked(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .nothing)
    package static let isStep = true
    package static let isCounting = true

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(vote) {
        $0.objectors = objectors
        $0.tally = tally
        $0.checkedBy = nil
      }
    }

    package func act(in scene: Scene) -> Command? {
      .askObjections(
        .init(
          vote: vote.text, objectors: objectors.map(\.text), count: tally.heads.against))
    }

    package mutating func renumber(_ numbers: Renumbering) {
      vote = numbers(vote)
      objectors = numbers(objectors)
    }
  }
}
