import Values

extension Command {
  /// The answer to "is it ours to decide?" (《民法典》第二百七十八条), and who judged.
  package struct JudgeCompetence: CommandPayload {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?
    /// Whose matter it is, by whose word and on what ground.
    package var competence: Competence

    package init(issue: String?, competence: Competence) {
      self.issue = issue
      self.competence = competence
    }

    package var command: Command { .judgeCompetence(self) }

    package static let phases: Set<Session.Phase> = .unsealed

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      _ = try chair.title(competence.by, .by)
      for item in competence.items { _ = try chair.count(item, .number, in: 1...9) }
      let found = try chair.issue(issue)
      if let vote = chair.session.pendingVote, vote.opening.issue == found.id,
        case .refused = vote.opening.rule.authority(over: competence, by: vote.opening.way)
      {
        // Whose matter it is was asked when the vote opened.
        throw .voting(.issueUnderVote(vote.id))
      }
      if let said = found.competence {
        try chair.keepsWhatWasVotedUnder(found, isSame: said == competence)
        try chair.keepsWhatStood(of: found, isSame: said == competence) {
          if case .competenceJudged(let judged) = $0 { judged.issue == found.id } else { false }
        }
      }
      return [.competenceJudged(.init(issue: found.id, competence: competence))]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// Whose matter an issue was judged to be, and by whom.
  package struct CompetenceJudged: EventPayload {
    /// 议题: which issue.
    package var issue: Issue.ID
    /// 事项归属: the answer, and who judged.
    package var competence: Competence

    package init(issue: Issue.ID, competence: Competence) {
      self.issue = issue
      self.competence = competence
    }

    package var event: Event { .competenceJudged(self) }

    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields

    package var touches: [Touch] { [.changes(.issue(issue))] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) throws(Misfit)
    {
      try session.change(issue) { $0.competence = competence }
    }

    package var tidied: Self {
      var changed = self
      changed.competence.items = competence.items.uniqued
      changed.competence.by = competence.by.trimmed
      changed.competence.basis = competence.basis.tidied
      return changed
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.JudgeCompetence(issue: issue.text, competence: competence)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.issue = numbers(issue)
      return changed
    }
  }
}
