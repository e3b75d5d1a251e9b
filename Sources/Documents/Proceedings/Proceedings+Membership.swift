import Deliberation
import Sentences
import Text
import Values

/// What changed 应到 or who voted after the meeting was opened, and who was looked for anew on another
/// day.
extension Proceedings {
  /// What of it bears on a vote, or on the meeting by its own rule; why, or that nobody said.
  func rollChanges(before vote: Vote?) -> [String] {
    let rule = vote?.opening.rule ?? details.rule
    guard rule.decides != .owners else { return [] }
    let opened = vote.flatMap { vote in
      session.entries.last { entry in
        entry.events.contains {
          if case .voteOpened(let opening) = $0 { opening.vote == vote.id } else { false }
        }
      }?.number
    }
    let asksRoll = (rule.quorum + rule.adoption).contains {
      $0.base == .expected || $0.base == .all
    }
    return session.rollChanges.filter { change in
      (opened.map { change.entry < $0 } ?? true)
        && (change.lowers && (vote == nil || asksRoll) || rule.hasMembers)
    }.map(told)
  }

  /// That the meeting had been opened with more people expected than it was in the end.
  var openingTakenBack: [String] {
    guard let first = session.openingTakenBack, let now = session.opening?.expected else {
      return []
    }
    let reason = isPublic ? nil : first.reason.map { "（理由：\(phrase($0))）" }
    return [
      "会议曾于\(written(first.at))开会，应到\(first.expected)人，后撤销\(reason ?? "")；重新开会时应到\(now)人。"
    ]
  }

  private func told(_ change: RollChange) -> String {
    var parts: [String] = []
    if !change.gone.isEmpty { parts.append("\(those(change.gone))不再列入应到") }
    if !change.added.isEmpty { parts.append("\(those(change.added))补入应到") }
    if change.before != change.after {
      parts.append(
        "应到人数由\(change.before.map { "\($0)人" } ?? "不定")改为\(change.after.map { "\($0)人" } ?? "不定")")
    }
    return "开会以后，\(parts.joined(separator: "，"))"
      + (change.reason.map { "，理由：\(sentence(free($0)))" } ?? "，未说明理由。")
  }

  /// Those who were here and had a vote, and are no members of the body that decided.
  func notMembers(in vote: Vote) -> String? {
    guard let people = vote.opening.notMembers, !people.isEmpty else { return nil }
    return "开会以后到场的\(those(people))不是成员，没有参加这次表决。"
  }

  private func those(_ people: [Participant.ID]) -> String {
    guard !isPublic else { return "\(people.count)人" }
    let names = people.map(nameEver).joined(separator: "、")
    return people.count > 1 ? "\(names)（\(people.count)人）" : names
  }

  /// The name, of whoever isn't on the roster any more as if they had never been too.
  private func nameEver(_ id: Participant.ID) -> String {
    if let person = session.participants[id] { return called(person) }
    for entry in session.entries {
      for case .participantAdded(let adding) in entry.events where adding.participant.id == id {
        return adding.participant.name
      }
    }
    return id.text
  }

  /// Whether people signed in anew when the meeting was taken up on another day.
  func signIn(at reopening: Reopening) -> String {
    guard !isWritten, reopening.isOnAnotherDay else { return "" }
    if reopening.isAnew { return "，到会的人重新签到" }
    if let reason = reopening.despite {
      return "，到会的人没有重新签到" + (isPublic ? "" : "（理由：\(phrase(reason))）")
    }
    let on = session.zoned(reopening.at).day
    let voted = session.votes.values.contains {
      $0.opening.way != .slips && session.zoned($0.opened).day == on
    }
    return voted ? "，到会的人没有重新签到" : ""
  }

  /// What people really said whose answer was taken down wrongly; the archive copy alone names them.
  func namesCorrected(in correction: CountCorrection, of vote: Vote) -> String {
    guard !isPublic else { return "" }
    let stances = (correction.stances ?? []).map { one in
      "\(name(Participant.ID(one.participant)) ?? one.participant)应为\(one.stance.name(in: .chinese))"
    }
    if !stances.isEmpty { return "点名更正：\(stances.joined(separator: "、"))。" }
    guard let objectors = correction.objectors else { return "" }
    let names = objectors.compactMap { name($0) }.joined(separator: "、")
    return names.isEmpty ? "更正后没有记名提出不同意见的人。" : "更正后提出不同意见的：\(names)。"
  }
}
