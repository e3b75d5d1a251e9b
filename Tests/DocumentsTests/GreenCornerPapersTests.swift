import Deliberation
import Documents
import Scenarios
import Testing
import Values

/// Every paper of the bird corner, whole, as it is printed.
@Suite struct GreenCornerPapersTests {
  static let issuing = Issuing(codes: ["4f1c2a9be07d3358"])

  @Test(arguments: DocumentKind.ofEveryMeeting)
  func `every paper of the bird corner is as a secretary would hand it out`(kind: DocumentKind)
    throws
  {
    let session =
      try kind.isBefore
      ? Scenario.greenCorner.played { if case .signIn = $0 { true } else { false } }
      : Scenario.greenCorner.played()
    for audience in kind.audiences {
      var issuing = Self.issuing
      if kind == .notice { issuing.on = Day("2024-05-20") }
      let document = try session.document(kind, for: audience, issuing: issuing)
      try expect(
        TextRenderer().text(of: document), isExpected: "\(kind.code).\(audience.rawValue).txt")
    }
  }

  @Test func `tasks and consents that came in later stand in the papers made then`() throws {
    var session = try Scenario.greenCorner.played()
    for step in Scenario.greenCornerFollowUp { try session.play(step.command, at: step.at) }
    let issuing = Issuing(on: Day("2024-07-20"), codes: ["4f1c2a9be07d3358"])
    let tasks = try session.document(.tasks, for: .archive, issuing: issuing)
    try expect(TextRenderer().text(of: tasks), isExpected: "tasks.later.txt")
    let minutes = try session.document(.minutes, for: .archive, issuing: issuing)
    let text = TextRenderer().text(of: minutes)
    #expect(text.contains("产权单位：已书面同意（2024年5月23日）。"))
  }
}
