import Deliberation
import Text

extension Refusal {
  /// Why nothing was done about a vote.
  func voteSentence(_ language: Language, _ name: Naming) -> String? {
    switch self {
    case .nobodyMayVote:
      language("在场没有可以表决的人，请先签到。", "Nobody here may vote; sign people in first.")
    case .unknownRule(let id):
      language("没有表决规则“\(id)”，用 yishi rules 查看。", "There is no rule “\(id)”; see yishi rules.")
    case .unsoundRule(let id, let mistake):
      language(
        "规则“\(id)”不能用：\(mistake.sentence(language))",
        "The rule “\(id)” can't be used. \(mistake.sentence(language))")
    case .ruleNotInForce(let id, let day, let from, let until):
      language(
        "规则“\(Naming.title(of: id, in: language))”\(from.map { "自\($0)起施行" } ?? "")"
          + "\(until.map { "有效期至\($0)" } ?? "")，\(day)不在施行期内。请改用现行规则；确要按它表决，请写明原因。",
        "The rule “\(Naming.title(of: id, in: language))” is in force"
          + "\(from.map { " from \($0)" } ?? "")\(until.map { " until \($0)" } ?? ""), not on"
          + " \(day). Use the rule in force, or give a reason.")
    case .ruleOfOtherKind(let id, let shape):
      language(
        "规则“\(Naming.title(of: id, in: language))”只用于\(shape.purpose(language))，请另选规则。",
        "The rule “\(Naming.title(of: id, in: language))” is only for \(shape.purpose(language));"
          + " choose another.")
    case .wayNotAllowed(let way, let rule):
      language(
        "规则“\(Naming.title(of: rule, in: language))”不能用\(language.way(way))。",
        "The rule “\(Naming.title(of: rule, in: language))” doesn't decide by "
          + "\(language.way(way)).")
    case .ownersRule(let id):
      Authority.refused(.needsRule(id)).sentence(language) ?? ""
    case .ownersMatter:
      language(
        "这是业主共同决定事项，须另行依法由业主按户表决；这里只能形成协商意见。",
        "This is for the owners in common: they must vote by dwelling. Only a consultation opinion "
          + "can be given here.")
    case .decidedByOtherRule(let id, let rule):
      language(
        "\(name.of(id))已按“\(Naming.title(of: rule, in: language))”作出结果，同一文字改用别的规则再表决，须写明原因。",
        "\(name.of(id).capitalizedFirst) was decided by “\(Naming.title(of: rule, in: language))”: say why"
          + " the same is voted on by another rule.")
    case .askedStruckOut:
      language(
        "议题名称或方案里有字已隐去，无法说明表决的是什么。请先重新写明，再付表决。",
        "Words of the title or the text were struck out: nobody could say what is voted on. Write it anew "
          + "first.")
    case .correctionLacks(let id, let fields):
      language(
        "更正\(name.of(id))的票数要写全：还缺\(fields.map { $0.name(in: language) }.joined(separator: "、"))。没有错的，照原来宣布的写。",
        "A corrected count of \(name.of(id)) stands in the place of the whole: \(fields.map { $0.name(in: language) }.joined(separator: "、")) missing. "
          + "What was right is given as announced.")
    case .earlierCorrectionUnread(let room):
      language(
        "以前的更正没有留下改了哪几张票。再更正请把全部表决票重新录一遍，还缺\(room)。",
        "The earlier correction kept no record of which ballots it read otherwise. Enter all of them again; "
          + "\(room) is missing.")
    case .policiesStood(let id):
      language(
        "\(name.of(id))已按所宣布的计票约定计票，更正票数不能换计票约定。",
        "\(name.of(id).capitalizedFirst) was counted by the policies announced with it; a corrected count keeps them."
      )
    case .consentToOtherText(let parties):
      language(
        "\(parties.joined(separator: "、"))的答复登记时，方案的文字与所表决的不同。请重新征求后再登记一次；确实是对这一稿的，写明原因。",
        "\(parties.joined(separator: "、")) answered while the text was another than the one voted on. Ask again and record it, or "
          + "give a reason why it holds for this text too.")
    case .notAnnounced(let id):
      language(
        "\(name.of(id))没有按规定提前公布，不得表决；确要表决请写明原因。",
        "\(name.of(id)) wasn't announced in time; give a reason to vote on it all the same.")
    case .wrongWay(let way, _):
      language(
        "这次表决用的是\(language.way(way))，请用对应的方式登记。",
        "This vote is by \(language.way(way)); enter it that way.")
    case .notInElectorate(let id, let vote):
      language(
        "\(name.of(id))不在\(name.of(vote))的表决人之中（表决开始时未到会或没有表决权）。",
        "\(name.of(id)) isn't among the voters of \(name.of(vote)).")
    case .undeclared(let count, let present):
      language(
        "到会\(present)人，还有\(count)人未表态；确认无误后再录入一次。",
        "\(count) of \(present) people said nothing; confirm to enter the count.")
    case .notCounted(let id): language("\(name.of(id))还没有录入票数。", "\(name.of(id)) has no count yet.")
    case .notChecked(let id):
      language("\(name.of(id))还没有核对，请先核对再宣布。", "Check the count of \(name.of(id)) first.")
    case .notCalled(_, let missing):
      language("还有\(missing)人没有点到名。", "\(missing) names are still to be called.")
    case .announcedAlready(let id):
      language(
        "\(name.of(id))已经宣布，不能再改；可以作废或更正。",
        "\(name.of(id)) was announced; it can only be voided or corrected.")
    case .notAnnouncedYet(let id):
      language("\(name.of(id))还没有宣布，直接复点即可。", "\(name.of(id)) isn't announced; just recount.")
    case .voidedUnapproved(let id):
      language(
        "\(name.of(id))宣布以后已经散会，作废须写明审核人（approved）；票数有误的，用“更正票数”。",
        "The meeting was adjourned since \(name.of(id)) was announced: say who approved that it is void"
          + " (approved), or correct its count.")
    case .slipsOfOtherScope(let id, let scope):
      language(
        "\(name.of(id))的表决范围是“\(scope ?? "名册所列全体业主")”，范围不同的不能沿用它的表决票：写同样的范围，或者不沿用。",
        "The range of \(name.of(id)) was “\(scope ?? "all owners on the register")”: name the same one, or"
          + " don't carry its slips.")
    case .voidedAlready(let id): language("\(name.of(id))已作废。", "\(name.of(id)) is void.")
    case .unknownVote(let text): language("没有表决“\(text)”。", "There is no vote “\(text)”.")
    case .tooFewChoices:
      language("候选项至少两个，且不能重复。", "At least two different candidates are needed.")
    case .proxiesNotAllowed(let rule):
      language(
        "按“\(Naming.title(of: rule, in: language))”，不能委托他人表决。",
        "The rule “\(Naming.title(of: rule, in: language))” allows no proxies.")
    case .tooManyProxies(_, 0):
      language(
        "本次会议的表决不接受委托（每人最多受托0人）。",
        "This meeting takes no proxies: the limit for each holder is 0.")
    case .tooManyProxies(let id, let limit):
      language("\(name.of(id))最多受\(limit)人委托。", "\(name.of(id)) may stand for \(limit) at most.")
    case .ownersNotConfirmed:
      language("业主表决要先核定业主清册。", "Confirm the register of owners first.")
    case .ownersUnconfirmed(let count):
      language("还有\(count)处同一业主的归并没有核定。", "\(count) groupings of owners are unconfirmed.")
    case .roomTwice(let room):
      language(
        "业主清册里“\(room)”有两套：同一套请合为一行，不同的请把房号写得分得开。",
        "“\(room)” stands twice on the register: make it one, or tell the two dwellings apart.")
    case .headWithoutDwelling(let names):
      language(
        "业主清册里\(names.isEmpty ? "有一人" : "“\(language.list(names))”")没有房屋，请删去或补上房号。",
        "\(names.isEmpty ? "Somebody" : "“\(language.list(names))”") on the register owns no dwelling; take"
          + " them out or add the dwelling.")
    case .ownerRegister(let mistake): mistake.sentence(language)
    case .unknownRoom(let room):
      language("清册里没有“\(room)”。", "There is no dwelling “\(room)” on the register.")
    case .oneClerk(let id):
      language(
        "\(name.of(id))的表决票两次都是同一个人录的（名字写法不同）。请换一个人再录一遍。",
        "Both readings of the slips of \(name.of(id)) are of one clerk, whose name was written in two ways. "
          + "Somebody else has to read them.")
    case .secondReadingMissing:
      language(
        "表决票要由两名计票人各录一遍，还差一遍。一张也没有收回的，两人各把一户录为“未交回”。",
        "Two clerks must each enter the slips; one reading is missing. Where none came back, each "
          + "enters one dwelling as not returned.")
    case .slipsDiffer(let differences):
      language(
        "两遍录入有\(differences.count)处不同（\(differences.map(\.room).uniqued.joined(separator: "、"))），请逐一核对。",
        "The two readings differ at \(differences.map(\.room).uniqued.joined(separator: ", ")).")
    case .versionVotedOn(let version, let vote):
      language(
        "第\(version)稿已经表决，请先作废\(name.of(vote))。",
        "Version \(version) was voted on since; void \(name.of(vote)) first.")
    case .tookPart(let id):
      language(
        "\(name.of(id))已到会或参加过表决，不能从名册删除；信息有误请用“改信息”。",
        "\(name.of(id)) was here or could vote and stays on the roster; change the details instead."
      )
    case .lotDrawn(let id):
      language(
        "\(name.of(id))已经抽签，不能重抽；票数有误请先复点并写明原因。",
        "A lot was drawn in \(name.of(id)); call for a recount with its reason to begin anew.")
    case .countOutdated(let id):
      language(
        "\(name.of(id))录入以后，计票所依据的内容变了，请重新录入再核对。",
        "What \(name.of(id)) was counted from has changed since; enter the count again, then check it."
      )
    case .lotStands(let id):
      language(
        "\(name.of(id))已经抽签，票和登记不再改动；有误请先复点并写明原因。",
        "A lot was drawn in \(name.of(id)); call for a recount with its reason before this changes."
      )
    case .slipReadAlike(let room):
      language(
        "\(room)的票两遍录入一致，不用核定；要改须由两名计票人各自重新录入。",
        "Both clerks read the slip of \(room) alike; to change it each must enter it again.")
    case .neitherReading(let room):
      language(
        "两名计票人都没有把\(room)的票读成这样，核定只能取其中一种；两遍都读错的，由两人各自重新录入这张票。",
        "Neither clerk read the slip of \(room) so: settle it as one of them did, or let both enter it again."
      )
    case .slipOfOtherHand(let room, let name):
      language(
        "\(room)已录入一张\(name.map { "\($0)签名的" } ?? "没有写签名人的")票。那张录错了的，把它录为未交回，与这张一起录入；"
          + "确有两张票的，两张一起录入。",
        "A ballot of \(room) \(name.map { "signed by \($0)" } ?? "without a signer") is entered already. If that was read "
          + "wrongly, enter it as not returned together with this one; if there are two, enter both at once."
      )
    case .notDelivered(let room):
      language(
        "\(room)不在送达登记中，没有可去掉的。", "\(room) isn't on the register of delivery.")
    case .noSlipsToCarry(let earlier):
      earlier.map { id in
        language(
          "\(name.of(id))的表决票不能沿用：那一轮表决的不是现在这一稿，或者票数已更正。请重新发票。",
          "The slips of \(name.of(id)) can't stand: it was on another text, or its count was corrected. "
            + "Hand out new ones.")
      }
        ?? language("没有可以沿用的表决票，请重新发票。", "There are no slips to carry on; hand out new ones.")
    case .voteLeanedOn(let id, let later):
      language(
        "\(name.of(later))以\(name.of(id))为依据，请先作废\(name.of(later))。",
        "\(name.of(later)) builds on \(name.of(id)); void \(name.of(later)) first.")
    case .issueUnderVote(let id):
      language(
        "\(name.of(id))正在进行，宣布或作废以后再改。",
        "\(name.of(id)) is under way; change this once it is announced or void.")
    case .amendmentUnderVote(let id):
      language(
        "\(name.of(id))正在进行，方案不能撤回；请先宣布或作废。",
        "\(name.of(id)) is under way, so the proposal stays; announce or void it first.")
    case .againstOpinion(let id, let holder):
      language(
        "\(name.of(holder))代\(name.of(id))表决，与委托书上的意见不符。",
        "\(name.of(holder)) must vote as \(name.of(id)) wrote in the mandate.")
    case .opinionOfWhat:
      language(
        "书面意见要写明是对哪个议题的，每稿一条。",
        "Say of which issue a written opinion is, one for each text.")
    case .opinionWithoutText(let id):
      language(
        "\(name.of(id))还没有方案，书面意见无从对应。请先登记方案再登记意见，或者只登记委托。",
        "There is no text on \(name.of(id)) yet that an opinion could be of. Enter the text first, or "
          + "the proxy alone.")
    case .numberTaken(let number):
      language("本次会议已有编号“\(number)”的议题。", "An issue here has the number “\(number)” already.")
    case .unknownCandidate(let text):
      language("候选人里没有“\(text)”。", "“\(text)” doesn't stand on the ballot.")
    case .slipTwice(let room):
      language(
        "\(room)写了两张同一人的票，请核对原票：几名业主分别交票的，各写签名人；只有一张的，留一张。",
        "\(room) has two slips of one hand here. Name the signers where co-owners gave one each, else "
          + "keep one.")
    case .expectedUnderVote(let id):
      language(
        "\(name.of(id))正在进行，应到和应到各方此时不能改；宣布或作废以后再改。",
        "\(name.of(id)) is under way: who should be there is changed once it is announced or void.")
    case .ruleUnderVote(let id):
      language(
        "\(name.of(id))是按原来的规则付的表决，此时不能改规则或所填的比例；请先宣布，或作废后按改过的规则重新付表决。",
        "\(name.of(id)) was opened by the rule as it is: announce it, or make it void and open it anew by "
          + "the other rule.")
    case .signerNotOwner(let room, let who):
      language(
        "\(who)既不是\(room)的业主，也没有书面委托书，不能替业主签票。请照票面写签名人和与业主的关系"
          + "（子女、配偶、租户等，relation），这张票待补委托书。",
        "\(who) neither owns \(room) nor has a written proxy and can't sign for the owner. Say what "
          + "they are to the owner (relation), and the slip waits for the written proxy.")
    case .signerOwns(let room, let who):
      language(
        "\(who)就是\(room)的业主，不用写与业主的关系，也不用委托书。",
        "\(who) owns \(room): leave out what they are to the owner, no proxy is needed.")
    case .proxyNotWritten(let room, let holder):
      language(
        "\(holder)代\(room)签票没有书面委托书。请照票面写签名人（signedBy）和与业主的关系（relation），"
          + "截止日前补来委托书的再登记。",
        "\(holder) signed for \(room) without a written proxy. Give the signer (signedBy) and what they "
          + "are to the owner (relation); the proxy may still come by the last day.")
    case .noSlipAwaiting(let room, let who):
      language(
        "没有\(room)由\(who)签名、待补委托书的表决票。",
        "No slip of \(room) signed by \(who) waits for a proxy.")
    case .notAnOwner(let room, let who?):
      language("\(who)不是\(room)可以委托的业主。", "\(who) is no owner who votes for \(room).")
    case .notAnOwner(let room, nil):
      language(
        "\(room)有几名业主，请写明是谁出的委托书。", "\(room) has several owners; say who gave the proxy.")
    case .roundOver(let day):
      language(
        "截止日\(language.monthAndDay(day))已过，不能再补委托书或延期。",
        "The last day, \(day), has passed; no proxy is taken any more and none moves it.")
    case .slipsAnnounced(let id):
      language(
        "\(name.of(id))已经宣布，不再收票和委托书。要计入的，（散会了的先复会）不作废这一次，直接再发起一次业主书面表决，"
          + "选沿用上一轮表决票（openVote 里写 carriesSlips），再登记委托书或补录票；作废了的，票就不能沿用。",
        "\(name.of(id).capitalizedFirst) is announced and takes no more slips or proxies. To count them, reopen the meeting "
          + "where it is adjourned and, without voiding this vote, open another that carries its slips (carriesSlips); "
          + "enter them there. The slips of a void vote can't be carried.")
    case .ballotOfAnotherKind(let room):
      language(
        "\(room)的票与本次表决的内容不符：选举票记所选的人，其他票记同意、反对、弃权。",
        "The slip of \(room) doesn't fit: an election's bears names, any other for, against, abstain."
      )
    case .noTie:
      language("没有需要抽签的得票相同。", "There is no tie that goes to the lot.")
    case .tellerIsScrutineer(let who):
      language("\(who)不能既计票又监票。", "\(who) can't be teller and scrutineer at once.")
    case .inconsistent(let wrong):
      language("数字对不上：", "The numbers don't add up: ")
        + wrong.map { language.inconsistency($0, on: name.session.votes.values.last?.opening.way) }
        .joined(separator: language("；", "; ")) + language("。", ".")
    default: nil
    }
  }
}

extension CountField {
  /// What papers call the number.
  fileprivate func name(in language: Language) -> String {
    switch self {
    case .yes: language("赞成", "for")
    case .no: language("反对", "against")
    case .abstain: language("弃权", "abstaining")
    case .issued: language("发出", "issued")
    case .returned: language("交回", "returned")
    case .invalid: language("无效", "void")
    case .choices: language("各候选人（方案）的票数", "the votes of every candidate")
    case .appraisal: language("满意度各项", "the ratings")
    }
  }
}
