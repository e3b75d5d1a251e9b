import Affairs
import Archives
import Deliberation
import Sentences
import Text
import Values

/// 待登记: what the outcomes of one meeting call for that nobody has entered yet.
package struct MeetingProposals {
  /// By the number that each issue goes by.
  package let all: [(matter: CardID, proposal: Proposal)]

  /// Looks at the ledger alone besides the meeting, however many others there are.
  package init(of session: Session, knowing ledger: LedgerDesk) {
    let settled = session.issues.values.filter { session.outcome(of: $0)?.points.isEmpty == false }
    guard !settled.isEmpty else {
      all = []
      return
    }
    let casebook = Casebook(ledger: ledger.ledger, meetings: Meetings([Extract(of: session)]))
    all = settled.flatMap { issue in
      let matter = CardID(issue.number)
      return casebook.proposals(of: matter, digest: ledger.digest).filter {
        if case .meeting(session.identity.id, _, _) = $0.origin { true } else { false }
      }.map { (matter, $0) }
    }
  }

  /// `明天再办：2项待登记`, as it is said at 散会; nil where there is nothing to enter.
  package func tomorrow(in language: Language) -> String? {
    all.isEmpty
      ? nil
      : language("明天再办：\(all.count)项待登记。", "Tomorrow: \(all.count) to be entered in the ledger.")
  }

  /// Each with a tick, asked when the meeting is next opened, from the day after on until it is sealed.
  package static func request(at desk: Desk) -> Request? {
    guard let session = desk.session, session.phase == .adjourned, let ledger = desk.ledger,
      let adjourned = session.adjournment?.at.day, adjourned < session.zoned(desk.now).day
    else { return nil }
    let proposals = MeetingProposals(of: session, knowing: ledger).all
    guard !proposals.isEmpty else { return nil }
    let language = desk.language
    let name = ledger.naming(in: language, on: desk.now.day)
    let ticks = proposals.map { MatterOffers.tick($0.proposal, name) }
    return Request(
      language("上次议定的，\(proposals.count)项待登记", "\(proposals.count) to be entered in the ledger"),
      notes: [
        language(
          "勾选后各登记一条，不用重填；现在不办按 Esc，事项的页上一直可以登记。",
          "Each that is ticked is entered as it stands; Esc leaves them for the matter's own page.")
      ], ticks.map(\.field), confirm: language("登记", "Enter")
    ) { answers throws(Unanswered) in
      var entries: [LedgerCommand] = []
      for (tick, one) in zip(ticks, proposals) {
        guard try answers[tick] == true, let id = one.proposal.card.id else { continue }
        entries.append(.adopt(.init(matter: one.matter, proposal: id)))
      }
      return .init([], entering: entries)
    }
  }
}
