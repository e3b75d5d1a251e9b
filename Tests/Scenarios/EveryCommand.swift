import Deliberation

extension Command {
  /// One command of each kind with every field filled in, as it might be given in a meeting of
  /// people p01… and issue i01.
  package static var specimens: [Command] {
    let day = Day("2024-05-18")
    let moment = beijing("2024-05-18", 13, 0)
    var changes = MeetingChanges()
    changes.body = "居民议事会"
    changes.kind = "议事协商会"
    changes.convener = "社区居委会"
    changes.guidance = "街道办"
    changes.platform = "协调委员会"
    changes.place = "活动室"
    changes.form = "会议室"
    changes.scheduled = moment
    changes.facilitator = "主持人甲"
    changes.secretary = "记录人乙"
    changes.tellers = ["计票人丙"]
    changes.scrutineers = ["监票人丁"]
    changes.groups = ["党员", "居民"]
    changes.requiredGroups = ["居民"]
    changes.expectation = .roster
    changes.concurrences = ["产权单位"]
    changes.turnSeconds = 120
    changes.turnsPerIssue = 2
    changes.asksAbstentions = true
    changes.proxiesPerHolder = 1
    changes.noticeDays = 7
    changes.documentPrefix = "社议"
    changes.contact = "居委会"
    changes.terms = .consultation
    let person = PersonDetails(
      name: "居民庚", groups: ["居民"], standing: .voting, home: "24-1-601", organisation: "物业",
      area: nil, areaKind: "建筑面积", order: 90, note: "代表", search: SearchText(folded: "居民庚"))
    let source = IssueSource(kind: .workOrder, reference: "1号", on: day)
    let work = Assignment.Work(what: "清扫", lead: "居委会", responsible: ["物业"], due: day, point: 1)
    let count = CountEntry(
      for: 2, against: 1, abstain: 0, issued: nil, returned: nil, invalid: nil)
    let proxy = Proxy(holder: "业主02", isWritten: true, opinion: .for)
    let ballot = Ballot(room: "101", answer: .for, signedBy: "业主01", proxy: proxy)
    return [
      .describeMeeting(changes: changes), .openMeeting(despite: "到会的愿意开"),
      .adjourn(reason: "时间到"), .reopen(reason: "漏了一项"),
      .seal(documentNumber: "社议〔2024〕5号", incomplete: "来不及"),
      .addParticipant(person: person),
      .importRoster(
        source: "名册.csv", people: [person],
        changes: [RosterChange(participant: "p01", person: person)]),
      .changeParticipant(participant: "p01", person: person),
      .removeParticipant(participant: "p01", reason: "搬走"),
      .signIn(participants: ["p01", "p02"], way: .online), .walkIn(person: Newcomer(person)),
      .leave(participant: "p01"), .comeBack(participant: "p01"),
      .excuse(participant: "p02", reason: "外出"),
      .markAbsent(participants: ["p02"], notReached: true),
      .appointProxy(participant: "p02", holder: "p01", opinion: .for),
      .confirmOwners(roll: Scenario.stairwellRegister),
      .addIssue(title: "照明", source: source, proposer: "居民甲", summary: "太暗", number: "A-1"),
      .changeIssue(
        issue: "i01", title: "照明二", source: source, proposer: "居民甲", summary: "太暗"),
      .screenIssue(
        issue: "i01", screening: Screening(by: "党委", on: day, listed: true, reply: "列入")),
      .recordPartyStudy(issue: "i01", study: PartyStudy(by: "党委", on: day, conclusion: "同意")),
      .recordNotice(issue: "i01", notified: Notified(on: day!, channels: ["公示栏"])),
      .judgeCompetence(
        issue: "i01", competence: Competence(answer: .ours, items: [7], by: "党委", basis: "规约")),
      .takeUp(issue: "i01"), .addStep(title: "休息", minutes: 10), .beginStep(step: "s01"),
      .endStep(step: "s01"),
      .propose(issue: "i01", text: "装灯", mover: "p01", seconder: "p02"),
      .withdrawMotion(motion: "m01", reason: "重写"),
      .amend(motion: "m01", text: "装声控灯", mover: "p01", seconder: "p02"),
      .reviseAmendment(amendment: "a01", text: "装两盏"),
      .withdrawAmendment(amendment: "a01", reason: "重复"),
      .raiseConcern(issue: "i01", by: "p01", text: "费电"),
      .answerConcern(concern: "c01", answer: "声控", settled: true),
      .remark(issue: "i01", by: "p01", text: "说明"),
      .recordOpinions(
        issue: "i01",
        numbers: .init(issued: 9, returned: 8, valid: 7, agreeing: 6, lines: ["要快"])),
      .queue(participant: "p01", kind: .for), .leaveQueue(participant: "p01"),
      .startTurn(participant: "p01", kind: .for, seconds: 60, beyond: true), .pauseTurn,
      .resumeTurn, .extendTurn(seconds: 30), .stopTurn, .restoreTurn,
      .recordTurn(participant: "p01", kind: .for, seconds: 60, note: "赞成", issue: "i01"),
      .noteTurn(turn: "t01", note: "赞成"),
      .openVote(
        proposal: VoteProposal(
          subject: .motion(motion: "m01"), issue: "i01", way: .hands, despiteNotice: "急",
          scope: "全体", carriesSlips: true)),
      .openVote(
        proposal: VoteProposal(
          subject: .choice(text: "选名", candidates: ["甲", "乙"], seats: 1), issue: "i01",
          rule: "plurality", way: .hands)),
      .openVote(proposal: VoteProposal(subject: .question(text: "休会吗"), issue: "i01")),
      .openVote(proposal: VoteProposal(subject: .appraisal(text: "满意吗"), issue: "i01")),
      .enterCount(vote: "v01", count: count, undeclared: true),
      .callName(vote: "v01", participant: "p01", stance: .for),
      .askObjections(vote: "v01", objectors: ["p01"], count: 1),
      .enterSlips(vote: "v01", ballots: [ballot]),
      .settleSlips(vote: "v01", ballots: [ballot], reason: "看错"),
      .registerDelivery(vote: "v01", rooms: ["101"]),
      .takeOutDelivery(vote: "v01", rooms: ["101"], reason: "敲错门"),
      .supplyProxy(
        vote: "v01", room: "101", signer: "居民甲", owner: "业主01", opinion: .for, on: day),
      .withdrawProxy(vote: "v01", room: "101", signer: "居民甲", reason: "业主收回"),
      .extendRound(vote: "v01", until: day!, reason: "人数不够"),
      .drawLot(vote: "v01", seed: "七"),
      .checkCount(vote: "v01", by: "监票人"), .recount(vote: "v01", reason: "有误"),
      .announce(vote: "v01"), .voidVote(vote: "v01", reason: "程序有误"),
      .recordConcurrence(
        issue: "i01",
        concurrence: ConcurrenceRecord(party: "产权单位", answer: .word, on: day, due: day, by: "代表")),
      .mediate(
        issue: "i01", mediation: Mediation(room: "101", on: day!, by: "调解员", text: "谈妥")),
      .raiseObjection(issue: "i01", by: "居民乙", text: "太亮", on: day!, inWriting: true),
      .answerObjection(issue: "i01", number: 1, answer: "调暗", settled: day),
      .settle(
        issue: "i01",
        outcome: Outcome(
          points: [.init(text: "装灯", place: "楼道", extent: "3盏")], conditions: ["有电"],
          trial: .init(from: day!, until: day!))),
      .closeIssue(issue: "i01", withoutAssignment: "已装"),
      .deferIssue(issue: "i01", reason: "待报价", until: "下次"),
      .referIssue(issue: "i01", to: "街道", reason: "规划"),
      .withdrawIssue(issue: "i01", reason: "不再需要"), .reportIssue(issue: "i01"),
      .assign(issue: "i01", work: work),
      .changeAssignment(assignment: "k01", work: work),
      .dropAssignment(assignment: "k01", reason: "不做"),
      .reportProgress(assignment: "k01", progress: .init(on: day!, text: "完成", done: true)),
      .attach(
        file: .init(
          name: "照片.jpg", kind: "照片", bytes: 3, sha256: String(repeating: "0", count: 64)),
        path: nil, kind: nil),
      .removeAttachment(attachment: "f01", reason: "不清"), .retract(entry: 1, reason: "记错"),
      .correct(entry: 2, field: "name", old: "党员甲", new: "党员丙", reason: "写错"),
      .correct(
        entry: 2, field: "p01.name", old: "党员甲", new: "党员丙", reason: "写错", by: "记录人乙",
        approved: "主任"),
      .noteErratum(
        motion: "m01", version: 1, old: "灯", new: "燈", reason: "笔误", by: "记录人乙", approved: "主任"),
      .recordMissedSignIn(participant: "p02", way: .online, reason: "漏登", approved: "主任"),
      .redact(entry: 2, fields: ["p01.note"], reason: "隐私", approved: "主任"),
      .takeOutDelivery(vote: "v01", rooms: ["101"], reason: "没有送到"),
      .correctCount(vote: "v01", count: count, reason: "复核", approved: "主任"),
      .confirmRecovery(by: "记录人乙", text: "已重新登记"),
      .continueCopy(
        reason: "另一份找不到",
        known: [KnownCopy(n: 9, sum: String(repeating: "a", count: 64), file: "副本.yishi")],
        wasSealed: true),
    ]
  }
}
