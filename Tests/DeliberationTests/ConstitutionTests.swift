import Deliberation
import Foundation
import Scenarios
import Testing
import Values

/// 章程: how a body's meetings are numbered, who stays away too often, and how it is written.
@Suite struct ConstitutionTests {
  private let body = Constitution.representatives

  private func held(
    _ day: String, as name: String = "居民代表会议", number: Int? = nil, isHeld: Bool = true
  ) -> Constitution.Sitting {
    .init(body: name, on: Day(day)!, isHeld: isHeld, number: number)
  }

  // MARK: 第几次会议

  @Test func `a term with three meetings proposes the fourth`() {
    let held = [
      held("2023-09-02"), held("2024-03-02", as: "某社区居民代表会议"), held("2025-03-01", number: 3),
    ]
    #expect(body.nextNumber(after: held, on: Day("2025-09-06")!) == 4)
    #expect(body.nextNumber(after: held.reversed(), on: Day("2025-09-06")!) == 4)
  }

  @Test func `meetings of an earlier term, of another body or never held don't count`() {
    let others = [
      held("2023-07-31", number: 9), held("2024-03-02", as: "居民议事会"),
      held("2024-06-01", isHeld: false), held("2024-06-02", number: 5, isHeld: false),
    ]
    #expect(body.nextNumber(after: others, on: Day("2025-09-06")!) == 1)
  }

  @Test func `a meeting without a number stands after the one before it`() {
    let held = [held("2024-03-02", number: 5), held("2024-06-01")]
    #expect(body.nextNumber(after: held, on: Day("2025-09-06")!) == 7)
  }

  @Test func `each year begins anew where meetings are numbered by the year`() {
    var council = body
    council.term = .yearly
    let held = [held("2024-12-28", number: 11), held("2025-01-04"), held("2025-03-01", number: 2)]
    #expect(council.nextNumber(after: held, on: Day("2025-09-06")!) == 3)
    #expect(council.nextNumber(after: held, on: Day("2026-01-10")!) == 1)
    council.term = nil
    #expect(council.nextNumber(after: held, on: Day("2025-09-06")!) == nil)
  }

  @Test func `a number that two meetings bear is told`() {
    let held = [
      held("2024-03-02", number: 3), held("2024-06-01", number: 3), held("2024-09-01", number: 4),
      held("2024-12-01", number: 4, isHeld: false),
    ]
    #expect(body.numbersBorneTwice(among: held, on: Day("2025-09-06")!) == [3])
  }

  // MARK: 一年内无故三次不参加

  private func missed(_ member: String, _ day: String, excused: Bool = false)
    -> Constitution.Missed
  {
    .init(member: member, meeting: day, on: Day(day)!, isExcused: excused)
  }

  @Test func `three absences without a reason in a year are listed, two and one excused aren't`() {
    let missed = [
      missed("代表甲", "2024-10-01"), missed("代表乙", "2024-10-01"),
      missed("代表甲", "2025-01-05"), missed("代表乙", "2025-01-05"),
      missed("代表甲", "2025-06-07"), missed("代表乙", "2025-06-07", excused: true),
    ]
    let listed = body.absentees(among: missed + missed, on: Day("2025-09-06")!)
    #expect(
      listed == [
        .init(
          member: "代表甲",
          days: [Day("2024-10-01")!, Day("2025-01-05")!, Day("2025-06-07")!])
      ], "one meeting that is there twice counts once")
    // The 365 days that end with 2025-09-30 begin with 2024-10-01.
    #expect(body.absentees(among: missed, on: Day("2025-09-30")!).count == 1)
    #expect(body.absentees(among: missed, on: Day("2025-10-01")!).isEmpty)
    #expect(body.absentees(among: missed, on: Day("2025-06-06")!).isEmpty)
    var silent = body
    silent.clauses.absence = nil
    #expect(silent.absentees(among: missed, on: Day("2025-09-06")!).isEmpty)
  }

  @Test func `whoever came, sent somebody or couldn't be reached has missed nothing`() throws {
    var session = try Scenario.representatives.played()
    let at = beijing("2025-06-07", 14, 20)
    try session.play(.excuse(.init(participant: "代表30", reason: "外出")), at: at)
    try session.play(
      .markAbsent(.init(participants: ["代表31"], notReached: true)), at: at)
    try session.play(
      .appointProxy(.init(participant: "代表32", holder: "代表01", opinion: nil)), at: at)
    #expect(session.missed.isEmpty, "it isn't held yet")
    try session.play(.openMeeting(.init(despite: "到会的愿意开")), at: at)
    #expect(session.missed.count == 14)
    #expect(session.missed.filter(\.isExcused).map(\.member) == ["代表30"])
    #expect(!session.missed.contains { ["代表01", "代表31", "代表32"].contains($0.member) })
  }

  // MARK: JSON

  @Test func `it is written with its members alone and read again`() throws {
    let written = try JSONEncoder().encode(body)
    #expect(try JSONDecoder().decode(Constitution.self, from: written) == body)
    let bare = Constitution(name: "居民议事会")
    #expect(String(decoding: try JSONEncoder().encode(bare), as: UTF8.self) == #"{"name":"居民议事会"}"#)
    let read = try JSONDecoder().decode(
      Constitution.self,
      from: Data(
        #"{"name":"居民议事会","term":{"yearly":{}},"rule":"majority-of-present"}"#.utf8))
    #expect(read.term == .yearly)
    #expect(read.rule == Rule.builtIn("majority-of-present"))
  }

  @Test func `a paper has its own prefix or the body's`() {
    #expect(body.documentPrefix(of: "notice") == "某社示")
    #expect(body.documentPrefix(of: "opinion") == "某社居")
  }
}
