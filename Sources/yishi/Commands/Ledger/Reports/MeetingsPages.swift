import Affairs
import Deliberation
import Values

/// `report parts` and `report double-reporting`, for programs.
struct PartsPage: Encodable {
  var from: Day
  var to: Day
  var groups: [Group]

  struct Group: Encodable {
    var title: String
    var meetings: [String]
    var lines: [Line]
    var never: [String]
  }

  struct Line: Encodable {
    var name: String
    var meetings: [String]
  }

  init(_ reports: [PartsReport], from: Day, to: Day) {
    (self.from, self.to) = (from, to)
    groups = reports.map { report in
      Group(
        title: report.title, meetings: report.meetings,
        lines: report.lines.map { Line(name: $0.name, meetings: $0.meetings) },
        never: report.never)
    }
  }
}

/// `report absentees`, for programs.
struct AbsenteesPage: Encodable {
  var on: Day
  var bodies: [Body]

  struct Body: Encodable {
    var body: CardID
    var times: Int
    var absentees: [Absentee]
  }

  struct Absentee: Encodable {
    var member: String
    var days: [Day]
  }

  init(_ report: AbsenteesReport) {
    on = report.on
    bodies = report.bodies.map { body in
      Body(
        body: body.body, times: body.times,
        absentees: body.absentees.map { Absentee(member: $0.member, days: $0.days) })
    }
  }
}
