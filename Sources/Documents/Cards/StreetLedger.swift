import Affairs
import Deliberation
import Sentences
import Text
import Values

/// 台账 for the street: a row an issue over all meetings, in the columns that a street wants, naming no
/// resident.
package struct StreetLedger {
  /// The columns there are, in the order in which all of them stand; the raw value is how a column is named
  /// and headed.
  package enum Column: String, CaseIterable, Hashable, Sendable {
    case place = "序号"
    case date = "日期"
    case sitting = "届次"
    case issue = "议题"
    case source = "来源"
    case body = "主体"
    case form = "形式"
    case expected = "应到"
    case present = "实到"
    case way = "方式"
    case agreeing = "同意"
    case against = "反对"
    case abstaining = "弃权"
    case result = "结果"
    case number = "文号"
    case notice = "公示起止"
    case objections = "异议"
    case responsible = "责任单位"
    case due = "时限"
    case progress = "落实"
    case done = "办结"
    case fed = "反馈"
    case satisfaction = "满意度"
    case remark = "备注"

    /// Whether it counts.
    package var isNumber: Bool {
      switch self {
      case .place, .expected, .present, .agreeing, .against, .abstaining, .objections: true
      case .date, .sitting, .issue, .source, .body, .form, .way, .result, .number, .notice,
        .responsible, .due, .progress, .done, .fed, .satisfaction, .remark:
        false
      }
    }
  }

  /// One issue of one meeting.
  package struct Row: Hashable, Sendable {
    /// Its number, which is the matter's.
    package let matter: CardID
    /// The meeting's mark.
    package let session: String
    /// In the order of the columns; days as `2024-05-18`, blank where nothing is known.
    package let cells: [String]
  }

  private let file: CaseFile
  private let from: Day
  private let to: Day

  /// - Parameters:
  ///   - from: the first day of meeting that counts.
  ///   - to: the last, and the day for which it tells how things stand.
  package init(_ casebook: Casebook, from: Day, to: Day) {
    (self.from, self.to) = (from, to)
    // Whatever somebody typed freely reads as to everybody: the street learns of no resident.
    file = CaseFile(casebook, of: .everything, for: .public, issuing: LedgerIssuing(on: to))
  }

  /// The meetings that were held, oldest first, each with its issues in the order of its agenda.
  package func rows(_ columns: [Column]) -> [Row] {
    let meetings = file.casebook.heldMeetings(from: from, to: to)
    let issues = meetings.flatMap { meeting in meeting.issues.map { (meeting, $0) } }
    return issues.enumerated().map { place, pair in
      let (meeting, issue) = pair
      let line = Line(meeting, issue, in: file)
      return Row(
        matter: CardID(issue.number), session: meeting.header.id,
        cells: columns.map { $0 == .place ? "\(place + 1)" : line.cell($0) })
    }
  }
}

/// What the cells of one row are made of.
private struct Line {
  private let meeting: Extract
  private let issue: Extract.Issue
  private let file: CaseFile
  private let tasks: [TaskOnHand]
  private let language = Language.chinese

  init(_ meeting: Extract, _ issue: Extract.Issue, in file: CaseFile) {
    (self.meeting, self.issue, self.file) = (meeting, issue, file)
    tasks = file.casebook.tasks(of: CardID(issue.number)).filter { task in
      guard case .meeting(let session, let number, _)? = task.origin else { return false }
      return session == meeting.header.id && number == issue.number && task.dropped == nil
    }
  }

  func cell(_ column: StreetLedger.Column) -> String {
    switch column {
    case .place: ""
    case .date: "\(meeting.header.date)"
    case .sitting: meeting.running.map { "第\($0)次" } ?? ""
    case .issue: free(issue.title)
    case .source: issue.source.kind.name(in: language)
    case .body: named(meeting.body)
    case .form: named(meeting.form)
    case .expected: number(meeting.isInWriting ? nil : meeting.attendance.expected)
    case .present: number(meeting.isInWriting ? nil : meeting.attendance.present)
    case .way: vote.map { language.way($0.way) } ?? ""
    case .agreeing: number(heads?.for)
    case .against: number(heads?.against)
    case .abstaining: number(heads?.abstain)
    case .result: result
    case .number: meeting.documentNumber ?? ""
    case .notice: notice
    case .objections: number(issue.outcome == nil ? nil : issue.objections.count)
    case .responsible: responsible
    case .due: days(Set(tasks.compactMap(\.work.due)))
    case .progress: tasks.isEmpty ? "" : "\(tasks.count)项，办结\(tasks.count { $0.done != nil })项"
    case .done: last(tasks.map(\.done))
    case .fed: last(tasks.map(\.fed))
    case .satisfaction: satisfaction
    case .remark: remark
    }
  }

  // MARK: - Words

  /// As nobody has read it over: whoever it may tell of is nobody by name.
  private func free(_ text: String) -> String { file.publicText?.unconfirmed(text) ?? text }

  private func named(_ text: String) -> String {
    file.publicText?.isOfNobody(text) == false ? free(text) : file.named(text)
  }

  private func number(_ count: Int?) -> String { count.map(String.init) ?? "" }

  private func days(_ days: Set<Day>) -> String {
    days.sorted().map { "\($0)" }.joined(separator: "、")
  }

  /// The last of them, once there is one for each.
  private func last(_ days: [Day?]) -> String {
    days.contains(nil) ? "" : days.compactMap(\.self).max().map { "\($0)" } ?? ""
  }

  // MARK: - The vote

  private var vote: Extract.Vote? { issue.settlingVote }

  private var heads: Count<Int>? { vote?.result?.verdict.counts.heads }

  /// What the vote came to, which closing the issue doesn't change; without one how far the issue came.
  private var result: String {
    vote?.result.map { VerdictWording.word(of: $0.kind, in: language) }
      ?? free(issue.status.name(in: language))
  }

  // MARK: - What came of it

  /// What was posted of it since the meeting, the last of those with a period.
  private var notice: String {
    let posted = file.casebook.notes(on: .card(CardID(issue.number))).compactMap(\.note.notice)
      .filter { $0.days != nil && $0.posted >= meeting.header.date && $0.posted <= file.on }
    guard let notice = posted.max(by: { $0.posted < $1.posted }), let days = notice.days else {
      return ""
    }
    let first = notice.posted.adding(days: 1)
    do throws(YearNotEntered) {
      let period = try Period(
        of: days, notice.unit ?? .calendar, after: notice.posted, rolls: false,
        by: file.ledger.holidays)
      return "\(first.official)至\(period.last.official(after: first))"
    } catch {
      return "\(first.official)起\(days)个工作日"
    }
  }

  private var responsible: String {
    var names: [String] = []
    for name in tasks.flatMap({ [$0.work.lead].compactMap(\.self) + $0.work.responsible })
    where !names.contains(name) {
      names.append(name)
    }
    return names.map(named).joined(separator: "、")
  }

  /// The last that was said of it at a visit, of the matter or of one of its tasks.
  private var satisfaction: String {
    ([.card(CardID(issue.number))] + tasks.map(\.target)).flatMap(file.casebook.notes(on:))
      .map(\.note).filter { $0.day <= file.on && $0.day >= meeting.header.date }
      .sorted { $0.day < $1.day }.compactMap { $0.rating?.satisfaction?.rawValue }.last ?? ""
  }

  private var remark: String {
    issue.stands
      ? issue.consents.filter(\.isDue).map { "尚待\(named($0.party))书面同意" }
        .joined(separator: "；") : ""
  }
}
