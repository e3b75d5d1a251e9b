import Affairs
import Deliberation
import TestSupport
import Testing
import Values

/// 出席, counted by hand over small archives.
@Suite struct AttendanceReportTests {
  private func meeting(
    _ date: String, body: String = "居民议事会", form: String = "会议室", expected: Int? = nil,
    isVoluntary: Bool = false, _ members: [Extract.Attendance.Member]
  ) -> Extract {
    var meeting = Extract.built(date, on: date, body: body, form: form, [])
    let called = members.count { $0.standing == .voting }
    meeting.attendance = .init(
      expected: isVoluntary ? nil : expected ?? called, members: members)
    return meeting
  }

  private func member(
    _ name: String, _ groups: [String], _ state: Extract.Attendance.State = .present,
    standing: Standing = .voting
  ) -> Extract.Attendance.Member {
    .init(name: name, groups: groups, standing: standing, state: state)
  }

  private func report(_ meetings: [Extract], to: String = "2024-12-31") -> AttendanceReport {
    LedgerFixture(meetings).casebook.attendance(from: day("2024-01-01"), to: day(to))
  }

  @Test func `what became of each member is told, and who attends without a vote isn't called`() {
    let report = report([
      meeting(
        "2024-03-10",
        [
          member("居民甲", ["居民代表"]), member("居民乙", ["居民代表"], .represented),
          member("居民丙", ["党员"], .excused), member("居民丁", ["党员"], .awaited),
          member("居民戊", ["党员"], .notReached), member("居民己", ["单位"], standing: .speaking),
        ])
    ])
    #expect(report.lines.map(\.expected).reduce(0, +) == 5)
    #expect(report.groups.map(\.name) == ["党员", "居民代表"])
    #expect(report.groups.map(\.expected) == [3, 2])
    #expect(report.groups.map(\.present) == [0, 1])
    #expect(report.groups.map(\.missed.count) == [1, 0])
    #expect(report.groups[1].rate.percent == "50.00")
    #expect(report.lines.first?.name == "居民丁")
  }

  @Test func `who has several groups is one, and the groups add up`() {
    let report = report([
      meeting("2024-03-10", [member("居民甲", ["党员", "居民代表"]), member("居民乙", ["党员"])])
    ])
    #expect(report.groups.map(\.expected).reduce(0, +) == 2)
    #expect(Set(report.groups.map(\.name)) == ["党员、居民代表", "党员"])
  }

  @Test func `three times without a word in one body within a year is named, and no fewer`() {
    let dates = ["2024-01-10", "2024-04-10", "2024-07-10"]
    var meetings = dates.map { meeting($0, [member("居民甲", ["党员"], .absent)]) }
    meetings.append(meeting("2024-08-10", [member("居民甲", ["党员"], .excused)]))
    #expect(report(meetings).often.map(\.name) == ["居民甲"])
    #expect(report(meetings).often.first?.days == dates.map(day))
    // In another body it is another absence, and of no body it is none.
    meetings[2] = meeting(dates[2], body: "楼门小组", [member("居民甲", ["党员"], .absent)])
    #expect(report(meetings).often.isEmpty)
    meetings[2] = meeting(dates[2], body: "", [member("居民甲", ["党员"], .absent)])
    #expect(report(meetings).often.isEmpty && report(meetings).ofNoBody == [dates[2]])
  }

  @Test func `the year of absences is 365 days that end with the last day`() {
    let meetings = ["2024-01-10", "2024-04-10", "2024-07-10"].map {
      meeting($0, [member("居民甲", ["党员"], .absent)])
    }
    func often(_ to: String) -> Int {
      LedgerFixture(meetings).casebook.attendance(from: day("2024-07-01"), to: day(to)).often.count
    }
    #expect(often("2025-01-08") == 1)
    #expect(often("2025-01-09") == 0)
  }

  @Test func `where attendance is voluntary or nobody meets nobody is called`() {
    let report = report([
      meeting("2024-03-10", isVoluntary: true, [member("居民甲", ["居民"], .awaited)]),
      meeting("2024-04-10", form: "书面征求意见", [member("居民甲", ["居民"], .awaited)]),
    ])
    #expect(report.lines.isEmpty && report.meetings.isEmpty)
    #expect(report.voluntary == ["2024-03-10"] && report.inWriting == ["2024-04-10"])
  }

  @Test func `two of one name are told apart by their groups`() {
    let report = report([
      meeting(
        "2024-03-10", [member("居民甲", ["党员"], .absent), member("居民甲", ["居民代表"])])
    ])
    #expect(Set(report.lines.map(\.name)) == ["居民甲（党员）", "居民甲（居民代表）"])
    #expect(report.shared == ["居民甲"])
  }

  @Test(arguments: 0..<20)
  func `over any meetings the groups, and the members, add up to 应到`(seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    let meetings = (1...12).map { month -> Extract in
      let members = (0..<Int.random(in: 1...9, using: &dice)).map { place in
        member(
          "居民\(place)", Array(["党员", "居民代表", "单位"].shuffled(using: &dice).prefix(place % 3)),
          Extract.Attendance.State.allCases.randomElement(using: &dice) ?? .present,
          standing: Bool.random(using: &dice) ? .voting : .speaking)
      }
      let called = members.count { $0.standing == .voting }
      let more = Int.random(in: 0...2, using: &dice)
      return meeting(
        "2024-\(month < 10 ? "0" : "")\(month)-10", expected: called + more, members)
    }
    let report = report(meetings)
    let expected = meetings.compactMap(\.attendance.expected).reduce(0, +)
    let typed = report.typed.values.reduce(0, +)
    #expect(report.groups.map(\.expected).reduce(0, +) + typed == expected)
    #expect(report.lines.map(\.expected).reduce(0, +) + typed == expected)
    #expect(report.groups.map(\.present).reduce(0, +) == report.lines.map(\.present).reduce(0, +))
  }
}
