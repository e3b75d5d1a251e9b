import Affairs
import Deliberation
import Documents
import Sentences
import Text
import Values

/// 出席: by group, by member, and who was missed too often.
extension ReportMaker {
  var attendanceSheet: ReportSheet {
    let report = casebook.attendance(from: from, to: to)
    var sheet = ReportSheet(head(of: report))
    let isPublic = audience == .public
    add(
      language("按身份", "By group"), isPublic ? publicGroups(report) : report.groups.map(named),
      to: &sheet)
    guard !isPublic else { return sheet }
    add(
      language(
        "按人，没有说明就没来的次数多的在前", "By member; who was missed without a word most often comes first"),
      report.lines, to: &sheet)
    sheet.add(
      language(
        "一年内\(AttendanceReport.tooOften)次无故缺席（同一主体，到\(language.fullDay(to))为止的365天）",
        "Missed \(AttendanceReport.tooOften) times without a word in one body (the 365 days to "
          + "\(language.fullDay(to)))"),
      [
        language("主体", "Body"), language("姓名", "Name"), language("#次数", "#Times"),
        language("哪几天", "Days"),
      ], none: none,
      report.often.map { often in
        [
          .init(often.body), .init(often.name),
          .init("\(often.days.count)", meetings: often.meetings),
          .init(language.list(often.days.map { language.day($0, in: to.year) })),
        ]
      })
    return sheet
  }

  private func head(of report: AttendanceReport) -> [String] {
    let count = report.meetings.count
    var head = [
      language("\(span)  开会\(count)次", "\(span)  \(plural(count, "meeting"))"),
      language(
        "应到是有表决资格的成员，出席率是实到比应到；数是现在的，更正过的按更正后的算。",
        "Called are members with a vote; the share is who came of those. Numbers are as of now, corrections taken in."
      ),
    ]
    if !report.voluntary.isEmpty {
      head.append(
        language(
          "另有\(report.voluntary.count)次自愿参加，没有应到，不计。",
          "Not counted, for nobody was called: \(plural(report.voluntary.count, "meeting"))."))
    }
    if !report.inWriting.isEmpty {
      head.append(
        language(
          "另有书面征询\(report.inWriting.count)次，不计。",
          "Not counted, for nobody met: \(plural(report.inWriting.count, "round")) in writing."))
    }
    if !report.typed.isEmpty {
      let more = report.typed.values.reduce(0, +)
      head.append(
        language(
          "有\(report.typed.count)次会议的应到是手写的，与名册不同，共\(more > 0 ? "多" : "少")\(abs(more))人次；下面按名册算。",
          "Counted by the roster below: in \(plural(report.typed.count, "meeting")) the number called was "
            + "typed, \(abs(more)) \(more > 0 ? "more" : "fewer") in all."))
    }
    guard audience == .archive else { return head }
    if !report.shared.isEmpty {
      head.append(
        language(
          "有同名的，按姓名和身份分：\(list(report.shared))；身份也相同的合在一起。",
          "Told apart by group, for they share a name: \(list(report.shared)); of one group they count as one."
        ))
    }
    if !report.ofNoBody.isEmpty {
      head.append(
        language(
          "有\(report.ofNoBody.count)次会议没有写明主体，不算进一年内缺席的次数。",
          "Of no body, and so no absence of a year: \(plural(report.ofNoBody.count, "meeting"))."))
    }
    return head
  }

  private func add(
    _ title: String, _ lines: [AttendanceReport.Line], to sheet: inout ReportSheet
  ) {
    sheet.add(
      title,
      [
        language("名称", "Name"), language("#应到", "#Called"), language("#实到", "#Came"),
        language("#委托", "#By proxy"), language("#请假", "#Excused"), language("#缺席", "#Missed"),
        language("#未通知到", "#Not reached"), language("#出席率", "#Share"),
      ], none: none,
      lines.map { line in
        func cell(_ meetings: [String]) -> ReportSheet.Cell {
          .init("\(meetings.count)", meetings: meetings)
        }
        func count(_ state: Extract.Attendance.State) -> ReportSheet.Cell {
          cell(line.meetings[state] ?? [])
        }
        return [
          .init(line.name, meetings: line.all), cell(line.all), count(.present),
          count(.represented), count(.excused), cell(line.missed), count(.notReached),
          .init(line.rate.percent.map { "\($0)%" } ?? "-"),
        ]
      }, bars: { Portion(lines[$0].present, of: lines[$0].expected) })
  }

  private func named(_ line: AttendanceReport.Line) -> AttendanceReport.Line {
    line.name.isEmpty
      ? .init(
        name: language("没有写明身份", "no group said"), persons: line.persons,
        meetings: line.meetings) : line
  }

  /// Groups of so few that a number tells of one of them stand together.
  private static let few = 5

  package func publicGroups(_ report: AttendanceReport) -> [AttendanceReport.Line] {
    let words = PublicNames(casebook, on: to)
    // The smallest last.
    var groups = report.groups.sorted { ($1.persons, $0.name) < ($0.persons, $1.name) }
    var others: [AttendanceReport.Line] = []
    while let last = groups.last, last.persons < Self.few || !others.isEmpty && Self.isFew(others) {
      others.append(groups.removeLast())
    }
    let kept = groups.map { line in
      AttendanceReport.Line(
        name: line.name.isEmpty ? named(line).name : words.named(line.name), persons: line.persons,
        meetings: line.meetings)
    }
    // Fewer than so many in all are told of nowhere.
    guard !others.isEmpty, !Self.isFew(others) else { return kept }
    let together = others.reduce(into: [Extract.Attendance.State: [String]]()) { all, line in
      all.merge(line.meetings) { $0 + $1 }
    }
    return kept + [
      .init(
        name: language("其他身份", "others"), persons: others.reduce(0) { $0 + $1.persons },
        meetings: together)
    ]
  }

  private static func isFew(_ lines: [AttendanceReport.Line]) -> Bool {
    lines.reduce(0) { $0 + $1.persons } < few
  }
}
