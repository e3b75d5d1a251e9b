import Deliberation
import Text
import Values

extension Refusal.Unreasoned {
  func sentence(_ language: Language, _ name: Naming) -> String {
    switch self {
    case .calledAtOpening(let who):
      language(
        "\(name.quoted(who))开会时已列入应到，没有来的记请假或缺席。确实列错、重复的，请写明原因，各文书在到会人数旁边印出。",
        "\(name.quoted(who)) was called when the meeting opened; whoever didn't come is excused or absent. If that was "
          + "a mistake, give the reason, which papers print beside the quorum.")
    case .expectedChanged(let from, let to):
      language(
        "开会时应到\(from)人，不能改为\(to.map { "\($0)人" } ?? "不定")。确实写错的，请写明原因，各文书在到会人数旁边印出。",
        "\(from) were expected when the meeting opened. Making that \(to.map(String.init) ?? "whoever comes") needs "
          + "a reason, which papers print beside the quorum.")
    case .notAMember(let who, let rule):
      language(
        "按“\(rule.zh)”表决的人是固定的，开会以后到场的\(name.quoted(who))不是成员，请登记为列席或旁听。确是漏列的成员，请写明原因，各文书都印。",
        "Those who vote by “\(rule.en)” are fixed: \(name.quoted(who)), who came in after the opening, isn't one of them and is "
          + "entered without a vote. If a member was left off the roll, give the reason, which papers "
          + "print.")
    case .concernsOpen(let ids):
      language(
        "在场有表决权的人还有意见没有答复或保留：\(language.list(ids.map { concern($0, name) }))。"
          + "请把他们记为提出不同意见，或先登记答复，或写明原因。",
        "Some who vote here have opinions that are unanswered or kept: "
          + "\(language.list(ids.map { concern($0, name) })). Name them as objecting, record the answers, "
          + "or give a reason.")
    case .competenceOpen(let id?):
      language(
        "会议用的是业主共同决定的规则，\(name.of(id))是否属于业主共同决定事项还没有判断。请先判断，或写明改用别的规则表决的原因。",
        "The meeting's rule is one of the owners in common, and nobody has judged whether "
          + "\(name.of(id)) is theirs. Judge it first, or give a reason to vote by another rule.")
    case .competenceOpen(nil):
      language(
        "会议用的是业主共同决定的规则，这次选择不属于哪个议题，是否属于业主共同决定事项没有判断。请先讨论所属的议题，或写明改用别的规则表决的原因。",
        "The meeting's rule is one of the owners in common, and this choice belongs to no issue that "
          + "anybody could judge. Take up its issue first, or give a reason to vote by another rule."
      )
    case .pointsOverridden(let numbers, let motion):
      language(
        "第\(language.list(numbers.map(String.init)))项只见于先通过的方案，后通过的\(name.of(motion))没有这一项；"
          + "两个方案不一致的，以后通过的为准。仍这样议定的，请写明原因。",
        "\(numbers.count == 1 ? "Point" : "Points") \(language.list(numbers.map(String.init))) "
          + "\(numbers.count == 1 ? "stands" : "stand") in a text adopted earlier and not in "
          + "the one adopted since (\(name.of(motion))), which prevails where they differ. To settle it "
          + "all the same, give a reason.")
    case .consentBeforeText(let party, let on, let written):
      language(
        "方案的文字\(language.monthAndDay(written))才有，\(party)不会在\(language.monthAndDay(on))就书面同意它。请核对日期，或写明原因。",
        "The text was written on \(written); \(party) can't have agreed to it on \(on). Check the day, or "
          + "give a reason.")
    case .consentToOtherText(let parties):
      language(
        "\(language.list(parties))的答复登记时，方案的文字与所表决的不同。请重新征求后再登记一次；确实是对这一稿的，写明原因。",
        "\(language.list(parties)) answered while the text was another than the one voted on. Ask again and record it, or "
          + "give a reason why it holds for this text too.")
    case .silenceUndated(let id, nil):
      language(
        "这个结果要靠没有交回的算，而\(name.of(id))没有定截止日。请先用“设定或延长截止日”定下，或写明原因。",
        "This result rests on those who are silent, and \(name.of(id)) has no last day. Set one with "
          + "extendRound, or give a reason.")
    case .silenceUndated(_, let last?):
      language(
        "这个结果要靠没有交回的算，截止日\(language.monthAndDay(last))是今天，还可以交回。请明天再宣布，或写明原因。",
        "This result rests on those who are silent, and slips are taken until today, \(last). Announce "
          + "it tomorrow, or give a reason.")
    case .deliveryMissing(let id, let registered): missing(id, registered, language, name)
    case .slipDayUnknown(let last):
      language(
        "截止日\(language.monthAndDay(last))已过。请写明这些表决票是哪天收到的，或写明原因。",
        "The last day, \(last), has passed. Say on which day these slips came in, or give a reason."
      )
    }
  }

  /// That a result rests on silence of which too little is registered as delivered.
  private func missing(
    _ id: Vote.ID, _ registered: Int, _ language: Language, _ name: Naming
  ) -> String {
    let (chinese, english) =
      switch registered {
      case 0: ("没有登记送达", "nothing is")
      case 1: ("只登记了送达1户", "only 1 dwelling is")
      default: ("只登记了送达\(registered)户", "only \(registered) dwellings are")
      }
    return language(
      "这个结果要靠没有交回的算，\(name.of(id))\(chinese)，宣布出来只能是数据不全。请先登记送达，或写明原因。",
      "This result rests on those who are silent, and of \(name.of(id)) \(english) registered as "
        + "delivered: announced, it is undecidable. Register the deliveries first, or give a reason."
    )
  }

  /// `居民乙“挡住消防通道”`
  private func concern(_ id: Concern.ID, _ name: Naming) -> String {
    guard let concern = name.session.concerns[id] else { return id.text }
    return (concern.by.map { name.of($0) + name.language("", ": ") } ?? "") + "“\(concern.text)”"
  }
}
