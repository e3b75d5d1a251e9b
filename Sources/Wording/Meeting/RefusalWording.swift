import Deliberation

extension Refusal {
  /// One sentence on why nothing was done, and the way out.
  ///
  /// - Parameter namingPeople: false where the wall can see it.
  package func sentence(
    in language: Language, of session: Session, namingPeople: Bool = true
  ) -> String {
    let name = Naming(session: session, language: language, namingPeople: namingPeople)
    return peopleSentence(language, name) ?? courseSentence(language, name)
      ?? voteSentence(language, name) ?? recordSentence(language, name)
      ?? language("不能这样做。", "That can't be done.")
  }

  private func peopleSentence(_ language: Language, _ name: Naming) -> String? {
    switch self {
    case .privateNumber(let path, let isIdentity):
      isIdentity
        ? language(
          "“\(path)”里有身份证号，不能写进会议文件。请删去再试。",
          "There is an identity number in “\(path)”, which may not stand in the file. Take it out.")
        : language(
          "“\(path)”里有电话号码，不能写进会议文件。请删去再试；对外的联系电话写在会议设置的“联系人”里。",
          "There is a telephone number in “\(path)”, which may not stand in the file. Take it out; "
            + "a number for the public belongs under Contact in the meeting's details.")
    case .unknownParticipant(let text):
      language(
        "名册里没有“\(text)”。请核对姓名，或按到场人员登记。",
        "Nobody on the roster is called “\(text)”. Check the name or add them as a walk-in.")
    case .ambiguousParticipant(let text, let ids):
      language(
        "名册里有\(ids.count)位“\(text)”，请改用编号：\(name.list(ids))。",
        "\(ids.count) people are called “\(text)”; use a number: \(name.list(ids)).")
    case .alreadyOnRoster(let who, let home, let id), .sameNameSpaced(let who, let home, let id):
      language(
        "\(who)\(home.map { "（\($0)）" } ?? "")已在名册中，编号\(id)。",
        "\(who)\(home.map { " (\($0))" } ?? "") is on the roster already as \(id).")
    case .alreadyPresent(let id, let since):
      language(
        "\(name.of(id))已于\(since.clock)签到，不用再签。",
        "\(name.of(id)) signed in at \(since.clock) already.")
    case .missedSignInKnown(let id):
      language(
        "\(name.of(id))已补登到会，不用再补登；登错了，请更正那一条。",
        "\(name.of(id)) is already entered as having been there; correct that entry if it is wrong."
      )
    case .notPresent(let id):
      name.session.attendance(of: id).state == .left
        ? language(
          "\(name.of(id))已离会，回到会场请先签到。", "\(name.of(id)) has left; sign them in first.")
        : language(
          "\(name.of(id))还没有签到，请先签到。", "\(name.of(id)) hasn't signed in; sign them in first.")
    case .isPresent(let id):
      language(
        "\(name.of(id))已经到会，请用“离会”。",
        "\(name.of(id)) has been here; mark them as leaving instead.")
    case .inPendingVote(let id, let vote):
      language(
        "\(name.of(id))正在参加\(name.of(vote))，宣布结果后再改。",
        "\(name.of(id)) is taking part in \(name.of(vote)); wait until it is announced.")
    case .neverCame(let id):
      language(
        "\(name.of(id))没有签到，不能记他在会上发言。来了漏签的，请先签到（散会后用“补登到会”）；书面交来的，登记为补记或不同意见。",
        "\(name.of(id)) never signed in and can't have spoken here. If they came, sign them in first (once "
          + "adjourned, as a missed sign-in); what they handed in is a remark or a concern.")
    case .mayNotSpeak(let id):
      language(
        "\(name.of(id))是旁听，不发言；要发言请先改为列席。",
        "\(name.of(id)) is an observer; change their standing before giving them the floor.")
    case .alreadyQueued(let id):
      language("\(name.of(id))已在待发言名单中。", "\(name.of(id)) is waiting to speak already.")
    case .notQueued(let id):
      language("\(name.of(id))不在待发言名单中。", "\(name.of(id)) isn't waiting to speak.")
    case .turnsUsedUp(let id, let taken, let limit):
      language(
        "\(name.of(id))本题已发言\(taken)次，规则是每题\(limit)次；如大家同意，可再给一次。",
        "\(name.of(id)) has had \(taken) of \(limit) turns; grant another if the meeting agrees.")
    case .unknownGroup(let group):
      language(
        "没有“\(group)”这一身份（单位），请先在会议设置中加上。",
        "There is no group “\(group)”; add it to the meeting first.")
    default: nil
    }
  }

  private func courseSentence(_ language: Language, _ name: Naming) -> String? {
    switch self {
    case .notInPhase(let phase):
      switch phase {
      case .preparing: language("还没有开会，请先开会。", "The meeting isn't open yet.")
      case .open: language("会议正在进行，散会后才能这样做。", "Adjourn the meeting first.")
      case .adjourned:
        language(
          "已经散会，到会和表决不再改动；要继续请复会。",
          "The meeting is adjourned; reopen it to go on.")
      case .sealed:
        language(
          "记录已封存，只能更正或登记落实情况。",
          "The record is sealed; only corrections and follow-up are possible.")
      }
    case .belowQuorum(let test):
      language(
        "到会人数未达规定，不能开会：实到\(language.amount(test.actual))，需\(language.amount(test.required))，差\(language.amount(test.short))。",
        "Too few have come to open: \(language.amount(test.actual)) here, \(language.amount(test.required)) needed, "
          + "\(language.amount(test.short)) short.")
    case .neverOpened:
      language(
        "会议没有开过，只能作流会处理：请写明未能举行的原因。已经散会而没有写原因的，先复会再写。",
        "The meeting never opened; it can only be entered as not held, with the reason. "
          + "If it was adjourned without one, reopen it first.")
    case .votePending(let id):
      language(
        "\(name.of(id))还没有宣布结果，请先宣布或作废。",
        "\(name.of(id)) isn't announced yet; announce or void it first.")
    case .turnUnderWay(let id):
      language(
        "\(name.speaker(id))正在发言，请先停止计时。",
        "\(name.speaker(id)) has the floor; stop the turn first.")
    case .turnRunning: language("正在计时。", "The clock is running.")
    case .turnPaused: language("计时已暂停。", "The clock is paused.")
    case .nothingToRestore: language("没有可恢复的发言。", "There is no turn to put back.")
    case .noTurnUnderWay: language("现在没有人发言。", "Nobody has the floor.")
    case .noIssueOnFloor: language("请先选定议题。", "Take up an issue first.")
    case .noMotionOnFloor: language("这个议题还没有方案，请先提出方案。", "No proposal has been made yet.")
    case .noAmendmentWaiting: language("没有待表决的修改意见。", "No amendment is waiting.")
    case .noVoteOpen: language("现在没有表决。", "No vote is open.")
    case .noStepUnderWay: language("没有正在进行的环节。", "No step is under way.")
    case .issueNotListed(let id):
      language("\(name.of(id))审定为不列入，不能讨论。", "\(name.of(id)) wasn't put on the agenda.")
    case .issueFinished(let id):
      language("\(name.of(id))已有结果，不能再改为其他处理。", "\(name.of(id)) is finished already.")
    case .notOnlyReported(let id):
      language(
        "\(name.of(id))已经提出方案或付过表决，不是仅作通报。没有表决的可以暂缓或撤回。",
        "A text or a vote was put on \(name.of(id)), so it was more than reported; defer or withdraw it "
          + "where nothing was voted.")
    case .stepBegun: language("这个环节已经开始。", "That step has begun already.")
    case .unchangedText:
      language("修改意见与现方案一样，请先改动文字。", "The text is the same as the proposal's.")
    case .amendmentOutdated(_, let base, let current):
      language(
        "这条修改意见是按第\(base)稿写的，现方案已是第\(current)稿，请先改写。",
        "It was written on version \(base); the text is at version \(current). Revise it first.")
    case .amendmentsWaiting(_, let count):
      language(
        "还有\(count)条修改意见没有表决，请先表决修改意见。",
        "\(count) amendments are still waiting; vote on them first.")
    case .notWaiting: language("这条修改意见已经处理过。", "That amendment was dealt with already.")
    case .unknownIssue(let text): language("没有议题“\(text)”。", "There is no issue “\(text)”.")
    case .unknownMotion(let text): language("没有方案“\(text)”。", "There is no motion “\(text)”.")
    case .unknownAmendment(let text):
      language("没有修改意见“\(text)”。", "There is no amendment “\(text)”.")
    case .unknownStep(let text): language("没有环节“\(text)”。", "There is no step “\(text)”.")
    case .unknownConcern(let text):
      language("没有不同意见“\(text)”。", "There is no concern “\(text)”.")
    case .unknownTurn(let text): language("没有发言“\(text)”。", "There is no turn “\(text)”.")
    case .unknownAssignment(let text):
      language("没有落实事项“\(text)”。", "There is no task “\(text)”.")
    case .unknownAttachment(let text):
      language("没有附件“\(text)”。", "There is no attachment “\(text)”.")
    case .unknownObjection(let number):
      language("没有第\(number)号异议。", "There is no objection \(number).")
    case .answeredAlready: language("这条异议已经答复。", "That objection was answered already.")
    case .empty(let field):
      language(
        "“\(field.name(in: language))”不能为空，请填写。",
        "The \(field.name(in: language)) must not be empty.")
    case .outOfRange(let field, let number):
      language(
        "“\(field.name(in: language))”不能是\(number)，请核对。",
        "The \(field.name(in: language)) can't be \(number).")
    case .tooManyLines(let field, let limit):
      language(
        "“\(field.name(in: language))”最多\(limit)行。",
        "At most \(limit) lines of \(field.name(in: language)).")
    case .tooLong(let field, let limit):
      language(
        "“\(field.name(in: language))”太长，最多\(limit)字。",
        "The \(field.name(in: language)) is too long: at most \(limit) characters.")
    case .controlCharacters(let field):
      language(
        "“\(field.name(in: language))”里有不能显示的字符，请重新输入。",
        "The \(field.name(in: language)) holds characters that can't be shown.")
    case .invisibleCharacters(let path):
      language(
        "“\(path)”里有看不见的字符（零宽字符，或使文字倒排的控制符），多半是从别处复制来的。请删去，或重新输入。",
        "“\(path)” holds characters nobody sees (of no width, or turning the text around), probably "
          + "copied with it. Take them out or type it anew.")
    case .tooMany(let field, let limit):
      language(
        "“\(field.name(in: language))”太多，最多\(limit)。",
        "Too many \(field.name(in: language)): at most \(limit).")
    case .daysBackwards(let from, let until):
      language("截止日\(until)早于起始日\(from)。", "The last day \(until) is before \(from).")
    case .notYetHappened(let moment, let now):
      language(
        "发生时间\(moment.day) \(moment.clock)晚于现在（\(now.day) \(now.clock)），请核对。",
        "It can't have happened at \(moment.day) \(moment.clock): it is \(now.day) \(now.clock).")
    case .openedOnAnotherDay(let meeting, let now):
      language(
        "会议日期是\(meeting)，今天是\(now)。请核对电脑的日期；会后补录请在新建会议时写明，确在另一天开会的请写明原因。",
        "The meeting is dated \(meeting) and today is \(now). Check the clock; make a meeting held "
          + "already as typed in afterwards, or give a reason why it opens on another day.")
    case .voteOnAnotherDay(let opened, let now):
      language(
        "到会是\(opened)登记的，现在是\(now)。另一天表决请另开一次会；确由原班到会人员表决的，请写明谁在场和原因。",
        "Who is here was taken down on \(opened) and it is \(now). Make another meeting of it, or say "
          + "who is here now and why.")
    case .adjournedOnAnotherDay(let began, let now):
      language(
        "会议\(began)开始，现在是\(now)。忘了散会的，请写明实际散会的时间；确实开到今天的请写明原因。",
        "The sitting began on \(began) and it is \(now). Say when it really ended, or give a reason why "
          + "it went on until today.")
    case .endsBeforeStart(let start, let end):
      language(
        "结束时间\(end.day) \(end.clock)早于开始时间\(start.day) \(start.clock)。请核对；确实如此的请写明原因。",
        "It can't end at \(end.day) \(end.clock) before it began at \(start.day) \(start.clock). "
          + "Check it, or give a reason.")
    case .beforeDecision(let day, let decided):
      language(
        "所写日期\(day)早于它所依据的\(decided)。请核对；确实如此的请写明原因。",
        "\(day) is before \(decided), when what it follows took place. Check it, or give a reason.")
    case .dayAhead(let day, let now):
      language(
        "所写日期\(day)还没有到（今天\(now)）。请核对；确实如此的请写明原因。",
        "\(day) hasn't come yet (today is \(now)). Check it, or give a reason.")
    case .wrongCentury(let day, let now):
      language(
        "日期\(day)与\(now)相差\(Day.lifetime)年以上，年份可能写错。请核对；确实如此的请写明原因。",
        "\(day) is more than \(Day.lifetime) years from \(now); the year may be a slip. Check it, or "
          + "give a reason.")
    case .nothingToChange: language("没有改动。", "Nothing was changed.")
    case .personalMismatch(let field):
      language(
        "“\(field.name(in: language))”对不上。", "The \(field.name(in: language)) doesn't match.")
    default: nil
    }
  }

  private func voteSentence(_ language: Language, _ name: Naming) -> String? {
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
        "规则“\(Naming.title(of: rule, in: language))”不能用\(language.way(way))表决。",
        "The rule “\(Naming.title(of: rule, in: language))” doesn't decide by "
          + "\(language.way(way)).")
    case .ownersRule(let id):
      Authority.refused(.needsRule(id)).sentence(language) ?? ""
    case .ownersMatter:
      language(
        "这是业主共同决定事项，须另行依法由业主按户表决；这里只能形成协商意见。",
        "This is for the owners in common: they must vote by dwelling. Only a consultation opinion "
          + "can be given here.")
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
        "表决票要由两名计票人各录一遍，还差一遍。",
        "Two clerks must each enter the slips; one reading is missing.")
    case .slipsDiffer(let differences):
      language(
        "两遍录入有\(differences.count)处不同（\(differences.map(\.room).joined(separator: "、"))），请逐一核对。",
        "The two readings differ at \(differences.map(\.room).joined(separator: ", ")).")
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

  private func recordSentence(_ language: Language, _ name: Naming) -> String? {
    switch self {
    case .notAgreed(let id):
      language("\(name.of(id))还没有达成一致或通过。", "\(name.of(id)) hasn't been agreed.")
    case .motionAdopted(let motion, let vote):
      language(
        "\(name.of(motion))已经通过（\(name.of(vote))），不能撤回；要改变，请另提方案再表决。",
        "The \(name.of(motion)) was adopted (\(name.of(vote))) and can't be withdrawn; move another one "
          + "to change it.")
    case .verdictTurned(let id) where name.session.issues[id].map(name.session.stands) == true:
      language(
        "\(name.of(id))更正后的结果与原宣布的不同，原议定事项不再成立；请先重新登记议定事项。",
        "By its corrected count \(name.of(id)) has another result, and what was settled stands no more; "
          + "enter anew what is settled.")
    case .verdictTurned(let id):
      language(
        "\(name.of(id))的表决更正后没有通过，原议定事项不再成立；请另行协商或表决。",
        "With its count corrected \(name.of(id)) isn't adopted, and what was settled stands no more; "
          + "discuss it again or vote anew.")
    case .assignmentMissing(let id):
      language(
        "\(name.of(id))还没有分工；确实不需要落实的，请写明原因。",
        "\(name.of(id)) has no task; give a reason if none is needed.")
    case .checkerAway(let name):
      language(
        "\(name)不在场，不能由其核对计票结果。请写实际核对的人；其实在场的，先登记到会。",
        "\(name) isn't here and can't have checked the count. Name who did, or sign them in first.")
    case .notAttachable(let name, .notAFile):
      language(
        "“\(name)”是文件夹或设备，不是文件。请写要附的那个文件。",
        "“\(name)” is a folder or a device. Name the file to be attached.")
    case .notAttachable(let name, .empty):
      language(
        "“\(name)”是空文件，可能没有存好。请检查后再附。", "“\(name)” is empty; perhaps it wasn't saved. Check it.")
    case .notAttachable(let name, .ownFile):
      language(
        "“\(name)”是本程序自己的文件，可能含电话号码或整份记录，不能作附件。",
        "“\(name)” is a file of this program's own, with telephones or a whole record in it; it can't be "
          + "attached.")
    case .taskBeforeAgreement(let id):
      language(
        "\(name.of(id))还没有达成一致或通过，不能分工。先宣布表决结果再分工。",
        "\(name.of(id)) hasn't been agreed, so there are no tasks yet; announce its vote first.")
    case .nothingToConfirm:
      language("这份记录没有待确认的恢复。", "Nothing recovered waits to be answered for.")
    case .noOtherCopy:
      language("没有发现另外的副本，不用选择。", "No other copy is known; there is nothing to choose.")
    case .sealedBefore(let code):
      language(
        "台账上这次会议已封存（核验码\(code)），这一份里没有那次封存，不能再封存一次。请找回封存的那一份；"
          + "找不到的，写明用这一份继续（continueCopy），此后只能封存为恢复本。",
        "The register has this meeting as sealed (code \(code)) and this file lacks that seal, so it "
          + "isn't sealed again. Look for the sealed file; if it is lost, go on with this copy "
          + "(continueCopy), which can only be sealed as recovered.")
    case .attachmentNotThere(let file):
      language(
        "附件“\(file)”找不到，或与写明的大小、SHA-256不符。请写文件的路径（path），由程序抄入“附件”文件夹。",
        "The attachment “\(file)” isn't there, or isn't of that size and SHA-256. Give the file's "
          + "path, and it is copied into the folder 附件.")
    case .noOneResponsible:
      language("请写明责任人或责任单位。", "Name who is responsible.")
    case .noSuchPoint(let point, let count):
      language("没有第\(point)项议定事项，共\(count)项。", "There is no point \(point) of \(count).")
    case .doneAlready:
      language(
        "这件事已经办结。办结登记错了的，散会后在流水里选中那一条，按“更正”。",
        "That task is done already. Where that was entered wrongly, correct its entry in the record once "
          + "the meeting is adjourned.")
    case .unknownEntry(let number):
      language("没有第\(number)条记录。", "There is no entry \(number).")
    case .retractedAlready(let number, let by):
      language("第\(number)条已由第\(by)条撤销。", "Entry \(number) was retracted by entry \(by).")
    case .final(let number):
      language(
        "宣布、散会、复会、封存、作废、更正、勘误、补登、隐去、恢复和撤销都不能撤销。",
        "Announcements, adjournments, seals, voided votes, corrections, redactions, recoveries and "
          + "retractions can't be undone.") + wayOut(ofFinal: number, language, name)
    case .builtUpon(let entry, let by):
      language(
        "第\(entry)条之后的第\(by)条用到了它，请先撤销第\(by)条。",
        "Entry \(by) builds on entry \(entry); undo that one first.")
    case .wouldContradict(let entry):
      language(
        "改动第\(entry)条会使后面的记录前后矛盾，请在记录中补记说明。",
        "Changing entry \(entry) would contradict what came later; add a remark instead.")
    case .overtaken(_, let by):
      language(
        "另一处刚刚改了同一内容（第\(name.numbers(by))条），请看过再确认。",
        "Someone else has just changed the same thing (entry \(name.numbers(by))); look and confirm."
      )
    case .noSuchField(let entry, let field):
      language("第\(entry)条没有可更正的“\(field)”。", "Entry \(entry) has no field “\(field)” to correct.")
    case .otherText(let entry, _, let says):
      language(
        "第\(entry)条现在写的是“\(says)”，请按现文更正。",
        "Entry \(entry) says “\(says)”; correct from that.")
    case .incomplete(let gaps):
      language("记录还缺：", "The record still lacks: ")
        + gaps.map { $0.sentence(in: language, name) }.joined(separator: language("；", "; "))
        + language("。补齐，或写明原因后封存。", ". Complete it, or give a reason.")
    case .stoodAtAdjournment(let entry):
      language(
        "第\(entry)条散会时已经定下，不能改写或撤销。写错的请在流水里选中它，按“更正”，更正前后各文书都印；要重新议定，请先复会。",
        "What entry \(entry) says stood when the meeting was adjourned. Correct it in the record, with "
          + "both readings in every paper, or reopen the meeting to settle it anew.")
    case .stoodAtAnnouncement(let entry):
      language(
        "已经宣布过表决结果，第\(entry)条写的不能再改。写错的，散会后在流水里选中它，按“更正”，更正前后各文书都印；换了人、换了地方的，写一条补记。",
        "A result was announced under what entry \(entry) says. Where it is wrong, correct it in the record "
          + "once the meeting is adjourned, with both readings in every paper; of a change since, add a "
          + "remark.")
    case .rollStood:
      language(
        "已经宣布过表决结果，应到的人不能再减少，应到的算法也不能再改；没有来的记请假或缺席。",
        "A result was announced: nobody is taken off the roll any more, and how many should be there is "
          + "reckoned as before. Whoever didn't come is excused or absent.")
    case .calledAfterVerdict(let who):
      language(
        "已经宣布过表决结果，没有到会的“\(who)”不能再列入应到。人到了的，请用“到场登记”；不参加表决的，列为列席或旁听。",
        "A result was announced: “\(who)”, who isn't here, can't be called to the meeting any more. Whoever "
          + "comes is entered as a walk-in; without a vote they may be added.")
    case .saidAnew(let entry, let by):
      language(
        "第\(entry)条的内容后来由第\(by)条重新写过，请更正第\(by)条。",
        "Entry \(by) says anew what entry \(entry) said; correct entry \(by).")
    case .moreThanASlip(let old, let new):
      language(
        "“\(old)”改为“\(new)”不是笔误：数字、否定、方位变了，或者改的是整句、已经勘误过的字。要改内容，请另行表决。",
        "“\(new)” for “\(old)” is no slip of the pen: figures, denials or directions differ, or it is a "
          + "whole sentence or was put right before. Vote anew to change what was decided.")
    case .nameCounted(let id):
      language(
        "\(name.of(id))到过会或者可以表决，姓名是表决所依据的，不能隐去；写错的请更正。",
        "\(name.of(id)) was there or could vote, which a verdict rests on: the name can be corrected and "
          + "not struck out.")
    case .mustSay(let entry, let field):
      language(
        "第\(entry)条的“\(RecordWording.field(field, in: language))”不能更正为空。",
        "Entry \(entry) must say something under “\(RecordWording.field(field, in: language))”.")
    case .votedText(let vote):
      language(
        "\(name.of(vote))就是对这段文字进行的，文字不再改动。写错的字请作勘误，印在原文旁边；要改内容，请重新表决。",
        "\(name.of(vote)) was on this text, which stays as it is. Note an erratum for a slip of the "
          + "pen; for anything else vote again.")
    case .verdictRestsOn(let entry, let field):
      language(
        "第\(entry)条的“\(RecordWording.field(field, in: language))”是开会或表决时据以计算的，不能再改。"
          + "漏签的请补登到会，票数有误的请更正票数。",
        "The opening or a vote was judged by what entry \(entry) says there. Enter a missed sign-in, "
          + "or correct the count.")
    case .notVotedOn:
      language(
        "这段文字还没有付表决，请直接修改或更正，不用勘误。",
        "No vote was opened on this text; amend or correct it instead.")
    case .notInText(let text):
      language(
        "方案里没有“\(text)”。请照原文写出写错的几个字。", "The text doesn't say “\(text)”; copy the wrong words.")
    case .votedByProxy(let id, let holder):
      language(
        "\(name.of(id))由\(name.of(holder))代为表决，不能再补登到会。",
        "\(name.of(holder)) voted for \(name.of(id)), who can't have been there as well.")
    case .documentNumberTaken(let number):
      language(
        "文号“\(number)”已经用于另一次会议，请换一个。",
        "Another meeting has the document number “\(number)” already.")
    case .notADocumentNumber(let number):
      language(
        "“\(number)”不是文号。文号写作“胜古北社议〔2024〕5号”：代字、六角括号里的年份、不加零的序号和“号”。",
        "“\(number)” isn't a document number; write it as 胜古北社议〔2024〕5号.")
    case .neverStruckOut, .cannotStrikeOut, .nothingToStrikeOut, .chooseFields, .struckOutAlready:
      redactionSentence(language)
    case .damaged(let entry):
      language(
        "文件从第\(entry)条起不能读，只能查看。可能是更新的 yishi 写的，请更新；确实读不出的，"
          + "运行 yishi recover 可把此前的记录另存，原文件保留。",
        "The file can't be read from entry \(entry) on. A newer yishi may have written it, so update "
          + "yishi; if that doesn't help, yishi recover copies what stands before it and keeps the file."
      )
    default: nil
    }
  }

  /// What can be done instead of undoing an entry that stands for ever.
  private func wayOut(ofFinal number: Int, _ language: Language, _ name: Naming) -> String {
    let entries = name.session.entries
    guard entries.indices.contains(number &- 1) else { return "" }
    let ways = entries[number - 1].events.lazy.compactMap { event -> String? in
      switch event {
      case .announced:
        language("票数有误请更正票数，要重新表决请先作废。", " Correct its count, or void it and vote anew.")
      case .adjourned: language("要继续开会请复会。", " Reopen the meeting to go on.")
      case .voteVoided: language("要重新表决请另开一次。", " Open another vote.")
      case .corrected, .countCorrected, .erratumNoted:
        language("写错了可以再更正一次。", " Correct it once more.")
      case .restated: language("隐去的文字不能恢复。", " What was struck out can't be brought back.")
      case .retracted: language("撤错了请重新登记。", " Enter anew what was undone.")
      default: nil
      }
    }
    return ways.first ?? ""
  }
}
