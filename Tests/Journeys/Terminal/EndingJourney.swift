import CGlibc
import Foundation
import Glibc
import TestSupport
import Testing

/// How the program ends where its surroundings are against it: a terminal that nobody reads, no
/// descriptor left.
@Suite(.serialized) struct EndingJourney {
  /// A pseudoterminal whose other side is read only where a test does so.
  private final class Line {
    let master: CInt
    let slave: CInt

    /// What the C library's `unlockpt` and `ptsname` ask the kernel for.
    private static let (unlocking, naming): (UInt, UInt) = (0x4004_5431, 0x8004_5430)

    init() throws {
      master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var (locked, number): (CInt, CUnsignedInt) = (0, 0)
      guard master >= 0, ioctl(master, Self.unlocking, &locked) == 0,
        ioctl(master, Self.naming, &number) == 0
      else { throw POSIXError(.ENXIO) }
      slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
      var size = winsize(ws_row: 60, ws_col: 200, ws_xpixel: 0, ws_ypixel: 0)
      _ = ioctl(slave, UInt(TIOCSWINSZ), &size)
      _ = fcntl(master, F_SETFL, O_NONBLOCK)
    }

    deinit {
      close(master)
      close(slave)
    }

    func type(_ keys: String) {
      let bytes = Array(keys.utf8)
      _ = write(master, bytes, bytes.count)
    }
  }

  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129)])
  func `a terminal that nobody reads doesn't keep it from ending`(signal: Int32, status: Int)
    throws
  {
    let place = try Workplace()
    let session = try place.newMeeting()
    let line = try Line()
    let terminal = FileHandle(fileDescriptor: line.slave)
    let process = Process()
    process.executableURL = Workplace.program
    process.arguments = ["open", session]
    process.environment = [
      "HOME": place.folder.path, "LANG": "C.UTF-8", "TZ": "Asia/Shanghai", "TERM": "xterm-256color",
    ]
    process.standardInput = terminal
    process.standardOutput = terminal
    process.standardError = terminal
    try process.run()
    // Help and back, until what it draws is more than the line holds.
    for _ in 0..<150 {
      line.type("0\u{1B}")
      usleep(20_000)
    }
    #expect(process.isRunning)
    kill(process.processIdentifier, signal)
    for _ in 0..<500 where process.isRunning { usleep(20_000) }
    #expect(!process.isRunning, "it ends within ten seconds")
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == Int32(status))
    #expect(try place.yishi("verify", session).status == 0)
  }

  @Test func `out of descriptors it says so and blames nothing else`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    var seen = 0
    for limit in 4...9 {
      for arguments in [["open", session], []] {
        let line = try Line()
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments =
          ["-c", "ulimit -n \(limit); exec \"$0\" \"$@\"", built("yishi")] + arguments
        process.environment = [
          "HOME": place.folder.path, "LANG": "zh_CN.UTF-8", "TZ": "Asia/Shanghai",
          "TERM": "xterm-256color", "YISHI_ARCHIVE": place.archive.path,
        ]
        let errors = try place.file("errors-\(limit)")
        process.standardInput = FileHandle(fileDescriptor: line.slave)
        process.standardOutput = FileHandle(fileDescriptor: line.slave)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        for _ in 0..<100 where process.isRunning { usleep(20_000) }
        if process.isRunning {
          // It has enough.
          kill(process.processIdentifier, SIGTERM)
          process.waitUntilExit()
          continue
        }
        let said = try String(contentsOf: errors, encoding: .utf8)
        #expect(process.terminationReason == .exit, "\(limit) \(arguments.count)")
        // Below that the system can't even start it.
        if process.terminationStatus == 127 || process.terminationStatus == 126 { continue }
        seen += 1
        #expect(process.terminationStatus == 74, "\(limit): \(said)")
        #expect(said.contains("打开的文件太多"), "\(limit): \(said)")
        #expect(!said.contains("UTF-8"), "\(limit): \(said)")
      }
    }
    print("measured: \(seen) starts of 12 ended for want of descriptors")
  }
}
