import Deliberation
import Foundation
import Scenarios
import Testing
import Text

@testable import Office
@testable import Screens
@testable import yishi

/// What programs read of a command that was refused.
@Suite struct RefusedLinesTests {
  /// What `yishi apply` prints of it, and whether `verify` only doubts an old entry that breaks it.
  private struct Told: Encodable {
    var isLater: Bool
    var line: RefusedLine
  }

  @Test func `every refusal is printed as it is recorded`() throws {
    let session = try Scenario.greenCorner.played()
    let lines = try Refusal.specimens.enumerated().map { number, refusal in
      let line = RefusedLine(refusal, line: number + 1, of: session, in: .chinese)
      return try JSON.line(Told(isLater: refusal.isLater, line: line)) + "\n"
    }
    try expect(lines.joined(), isExpected: "refusals.jsonl")
  }

  @Test func `a reason helps exactly where its member is told`() throws {
    let session = try Scenario.greenCorner.played()
    for refusal in Refusal.specimens {
      let text = try JSON.line(RefusedLine(refusal, line: 1, of: session, in: .chinese))
      let members = try #require(
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      #expect(members["refused"] as? String == refusal.code)
      #expect(members["reasonIn"] as? String == refusal.reasonMember)
      #expect(!refusal.yieldsToReason || members["reasonIn"] != nil, "\(refusal.code)")
    }
  }
}
