import Deliberation
import Values

extension Extract {
  /// What a meeting says of one issue.
  package struct Issue: Hashable, Sendable {
    package var id: Deliberation.Issue.ID
    /// The issue's own number, which is the matter's.
    package var number: String
    package var title: String
    /// How far it came, corrected counts taken in.
    package var status: IssueStatus
    /// Whether what was settled holds: agreed or closed, and no later vote or corrected count says
    /// otherwise.
    package var stands: Bool
    /// The entry that put it on the agenda.
    package var added: Witness
    package var proposer: String?
    package var source: IssueSource
    package var study: Study?
    package var competence: Competence?
    package var opinionRounds: [OpinionRound]
    /// In the order in which they were opened.
    package var votes: [Vote]
    /// 议定事项 that hold: points, conditions, trial; nil where there are none.
    package var outcome: Outcome?
    /// The entry in which they were settled; nil beside no outcome.
    package var settled: Witness?
    /// Consents needed besides the vote, given or not; they are waited for only where it ``stands``.
    package var consents: [Consent]
    package var objections: [Objection]
    /// Concerns nobody has answered, or that those who raised them keep.
    package var concerns: [Concern]
    package var mediations: [Mediation]
    /// Tasks that carry out what is decided, dropped ones too.
    package var assignments: [Assignment]
    /// Why it was closed without an assignment; nil where it wasn't.
    package var closedWithoutAssignment: String?
    /// 办结: the day of the entry that closed it; nil while it isn't closed.
    package var closed: Day?

    package init(
      id: Deliberation.Issue.ID, number: String, title: String, status: IssueStatus,
      stands: Bool = false, added: Witness, proposer: String? = nil, source: IssueSource,
      study: Study? = nil, competence: Competence? = nil, opinionRounds: [OpinionRound] = [],
      votes: [Vote] = [], outcome: Outcome? = nil, settled: Witness? = nil,
      consents: [Consent] = [], objections: [Objection] = [], concerns: [Concern] = [],
      mediations: [Mediation] = [], assignments: [Assignment] = [],
      closedWithoutAssignment: String? = nil
    ) {
      (self.id, self.number, self.title, self.status) = (id, number, title, status)
      (self.stands, self.added, self.proposer, self.source) = (stands, added, proposer, source)
      (self.study, self.competence, self.opinionRounds) = (study, competence, opinionRounds)
      (self.votes, self.outcome, self.settled, self.consents) = (votes, outcome, settled, consents)
      (self.objections, self.concerns) = (objections, concerns)
      (self.mediations, self.assignments) = (mediations, assignments)
      self.closedWithoutAssignment = closedWithoutAssignment
    }

    /// The last appraisal whose result stands; nil where there is none.
    package var appraisal: Vote? { votes.last { $0.subject == .appraisal && $0.result != nil } }

    /// The last vote that settles the issue and whose result stands; nil where there is none.
    package var settlingVote: Vote? { votes.last { $0.result?.settles == true } }
  }

  /// 党组织研究情况.
  package struct Study: Hashable, Sendable {
    package var by: String
    /// The day that was said, else that of the entry.
    package var on: Day
    package var conclusion: String
    package var at: Witness

    package init(by: String, on: Day, conclusion: String, at: Witness) {
      (self.by, self.on, self.conclusion, self.at) = (by, on, conclusion, at)
    }
  }

  /// Whose matter it was found to be.
  package struct Competence: Hashable, Sendable {
    package var answer: Deliberation.Competence.Answer
    /// Which of the nine items of 《民法典》第二百七十八条, where the answer is `owners`.
    package var items: [Int]
    package var on: Day
    package var at: Witness

    package init(
      answer: Deliberation.Competence.Answer, items: [Int], on: Day, at: Witness
    ) {
      (self.answer, self.items, self.on, self.at) = (answer, items, on, at)
    }
  }

  /// 征求意见 as numbers.
  package struct OpinionRound: Hashable, Sendable {
    package var id: Deliberation.OpinionRound.ID
    /// 发放, 收回, 有效 and 同意; slips.
    package var issued: Int
    package var returned: Int
    package var valid: Int
    package var agreeing: Int
    package var on: Day
    package var at: Witness

    package init(
      id: Deliberation.OpinionRound.ID, issued: Int, returned: Int, valid: Int, agreeing: Int,
      on: Day, at: Witness
    ) {
      (self.id, self.issued, self.returned) = (id, issued, returned)
      (self.valid, self.agreeing, self.on, self.at) = (valid, agreeing, on, at)
    }
  }
}

extension Extract.OpinionRound {
  /// 收回率.
  package var returnedRate: Rate { Rate(returned, of: issued) }
  /// 同意率, of the valid slips.
  package var agreeingRate: Rate { Rate(agreeing, of: valid) }
  /// 同意率, of all that were handed out.
  package var agreeingOfIssued: Rate { Rate(agreeing, of: issued) }
}
