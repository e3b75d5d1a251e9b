import Affairs
import Deliberation
import Sentences
import Values

extension Desk {
  /// Who looks after the places of the issue on the floor (包楼联户、三长一队): offered as who hands out its
  /// slips and talks to its dwellings.
  package var keepers: [String] {
    guard let ledger, let session, let id = session.currentIssue,
      let number = session.issues[id]?.number
    else { return [] }
    return ledger.casebook.keepers(ofPlacesOf: CardID(number), on: now.day).map { keeper in
      "\(keeper.who)（\(keeper.role)）"
    }
  }
}
