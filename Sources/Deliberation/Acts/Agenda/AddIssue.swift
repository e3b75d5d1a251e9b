import Values

extension Command {
  /// An issue (议题) for the meeting. `number` is kept from an earlier meeting; left out, a new one
  /// is given.
  ///
  /// `concurrences` are the parties whose consent it needs; left out, those of the meeting.
  package struct AddIssue: TellsOfBefore {
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
      (self.title, self.source, self.proposer) = (title, source, proposer)
      (self.summary, self.number, self.concurrences) = (summary, number, concurrences)
    }

    package static let footing = Footing(phases: .unsealed, readsAfresh: .nothing)

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

    package var before: SaidBefore? { (.source, title, source?.on) }
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
      (self.issue, self.number, self.title, self.source) = (issue, number, title, source)
      (self.proposer, self.summary, self.concurrences) = (proposer, summary, concurrences)
    }

    package var event: Event { .issueAdded(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package var touches: [Touch] { [.makes(.issue(issue))] }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      guard !session.issues.contains(issue) else { throw .repeated(.issue(issue)) }
      var added = Issue(id: issue, number: number, title: title, source: source, proposer: proposer)
      added.summary = summary
      added.consentsAsked = concurrences
      session.issues[issue] = added
    }

    package var tidied: Self { with(self) { $0.source = source.tidied } }

    package var correctable: [CorrectableField<Self>] {
      [field("title", \.title), field("proposer", \.proposer), field("summary", \.summary)]
    }

    package var redactable: [RedactableField<Self>] {
      [words("title", \.title), words("proposer", \.proposer), words("summary", \.summary)]
    }

    package var retells: String? { issue.text }

    package func act(in scene: Scene) -> Command? {
      .addIssue(
        .init(
          title: title, source: source, proposer: proposer, summary: summary, number: number,
          concurrences: concurrences))
    }

    package mutating func renumber(_ numbers: Renumbering) { issue = numbers(issue) }
  }
}
