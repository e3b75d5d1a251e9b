import Archives
import Deliberation
import Foundation
import Log
import Scenarios
import TestSupport
import Testing
import Values

/// Whatever `yishi apply` takes, `yishi verify` finds good: what one judges and writes, the other
/// judges again.
enum AppliedAndVerified {
  /// Plays one random meeting through the program, commands with empty, blank and odd values among
  /// them.
  ///
  /// - Returns: how many commands it took.
  static func play(seed: UInt64) throws -> Int {
    let place = try Workplace()
    let path = try place.newMeeting("随机\(seed)")
    var clerk = RandomClerk(seed: seed)
    var odd = OddCommands(seed: seed)
    var beginning = clerk.beginning()[...]
    var clock = beijing("2024-05-18", 14, 0)
    let encoder = JSONEncoder()
    for batch in 0..<6 {
      let session = try MeetingFile.open(path, clerk: "测试", for: .reading).session
      var lines: [String] = []
      for _ in 0..<15 {
        var command = beginning.popFirst() ?? clerk.command(for: session)
        if Int.random(in: 0..<3, using: &clerk.random) == 0, let variant = odd.variant(of: command)
        {
          command = variant
        }
        lines.append(String(decoding: try encoder.encode(command), as: UTF8.self))
      }
      let by = ["主持", "计票甲", "计票乙"].randomElement(using: &clerk.random) ?? "主持"
      let run = try place.yishi(
        ["apply", path, "--as", by, "--clock", clock.description],
        input: lines.joined(separator: "\n") + "\n")
      #expect(run.status == 0 || run.status == 1, "seed \(seed), batch \(batch): \(run.errors)")
      clock = clock.adding(seconds: 60)
    }
    let verified = try place.yishi("verify", path)
    #expect(
      verified.status == 0 && verified.output.contains("完好")
        && !verified.output.contains("有问题") && !verified.output.contains("存疑"),
      "seed \(seed): \(verified.output)\(verified.errors)")
    return try MeetingFile.open(path, clerk: "测试", for: .reading).session.lastEntry
  }
}

@Suite struct AppliedAndVerifiedTests {
  @Test func `random commands with odd values that the program takes verify`() throws {
    let start = drawnSeed()
    let taken = try (start..<start + 3).reduce(0) { try $0 + AppliedAndVerified.play(seed: $1) }
    #expect(taken > 10, "seeds from \(start): only \(taken) were taken")
  }

  @Test(arguments: [
    "{\"signIn\":{}}", "{\"signIn\":{\"participants\":\"\"}}", "null", "[]", "{}", "\"\"",
  ])
  func `what is no command changes nothing and verifies`(line: String) throws {
    let place = try Workplace()
    let path = try place.newMeeting()
    let before = try place.archived()
    #expect(try place.yishi("apply", path, input: line + "\n").status == 65)
    #expect(try place.archived() == before)
    #expect(try place.yishi("verify", path).status == 0)
  }
}

@Suite(
  .enabled(
    if: ProcessInfo.processInfo.environment["YISHI_LONG"] != nil,
    "set YISHI_LONG=1 to run the long checks"))
struct LongAppliedAndVerifiedTests {
  @Test func `many random meetings played through the program verify`() throws {
    // A tenth with `YISHI_LONG=1`, all with `YISHI_LONG=all`.
    let count: UInt64 = ProcessInfo.processInfo.environment["YISHI_LONG"] == "all" ? 400 : 40
    let start = drawnSeed()
    let taken = try (start..<start + count).reduce(0) {
      try $0 + AppliedAndVerified.play(seed: $1)
    }
    print("measured: \(taken) entries of \(count) random meetings from seed \(start) verified")
  }
}
