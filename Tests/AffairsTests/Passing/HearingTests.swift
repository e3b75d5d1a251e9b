import Affairs
import Deliberation
import Testing
import Values

/// 听证会: a step of several rounds, and opinions that wait for their answer (example 9).
@Suite struct HearingTests {
  private func hearing(_ matter: CardID, on date: String, _ number: Int) -> Extract {
    .built(
      "2024050\(number)-e00\(number)", on: date, kind: "听证会",
      [.built(matter.text, status: .discussed)])
  }

  private func voice(_ matter: CardID, heads: Int) -> Voice {
    Voice(about: .card(matter), text: "意见", heads: heads, on: day("2024-05-01"))
  }

  @Test func `one opinion of seventeen without an answer is named`() throws {
    var desk = LedgerFixture()
    let matter = try desk.begin("hearing", on: "2024-04-30")
    var last: CardID?
    // 41 heads in 17: 16 of two to four heads and one of one.
    for number in 1...17 {
      var voice = voice(matter, heads: number == 17 ? 1 : (number <= 8 ? 3 : 2))
      if number < 17 {
        let result: Voice.Answer.Result =
          number <= 9 ? .adopted : (number <= 12 ? .partly : .notAdopted)
        voice.answer = .init(
          result: result, reason: result == .adopted ? nil : "另有安排", on: day("2024-05-02"))
      }
      last = try desk.enter(.voice(voice), on: "2024-05-02")
    }
    let waiting = try #require(last)
    #expect(
      try desk.lacks(of: "答复", in: matter, on: "2024-05-03") == [
        .answers([waiting], heads: 1, of: 41)
      ])
    #expect(Fraction(16, 17)?.percent == "94.12")
    #expect(try desk.lacks(of: "征询", in: matter, on: "2024-05-03").isEmpty)
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
