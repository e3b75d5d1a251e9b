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

/// `report attendance`, for programs.
struct AttendancePage: Encodable {
  var from: Day
  var to: Day
  var meetings: [String]
  var members: [Member]

  struct Member: Encodable {
    var name: String
    var expected: Int
    /// The meetings of each.
    var present: [String]
    var represented: [String]
    var excused: [String]
    var absent: [String]
    var awaited: [String]
    var notReached: [String]
  }

  init(_ report: AttendanceReport, from: Day, to: Day) {
    (self.from, self.to, meetings) = (from, to, report.meetings)
    members = report.lines.map { line in
      func held(_ state: Extract.Attendance.State) -> [String] { line.meetings[state] ?? [] }
      return Member(
        name: line.name, expected: line.expected, present: held(.present),
        represented: held(.represented), excused: held(.excused), absent: held(.absent),
        awaited: held(.awaited), notReached: held(.notReached))
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
