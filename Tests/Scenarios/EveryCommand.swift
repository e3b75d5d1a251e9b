import Deliberation
import Values

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
      .describeMeeting(.init(changes: changes)),
      .openMeeting(.init(despite: "到会的愿意开")),
      .adjourn(.init(reason: "时间到")), .reopen(.init(reason: "漏了一项")),
      .seal(.init(documentNumber: "社议〔2024〕5号", incomplete: "来不及")),
      .addParticipant(.init(person: person)),
      .importRoster(
        .init(
          source: "名册.csv", people: [person],
          changes: [RosterChange(participant: "p01", person: person)])),
      .constitute(.init(constitution: .council, number: 3, members: [person])),
      .changeParticipant(.init(participant: "p01", person: person)),
      .removeParticipant(.init(participant: "p01", reason: "搬走")),
      .signIn(.init(participants: ["p01", "p02"], way: .online)),
      .walkIn(.init(person: Newcomer(person))),
      .leave(.init(participant: "p01")), .comeBack(.init(participant: "p01")),
      .excuse(.init(participant: "p02", reason: "外出")),
      .markAbsent(.init(participants: ["p02"], notReached: true)),
      .appointProxy(.init(participant: "p02", holder: "p01", opinion: .for)),
      .confirmOwners(.init(roll: Scenario.stairwellRegister)),
      .addIssue(.init(title: "照明", source: source, proposer: "居民甲", summary: "太暗", number: "A-1")),
      .changeIssue(
        .init(
          issue: "i01", title: "照明二", source: source, proposer: "居民甲", summary: "太暗")),
      .screenIssue(
        .init(
          issue: "i01", screening: Screening(by: "党委", on: day, listed: true, reply: "列入"))),
      .recordPartyStudy(
        .init(issue: "i01", study: PartyStudy(by: "党委", on: day, conclusion: "同意"))),
      .recordNotice(.init(issue: "i01", notified: Notified(on: day!, channels: ["公示栏"]))),
      .judgeCompetence(
        .init(
          issue: "i01", competence: Competence(answer: .ours, items: [7], by: "党委", basis: "规约"))),
      .takeUp(.init(issue: "i01")), .addStep(.init(title: "休息", minutes: 10)),
      .beginStep(.init(step: "s01")),
      .endStep(.init(step: "s01")),
      .propose(.init(issue: "i01", text: "装灯", mover: "p01", seconder: "p02")),
      .withdrawMotion(.init(motion: "m01", reason: "重写")),
      .amend(.init(motion: "m01", text: "装声控灯", mover: "p01", seconder: "p02")),
      .reviseAmendment(.init(amendment: "a01", text: "装两盏")),
      .withdrawAmendment(.init(amendment: "a01", reason: "重复")),
      .raiseConcern(.init(issue: "i01", by: "p01", text: "费电")),
      .answerConcern(.init(concern: "c01", answer: "声控", settled: true)),
      .remark(.init(issue: "i01", by: "p01", text: "说明")),
      .thank(.init(name: "物业公司", text: "清运枯枝")),
      .confirmLastRecord(.init(meeting: "上次议事会", on: day!, text: "无异议")),
      .recordOpinions(
        .init(
          issue: "i01",
          numbers: .init(issued: 9, returned: 8, valid: 7, agreeing: 6, lines: ["要快"]))),
      .queue(.init(participant: "p01", kind: .for)), .leaveQueue(.init(participant: "p01")),
      .startTurn(.init(participant: "p01", kind: .for, seconds: 60, beyond: true)),
      .pauseTurn(.init()),
      .resumeTurn(.init()), .extendTurn(.init(seconds: 30)), .stopTurn(.init()),
      .restoreTurn(.init()),
      .recordTurn(.init(participant: "p01", kind: .for, seconds: 60, note: "赞成", issue: "i01")),
      .noteTurn(.init(turn: "t01", note: "赞成")),
      .openVote(
        .init(
          proposal: VoteProposal(
            subject: .motion(motion: "m01"), issue: "i01", way: .hands, despiteNotice: "急",
            scope: "全体", carriesSlips: true))),
      .openVote(
        .init(
          proposal: VoteProposal(
            subject: .choice(text: "选名", candidates: ["甲", "乙"], seats: 1), issue: "i01",
            rule: "plurality", way: .hands))),
      .openVote(.init(proposal: VoteProposal(subject: .question(text: "休会吗"), issue: "i01"))),
      .openVote(.init(proposal: VoteProposal(subject: .appraisal(text: "满意吗"), issue: "i01"))),
      .enterCount(.init(vote: "v01", count: count, undeclared: true)),
      .callName(.init(vote: "v01", participant: "p01", stance: .for)),
      .askObjections(.init(vote: "v01", objectors: ["p01"], count: 1)),
      .enterSlips(.init(vote: "v01", ballots: [ballot])),
      .settleSlips(.init(vote: "v01", ballots: [ballot], reason: "看错")),
      .registerDelivery(.init(vote: "v01", rooms: ["101"])),
      .takeOutDelivery(.init(vote: "v01", rooms: ["101"], reason: "敲错门")),
      .supplyProxy(
        .init(
          vote: "v01", room: "101", signer: "居民甲", owner: "业主01", opinion: .for, on: day)),
      .withdrawProxy(.init(vote: "v01", room: "101", signer: "居民甲", reason: "业主收回")),
      .extendRound(.init(vote: "v01", until: day!, reason: "人数不够")),
      .closeRound(.init(vote: "v01")),
      .drawLot(.init(vote: "v01", seed: "七")),
      .checkCount(.init(vote: "v01", by: "监票人")), .recount(.init(vote: "v01", reason: "有误")),
      .announce(.init(vote: "v01")), .voidVote(.init(vote: "v01", reason: "程序有误")),
      .recordConcurrence(
        .init(
          issue: "i01",
          concurrence: ConcurrenceRecord(party: "产权单位", answer: .word, on: day, due: day, by: "代表"))
      ),
      .mediate(
        .init(
          issue: "i01", mediation: Mediation(room: "101", on: day!, by: "调解员", text: "谈妥"))),
      .raiseObjection(.init(issue: "i01", by: "居民乙", text: "太亮", on: day!, inWriting: true)),
      .answerObjection(.init(issue: "i01", number: 1, answer: "调暗", settled: day)),
      .settle(
        .init(
          issue: "i01",
          outcome: Outcome(
            points: [.init(text: "装灯", place: "楼道", extent: "3盏")], conditions: ["有电"],
            trial: .init(from: day!, until: day!)))),
      .closeIssue(.init(issue: "i01", withoutAssignment: "已装")),
      .deferIssue(.init(issue: "i01", reason: "待报价", until: "下次")),
      .referIssue(.init(issue: "i01", to: "街道", reason: "规划")),
      .withdrawIssue(.init(issue: "i01", reason: "不再需要")), .reportIssue(.init(issue: "i01")),
      .assign(.init(issue: "i01", work: work)),
      .changeAssignment(.init(assignment: "k01", work: work)),
      .dropAssignment(.init(assignment: "k01", reason: "不做")),
      .reportProgress(.init(assignment: "k01", progress: .init(on: day!, text: "完成", done: true))),
      .attach(
        .init(
          file: .init(
            name: "照片.jpg", kind: "照片", bytes: 3, sha256: String(repeating: "0", count: 64)),
          path: nil, kind: nil)),
      .removeAttachment(.init(attachment: "f01", reason: "不清")),
      .issuePaper(
        .init(
          paper: "notice", audience: "public", version: 2, on: day!, ways: [.posted, .messaged],
          by: "记录人甲",
          file: .init(
            name: "公示_第2版.docx", kind: "公示", bytes: 3, sha256: String(repeating: "0", count: 64)),
          edited: true, differing: 1, reason: "面积以测绘报告为准")),
      .reviewRecord(.init(by: "主持人甲", on: day!)), .confirmRecord(.init(by: "居民议事会", on: day!)),
      .retract(.init(entry: 1, reason: "记错")),
      .correct(.init(entry: 2, field: "name", old: "党员甲", new: "党员丙", reason: "写错")),
      .correct(
        .init(
          entry: 2, field: "p01.name", old: "党员甲", new: "党员丙", reason: "写错", by: "记录人乙",
          approved: "主任")),
      .noteErratum(
        .init(
          motion: "m01", version: 1, old: "灯", new: "燈", reason: "笔误", by: "记录人乙", approved: "主任")),
      .recordMissedSignIn(.init(participant: "p02", way: .online, reason: "漏登", approved: "主任")),
      .redact(.init(entry: 2, fields: ["p01.note"], reason: "隐私", approved: "主任")),
      .takeOutDelivery(.init(vote: "v01", rooms: ["101"], reason: "没有送到")),
      .correctCount(.init(vote: "v01", count: count, reason: "复核", approved: "主任")),
      .confirmRecovery(.init(by: "记录人乙", text: "已重新登记")),
      .continueCopy(
        .init(
          reason: "另一份找不到",
          known: [KnownCopy(n: 9, sum: String(repeating: "a", count: 64), file: "副本.yishi")],
          wasSealed: true)),
    ]
  }
}
