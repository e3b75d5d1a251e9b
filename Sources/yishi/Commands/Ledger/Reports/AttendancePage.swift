import Affairs
import Deliberation
import Documents
import Office
import Values

/// `report attendance`, for programs; to the public it has the groups alone.
struct AttendancePage: Encodable {
  var from: Day
  var to: Day
  var meetings: [String]
  var voluntary: [String]
  var inWriting: [String]
  var groups: [Member]
  var members: [Member]?
  var often: [Often]?

  /// A member, or all of a group.
  struct Member: Encodable {
    var name: String
    var expected: Int
    /// With two decimals.
    var percent: String?
    /// The meetings of each; of a group one for each of its members.
    var present: [String]
    var represented: [String]
    var excused: [String]
    var absent: [String]
    var awaited: [String]
    var notReached: [String]

    init(_ line: AttendanceReport.Line) {
      func held(_ state: Extract.Attendance.State) -> [String] { line.meetings[state] ?? [] }
      (name, expected, percent) = (line.name, line.expected, line.rate.percent)
      (present, represented, excused) = (held(.present), held(.represented), held(.excused))
      (absent, awaited, notReached) = (held(.absent), held(.awaited), held(.notReached))
    }
  }

  struct Often: Encodable {
    var body: String
    var name: String
    var days: [Day]
  }

  init(_ report: AttendanceReport, _ maker: ReportMaker) {
    (from, to, meetings) = (maker.from, maker.to, report.meetings)
    (voluntary, inWriting) = (report.voluntary, report.inWriting)
    guard maker.audience == .archive else {
      groups = maker.publicGroups(report).map(Member.init)
      return
    }
    groups = report.groups.map(Member.init)
    members = report.lines.map(Member.init)
    often = report.often.map { Often(body: $0.body, name: $0.name, days: $0.days) }
  }
}
