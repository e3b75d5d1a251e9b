import Deliberation

/// What was voted on an issue and announced besides that by which its result is told: on other texts,
/// and in rounds that have lost their ground.
extension Proceedings {
  /// The votes on motions of an issue other than those its result is told by, the last on each text.
  private func votesOnOtherMotions(of issue: Issue) -> [Vote] {
    let told = Set(session.resultVotes(of: issue).compactMap { session.text(of: $0)?.motion.id })
    let votes = announcedVotes(of: issue).filter { vote in
      vote.voided == nil && session.text(of: vote).map { !told.contains($0.motion.id) } == true
    }
    return votes.filter { vote in
      vote.id == votes.last { $0.opening.subject == vote.opening.subject }?.id
    }
  }

  /// What else was put to the vote on an issue, in full, and how that went: who reads what was adopted
  /// must know what wasn't.
  func otherTexts(on issue: Issue) -> [String] {
    votesOnOtherMotions(of: issue).flatMap { vote -> [String] in
      guard let text = paragraph(of: vote) else { return [] }
      let settling = settlingVote(of: issue)
      let isByOtherRule = settling?.opening.rule.id != vote.opening.rule.id
      return ["另有表决：\(announced(vote).official(after: day))，\(text)"]
        + fullText(votedOnIn: vote) + particulars(of: vote, basis: isByOtherRule, tests: true)
    }
  }

  /// The text a vote on another motion was on, in full; empty where the result prints it.
  func otherText(in vote: Vote, of issue: Issue) -> [String] {
    votesOnOtherMotions(of: issue).contains { $0.id == vote.id } ? fullText(votedOnIn: vote) : []
  }

  private func fullText(votedOnIn vote: Vote) -> [String] {
    guard let (motion, version) = session.text(of: vote) else { return [] }
    let lines = free(version.text).split(whereSeparator: \.isNewline).map(String.init)
    guard let first = lines.first else { return [] }
    return ["\(textName(motion, version))：\(first)"] + lines.dropFirst()
      + errata(besideVersion: version.number, of: motion.id)
  }

  /// `方案全文（第5稿）`, `方案（第5稿）的公开表述`.
  func textName(_ motion: Motion, _ version: Motion.Version) -> String {
    motionName(motion.id)
      + (publicText?.isRewritten(version.text) == true
        ? "（第\(version.number)稿）的公开表述" : "全文（第\(version.number)稿）")
  }

  /// Rounds that were announced among those who had tied, where a corrected count of the round before
  /// left no such tie: somebody has read who won them, and by what lot.
  func groundlessRounds(on issue: Issue) -> [String] {
    announcedVotes(of: issue).filter { $0.voided == nil && !session.isGrounded($0) }
      .compactMap { vote in
        paragraph(of: vote).map { text in
          "此前宣布过的后续表决：\(announced(vote).official(after: day))，\(text)"
            + (counting(of: vote) ?? "") + countsBefore(of: vote).joined()
            + caveats(of: vote).joined()
        }
      }
  }
}
