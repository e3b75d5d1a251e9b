import Archives
import Deliberation
import Foundation
import Log
import Scenarios
import TestSupport
import Testing
import Text
import Values

@testable import Office
@testable import Screens
@testable import yishi

/// A meeting made like one that an earlier program wrote numbers into: what may not stand in a new file
/// is left out and told by its place, and nothing keeps the meeting from being made.
@Suite struct LikeMeetingTests {
  private func earlier() throws -> Session {
    var session = Session(
      identity: .init(id: "x", date: Day("2024-03-02")!, title: "楼道13912345678"))
    var changes = MeetingChanges()
    changes.place = "活动室 010-64211234"
    changes.facilitator = "主持人甲13912345678"
    changes.tellers = ["13912345678", "计票人丙"]
    changes.contact = "居委会 010-64211234"
    let people = [
      PersonDetails(name: "居民甲", home: "1-101", note: "电话13912345678"),
      PersonDetails(name: "居民乙", home: "1-102", note: "110101199001011234"),
      PersonDetails(name: "13987654321", home: "1-103"),
      PersonDetails(name: "居民丙", groups: ["居民", "110101199001011234"], home: "1-104"),
    ]
    for command: Command in [
      .describeMeeting(.init(changes: changes)),
      .importRoster(.init(source: "名册", people: people, changes: nil)),
      .addIssue(
        .init(
          title: "找13912345678修灯", source: nil, proposer: "居民丁13912345678", summary: "问13912345678",
          number: nil)),
    ] {
      try session.play(command, at: beijing("2024-03-02", 9, 0))
    }
    return session
  }

  @Test func `it is made, and every number that was left out is told by its place`() throws {
    let folder = TemporaryFolder()
    var plan = NewMeeting(title: "楼道", on: Day("2024-06-01")!, in: .chinese)
    plan.isLike(try earlier())
    let meeting = try plan.make(in: Archive(folder.path), by: "主持") { beijing("2024-06-01", 9, 0) }
    let session = meeting.session
    #expect(session.details.place == "活动室")
    #expect(session.details.facilitator == "主持人甲")
    #expect(session.details.tellers == ["计票人丙"])
    #expect(session.details.contact == "居委会 010-64211234", "a body's own telephone")
    #expect(session.roster.map(\.name) == ["居民甲", "居民乙", "居民丙"])
    #expect(session.roster.map(\.groups) == [[], [], ["居民"]])
    #expect(session.issues.values.map(\.proposer) == ["居民丁"])
    // Free text, of which it warns.
    #expect(session.issues.values.map(\.title) == ["找修灯"])
    #expect(try Contacts.read(beside: meeting.path).telephones == ["p01": "13912345678"])
    let bytes = try String(contentsOfFile: meeting.path, encoding: .utf8)
    #expect(!bytes.contains("110101") && !bytes.contains("13987654321"))
    let notices = meeting.takeNotices()
    var leftOut: [String: Bool] = [:]
    for case .numberNotTakenOver(let place, let isIdentity) in notices {
      leftOut[place] = isIdentity
    }
    #expect(
      leftOut == [
        "place": false, "facilitator": false, "tellers": false, "people.2.note": true,
        "people.3.name": false, "people.4.groups": true, "issues.1.proposer": false,
        "issues.1.title": false,
      ])
    #expect(notices.contains(.telephoneHeldOut(name: "居民甲", place: "people.1")))
    #expect(notices.contains(.numberInText(place: "addIssue.summary")))
    for notice in notices {
      for language in Language.allCases {
        #expect(!notice.sentence(in: language).holdsPrivateNumber)
      }
    }
  }

  /// Of a law that has gone without another in its place no new meeting goes by itself; one that goes
  /// on under another name is followed.
  @Test(arguments: [
    (
      "property-regulation-12-general", "2020-06-01", "2020-12-31", "property-regulation-12-general"
    ),
    ("property-regulation-12-general", "2020-06-01", "2021-01-01", nil),
    ("property-regulation-12-special", "2020-06-01", "2024-06-01", nil),
    ("residents-meeting", "2025-06-01", "2025-12-31", "residents-meeting"),
    ("residents-meeting", "2025-06-01", "2026-01-01", "residents-meeting"),
    ("collective-members", "2025-06-01", "2025-04-30", nil),
    ("two-thirds-of-present", "2020-06-01", "2030-06-01", "two-thirds-of-present"),
  ])
  func `a rule that has expired is not taken over, and that is told`(
    _ id: String, _ before: String, _ day: String, _ taken: String?
  ) throws {
    var session = Session(identity: .init(id: "x", date: try #require(Day(before)), title: "楼道"))
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn(id)
    try session.play(.describeMeeting(.init(changes: changes)), at: beijing(before, 9, 0))
    let later = try #require(Day(day))
    var plan = NewMeeting(title: "楼道二", on: later, in: .chinese)
    let expired = plan.isLike(session)
    #expect(plan.details.rule?.id == taken)
    #expect((expired != nil) == (taken == nil))
    if let expired {
      let told = RuleChoiceWording(.chinese).notTakenOver(expired, to: later)
      #expect(told.contains("没有沿用") && told.contains(expired.title.zh), "\(told)")
    }
    let folder = TemporaryFolder()
    let meeting = try plan.make(in: Archive(folder.path), by: "主持") { beijing(day, 9, 0) }
    #expect(
      meeting.session.details.rule.id == (taken ?? Rule.consensusNoObjection.id)
        || meeting.session.details.rule.id == taken.map { $0 + "-2026" })
    #expect(meeting.session.details.rule.succeeded(on: later).isInForce(on: later))
  }
}
