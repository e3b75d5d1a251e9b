import Affairs
import Deliberation
import Sentences
import Text
import Values

/// 谁参加了、双报到、多次缺席.
extension ReportMaker {
  /// The parts of every group that there is, where anybody of one came or it belongs to this place.
  package var parts: [PartsReport] {
    ledger.defined.groups.map { casebook.parts(of: $0, from: from, to: to) }
  }

  package var doubleReporting: PartsReport {
    casebook.doubleReporting(
      title: language("双报到单位", "Reporting units"), from: from, to: to)
  }

  var partsSheet: ReportSheet { sheet(of: parts) }
  var doubleReportingSheet: ReportSheet { sheet(of: [doubleReporting]) }

  private func sheet(of reports: [PartsReport]) -> ReportSheet {
    let meetings = reports.first?.meetings.count ?? 0
    var sheet = ReportSheet([
      language("\(span)  开会\(meetings)次", "\(span)  meetings: \(meetings)")
    ])
    // Of no meeting nobody was missed.
    for report in reports where meetings > 0 {
      sheet.add(
        language(
          "\(report.title)  未参加过：\(list(report.never))",
          "\(report.title)  never: \(list(report.never))"
        ), [language("哪一方", "Party"), language("#参加", "#Came")], none: none,
        report.lines.map { line in
          [
            .init(line.name, meetings: line.meetings),
            .init("\(line.meetings.count)/\(report.meetings.count)", meetings: line.meetings),
          ]
        })
    }
    return sheet
  }

  var absenteesSheet: ReportSheet {
    let report = casebook.absentees(on: to)
    var sheet = ReportSheet([
      language(
        "\(until)前365天，没有请假的", "In the 365 days to \(language.fullDay(to)), without a reason")
    ])
    for body in report.bodies {
      sheet.add(
        language(
          "\(called(body.body))（章程：\(body.times)次）",
          "\(called(body.body)) (clause: \(plural(body.times, "time")))"),
        [language("姓名", "Name"), language("#次数", "#Times"), language("哪几天", "Days")],
        none: none,
        body.absentees.map { absentee in
          [
            .init(absentee.member), .init("\(absentee.days.count)"),
            .init(language.list(absentee.days.map { language.day($0, in: to.year) })),
          ]
        })
    }
    if report.bodies.isEmpty {
      sheet.head.append(
        language("还没有登记过写明缺席条款的会议主体。", "No body with a clause on absence is registered."))
    }
    return sheet
  }
}
