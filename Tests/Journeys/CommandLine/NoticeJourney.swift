import Foundation
import Scenarios
import TestSupport
import Testing

/// The notice on the board and the number of the paper.
@Suite struct NoticeJourney {
  @Test func `a notice is posted on the day and for the days that are said`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    try place.play(Scenario.greenCorner.steps, on: session)
    func notice(_ arguments: String...) throws -> String {
      let run = try place.yishi(
        ["export", session, "--document", "notice", "-o", "-"] + arguments)
      #expect(run.status == 0, "\(run.errors)")
      return run.output
    }
    #expect(try notice().contains("____年__月__日至____年__月__日（7日）"))
    #expect(
      try notice("--posted", "2024-05-20", "--days", "10")
        .contains("2024年5月21日至5月30日（10日），张贴当日不计。"))
    for wrong in [
      ["--document", "notice", "--posted", "昨天"], ["--document", "notice", "--days", "0"],
      ["--document", "minutes", "--posted", "2024-05-20"],
      ["--document", "notice", "--posted", "1999-01-01", "--days", "5"],
      ["--document", "notice", "--posted", "2024-05-17"],
    ] {
      let run = try place.yishi(["export", session, "-o", "-"] + wrong)
      #expect(run.status == 64 && run.output.isEmpty, "\(wrong): \(run.output)")
    }
    let early = try place.yishi(
      "export", session, "--document", "notice", "--posted", "2024-05-17", "-o", "-")
    #expect(early.errors.contains("--posted 2024-05-17：结果2024-05-18才宣布"), "\(early.errors)")
    let none = try place.yishi(
      "export", session, "--document", "notice", "--posted", "2030-02-30", "-o", "-")
    #expect(none.errors.contains("--posted 2030-02-30"), "\(none.errors)")
  }

  @Test func `a number that is none, or another meeting's, seals nothing`() throws {
    let place = try Workplace()
    let first = try place.newMeeting("植物角")
    try place.play(Scenario.greenCorner.steps, on: first)
    let second = try place.newMeeting("楼道")
    func seal(_ number: String) throws -> String {
      try place.yishi(
        "apply", second,
        input: #"{"seal":{"documentNumber":"\#(number)","incomplete":"未召开"}}"# + "\n"
      ).output
    }
    _ = try place.yishi("apply", second, input: #"{"adjourn":{"reason":"下雨"}}"# + "\n")
    #expect(try seal("第5号").contains("notADocumentNumber"))
    #expect(try seal("胜古北社议〔2024〕05号").contains("notADocumentNumber"))
    #expect(try seal("胜古北社议〔2024〕5号").contains("已经用于另一次会议"))
    #expect(try seal("胜古北社议〔2024〕6号").contains("sealed"))
  }

  @Test func `a number that papers once bore is given to no other meeting`() throws {
    let place = try Workplace()
    func number(_ count: Int) -> String { "胜古北社议〔2024〕\(count)号" }
    let sessions = try (5...6).map { count in
      let session = try place.newMeeting("会议\(count)")
      try place.yishi(
        "apply", session,
        input: #"{"adjourn":{"reason":"下雨"}}"# + "\n"
          + #"{"seal":{"documentNumber":"\#(number(count))","incomplete":"未召开"}}"# + "\n")
      return session
    }
    func correct(_ session: String, from old: Int, to new: Int) throws -> String {
      try place.yishi(
        "apply", session,
        input: #"{"correct":{"entry":2,"field":"documentNumber","old":"\#(number(old))","#
          + #""new":"\#(number(new))","reason":"编错","approved":"主任"}}"# + "\n"
      ).output
    }
    #expect(try correct(sessions[0], from: 5, to: 7).contains("corrected"))
    #expect(try correct(sessions[1], from: 6, to: 5).contains("documentNumberTaken"))
    #expect(try correct(sessions[1], from: 6, to: 7).contains("documentNumberTaken"))
    // The meeting's own papers bore it, and no other's.
    #expect(try correct(sessions[0], from: 7, to: 5).contains("corrected"))
    // The register still knows it where the file is gone.
    try FileManager.default.removeItem(atPath: sessions[0])
    #expect(try correct(sessions[1], from: 6, to: 5).contains("documentNumberTaken"))
  }
}
