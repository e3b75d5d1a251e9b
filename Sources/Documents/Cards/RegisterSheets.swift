import Affairs
import Deliberation
import Sentences
import Text
import Values

/// 登记表（一）至（六） of “四议两公开” and “一征三议两公开”: what each of six steps came to.
///
/// Filled from the meetings and notices that were dealt with under the matter; who came signs by hand.
struct RegisterSheets: LedgerPaper {
  let code = "register-sheets"
  let audiences: [Audience] = [.archive]
  let formats: [PaperFormat] = [.docx]
  let subjects: [PaperSubject.Kind] = [.matter]
  let takes: LedgerIssuing.Source? = .settledIssues

  func name(in language: Language) -> String { language("登记表（一）至（六）", "register sheets 1 to 6") }

  func lack(of file: CaseFile) -> LedgerPaperRefusal.Lack? {
    guard let standing = file.matter?.standing else { return .procedure }
    return sheets(of: standing) == nil ? .sixSteps : nil
  }

  /// The six steps that have a sheet; nil where the procedure isn't one of those.
  private func sheets(of standing: MatterStanding) -> [StepStanding]? {
    let sheets = standing.steps.filter { step in
      step.step.needs.contains { $0.asksMeeting || $0.asksNotice || $0.asksSurvey }
    }
    let isKnown = ["four-two", "solicit-three-two"].contains(standing.procedure.id)
    return isKnown && sheets.count == 6 ? sheets : nil
  }

  func document(of file: CaseFile) -> Document {
    guard let standing = file.matter?.standing, let sheets = sheets(of: standing) else {
      return .init(code: code, audience: file.audience)
    }
    let head = standing.procedure.title.inQuotes + "登记表"
    var blocks: [Block] = []
    let texts = Texts(of: sheets.flatMap { dealings(of: $0, standing, file) }, file)
    for (place, sheet) in sheets.enumerated() {
      if place > 0 { blocks.append(.blank) }
      blocks += [
        .line("\(head)\(Level.second.mark(place + 1))　\(sheet.step.title)"),
        .labelled("动议事由：", reason(file)), .labelled("事项：", file.title),
      ]
      let open = sheets.prefix(place).enumerated().filter { !$0.element.isPassed }
      if !open.isEmpty { blocks.append(.labelled("说明：", why(open, file))) }
      blocks +=
        sheet.step.needs.contains(where: \.asksNotice)
        ? notice(sheet, file) : meetings(sheet, texts, dealings(of: sheet, standing, file), file)
    }
    blocks += texts.annexes
    return Document(
      code: code, audience: file.audience,
      title: ["重大事务“\(standing.procedure.title)”", "登记表（一）至（六）"], blocks: blocks)
  }

  /// One text on all sheets; what the source doesn't say is ticked by hand.
  private func reason(_ file: CaseFile) -> String {
    let issues = file.matter.map { file.casebook.dealings(with: $0.summary.number).map(\.issue) }
    let source =
      file.numbers.compactMap { file.ledger.matter($0)?.source?.kind }.last
      ?? issues?.first?.source.kind
    func box(_ isTicked: Bool) -> String { isTicked ? "■" : "□" }
    let byPeople = source == .resident || source == .solicitation || source == .problemReport
    return "\(box(byPeople))党员群众建议　□干部提议　\(box(source == .assignedFromAbove))上级安排"
  }

  /// Why a sheet is filled in over an earlier one that isn't.
  private func why(_ open: [(offset: Int, element: StepStanding)], _ file: CaseFile) -> String {
    open.map { place, step in
      let sheet = "登记表\(Level.second.mark(place + 1))"
      if case .skipped(let reason, let on, _) = step.state {
        return "\(sheet)未填：\(on.official)跳过，原因：\(phrase(reason))"
      }
      // Only a 退回 opens again what was passed.
      if let last = step.rounds.last {
        return "\(sheet)曾于\(last.on.official)办结，后退回重办，尚未办结"
      }
      return "\(sheet)未填：尚未办理"
    }.joined(separator: "；") + "。"
  }

  // MARK: - Meetings

  /// A meeting on the matter, and the issue as which it was dealt with there.
  private typealias Dealing = (meeting: Extract, issue: Extract.Issue)

  /// 方案全文 of every meeting on the sheets, each once.
  private struct Texts {
    private var byDealing: [[String]: VotedTexts] = [:]
    /// The long ones, behind the last sheet.
    private(set) var annexes: [Block] = []

    init(of dealings: [Dealing], _ file: CaseFile) {
      var count = 0
      for dealing in dealings where byDealing[Self.key(dealing)] == nil {
        let voted = file.settled(dealing.issue, in: dealing.meeting)?.texts ?? []
        let texts = VotedTexts(voted, annexesFrom: count + 1)
        byDealing[Self.key(dealing)] = texts
        count += texts.annexCount
        annexes += texts.annexes
      }
    }

    /// A line of them each.
    func lines(of dealing: Dealing) -> [String] {
      byDealing[Self.key(dealing)]?.paragraphs(of: dealing.issue.id) ?? []
    }

    private static func key(_ dealing: Dealing) -> [String] {
      [dealing.meeting.header.id, "\(dealing.issue.id)"]
    }
  }

  /// The meetings that the step's need of one is met by; what else it needs may lie in others.
  private func dealings(
    of sheet: StepStanding, _ standing: MatterStanding, _ file: CaseFile
  ) -> [Dealing] {
    let sessions = sheet.evidence(of: .meeting).compactMap(\.session).uniqued
    return file.casebook.dealings(with: standing.matter)
      .filter { sessions.contains($0.meeting.header.id) }.map { ($0.meeting, $0.issue) }
  }

  private func meetings(
    _ sheet: StepStanding, _ texts: Texts, _ dealings: [Dealing], _ file: CaseFile
  ) -> [Block] {
    guard !dealings.isEmpty else {
      return [
        .labelled("时间：", ""), .labelled("会议形式：", ""), .labelled("应到／实到／比例：", ""),
        .labelled("内容：", survey(of: sheet)),
      ] + signatures
    }
    return dealings.flatMap { meeting($0, texts.lines(of: $0), file) } + signatures
  }

  private func meeting(_ dealing: Dealing, _ texts: [String], _ file: CaseFile) -> [Block] {
    let (meeting, issue) = dealing
    let day = meeting.opened ?? meeting.header.date
    let form = [meeting.body.isEmpty ? meeting.kind : meeting.body, meeting.running ?? ""]
      .filter { !$0.isEmpty }.joined(separator: "　")
    let settled = file.settled(issue, in: meeting)
    let numbered = settled?.points ?? (issue.outcome?.points ?? []).map { phrase($0.text) }
    let points = numbered.enumerated().map { "\($0 + 1).\(phrase($1))" }.joined(separator: "；")
    let lines =
      settled == nil ? ["会议文件未能读取，方案全文和表决的全部情况请照会议记录抄写。"] : texts
    var content: [Block] = lines.enumerated().map { .labelled($0 == 0 ? "内容：" : "", $1) }
    if content.isEmpty { content = [.labelled("内容：", "")] }
    if !points.isEmpty { content.append(.labelled("执行事项：", points + "。")) }
    let results = settled?.results ?? file.verdicts(issue.votes)
    content += results.enumerated().map { .labelled($0 == 0 ? "表决结果：" : "", $1) }
    return [
      .labelled("时间：", day.official), .labelled("会议形式：", form),
      .labelled("应到／实到／比例：", turnout(meeting)),
    ] + content
  }

  /// `应到45名，实到38名，到会率84.44%`.
  private func turnout(_ meeting: Extract) -> String {
    let present = meeting.attendance.present
    guard let expected = meeting.attendance.expected else { return "实到\(present)名" }
    let share = Rate(present, of: expected).percent.map { "，到会率\($0)%" } ?? ""
    return "应到\(expected)名，实到\(present)名\(share)"
  }

  /// What a survey without a meeting came to.
  private func survey(of sheet: StepStanding) -> String {
    let numbers = sheet.evidence(of: .survey).map(\.numbers).reduce(into: [:]) {
      $0.merge($1) { first, _ in first }
    }
    if let delivered = numbers["delivered"], let dwellings = numbers["dwellings"] {
      return "应征询\(dwellings)户，送达\(delivered)户。"
    }
    guard let issued = numbers["issued"], let returned = numbers["returned"] else { return "" }
    let valid = numbers["valid"].map { "，有效\($0)份" } ?? ""
    let agreeing = numbers["for"].map { "，同意\($0)份" } ?? ""
    return "发放征询单\(issued)份，收回\(returned)份\(valid)\(agreeing)。"
  }

  private var signatures: [Block] {
    [.labelled("参会人员签字：", ""), .labelled("上级参会人员签字（职务）：", "")]
  }

  // MARK: - Notices

  private func notice(_ sheet: StepStanding, _ file: CaseFile) -> [Block] {
    let rested = sheet.evidence(of: .notice)
    let entries = Set(rested.compactMap(\.entry))
    let held = file.numbers.flatMap { file.casebook.notes(on: .card($0)) }
    let posting = held.last { entries.contains($0.entry) && $0.note.notice != nil }?.note.notice
    var over = rested.first.map { period($0, posting?.unit ?? sheet.noticeUnit) } ?? ""
    if case .passed(let passage, _) = sheet.state {
      over += "\(passage.on.official)办结"
      over += (passage.despite.map { "，材料不全，理由：\(phrase($0))" } ?? "") + "。"
    }
    return [
      .labelled("时间：", posting.map { "\($0.posted.official)张贴" } ?? ""),
      .labelled(
        "地点：",
        ([posting?.place].compactMap(\.self) + (posting?.channels ?? [])).joined(separator: "、")),
      .labelled("期满情况：", over), .labelled("监督意见：", ""), .labelled("签字：", ""),
    ]
  }

  /// `公示期自2025年3月22日至3月28日（7日，张贴当日不计）；至办结时共有异议1件，均已答复。`
  private func period(_ evidence: Evidence, _ unit: DayUnit?) -> String {
    let numbers = evidence.numbers
    guard let posted = numbers["posted"].flatMap({ Day($0) }),
      let until = numbers["until"].flatMap({ Day($0) }), let days = numbers["days"]
    else { return "" }
    let objections = numbers["objections"].flatMap { Int($0) } ?? 0
    let answered = numbers["answered"].flatMap { Int($0) } ?? 0
    let said =
      objections == 0
      ? "没有异议"
      : "至办结时共有异议\(objections)件，" + (answered == objections ? "均已答复" : "已答复\(answered)件")
    return
      "公示期自\(posted.adding(days: 1).official)至\(until.official)（\(unit == .working ? "\(days)个工作日" : "\(days)日")，张贴当日不计）；\(said)。"
  }
}

extension StepStanding {
  fileprivate var isPassed: Bool { if case .passed = state { true } else { false } }

  /// In which days its need of a notice counts; nil where it has none.
  fileprivate var noticeUnit: DayUnit? {
    step.needs.compactMap { if case .notice(let it) = $0 { it.unit } else { nil } }.first
  }

  /// What its need of that kind is met by.
  fileprivate func evidence(of need: Affairs.Need.Name) -> [Evidence] {
    met.filter { $0.need == need.rawValue }.flatMap(\.evidence)
  }
}

extension CaseFile {
  /// What a meeting came to on an issue; nil where its file can't be read.
  fileprivate func settled(_ issue: Extract.Issue, in meeting: Extract) -> SettledIssue? {
    issuing.settled[meeting.header.id]?[issue.id]
  }
}

extension Affairs.Need {
  fileprivate var asksMeeting: Bool { if case .meeting = self { true } else { false } }
  fileprivate var asksNotice: Bool { if case .notice = self { true } else { false } }
  fileprivate var asksSurvey: Bool { if case .survey = self { true } else { false } }
}
