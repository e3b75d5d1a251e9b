import Values

extension Command {
  /// An issue (议题) for the meeting. `number` is kept from an earlier meeting; left out, a new one
  /// is given.
  ///
  /// `concurrences` are the parties whose consent it needs; left out, those of the meeting.
  package struct AddIssue: CommandPayload {
    /// What it is called.
    package var title: String
    /// Who raised it, how and when.
    package var source: IssueSource?
    /// Who proposes it.
    package var proposer: String?
    /// What it is about.
    package var summary: String?
    /// Its number in the body's own list.
    package var number: String?
    /// Whose consent it needs besides; left out, whose the meeting asks.
    package var concurrences: [String]?

    package init(
      title: String, source: IssueSource?, proposer: String?, summary: String?, number: String?,
      concurrences: [String]? = nil
    ) {
      self.title = title
      self.source = source
      self.proposer = proposer
      self.summary = summary
      self.number = number
      self.concurrences = concurrences
    }

    package var command: Command { .addIssue(self) }

    package static let phases: Set<Session.Phase> = .unsealed

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let id: Issue.ID = chair.session.next("i")
      let number = try chair.optional(number, .number)
      if let number, chair.session.issues.values.contains(where: { $0.number == number }) {
        throw .input(.numberTaken(number))
      }
      let own = "\(chair.session.identity.id)-\(Int(id.text.dropFirst()) ?? 1)"
      return [
        .issueAdded(
          .init(
            issue: id, number: number ?? own, title: try chair.title(title),
            source: source ?? IssueSource(kind: .other),
            proposer: try chair.optional(proposer, .by),
            summary: try chair.optional(summary, .text),
            concurrences: try chair.parties(concurrences)))
      ]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }

    package var days: [Day] { [source?.on].compactMap { $0 } }
    package var daysPast: [Day] { [source?.on].compactMap { $0 } }

    package var before: (what: BeforeMeeting, issue: String?, on: Day?)? {
      (.source, title, source?.on)
    }
  }
}

extension Event {
  /// An issue (议题) for the meeting. Its `number` stays its own over many meetings; `source` says
  /// where it came from, `proposer` the name of who raised it.
  ///
  /// `concurrences` are the parties whose consent it needs; nil where those of the meeting are
  /// asked.
  package struct IssueAdded: EventPayload {
    /// 议题: its number in this meeting.
    package var issue: Issue.ID
    /// 议题编号: its number over many meetings, such as `20240518-7f3a-1`.
    package var number: String
    /// 名称: its title.
    package var title: String
    /// 来源: where it came from.
    package var source: IssueSource
    /// 提出人: the name of who raised it; nil where nobody is named.
    package var proposer: String?
    /// 情况说明: what it is about; nil where nothing was said.
    package var summary: String?
    /// 须书面同意的各方: parties whose consent it needs; nil where those of the meeting are asked.
    package var concurrences: [String]?

    package init(
      issue: Issue.ID, number: String, title: String, source: IssueSource, proposer: String?,
      summary: String?, concurrences: [String]? = nil
    ) {
      self.issue = issue
      self.number = number
      self.title = title
      self.source = source
      self.proposer = proposer
      self.summary = summary
      self.concurrences = concurrences
    }

    package var event: Event { .issueAdded(self) }

    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields

    package var touches: [Touch] { [.makes(.issue(issue))] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) throws(Misfit)
    {
      guard !session.issues.contains(issue) else { throw .repeated(.issue(issue)) }
      var added = Issue(id: issue, number: number, title: title, source: source, proposer: proposer)
      added.summary = summary
      added.consentsAsked = concurrences
      session.issues[issue] = added
    }

    package var tidied: Self {
      var changed = self
      changed.source = source.tidied
      return changed
    }

    package var correctable: [CorrectableField<Self>] {
      [field("title", \.title), field("proposer", \.proposer), field("summary", \.summary)]
    }

    package var redactable: [RedactableField<Self>] {
      [words("title", \.title), words("proposer", \.proposer), words("summary", \.summary)]
    }

    package var retells: String? { issue.text }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.AddIssue(
        title: title, source: source, proposer: proposer, summary: summary, number: number,
        concurrences: concurrences)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.issue = numbers(issue)
      return changed
    }
  }
}
