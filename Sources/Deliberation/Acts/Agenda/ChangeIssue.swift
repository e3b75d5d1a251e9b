import Values

extension Command {
  /// What is new about an issue (议题); nil leaves a member as it is, an empty text takes it away.
  package struct ChangeIssue: TellsOfBefore {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?
    /// What it is called now; left out, as before.
    package var title: String?
    /// Who raised it; left out, as before.
    package var source: IssueSource?
    /// Who proposes it; left out, as before.
    package var proposer: String?
    /// What it is about; left out, as before.
    package var summary: String?
    /// Whose consent it needs besides; left out, as before.
    package var concurrences: [String]?

    package init(
      issue: String?, title: String?, source: IssueSource?, proposer: String?, summary: String?,
      concurrences: [String]? = nil
    ) {
      (self.issue, self.title, self.source) = (issue, title, source)
      (self.proposer, self.summary, self.concurrences) = (proposer, summary, concurrences)
    }

    package static let footing = Footing(phases: .unsealed, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.issue(issue)
      let title: String? = if let title { try chair.title(title) } else { nil }
      guard
        title != nil || source != nil || proposer != nil || summary != nil || concurrences != nil
      else {
        throw .input(.nothingToChange)
      }
      try chair.keepsWhatStood(
        of: found, title: title, summary: summary, proposer: proposer, source: source, concurrences)
      try chair.keepsVotedTitle(title, of: found)
      let asked = try chair.parties(concurrences)
      return [
        .issueChanged(
          .init(
            issue: found.id, title: title, source: source?.tidied,
            proposer: try chair.clearable(proposer, .by),
            summary: try chair.clearable(summary, .text), concurrences: asked))
      ]
        + (try asked.map { parties throws(Refusal) in try chair.asking(for: parties, on: found) }
          ?? [])
    }

    package var before: SaidBefore? { (.source, issue, source?.on) }
  }
}

extension Event {
  /// What is new about an issue: nil leaves a member as it was, an empty text takes it away.
  package struct IssueChanged: ChangesIssue {
    /// 议题: which issue.
    package var issue: Issue.ID
    /// 名称: the title.
    package var title: String?
    /// 来源: where it came from.
    package var source: IssueSource?
    /// 提出人: the name of who raised it.
    package var proposer: String?
    /// 情况说明: what it is about.
    package var summary: String?
    /// 须书面同意的各方: parties whose consent it needs; an empty list asks nobody.
    package var concurrences: [String]?

    package init(
      issue: Issue.ID, title: String?, source: IssueSource?, proposer: String?, summary: String?,
      concurrences: [String]? = nil
    ) {
      (self.issue, self.title, self.source) = (issue, title, source)
      (self.proposer, self.summary, self.concurrences) = (proposer, summary, concurrences)
    }

    package var event: Event { .issueChanged(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(issue) {
        $0.title = title ?? $0.title
        $0.source = source ?? $0.source
        if let proposer { $0.proposer = proposer.isEmpty ? nil : proposer }
        if let summary { $0.summary = summary.isEmpty ? nil : summary }
        $0.consentsAsked = concurrences ?? $0.consentsAsked
      }
    }

    package var correctable: [CorrectableField<Self>] {
      [
        said("title", \.title, mayBeEmpty: false), said("proposer", \.proposer, mayBeEmpty: true),
        said("summary", \.summary, mayBeEmpty: true),
      ].compactMap { $0 }
    }

    /// A member that it changed, where an empty text takes it away; nil where it left it as it was.
    private func said(
      _ name: String, _ path: WritableKeyPath<Self, String?>, mayBeEmpty: Bool
    ) -> CorrectableField<Self>? {
      self[keyPath: path].map {
        CorrectableField(name, $0, mayBeEmpty: mayBeEmpty, isLater: true) { new in
          with(self) { $0[keyPath: path] = new }
        }
      }
    }

    package var redactable: [RedactableField<Self>] {
      [words("title", \.title), words("proposer", \.proposer), words("summary", \.summary)]
    }

    package var retells: String? { issue.text }

    /// Whether it changed nothing, as earlier programs wrote.
    package var isMark: Bool {
      title == nil && source == nil && proposer == nil && summary == nil && concurrences == nil
    }

    package func act(in scene: Scene) -> Command? {
      // Nothing comes of an entry that changed nothing, as earlier programs wrote.
      if isMark { return nil }
      return .changeIssue(
        .init(
          issue: issue.text, title: title, source: source, proposer: proposer, summary: summary,
          concurrences: concurrences))
    }
  }
}

extension Event {
  /// The issue that it enters or says something else of; nil for any other event.
  var enteredIssue: Issue.ID? {
    if case .issueAdded(let it) = self { return it.issue }
    if case .issueChanged(let it) = self { return it.issue }
    return nil
  }
}
