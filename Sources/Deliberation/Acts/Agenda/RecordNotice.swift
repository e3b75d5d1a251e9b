import Values

extension Command {
  /// 已提前告知: what was published of an issue before the meeting, when and where.
  package struct RecordNotice: TellsOfBefore {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?
    /// When and where it was told beforehand.
    package var notified: Notified

    package init(issue: String?, notified: Notified) {
      (self.issue, self.notified) = (issue, notified)
    }

    package static let footing = Footing(phases: .unsealed, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.issue(issue)
      try chair.keepsWhatStood(of: found, isSame: found.notified == notified) {
        if case .notified(let notice) = $0 { notice.issue == found.id } else { false }
      }
      return [.notified(.init(issue: found.id, notified: notified))]
    }

    package var before: SaidBefore? { (.notice, issue, notified.on) }
  }
}

extension Event {
  /// 已提前告知: when and where the parties were told of an issue before the meeting.
  package struct Notified: ChangesIssue {
    /// 议题: which issue.
    package var issue: Issue.ID
    /// 告知: when and where.
    package var notified: Deliberation.Notified

    package init(issue: Issue.ID, notified: Deliberation.Notified) {
      (self.issue, self.notified) = (issue, notified)
    }

    package var event: Event { .notified(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(issue) { $0.notified = notified }
    }

    package var tidied: Self { with(self) { $0.notified.channels = notified.channels.tidied } }

    package func act(in scene: Scene) -> Command? {
      .recordNotice(.init(issue: issue.text, notified: notified))
    }
  }
}
