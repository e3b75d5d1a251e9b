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
    guard writer.name == WriterProgram.probe.name else { return }
    let folder = Folder()
    let probe = WriterProgram.built("journal-probe")
    let mount = folder("disk")
    mkdir(mount, 0o700)
    let input = writer.commands("第", 600, folder(".input"))
    let script = """
      mount -t tmpfs -o size=64k tmpfs '\(mount)' || exit 99
      head -c 20000 /dev/zero >'\(mount)/ballast'
      '\(probe)' create '\(mount)/甲.yishi' || exit 1
      '\(probe)' append '\(mount)/甲.yishi' --ballast '\(mount)/ballast' <'\(input)'
      echo "exit $?"
      cp '\(mount)/甲.yishi' '\(folder.path)/copy.yishi'
      """
    let program = Program(["unshare", "-Urm", "sh", "-c", script], in: folder)
    let status = program.wait()
    if status == 99 || !program.output.contains("exit") {
      return skip("a disk that is really full", "unshare or mount may not: \(program.errors)")
    }
    let lines = program.output.split(separator: "\n")
    let promised = lines.filter { $0.hasPrefix("ok ") }.count
    // Once when the ballast was there, and for good after it was gone.
    let full = lines.firstIndex(of: "full")
    #expect(full != nil)
    #expect(lines[(full ?? 0)...].count > 20, "it went on when there was room again")
    #expect(lines.last == "exit 74")
    #expect(program.errors.contains("the disk is full"))
    let result = try Verification.verify(folder("copy.yishi"))
    #expect(result.isGood)
    #expect(result.entries == promised)
    tell("full disk: \(promised) entries, refused at \(full ?? 0) and at the end")
  }
}
