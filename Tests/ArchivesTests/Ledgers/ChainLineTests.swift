import Foundation
import Log
import TestSupport
import Testing
import Values

/// The lines of a chain, as other programs may read and write them.
@Suite struct ChainLineTests {
  let folder = TemporaryFolder(inMemory: true)

  private func chain(_ format: String = SessionHeader.ledger) throws -> Journal {
    try Journal.create(
      at: folder("k7f3a2mq.yishi"),
      header: SessionHeader(
        format: format, id: "k7f3a2mq", date: noon.day, title: "办公室", created: noon,
        generator: "yishi 0.1.0"))
  }

  private func line(_ n: Int) -> String {
    String(text(folder("k7f3a2mq.yishi")).split(separator: "\n")[n])
  }

  @Test func `what was read of other chains stands between the version and the events`() throws {
    let journal = try chain()
    let heads = [
      ChainHead(chain: "m2c9d0x4", n: 17, code: 0x4f1c_2a9b_e07d_3358),
      ChainHead(chain: "a1", n: 3, code: 0xff), ChainHead(chain: "a1", n: 2, code: 1),
    ]
    let written = try journal.append(by: "记录", at: noon) { _ in
      Draft(events: Array("[]".utf8), version: 2, after: heads)
    }
    let start = #"{"n":1,"at":"2024-05-18T14:20:31.402+08:00","by":"记录","v":2,"after":"#
    let after = #"{"a1":"3/00000000000000ff 2/0000000000000001","m2c9d0x4":"17/4f1c2a9be07d3358"}"#
    #expect(line(1).hasPrefix(start + after + #","events":[],"sum":""#), "\(line(1))")
    let read = try read(folder("k7f3a2mq.yishi")).entries
    #expect(Set(read[0].after) == Set(heads))
    #expect(written.after == heads && read[0].sum == written.sum)
    #expect(try Verification.verify(folder("k7f3a2mq.yishi")).isGood)
  }

  @Test func `a meeting's line without any is written as ever`() throws {
    let journal = try chain(SessionHeader.session)
    _ = try journal.append(by: "记录", at: noon) { _ in Draft(events: Array("[]".utf8)) }
    #expect(
      line(1).hasPrefix(
        #"{"n":1,"at":"2024-05-18T14:20:31.402+08:00","by":"记录","events":[],"sum":""#))
    try Journal.redact(
      folder("k7f3a2mq.yishi"), entry: 1, by: "记录", at: noon, reason: "误录")
    #expect(line(1).hasPrefix(#"{"n":1,"redacted":{"at":""#))
  }

  /// As a shell would reckon it.
  private func sum(of text: String) throws -> String {
    put(Array(text.utf8), folder("line"))
    let (program, pipe) = (Process(), Pipe())
    program.executableURL = URL(filePath: "/usr/bin/sha256sum")
    program.arguments = [folder("line")]
    program.standardOutput = pipe
    try program.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    program.waitUntilExit()
    return String(decoding: output.prefix(64), as: UTF8.self)
  }

  @Test(arguments: [
    #"{"m2c9d0x4":"17"}"#, #"{"m2c9d0x4":17}"#, #"["17/4f1c2a9be07d3358"]"#,
    #"{"m2c9d0x4":"17/4f1c2a9be07d3358  3/4f1c2a9be07d3358"}"#, #""17/4f1c2a9be07d3358""#,
  ])
  func `what a line names can't be anything else`(_ after: String) throws {
    _ = try chain()
    let path = folder("k7f3a2mq.yishi")
    let start = #"{"n":1,"at":"2024-05-18T14:20:31.402+08:00","by":"记录","after":"#
    let body = start + after + #","events":[]"#
    let header = line(0)
    let previous = header.suffix(66).prefix(64)
    let sum = try sum(of: previous + body)
    put(Array("\(header)\n\(body),\"sum\":\"\(sum)\"}\n".utf8), path)
    let (entries, journal) = try read(path)
    #expect(entries.isEmpty)
    guard case .damaged(_, let damage)? = journal.obstacle else {
      Issue.record("\(String(describing: journal.obstacle))")
      return
    }
    #expect(damage.kind == .member("after"))
    #expect(damage.line == 2)
  }
}
