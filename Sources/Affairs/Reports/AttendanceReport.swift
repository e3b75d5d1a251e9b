import Deliberation
import Values

/// 出席: who of a body was called to its meetings, and who came.
package struct AttendanceReport: Hashable, Sendable {
  /// Oldest first, by mark.
  package let meetings: [String]
  /// Who was missed without a word most often comes first, then by name.
  package let lines: [Line]

  package struct Line: Hashable, Sendable {
    package let name: String
    /// The meetings that they were on the roster of, by what became of it.
    package let meetings: [Extract.Attendance.State: [String]]

    /// 应到.
    package var expected: Int { meetings.values.reduce(0) { $0 + $1.count } }
    /// 实到.
    package var present: Int { meetings[.present]?.count ?? 0 }
  }
}

extension Casebook {
  /// - Parameter body: by its name; nil for all meetings.
  package func attendance(from: Day, to: Day, body: String? = nil) -> AttendanceReport {
    let held = heldMeetings(from: from, to: to).filter { meeting in
      body.map { meeting.body == $0 } ?? true
    }
    var lines: [String: [Extract.Attendance.State: [String]]] = [:]
    for meeting in held {
      for member in meeting.attendance.members {
        lines[member.name, default: [:]][member.state, default: []].append(meeting.header.id)
      }
    }
    return AttendanceReport(
      meetings: held.map(\.header.id),
      lines: lines.map { .init(name: $0, meetings: $1) }.sorted { left, right in
        let (one, other) = (left.meetings[.absent]?.count ?? 0, right.meetings[.absent]?.count ?? 0)
        return (other, left.name) < (one, right.name)
      })
  }
}
