import Foundation
import TestSupport
import Testing

/// Two offices that seal at the same moment never give one 文号 twice.
@Suite struct SealingAtOnceTests {
  @Test func `of meetings sealed at once under one number a single one is`() throws {
    let place = try Workplace()
    for round in 1...6 {
      let number = "胜古北社议〔2024〕\(round)号"
      let sessions = try (1...4).map { try place.newMeeting("会议\(round)之\($0)") }
      for session in sessions {
        try place.yishi("apply", session, input: "{\"adjourn\":{\"reason\":\"改期\"}}\n")
      }
      let input = "{\"seal\":{\"documentNumber\":\"\(number)\",\"incomplete\":\"没有开成\"}}\n"
      let runs = try sessions.map { try place.start(["apply", $0], input: input) }
      let ends = runs.map { $0.ended() }
      #expect(ends.filter { $0.status == 0 }.count == 1, "\(ends.map(\.output))")
      for end in ends where end.status != 0 {
        #expect(
          end.output.contains(#""refused":"documentNumberTaken""#), "\(end.output)\(end.errors)")
      }
      let ledger = place.archive.appendingPathComponent("台账")
      let chains = try FileManager.default.contentsOfDirectory(atPath: ledger.path)
      #expect(chains.count == 1, "all windows are one computer: \(chains)")
      let register = try String(
        contentsOf: ledger.appendingPathComponent(chains[0]), encoding: .utf8)
      #expect(
        register.components(separatedBy: "\"number\":\"\(number)\"").count == 2, "\(register)")
    }
    #expect(try place.yishi("verify", "--all").status == 0)
  }
}
