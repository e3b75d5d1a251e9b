import Values

extension Event {
  /// A party that was asked and never answered is asked no more.
  package struct ConsentLetGo: ChangesIssue {
    /// 议题: which issue.
    package var issue: Issue.ID
    /// 有关方: the party, as it was named when asked.
    package var party: String

    package init(issue: Issue.ID, party: String) { (self.issue, self.party) = (issue, party) }

    package var event: Event { .consentLetGo(self) }

    package static let keeping = Keeping(format: 2, isFinal: false, striking: .fields)

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(issue) { $0.concurrences.removeAll { $0.party == party } }
    }

    package func act(in scene: Scene) -> Command? { nil }
  }
}
