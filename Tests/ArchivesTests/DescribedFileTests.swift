import Foundation
import Log
import TestSupport
import Testing

/// What `docs/session-file.md` tells other programs.
@Suite struct DescribedFileTests {
  let folder = TemporaryFolder()

  /// The shell check that the page shows, as a file.
  private func script() throws -> String {
    let page = text(
      packageFolder.appending(path: "docs/session-file.md").path(percentEncoded: false))
    let start = try #require(page.range(of: "```sh\n"))
    let end = try #require(page.range(of: "```\n", range: start.upperBound..<page.endIndex))
    let script = page[start.upperBound..<end.lowerBound]
    #expect(script.split(separator: "\n").count <= 11)
    put(Array(script.utf8), folder("check.sh"))
    return folder("check.sh")
  }

  @Test(arguments: ["sh", "bash"])
  func `ten lines of shell check a file's sums`(_ shell: String) throws {
    let script = try script()
    let path = folder("甲.yishi")
    let journal = try makeJournal(path, entries: 12, seals: true)
    _ = try journal.append(by: "记录", at: noon) { _ in
      Draft(events: Array(#"[{"a":"反斜杠\\ 引号\" $HOME `x` %s ,\"sum\":\" 甲","z":"\u0001"}]"#.utf8))
    }
    func check(_ path: String) -> (String, Int32) {
      let program = Program([shell, script, path], in: folder)
      let status = program.wait()
      return (program.output, status)
    }
    let good = check(path)
    #expect(good == ("14 lines, last sum \(journal.head.sum.hex)\n", 0))
    try Journal.redact(path, entry: 4, by: "记录", at: noon, reason: "误录")
    #expect(check(path).0.hasPrefix("line 5 redacted\n14 lines"))
    var damaged = bytes(path)
    damaged[damaged.firstRange(of: Array("@8".utf8))!.lowerBound] = UInt8(ascii: "#")
    put(damaged, path)
    #expect(check(path) == ("line 5 redacted\nline 10 damaged\n", 1))
  }

  @Test func `the real program's file is checked the same way`() throws {
    let path = folder("甲.yishi")
    let writer = WriterProgram.yishi
    Program(writer.create(path), in: folder).wait()
    let input = writer.commands("甲", 5, folder(".input"))
    #expect(Program(writer.append(path, "签到处"), input: input, in: folder).wait() == 0)
    let program = Program(["sh", try script(), path], in: folder)
    #expect(program.wait() == 0)
    #expect(program.output.contains(try Journal.open(path, for: .reading).head.sum.hex))
  }
}
