import Archives
import Foundation
import Log
import Scenarios
import TestSupport
import Testing
import Values

/// Programs that use the catalogue at once, are killed, or may not write it.
@Suite(.serialized) struct CatalogueProcessTests {
  private let place = KeptArchive()
  private let yishi = built("yishi")

  init() throws {
    for number in 0..<12 { try place.make("第\(number)次", steps: 6) }
  }

  /// Has the files rest for longer than a change can hide.
  private func rest() { sleep(4) }

  private func start(_ arguments: [String], cache: String? = nil) -> Program {
    Program(
      [yishi] + arguments + ["--archive", place.archive.path],
      environment: [
        "HOME": place.folder.path, "XDG_CACHE_HOME": cache ?? place.folder("cache"),
        "LANG": "zh_CN.UTF-8", "TZ": "Asia/Shanghai", "PATH": "/usr/bin:/bin",
      ], in: place.folder)
  }

  private func list(cache: String? = nil) -> Program.End { start(["list"], cache: cache).ended() }

  /// What is listed where there can be no catalogue.
  private func truth() -> Program.End { list(cache: "/dev/null") }

  private func expectSame(_ end: Program.End, as other: Program.End, _ what: Comment) {
    #expect(end.status == other.status, what)
    #expect(end.output == other.output, what)
    #expect(end.errors == other.errors, what)
  }

  @Test func `every list is the same with it, of damaged, recovered, torn and copied meetings too`()
    throws
  {
    let paths = place.archive.sessions()
    var damaged = bytes(paths[0])
    damaged[damaged.count - 40] ^= 1
    put(damaged, paths[0])
    put(bytes(paths[1]) + Array(#"{"n":7"#.utf8), paths[1])
    var broken = bytes(paths[2])
    broken[broken.count / 2] ^= 1
    put(broken, paths[2])
    #expect(Program([yishi, "recover", paths[2]], in: place.folder).wait() == 0)
    let meeting = URL(filePath: paths[3]).deletingLastPathComponent()
    for name in ["副本", "改过的副本"] {
      try FileManager.default.copyItem(
        at: meeting, to: meeting.deletingLastPathComponent().appending(path: name))
    }
    put(Array("".utf8), paths[4])
    mkdir(place.archive.path + "/2024/空", 0o700)
    rest()
    let ways = [
      ["list"], ["list", "--json"], ["list", "--language", "en"],
      ["show", "植物角", "--language", "en"],
      ["show", paths[3]], ["show", "第9次", "--json"],
    ]
    for way in ways {
      let truth = start(way, cache: "/dev/null").ended()
      #expect(!truth.output.isEmpty || !truth.errors.isEmpty)
      for time in 1...3 { expectSame(start(way).ended(), as: truth, "\(way), time \(time)") }
    }
  }

  @Test func `killed at any moment it says the same the next time`() throws {
    let truth = truth()
    #expect(truth.status == 0 && truth.lines.count == 12)
    rest()
    for round in 0..<(isLong ? 200 : 25) {
      if round.isMultiple(of: 3) { unlink(place.folder("cache/yishi/catalogue.sqlite")) }
      let program = start(["list"])
      usleep(UInt32(20_000 + round * 3_000 % 90_000))
      program.kill()
      if round.isMultiple(of: 4) { expectSame(list(), as: truth, "round \(round)") }
    }
    expectSame(list(), as: truth, "in the end")
  }

  @Test func `taken away and spoilt while others read and write it, it misleads nobody`() throws {
    let truth = truth()
    for round in 0..<(isLong ? 40 : 6) {
      let programs = (0..<4).map { _ in start(["list"]) }
      for turn in 0..<30 {
        usleep(3000)
        let path = place.folder("cache/yishi/catalogue.sqlite")
        switch turn % 3 {
        case 0: unlink(path)
        case 1: if turn % 2 == 1 { try? Data("坏了".utf8).write(to: URL(filePath: path)) }
        default: break
        }
      }
      for program in programs { expectSame(program.ended(), as: truth, "round \(round)") }
    }
  }

  @Test func `while one adds to a meeting others list it, and in the end as it is`() throws {
    let path = try #require(place.archive.sessions().first)
    let commands = place.folder(".commands")
    put(
      Array((0..<40).map { "{\"remark\":{\"text\":\"第\($0)句\"}}\n" }.joined().utf8), commands)
    let writer = Program(
      ["sh", "-c", "'\(yishi)' apply '\(path)' --language en <'\(commands)'"],
      environment: ["HOME": place.folder.path, "TZ": "Asia/Shanghai", "PATH": "/usr/bin:/bin"],
      in: place.folder)
    var ends: [Program.End] = []
    while writer.isRunning { ends += (0..<3).map { _ in start(["list"]) }.map { $0.ended() } }
    #expect(writer.wait() == 0, "\(writer.errors)")
    for end in ends { #expect(end.status == 0 && end.lines.count == 12 && end.errors.isEmpty) }
    expectSame(list(), as: truth(), "at once")
    rest()
    expectSame(list(), as: truth(), "when it has rested")
    expectSame(list(), as: truth(), "and again")
  }

  /// Runs `yishi list` in a mount namespace in which the caches' folder was spoilt.
  private func list(after spoiling: String) -> Program {
    mkdir(place.folder("disk"), 0o700)
    let disk = "'\(place.folder("disk"))'"
    let script = """
      export HOME='\(place.folder.path)' XDG_CACHE_HOME=\(disk) LANG=zh_CN.UTF-8
      mount -t tmpfs -o size=256k tmpfs \(disk) || exit 99
      \(spoiling.replacing("DISK", with: disk))
      for time in 1 2 3; do
        '\(yishi)' list --archive '\(place.archive.path)' || exit $?
      done
      """
    return Program(["unshare", Machine.namespace, "sh", "-c", script], in: place.folder)
  }

  @Test(
    .enabled(if: Machine.mounts, Machine.mountsNothing),
    arguments: [
      "mount -o remount,ro DISK",
      "'YISHI' list --archive ARCHIVE >/dev/null && mount -o remount,ro DISK",
      "head -c 1000000 /dev/zero >DISK/ballast 2>/dev/null",
      "head -c 240000 /dev/zero >DISK/ballast 2>/dev/null",
      "'YISHI' list --archive ARCHIVE >/dev/null; head -c 1000000 /dev/zero >DISK/ballast 2>/dev/null",
    ]) func `where it may not be written, or the disk is full, the list is the same`(
      spoiling: String
    )
    throws
  {
    let truth = truth()
    if spoiling.contains("YISHI") { rest() }
    mounting.lock()
    defer { mounting.unlock() }
    let program = list(
      after: spoiling.replacing("YISHI", with: yishi)
        .replacing("ARCHIVE", with: "'\(place.archive.path)'"))
    #expect(program.wait() == 0, "\(spoiling): \(program.errors)")
    #expect(program.output == truth.output + truth.output + truth.output, "\(spoiling)")
    #expect(program.errors.isEmpty, "\(spoiling): \(program.errors)")
  }
}
