import Archives
import Deliberation
import Foundation
import Log
import TestSupport
import Testing

/// Real processes, killed at any time and at every system call.
@Suite(.serialized) struct KillTests {
  /// The real program; the probe stands in for it only where the real one can't do something.
  static let writers = [WriterProgram.yishi, .ledger]

  @Test(arguments: writers)
  func `nothing acknowledged is lost when the program is killed at any time`(
    _ writer: WriterProgram
  ) throws {
    let kills = writer.isTriedInFull ? 1000 : 40
    if !writer.isTriedInFull { shorten("960 of 1,000 kills of \(writer.name)", writer.howInFull) }
    let seed = drawnSeed()
    var random = SeededGenerator(seed: seed)
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
    // Every other one is waited for.
    #expect(total.promised >= kills / 2, "the programs got to work, seed \(seed)")
    tell(
      "\(writer.name): \(kills) kills, \(total.promised) entries acknowledged, none lost, "
        + "\(total.extra) written and not acknowledged, \(total.torn) torn tails")
  }

  @Test(.enabled(if: Strace.works, Strace.idle), arguments: writers)
  func `nothing acknowledged is lost when the program is killed at a system call`(
    _ writer: WriterProgram
  ) throws {
    var kills = 0
    let names =
      writer.isTriedInFull ? Strace.all : ["write", "fdatasync", "ftruncate", "link", "fsync"]
    if !writer.isTriedInFull {
      let left = Strace.all.filter { !names.contains($0) }
      shorten("kills at \(left.joined(separator: ", "))", writer.howInFull)
    }
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

  /// What is made to fail, and on which file alone: only where the rest of the program works can
  /// it be held to its sentence.
  private static let faults: [(call: String, onSession: Bool)] = [
    ("write", true), ("write", false), ("fdatasync", true), ("fsync", false), ("ftruncate", true),
    ("flock", true), ("fcntl", true), ("link", false), ("pread64", true), ("openat", true),
    ("openat", false),
  ]

  @Test(.enabled(if: Strace.works, Strace.idle), arguments: writers)
  func `a system call that fails ends in a sentence, and nothing acknowledged is lost`(
    _ writer: WriterProgram
  ) throws {
    let errors = writer.isTriedInFull ? ["EIO", "ENOSPC", "EDQUOT", "EINTR"] : ["EIO", "ENOSPC"]
    let counts = writer.isTriedInFull ? 5 : 1
    if !writer.isTriedInFull { shorten("EDQUOT, EINTR and calls 2 to 5", writer.howInFull) }
    var runs = 0
    var hits: [String: Int] = [:]
    for (name, onSession) in Self.faults {
      for error in errors {
        for lasts in ["", "+"] {
          for count in 1...counts {
            let record = KilledRecord(writer)
            put(bytes(record.path) + Array("{\"n\":1,".utf8), record.path)
            let trace = record.folder(".trace")
            let program = Program(
              ["strace", "-f", "-y", "-o", trace] + (onSession ? ["-P", record.path] : []) + [
                "-e", "inject=\(name):error=\(error):when=\(count)\(lasts)",
              ] + writer.append(record.path, "签到处"),
              input: writer.commands("甲", 3, record.folder(".input")), in: record.folder)
            let status = program.wait()
            let place: Comment =
              "\(name) \(error) \(count)\(lasts)\(onSession ? "" : " anywhere"): \(status) \(program.errors)"
            let hit = text(trace).components(separatedBy: "(INJECTED)").count - 1
            hits["\(name)\(onSession ? "" : " anywhere")", default: 0] += hit
            if hit == 0 { #expect(status == 0, place) }
            // Where every write fails not even the sentence can be said; and where the loader or
            // the language's run time can't read or open, the program has not begun.
            let isSaid = onSession || !["write", "openat"].contains(name)
            if status != 0, isSaid, !program.errors.contains("shared libraries") {
              #expect(status == 74, place)
              // What was set aside of the torn line before is told too.
              let sentences = program.errors.split(separator: "\n").filter {
                !$0.contains(".torn-")
              }
              // A ledger says besides what it misses of this computer's chain, and of one that it
              // can't read says so when it reads and when it writes.
              #expect(
                writer.writesMeetings ? sentences.count == 1 : Set(sentences).count <= 2, place)
              #expect(sentences.first?.hasPrefix("yishi: ") == true, place)
              #expect(sentences.contains { $0.contains(record.path) }, place)
            }
            // A write that fails for ever can't pass for a success.
            if name == "write", onSession, lasts == "+", error != "EINTR", hit > 0 {
              #expect(status == 74, place)
            }
            _ = try record.check(prefix: "甲", program.output, place)
            runs += 1
          }
        }
      }
    }
    for (name, onSession) in Self.faults {
      let kind = "\(name)\(onSession ? "" : " anywhere")"
      #expect(hits[kind, default: 0] > 0, "no \(kind) was ever hit")
    }
    let all = hits.values.reduce(0, +)
    #expect(all >= runs / 2, "\(hits)")
    tell("\(writer.name): \(runs) runs, \(all) system calls that failed: \(hits)")
  }
}

extension WriterProgram {
  /// Whether every kill and fault is tried: of meetings with `YISHI_LONG=1`; of the ledger, whose writing is
  /// the same and takes twice as long to try, with `all`.
  var isTriedInFull: Bool { writesMeetings ? isLong : isWhole }
  var howInFull: String { "set YISHI_LONG=\(writesMeetings ? "1" : "all") for all" }
}

/// A session file that programs are killed over, and what it held before.
final class KilledRecord {
  let folder = TemporaryFolder()
  let path: String
  private let writer: WriterProgram
  private var before: [UInt8]

  init(_ writer: WriterProgram) {
    self.writer = writer
    path = folder(writer.place("甲"))
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
    // After a failed sync a computer goes on in another chain.
    let texts =
      writer.writesMeetings
      ? entries.map { String(decoding: events($0), as: UTF8.self) }
      : LedgerFolder(Archive(Log.folder(of: Log.folder(of: path)))).entries.map {
        String(decoding: $0.events, as: UTF8.self)
      }
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
      if writer.writesMeetings {
        #expect(try MeetingFile.open(path, clerk: "主持").session.damage == nil, place)
      }
      #expect(try Verification.verify(path).isGood, place)
      before = bytes(path)
    }
    return (promised, found.count, isTorn)
  }
}

/// The tool that disturbs a real program's system calls.
enum Strace {
  static let works: Bool = folderless(["strace", "-o", "/dev/null", "echo", "yes"]) == "yes\n"
  static let idle: Comment = "strace can't trace here"

  /// Every kind of call that a journal makes.
  static let all = [
    "write", "fdatasync", "fsync", "ftruncate", "flock", "fcntl", "link", "unlink", "openat",
    "pread64",
    "close", "fstat", "newfstatat",
  ]
}
