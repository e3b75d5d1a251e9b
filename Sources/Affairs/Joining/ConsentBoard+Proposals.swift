import Deliberation
import Values

extension ConsentBoard {
  /// What was promised to a dwelling that gave way (约定的条件) and isn't entered yet: one a mediation of
  /// its sessions, whose words it takes until somebody says it shorter.
  ///
  /// Nothing in a mediation tells a promise from a talk. So only one after which the dwelling gave way is
  /// proposed.
  ///
  /// The board proposes it and not the matter's outcome, for an extract never names a dwelling. Its id is
  /// made of the mediation, so that two computers that take the same make the same card.
  ///
  /// - Parameters:
  ///   - site: the building or stairwell that the dwelling lies in.
  ///   - digest: SHA-256 of a text's bytes.
  package func promises(
    to dwelling: Dwelling, in site: CardID, known ledger: Ledger, digest: (String) -> [UInt8]
  ) -> [Proposal] {
    talksToEnter(with: dwelling, in: site, known: ledger, digest: digest).compactMap {
      dwelling.gaveWay(after: $0.talk) ? $0.proposal : nil
    }
  }

  /// Every mediation of its sessions of which nothing is entered yet, with the promise that may have been
  /// made in it, whether or not the dwelling gave way.
  package func talksToEnter(
    with dwelling: Dwelling, in site: CardID, known ledger: Ledger, digest: (String) -> [UInt8]
  ) -> [(talk: Talk, proposal: Proposal)] {
    dwelling.mediations.compactMap { talk -> (talk: Talk, proposal: Proposal)? in
      guard let session = talk.session, let issue = talk.issue,
        !dwelling.conditions.contains(where: { $0.isWhatWasPromised(in: talk) })
      else { return nil }
      let origin = Origin.meeting(session: session, issue: issue, point: nil)
      guard let id = CardID(kind: .pledge, of: origin, place: talk.place, digest: digest),
        ledger[id: id]?.card == nil
      else { return nil }
      var pledge = Pledge(
        id: id, kind: .condition, by: .dwelling(room: dwelling.room, site: site),
        on: [.card(matter)])
      pledge.what = talk.text
      pledge.origin = origin
      return (talk: talk, proposal: Proposal(card: .pledge(pledge), origin: origin))
    }
  }
}

extension ConsentBoard.Dwelling {
  /// Whether it gave way after a mediation: by its next slip, or in that what it objected to was settled.
  package func gaveWay(after talk: ConsentBoard.Talk) -> Bool {
    if let objection, let settled = objection.settled, objection.on <= talk.on, talk.on <= settled {
      return true
    }
    return zip(stances, stances.dropFirst()).contains { before, after in
      before.day <= talk.on && talk.on <= after.day && after.answer.givesWay(from: before.answer)
    }
  }
}

extension ConsentBoard.Condition {
  /// Whether it says what a mediation promised: in the same words, or entered by hand since.
  fileprivate func isWhatWasPromised(in talk: ConsentBoard.Talk) -> Bool {
    what == talk.text || enteredByHand.map { $0 >= talk.on } ?? false
  }
}

extension Answer {
  /// Whether a dwelling that had answered otherwise comes nearer to consent with it.
  fileprivate func givesWay(from before: Answer) -> Bool {
    switch self {
    case .for, .fromMajority: before != .for && before != .fromMajority
    case .abstain: before == .against
    case .against, .invalid, .notReturned: false
    }
  }
}

/// The conditions of a matter by dwelling, those that ended too.
struct ConditionsByDwelling {
  private var byRoom: [DwellingKey: [ConsentBoard.Condition]] = [:]

  init(of matter: CardID, in ledger: Ledger) {
    let targets = Set(ledger.linked(matter).map(Target.card))
    let records = ledger.cards.values.filter { record in
      guard case .pledge(let pledge)? = record.card else { return false }
      return pledge.kind == .condition && pledge.on.contains { targets.contains($0) }
    }
    for record in records.sorted(by: { $0.id < $1.id }) {
      guard case .pledge(let pledge)? = record.card, case .dwelling(let room, _) = pledge.by
      else { continue }
      byRoom[DwellingKey(room), default: []].append(
        ConsentBoard.Condition(
          what: pledge.what, enteredByHand: pledge.origin == nil ? record.enteredOn : nil))
    }
  }

  subscript(room: String) -> [ConsentBoard.Condition] { byRoom[DwellingKey(room)] ?? [] }
}
