import Foundation
import Glibc
import Log
import TestSupport
import Testing
import Text

/// Several real processes over one file.
@Suite(.serialized) struct ProcessTests {
  @Test(arguments: KillTests.writers)
  func `two writers of a thousand commands each leave two thousand whole entries`(
    _ writer: WriterProgram
  ) throws {
    let folder = TemporaryFolder()
    let path = folder(writer.place("甲"))
    Program(writer.create(path), in: folder).wait()
    let start = try Verification.verify(path).entries
    let clock = ContinuousClock.now
    let programs = ["签到处", "主持"].map { clerk in
      Program(
        writer.append(path, clerk), input: writer.commands(clerk, 1000, folder(".\(clerk)")),
        in: folder)
    }
    for program in programs {
      #expect(program.wait() == 0, "\(program.errors)")
      #expect(writer.acknowledged(program.output) == 1000)
    }
    let result = try Verification.verify(path)
    #expect(result.isGood)
    #expect(result.entries == start + 2000)
    let texts = try read(path).entries.map { String(decoding: events($0), as: UTF8.self) }
    for clerk in ["签到处", "主持"] {
      let own = texts.filter { $0.contains("\"\(clerk)-") }
      #expect(own.count == 1000)
      for (number, text) in own.enumerated() { #expect(text.contains("\"\(clerk)-\(number)\"")) }
    }
    tell("\(writer.name): two writers, 2,000 entries in \(ContinuousClock.now - clock)")
  }

  @Test func `four readers follow a writer and never see a part of an entry`() throws {
    let writer = WriterProgram.probe
    let folder = TemporaryFolder()
    let path = folder("甲.yishi")
    Program(writer.create(path), in: folder).wait()
    let readers = (0..<4).map { _ in
      Program([built("journal-probe"), "follow", path], in: folder)
    }
    let count = isLong ? 5000 : 500
    let program = Program(
      writer.append(path, "签到处"), input: writer.commands("甲", count, folder(".input")), in: folder)
    #expect(program.wait() == 0, "\(program.errors)")
    let expected = (1...count).map { "\($0)\n" }.joined()
    for reader in readers {
      #expect(reader.waitFor("\n\(count)\n"))
      #expect(reader.output == expected)
      #expect(reader.isRunning)
      reader.kill()
    }
  }

  @Test func `a killed holder's lock is free at once, and a living one is named`() throws {
    let folder = TemporaryFolder()
    let path = folder("甲.yishi")
    let journal = try makeJournal(path, entries: 1)
    let holder = Program(
      [built("journal-probe"), "hold", path, "--as", "签到处"], in: folder)
    #expect(holder.waitFor("held"))
    let start = ContinuousClock.now
    do {
      _ = try journal.append(by: "主持", at: noon) { _ in draft(1) }
      Issue.record("two wrote at once")
    } catch JournalError.busy(let busy, let who) {
      #expect(busy == path)
      #expect(who?.clerk == "签到处")
      let sentence = JournalError.busy(path: path, holder: who).sentence(in: .chinese)
      #expect(sentence.contains("“签到处”"))
    }
    let waited = ContinuousClock.now - start
    #expect(waited >= .seconds(2))
    #expect(waited < .seconds(20))
    holder.kill()
    #expect(try journal.append(by: "主持", at: noon) { _ in draft(1) }.n == 2)
  }

  @Test(arguments: KillTests.writers)
  func `two writers of a few commands each lose nothing, over and over`(
    _ writer: WriterProgram
  ) throws {
    let rounds = writer.isTriedInFull ? 50 : 4
    if !writer.isTriedInFull { shorten("46 of 50 rounds of two short writers", writer.howInFull) }
    for round in 0..<rounds {
      let folder = TemporaryFolder()
      let path = folder(writer.place("甲"))
      Program(writer.create(path), in: folder).wait()
      let start = try Verification.verify(path).entries
      let programs = ["签到处", "主持"].map { clerk in
        Program(
          writer.append(path, clerk), input: writer.commands(clerk, 20, folder(".\(clerk)")),
          in: folder)
      }
      for program in programs {
        #expect(program.wait() == 0, "round \(round): \(program.errors)")
        #expect(writer.acknowledged(program.output) == 20, "round \(round)")
      }
      let result = try Verification.verify(path)
      #expect(result.isGood && result.entries == start + 40, "round \(round)")
    }
  }

  @Test func `the program itself reads while another writes, and sees whole entries only`() throws {
    let writer = WriterProgram.yishi
    let yishi = built("yishi")
    let folder = TemporaryFolder()
    let path = folder("甲.yishi")
    Program(writer.create(path), in: folder).wait()
    let count = isLong ? 2000 : 300
    let program = Program(
      writer.append(path, "签到处"), input: writer.commands("甲", count, folder(".input")), in: folder)
    var seen = 0
    var looks = 0
    repeat {
      let before = writer.acknowledged(program.output)
      let reader = Program([yishi, "timeline", path, "--language", "en"], in: folder)
      #expect(reader.wait() == 0, "\(reader.errors)")
      let found = try issues(in: reader.output)
      #expect(found >= seen, "nothing shown once is gone")
      #expect(found >= before, "what was acknowledged is shown")
      seen = found
      looks += 1
    } while program.isRunning
    #expect(program.wait() == 0, "\(program.errors)")
    let reader = Program([yishi, "timeline", path, "--language", "en"], in: folder)
    #expect(reader.wait() == 0)
    #expect(try issues(in: reader.output) == count)
    #expect(looks > 1)
    tell("\(looks) readings beside a writer of \(count) entries")
  }

  /// How many issues a timeline names; they must be numbered without a gap.
  private func issues(in timeline: String) throws -> Int {
    let numbers = timeline.matches(of: try Regex("甲-(\\d+)")).compactMap {
      Int($0.output[1].substring ?? "")
    }
    #expect(numbers == Array(0..<numbers.count))
    return numbers.count
  }

  @Test func `readers pass over a line that is being written, and touch nothing`() throws {
    let folder = TemporaryFolder()
    let path = folder("甲.yishi")
    let writer = WriterProgram.yishi
    Program(writer.create(path), in: folder).wait()
    let input = writer.commands("甲", 3, folder(".input"))
    #expect(Program(writer.append(path, "签到处"), input: input, in: folder).wait() == 0)
    let probe = built("journal-probe")
    let follower = Program([probe, "follow", path], in: folder)
    #expect(follower.waitFor("3\n"))
    let whole = try makeLine(after: path)
    let torn = bytes(path) + whole.prefix(whole.count / 2)
    let handle = FileHandle(forUpdatingAtPath: path)!
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(whole.prefix(whole.count / 2)))
    for command in [["verify"], ["show"], ["timeline"], ["list"]] {
      let arguments = command == ["list"] ? ["--archive", folder.path] : [path]
      let reader = Program([built("yishi")] + command + arguments, in: folder)
      // Only a strict check says that there is an unfinished line.
      let status = reader.wait()
      #expect(status == (command == ["verify"] ? 1 : 0), "\(command): \(reader.errors)")
      #expect(bytes(path) == torn, "\(command)")
    }
    usleep(200_000)
    #expect(follower.output == "1\n2\n3\n")
    try handle.write(contentsOf: Data(whole.dropFirst(whole.count / 2)))
    try handle.close()
    #expect(follower.waitFor("4\n"), "once it is whole it is shown")
    #expect(follower.isRunning)
    follower.kill()
    #expect(try Verification.verify(path).isGood)
  }

  /// The bytes that one more entry adds to a file, which stays as it is.
  private func makeLine(after path: String) throws -> [UInt8] {
    let folder = TemporaryFolder()
    let copy = folder("乙.yishi")
    put(bytes(path), copy)
    let journal = try Journal.open(copy)
    let size = journal.head.offset
    _ = try journal.append(by: "主持", at: noon) { _ in Draft(events: Array("[]".utf8)) }
    return Array(bytes(copy)[size...])
  }

  @Test func `a child that outlives its parent doesn't keep the lock`() throws {
    let folder = TemporaryFolder()
    let path = folder("甲.yishi")
    try makeJournal(path, entries: 1)
    let holder = Program([built("journal-probe"), "spawn", path], in: folder)
    #expect(holder.waitFor("child "))
    let child = try #require(
      holder.output.split(separator: " ").last.flatMap {
        pid_t($0.trimmingCharacters(in: .newlines))
      })
    let journal = try Journal.open(path)
    journal.patience = 200
    #expect(throws: JournalError.self, "the parent has it") {
      try journal.append(by: "主持", at: noon) { _ in draft(1) }
    }
    holder.kill()
    #expect(Glibc.kill(child, 0) == 0, "the child lives on")
    #expect(try journal.append(by: "主持", at: noon) { _ in draft(1) }.n == 2)
    Glibc.kill(child, SIGKILL)
  }
}
