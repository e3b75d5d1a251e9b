import Deliberation
import Text
import Values

/// Correctable fields in the user's words: the file keeps codes, nobody has to know them.
extension RecordWording {
  /// What a correctable field of an entry is called.
  ///
  /// `p03.name` is called by its name alone: whose it is, the sentence around it says.
  package static func field(_ path: String, in language: Language) -> String {
    let name = plain(path)
    return switch name {
    case "documentNumber": language("文号", "document number")
    case "source": language("名册来源", "source")
    case "despiteValidity":
      language("规则不在施行期内仍采用的原因", "why a rule out of force was taken")
    // What a correction says, struck out with the field it corrected.
    case "old": language("更正前的内容", "what it said")
    case "new": language("更正后的内容", "what it says now")
    case "despite": language("不足仍开会的原因", "why it was opened all the same")
    case "conclusion": language("研究意见", "conclusion")
    case "lines": language("意见摘要", "what was said")
    case "sheetsIssued": language("发放份数", "how many were given out")
    case "sheetsReturned": language("收回份数", "how many came back")
    case "sheetsValid": language("有效份数", "how many were valid")
    case "sheetsAgreeing": language("同意份数", "how many agreed")
    case "happened": language("发生时间", "when it happened")
    case "name": language("姓名", "name")
    case "groups": language("身份（单位）", "groups")
    case "home": language("房号", "home")
    case "organisation": language("单位", "organisation")
    case "standing": language("席别", "standing")
    case "note": language("备注或要点", "note")
    case "participant", "speaker": language("是谁", "who")
    case "by": language("由谁", "by whom")
    case "reason": language("原因", "reason")
    case "title": language("议题名称", "title")
    case "proposer": language("提出人", "raised by")
    case "summary": language("情况说明", "summary")
    case "text": language("内容", "text")
    case "mover": language("提出人", "mover")
    case "seconder": language("附议人", "seconder")
    case "answer": language("答复", "answer")
    case "consent": language("书面或口头答复", "consent")
    case "kind": language("立场", "side")
    case "what": language("做什么", "what")
    case "lead": language("牵头", "lead")
    case "responsible": language("责任人", "responsible")
    case "due": language("时限", "due")
    case "way": language("到会方式", "way of attending")
    case "seconds": language("用时", "how long")
    case "on": language("日期", "day")
    case "listed": language("是否列入", "listed or not")
    case "reply": language("答复", "reply")
    case "place": language("地点", "place")
    case "body": language("议事机构", "body")
    case "convener": language("召集单位", "convener")
    case "guidance": language("指导单位", "guided by")
    case "facilitator": language("主持人", "facilitator")
    case "secretary": language("记录人", "secretary")
    case "contact": language("联系人", "contact")
    case "telephone": language("电话", "telephone")
    case "address": language("地址", "address")
    case "shortName": language("简称", "short name")
    case "sitting": language("第几次会议", "number of the meeting")
    case "rule": language("表决规则", "rule")
    case "expectation": language("应到", "how many should be there")
    case "requiredGroups": language("应到各方", "groups that should be there")
    case "meetingKind": language("会议类别", "kind of meeting")
    case "form": language("会议形式", "form of the meeting")
    case "tellers": language("计票人", "tellers")
    case "scrutineers": language("监票人", "scrutineers")
    case "terms": language("用语", "terms")
    case "done": language("是否办结", "done or not")
    case "inWriting": language("书面或口头", "in writing or by word")
    case "meeting": language("上次会议", "the earlier meeting")
    case "settled": language("解决日期", "day it was settled")
    case "attachmentKind": language("附件类别", "kind of attachment")
    default:
      numbered(name, in: language) ?? name
    }
  }

  /// `point2` and the like.
  private static func numbered(_ name: String, in language: Language) -> String? {
    let (plain, number) = Outcome.parts(of: name)
    return switch plain {
    case "point": language("议定事项第\(number)项", "point \(number) settled")
    case "place": language("议定事项第\(number)项的地点", "where, of point \(number)")
    case "extent": language("议定事项第\(number)项的范围数量", "extent of point \(number)")
    case "condition": language("附带条件第\(number)项", "condition \(number)")
    case "trialFrom": language("试行开始日期", "first day of the trial")
    case "trialUntil": language("试行结束日期", "last day of the trial")
    default: nil
    }
  }

  package static func listing(_ listed: Bool, in language: Language) -> String {
    listed ? language("列入议题", "listed") : language("不列入", "not listed")
  }

  /// `name` of `p03.name`.
  package static func plain(_ path: String) -> String {
    path.lastIndex(of: ".").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// What a field may say where there are only so many answers, in the user's words.
  package static func answers(
    of field: String, in language: Language
  ) -> [(code: String, word: String)]? {
    switch plain(field) {
    case "kind": Turn.Kind.allCases.map { ($0.rawValue, $0.name(in: language)) }
    case "consent":
      ConcurrenceRecord.Answer.allCases.map { ($0.rawValue, $0.name(in: language)) }
    case "standing": Standing.allCases.map { ($0.rawValue, $0.name(in: language)) }
    case "way": AttendanceWay.allCases.map { ($0.rawValue, $0.name(in: language)) }
    case "listed": [true, false].map { ("\($0)", RecordWording.listing($0, in: language)) }
    case "done":
      [true, false].map { ("\($0)", $0 ? language("办结", "done") : language("未办结", "not done")) }
    case "inWriting":
      [true, false].map { ("\($0)", $0 ? language("书面", "in writing") : language("口头", "by word")) }
    case "terms":
      [
        ("consultation", language("方案、修改意见", "proposal")), ("robert", language("动议、修正案", "motion")),
      ]
    default: nil
    }
  }

  /// What a field says, with names for the numbers of people and words for codes.
  package func value(_ value: String, of field: String) -> String {
    RecordWording.value(value, of: field, Naming(session: session, language: language))
  }

  static func value(_ value: String, of field: String, _ name: Naming) -> String {
    guard !value.isEmpty else { return name.language("（空）", "(nothing)") }
    if let answers = answers(of: field, in: name.language) {
      return answers.first { $0.code == value }?.word ?? value
    }
    switch plain(field) {
    case "participant", "speaker", "mover", "seconder":
      return name.of(Participant.ID(value))
    case "by":
      let id = Participant.ID(value)
      return name.session.participants[id] == nil ? value : name.of(id)
    case "happened", "due", "on", "settled", "seconds", "trialFrom", "trialUntil":
      return RecordWording.written(value, of: field)
    default: return value
    }
  }

  /// What a field says as it is written into a form, and read again by `code(written:of:…)`.
  package static func written(_ value: String, of field: String) -> String {
    switch plain(field) {
    case "happened": Moment(value).map { "\($0.day) \($0.clock)" } ?? value
    case "seconds":
      Int(value).map { "\($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60)" } ?? value
    default: value
    }
  }

  /// What is kept in the file for what was written; nil for what can't be read.
  ///
  /// - Parameter old: what the field says, from which what wasn't written is taken.
  package static func code(
    written text: String, of field: String, old: String, year: Int
  ) -> String? {
    switch plain(field) {
    case "happened":
      let parts = text.split(whereSeparator: \.isWhitespace)
      guard let before = Moment(old), let clock = parts.last, parts.count <= 2 else { return nil }
      let date =
        parts.count == 2 ? Text.day(written: String(parts[0]), in: year) : before.day
      return date.flatMap { moment(written: String(clock), on: $0, offset: before.offset) }?
        .description
    case "due", "on", "settled", "trialFrom", "trialUntil":
      return text.isEmpty ? "" : Text.day(written: text, in: year)?.description
    case "sheetsIssued", "sheetsReturned", "sheetsValid", "sheetsAgreeing":
      return sum(written: text).map { "\($0)" }
    case "seconds": return text.isEmpty ? "" : Text.seconds(written: text).map { "\($0)" }
    case "groups", "responsible", "tellers", "scrutineers":
      return text.split { $0.isNewline || "、，,；;".contains($0) }
        .map { $0.trimmingBlanks }.filter { !$0.isEmpty }.joined(separator: "、")
    default: return text
    }
  }
}
