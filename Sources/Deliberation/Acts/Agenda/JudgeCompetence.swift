import Values

extension Command {
  /// The answer to "is it ours to decide?" (《民法典》第二百七十八条), and who judged.
  package struct JudgeCompetence: CommandPayload {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?
    /// Whose matter it is, by whose word and on what ground.
    package var competence: Competence

    package init(issue: String?, competence: Competence) {
      (self.issue, self.competence) = (issue, competence)
    }

    package static let footing = Footing(phases: .unsealed, readsAfresh: .nothing)

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
  }
}

extension Event {
  /// Whose matter an issue was judged to be, and by whom.
  package struct CompetenceJudged: ChangesIssue {
    /// 议题: which issue.
    package var issue: Issue.ID
    /// 事项归属: the answer, and who judged.
    package var competence: Competence

    package init(issue: Issue.ID, competence: Competence) {
      (self.issue, self.competence) = (issue, competence)
    }

    package var event: Event { .competenceJudged(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(issue) { $0.competence = competence }
    }

    package var tidied: Self {
      with(self) {
        $0.competence.items = competence.items.uniqued
        $0.competence.by = competence.by.trimmed
        $0.competence.basis = competence.basis.tidied
      }
    }

    package func act(in scene: Scene) -> Command? {
      .judgeCompetence(.init(issue: issue.text, competence: competence))
    }
  }
}
