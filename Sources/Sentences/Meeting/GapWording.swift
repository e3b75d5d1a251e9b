import Deliberation
import Text

extension Gap {
  package func sentence(in language: Language, of session: Session) -> String {
    sentence(in: language, Naming(session: session, language: language))
  }

  func sentence(in language: Language, _ name: Naming) -> String {
    switch self {
    case .issueOpen(let id): language("\(name.of(id))没有结果", "\(name.of(id)) has no result")
    case .competenceMissing(let id):
      language(
        "\(name.of(id))是否属于业主共同决定事项没有判断",
        "nobody was asked whether \(name.of(id)) is the owners' matter")
    case .assignmentMissing(let id):
      language("\(name.of(id))没有分工", "\(name.of(id)) has no task")
    case .concurrenceOutstanding(let id, let party), .consentNotSpokenOf(let id, let party):
      language("\(name.of(id))尚待\(party)书面同意", "\(name.of(id)) awaits the consent of \(party)")
    case .concernUnanswered(let id):
      language("不同意见\(name.of(id))没有答复", "the concern \(name.of(id)) isn't answered")
    case .screeningMissing(let id):
      language("\(name.of(id))没有审定情况", "\(name.of(id)) has no screening")
    case .recoveryUnconfirmed(let entry):
      language(
        "记录由损坏文件恢复（第\(entry)条），缺失的部分没有人确认",
        "the record was recovered (entry \(entry)), and nobody has answered for what it lacks")
    case .signedSheetMissing: language("没有签字的签到表", "no signed attendance sheet")
    case .secretaryMissing: language("没有记录人", "no secretary is named")
    case .pointOutsideText(let id, let point):
      name.session.issues[id].map(name.session.hasAdoptedText) == false
        ? language(
          "\(name.of(id))议定事项第\(point)项“\(name.session.text(ofPoint: point, on: id))”与表决结果不同",
          "point \(point) of \(name.of(id)) names what wasn't chosen")
        : language(
          "\(name.of(id))议定事项第\(point)项“\(name.session.text(ofPoint: point, on: id))”不在表决通过的方案内",
          "point \(point) of \(name.of(id)) isn't in the text that was adopted")
    case .conditionOutsideText(let id, let condition):
      language(
        "\(name.of(id))附带条件第\(condition)项“\(name.session.text(ofCondition: condition, on: id))”不在表决通过的方案内",
        "condition \(condition) of \(name.of(id)) isn't in the text that was adopted")
    case .trialOutsideText(let id):
      language(
        "\(name.of(id))的试行期限在表决通过的方案中没有写明",
        "the text that was adopted doesn't say when the trial of \(name.of(id)) begins and ends")
    case .facilitatorMissing: language("没有主持人", "no facilitator is named")
    }
  }
}

extension Session {
  /// What a point says, or its beginning.
  fileprivate func text(ofPoint number: Int, on id: Issue.ID) -> String {
    let points = issues[id].flatMap { outcome(of: $0) }?.points ?? []
    return points.indices.contains(number &- 1) ? quoted(points[number - 1].text) : ""
  }

  fileprivate func text(ofCondition number: Int, on id: Issue.ID) -> String {
    let conditions = issues[id].flatMap { outcome(of: $0) }?.conditions ?? []
    return conditions.indices.contains(number &- 1) ? quoted(conditions[number - 1]) : ""
  }

  private func quoted(_ typed: String) -> String {
    let text = typed.withInnerQuotes
    return text.count > 20 ? text.prefix(20) + "……" : text
  }
}
