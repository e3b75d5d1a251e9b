import Values

extension Event {
  /// A party that was asked and never answered is asked no more.
  package struct ConsentLetGo: EventPayload {
    /// 议题: which issue.
    package var issue: Issue.ID
    /// 有关方: the party, as it was named when asked.
    package var party: String

    package init(issue: Issue.ID, party: String) {
      self.issue = issue
      self.party = party
    }

    package var event: Event { .consentLetGo(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 2
    package static let isFinal = false
    package static let striking = Striking.fields

    package var touches: [Touch] { [.changes(.issue(issue))] }

    package func fold(
      into session: inout Session, at moment: Moment, in entry: Int
    ) throws(Misfit) {
      try session.change(issue) { $0.concurrences.removeAll { $0.party == party } }
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      nil
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.issue = numbers(issue)
      return changed
    }
  }
}
