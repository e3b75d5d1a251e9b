import Archives
import Deliberation
import Foundation
import Glibc
import Log
import Scenarios
import Synchronization
import Terminal
import Testing
import Text

@testable import Office
@testable import Screens
@testable import yishi

/// The screens on a disk that fails.
@Suite struct FailingDiskTests {
  /// A disk that works until it is told not to.
  final class Disk: Sendable {
    private let failing = Mutex<[SystemCall.Name: CInt]>([:])

    var posix: Posix {
      Posix { call in self.failing.withLock { $0[call.name] }.map { .fail($0) } }
    }

    func fail(_ name: SystemCall.Name, with number: CInt) {
      failing.withLock { $0[name] = number }
    }

    func heal() { failing.withLock { $0 = [:] } }
  }

  /// The bird corner while 居民甲 speaks, where a blank pauses the clock.
  private func speaking(on disk: Disk) throws -> Stage {
    try Stage(posix: disk.posix) { if case .stopTurn = $0 { false } else { true } }
  }

  private func pause(_ stage: Stage) { stage.press(.character(" ")) }
  private func isRunning(_ stage: Stage) -> Bool? {
    stage.context.session?.turns.values.last?.isRunning
  }

  @Test
  func `what the disk didn't confirm isn't shown as done, and the meeting goes on in a new file`()
    throws
  {
    let disk = Disk()
    let stage = try speaking(on: disk)
    let before = stage.session
    disk.fail(.fdatasync, with: EIO)
    pause(stage)
    #expect(stage.session == before, "nothing of it is in memory")
    #expect(isRunning(stage) == true)
    #expect(stage.shell.top.screen is TroubleScreen, "\(stage.text)")
    #expect(stage.leak == nil, "\(stage.text)")
    #expect(stage.text.contains("没有保存"), "\(stage.text)")
    stage.reveal()
    #expect(stage.flat.contains("磁盘未能确认"), "\(stage.text)")
    #expect(stage.flat.contains("按 1 换到新文件继续"), "\(stage.text)")
    // Nothing more is written to the old file, whatever is pressed.
    let old = try Data(contentsOf: URL(filePath: stage.file.path))
    stage.press(.escape)
    #expect(!stage.text.contains("已暂停"), "\(stage.text)")
    pause(stage)
    #expect(isRunning(stage) == true)
    #expect(stage.shell.top.screen is TroubleScreen)
    stage.reveal()
    disk.heal()
    stage.type("1")
    let next = try #require(stage.context.meeting)
    #expect(next.path != stage.file.path, "\(stage.text)")
    #expect(next.session.entries == before.entries)
    #expect(stage.context.trouble == nil)
    #expect(stage.shell.top.screen is MeetingScreen, "\(stage.text)")
    pause(stage)
    #expect(isRunning(stage) == false, "\(stage.text)")
    #expect(stage.text.contains("已暂停"))
    #expect(try Verification.verify(next.path).isGood)
    #expect(try Data(contentsOf: URL(filePath: stage.file.path)) == old)
  }

  @Test func `a full disk says so, and the same key works once there is room`() throws {
    let disk = Disk()
    let stage = try speaking(on: disk)
    let before = stage.session
    let bytes = try Data(contentsOf: URL(filePath: stage.file.path))
    disk.fail(.write, with: ENOSPC)
    pause(stage)
    #expect(stage.session == before)
    #expect(stage.context.message?.text.contains("磁盘已满") == true, "\(stage.text)")
    #expect(stage.flat.contains("没有保存。磁盘已满"), "\(stage.text)")
    #expect(stage.flat.contains("请腾出空间后再试"), "the way out stands there too")
    #expect(stage.shell.top.screen is MeetingScreen, "it goes on where it was")
    #expect(try Data(contentsOf: URL(filePath: stage.file.path)) == bytes)
    disk.heal()
    pause(stage)
    #expect(isRunning(stage) == false)
    #expect(stage.context.trouble == nil)
    #expect(try Verification.verify(stage.file.path).isGood)
  }

  @Test func `a file that was replaced is said, and opened again on request`() throws {
    let stage = try speaking(on: Disk())
    let aside = stage.folder.appending(path: "aside.yishi").path
    rename(stage.file.path, aside)
    try FileManager.default.copyItem(atPath: aside, toPath: stage.file.path)
    let before = stage.session
    pause(stage)
    #expect(stage.session == before)
    #expect(stage.shell.top.screen is TroubleScreen)
    stage.reveal()
    #expect(stage.flat.contains("已被移动、替换或删除"), "\(stage.text)")
    stage.type("1")
    #expect(stage.shell.top.screen is MeetingScreen, "\(stage.text)")
    pause(stage)
    #expect(isRunning(stage) == false)
    #expect(try Verification.verify(stage.file.path).isGood)
    #expect(try Verification.verify(aside).entries == before.lastEntry)
  }

  @Test func `a page that the room reads says the reason and the way out, and no path`() throws {
    let path = "/家/居民甲/会议.yishi"
    let cause = SystemError(call: "write", number: EIO)
    let holder = JournalError.Holder(process: 7, clerk: "居民乙")
    let errors: [JournalError] = [
      .full(path: path, cause: SystemError(call: "write", number: ENOSPC)),
      .full(path: path, cause: SystemError(call: "write", number: EDQUOT)),
      .writeFailed(path: path, cause: cause, usable: true),
      .writeFailed(path: path, cause: cause, usable: false),
      .syncFailed(path: path, cause: cause, entry: 3),
      .readOnly(path: path, cause: SystemError(call: "open", number: EROFS)),
      .busy(path: path, holder: holder), .busy(path: path, holder: nil), .replaced(path: path),
      .system(path: path, cause: SystemError(call: "open", number: EMFILE)),
      .abandoned(path: path, continuedAs: "/家/居民甲/二.yishi"),
      .newer(path: path, line: 1, version: 9),
    ]
    for language in Language.allCases {
      let words = ShellWording(language)
      for error in errors {
        for said in [words.notSaved(because: error), words.trouble(error)] {
          #expect(!said.contains("居民") && !said.contains("/"), "\(said)")
          #expect(said.count > 12)
        }
        if case .abandoned = error { continue }
        if case .newer = error { continue }
        #expect(words.notSaved(because: error) != words.notSaved, "\(error)")
      }
    }
  }

  @Test func `whichever call fails, memory holds what the disk confirmed and no more`() throws {
    let names: [SystemCall.Name] = [
      .write, .fdatasync, .flock, .fstat, .stat, .pread, .open, .fcntl, .ftruncate,
    ]
    for name in names {
      for number in [EIO, ENOSPC, EINTR] {
        let disk = Disk()
        let stage = try speaking(on: disk)
        let before = stage.session
        disk.fail(name, with: number)
        pause(stage)
        disk.heal()
        let there = try MeetingFile.open(stage.file.path, clerk: "记录", for: .reading)
        if isRunning(stage) == false {
          #expect(there.session.entries == stage.session.entries, "\(name) \(number)")
        } else {
          #expect(stage.session == before, "\(name) \(number)")
          #expect(stage.context.message != nil || stage.context.trouble != nil)
          #expect(there.session.entries == before.entries, "\(name) \(number)")
        }
      }
    }
  }
}
