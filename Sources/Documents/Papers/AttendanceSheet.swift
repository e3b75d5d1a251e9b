import Deliberation
import Sentences
import Text
import Values

/// 签到表 as people came and went.
struct AttendanceSheet: Paper {
  let code = "attendance"
  let audiences: [Audience] = [.archive]
  let formats: [PaperFormat] = [.text, .docx, .xlsx, .csv]
  let isBefore = false
  let needs: [Need] = [.opening, .sitting]
  let filing: Filing? = .attendance
  let correctsPeople = true
  let correctsVotes = false
  let endsWithCorrections = true

  func name(in language: Language) -> String { language("签到表", "attendance") }
  func document(of proceedings: Proceedings) -> Document { proceedings.attendanceSheet }
}

extension DocumentKind {
  package static let attendance = DocumentKind(AttendanceSheet())
}

extension Proceedings {
  fileprivate var attendanceSheet: Document {
    var rows: [[String]] = []
    let voters = session.roster.filter { $0.standing == .voting }
    for (place, person) in voters.enumerated() { rows.append(row("\(place + 1)", person)) }
    for person in came(.speaking) { rows.append(row("列席", person)) }
    for person in came(.observing) { rows.append(row("旁听", person)) }
    // Narrow enough to leave room for the names that are signed.
    let table = TextTable(
      columns: [
        .init("序号", .trailing), .init("姓名"), .init("身份（单位）", least: 12),
        .init("楼门／单位", least: 10), .init("到会"),
        .init("签到"), .init("离会"), .init("表决权"), .init("签字", least: 6), .init("备注"),
      ], rows: rows)
    var blocks: [Block] = [.fields(sheetFields), .line(wholeTurnout + "。")]
    if let opening = session.opening, opening.present != came(.voting).count {
      blocks.append(.line("\(opening.at.clock)开会时到会\(opening.present)人。"))
    }
    blocks += turnoutByIssue.map { .line($0) } + [.blank, .table(table), .blank]
    blocks += groupTable
    blocks += [.blank, .fields([.init("制表人", details.secretary), .init("核对人", "")])]
    return Document(
      kind: .attendance, audience: audience, title: [meetingName, "签到表"], blocks: blocks,
      page: .wide)
  }

  /// `议题一表决时有表决权9人（到会8人、受托1人）。`: an issue that those who came voted on each.
  private var turnoutByIssue: [String] {
    let issues = session.issues.values
    return issues.compactMap { issue in
      guard let vote = settlingVote(of: issue), vote.announcement != nil,
        vote.opening.way != .slips
      else { return nil }
      let number = issues.count > 1 ? chineseNumeral(place(of: issue)) : ""
      return "议题\(number)表决时\(voters(in: vote))。"
    }
  }

  /// When, where and with whom: the head of a sheet to be signed.
  var sheetFields: [Block.Field] {
    [
      .init("会议时间", periodWithWeekday), .init("会议地点", venue),
      .init("主持人", present([details.facilitator]).joined()),
      .init("记录人", present([details.secretary]).joined()),
    ]
  }

  private func row(_ mark: String, _ person: Participant) -> [String] {
    let attendance = session.attendance(of: person.id)
    let (state, note) = words(for: attendance, of: person.id)
    // When somebody came whom nobody signed in, nobody knows.
    let clock = attendance.missed == nil ? attendance.signedIn.map(written) : "补登"
    // Whoever signed in anew since has not gone.
    let left = attendance.movements.last.flatMap { $0.arrived ? nil : written($0.at) }
    return [
      mark, person.name, person.groups.joined(separator: "、"), place(of: person), state,
      clock ?? "——", left ?? "", person.standing == .voting ? "有" : "无",
      "", [note, person.details.note].compactMap { $0 }.joined(separator: "；"),
    ]
  }

  /// Tells namesakes apart in a column of its own.
  func place(of person: Participant) -> String {
    person.details.home ?? person.details.organisation
      ?? (called(person) == person.name ? "" : session.apart(person, in: .chinese))
  }

  /// How someone attended, and what is to be noted of it.
  private func words(for attendance: Attendance, of id: Participant.ID) -> (String, String?) {
    if attendance.signedIn != nil {
      let way =
        switch attendance.way {
        case .inPerson: "本人"
        case .online: "线上"
        case .written: "书面"
        }
      var notes: [String] = []
      if let missed = attendance.missed {
        notes.append("会后补登，\(phrase(missed.reason))，审核人\(missed.approved)")
        notes += [enteredBefore(id)].compactMap { $0 }
      }
      notes += [lateness(of: id)].compactMap { $0 }
      notes +=
        comings(of: attendance) { at in
          meetingDays.isEmpty ? "早退" : "\(written(at))离会（早退）"
        } + daysMissedLater(id)
      return (way, notes.isEmpty ? nil : notes.joined(separator: "、"))
    }
    let (state, note) = wordsOfAbsence(attendance)
    let notes = [note].compactMap { $0 } + daysNeverCome(id)
    return (state, notes.isEmpty ? nil : notes.joined(separator: "、"))
  }

  private func wordsOfAbsence(_ attendance: Attendance) -> (String, String?) {
    switch attendance.state {
    case .excused(let reason): return ("请假", reason)
    case .represented(let holder, let opinion):
      let written = opinion == nil && attendance.opinions.isEmpty ? "" : "，有书面意见"
      return ("委托", "受托人\(name(holder) ?? holder.text)\(written)")
    case .notReached: return ("未通知到", nil)
    default: return (session.opening == nil ? "未到" : "缺席", nil)
    }
  }
}
