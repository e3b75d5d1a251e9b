import Deliberation
import Sentences
import Text

/// Who came, who was put on the roster, and who decides for whom.
extension Chronicle {
  func told(_ coming: Event.SignedIn) -> String? {
    guard isOpen else { return nil }
    let how = coming.way == .written ? "书面参加" : "到会"
    return "\(papers.introduced(coming.participant))\(how)。"
  }

  func told(_ adding: Event.ParticipantAdded) -> String? {
    let person = adding.participant
    return isOpen && person.standing == .voting
      ? "\(papers.introduced(person.id))补入名册。" : nil
  }

  func told(_ changing: Event.ParticipantChanged) -> String? {
    // Whoever has a vote from then on, or none any more, changes who decides.
    guard isOpen,
      let change = standings[number]?.first(where: { $0.participant == changing.participant.id })
    else { return nil }
    return "\(papers.introduced(changing.participant.id))的席别由\(change.before.name(in: .chinese))"
      + "改为\(change.after.name(in: .chinese))。"
  }

  func told(_ removal: Event.ParticipantRemoved) -> String? {
    isOpen
      ? "\(papers.introduced(removal.participant))从名册去掉，原因：\(sentence(removal.reason))" : nil
  }

  func told(_ mandate: Event.Represented) -> String {
    let texts = (mandate.opinions ?? []).map { one in
      let issue = session.issues[one.issue].map { "议题\(chineseNumeral(papers.place(of: $0)))" }
      if session.isOfNoText(one, enteredIn: number) {
        return "\(issue ?? "")\(one.answer.word)（当时尚无\(papers.motionWord)，不计入任何一稿）"
      }
      return
        "\(issue ?? "")\(one.motion.map(papers.motionName) ?? papers.motionWord)（第\(one.version)稿）\(one.answer.word)"
    }
    let written =
      !texts.isEmpty
      ? "，书面意见：\(texts.joined(separator: "、"))" : mandate.opinion == nil ? "" : "，有书面意见"
    let holder = papers.name(mandate.holder) ?? mandate.holder.text
    return "\(papers.introduced(mandate.participant))委托\(holder)代为表决\(written)。"
  }
}

extension Answer {
  /// As it stands in a mandate.
  fileprivate var word: String {
    switch self {
    case .for: "同意"
    case .against: "反对"
    case .abstain: "弃权"
    case .fromMajority: "从多"
    default: ""
    }
  }
}
