import Deliberation
import Values

extension StepReview {
  /// `competence`: whose matter it is was answered; the last answer holds.
  var competence: Finding {
    var last: (on: Day, answer: Competence.Answer, evidence: Evidence)?
    for (meeting, issue) in dealings {
      guard let said = issue.competence, counts(said.at, in: meeting, of: said.on) else { continue }
      if let last, said.on < last.on { continue }
      last = (
        said.on, said.answer,
        Evidence(session: meeting.header.id, at: said.at, verdict: said.answer.rawValue)
      )
    }
    guard let last else { return .lacking(.competence(isUnsure: false)) }
    return last.answer == .unsure
      ? .lacking(.competence(isUnsure: true)) : .met([last.evidence])
  }
}

extension Casebook {
  /// Whose matter it was found to be, the matters it is linked with looked into too; the last answer holds.
  /// Nil where nobody answered.
  package func competence(of matter: CardID, on day: Day) -> Competence.Answer? {
    var last: (on: Day, answer: Competence.Answer)?
    for (_, issue) in dealings(with: matter) {
      guard let said = issue.competence, said.on <= day, said.on >= last?.on ?? said.on else {
        continue
      }
      last = (said.on, said.answer)
    }
    return last?.answer
  }

  /// Whether the owners must decide in common before anything is carried out of a matter, and haven't
  /// adopted it yet.
  package func awaitsOwners(_ matter: CardID, on day: Day) -> Bool {
    if case .some(.none) = ownersVote(on: matter, by: day) { true } else { false }
  }

  /// 须先由业主依法表决: whether the owners must decide in common before anything is carried out of this
  /// matter, or of one that it is a part of, and haven't yet.
  ///
  /// - Parameter counts: whether a vote counts.
  /// - Returns: nil where they needn't; else the vote they adopted it by, or nil in it while there is
  ///   none.
  func ownersVote(
    on matter: CardID, by day: Day, counts: (Extract.Vote, Extract) -> Bool = { _, _ in true }
  ) -> Evidence?? {
    var isAsked = false
    var vote: Evidence?
    var seen: Set<CardID> = []
    var place: CardID? = matter
    while let at = place, seen.insert(at).inserted {
      vote = vote ?? adoptedByOwners(at, by: day, counts)
      if competence(of: at, on: day) == .owners {
        isAsked = true
        if vote == nil { return .some(nil) }
      }
      place = ledger.linked(at).lazy.compactMap { ledger.matter($0)?.within }.first
    }
    return isAsked ? .some(vote) : nil
  }

  /// The last owners' vote that adopted a matter and still stands; nil where there is none.
  private func adoptedByOwners(
    _ matter: CardID, by day: Day, _ counts: (Extract.Vote, Extract) -> Bool
  ) -> Evidence? {
    var last: (on: Day, evidence: Evidence?)?
    for (meeting, issue) in dealings(with: matter) {
      for vote in issue.votes where vote.decides == .owners {
        guard let result = vote.result, result.settles, result.on <= day, counts(vote, meeting),
          result.on >= last?.on ?? result.on
        else { continue }
        last = (
          result.on,
          result.verdict.kind == .adopted ? Evidence(vote, result, of: meeting) : nil
        )
      }
    }
    return last?.evidence
  }
}
