import Deliberation

extension EventWording {
  func agenda(_ event: Event) -> String {
    switch event {
    case .issueAdded(let id, let number, let title, let source, let proposer, _, _):
      language(
        "\(name.of(id))：\(title)（编号\(number)，\(source.kind.name(in: language))",
        "\(name.of(id)): \(title) (number \(number), \(source.kind.name(in: language))")
        + (proposer.map { language("，提出人\($0)", ", by \($0)") } ?? "") + language("）", ")")
    case .issueChanged(let id, let title, _, let proposer, let summary, let consents):
      language("修改\(name.of(id))", "\(name.of(id)) changed")
        + [
          title, proposer.map { language("提出人\($0)", "by \($0)") },
          summary.map(short),
          consents.map {
            $0.isEmpty
              ? language("不须单位同意", "needs nobody's consent")
              : language("须书面同意：", "consents of ") + language.list($0)
          },
        ].compactMap { $0 }.map { language("，", ", ") + $0 }.joined()
    case .screened(let id, let screening):
      language(
        "\(name.of(id))审定：\(screening.by)\(screening.on.map { " \($0)" } ?? "")，"
          + (screening.listed ? "列入" : "不列入"),
        "\(name.of(id)) screened by \(screening.by)\(screening.on.map { " on \($0)" } ?? ""): "
          + (screening.listed ? "put on the agenda" : "not put on the agenda"))
        + (screening.reply.map { language("，答复：\(short($0))", ", reply: \(short($0))") } ?? "")
    case .partyStudied(let id, let study):
      language(
        "\(name.of(id))党组织研究情况（\(study.by)\(study.on.map { " \($0)" } ?? "")）："
          + short(study.conclusion),
        "\(name.of(id)) studied by \(study.by)\(study.on.map { " on \($0)" } ?? ""): "
          + short(study.conclusion))
    case .notified(let id, let notified):
      language(
        "\(name.of(id))已于\(day(notified.on))提前告知", "\(name.of(id)) announced on \(day(notified.on))"
      )
        + (notified.channels.isEmpty
          ? "" : language("（\(list(notified.channels))）", " (\(list(notified.channels)))"))
    case .competenceJudged(let id, let competence):
      language(
        "\(name.of(id))\(competence.answer.name(in: language))，判断人\(competence.by)",
        "\(name.of(id)): \(competence.answer.name(in: language)), judged by \(competence.by)")
        + (competence.basis.map { language("，依据\($0)", ", on the ground of \($0)") } ?? "")
    case .takenUp(let id): language("开始讨论\(name.of(id))", "\(name.of(id)) taken up")
    case .stepAdded(_, let title, let minutes):
      language("加入环节“\(title)”", "Step added: \(title)")
        + (minutes.map { language("（\($0)分钟）", " (\($0) minutes)") } ?? "")
    case .stepBegun(let id): language("开始“\(title(of: id))”", "Begun: \(title(of: id))")
    case .stepEnded(let id): language("结束“\(title(of: id))”", "Ended: \(title(of: id))")
    default: ""
    }
  }

  private func title(of id: AgendaStep.ID) -> String { session.steps[id]?.title ?? id.text }

  func motion(_ event: Event) -> String {
    switch event {
    case .proposed(let id, let issue, let text, let mover, let seconder):
      language("\(name.of(issue))\(word(id))", "\(name.of(issue)), \(word(id))")
        + backed(mover, seconder)
        + language("：", ": ") + short(text)
    case .motionWithdrawn(let id, let reason):
      language("\(word(id))撤回", "\(word(id).capitalizedFirst) withdrawn") + because(reason)
    case .amendmentProposed(let id, _, _, let number, let text, let mover, let seconder):
      (session.amendments[id].flatMap { session.place(of: $0.motion) } == nil
        ? language("修改意见\(number)", "Amendment \(number)") : called(id).capitalizedFirst)
        + backed(mover, seconder)
        + language("，改为：", ", the text would be: ") + short(text)
    case .amendmentRevised(let id, let base, let text):
      language(
        "\(called(id))按第\(base)稿改写，改为：", "\(called(id)) revised on version \(base): ")
        + short(text)
    case .amendmentAdopted(let id, let version):
      language(
        "\(called(id))已采纳，\(session.amendments[id].map { word($0.motion) } ?? "方案")为第\(version)稿",
        "\(called(id)) adopted; version \(version)")
    case .amendmentRejected(let id): language("\(called(id))未采纳", "\(called(id)) not adopted")
    case .amendmentReopened(let id):
      language("\(called(id))重新待表决", "\(called(id)) waits for its vote again")
    case .amendmentWithdrawn(let id, let reason):
      language("\(called(id))撤回", "\(called(id)) withdrawn") + because(reason)
    default: ""
    }
  }

  /// `方案`, or `方案二` where there are several.
  private func word(_ id: Motion.ID) -> String {
    session.place(of: id) == nil ? language("方案", "proposal") : name.of(id)
  }

  private func called(_ id: Amendment.ID) -> String { name.of(.amendment(id: id)) }

  private func backed(_ mover: Participant.ID?, _ seconder: Participant.ID?) -> String {
    let facts = [
      mover.map { language("提出\(name.of($0))", "by \(name.of($0))") },
      seconder.map { language("附议\(name.of($0))", "seconded by \(name.of($0))") },
    ].compactMap { $0 }
    guard !facts.isEmpty else { return "" }
    return language("（\(facts.joined(separator: "，"))）", " (\(facts.joined(separator: ", ")))")
  }

  func opinion(_ event: Event) -> String {
    switch event {
    case .concernRaised(_, let issue, let by, let text):
      language("\(name.of(issue))不同意见，", "\(name.of(issue)), concern, ") + self.by(by) + short(text)
    case .concernAnswered(let id, let answer, let settled):
      language(
        "答复“\(short(session.concerns[id]?.text ?? id.text))”：",
        "Answer to “\(short(session.concerns[id]?.text ?? id.text))”: ") + short(answer)
        + (settled == true
          ? language("（提出人认可）", " (accepted)")
          : settled == false ? language("（提出人保留意见）", " (not accepted)") : "")
    case .remarked(_, _, let by, let text): language("记录：", "Remark: ") + self.by(by) + short(text)
    case .opinionsRecorded(let round):
      language(
        "\(name.of(round.issue))征求意见：发放\(round.numbers.issued)份，收回\(round.numbers.returned)份，"
          + "有效\(round.numbers.valid)份，同意\(round.numbers.agreeing)份",
        "\(name.of(round.issue)), opinions: \(round.numbers.issued) given out, "
          + "\(round.numbers.returned) returned, \(round.numbers.valid) valid, "
          + "\(round.numbers.agreeing) agreeing")
        + round.numbers.lines.map { language("；", "; ") + short($0) }.joined()
    default: ""
    }
  }

  func floor(_ event: Event) -> String {
    switch event {
    case .queued(let id, let kind):
      language("\(name.of(id))要求发言（\(kind.name(in: language))）", "\(name.of(id)) asks to speak (")
        + language("", "\(kind.name(in: language)))")
    case .unqueued(let id):
      language("\(name.of(id))不再要求发言", "\(name.of(id)) no longer waits to speak")
    case .turnStarted(_, let speaker, let kind, _, let limit, _):
      language("\(name.of(speaker))发言（", "\(name.of(speaker)) has the floor (")
        + kind.name(in: language) + language("，", ", ") + limited(limit) + language("）", ")")
    case .turnPaused(let id): language("\(name.speaker(id))暂停", "\(name.speaker(id)) paused")
    case .turnResumed(let id):
      language("\(name.speaker(id))继续发言", "\(name.speaker(id)) goes on")
    case .turnExtended(let id, let limit):
      language("\(name.speaker(id))改为", "\(name.speaker(id)): ") + limited(limit)
    case .turnStopped(let id, _) where session.turns[id]?.endsBeforeItBegan == true:
      language(
        "\(name.speaker(id))发言结束，用时不明",
        "\(name.speaker(id)) ended; nobody knows after how long")
    case .turnStopped(let id, let seconds):
      language(
        "\(name.speaker(id))发言结束，用时\(lasted(seconds))",
        "\(name.speaker(id)) ended after \(lasted(seconds))")
    case .turnRestored(let id):
      language("\(name.speaker(id))的发言误停，继续", "\(name.speaker(id)), stopped by mistake, goes on")
    case .turnRecorded(_, let speaker, let kind, _, let seconds, _, let note):
      language("\(name.of(speaker))发言（", "\(name.of(speaker)) spoke (")
        + kind.name(in: language) + (seconds.map { language("，", ", ") + lasted($0) } ?? "")
        + language("）", ")") + (note.map { language("：", ": ") + short($0) } ?? "")
    case .turnNoted(let id, let note):
      language("\(name.speaker(id))发言要点：", "What \(name.speaker(id)) said: ") + short(note)
    default: ""
    }
  }

  private func limited(_ seconds: Int?) -> String {
    seconds.map { language("限时\(lasted($0))", "limit \(lasted($0))") }
      ?? language("不限时", "no limit")
  }

  /// 1分40秒.
  private func lasted(_ seconds: Int) -> String {
    let (minutes, rest) = (seconds / 60, seconds % 60)
    return switch (minutes, rest) {
    case (0, _): language("\(rest)秒", "\(rest) s")
    case (_, 0): language("\(minutes)分钟", "\(minutes) min")
    default: language("\(minutes)分\(rest)秒", "\(minutes) min \(rest) s")
    }
  }
}
