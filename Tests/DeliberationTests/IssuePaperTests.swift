import Deliberation
import Scenarios
import Testing
import Values

/// 印发: which version of a paper may go out, and when.
@Suite struct IssuePaperTests {
  private func file(_ version: Int, _ digit: String = "a", as ending: String = "docx")
    -> Deliberation.Attachment.File
  {
    Deliberation.Attachment.File(
      name: "公示_第\(version)版.\(ending)", kind: "公示", bytes: 3,
      sha256: String(repeating: digit, count: 64))
  }

  private func issue(
    _ paper: String = "notice", version: Int = 1, on: Day, ways: [IssuedPaper.Way] = [.posted],
    file: Deliberation.Attachment.File? = nil, differing: Int? = nil, reason: String? = nil
  ) -> Command {
    .issuePaper(
      .init(
        paper: paper, audience: "public", version: version, on: on, ways: ways, by: "记录人甲",
        file: file ?? self.file(version), edited: differing == nil ? nil : true,
        differing: differing, reason: reason))
  }

  private func adjourned() throws -> (Session, Day, Moment) {
    let session = try Scenario.greenCorner.played { if case .seal = $0 { true } else { false } }
    let at = try #require(session.entries.last?.at).adding(seconds: 86_400 * 5)
    return (session, at.day, at)
  }

  @Test func `versions count on from one, and the same one may go out another way`() throws {
    let (before, day, at) = try adjourned()
    var session = before
    try session.play(issue(on: day), at: at)
    try session.play(issue(on: day, ways: [.messaged]), at: at)
    try session.play(issue(on: day, file: file(1, "b", as: "html")), at: at)
    #expect(session.issued("notice", for: "public").map(\.version) == [1, 1, 1])
    #expect(throws: Refusal.input(.nothingToChange)) { try session.play(issue(on: day), at: at) }
    // Another terminal has issued it meanwhile: one name, one file.
    #expect(throws: Refusal.record(.otherVersion("公示", is: 2))) {
      try session.play(issue(on: day, file: file(1, "c")), at: at)
    }
    #expect(throws: Refusal.record(.otherVersion("公示", is: 2))) {
      try session.play(issue(version: 3, on: day, file: file(3)), at: at)
    }
    try session.play(issue(version: 2, on: day, file: file(2, "d")), at: at)
    #expect(session.issued("notice", for: "public").last?.version == 2)
    #expect(session.issued("notice", for: "archive").isEmpty)
  }

  @Test func `a paper of after the meeting waits for the seal, and telephones never go out`() throws
  {
    let (session, day, at) = try adjourned()
    var other = session
    #expect(throws: Refusal.record(.draftNotIssued("公示"))) {
      try other.play(issue("minutes", on: day), at: at)
    }
    #expect(throws: Refusal.record(.paperStays("公示"))) {
      try other.play(issue("notified-list", on: day), at: at)
    }
    var sealed = session
    try sealed.play(.seal(.init(documentNumber: nil, incomplete: "待补")), at: at)
    try sealed.play(issue("minutes", on: day), at: at)
    #expect(sealed.issued("minutes", for: "public").count == 1)
  }

  @Test func `it goes out neither tomorrow nor before the version it takes the place of`() throws {
    let (before, day, at) = try adjourned()
    var session = before
    #expect(throws: Refusal.self) { try session.play(issue(on: day.adding(days: 1)), at: at) }
    try session.play(issue(on: day), at: at)
    #expect(throws: Refusal.record(.issuedTooEarly(day.adding(days: -1), first: day))) {
      try session.play(
        issue(version: 2, on: day.adding(days: -1), file: file(2, "d")), at: at)
    }
  }

  @Test func `what says otherwise than the record wants a reason, and nothing takes it back`()
    throws
  {
    let (before, day, at) = try adjourned()
    var session = before
    #expect(throws: Refusal.input(.empty(.reason))) {
      try session.play(issue(on: day, differing: 1), at: at)
    }
    #expect(throws: Refusal.input(.empty(.ways))) {
      try session.play(issue(on: day, ways: []), at: at)
    }
    try session.play(issue(on: day, differing: 1, reason: "以测绘报告为准"), at: at)
    let number = session.lastEntry
    #expect(throws: Refusal.record(.final(number))) {
      try session.play(.retract(.init(entry: number, reason: "记错")), at: at)
    }
  }

  @Test func `a record that was reviewed stays reviewed when a notice goes out`() throws {
    let (before, day, at) = try adjourned()
    var session = before
    try session.play(.reviewRecord(.init(by: "主持人甲", on: day)), at: at)
    try session.play(issue(on: day), at: at)
    #expect(session.recordStage == .reviewed)
  }
}
