import Deliberation

extension EventWording {
  func vote(_ event: Event) -> String {
    switch event {
    case .voteOpened(_, let opening):
      language(
        "表决\(name.of(opening.subject))：\(language.way(opening.way))，"
          + "规则“\(opening.rule.title.zh)”，表决人\(session.voterCount(of: opening))人",
        "Vote on \(name.of(opening.subject)) by \(language.way(opening.way)), "
          + "rule “\(opening.rule.title.en)”, \(session.voterCount(of: opening)) voters")
        + (opening.despiteNotice.map {
          language("，未按规定提前公布，原因：\($0)", ", not announced in time: \($0)")
        } ?? "")
        + (opening.despiteRule.map {
          language("，同一文字改用本规则再表决，原因：\($0)", ", by another rule than before: \($0)")
        } ?? "")
        + (opening.droppedSlips.map {
          language(
            "，业主有变更、上一轮表决票不沿用的房屋：\(list($0))",
            ", slips not carried on because the owners changed: \(list($0))")
        } ?? "")
        + (opening.until.map {
          language("，截止日\(day($0))", ", until \(day($0))")
        } ?? "")
    case .counted(let id, let tally):
      language("\(name.of(id))录入：", "\(name.of(id)) counted: ") + figures(tally)
    case .nameCalled(let id, let who, let stance):
      language("\(name.of(id))点名：", "\(name.of(id)), name called: ") + by(who)
        + stance.name(in: language)
    case .objectionsAsked(_, let objectors, let tally):
      language("问有没有不同意见：", "Asked for objections: ")
        + ((tally.heads.against ?? 0) == 0
          ? language("没有", "none")
          : language("\(tally.heads.against ?? 0)人", "\(tally.heads.against ?? 0)")
            + (objectors.isEmpty
              ? "" : language("（", " (") + list(objectors.map(name.of)) + language("）", ")")))
    case .countChecked(let id, let by):
      language("\(name.of(id))核对，核对人\(by)", "\(name.of(id)) checked by \(by)")
    case .recountCalled(let id, let reason):
      language("\(name.of(id))复点", "\(name.of(id)) to be recounted") + because(reason)
    case .countWithdrawn(let id):
      language(
        "\(name.of(id))的计票依据有变，原计票作废，重新录入",
        "\(name.of(id)): what was counted has changed, so the count is void and taken again")
    case .announced(let id, let announcement):
      language("宣布\(name.of(id))：", "\(name.of(id)) announced: ")
        + said(announcement.verdict, announcement.rule)
    case .voteVoided(let id, let reason, let who):
      language("\(name.of(id))作废", "\(name.of(id)) void") + because(reason) + approved(who)
    case .countCorrected(let id, let correction):
      language("更正\(name.of(id))的票数：", "\(name.of(id)), count corrected: ")
        + figures(correction.tally)
        + (session.votes[id].map {
          language("，", ", ") + said(correction.verdict, $0.opening.rule)
        } ?? "") + because(correction.reason)
        + (correction.by.map { language("，更正人\($0)", ", corrected by \($0)") } ?? "")
        + approved(correction.approved)
    default: ""
    }
  }

  func slips(_ event: Event) -> String {
    switch event {
    case .slipsEntered(let id, let clerk, let ballots, let received):
      language(
        "\(name.of(id))：\(clerk)录入表决票\(ballots.count - ballots.takenBack.count)张",
        "\(name.of(id)): \(clerk) entered \(ballots.count - ballots.takenBack.count) ballots")
        + (received.map { language("（\(day($0))收到）", " that came on \(day($0))") } ?? "")
        + takenBack(ballots) + signedByOthers(ballots)
    case .slipsSettled(let id, let ballots, let reason):
      language(
        "\(name.of(id))：两次录入不一致的\(ballots.count - ballots.takenBack.count)张已核定",
        "\(name.of(id)): \(ballots.count - ballots.takenBack.count) ballots read differently were"
          + " settled")
        + takenBack(ballots) + signedByOthers(ballots) + because(reason)
    case .carriedSlipsStand(let id, _, let slips):
      language(
        "\(name.of(id))：\(list(slips.map(\.room)))上一轮的表决票继续有效",
        "\(name.of(id)): the slips of the round before of \(list(slips.map(\.room))) stand")
    case .proxySupplied(let id, let proxy):
      language(
        "\(name.of(id))：补来\(proxy.room)业主\(proxy.owner)给\(proxy.signer)的书面委托书（\(day(proxy.on))）",
        "\(name.of(id)): written proxy of \(proxy.owner), \(proxy.room), for \(proxy.signer) came on "
          + "\(day(proxy.on))")
        + (proxy.opinion.map {
          language("，意见\($0.word(language))", ", wanting \($0.word(language))")
        } ?? "")
    case .proxyWithdrawn(let id, let room, let signer, let reason):
      language(
        "\(name.of(id))：\(room)给\(signer)的书面委托书不再作数",
        "\(name.of(id)): the written proxy of \(room) for \(signer) counts no more")
        + because(reason)
    case .roundExtended(let id, let until, let reason):
      language(
        "\(name.of(id))截止日改为\(day(until))", "\(name.of(id)): the last day is \(day(until)) now")
        + because(reason)
    case .deliveryRegistered(let id, let rooms):
      language(
        "\(name.of(id))：登记送达\(rooms.count)户", "\(name.of(id)): delivered to \(rooms.count)")
    case .deliveryTakenOut(let id, let rooms, let reason):
      language(
        "\(name.of(id))：\(list(rooms))从送达登记中去掉",
        "\(name.of(id)): \(list(rooms)) taken out of the register of delivery") + because(reason)
    case .lotDrawn(_, let lot):
      language(
        "抽签，种子“\(lot.seed)”，次序：\(list(lot.order))",
        "Lot drawn from “\(lot.seed)”: \(list(lot.order))")
    default: ""
    }
  }

  /// `，取消先前录入的票：201`.
  private func takenBack(_ ballots: [Ballot]) -> String {
    let rooms = ballots.takenBack.map { $0.room + ($0.signedBy.map { "（\($0)）" } ?? "") }
    return rooms.isEmpty
      ? ""
      : language(
        "，取消先前录入的票：\(list(rooms))", ", taking back what was entered of \(list(rooms))")
  }

  /// `，待补委托书：201签名人居民甲（子女）`.
  private func signedByOthers(_ ballots: [Ballot]) -> String {
    let signed = ballots.filter(\.needsProxy).compactMap { $0.signature(in: language) }
    return signed.isEmpty
      ? "" : language("，待补委托书：\(list(signed))", ", without a written proxy: \(list(signed))")
  }

  private func said(_ verdict: Verdict, _ rule: Rule) -> String {
    var sentence = VerdictWording(verdict, under: rule, in: language).sentence
    while let last = sentence.last, last == "。" || last == "." { sentence.removeLast() }
    return sentence
  }

  private func figures(_ tally: Tally) -> String {
    if let appraisal = tally.appraisal {
      return list([
        language("满意\(appraisal.satisfied)", "satisfied \(appraisal.satisfied)"),
        language("基本满意\(appraisal.mostly)", "mostly \(appraisal.mostly)"),
        language("不满意\(appraisal.dissatisfied)", "dissatisfied \(appraisal.dissatisfied)"),
        language("不了解\(appraisal.unaware)", "don't know \(appraisal.unaware)"),
      ])
    }
    if !tally.choices.isEmpty { return list(tally.choices.map { "\($0.name) \($0.votes)" }) }
    let heads = tally.heads
    var facts = [
      heads.issued.map { language("发出\($0)", "issued \($0)") },
      heads.returned.map { language("收回\($0)", "returned \($0)") },
    ]
    facts.append(language("赞成\(heads.for ?? 0)", "for \(heads.for ?? 0)"))
    facts.append(language("反对\(heads.against ?? 0)", "against \(heads.against ?? 0)"))
    facts.append(language("弃权\(heads.abstain ?? 0)", "abstaining \(heads.abstain ?? 0)"))
    facts.append(heads.invalid.map { language("无效\($0)", "invalid \($0)") })
    return list(facts.compactMap { $0 })
  }

  func consent(_ event: Event) -> String {
    switch event {
    case .concurrenceRecorded(let issue, let record):
      language(
        "\(name.of(issue))征求\(record.party)意见：\(record.answer.name(in: language))",
        "\(name.of(issue)), \(record.party) \(record.answer.name(in: language))")
        + (record.on.map { language("（\(day($0))）", " (\(day($0)))") } ?? "")
        + (record.due.map { language("，\(day($0))前提交", ", due by \(day($0))") } ?? "")
        + (record.by.map { language("，答复人\($0)", ", said by \($0)") } ?? "")
    case .consentLetGo(let issue, let party):
      language(
        "\(name.of(issue))不再征求\(party)意见", "\(name.of(issue)), \(party) is asked no more")
    case .mediated(let issue, let mediation):
      language(
        "\(name.of(issue))协调\(mediation.room)（\(day(mediation.on))，\(mediation.by)）："
          + short(mediation.text),
        "\(name.of(issue)), mediated with \(mediation.room) (\(day(mediation.on)), \(mediation.by)): "
          + short(mediation.text))
    case .objectionRaised(let issue, let objection):
      language(
        "\(name.of(issue))异议\(objection.number)（\(objection.by)，\(day(objection.on))，"
          + (objection.inWriting ? "书面" : "口头") + "）：\(short(objection.text))",
        "\(name.of(issue)), objection \(objection.number) (\(objection.by), \(day(objection.on)), "
          + (objection.inWriting ? "in writing" : "by word") + "): \(short(objection.text))")
    case .objectionAnswered(let issue, let number, let answer, let settled):
      language(
        "\(name.of(issue))异议\(number)答复：\(short(answer))",
        "\(name.of(issue)), objection \(number) answered: \(short(answer))")
        + (settled.map { language("，\(day($0))了结", ", settled on \(day($0))") } ?? "")
    default: ""
    }
  }

  func outcome(_ event: Event) -> String {
    switch event {
    case .settled(let issue, let outcome):
      language("\(name.of(issue))议定事项：", "\(name.of(issue)) settled: ")
        + outcome.points.enumerated().map { "\($0 + 1). \(short($1.text))" }
        .joined(separator: language("；", "; "))
        + outcome.conditions.map { language("；条件：", "; on condition: ") + short($0) }.joined()
        + (outcome.trial.map {
          language(
            "；试行\(day($0.from))至\(day($0.until))",
            "; trial \(day($0.from)) to \(day($0.until))")
        }
          ?? "")
    case .statusChanged(let issue, let status):
      language("\(name.of(issue))", "\(name.of(issue)) ") + name.of(status, on: issue)
    case .closedWithoutAssignment(let issue, let reason):
      language("\(name.of(issue))不需分工", "\(name.of(issue)) needs no task") + because(reason)
    case .assigned(_, let issue, let work):
      language("\(name.of(issue))分工：", "\(name.of(issue)), task: ") + said(work)
    case .assignmentChanged(_, let work):
      language("修改分工：", "Task changed: ") + said(work)
    case .assignmentDropped(let id, let reason):
      language("取消分工", "Task dropped: ") + task(id) + because(reason)
    case .progressReported(let id, let progress):
      language("落实", "Task ") + task(id)
        + language("（\(day(progress.on))）：", " (\(day(progress.on))): ") + short(progress.text)
        + (progress.done ? language("，已办结", ", done") : "")
    case .attached(_, let file):
      language(
        "附件“\(file.name)”（\(file.kind)，\(file.bytes)字节）",
        "Attachment “\(file.name)” (\(file.kind), \(file.bytes) bytes)")
    case .attachmentRemoved(let id, let reason):
      language("移除附件", "Attachment removed: ")
        + language("“\(file(id))”", "“\(file(id))”") + because(reason)
    default: ""
    }
  }

  /// `“出具书面意见”`, by what is to be done.
  private func task(_ id: Assignment.ID) -> String {
    "“\(short(session.assignments[id]?.work.what ?? id.text))”"
  }

  private func file(_ id: Attachment.ID) -> String { session.attachments[id]?.file.name ?? id.text }

  private func said(_ work: Assignment.Work) -> String {
    [
      short(work.what), language("责任人", "responsible ") + list(work.responsible),
      work.lead.map { language("牵头\($0)", "lead \($0)") },
      work.due.map { language("\(day($0))前", "by \(day($0))") },
    ].compactMap { $0 }.joined(separator: language("，", ", "))
  }
}
