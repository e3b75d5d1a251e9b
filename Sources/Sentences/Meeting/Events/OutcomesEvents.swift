import Deliberation
import Text

extension EventWording {
  func visit(_ event: Event.ConcurrenceRecorded) -> String {
    let (issue, concurrence) = (name.of(event.issue), event.concurrence)
    return language(
      "\(issue)征求\(concurrence.party)意见：\(concurrence.answer.name(in: language))",
      "\(issue), \(concurrence.party) \(concurrence.answer.name(in: language))")
      + (concurrence.on.map { language("（\(day($0))）", " (\(day($0)))") } ?? "")
      + (concurrence.due.map { language("，\(day($0))前提交", ", due by \(day($0))") } ?? "")
      + (concurrence.by.map { language("，答复人\($0)", ", said by \($0)") } ?? "")
  }

  func visit(_ event: Event.ConsentLetGo) -> String {
    language(
      "\(name.of(event.issue))不再征求\(event.party)意见",
      "\(name.of(event.issue)), \(event.party) is asked no more")
  }

  func visit(_ event: Event.Mediated) -> String {
    let (issue, mediation) = (name.of(event.issue), event.mediation)
    return language(
      "\(issue)协调\(mediation.room)（\(day(mediation.on))，\(mediation.by)）："
        + short(mediation.text),
      "\(issue), mediated with \(mediation.room) (\(day(mediation.on)), \(mediation.by)): "
        + short(mediation.text))
  }

  func visit(_ event: Event.ObjectionRaised) -> String {
    let (issue, objection) = (name.of(event.issue), event.objection)
    return language(
      "\(issue)异议\(objection.number)（\(objection.by)，\(day(objection.on))，"
        + (objection.inWriting ? "书面" : "口头") + "）：\(short(objection.text))",
      "\(issue), objection \(objection.number) (\(objection.by), \(day(objection.on)), "
        + (objection.inWriting ? "in writing" : "by word") + "): \(short(objection.text))")
  }

  func visit(_ event: Event.ObjectionAnswered) -> String {
    language(
      "\(name.of(event.issue))异议\(event.number)答复：\(short(event.answer))",
      "\(name.of(event.issue)), objection \(event.number) answered: \(short(event.answer))")
      + (event.settled.map { language("，\(day($0))了结", ", settled on \(day($0))") } ?? "")
  }

  func visit(_ event: Event.Settled) -> String {
    let outcome = event.outcome
    return language("\(name.of(event.issue))议定事项：", "\(name.of(event.issue)) settled: ")
      + outcome.points.enumerated().map { "\($0 + 1). \(short($1.text))" }
      .joined(separator: language("；", "; "))
      + outcome.conditions.map { language("；条件：", "; on condition: ") + short($0) }.joined()
      + (outcome.trial.map {
        language(
          "；试行\(day($0.from))至\(day($0.until))",
          "; trial \(day($0.from)) to \(day($0.until))")
      }
        ?? "")
  }

  func visit(_ event: Event.ClosedWithoutAssignment) -> String {
    language("\(name.of(event.issue))不需分工", "\(name.of(event.issue)) needs no task")
      + because(event.reason)
  }

  func visit(_ event: Event.StatusChanged) -> String {
    language("\(name.of(event.issue))", "\(name.of(event.issue)) ")
      + name.of(event.status, on: event.issue)
  }

  func visit(_ event: Event.Assigned) -> String {
    language("\(name.of(event.issue))分工：", "\(name.of(event.issue)), task: ") + said(event.work)
  }

  func visit(_ event: Event.AssignmentChanged) -> String {
    language("修改分工：", "Task changed: ") + said(event.work)
  }

  func visit(_ event: Event.AssignmentDropped) -> String {
    language("取消分工", "Task dropped: ") + task(event.assignment) + because(event.reason)
  }

  func visit(_ event: Event.ProgressReported) -> String {
    let progress = event.progress
    return language("落实", "Task ") + task(event.assignment)
      + language("（\(day(progress.on))）：", " (\(day(progress.on))): ") + short(progress.text)
      + (progress.done ? language("，已办结", ", done") : "")
  }

  func visit(_ event: Event.Attached) -> String {
    let file = event.file
    return language(
      "附件“\(file.name)”（\(file.kind)，\(file.bytes)字节）",
      "Attachment “\(file.name)” (\(file.kind), \(file.bytes) bytes)")
  }

  func visit(_ event: Event.AttachmentRemoved) -> String {
    language("移除附件", "Attachment removed: ")
      + language("“\(file(event.attachment))”", "“\(file(event.attachment))”")
      + because(event.reason)
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

extension EventHeadline {
  func visit(_ event: Event.ConcurrenceRecorded) -> Headline { .consent }
  func visit(_ event: Event.ConsentLetGo) -> Headline { .consent }
  func visit(_ event: Event.Mediated) -> Headline { Headline("协调", "mediation") }
  func visit(_ event: Event.ObjectionRaised) -> Headline { .objection }
  func visit(_ event: Event.ObjectionAnswered) -> Headline { .objection }
  func visit(_ event: Event.Settled) -> Headline { .outcome }
  func visit(_ event: Event.ClosedWithoutAssignment) -> Headline { .outcome }
  func visit(_ event: Event.StatusChanged) -> Headline { .outcome }
  func visit(_ event: Event.Assigned) -> Headline { .tasks }
  func visit(_ event: Event.AssignmentChanged) -> Headline { .tasks }
  func visit(_ event: Event.AssignmentDropped) -> Headline { .tasks }
  func visit(_ event: Event.ProgressReported) -> Headline { .tasks }
  func visit(_ event: Event.Attached) -> Headline { .attachment }
  func visit(_ event: Event.AttachmentRemoved) -> Headline { .attachment }
}
