import Deliberation
import Text
import Values

/// What the page of outcomes says, to the clerk alone.
package struct OutcomeWording {
  package let session: Session
  package let language: Language

  package init(_ session: Session, in language: Language) {
    self.session = session
    self.language = language
  }

  private var name: Naming { Naming(session: session, language: language) }

  package func heading(of issue: Issue, of count: Int) -> String {
    let title =
      "\(name.of(issue.id))  \(issue.title)  \(name.status(of: issue))"
    return count > 1
      ? title + language("（左右键换议题）", " (Left and Right change the issue)") : title
  }

  package var noIssue: String { language("还没有议题。", "No issue yet.") }
  package var pointsTitle: String { language("议定事项", "Settled") }
  package var draftTitle: String {
    language("议定事项（草稿，按1核对后登记）", "Settled (a draft; 1 looks it over and enters it)")
  }
  package var tasksTitle: String { language("落实分工", "Tasks") }
  package var objectionsTitle: String { language("异议", "Objections") }
  /// What stands where nothing was settled: what was chosen, or that a vote is still to come.
  package func nothing(on issue: Issue) -> String {
    let chosen = session.choices(on: issue).compactMap { vote in
      vote.verdict.map { verdict in
        name.of(vote.opening.subject) + language("：", ": ") + language.list(verdict.elected)
          + language("当选", " chosen")
      }
    }
    let isAgreed = session.stands(issue)
    guard !chosen.isEmpty else {
      return isAgreed
        ? language("还没有登记议定事项。", "No points were entered yet.")
        : language("还没有达成一致，先表决。", "Nothing is agreed yet; vote first.")
    }
    return language.list(chosen)
      + (isAgreed
        ? language("。", ".") : language("。方案还没有表决通过。", ". The proposal isn't agreed yet."))
  }
  /// `原议定事项（表决更正后不再成立）`.
  package func title(of settlement: Settlement) -> String {
    switch session.fall(of: settlement.basis) {
    case .corrected:
      language("原议定事项（表决更正后不再成立）", "Settled before the count was corrected; stands no more")
    case .voided:
      language("原议定事项（表决作废，不再成立）", "Settled on a vote that is void; stands no more")
    case .votedAgain:
      language("原议定事项（再次表决后不再成立）", "Settled before the vote was taken again; stands no more")
    }
  }
  package var chooseTask: String { language("请先选中一项分工。", "Choose a task first.") }
  package var hint: String {
    language("上下键选一条    回车 修改或答复", "Arrows choose    Enter edits or answers")
  }

  /// The points that the agreed text falls into, for a draft.
  package func draft(of issue: Issue) -> [Outcome.Point] {
    guard let text = session.ruling(on: issue)?.version.text else { return [] }
    return text.split { $0.isNewline || "；;。".contains($0) }
      .map { Outcome.Point(text: String($0).trimmingBlanks) }.filter { !$0.text.isEmpty }
  }

  /// `1. 在植物角东侧划出6平方米（地点：…；范围：…）`.
  package func point(_ number: Int, _ point: Outcome.Point) -> String {
    let extra = [
      point.place.map { language("地点：\($0)", "place: \($0)") },
      point.extent.map { language("范围：\($0)", "extent: \($0)") },
    ].compactMap { $0 }
    return "\(number). \(point.text)"
      + (extra.isEmpty
        ? "" : language("（\(extra.joined(separator: "；"))）", " (\(extra.joined(separator: "; ")))"))
  }

  package func condition(_ text: String) -> String { language("条件：\(text)", "Condition: \(text)") }

  package func trial(_ trial: Outcome.Trial) -> String {
    language(
      "试行：\(day(trial.from))至\(day(trial.until))",
      "Trial: \(day(trial.from)) to \(day(trial.until))")
  }

  private func day(_ day: Day) -> String {
    language.day(day, in: session.identity.date.year)
  }

  /// `出具书面意见  产权单位代表  5月24日前`.
  package func task(_ assignment: Assignment) -> String {
    let work = assignment.work
    return [
      work.what, work.lead.map { language("\($0)牵头", "led by \($0)") },
      language.list(work.responsible),
      work.due.map { language("\(day($0))前", "by \(day($0))") },
      assignment.isDone
        ? language("已办结", "done")
        : assignment.progress.last.map {
          language("\(day($0.on))：\($0.text)", "\(day($0.on)): \($0.text)")
        },
      hindrance(of: assignment),
    ].compactMap { $0 }.joined(separator: "  ")
  }

  /// Why a task isn't to be carried out, or not now: `暂不执行（产权单位不同意，6月26日）`,
  /// `散会后不再执行，理由：已由物业办理`; nil where nothing hinders it.
  package func hindrance(of assignment: Assignment) -> String? {
    if let reason = session.droppedAfterAdjourning(assignment) {
      let why = reason.hasSuffix("。") ? String(reason.dropLast()) : reason
      return language("散会后不再执行，理由：\(why)", "dropped after the meeting: \(why)")
    }
    guard session.holds(assignment) else {
      return language("原分工，不再执行", "no longer to be carried out")
    }
    guard !assignment.isDone, let issue = session.issues[assignment.issue] else { return nil }
    let refused = session.refused(for: issue).map { record in
      record.party + language("不同意", " refused")
        + (record.on.map { language("，\(day($0))", " \(day($0))") } ?? "")
    }
    return refused.isEmpty
      ? nil
      : language(
        "暂不执行（\(refused.joined(separator: "；"))）",
        "not for now (\(refused.joined(separator: "; ")))")
  }

  package func objection(_ objection: Objection) -> String {
    let state =
      objection.settled.map { language("\(day($0))已解决", "settled \(day($0))") }
      ?? (objection.answer == nil
        ? language("未答复", "not answered") : language("已答复，未解决", "answered, open"))
    return "\(objection.number). \(objection.by)  \(objection.text)  \(state)"
  }

  package static func done(_ done: Bool, in language: Language) -> String {
    done ? language("已办结", "done") : language("还在办", "under way")
  }

  package static func inWriting(_ inWriting: Bool, in language: Language) -> String {
    inWriting ? language("书面", "in writing") : language("口头", "by word")
  }

  package static func closeNote(in language: Language) -> String {
    language("没有分工，请写明为什么不用落实。", "There is no task; say why none is needed.")
  }

  package static func closeQuestion(in language: Language) -> String {
    language("这个议题办结吗？", "Close this issue?")
  }

  package static func close(in language: Language) -> String { language("办结", "Close it") }
}
