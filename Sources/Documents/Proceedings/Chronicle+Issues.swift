import Deliberation

/// What was said of an issue, what was answered, and what became of it.
extension Chronicle {
  func told(_ remarking: Event.Remarked) -> String? {
    session.remarks[remarking.remark].map { remark in
      (remark.by.map { papers.handingIn($0) + "：" } ?? "") + sentence(remark.text)
    }
  }

  func told(_ raising: Event.ConcernRaised) -> String? {
    session.concerns[raising.concern].map { concern in
      let isAdded = papers.isAdded(concern)
      let when =
        isAdded ? "散会以后" : papers.isAfterConsensus(concern) ? "在宣布结果以后" : ""
      return "\(concern.by.map(papers.handingIn) ?? (isAdded ? "" : "会上"))\(when)"
        + "提出不同意见：\(sentence(concern.text))"
    }
  }

  /// What comes in afterwards stands in its own section.
  func told(_ raising: Event.ObjectionRaised) -> String? {
    guard isOpen, !isAdjourned else { return nil }
    let place = earlier.count {
      if case .objectionRaised(let before) = $0 { before.issue == raising.issue } else { false }
    }
    let objections = session.issues[raising.issue]?.objections ?? []
    guard objections.indices.contains(place) else { return nil }
    let objection = objections[place]
    return "\(objection.by)\(objection.inWriting ? "书面" : "口头")提出异议：\(sentence(objection.text))"
  }

  func told(_ given: Event.ConcernAnswered) -> String? {
    guard let concern = session.concerns[given.concern], let last = concern.answer else {
      return nil
    }
    // The last answer as it was corrected, an earlier one as it was given.
    let later = session.entries[number...].filter { session.retractedBy[$0.number] == nil }
      .flatMap(\.events).contains {
        if case .concernAnswered(let next) = $0 { next.concern == given.concern } else { false }
      }
    let (answer, isSettled) = later ? (given.answer, given.settled) : (last, concern.settled)
    let settled = isSettled.map { $0 ? "提出人表示认可。" : "提出人保留意见。" } ?? ""
    let whose = papers.name(concern.by).map { "\($0)的" } ?? "不同"
    return "对\(whose)意见“\(phrase(concern.text))”的答复：\(sentence(answer))\(settled)"
  }

  func told(_ asking: Event.OpinionsRecorded) -> String? {
    guard let numbers = session.opinionRounds[asking.round.id]?.numbers else { return nil }
    return "征求意见：发放\(numbers.issued)份，收回\(numbers.returned)份，有效\(numbers.valid)份，"
      + "同意\(numbers.agreeing)份。" + numbers.lines.map { sentence($0) }.joined()
  }

  func told(_ record: ConcurrenceRecord) -> String {
    let by = record.by.map { "，\($0)" } ?? ""
    switch record.answer {
    case .agreed: return "征求\(record.party)意见\(by)：书面同意。"
    case .word:
      let due =
        record.due.map { "，书面意见于\($0.official(after: papers.day))前提交" } ?? "，书面意见待提交"
      return "征求\(record.party)意见\(by)：口头同意\(due)。"
    case .pending: return "征求\(record.party)意见：尚待书面同意。"
    case .refused: return "征求\(record.party)意见\(by)：不同意。"
    }
  }

  func told(_ status: IssueStatus) -> String? {
    switch status {
    case .deferred(let reason, let until):
      "议题暂缓" + (until.map { "至\(phrase($0))" } ?? "") + "，原因：\(sentence(reason))"
    case .referred(let to, let reason):
      "议题提交\(to)" + (reason.map { "，原因：\(sentence($0))" } ?? "。")
    case .withdrawn(let reason): "议题撤回，原因：\(sentence(reason))"
    case .reported: "仅作通报。"
    case .listed, .discussed, .agreed, .notAgreed, .closed: nil
    }
  }
}
