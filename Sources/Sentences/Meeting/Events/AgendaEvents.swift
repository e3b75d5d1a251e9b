import Deliberation
import Text

extension EventWording {
  func visit(_ event: Event.IssueAdded) -> String {
    let issue = name.of(event.issue)
    return language(
      "\(issue)：\(event.title)（编号\(event.number)，\(event.source.kind.name(in: language))",
      "\(issue): \(event.title) (number \(event.number), \(event.source.kind.name(in: language))")
      + (event.proposer.map { language("，提出人\($0)", ", by \($0)") } ?? "") + language("）", ")")
  }

  func visit(_ event: Event.IssueChanged) -> String {
    language("修改\(name.of(event.issue))", "\(name.of(event.issue)) changed")
      + [
        event.title, event.proposer.map { language("提出人\($0)", "by \($0)") },
        event.summary.map(short),
        event.concurrences.map {
          $0.isEmpty
            ? language("不须单位同意", "needs nobody's consent")
            : language("须书面同意：", "consents of ") + language.list($0)
        },
      ].compactMap { $0 }.map { language("，", ", ") + $0 }.joined()
  }

  func visit(_ event: Event.Screened) -> String {
    let (issue, screening) = (name.of(event.issue), event.screening)
    return language(
      "\(issue)审定：\(screening.by)\(screening.on.map { " \($0)" } ?? "")，"
        + (screening.listed ? "列入" : "不列入"),
      "\(issue) screened by \(screening.by)\(screening.on.map { " on \($0)" } ?? ""): "
        + (screening.listed ? "put on the agenda" : "not put on the agenda"))
      + (screening.reply.map { language("，答复：\(short($0))", ", reply: \(short($0))") } ?? "")
  }

  func visit(_ event: Event.PartyStudied) -> String {
    let (issue, study) = (name.of(event.issue), event.study)
    return language(
      "\(issue)党组织研究情况（\(study.by)\(study.on.map { " \($0)" } ?? "")）："
        + short(study.conclusion),
      "\(issue) studied by \(study.by)\(study.on.map { " on \($0)" } ?? ""): "
        + short(study.conclusion))
  }

  func visit(_ event: Event.Notified) -> String {
    let (issue, notified) = (name.of(event.issue), event.notified)
    return language(
      "\(issue)已于\(day(notified.on))提前告知", "\(issue) announced on \(day(notified.on))")
      + (notified.channels.isEmpty
        ? "" : language("（\(list(notified.channels))）", " (\(list(notified.channels)))"))
  }

  func visit(_ event: Event.CompetenceJudged) -> String {
    let (issue, competence) = (name.of(event.issue), event.competence)
    return language(
      "\(issue)\(competence.answer.name(in: language))，判断人\(competence.by)",
      "\(issue): \(competence.answer.name(in: language)), judged by \(competence.by)")
      + (competence.basis.map { language("，依据\($0)", ", on the ground of \($0)") } ?? "")
  }

  func visit(_ event: Event.TakenUp) -> String {
    language("开始讨论\(name.of(event.issue))", "\(name.of(event.issue)) taken up")
  }

  func visit(_ event: Event.StepAdded) -> String {
    language("加入环节“\(event.title)”", "Step added: \(event.title)")
      + (event.minutes.map { language("（\($0)分钟）", " (\($0) minutes)") } ?? "")
  }

  func visit(_ event: Event.StepBegun) -> String {
    language("开始“\(title(of: event.step))”", "Begun: \(title(of: event.step))")
  }

  func visit(_ event: Event.StepEnded) -> String {
    language("结束“\(title(of: event.step))”", "Ended: \(title(of: event.step))")
  }

  func visit(_ event: Event.Proposed) -> String {
    language(
      "\(name.of(event.issue))\(name.of(event.motion))",
      "\(name.of(event.issue)), \(name.of(event.motion))")
      + backed(event.mover, event.seconder)
      + language("：", ": ") + short(event.text)
  }

  func visit(_ event: Event.MotionWithdrawn) -> String {
    language(
      "\(name.of(event.motion))撤回", "\(name.of(event.motion).capitalizedFirst) withdrawn")
      + because(event.reason)
  }

  func visit(_ event: Event.AmendmentProposed) -> String {
    (session.amendments[event.amendment].flatMap { session.place(of: $0.motion) } == nil
      ? language(
        "\(name.amendment)\(event.number)", "\(name.amendment.capitalizedFirst) \(event.number)")
      : called(event.amendment).capitalizedFirst)
      + backed(event.mover, event.seconder)
      + language("，改为：", ", the text would be: ") + short(event.text)
  }

  func visit(_ event: Event.AmendmentRevised) -> String {
    language(
      "\(called(event.amendment))按第\(event.base)稿改写，改为：",
      "\(called(event.amendment)) revised on version \(event.base): ")
      + short(event.text)
  }

  func visit(_ event: Event.AmendmentWithdrawn) -> String {
    language("\(called(event.amendment))撤回", "\(called(event.amendment)) withdrawn")
      + because(event.reason)
  }

  func visit(_ event: Event.AmendmentAdopted) -> String {
    language(
      "\(called(event.amendment))已采纳，\(session.amendments[event.amendment].map { name.of($0.motion) } ?? name.motion)为第\(event.version)稿",
      "\(called(event.amendment)) adopted; version \(event.version)")
  }

  func visit(_ event: Event.AmendmentRejected) -> String {
    language("\(called(event.amendment))未采纳", "\(called(event.amendment)) not adopted")
  }

  func visit(_ event: Event.AmendmentReopened) -> String {
    language(
      "\(called(event.amendment))重新待表决", "\(called(event.amendment)) waits for its vote again")
  }

  func visit(_ event: Event.ConcernRaised) -> String {
    language("\(name.of(event.issue))不同意见，", "\(name.of(event.issue)), concern, ") + by(event.by)
      + short(event.text)
  }

  func visit(_ event: Event.ConcernAnswered) -> String {
    let concern = short(session.concerns[event.concern]?.text ?? event.concern.text)
    return language(
      "答复“\(concern)”：",
      "Answer to “\(concern)”: ") + short(event.answer)
      + (event.settled == true
        ? language("（提出人认可）", " (accepted)")
        : event.settled == false ? language("（提出人保留意见）", " (not accepted)") : "")
  }

  func visit(_ event: Event.Remarked) -> String {
    language("记录：", "Remark: ") + by(event.by) + short(event.text)
  }

  func visit(_ event: Event.LastRecordConfirmed) -> String {
    language(
      "确认上次会议（\(language.fullDay(event.on))“\(event.meeting)”）的记录",
      "The record of “\(event.meeting)” of \(language.fullDay(event.on)) was confirmed")
      + (event.text.map { language("：\(short($0))", ": \(short($0))") } ?? "")
  }

  func visit(_ event: Event.Thanked) -> String {
    language("感谢", "Thanks to ") + short(event.name) + language("：", ": ") + short(event.text)
  }

  func visit(_ event: Event.OpinionsRecorded) -> String {
    let (issue, numbers) = (name.of(event.round.issue), event.round.numbers)
    return language(
      "\(issue)征求意见：发放\(numbers.issued)份，收回\(numbers.returned)份，"
        + "有效\(numbers.valid)份，同意\(numbers.agreeing)份",
      "\(issue), opinions: \(numbers.issued) given out, "
        + "\(numbers.returned) returned, \(numbers.valid) valid, "
        + "\(numbers.agreeing) agreeing")
      + numbers.lines.map { language("；", "; ") + short($0) }.joined()
  }

  private func title(of id: AgendaStep.ID) -> String { session.steps[id]?.title ?? id.text }

  private func called(_ id: Amendment.ID) -> String { name.of(.amendment(id: id)) }

  private func backed(_ mover: Participant.ID?, _ seconder: Participant.ID?) -> String {
    let facts = [
      mover.map { language("提出\(name.of($0))", "by \(name.of($0))") },
      seconder.map { language("附议\(name.of($0))", "seconded by \(name.of($0))") },
    ].compactMap { $0 }
    guard !facts.isEmpty else { return "" }
    return language("（\(facts.joined(separator: "，"))）", " (\(facts.joined(separator: ", ")))")
  }
}

extension EventHeadline {
  func visit(_ event: Event.IssueAdded) -> Headline { .issue }
  func visit(_ event: Event.IssueChanged) -> Headline { .issue }
  func visit(_ event: Event.Screened) -> Headline { .issue }
  func visit(_ event: Event.PartyStudied) -> Headline { .issue }
  func visit(_ event: Event.Notified) -> Headline { .issue }
  func visit(_ event: Event.CompetenceJudged) -> Headline { .issue }
  func visit(_ event: Event.TakenUp) -> Headline { .issue.withSentence }
  func visit(_ event: Event.StepAdded) -> Headline { .agenda }
  func visit(_ event: Event.StepBegun) -> Headline { .agenda }
  func visit(_ event: Event.StepEnded) -> Headline { .agenda }
  func visit(_ event: Event.Proposed) -> Headline { .proposal }
  func visit(_ event: Event.MotionWithdrawn) -> Headline { .proposal }
  func visit(_ event: Event.AmendmentProposed) -> Headline { .amendment }
  func visit(_ event: Event.AmendmentRevised) -> Headline { .amendment }
  func visit(_ event: Event.AmendmentWithdrawn) -> Headline { .amendment }
  func visit(_ event: Event.AmendmentAdopted) -> Headline { .amendment }
  func visit(_ event: Event.AmendmentRejected) -> Headline { .amendment }
  func visit(_ event: Event.AmendmentReopened) -> Headline { .amendment }
  func visit(_ event: Event.ConcernRaised) -> Headline { .concern }
  func visit(_ event: Event.ConcernAnswered) -> Headline { .concern }
  func visit(_ event: Event.Remarked) -> Headline { .record }
  func visit(_ event: Event.Thanked) -> Headline { Headline("致谢", "thanks") }
  func visit(_ event: Event.LastRecordConfirmed) -> Headline {
    Headline("确认上次记录", "earlier record confirmed")
  }
  func visit(_ event: Event.OpinionsRecorded) -> Headline { Headline("征求意见", "opinions") }
}
