import Deliberation
import Values

extension ConsentBoard {
  /// What was promised to a dwelling that gave way (约定的条件) and isn't entered yet: one a mediation of
  /// its sessions, whose words it takes until somebody says it shorter.
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
    dwelling.mediations.compactMap { talk in
      guard let session = talk.session, let issue = talk.issue else { return nil }
      let origin = Origin.meeting(session: session, issue: issue, point: nil)
      guard let id = CardID(kind: .pledge, of: origin, place: talk.place, digest: digest),
        ledger[id: id]?.card == nil
      else { return nil }
      var pledge = Pledge(
        id: id, kind: .condition, by: .dwelling(room: dwelling.room, site: site),
        on: [.card(matter)])
      pledge.what = talk.text
      pledge.origin = origin
      return Proposal(card: .pledge(pledge), origin: origin)
    }
  }
}
