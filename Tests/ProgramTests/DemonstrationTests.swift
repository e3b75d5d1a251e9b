import Archives
import Deliberation
import Documents
import Foundation
import TestSupport
import Testing
import Text
import Values

@testable import Office
@testable import Screens
@testable import yishi

/// The demonstration at whatever hour of whatever day it is looked at.
@Suite struct DemonstrationTests {
  private static let clocks = [
    beijing("2024-05-18", 14, 0), beijing("2024-02-29", 0, 0), beijing("2025-12-31", 23, 59),
    beijing("2026-01-01", 0, 1), beijing("2027-01-05", 9, 30),
  ]

  private static func beijing(_ day: String, _ hour: Int, _ minute: Int) -> Moment {
    Moment(day: Day(day) ?? Day(number: 0), hour: hour, minute: minute, offset: 480)
  }

  @Test(arguments: clocks)
  func `its days lie before it in their order, and its papers say which year`(clock: Moment) throws
  {
    let folder = TemporaryFolder()
    let meeting = try Demonstration.birdCorner.make(
      in: Archive(folder.path), by: "主持", at: { clock }, in: .chinese)
    let session = meeting.session
    let day = clock.day
    #expect(session.identity.date == day)
    #expect(session.details.scheduled?.day == day)
    let issue = try #require(session.issues.values.first)
    let days = [issue.source.on, issue.screening?.on, issue.notified?.on].compactMap { $0 }
    #expect(days.count == 3 && days == days.sorted() && days.allSatisfy { $0 < day })
    let notice = TextRenderer().text(of: try session.document(.meetingNotice, for: .public))
      .filter { !$0.isWhitespace }
    #expect(notice.contains("定于\(day.officialWithWeekday)14:30"), "\(notice)")
    #expect(meeting.rejudged.findings.isEmpty && meeting.rejudged.doubts.isEmpty)
    // It can be opened then and there, whatever the hour.
    let names = session.roster.filter { $0.standing == .voting }.map(\.id.text)
    try meeting.perform(.signIn(.init(participants: names, way: nil)), at: clock)
    try meeting.perform(.openMeeting(.init(despite: nil)), at: clock)
    try meeting.perform(.adjourn(.init(reason: nil)), at: clock)
    let record = TextRenderer().text(of: try session.document(.agenda, for: .archive))
    #expect(record.contains("\(day.year)年"))
    let after = TextRenderer().text(of: try meeting.session.document(.record, for: .archive))
      .filter { !$0.isWhitespace }
    #expect(after.contains(clock.official) || after.contains(day.officialWithWeekday), "\(after)")
    // A day of the year before says so.
    if let notified = issue.notified?.on, notified.year != day.year {
      #expect(after.contains("\(notified.year)年\(notified.month)月\(notified.day)日"))
    }
  }
}
