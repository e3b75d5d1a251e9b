import Deliberation
import Sentences
import Text
import Values

extension Proceedings {
  /// What was settled, point by point, place and extent in each. Where no points were drawn up, what
  /// was chosen; the adopted text stands before them in full.
  func points(of issue: Issue) -> [String] {
    if session.mustBeSettledAnew(issue) { return [] }
    return session.outcome(of: issue).map {
      let mark = markOfPoints(on: issue)
      return points(
        of: $0, marked: marks(on: issue),
        conditionsOutside: session.conditionsOutsideText(of: issue),
        isTrialOutside: session.isTrialOutsideText(of: issue)
      ).map { marked($0, mark) }
    } ?? chosen(on: issue)
  }

  /// What is said of the points whose words nobody voted on, by their numbers. A copy that hides just
  /// what differs prints the same words twice, and says so.
  private func marks(on issue: Issue) -> [Int: String] {
    let what = session.hasAdoptedText(issue) ? "表决通过的方案" : "表决结果"
    let words = session.hasAdoptedText(issue) ? "文字" : ""
    let hidden = isPublic ? "公开版隐去或改写的地方" : "隐去的号码"
    let allowed = PublicNumbers(of: session)
    let outside = session.pointsOutsideText(of: issue)
    let printed = Set(
      session.pointsOutsideText(of: issue) { free($0).hidingPrivateNumbers(except: allowed) })
    return Dictionary(
      uniqueKeysWithValues: outside.map {
        ($0, printed.contains($0) ? "\(words)与\(what)不同" : "\(hidden)与\(what)不同")
      })
  }

  /// - Parameters:
  ///   - marks: What is said of some of them, by their numbers.
  ///   - conditionsOutside: The numbers of the conditions nobody voted on.
  ///   - isTrialOutside: Whether nobody voted on the days of the trial.
  func points(
    of outcome: Outcome, marked marks: [Int: String] = [:], conditionsOutside: [Int] = [],
    isTrialOutside: Bool = false
  ) -> [String] {
    var points = outcome.points.enumerated().map { place, point in
      var text = phrase(free(point.text)) + rewritten(point.text)
      var position: [String] = []
      if let place = point.place { position.append("地点：\(phrase(free(place)))") }
      if let extent = point.extent { position.append("范围：\(phrase(free(extent)))") }
      if !position.isEmpty { text += "（\(position.joined(separator: "；"))）" }
      if let basis = point.basis { text += "（方案以外，依据：\(phrase(free(basis)))）" }
      // Whoever reads it sees which words nobody voted on.
      if let mark = marks[place + 1] { text += "（\(mark)）" }
      return sentence(text)
    }
    points += outcome.conditions.enumerated().map { place, condition in
      let text = sentence(free(condition))
      let notes =
        rewritten(condition)
        + (conditionsOutside.contains(place + 1) ? "（表决通过的方案中没有写明）" : "")
      return "组织实施的条件：" + (notes.isEmpty ? text : sentence(phrase(text) + notes))
    }
    if let trial = outcome.trial {
      points.append(
        "试行期为\(trial.from.official)至\(trial.until.official(after: trial.from))"
          + (isTrialOutside ? "（表决通过的方案中没有写明）。" : "。"))
    }
    return points
  }

  /// That a public copy says it otherwise than it was decided.
  private func rewritten(_ text: String) -> String {
    publicText?.isRewritten(text) == true ? "（公开表述）" : ""
  }

  /// Who or what was chosen, over all rounds of each choice.
  private func chosen(on issue: Issue) -> [String] {
    session.decisions(on: issue).compactMap { vote in
      guard vote.opening.subject.candidates != nil else { return nil }
      let options = options(of: vote)
      let elected = session.elected(by: vote).map { options($0) }
      return elected.isEmpty ? nil : "\(subject(of: vote))：\(elected.joined(separator: "、"))。"
    }
  }

  /// Which of several adopted texts prevails; nil where there is one.
  func precedence(on issue: Issue) -> String? {
    let motions = session.decisions(on: issue).compactMap { session.text(of: $0)?.motion.id }
    guard motions.count > 1, let last = motions.last else { return nil }
    return "\(motions.map(motionName).joined(separator: "、"))均已通过，内容不一致的，以后通过的为准。"
      + overridden(on: issue, by: motionName(last))
  }

  /// Which points stand in a text adopted earlier alone, and why they were settled all the same.
  private func overridden(on issue: Issue, by last: String) -> String {
    guard let outcome = session.outcome(of: issue) else { return "" }
    let numbers = session.pointsOverridden(in: outcome, of: issue)
    guard !numbers.isEmpty else { return "" }
    let points = "执行事项第\(numbers.map(String.init).joined(separator: "、"))项只见于先通过的方案"
    guard let reason = session.reasonForOverridden(on: issue) else {
      return "\(points)，与\(last)不一致的，以\(last)为准。"
    }
    return "\(points)，\(last)通过以后仍这样议定的理由：\(sentence(free(reason)))"
  }

  /// What becomes of an issue on which nothing was settled.
  func standing(of issue: Issue) -> String? {
    if wasVotedSincePutOff(issue) { return standing(of: issue, after: settlingVote(of: issue)) }
    return switch session.hasFallen(issue) ? issue.status : session.status(of: issue) {
    case .listed: "本次会议未讨论该议题。"
    case .discussed, .notAgreed: standing(of: issue, after: settlingVote(of: issue))
    case .deferred(let reason, let until):
      markedEnding(
        "暂缓" + (until.map { "至\(phrase(free($0)))" } ?? "，择期再议") + because(reason), of: issue)
    case .referred(let to, let reason):
      markedEnding("提交\(free(to))" + because(reason), of: issue)
    case .withdrawn(let reason): markedEnding("撤回" + because(reason), of: issue)
    case .reported: markedEnding("本议题仅作通报，未表决。", of: issue)
    case .agreed, .closed:
      session.stands(issue)
        ? chosenOtherwise(on: issue) : "更正后该次表决\(noLonger(issue))，原议定事项不再成立，须另行\(verb)或表决。"
    }
  }

  /// That a corrected count left the issue decided and not what was settled on it.
  private func chosenOtherwise(on issue: Issue) -> String? {
    let fallen = session.fallenSettlements(of: issue).filter {
      session.fall(of: $0.basis) == .corrected
    }
    guard let last = fallen.last, session.outcome(of: issue) == nil else { return nil }
    let isChoice = last.basis.contains { !$0.isOfText }
    return "更正后的结果与原宣布的不同，原议定事项不再成立，须按更正后的结果另行议定。"
      + (isChoice ? "更正后当选：\(chosenNames(on: issue))（尚未另行议定）。" : "")
  }

  private func chosenNames(on issue: Issue) -> String {
    session.decisions(on: issue).flatMap { vote in
      let options = options(of: vote)
      return session.elected(by: vote).map { options($0) }
    }.joined(separator: "、")
  }

  private func noLonger(_ issue: Issue) -> String {
    settlingVote(of: issue)?.opening.rule.shape == .consensus ? "未达成一致" : "未通过"
  }

  /// What follows a vote that settled nothing, or no vote at all.
  private func standing(of issue: Issue, after vote: Vote?) -> String {
    let unheard = issue.votes.compactMap { session.votes[$0] }.filter {
      $0.announcement == nil && $0.voided == nil
    }
    if !unheard.isEmpty {
      return unheard.map { "\(subject(of: $0))\(round(of: $0))没有宣布结果。" }.joined()
    }
    guard let vote, let verdict = vote.verdict else {
      if !session.voidedResults(of: issue).isEmpty { return "所作表决已作废，没有有效的表决结果。" }
      if issue.votes.contains(where: { session.votes[$0]?.state == .announced }) {
        return "方案未作表决，继续\(verb)。"
      }
      // Whether it was only reported or is to be taken up again is for somebody to say.
      return isContested(issue) ? "本次会议未作表决，继续\(verb)。" : "本次会议对该议题未作表决。"
    }
    switch verdict.kind {
    case .inquorate: return "该次表决不作为议定依据，可另行组织表决。"
    case .undecidable, .inconsistent: return "待补齐所缺内容后再作认定。"
    case .runoff: return "待再次投票确定。"
    default:
      return vote.opening.rule.decides == .consultation
        ? "继续协商。" : "未形成\(vote.opening.rule.decides.result)。"
    }
  }

  /// Whether something was put to the meeting, or somebody took a side or differed.
  private func isContested(_ issue: Issue) -> Bool {
    session.isPutToTheMeeting(issue) || !issue.concerns.isEmpty
      || session.turns.values.contains {
        $0.issue == issue.id && ($0.kind == .for || $0.kind == .against)
      }
  }

  private func because(_ reason: String?) -> String {
    guard !isPublic, let reason else { return "。" }
    return "，原因：\(sentence(reason))"
  }

  /// `1.书面意见。责任人：产权单位代表。时限：2024年5月24日。`
  func tasks(of issue: Issue) -> [String] {
    var lines = session.toldAssignments.filter { $0.issue == issue.id }.map {
      marked(task($0.work), mark(of: $0))
        + (OutcomeWording(session, in: .chinese).hindrance(of: $0).map { "（\($0)）" } ?? "")
    }
    if let reason = issue.closedWithoutAssignment {
      lines.append(marked("未安排落实分工，原因：\(sentence(reason))", markOfNoTask(on: issue)))
    }
    return lines
  }

  private func task(_ work: Assignment.Work) -> String {
    var text = sentence(work.what)
    if let lead = work.lead { text += "牵头：\(lead)。" }
    text += "责任人（单位）：\(work.responsible.joined(separator: "、"))。"
    if let due = work.due { text += "时限：\(due.official)。" }
    return text
  }

  /// 协调 with single dwellings between the rounds of a vote.
  func mediations(of issue: Issue) -> [String] {
    issue.mediations.map { "\($0.on.official)，\($0.by)与\($0.room)协调：\(sentence($0.text))" }
  }

  /// How single dwellings came to answer otherwise over the rounds; for the inside alone.
  func histories(of issue: Issue) -> [String] {
    guard !isPublic else { return [] }
    return session.stanceHistory(on: issue).changed.map { room, changes in
      "\(room)：\(StanceWording(changes, in: .chinese).sentence)。"
    }
  }
}
