import Deliberation

/// Proposals and amendments.
extension Chronicle {
  func told(_ proposal: Event.Proposed) -> String? {
    guard let motion = session.motions[proposal.motion] else { return nil }
    let mover = motion.mover.map { papers.handingIn($0) + "提出" } ?? "提出"
    let seconder = motion.seconder.map { "，\(papers.seconding($0))附议" } ?? ""
    return
      "\(mover)\(papers.motionName(proposal.motion, version: 1))\(seconder)：\(quoted(motion.versions[0].text))"
  }

  func told(_ withdrawal: Event.MotionWithdrawn) -> String {
    "\(papers.motionName(withdrawal.motion))撤回，原因：\(sentence(withdrawal.reason))"
  }

  func told(_ proposal: Event.AmendmentProposed) -> String? {
    guard let amendment = session.amendments[proposal.amendment] else { return nil }
    return
      "\(papers.amendmentName(amendment.id))\(papers.movers(amendment.mover, amendment.seconder))："
      + "\(papers.change(by: amendment))。"
  }

  func told(_ withdrawal: Event.AmendmentWithdrawn) -> String {
    "\(papers.amendmentName(withdrawal.amendment))撤回"
      + (withdrawal.reason.map { "，原因：\(sentence($0))" } ?? "。")
  }

  func told(_ adoption: Event.AmendmentAdopted) -> String {
    let motion =
      session.amendments[adoption.amendment].map { papers.motionName($0.motion) }
      ?? papers.motionWord
    return "\(papers.amendmentName(adoption.amendment))已采纳，形成\(motion)（第\(adoption.version)稿）。"
  }

  func told(_ reopening: Event.AmendmentReopened) -> String? {
    isCorrection
      ? "计票更正后，\(papers.amendmentName(reopening.amendment))原来的处理撤销。" : nil
  }
}
