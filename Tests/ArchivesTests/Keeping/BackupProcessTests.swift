import Archives
import Foundation
import Log
import TestSupport
import Testing

/// The real program, while meetings run and when it is killed.
@Suite(.serialized) struct BackupProcessTests {
  private static let yishi = built("yishi")

  private func backup(_ folder: TemporaryFolder, _ more: String...) -> Program {
    Program(
      [Self.yishi, "backup", folder("U盘"), "--archive", folder("议事"), "--language", "en"] + more,
      in: folder)
  }

  /// Makes an archive with a meeting and returns its file.
  private func meet(_ folder: TemporaryFolder) throws -> String {
    mkdir(folder("U盘"), 0o700)
    let made = Program(
      [Self.yishi, "new", "植物角", "--archive", folder("议事")], in: folder
    ).ended()
    #expect(made.status == 0, "\(made.errors)")
    return made.output.trimmingCharacters(in: .newlines)
  }

  @Test func `while a meeting runs its copy is a whole beginning of it, time after time`() throws {
    let folder = TemporaryFolder()
    let meeting = try meet(folder)
    let input = WriterProgram.yishi.commands("甲", 20_000, folder(".input"))
    let writer = Program(WriterProgram.yishi.append(meeting, "签到处"), input: input, in: folder)
    defer { writer.kill() }
    #expect(writer.waitFor("\n"))
    var lengths: [Int] = []
    for round in 0..<(isLong ? 40 : 4) {
      // Where copying takes long the writer is done first; what was copied by then is enough.
      if round > 1, !writer.isRunning { break }
      let end = backup(folder).ended()
      #expect(end.status == 0, "\(end.output)\(end.errors)")
      let copy = folder("U盘/议事") + meeting.dropFirst(folder("议事").count)
      let found = try Verification.verify(copy)
      #expect(found.isGood)
      lengths.append(found.entries)
      let whole = bytes(meeting)
      #expect(whole.starts(with: bytes(copy)))
    }
    #expect(lengths == lengths.sorted())
    #expect(Set(lengths).count > 1, "\(lengths)")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder("U盘"))
    #expect(!names.contains { $0.contains("〔") }, "nothing went apart")
  }

  @Test func `killed at any time it is known to be unfinished, and goes on from there`() throws {
    let folder = TemporaryFolder()
    let meeting = try meet(folder)
    let beside = Log.folder(of: meeting)
    var random = SeededGenerator(seed: drawnSeed())
    var killed = 0
    for round in 0..<(isLong ? 300 : 12) {
      for number in 0..<10 {
        let word = String(repeating: "字\(round)", count: 1000 + number)
        put(Array(word.utf8), beside + "/纪要\(number).txt")
      }
      let program = backup(folder)
      usleep(UInt32(random.next() % 60_000))
      program.kill()
      let isListed = FileManager.default.fileExists(atPath: folder("U盘/议事/备份清单.json"))
      let isMarked = FileManager.default.fileExists(atPath: folder("U盘/议事/备份未完.json"))
      let check = backup(folder, "--check").ended()
      if isMarked {
        killed += 1
        #expect(check.status == 1, "\(check.output)\(check.errors)")
      } else if isListed {
        #expect(check.status == 0, "\(check.output)\(check.errors)")
      }
      let end = backup(folder).ended()
      #expect(end.status == 0, "\(end.output)\(end.errors)")
      #expect(backup(folder, "--check").ended().status == 0)
      var there = KeptOffice.contents(folder("U盘/议事"))
      there["备份清单.json"] = nil
      #expect(there == KeptOffice.contents(folder("议事")), "round \(round)")
    }
    tell("backups: \(killed) killed under way")
  }
}
