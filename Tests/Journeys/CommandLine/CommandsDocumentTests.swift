import Deliberation
import Foundation
import TestSupport
import Testing

/// `docs/commands.md` against the program.
@Suite struct CommandsDocumentTests {
  private static let text =
    (try? String(
      contentsOf: packageFolder.appendingPathComponent("docs/commands.md"), encoding: .utf8))
    ?? ""

  /// The lines of all blocks of a kind, in order.
  private static func examples(_ kind: String) -> [String] {
    var lines: [String] = []
    var inside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        inside = !inside && line == "```\(kind)"
      } else if inside {
        lines.append(String(line))
      }
    }
    return lines
  }

  @Test func `every example of a meeting's command is taken, in the order of the page`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    try place.file("签到表.jpg", "签到表")
    let examples = Self.examples("json")
    #expect(examples.count > 100)
    let run = try place.yishi(
      "apply", session, "--clock", "2024-05-18T14:00:00+08:00",
      input: examples.map { $0 + "\n" }.joined())
    #expect(run.status == 0, "\(run.errors)")
    for (example, line) in zip(examples, run.lines) {
      #expect(!line.contains(#""refused""#), "\(example)\n\(line)")
    }
    #expect(run.lines.count == examples.count)
    let check = try place.yishi("verify", session)
    #expect(check.status == 0, "\(check.output)")
  }

  @Test
  func
    `commands for a recovered or doubled file, or a file that lies there, are refused elsewhere`()
    throws
  {
    let place = try Workplace()
    let session = try place.newMeeting()
    let examples = Self.examples("jsonl")
    #expect(examples.count == 3)
    let run = try place.yishi(
      "apply", session, input: examples.map { $0 + "\n" }.joined())
    #expect(run.status == 1)
    #expect(run.lines.count == 3)
    #expect(run.output.contains("nothingToConfirm") && run.output.contains("noOtherCopy"))
    #expect(run.output.contains("issuedNotThere"))
  }

  @Test func `every command of the core has an example`() {
    #expect(Command.kinds.count > 60)
    let examples = Self.examples("json") + Self.examples("jsonl")
    for name in Command.kinds.keys {
      #expect(examples.contains { $0.contains("{\"\(name)\":") }, "\(name)")
    }
  }

  @Test func `every example of the ledger's commands is taken, in the order of the page`() throws {
    let place = try Workplace()
    let examples = Self.examples("ndjson")
    #expect(examples.count > 5)
    let run = try place.yishi(
      "ledger", "apply", "--clock", "2024-06-01T09:00:00+08:00",
      input: examples.map { $0 + "\n" }.joined())
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.lines.count == examples.count)
  }

  @Test func `every subcommand's example runs`() throws {
    let place = try Workplace()
    try place.file("名册.csv", "姓名,身份,房号\n居民甲,居民,24-3-501\n居民乙,居民,24-1-102\n")
    let bin = place.folder.appendingPathComponent("bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: bin.appendingPathComponent("yishi"), withDestinationURL: Workplace.program)
    for line in Self.examples("sh") where !line.isEmpty {
      let run = place.run(
        ["/bin/sh", "-c", line + " >/dev/null"],
        environment: ["PATH": bin.path + ":/usr/bin:/bin"]
      ).ended()
      #expect(run.status == 0, "\(line)")
    }
  }

  @Test func `every subcommand stands on the page`() throws {
    let place = try Workplace()
    let help = try place.yishi("--help").output
    let names = help.matches(of: /\n  ([a-z]+) {2,}/).map { String($0.1) }
    #expect(names.count >= 9)
    for name in names { #expect(Self.text.contains("yishi \(name)"), "\(name)") }
  }
}
