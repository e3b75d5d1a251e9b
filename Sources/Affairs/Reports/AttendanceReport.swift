import Deliberation
import Values

/// 出席: who of a body was called to its meetings, and who came.
///
/// Members with a vote alone are called; whoever attends without one is none of 应到. Where attendance is
/// voluntary nobody is called, and in writing nobody meets: those meetings are named and not counted.
package struct AttendanceReport: Hashable, Sendable {
  /// Those that are counted, oldest first, by mark.
  package let meetings: [String]
  /// Held, and nobody was called to them.
  package let voluntary: [String]
  /// 书面征询.
  package let inWriting: [String]
  /// Who was missed without a word most often comes first, then by name.
  package let lines: [Line]
  /// By 身份, those called most often first. Whoever has several is counted once, under all of them, so
  /// that the groups add up to all.
  package let groups: [Line]
  /// Meetings whose 应到 was typed and isn't as many as their roster has members: how many more it is.
  package let typed: [String: Int]
  /// Names that two members of one meeting bear, each told by name and group.
  package let shared: [String]
  /// 一年内三次无故缺席, by body and name.
  package let often: [Often]
  /// Meetings of that year whose body isn't said, which no body's absences are counted by.
  package let ofNoBody: [String]

  /// How often without a word within a year is named.
  package static let tooOften = 3

  package struct Line: Hashable, Sendable {
    /// A person or a group.
    package let name: String
    /// How many persons it is of.
    package let persons: Int
    /// The meetings that they were on the roster of, by what became of it; one for each person.
    package let meetings: [Extract.Attendance.State: [String]]

    package init(
      name: String, persons: Int, meetings: [Extract.Attendance.State: [String]]
    ) {
      (self.name, self.persons, self.meetings) = (name, persons, meetings)
    }

    /// 应到.
    package var expected: Int { meetings.values.reduce(0) { $0 + $1.count } }
    /// 实到.
    package var present: Int { meetings[.present]?.count ?? 0 }
    /// 出席率.
    package var rate: Rate { Rate(present, of: expected) }
    /// 无故缺席: absent, or nothing was said of them until the end.
    package var missed: [String] {
      ((meetings[.absent] ?? []) + (meetings[.awaited] ?? [])).sorted()
    }
    /// Every meeting of it.
    package var all: [String] { meetings.values.flatMap(\.self).sorted() }
  }

  /// Somebody who was missed without a word too often in one body.
  package struct Often: Hashable, Sendable {
    package let body: String
    package let name: String
    /// In their order.
    package let days: [Day]
    package let meetings: [String]
  }
}

extension Casebook {
  /// - Parameters:
  ///   - body: by its name; nil for all meetings.
  ///   - to: also the last of the 365 days in which absences are too many.
  package func attendance(from: Day, to: Day, body: String? = nil) -> AttendanceReport {
    func held(_ from: Day) -> [Extract] {
      heldMeetings(from: from, to: to).filter { meeting in body.map { meeting.body == $0 } ?? true }
    }
    let year = held(to.adding(days: -364))
    let all = held(from)
    let shared = sharedNames(in: all + year)
    let counted = all.filter(\.callsMembers)
    var persons = Gathered()
    var groups = Gathered()
    for meeting in counted {
      for member in meeting.called {
        let name = member.name(besides: shared)
        persons.add(meeting.header.id, member.state, to: name, of: name)
        groups.add(
          meeting.header.id, member.state, to: member.groups.joined(separator: "、"), of: name)
      }
    }
    let missing = counted.compactMap { meeting -> (String, Int)? in
      let more = (meeting.attendance.expected ?? 0) - meeting.called.count
      return more == 0 ? nil : (meeting.header.id, more)
    }
    return AttendanceReport(
      meetings: counted.map(\.header.id),
      voluntary: all.filter { !$0.isInWriting && !$0.callsMembers }.map(\.header.id),
      inWriting: all.filter(\.isInWriting).map(\.header.id),
      lines: persons.lines.sorted { ($1.missed.count, $0.name) < ($0.missed.count, $1.name) },
      groups: groups.lines.sorted { ($1.expected, $0.name) < ($0.expected, $1.name) },
      typed: Dictionary(uniqueKeysWithValues: missing), shared: shared.sorted(),
      often: often(in: year, besides: shared),
      ofNoBody: year.filter { $0.callsMembers && $0.body.isEmpty }.map(\.header.id))
  }

  /// Names that two members of one meeting bear.
  private func sharedNames(in meetings: [Extract]) -> Set<String> {
    var shared: Set<String> = []
    for meeting in meetings {
      var seen: Set<String> = []
      for member in meeting.called where !seen.insert(member.name).inserted {
        shared.insert(member.name)
      }
    }
    return shared
  }

  private func often(in year: [Extract], besides shared: Set<String>) -> [AttendanceReport.Often] {
    struct Key: Hashable {
      let body: String
      let name: String
    }
    var missed: [Key: [Extract]] = [:]
    for meeting in year where meeting.callsMembers && !meeting.body.isEmpty {
      for member in meeting.called where member.isMissed && !member.isStruckOut {
        missed[Key(body: meeting.body, name: member.name(besides: shared)), default: []]
          .append(meeting)
      }
    }
    return missed.filter { $0.value.count >= AttendanceReport.tooOften }.map { key, meetings in
      AttendanceReport.Often(
        body: key.body, name: key.name, days: meetings.map { $0.opened ?? $0.header.date }.sorted(),
        meetings: meetings.map(\.header.id))
    }.sorted {
      ($0.body, $1.meetings.count, $0.name) < ($1.body, $0.meetings.count, $1.name)
    }
  }
}

/// Attendance while it is put together, by name.
private struct Gathered {
  private var meetings: [String: [Extract.Attendance.State: [String]]] = [:]
  private var persons: [String: Set<String>] = [:]

  mutating func add(
    _ meeting: String, _ state: Extract.Attendance.State, to name: String, of person: String
  ) {
    meetings[name, default: [:]][state, default: []].append(meeting)
    persons[name, default: []].insert(person)
  }

  var lines: [AttendanceReport.Line] {
    meetings.map { .init(name: $0, persons: persons[$0]?.count ?? 0, meetings: $1) }
  }
}

extension Extract {
  /// Whether members were called to meet: neither in writing nor voluntarily.
  fileprivate var callsMembers: Bool { !isInWriting && attendance.expected != nil }

  fileprivate var called: [Attendance.Member] {
    attendance.members.filter { $0.standing == .voting }
  }
}

extension Extract.Attendance.Member {
  /// Whether nobody knows any more who it was.
  fileprivate var isStruckOut: Bool { name.contains(Redacted.mark) }

  fileprivate var isMissed: Bool {
    switch state {
    case .awaited, .absent: true
    case .excused, .present, .represented, .notReached: false
    }
  }

  /// The name, and the groups where another one of a meeting bears it.
  fileprivate func name(besides shared: Set<String>) -> String {
    shared.contains(name) && !groups.isEmpty
      ? "\(name)（\(groups.joined(separator: "、"))）" : name
  }
}
