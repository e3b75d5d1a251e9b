import Deliberation
import Values

/// 还差什么: the one thing to be said of a matter on every list. Of several the first that holds.
package enum WhatIsLacking: Hashable, Sendable {
  /// 暂不办; nil where no day was said.
  case rests(until: Day?)
  /// The step at hand lacks these.
  case step(Step, [Lack])
  /// The step at hand lacks nothing: somebody may pass it.
  case passage(Step)
  /// Of a procedure without an order: the steps that there is no evidence of, and of how many.
  case facets([Step], of: Int)
  /// 异议 of so many that nobody has answered or settled.
  case objections(Int)
  /// A consent in writing.
  case consent(party: String, due: Day?)
  /// 期满评议: the trial runs until that day, or ran.
  case appraisal(trial: Outcome.Trial, days: Int)
  /// Tasks that aren't done, those that are late, and by when the next of the others is due.
  case tasks(open: Int, late: Int, next: Day?)
  /// 解释说明 to so many who held another view.
  case explanations(Int)
  /// 反馈 of so many tasks that are done.
  case feedback(Int)
  /// 议定事项: a meeting agreed, and nobody wrote down on what.
  case outcome
  /// 暂缓, until when in words; nil where nothing was said.
  case deferred(until: String?)
  /// 转报, and to whom.
  case referred(to: String)
  /// 征询中: a round in writing runs until that day.
  case round(until: Day?)
  /// It is on the agenda, or no meeting has agreed yet.
  case meeting
  /// Of a matter that goes by the steps of those within it: how many of how many aren't through.
  case parts(open: Int, of: Int)
  /// 流程未定: nothing was begun; the procedure that stands in meanwhile.
  case procedure(standIn: Procedure)
}

extension MatterReview {
  /// What is lacking of it; nil of a matter that is through.
  func lacking(_ standing: MatterStanding?) -> WhatIsLacking? {
    if isEnded { return nil }
    if let rest { return .rests(until: rest.until) }
    return standing.flatMap(lackingOfCourse) ?? lackingOfMeetings ?? lackingOfTasks
      ?? lackingOfStatus ?? (standing == nil ? lackingOfProcedure : nil)
  }

  /// Of a matter without a procedure of its own, which nothing else is lacking of.
  private var lackingOfProcedure: WhatIsLacking? {
    let parts = numbers.flatMap(casebook.leaves(of:))
    if !parts.isEmpty {
      let open = parts.filter { part in
        let review = MatterReview(casebook.ledger.linked(part), on: on, in: casebook)
        return review.lacking(casebook.standing(of: part, on: on)) != nil
      }
      return open.isEmpty ? nil : .parts(open: open.count, of: parts.count)
    }
    // What was done and told, or closed by its meeting, needs none any more.
    if isDone || latest?.issue.status == .closed { return nil }
    return cards.last.map { .procedure(standIn: standIn(for: $0.kind)) }
  }

  /// 办结 of a problem or a work order: it was done itself, or all that was given out about it.
  var isDone: Bool {
    guard cards.contains(where: { $0.kind == .problem || $0.kind == .workOrder }) else {
      return false
    }
    return asTask.map { $0.done != nil } ?? (!tasks.isEmpty && !tasks.contains(where: \.isOpen))
  }

  /// 时限 of the matter itself, as long as that is to be kept: not once it is through, done or put aside.
  func due(_ lacking: WhatIsLacking?) -> Day? {
    switch lacking {
    case nil, .rests, .feedback: nil
    default: isDone ? nil : cards.compactMap(\.due?.due?.day).last
    }
  }

  private func lackingOfCourse(_ standing: MatterStanding) -> WhatIsLacking? {
    if standing.procedure.order == .any {
      let evident = Set(standing.evident.map(\.step.id))
      let others = standing.steps.map(\.step).filter { !evident.contains($0.id) }
      return others.isEmpty ? nil : .facets(others, of: standing.steps.count)
    }
    return standing.current.map {
      $0.lacks.isEmpty ? .passage($0.step) : .step($0.step, $0.lacks)
    }
  }

  private var lackingOfMeetings: WhatIsLacking? {
    let open =
      latest?.issue.objections.filter { $0.settled == nil && $0.answered == nil && $0.on <= on }
      ?? []
    if !open.isEmpty { return .objections(open.count) }
    if let (_, issue) = latest, issue.stands,
      let consent = issue.consents.first(where: { $0.isDue || $0.on.map { $0 > on } ?? false })
    {
      return .consent(party: consent.party, due: consent.due)
    }
    // What is late comes before what is to come.
    let late = tasks.filter { $0.overdue(on: on) > 0 }.count
    if late == 0, let trial = outcome?.outcome.trial, !isAppraised(since: trial.from) {
      return .appraisal(trial: trial, days: on.days(until: trial.until))
    }
    return nil
  }

  private var lackingOfTasks: WhatIsLacking? {
    let all = tasks + [asTask].compactMap(\.self)
    let open = all.filter(\.isOpen)
    if !open.isEmpty {
      return .tasks(
        open: open.count, late: open.filter { $0.overdue(on: on) > 0 }.count,
        next: open.compactMap(\.work.due).filter { $0 >= on }.min())
    }
    let owed = casebook.explanationsOwed(of: dealings, by: on).count
    if owed > 0 { return .explanations(owed) }
    let untold = all.filter { $0.done != nil && $0.fed == nil }.count
    return untold > 0 ? .feedback(untold) : nil
  }

  private var lackingOfStatus: WhatIsLacking? {
    guard let (_, issue) = latest else { return nil }
    return switch issue.status {
    case .listed, .discussed, .notAgreed:
      issue.votes.last { $0.from != nil && $0.result == nil }.map { .round(until: $0.until) }
        ?? .meeting
    case .agreed: issue.outcome == nil ? .outcome : nil
    case .deferred(_, let until): .deferred(until: until)
    case .referred(let to, _): .referred(to: to)
    case .withdrawn, .reported, .closed: nil
    }
  }

  /// 城乡社区协商 stands in for a matter whose procedure nobody chose, what was made for its kind where
  /// there is such.
  private func standIn(for kind: Matter.Kind) -> Procedure {
    let builtIn: Procedure =
      switch kind {
      case .problem: .problem
      case .workOrder: .complaint
      case .call: .call
      case .stairwell: .elevatorStairwell
      case .issue, .project, .phase, .proposal: .communityConsultation
      }
    return casebook.ledger.defined.procedure(builtIn.id) ?? builtIn
  }
}
