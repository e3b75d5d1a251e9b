import Deliberation
import Sentences
import Text
import Values

extension Proceedings {
  /// 更正 and 勘误, one paragraph each, dated and numbered in their order, by the same number in every
  /// paper. A paper prints both readings of what it contains, and tells how many others there are; all
  /// of them stand in the record. What a later vote settled otherwise is no correction.
  func corrections(in kind: DocumentKind) -> [String] {
    let counts = session.votes.values.filter { !$0.corrections.isEmpty }
    var told: [String] = []
    var (number, untold, votes) = (0, 0, 0)
    let rewritings = session.rewrittenWithoutCorrection
    for entry in session.entries where session.retractedBy[entry.number] == nil {
      let errata = entry.events.filter { if case .erratumNoted = $0 { true } else { false } }
      var words: [String?] = errata.map { erratum($0) }
      for correction in session.corrections where correction.by == entry.number {
        if !isPublic, kind.paper.correctsPeople || !isPersonal(correction) {
          words.append(text(of: correction))
        } else if let text = publicText(of: correction) {
          words.append(text)
        } else {
          words.append(nil)
        }
      }
      let rewritten = rewritings.filter { $0.entry == entry.number }
      words += rewritten.filter { !$0.isOfLaterVote }.map { text(of: $0) }
      let isOfResult = kind.paper.correctsVotes
      let corrected = counts.flatMap { self.counts(of: $0, in: entry) }
      words += isOfResult ? corrected : corrected.map { _ in nil }
      if !isOfResult { votes += corrected.count }
      for text in words {
        number += 1
        if let text {
          told.append("第\(number)次更正（\(entry.at.day.official)）：\(text)")
        } else {
          untold += 1
        }
      }
      told += rewritten.filter(\.isOfLaterVote).compactMap { text(of: $0) }.map {
        "复会后另行议定（\(entry.at.day.official)）：\($0)"
      }
    }
    if untold > 0 {
      let place = isPublic ? "载于存档版" : "载于会议记录"
      let what = isPublic || votes > 0 ? "" : "涉及个人信息的"
      told.append(
        told.isEmpty
          ? "会后对记录作了\(untold)处\(what)更正，\(place)。" : "另有\(what)更正\(untold)处，\(place)。")
    }
    return told
  }

  /// What was put right, once the meeting was over, in entries from before it was opened: both readings
  /// of whatever a paper of then contains, for other people have read the first.
  func correctionsOfBefore(in kind: DocumentKind) -> [String] {
    guard let opened = session.openingEntry else { return [] }
    return session.corrections.compactMap { correction in
      guard correction.entry < opened,
        let made = session.entries.first(where: { $0.number == correction.by }),
        session.retractedBy[made.number] == nil
      else { return nil }
      let text: String?
      if isPublic || correction.entry == 0 {
        text = publicText(of: correction)
      } else {
        text = !kind.paper.correctsPeople && isPersonal(correction) ? nil : readings(of: correction)
      }
      return text.map { "更正（\(made.at.day.official)）：\($0)" }
    }
  }

  /// `居民甲的姓名原为“居民申”，更正为“居民甲”。`
  private func readings(of correction: Correction) -> String {
    "\(whose(correction.field))\(fieldName(correction.field))"
      + "原为“\(value(correction.old, correction.field))”，更正为“\(value(correction.new, correction.field))”。"
  }

  /// Of a word or a name, with the entry told by when it was and what it said.
  private func text(of correction: Correction) -> String {
    let old = value(correction.old, correction.field)
    let new = value(correction.new, correction.field)
    let whatFor = "理由：\(sentence(correction.reason))\(hands(correction.who, correction.approved))"
    guard let entry = session.entries.first(where: { $0.number == correction.entry }) else {
      return "会议名称原为“\(old)”，更正为“\(new)”。\(whatFor)"
    }
    let clock = written(entry.happened)
    let said = phrase(entry.sentence(in: .chinese, of: session))
    let short = said.count > 30 ? said.prefix(30) + "……" : said[...]
    return "\(clock)“\(short)”一条，\(whose(correction.field))\(fieldName(correction.field))"
      + "原为“\(old)”，更正为“\(new)”。\(effect(of: correction))\(whatFor)"
  }

  /// Whether it is about somebody in a field that only the record and the sign-in sheet print: why
  /// they stayed away, where they live.
  private func isPersonal(_ correction: Correction) -> Bool {
    let entry = session.entries.first { $0.number == correction.entry }
    let field = RecordWording.plain(correction.field)
    guard ["reason", "home", "organisation", "note", "areaKind"].contains(field) else {
      return false
    }
    return entry?.events.contains {
      $0.isOne(
        of: Event.ParticipantAdded.self, Event.ParticipantChanged.self,
        Event.ParticipantRemoved.self, Event.Excused.self, Event.Represented.self)
    } == true
  }

  /// What a public copy prints anyhow, in both readings; nil for what it doesn't contain.
  private func publicText(of correction: Correction) -> String? {
    guard let name = publicName(of: correction) else { return nil }
    // A number of a paper is nobody's home, whatever figures it has, and the office's telephone is
    // its own.
    let said = [correction.old, correction.new].map { value($0, correction.field) }
      .map { ["文号", "电话"].contains(name) ? $0 : free($0) }
    // Names that are masked alike differ in the archive's copy alone.
    if isPublic, said[0] == said[1] { return nil }
    return "\(name)原为“\(said[0])”，更正为“\(said[1])”。\(effect(of: correction))"
  }

  /// What a public copy calls that which was corrected; nil for what it doesn't contain.
  private func publicName(of correction: Correction) -> String? {
    let entry = session.entries.first { $0.number == correction.entry }
    let field = RecordWording.plain(correction.field)
    if let event = entry?.events.first(where: { $0.field(field) != nil }) {
      if let name = publicName(of: field, in: event) { return name }
    } else if correction.entry == 0, field == "title" {
      return "会议名称"
    }
    guard correction.field == "happened" else { return nil }
    return entry?.events.lazy.compactMap { event -> String? in
      if case .opened = event { return isWritten ? "表决开始时间" : "开会时间" }
      if case .adjourned = event { return isWritten ? "表决结束时间" : "散会时间" }
      return nil
    }.first
  }

  private func publicName(of field: String, in event: Event) -> String? {
    if event.isOne(of: Event.IssueAdded.self, Event.IssueChanged.self), field == "title" {
      return "议题名称"
    }
    if case .settled = event { return RecordWording.field(field, in: .chinese) }
    if case .described = event {
      if field == "place" { return "会议地点" }
      return ["body", "convener", "guidance", "contact", "meetingKind", "form", "terms"]
        .contains(field) ? RecordWording.field(field, in: .chinese) : nil
    }
    if case .constituted = event { return RecordWording.field(field, in: .chinese) }
    if case .sealed = event { return "文号" }
    if case .progressReported = event { return "落实情况的\(fieldName(field))" }
    if case .objectionRaised = event {
      return ["on": "一条异议的提出日期", "inWriting": "一条异议的提出方式"][field]
    }
    if case .objectionAnswered = event, field == "settled" { return "一条异议的解决日期" }
    if case .concurrenceRecorded(let answer) = event, field != "by" {
      let asked = ["on": "答复日期", "due": "书面意见期限"][field] ?? "的答复"
      return free(answer.concurrence.party) + asked
    }
    if case .screened = event { return ["on": "议题审定日期", "listed": "议题审定意见"][field] }
    if event.isOne(of: Event.TurnStarted.self, Event.TurnRecorded.self), field == "kind" {
      return "一处发言的立场"
    }
    if event.isOne(of: Event.Assigned.self, Event.AssignmentChanged.self) {
      return field == "what" ? "落实事项" : "落实分工的\(fieldName(field))"
    }
    return nil
  }

  /// That the meeting decided the old reading, where the new one says something else.
  private func effect(of correction: Correction) -> String {
    session.isMoreThanASlip(correction) ? "不限于笔误，会议议定的是原来的内容。" : ""
  }

  /// Who corrected and who approved it, for the archive.
  func hands(_ who: String?, _ approved: String?) -> String {
    guard !isPublic, let approved else { return "" }
    return "\(who.map { "更正人\($0)，" } ?? "")审核人\(approved)。"
  }

  /// `居民甲的`, where an entry tells of many; the issue's title, where there are several.
  private func whose(_ field: String) -> String {
    guard let dot = field.firstIndex(of: ".") else { return "" }
    let subject = String(field[..<dot])
    if let person = session.participants[Participant.ID(subject)] { return "\(called(person))的" }
    guard session.issues.count > 1, let issue = session.issues[Issue.ID(subject)] else { return "" }
    return "“\(issue.title)”的"
  }

  /// Of a count, with what hangs on it; nil in a public paper for what that doesn't tell of, the vote on
  /// an amendment or on a question of procedure.
  private func counts(of vote: Vote, in entry: Entry) -> [String?] {
    entry.events.flatMap { event -> [String?] in
      guard case .countCorrected(let correcting) = event, correcting.vote == vote.id else {
        return []
      }
      let correction = correcting.correction
      if isPublic, !isMotion(vote), vote.opening.subject.candidates == nil { return [nil] }
      // A count corrected twice had become what the first correction made it.
      let before = vote.corrections.firstIndex(of: correction).flatMap {
        $0 > 0 ? vote.corrections[$0 - 1].verdict : vote.announcement?.verdict
      }
      let old = before.map { wording($0, vote).figures } ?? ""
      let tally = vote.corrections.firstIndex(of: correction).flatMap {
        $0 > 0 ? vote.corrections[$0 - 1].tally : vote.announcement?.tally
      }
      let hanging =
        vote.opening.issue.flatMap { session.issues[$0] }
        .flatMap { self.hanging(on: vote, of: $0) } ?? ""
      let why = isPublic ? "" : "理由：\(sentence(correction.reason))\(hands(of: correction))"
      var words = wording(correction.verdict, vote)
      words.answered = session.answered(since: vote)
      let told =
        old == words.figures
        ? unchanged(old, by: correction, from: tally, in: vote)
        : "计票原为“\(old)”，更正为“\(words.figures)”。"
      let clauses = clausesCorrected(from: tally, to: correction.tally, in: vote)
      return [
        "\(heading(of: vote))，\(told)\(clauses)\(why)更正后的结果：\(words.sentence)\(hanging)"
      ]
    }
  }

  /// Who corrected a count and who approved it; earlier programs asked nobody.
  private func hands(of correction: CountCorrection) -> String {
    let hands = hands(correction.by, correction.approved)
    return !isPublic && hands.isEmpty ? "审核人未登记。" : hands
  }

  private func fieldName(_ path: String) -> String {
    let field = RecordWording.plain(path)
    return switch field {
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
    switch RecordWording.plain(field) {
    case "participant", "speaker", "mover", "seconder", "by":
      return name(Participant.ID(text)) ?? text
    case "kind": return Turn.Kind(rawValue: text)?.word ?? text
    case "standing": return Standing(rawValue: text)?.word ?? text
    case "due", "on", "settled", "trialFrom", "trialUntil": return Day(text)?.official ?? text
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
