import Affairs
import Deliberation
import Testing
import Values

/// 听证会: a step of several rounds.
@Suite struct HearingTests {
  private func hearing(_ matter: CardID, on date: String, _ number: Int) -> Extract {
    .built(
      "2024050\(number)-e00\(number)", on: date, kind: "听证会",
      [.built(matter.text, status: .discussed)])
  }

  private func voice(_ matter: CardID, heads: Int) -> Voice {
    Voice(about: .card(matter), text: "意见", heads: heads, on: day("2024-05-01"))
  }

  @Test func `a step that waits for an answer alone is refused by the opinion that waits`() throws {
    var desk = LedgerFixture()
    let matter = try desk.begin("covenant", on: "2024-04-30")
    try desk.note(.paper, on: .card(matter), "公约草案", day: "2024-05-01")
    try desk.pass("起草", of: matter, on: "2024-05-01")
    let waiting = try desk.enter(.voice(voice(matter, heads: 1)), on: "2024-05-02")
    #expect(throws: LedgerRefusal.voiceUnanswered([waiting])) {
      try desk.pass("征求意见", of: matter, on: "2024-05-03")
    }
  }

  @Test func `each round of a hearing rests on a meeting of its own, and both are kept`() throws {
    var desk = LedgerFixture()
    let matter = try desk.begin("hearing", on: "2024-05-01")
    try desk.skip("征询", of: matter, on: "2024-05-01", reason: "已征询")
    try desk.post(matter, for: nil, on: "2024-05-01")
    try desk.pass("公告", of: matter, on: "2024-05-01")
    desk.meet(hearing(matter, on: "2024-05-04", 4))
    try desk.pass("听证", of: matter, on: "2024-05-04")
    let refusal = #expect(throws: LedgerRefusal.self) {
      try desk.pass("听证", of: matter, on: "2024-05-05")
    }
    #expect(missing(refusal) == [.meeting])
    desk.meet(hearing(matter, on: "2024-05-06", 6))
    try desk.pass("听证", of: matter, on: "2024-05-06")
    #expect(try desk.standing(of: matter, on: "2024-05-06")["听证"]?.rounds.count == 1)
    try desk.pass("答复", of: matter, on: "2024-05-07")
    #expect(throws: LedgerRefusal.stepDone(step: "听证", on: day("2024-05-06"))) {
      try desk.pass("听证", of: matter, on: "2024-05-08")
    }
    #expect(throws: LedgerRefusal.stepDone(step: "公告", on: day("2024-05-01"))) {
      try desk.pass("公告", of: matter, on: "2024-05-08")
    }
  }
}
