import Archives
import Deliberation
import Lists
import Log
import Text
import Values

/// A meeting prepared up to the moment before sign-in.
package struct Demonstration {
  /// What `yishi demo NAME` calls it.
  package let name: String
  package let title: String
  /// The time the meeting is called for, on the day it is made, so that it can be opened.
  package let hour: Int
  package let minute: Int
  package let roster: [UInt8]
  package let rosterName: String
  package let details: MeetingChanges
  package let preparations: @Sendable (Day) -> [Command]

  package static var all: [Demonstration] { [birdCorner] }

  package static func named(_ name: String) -> Demonstration? { all.first { $0.name == name } }

  /// Makes it in an archive.
  package func make(
    in archive: Archive, by clerk: String, at clock: () -> Moment, in language: Language
  ) throws -> MeetingFile {
    let day = clock().day
    var plan = NewMeeting(title: title, on: day, in: language)
    plan.details = details
    plan.details.scheduled = Moment(local: day, hour: hour, minute: minute)
    plan.roster = (RosterReading(bytes: roster), rosterName)
    let meeting = try plan.make(in: archive, by: clerk, at: clock)
    for command in preparations(day) { try meeting.perform(command, at: clock()) }
    return meeting
  }
}

extension Demonstration {
  /// A bird corner in the green corner of a building: five versions of a proposal until all agree.
  package static var birdCorner: Demonstration {
    var details = MeetingChanges()
    details.body = "居民议事会"
    details.kind = "议事协商会"
    details.convener = "胜古北社区居民委员会"
    details.place = "社区会议室"
    details.facilitator = "社区工作者甲"
    details.secretary = "社区工作者乙"
    details.groups = ["党员", "楼门骨干", "居民", "产权单位", "物业", "街道"]
    details.requiredGroups = ["党员", "楼门骨干", "居民", "产权单位"]
    details.rule = .consensusNoObjection
    details.concurrences = ["产权单位"]
    details.turnSeconds = 120
    details.turnsPerIssue = 2
    details.noticeDays = 7
    details.documentPrefix = "胜古北社议"
    let issue = "24号楼植物角设养鸟区"
    return Demonstration(
      name: "鸟角", title: "24号楼植物角", hour: 14, minute: 30,
      roster: DemoRoster.bytes, rosterName: DemoRoster.fileName, details: details,
      preparations: { day in
        [
          .addIssue(
            .init(
              title: issue, source: IssueSource(kind: .resident, on: day.adding(days: -12)),
              proposer: "居民甲", summary: nil, number: nil)),
          .screenIssue(
            .init(
              issue: nil, screening: Screening(by: "社区党委", on: day.adding(days: -5), listed: true))),
          .recordNotice(
            .init(
              issue: nil, notified: Notified(on: day.adding(days: -3), channels: ["单元公告栏"]))),
          .judgeCompetence(
            .init(
              issue: nil,
              competence: Competence(
                answer: .ours, by: "社区工作者甲", basis: "可移动支架，不改变绿地性质；民法典第二百七十四条、第二百七十八条"))),
        ]
      })
  }
}
