import Deliberation
import Sentences
import Text
import Values

/// What the pages of 更正 say.
extension RecordWording {
  /// What a field would say otherwise, against which nothing can be said in itself; nil where any other
  /// answer is another matter, such as somebody else.
  static func sample(of field: String, otherThan old: String) -> String? {
    if let answers = answers(of: field, in: .chinese) {
      return answers.first { $0.code != old }?.code
    }
    switch plain(field) {
    case "participant", "speaker", "mover", "seconder", "by": return nil
    case "happened": return Moment(old)?.adding(seconds: -1).description
    case "due", "on", "settled", "trialFrom", "trialUntil":
      return Day(old)?.adding(days: 1).description
    case "seconds", "sheetsIssued", "sheetsReturned", "sheetsValid", "sheetsAgreeing", "sitting":
      return Int(old).map { "\($0 + 1)" }
    default: return old + "。"
    }
  }

  package static func correcting(in language: Language) -> String {
    language("更正", "Correct the record")
  }

  var noFieldOfItsOwn: String {
    session.phase == .sealed
      ? language("没有可以单独更正的项，封存后不再改动", "nothing of it can be corrected by itself; it is sealed")
      : language(
        "没有可以单独更正的项，可以撤销后重新登记，或写补记",
        "nothing of it can be corrected by itself: undo it and enter it anew, or add a remark")
  }
  var struckOut: String { language("已经隐去", "struck out") }
  var restsOnIt: String {
    language(
      "开会或表决据此计算，不能再改：漏签的补登到会，票数有误的更正票数",
      "the opening or a vote was judged by it: enter a missed sign-in, or correct the count")
  }
}

extension CorrectionSubject {
  /// What it is called where it is chosen.
  package func name(in session: Session, _ language: Language) -> String {
    let name = Naming(session: session, language: language)
    func ofIssue(_ id: Issue.ID, _ what: String) -> String {
      name.of(id) + language("的", ", ") + what
    }
    func said(_ kind: String, _ text: String?) -> String {
      kind + language("：", ": ") + (text ?? "")
    }
    switch self {
    case .person(let id):
      guard let person = session.participants[id] else { return id.text }
      return [person.name, person.details.home ?? person.details.organisation]
        .compactMap(\.self).joined(separator: "  ")
    case .meeting:
      return language("会议（名称、时间、地点、主持和记录等）", "the meeting: title, times, place, chair")
    case .issue(let id):
      return name.of(id) + "  " + (session.issues[id]?.title ?? "")
    case .motion(let id):
      let motion = session.motions[id]
      return motion.map { ofIssue($0.issue, name.of(id)) } ?? name.of(id)
    case .vote(let id):
      let vote = name.of(id)
      return session.votes[id]?.opening.issue.map { ofIssue($0, vote) } ?? vote
    case .outcome(let id): return ofIssue(id, language("议定事项", "points settled"))
    case .task(let id): return said(language("落实分工", "task"), session.assignments[id]?.work.what)
    case .consent(let id, let party):
      return ofIssue(id, said(language("征求意见", "consent"), party))
    case .objection(let id, let number):
      return ofIssue(
        id,
        said(
          language("异议", "objection"),
          session.issues[id]?.objections.first { $0.number == number }?.by))
    case .concern(let id):
      return said(language("不同意见", "concern"), session.concerns[id]?.text)
    case .opinions(let id):
      let round = session.opinionRounds[id].map(RecordWording(session, in: language).opinions)
      return round ?? language("征求意见", "opinions")
    case .remark(let id): return said(language("补记", "remark"), session.remarks[id]?.text)
    case .attachment(let id):
      return said(language("附件", "attachment"), session.attachments[id]?.file.name)
    }
  }
}
