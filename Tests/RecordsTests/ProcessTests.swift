import Deliberation
import Foundation
import Records
import Testing
import Wording

/// Several real processes over one file.
@Suite(.serialized) struct ProcessTests {
  @Test(arguments: KillTests.writers)
  func `two writers of a thousand commands each leave two thousand whole entries`(
    _ writer: WriterProgram
  ) throws {
    let folder = Folder()
    let path = folder("甲.yishi")
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
    let folder = Folder()
    let path = folder("甲.yishi")
    Program(writer.create(path), in: folder).wait()
    let readers = (0..<4).map { _ in
      Program([WriterProgram.built("journal-probe"), "follow", path], in: folder)
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
    let folder = Folder()
    let path = folder("甲.yishi")
    let journal = try makeJournal(path, entries: 1)
    let holder = Program(
      [WriterProgram.built("journal-probe"), "hold", path, "--as", "签到处"], in: folder)
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
  func `a full disk gets one sentence, and the file goes on when there is room`(
    _ writer: WriterProgram
  ) throws {
    let folder = Folder()
    let mount = folder("disk")
    mkdir(mount, 0o700)
    let path = mount + "/甲.yishi"
    let quoted = { (arguments: [String]) in
      arguments.map { "'" + $0.replacing("'", with: "'\\''") + "'" }.joined(separator: " ")
    }
    let first = writer.commands("先", 600, folder(".first"))
    let second = writer.commands("后", 600, folder(".second"))
    let script = """
      mount -t tmpfs -o size=96k tmpfs '\(mount)' || exit 99
      \(quoted(writer.create(path))) || exit 1
      head -c 40000 /dev/zero >'\(mount)/ballast'
      \(quoted(writer.append(path, "签到处"))) <'\(first)'; echo "exit $?"
      \(quoted(writer.append(path, "签到处"))) <'\(second)'; echo "exit $?"
      rm '\(mount)/ballast'
      \(quoted(writer.append(path, "签到处"))) <'\(second)'; echo "exit $?"
      cp '\(path)' '\(folder.path)/copy.yishi'
      """
    let program = Program(["unshare", "-Urm", "sh", "-c", script], in: folder)
    let status = program.wait()
    if status == 99 || !program.output.contains("exit") {
      return skip("a disk that is really full", "unshare or mount may not: \(program.errors)")
    }
    let lines = program.output.split(separator: "\n")
    let ends = lines.filter { $0.hasPrefix("exit ") }
    #expect(ends == ["exit 74", "exit 74", "exit 74"], "\(program.errors)")
    #expect(program.errors.contains("the disk is full"))
    let promised = lines.filter { !$0.hasPrefix("exit ") && writer.acknowledges($0) }.count
    let full = lines.firstIndex(of: "exit 74") ?? 0
    #expect(full > 20)
    #expect(lines.count > full + 20, "it went on when there was room again")
    let result = try Verification.verify(folder("copy.yishi"))
    #expect(result.isGood)
    #expect(try result.entries - before(writer) == promised)
    tell("\(writer.name) on a full disk: \(full) entries, then \(promised - full) with more room")
  }

  /// Entries of a new file.
  private func before(_ writer: WriterProgram) throws -> Int {
    let folder = Folder()
    Program(writer.create(folder("甲.yishi")), in: folder).wait()
    return try Verification.verify(folder("甲.yishi")).entries
  }
}
