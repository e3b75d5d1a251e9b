import Foundation
import Glibc
import Log
import TestSupport
import Testing

/// What happens to a file behind the back of another process that has it open.
@Suite(.serialized) struct DisturbedProgramTests {
  enum Disturbance: CaseIterable {
    case renamed, deleted, replaced, shrunk, protected, linkMoved

    /// Does it to the file of that path; another session file lies ready at `other`.
    func disturb(_ path: String, other: String) {
      switch self {
      case .renamed: rename(path, path + ".old")
      case .deleted: unlink(path)
      case .replaced: rename(other, path)
      case .shrunk: truncate(path, off_t(bytes(path).count - 20))
      case .protected: chmod(path, 0o400)
      case .linkMoved:
        unlink(path)
        symlink(other, path)
      }
    }

    var status: Int32 { self == .shrunk ? 65 : 74 }
  }

  private func prepared(_ disturbance: Disturbance, _ folder: TemporaryFolder) -> (
    String, other: String
  ) {
    let (path, other) = (folder("甲.yishi"), folder("乙.yishi"))
    let writer = WriterProgram.yishi
    Program(writer.create(disturbance == .linkMoved ? folder("真.yishi") : path), in: folder).wait()
    Program(writer.create(other), in: folder).wait()
    if disturbance == .linkMoved { symlink(folder("真.yishi"), path) }
    return (path, other)
  }

  /// Every session file of the folder with its bytes.
  private func sessions(_ folder: TemporaryFolder) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in folder.names where !name.hasPrefix(".") && name.contains(".yishi") {
      if FileManager.default.fileExists(atPath: folder(name)) { files[name] = bytes(folder(name)) }
    }
    return files
  }

  @Test(arguments: Disturbance.allCases)
  func `a running writer notices before its next entry, says so once and ends`(
    disturbance: Disturbance
  ) throws {
    let folder = TemporaryFolder()
    let writer = WriterProgram.yishi
    let (path, other) = prepared(disturbance, folder)
    let feed = Feed(in: folder)
    let program = Program(writer.append(path, "签到处"), input: feed.path, in: folder)
    feed.say(writer.command("先"))
    #expect(program.waitFor("\n"))
    disturbance.disturb(path, other: other)
    let before = sessions(folder)
    feed.say(writer.command("后"))
    #expect(program.wait(seconds: 20) == disturbance.status)
    #expect(writer.acknowledged(program.output) == 1)
    #expect(program.errors.hasPrefix("yishi: "))
    #expect(program.errors.contains(path))
    #expect(program.errors.split(separator: "\n").count == 1)
    #expect(sessions(folder) == before, "nothing was written anywhere")
  }

  @Test(arguments: Disturbance.allCases)
  func `a running reader notices by itself, says so once and ends`(disturbance: Disturbance) throws
  {
    let folder = TemporaryFolder()
    let (path, other) = prepared(disturbance, folder)
    let writer = WriterProgram.yishi
    Program(
      writer.append(path, "签到处"), input: writer.commands("甲", 2, folder(".input")), in: folder
    ).wait()
    let count = try Verification.verify(path).entries
    let reader = Program([built("journal-probe"), "follow", path], in: folder)
    #expect(reader.waitFor("\(count)\n"))
    disturbance.disturb(path, other: other)
    let before = sessions(folder)
    if disturbance == .protected {
      // Reading goes on: nothing that was read has changed.
      usleep(1_200_000)
      #expect(reader.isRunning)
      reader.kill()
    } else {
      #expect(reader.wait(seconds: 20) == disturbance.status)
      #expect(reader.errors.contains(path))
      #expect(reader.errors.split(separator: "\n").count == 1)
    }
    #expect(reader.output.split(separator: "\n").count == count, "nothing of another file is shown")
    #expect(sessions(folder) == before)
  }
}
