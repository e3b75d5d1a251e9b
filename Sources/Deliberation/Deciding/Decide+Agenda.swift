/// What acts on issues, texts and opinions are judged by together.
extension Chair {
  /// Parties by name, each once.
  func parties(_ names: [String]?) throws(Refusal) -> [String]? {
    guard let names else { return nil }
    var parties: [String] = []
    for name in names {
      let party = try title(name, .party)
      if !parties.contains(party) { parties.append(party) }
    }
    return parties
  }

  /// What is being voted on stays as it was read out.
  func notBeingVoted(on subject: VoteSubject) throws(Refusal) {
    if let vote = session.pendingVote, vote.opening.subject == subject {
      throw .course(.votePending(vote.id))
    }
  }

  /// Refuses numbers of a survey that can't be, and more words than papers print.
  func agree(_ numbers: OpinionRound.Numbers) throws(Refusal) {
    guard numbers.lines.count <= 3 else { throw .input(.tooManyLines(.lines, limit: 3)) }
    for number in [numbers.issued, numbers.returned, numbers.valid, numbers.agreeing] {
      _ = try count(number, .count)
    }
    let wrong = numbers.inconsistencies
    if !wrong.isEmpty { throw .count(.inconsistent(wrong)) }
  }
}

extension OpinionRound.Numbers {
  /// Which of 发放 ≥ 收回 ≥ 有效 ≥ 同意 doesn't hold, and by how much.
  fileprivate var inconsistencies: [Verdict.Inconsistency] {
    func larger(_ left: Int, than right: Int, _ claim: Verdict.Inconsistency.Claim)
      -> [Verdict.Inconsistency]
    {
      guard left > right else { return [] }
      return [
        .init(
          claim: claim, measure: .heads, left: .heads(left), right: .heads(right),
          difference: .heads(left - right))
      ]
    }
    return larger(returned, than: issued, .sheetsReturnedWithinIssued)
      + larger(valid, than: returned, .sheetsValidWithinReturned)
      + larger(agreeing, than: valid, .sheetsAgreeingWithinValid)
  }
}
