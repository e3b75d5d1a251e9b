import Deliberation
import Sentences
import Text
import Values

/// 会议记录: everything that was said and done, in the order of time; kept, never published.
struct MeetingRecord: Paper {
  let code = "record"
  let audiences: [Audience] = [.archive]
  let formats: [PaperFormat] = [.text, .docx, .html]
  let isBefore = false
  let needs: [Need] = [.opening, .held]
  let sets: Set<DocumentSet> = [.after, .owners]
  let tellsAfterwards = true
  let correctsPeople = true

  func name(in language: Language) -> String { language("会议记录", "record") }
  func document(of proceedings: Proceedings) -> Document { proceedings.record }
}

extension DocumentKind {
  package static let record = DocumentKind(MeetingRecord())
}

extension Proceedings {
  fileprivate var record: Document {
    var outline = Outline(level: .first)
    var blocks: [Block] = [.fields(recordFields)]
    if let afterwards { blocks.append(.line(afterwards)) }
    blocks.append(.blank)
    blocks += attendance(&outline)
    blocks += agendaSection(&outline)
    blocks += course(&outline)
    let texts = VotedTexts(self, of: session.issues.values)
    for issue in session.issues.values { blocks += result(of: issue, texts, &outline) }
    blocks += outline.section("更正", corrections(in: .record))
    let files = session.attachments.values.filter { $0.removed == nil }
    blocks += outline.list(
      "附件",
      files.map { "\($0.file.name)（\($0.file.kind)，\($0.file.bytes)字节）。" })
    blocks += outline.section("审阅和确认", signedOff)
    blocks += outline.section("封存", sealed)
    blocks += [
      .blank,
      .fields(signatures),
    ]
    blocks += codes + texts.annexes
    return Document(
      kind: .record, audience: audience, title: [meetingName, nameOfRecord],
      number: nil, blocks: blocks)
  }

  /// What nobody met for is no record of a meeting.
  private var nameOfRecord: String {
    guard isWritten else { return "会议记录" }
    return details.isInWriting && !meetingName.contains("书面") ? "书面表决记录" : "表决记录"
  }

  /// Who answers for the record as it is; of a sealed one nothing where nobody did.
  private var signedOff: [String] {
    if session.isDraftAgain { return ["本记录审阅以后又有改动，现为草稿，尚未重新审阅。"] }
    func told(_ hand: SignedOff?, _ act: String) -> String? {
      hand.map { "\(phrase($0.by))于\($0.on.official)\(act)" }
    }
    let hands = [
      told(session.standingReview, "审阅"), told(session.standingConfirmation, "确认"),
    ].compactMap(\.self)
    if !hands.isEmpty { return ["本记录由\(hands.joined(separator: "，由"))。"] }
    return session.phase == .adjourned ? ["本记录为草稿，尚未审阅。"] : []
  }

  /// When it was sealed, what the clerk gave as the reason for what was missing, what was found
  /// missing then, and what of that came since.
  private var sealed: [String] {
    guard let seal = session.seal else { return [] }
    let reason = seal.incomplete.map { "，封存时的说明：\(phrase($0))" } ?? ""
    var state = Session(identity: session.identity)
    for entry in session.entries where entry.number < seal.entry { state.apply(entry) }
    // An earlier program may not have held the record against what this one looks for besides.
    let (later, gaps) = (state.gaps.filter(\.isLater), state.gaps.filter { !$0.isLater })
    func listed(_ gaps: [Gap]) -> String {
      gaps.map { $0.sentence(in: .chinese, of: state) }.joined(separator: "；")
    }
    let came = (gaps + later).filter { isFilled($0, since: seal.entry) }
    return ["本记录于\(seal.at.official)封存\(reason)。"]
      + (gaps.isEmpty ? [] : ["封存时核对，记录尚缺：\(listed(gaps))。"])
      + (later.isEmpty ? [] : ["\(gaps.isEmpty ? "封存时" : "此外")，记录尚缺：\(listed(later))。"])
      + (came.isEmpty ? [] : ["以上为封存时的情况，其中封存后另有记录的：\(listed(came))。"])
  }

  /// Whether something was recorded after that entry that fills the gap; one that a correction made
  /// needless isn't filled.
  private func isFilled(_ gap: Gap, since entry: Int) -> Bool {
    guard !session.gaps.contains(gap) else { return false }
    return session.entries.contains { later in
      later.number > entry && session.retractedBy[later.number] == nil
        && later.events.contains { event in
          switch gap {
          case .concurrenceOutstanding(let id, let party), .consentNotSpokenOf(let id, let party):
            if case .concurrenceRecorded(let answer) = event {
              answer.issue == id && answer.concurrence.party == party
            } else {
              false
            }
          case .signedSheetMissing: if case .attached = event { true } else { false }
          case .issueOpen, .competenceMissing, .assignmentMissing, .concernUnanswered,
            .screeningMissing, .secretaryMissing, .facilitatorMissing, .recoveryUnconfirmed,
            .pointOutsideText, .conditionOutsideText, .trialOutsideText:
            false
          }
        }
    }
  }

  private var recordFields: [Block.Field] {
    var fields: [Block.Field] = [
      .init("编号", session.identity.id), .init("时间", periodWithWeekday),
    ]
    func add(_ label: String, _ text: String) {
      if !text.isEmpty { fields.append(.init(label, text)) }
    }
    add("地点", venue)
    add("形式", details.form)
    add("召集单位", details.convener)
    add("指导单位", details.guidance)
    add("平台", details.platform)
    add("主持人", present([details.facilitator]).joined())
    add("记录人", present([details.secretary]).joined())
    add("计票人", presentAtVotes(details.tellers).joined(separator: "、"))
    add("监票人", presentAtVotes(details.scrutineers).joined(separator: "、"))
    return fields
  }

  private func attendance(_ outline: inout Outline) -> [Block] {
    var paragraphs = ["\(wholeTurnout)。"]
    if let opening = session.opening, !isWritten, opening.present != came(.voting).count {
      paragraphs[0] += "开会时到会\(opening.present)人。"
    }
    if let parties { paragraphs.append("\(parties)。") }
    paragraphs += irregularities + missingOfficers
    if session.opening == nil, let reason = session.adjournment?.reason {
      paragraphs.append("会议未能举行，原因：\(sentence(reason))")
    }
    if isWritten { return outline.section("表决范围", paragraphs) }
    return outline.section("到会情况", paragraphs) + groupTable + attendanceLists(withReasons: true)
      + (movements + whereSigned).map { .paragraph($0) }
  }

  /// `到会人员签字见附件2。`, by its number in the list of them.
  private var whereSigned: [String] {
    let files = session.attachments.values.filter { $0.removed == nil }
    guard
      let place = files.firstIndex(where: {
        $0.isSignedSheet || $0.file.kind.contains("签字页") || $0.file.kind.contains("确认单")
      })
    else { return [] }
    return ["到会人员签字见附件\(files.count > 1 ? "\(place + 1)" : "")。"]
  }

  /// 迟到, 早退, and who came back.
  private var movements: [String] {
    session.roster.filter { $0.standing != .observing }.compactMap { person in
      let attendance = session.attendance(of: person.id)
      var parts: [String] = []
      if let late = lateness(of: person.id), let at = attendance.signedIn {
        parts += late == "迟到" ? ["\(written(at))到会（迟到）"] : [late, "\(written(at))到会"]
      }
      parts +=
        comings(of: attendance) { "\(written($0))离会（早退）" } + daysMissedLater(person.id)
        + daysNeverCome(person.id)
      return parts.isEmpty ? nil : "\(called(person))：\(parts.joined(separator: "，"))。"
    }
  }

  private func agendaSection(_ outline: inout Outline) -> [Block] {
    let issues = session.issues.values
    guard !issues.isEmpty else { return [] }
    var blocks = outline.section("议题来源与审定", [""])
    blocks.removeLast()
    for issue in issues {
      let title = issues.count > 1 ? "议题\(chineseNumeral(place(of: issue)))　" : "议题　"
      blocks.append(
        .paragraph(title + marked(sentence(issue.title), isAdded(issue) ? addedMark : "")))
      let isAsked = settlingVote(of: issue)?.opening.rule.decides != .owners
      let competence =
        competence(of: issue) ?? (isAsked ? "是否属于业主共同决定事项尚未判断。" : "")
      blocks += [origin(of: issue), competence].filter { !$0.isEmpty }
        .map { .paragraph($0) }
    }
    return blocks
  }

  /// 会议经过.
  private func course(_ outline: inout Outline) -> [Block] {
    let lines = Chronicle(self).lines
    guard !lines.isEmpty else { return [] }
    var blocks = outline.section(isWritten ? "表决经过" : "会议经过", [""])
    blocks.removeLast()
    var current: Issue.ID?
    var told: Set<Issue.ID> = []
    // What was collected before the meeting stands before it, under no issue's discussion.
    let start = session.opening?.at
    let isEarlier = { (line: Chronicle.Line) in
      guard let start else { return false }
      // Of what bears a wrong time, only where it was written is known.
      if line.misfit != nil { return !line.isAfterOpening }
      return line.at.isDayOnly ? line.at.day < start.day : line.at < start
    }
    let isParted = lines.contains { $0.issue != nil && isEarlier($0) }
    let isBefore = { (line: Chronicle.Line) in isParted && isEarlier(line) }
    if isParted { blocks.append(.line("会前")) }
    var isToldBefore = false
    for line in lines.filter(isBefore) + lines.filter({ !isBefore($0) }) {
      if isBefore(line) {
        isToldBefore = true
      } else if isToldBefore {
        isToldBefore = false
        blocks.append(.line("会上"))
      }
      if !isBefore(line), let id = line.issue, id != current, let issue = session.issues[id] {
        current = id
        let again = told.insert(id).inserted ? "" : "（续）"
        blocks.append(.line("议题\(chineseNumeral(place(of: issue)))　\(issue.title)\(again)"))
      }
      let supplement = line.typed.map { "（补记，\(dayAndClock($0))录入）" } ?? ""
      let backwards = line.misfit?.note(in: .chinese) ?? ""
      let clock = written(line.at)
      let whose =
        isBefore(line) && session.issues.count > 1
        ? line.issue.flatMap { session.issues[$0] }
          .map { "议题\(chineseNumeral(place(of: $0)))：" } ?? "" : ""
      blocks.append(.moment(clock, whose + line.text + supplement + backwards))
    }
    return blocks
  }

  private func result(of issue: Issue, _ texts: VotedTexts, _ outline: inout Outline) -> [Block] {
    let several = session.issues.count > 1
    let prefix = several ? "议题\(chineseNumeral(place(of: issue)))" : ""
    var paragraphs = texts.paragraphs(of: issue)
    for vote in session.resultVotes(of: issue) {
      guard let text = paragraph(of: vote) else { continue }
      paragraphs.append(text)
      paragraphs += particulars(of: vote, basis: true, tests: true)
    }
    if let order = precedence(on: issue) { paragraphs.append(order) }
    paragraphs += groundlessRounds(on: issue) + voidedResults(of: issue) + otherTexts(on: issue)
    if let standing = standing(of: issue) { paragraphs.append(standing) }
    var blocks = outline.section(prefix + "结果", paragraphs)
    if session.stands(issue) {
      blocks += outline.list(prefix + "执行事项", points(of: issue))
      blocks += outline.list(prefix + "征求有关单位意见", concurrences(of: issue))
    }
    blocks += fallenPoints(of: issue, &outline)
    blocks += outline.list(prefix + "落实分工", tasks(of: issue))
    blocks += outline.list(prefix + "不同意见及答复", answeredConcerns(of: issue))
    blocks += outline.list(prefix + "协调情况", mediations(of: issue))
    blocks += outline.list(prefix + "历次意见变化", histories(of: issue))
    blocks += outline.list(prefix + "异议及处理", objections(of: issue))
    return blocks
  }
}
