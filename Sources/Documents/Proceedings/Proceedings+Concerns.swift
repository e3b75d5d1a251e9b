import Deliberation

/// 不同意见 and 异议, with their answers.
extension Proceedings {
  /// Each different opinion with its answer.
  func answeredConcerns(of issue: Issue) -> [String] {
    issue.concerns.compactMap { session.concerns[$0] }.map { concern in
      let who = concern.by.map { "\(called(by: $0))：" } ?? ""
      let when =
        isAdded(concern) ? addedMark : isAfterConsensus(concern) ? "（宣布结果以后提出）" : ""
      var text = "\(who)\(when)\(sentence(concern.text))"
      let answered = isAnsweredLater(concern) ? "散会后答复" : "答复"
      text += concern.answer.map { "\(answered)：\(sentence($0))" } ?? "尚未答复。"
      switch concern.settled {
      case true: text += "提出人表示认可。"
      case false: text += "提出人保留意见。"
      default: break
      }
      return text
    }
  }

  /// Objections raised after the vote, each with its answers.
  func objections(of issue: Issue) -> [String] {
    issue.objections.map { objection in
      var text = "\(objection.on.official)，\(objection.by)\(objection.inWriting ? "书面" : "口头")提出异议："
      text += sentence(objection.text)
      let answers = session.answers(to: objection, on: issue)
      text += answers.first.map { "答复：\(sentence($0))" } ?? "尚未答复。"
      text += answers.dropFirst().map { "后又答复：\(sentence($0))" }.joined()
      text += objection.settled.map { "\($0.official)已解决。" } ?? "尚未解决。"
      return text
    }
  }

  /// How many objections were raised while the meeting went on.
  private func objectionsDuringMeeting(on issue: Issue) -> Int {
    var (count, isOpen) = (0, false)
    for entry in session.entries where session.retractedBy[entry.number] == nil {
      for event in entry.events {
        if case .opened = event { isOpen = true }
        if case .reopened = event { isOpen = true }
        if case .adjourned = event { isOpen = false }
        if isOpen, case .objectionRaised(let raising) = event, raising.issue == issue.id {
          count += 1
        }
      }
    }
    return min(count, issue.objections.count)
  }

  /// How many different opinions and objections there were, for papers that name nobody.
  func countedConcerns(of issue: Issue) -> String? {
    let all = issue.concerns.compactMap { session.concerns[$0] }
    var parts: [String] = []
    for isAfter in [false, true] {
      let concerns = all.filter { isAdded($0) == isAfter }
      guard !concerns.isEmpty else { continue }
      let answered = concerns.count { $0.answer != nil }
      let late = isAfter ? 0 : concerns.count(where: isAfterConsensus)
      parts.append(
        "\(isAfter ? "会后" : "会议")收到意见建议\(concerns.count)条，"
          + (answered == concerns.count ? "均已答复" : "已答复\(answered)条")
          + (late == 0 ? "" : "，其中\(late)条在宣布结果以后提出"))
    }
    if !issue.objections.isEmpty {
      let open = issue.objections.count { $0.settled == nil }
      let during = objectionsDuringMeeting(on: issue)
      let after = issue.objections.count - during
      let received = [
        during > 0 ? "\(isWritten ? "表决期间" : "会上")收到异议\(during)条" : nil,
        after > 0 ? "会后收到异议\(after)条" : nil,
      ]
      parts.append(
        received.compactMap { $0 }.joined(separator: "，") + "，"
          + (open == 0 ? "均已解决" : "尚有\(open)条未解决"))
    }
    return parts.isEmpty ? nil : parts.joined(separator: "；") + "。"
  }
}
