import Deliberation
import Text
import Values

extension Refusal {
  /// Why what was counted, announced or said by others stays as it was.
  func standingSentence(_ language: Language, _ name: Naming) -> String? {
    switch self {
    case .askedAlready(let id):
      language(
        "\(name.of(id))已经询问过有没有不同意见。要重新询问，请先复点并写明原因，原来的回答留在记录里。",
        "In \(name.of(id)) it was asked already whether anybody objects. Call for a recount with its "
          + "reason to ask anew; what was said stays on record.")
    case .roundNotOver(let last, let outstanding):
      language(
        "截止日是\(language.monthAndDay(last))（含当日），还有\(outstanding)户没有交回或待补委托书，现在不能宣布。"
          + "确需提前的，写明原因。",
        "Slips may come in until the end of \(last), and \(outstanding) dwellings haven't answered. Give a reason "
          + "to announce before that.")
    case .lastDayTold(let day):
      language(
        "已经告知可以交到\(language.monthAndDay(day))，不能撤销。要提前宣布的，宣布时写明原因。",
        "People were told that they may answer until \(day); that isn't taken back. Give a reason to announce "
          + "before it.")
    case .countedAlready(let id):
      language(
        "\(name.of(id))的票数已经录入。要改，请先复点，写明原因，原来的票数留在记录里。",
        "\(name.of(id).capitalizedFirst) has its count. Call for a recount with its reason to enter"
          + " another; the first stays on record.")
    case .silenceNotOver(let last):
      language(
        "这个结果要靠没有交回的算，他们到截止日\(language.monthAndDay(last))都还可以交回，现在不能宣布。",
        "This result rests on those who are silent, and they may answer until \(last): it can't be "
          + "announced before that day is over.")
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
    case .deliveryMissing(let id, let registered):
      language(
        "这个结果要靠没有交回的算，\(name.of(id))\(registered == 0 ? "没有登记送达" : "只登记了送达\(registered)户")，"
          + "宣布出来只能是数据不全。请先登记送达，或写明原因。",
        "This result rests on those who are silent, and of \(name.of(id)) "
          + (registered == 0 ? "nothing is" : "only \(registered) dwellings are")
          + " registered as delivered: announced, it is undecidable. Register the deliveries first, or "
          + "give a reason.")
    case .deliveredLate(let last):
      language(
        "截止日\(language.monthAndDay(last))已过，此后送达的来不及交回，不能登记。截止日以前送达的，写明送达的日期。",
        "The last day, \(last), has passed: what is handed over after it can't come back in time. Say "
          + "when it was delivered if that was before (happened).")
    case .slipLate(let day, let last):
      language(
        "\(language.monthAndDay(day))收到的表决票过了截止日\(language.monthAndDay(last))，不录入，按未交回算。",
        "Slips that came on \(day) came after the last day, \(last): they aren't entered and count as "
          + "not returned.")
    case .slipDayUnknown(let last):
      language(
        "截止日\(language.monthAndDay(last))已过。请写明这些表决票是哪天收到的，或写明原因。",
        "The last day, \(last), has passed. Say on which day these slips came in, or give a reason."
      )
    case .concernsOpen(let ids):
      language(
        "在场有表决权的人还有意见没有答复或保留：\(language.list(ids.map { concern($0, name) }))。"
          + "请把他们记为提出不同意见，或先登记答复，或写明原因。",
        "Some who vote here have opinions that are unanswered or kept: "
          + "\(language.list(ids.map { concern($0, name) })). Name them as objecting, record the answers, "
          + "or give a reason.")
    case .presenceCounted(let entry, let at):
      language(
        "第\(entry)条（\(at.clock)）已经按当时在场的人计过，不能再补记更早的签到、离会、委托或表决。请写实际时间；那次表决时在场的人确实不对的，作废那次表决，改正后重新表决。",
        "Who was there was counted by entry \(entry) (\(at.clock)): nobody came, left or was represented "
          + "before it, and no vote was put. Give the real time; where the wrong people were counted in a "
          + "vote, void it, put it right and vote again.")
    case .roundDayUnknown(let id, let last):
      language(
        "\(name.of(id))的截止日是\(language.monthAndDay(last))，会后补录的会议不知道哪天宣布。请用 apply 登记，写明宣布的时间（happened）。",
        "\(name.of(id).capitalizedFirst) ran until \(last), and this meeting is typed in afterwards: enter it "
          + "by apply, with the time at which it was announced (happened).")
    case .raisedUnheard(let id):
      language(
        "\(name.of(id))已经宣布没有不同意见。宣布以前确有人提出过的，请作废那次表决，登记意见以后重新询问；宣布以后才提出的，写提出的时间。",
        "\(name.of(id).capitalizedFirst) was announced with nobody differing. Where somebody had, void it, "
          + "enter the opinion and ask again; an opinion raised since bears the time it was raised."
      )
    case .objectedInWriting(let people):
      language(
        "\(language.list(people.map(name.of)))委托他人表决，书面意见是反对，请记为提出不同意见。",
        "\(language.list(people.map(name.of))) vote through somebody else and wrote that they are "
          + "against. Name them as objecting.")
    case .countedWithoutMandates(let answer, let people):
      {
        let (who, said) = (language.list(people.map(name.of)), answer.name(in: language))
        return language(
          "\(who)委托他人表决，书面意见是\(said)：\(said)不能少于\(people.count)。请按委托书上的意见重新核对票数。",
          "\(who) vote through somebody else and wrote “\(said)”, so there are at least \(people.count) of "
            + "those. Count again with the mandates at hand.")
      }()
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
        "Point \(language.list(numbers.map(String.init))) stands in a text adopted earlier and not in "
          + "\(name.of(motion)), adopted since, which prevails where they differ. To settle it all the "
          + "same, give a reason.")
    case .lotOfTheVote(let seed):
      language(
        "这次表决已经当众抽过签，种子是“\(seed)”。并列的没有变，仍以那一签为准，请用同一个种子。",
        "A lot was drawn in this vote by the seed “\(seed)”. The tie is the same, and so is the lot: "
          + "use that seed.")
    case .proxySuppliedAlready(let room, let who):
      language(
        "\(room)由\(who)签名的表决票已经登记了委托书。要换，请先写明原因撤回原来的。",
        "The proxy for the slip of \(room) signed by \(who) is registered already. Take it back with "
          + "a reason before another is registered.")
    case .slipNotAtHand(let room):
      language(
        "计票时没有\(room)的表决票。更正只重读已经交回的票，不能补投；确有漏计的，作废后重新表决。",
        "There was no slip of \(room) when slips were counted. A correction reads again what was handed "
          + "in; nobody votes by it.")
    case .namesSayOtherwise(let id, let yes, let no, let neither):
      language(
        "\(name.of(id))是记了名的，票数要与各人所说的一致：赞成\(yes)、反对\(no)、弃权\(neither)。记错了谁，请写明谁应是什么"
          + "（点名的写 stances，询问不同意见的写 objectors），票数随之更正。",
        "Names were taken down in \(name.of(id)), and the count is theirs: \(yes) for, \(no) against, \(neither) "
          + "abstaining. Say who was taken down wrongly (stances of a roll call, objectors where objections were "
          + "asked for); the count follows.")
    case .signerCounted(let room):
      language(
        "\(room)的签名人和委托已经计过票，更正只改表决意见，签名照原来的写。",
        "Who signed the slip of \(room) was counted. A correction reads the answer again; leave the "
          + "signature as it was.")
    case .tooFewToChoose(let test):
      language(
        "到会人数未达规定，不能选举、推选：实到\(language.amount(test.actual))，"
          + "需\(language.amount(test.required))。请等人到齐，或记为未能举行。",
        "Too few are there for this body to choose anybody: \(language.amount(test.actual)) here, "
          + "\(language.amount(test.required)) needed. Wait, or write it down as not held.")
    case .announcedUnder(let id):
      language(
        "\(name.of(id))已经照原来的判断宣布，是谁的事不能改判。判断有误的，作废这次表决、写明原因，再重新判断。",
        "\(name.of(id)) was announced under the judgement made before. Void it with its reason and judge "
          + "anew whose matter it is.")
    case .consentOlder(let party, let day):
      language(
        "\(party)在\(language.monthAndDay(day))已有答复，更早的答复不能改变它。日期写错的请更正那一条。",
        "\(party) answered on \(day); an earlier answer doesn't change that. Correct the day if it is "
          + "wrong.")
    case .consentOfWhich(let party, let issues):
      language(
        "请写明是\(party)对哪个议题的答复（issue）：\(issues.map { name.of($0) }.joined(separator: "、"))。",
        "Say which issue \(party) answers on (issue): \(issues.map { name.of($0) }.joined(separator: ", "))."
      )
    case .consentBeforeText(let party, let on, let written):
      language(
        "方案的文字\(language.monthAndDay(written))才有，\(party)不会在\(language.monthAndDay(on))就书面同意它。请核对日期，或写明原因。",
        "The text was written on \(written); \(party) can't have agreed to it on \(on). Check the day, or "
          + "give a reason.")
    case .consentWaitedFor(let party):
      language(
        "结果已经宣布，尚待\(party)同意是结果的一部分，不能去掉；\(party)已有答复的，登记它的意见。确实不应征求的，作废这次表决、写明原因，再重新表决。",
        "The result was announced waiting for \(party)'s consent, which isn't taken out of it: record what "
          + "\(party) answers. If nobody should have asked, void the vote with its reason and vote anew."
      )
    case .consentAnswered(let party):
      language(
        "\(party)的答复已经登记，不能不再征求。登记错了的，撤销或更正那一条。",
        "\(party) has answered, and what it said stays. Take back or correct the answer if it is wrong."
      )
    case .objectionSettled(let number):
      language(
        "第\(number)条异议已经答复并了结，不能另写一次。有新情况请登记新的异议或备注。",
        "Objection \(number) was answered and settled. Record a new objection or a remark instead.")
    default: nil
    }
  }

  /// `居民乙“挡住消防通道”`
  private func concern(_ id: Concern.ID, _ name: Naming) -> String {
    guard let concern = name.session.concerns[id] else { return id.text }
    return "\(concern.by.map { name.of($0) } ?? "")“\(concern.text)”"
  }
}
