import Deliberation
import Wording

extension Proceedings {
  /// 更正, one paragraph each, numbered and dated in their order. A public copy tells how many there are.
  var corrections: [String] {
    let counts = session.votes.values.filter { !$0.corrections.isEmpty }
    guard !isPublic else {
      return session.corrections.isEmpty ? [] : ["会后对记录作了\(session.corrections.count)处更正，载于存档版。"]
    }
    var told: [String] = []
    for entry in session.entries where session.retractedBy[entry.number] == nil {
      let words = session.corrections.filter { $0.by == entry.number }.map { text(of: $0) }
      for text in words + counts.flatMap({ self.counts(of: $0, in: entry) }) {
        told.append("第\(told.count + 1)次更正（\(entry.at.day.official)）：\(text)")
      }
    }
    return told
  }

  /// Of a word or a name, with the entry told by when it was and what it said.
  private func text(of correction: Correction) -> String {
    let entry = session.entries.first { $0.number == correction.entry }
    let clock = entry.map { entry in
      written(entry.happened)
    }
    let said = entry.map { phrase($0.sentence(in: .chinese, of: session)) } ?? ""
    let short = said.count > 30 ? said.prefix(30) + "……" : said[...]
    return "\(clock ?? "")“\(short)”一条，\(fieldName(correction.field))"
      + "原为“\(value(correction.old, correction.field))”，"
      + "更正为“\(value(correction.new, correction.field))”。理由：\(sentence(correction.reason))"
  }

  /// Of a count, with what hangs on it.
  private func counts(of vote: Vote, in entry: Entry) -> [String] {
    entry.events.compactMap { event in
      guard case .countCorrected(vote.id, let correction) = event else { return nil }
      let old = vote.announcement.map { wording($0.verdict, vote).figures } ?? ""
      let hanging =
        vote.opening.issue.flatMap { session.issues[$0] }
        .flatMap { self.hanging(on: vote, of: $0) } ?? ""
      return
        "\(heading(of: vote))，计票原为“\(old)”，更正为“\(wording(correction.verdict, vote).figures)”。"
        + "理由：\(sentence(correction.reason))更正后的结果：\(wording(correction.verdict, vote).sentence)\(hanging)"
    }
  }

  private func fieldName(_ field: String) -> String {
    switch field {
    case "happened": "时间"
    case "name": "姓名"
    case "groups": "身份（单位）"
    case "home": "房号"
    case "organisation": "单位"
    case "standing": "参会身份"
    case "note": "备注"
    case "participant": "人员"
    case "reason": "原因"
    case "title": "议题名称"
    case "proposer", "mover": "提出人"
    case "seconder": "附议人"
    case "summary": "事由"
    case "text": "内容"
    case "by": "提出人"
    case "answer": "答复"
    case "speaker": "发言人"
    case "kind": "发言类别"
    case "what": "事项"
    case "lead": "牵头"
    case "responsible": "责任人（单位）"
    case "due": "时限"
    default: RecordWording.field(field, in: .chinese)
    }
  }

  /// A corrected value as people call it.
  private func value(_ text: String, _ field: String) -> String {
    if text.isEmpty { return "（空）" }
    switch field {
    case "participant", "speaker", "mover", "seconder", "by":
      return name(Participant.ID(text)) ?? text
    case "kind": return Turn.Kind(rawValue: text)?.word ?? text
    case "standing": return Standing(rawValue: text)?.word ?? text
    case "due": return Day(text)?.official ?? text
    case "happened": return Moment(text)?.official ?? text
    default: return phrase(RecordWording(session, in: .chinese).value(text, of: field))
    }
  }
}

extension Standing {
  var word: String {
    switch self {
    case .voting: "出席"
    case .speaking: "列席"
    case .observing: "旁听"
    }
  }
}
