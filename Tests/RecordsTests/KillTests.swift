import Deliberation
import Foundation
import Records
import Testing
import Wording

/// Real processes, killed at any time and at every system call.
@Suite(.serialized) struct KillTests {
  /// The real program; the probe stands in for it only where the real one can't do something.
  static let writers = [WriterProgram.yishi]

  @Test(arguments: writers)
  func `nothing acknowledged is lost when the program is killed at any time`(
    _ writer: WriterProgram
  ) throws {
    let kills = isLong ? 1000 : 40
    if !isLong { skip("960 of 1,000 kills of \(writer.name)", "set YISHI_LONG=1 for all") }
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = Random(seed)
    var total = (promised: 0, torn: 0, extra: 0)
    var record = KilledRecord(writer)
    for kill in 0..<kills {
      if kill % 25 == 0 { record = KilledRecord(writer) }
      let input = writer.commands("第\(kill)次", 5000, record.folder(".input"))
      let program = Program(
        writer.append(record.path, "签到处"), input: input, in: record.folder)
      if kill % 2 == 0 { _ = program.waitFor("\n") }
      usleep(UInt32(random.next() % 30_000))
      program.kill()
      let outcome = try record.check(prefix: "第\(kill)次", program.output)
      total.promised += outcome.promised
      total.extra += outcome.found - outcome.promised
      total.torn += outcome.isTorn ? 1 : 0
    }
    #expect(total.promised > kills, "the programs got to work, seed \(seed)")
    tell(
      "\(writer.name): \(kills) kills, \(total.promised) entries acknowledged, none lost, "
        + "\(total.extra) written and not acknowledged, \(total.torn) torn tails")
  }

  @Test(arguments: writers)
  func `nothing acknowledged is lost when the program is killed at a system call`(
    _ writer: WriterProgram
  ) throws {
    guard Strace.works else { return skip("kills at system calls", "strace can't trace here") }
    var kills = 0
    let names = isLong ? Strace.all : ["write", "fdatasync", "ftruncate", "link", "fsync"]
    for name in names {
      for count in 1...400 {
        let record = KilledRecord(writer)
        // A torn tail, so that cutting it off is killed too.
        put(bytes(record.path) + Array("{\"n\":1,".utf8), record.path)
        let program = Program(
          ["strace", "-f", "-o", "/dev/null", "-e", "inject=\(name):signal=SIGKILL:when=\(count)"]
            + writer.append(record.path, "签到处"),
          input: writer.commands("甲", 3, record.folder(".input")), in: record.folder)
        let status = program.wait()
        _ = try record.check(prefix: "甲", program.output)
        if status == 0 { break }
        kills += 1
      }
    }
    #expect(kills > 10, "fewer kills would test nothing")
    tell("\(writer.name): killed at \(kills) system calls of \(names.count) kinds")
  }

  @Test(arguments: writers)
  func `a system call that fails ends in a sentence, and nothing acknowledged is lost`(
    _ writer: WriterProgram
  ) throws {
    guard Strace.works else { return skip("failing system calls", "strace can't trace here") }
    var runs = 0
    for name in [
      "write", "fdatasync", "ftruncate", "flock", "fcntl", "fsync", "link", "pread64",
    ] {
      for error in isLong ? ["EIO", "ENOSPC", "EDQUOT", "EINTR"] : ["EIO", "ENOSPC"] {
        for lasts in ["", "+"] {
          for count in 1...(isLong ? 5 : 1) {
            let record = KilledRecord(writer)
            put(bytes(record.path) + Array("{\"n\":1,".utf8), record.path)
            let program = Program(
              [
                "strace", "-f", "-o", "/dev/null", "-e",
                "inject=\(name):error=\(error):when=\(count)\(lasts)",
              ] + writer.append(record.path, "签到处"),
              input: writer.commands("甲", 3, record.folder(".input")), in: record.folder)
            let status = program.wait()
            let place: Comment = "\(name) \(error) \(count)\(lasts): \(status) \(program.errors)"
            // Where every write fails not even the sentence can be said.
            // And where the loader can't read, the program has not begun.
            if status != 0, name != "write", !program.errors.contains("shared libraries") {
              #expect(status == 74, place)
              #expect(program.errors.contains(record.path), place)
            }
            _ = try record.check(prefix: "甲", program.output, place)
            runs += 1
          }
        }
      }
    }
    tell("\(writer.name): \(runs) runs with a system call that failed")
  }
}

/// A session file that programs are killed over, and what it held before.
final class KilledRecord {
  let folder = Folder()
  let path: String
  private let writer: WriterProgram
  private var before: [UInt8]

  init(_ writer: WriterProgram) {
    self.writer = writer
    path = folder("甲.yishi")
    Program(writer.create(path), in: folder).wait()
    before = bytes(path)
  }

  /// Holds the file against what the program said: everything acknowledged is there, in order,
  /// with at most one entry more, and what was there before is unchanged. The tail is mended by
  /// appending once more.
  func check(
    prefix: String, _ output: String, _ place: Comment? = nil
  ) throws -> (promised: Int, found: Int, isTorn: Bool) {
    let promised = writer.acknowledged(output)
    let after = bytes(path)
    let good = before.lastIndex(of: 10)! + 1
    #expect(after.starts(with: before[..<good]), place)
    let (entries, journal) = try read(path)
    let texts = entries.map { String(decoding: events($0), as: UTF8.self) }
    let found = texts.filter { $0.contains("\"\(prefix)-") }
    for (number, text) in found.enumerated() {
      #expect(text.contains("\"\(prefix)-\(number)\""), place)
    }
    #expect(promised <= found.count && found.count <= promised + 1, place)
    let isTorn = journal.tail > 0
    if let obstacle = journal.obstacle {
      guard case .abandoned = obstacle else {
        Issue.record("\(obstacle)")
        return (promised, found.count, isTorn)
      }
    } else {
      _ = try journal.append(by: "主持", at: noon) { _ in Draft(events: Array("[]".utf8)) }
      #expect(try MeetingFile.open(path, clerk: "主持").session.damage == nil, place)
      #expect(try Verification.verify(path).isGood, place)
      before = bytes(path)
    }
    return (promised, found.count, isTorn)
  }
}

/// The tool that disturbs a real program's system calls.
enum Strace {
  static let works: Bool = folderless(["strace", "-o", "/dev/null", "echo", "yes"]) == "yes\n"

  /// Every kind of call that a journal makes.
  static let all = [
    "write", "fdatasync", "fsync", "ftruncate", "flock", "fcntl", "link", "unlink", "openat",
    "pread64",
    "close", "fstat", "newfstatat",
  ]
}
