import Deliberation

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
        "截止日是\(language.monthAndDay(last))，还有\(outstanding)户没有交回或待补委托书，现在不能宣布。"
          + "确需提前的，写明原因。",
        "Slips may come in until \(last), and \(outstanding) dwellings haven't answered. Give a reason "
          + "to announce before that day.")
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
    case .objectionSettled(let number):
      language(
        "第\(number)条异议已经答复并了结，不能另写一次。有新情况请登记新的异议或备注。",
        "Objection \(number) was answered and settled. Record a new objection or a remark instead.")
    default: nil
    }
  }
}
