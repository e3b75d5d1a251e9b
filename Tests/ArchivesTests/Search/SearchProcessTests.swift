import Archives
import Foundation
import Scenarios
import TestSupport
import Testing
import Values

/// Programs that search at once, are killed while they build the index, or find something else in its
/// place: what they find is always what is found without one.
@Suite(.serialized) struct SearchProcessTests {
  private let place = KeptArchive()
  private let yishi = built("yishi")

  init() throws {
    for number in 0..<12 { try place.make("第\(number)次植物角", steps: 12 + number) }
  }

  /// Has the files rest for longer than a change can hide.
  private func rest() { sleep(4) }

  private static let words = ["search", "居民", "--limit", "100", "--json"]

  private func environment(_ cache: String?) -> [String: String] {
    [
      "HOME": place.folder.path, "XDG_CACHE_HOME": cache ?? place.folder("cache"),
      "LANG": "zh_CN.UTF-8", "TZ": "Asia/Shanghai", "PATH": "/usr/bin:/bin",
    ]
  }

  /// - Parameter tracer: what the program is run under.
  private func start(
    _ words: [String] = words, under tracer: [String] = [], cache: String? = nil
  ) -> Program {
    Program(
      tracer + [yishi] + words + ["--archive", place.archive.path], environment: environment(cache),
      in: place.folder)
  }

  /// What is found where there can be no index.
  private func truth(_ words: [String] = words) -> Program.End {
    start(words, cache: "/dev/null").ended()
  }

  private func expectSame(_ end: Program.End, as other: Program.End, _ what: Comment) {
    #expect(end.status == other.status, what)
    #expect(end.output == other.output, what)
    #expect(end.errors == other.errors, what)
  }

  private var database: String { place.folder("cache/yishi/search.sqlite") }

  private func forget() {
    for ending in ["", "-journal", "-wal", "-shm"] { unlink(database + ending) }
  }

  @Test func `killed at any moment while it builds the index, it finds the same the next time`()
    throws
  {
    let truth = truth()
    #expect(truth.status == 0 && truth.output.contains("第11次植物角"))
    rest()
    for round in 0..<(isLong ? 200 : 20) {
      if round.isMultiple(of: 2) { forget() }
      let program = start()
      usleep(UInt32(20_000 + round * 7_000 % 160_000))
      program.kill()
      if round.isMultiple(of: 3) { expectSame(start().ended(), as: truth, "round \(round)") }
    }
    expectSame(start().ended(), as: truth, "in the end")
  }

  @Test(.enabled(if: Strace.works, Strace.idle))
  func `killed at any system call that writes the index, it finds the same the next time`() throws {
    let truth = truth()
    rest()
    // The archive is looked at once, so that what is written from here on is the index.
    start(["list"]).ended()
    var kills = 0
    for name in ["pwrite64", "fdatasync", "unlink", "ftruncate", "fcntl"] {
      var count = 1
      while count < 2000 {
        forget()
        let status = start(
          under: [
            "strace", "-f", "-o", "/dev/null", "-e", "inject=\(name):signal=SIGKILL:when=\(count)",
          ]
        ).ended().status
        expectSame(start().ended(), as: truth, "after \(name) \(count)")
        if status == 0 { break }
        kills += 1
        count = isLong ? count + 1 : count * 3
      }
    }
    if !isLong { shorten("kills at the calls between", "set YISHI_LONG=1 for all") }
    #expect(kills > 8, "fewer kills would test nothing")
  }

  /// What has calls on the index's files alone fail: reading a meeting syncs it, too.
  private func failing(_ call: String, _ error: String, _ count: String) -> [String] {
    var words = ["strace", "-f", "-o", "/dev/null"]
    for path in [database, database + "-journal", place.folder("cache/yishi/search.lock")] {
      words += ["-P", path]
    }
    return words + ["-e", "inject=\(call):error=\(error):when=\(count)"]
  }

  @Test(.enabled(if: Strace.works, Strace.idle), arguments: ["ENOSPC", "EIO", "EROFS"])
  func `where the index can't be written, nobody is told and the same is found`(_ error: String)
    throws
  {
    let truth = truth()
    rest()
    start(["list"]).ended()
    for name in ["pwrite64", "fdatasync", "ftruncate"] {
      for count in ["1", "3", "1+"] {
        forget()
        let end = start(under: failing(name, error, count)).ended()
        expectSame(end, as: truth, "\(name) \(error) \(count)")
        expectSame(start().ended(), as: truth, "after \(name) \(error) \(count)")
      }
    }
  }

  @Test(.enabled(if: Strace.works, Strace.idle))
  func `a meeting that can't be read is named, not passed over in silence`() throws {
    let truth = truth()
    rest()
    start().ended()
    let path = try #require(place.archive.sessions().first { $0.contains("第3次") })
    forget()
    let end = start(
      under: ["strace", "-f", "-o", "/dev/null", "-P", path, "-e", "inject=fdatasync:error=EIO"]
    ).ended()
    #expect(truth.output.contains("第3次") && !end.output.contains("第3次"))
    #expect(end.errors.contains(path) && end.status == 74, "\(end.errors)")
    expectSame(start().ended(), as: truth, "once it can be read")
  }

  @Test func `taken away and spoilt while others read and write it, it misleads nobody`() throws {
    let truth = truth()
    rest()
    start().ended()
    let whole = bytes(database)
    for round in 0..<(isLong ? 40 : 5) {
      let programs = (0..<4).map { _ in start() }
      for turn in 0..<30 {
        usleep(6000)
        switch turn % 5 {
        case 0: unlink(database)
        case 1: put(Array("坏了".utf8), database)
        case 2: put(Array(whole.prefix(whole.count / 2)), database)
        case 3: unlink(place.folder("cache/yishi/search.lock"))
        default: break
        }
      }
      for program in programs { expectSame(program.ended(), as: truth, "round \(round)") }
    }
    expectSame(start().ended(), as: truth, "in the end")
  }

  @Test func `several that build it at once all find everything`() throws {
    let truth = truth()
    rest()
    for round in 0..<(isLong ? 20 : 3) {
      forget()
      let programs = (0..<5).map { _ in start() }
      for program in programs { expectSame(program.ended(), as: truth, "round \(round)") }
      expectSame(start().ended(), as: truth, "after round \(round)")
    }
  }

  @Test
  func `while one adds to a meeting and the ledger others search, and in the end find all of it`()
    throws
  {
    let path = try #require(place.archive.sessions().first)
    let (commands, cards) = (place.folder(".commands"), place.folder(".cards"))
    put(Array((0..<30).map { "{\"remark\":{\"text\":\"居民说第\($0)句\"}}\n" }.joined().utf8), commands)
    let card = #"{"enter":{"card":{"site":{"name":"居民花园N","kind":"garden"}}}}"# + "\n"
    put(Array((0..<15).map { card.replacing("N", with: "\($0)") }.joined().utf8), cards)
    func writer(_ arguments: [String], _ input: String) -> Program {
      Program(
        [yishi] + arguments + ["--language", "en"], input: input, environment: environment(nil),
        in: place.folder)
    }
    let writers = [
      writer(["apply", path], commands),
      writer(["ledger", "apply", "--archive", place.archive.path], cards),
    ]
    var ends: [Program.End] = []
    while writers.contains(where: \.isRunning) {
      ends += (0..<3).map { _ in start() }.map { $0.ended() }
    }
    for writer in writers { #expect(writer.wait() == 0, "\(writer.errors)") }
    for end in ends { #expect(end.status == 0 && end.errors.isEmpty) }
    let truth = truth()
    #expect(truth.output.contains("居民花园14") && truth.output.contains("居民说第29句"))
    expectSame(start().ended(), as: truth, "at once")
    rest()
    expectSame(start().ended(), as: self.truth(), "when it has rested")
    expectSame(start().ended(), as: self.truth(), "and again")
  }

  @Test func `an index of another archive, of another day or of another place isn't believed`()
    throws
  {
    rest()
    let (cache, aside) = (place.folder("cache/yishi"), place.folder("aside"))
    start().ended()
    func copy(_ from: String, _ to: String) {
      #expect(Program(["cp", "-a", from, to], in: place.folder).wait() == 0)
    }
    copy(cache, aside)
    // Of another day: what is in it now isn't what it was then.
    try place.make("居民说的另一件事", steps: 8)
    let path = try #require(place.archive.sessions().first { $0.contains("第3次") })
    try FileManager.default.removeItem(
      atPath: URL(filePath: path).deletingLastPathComponent().path)
    let truth = truth()
    #expect(truth.output.contains("另一件事") && !truth.output.contains("第3次"))
    expectSame(start().ended(), as: truth, "as it was")
    try FileManager.default.removeItem(atPath: cache)
    copy(aside, cache)
    expectSame(start().ended(), as: truth, "the index of an earlier day, with its lock")
    // Of another archive, and in another place.
    let other = KeptArchive()
    try other.make("居民停车")
    let made = Program(
      [yishi] + Self.words + ["--archive", other.archive.path], environment: environment(aside),
      in: place.folder
    ).ended()
    #expect(made.output.contains("居民停车"))
    for name in ["search.sqlite", "search.lock"] { unlink(cache + "/" + name) }
    copy(aside + "/yishi/.", cache)
    expectSame(start().ended(), as: truth, "the index of another archive")
  }

  /// Runs `yishi search` in a mount namespace in which the caches' folder was spoilt.
  private func search(after spoiling: String) -> Program {
    mkdir(place.folder("disk"), 0o700)
    let disk = "'\(place.folder("disk"))'"
    let script = """
      export HOME='\(place.folder.path)' XDG_CACHE_HOME=\(disk) LANG=zh_CN.UTF-8 TZ=Asia/Shanghai
      mount -t tmpfs -o size=512k tmpfs \(disk) || exit 99
      \(spoiling.replacing("DISK", with: disk))
      for time in 1 2 3; do
        '\(yishi)' \(Self.words.joined(separator: " ")) --archive '\(place.archive.path)' || exit $?
      done
      """
    return Program(["unshare", Machine.namespace, "sh", "-c", script], in: place.folder)
  }

  @Test(
    .enabled(if: Machine.mounts, Machine.mountsNothing),
    arguments: [
      "mount -o remount,ro DISK",
      "YISHI >/dev/null && mount -o remount,ro DISK",
      "head -c 2000000 /dev/zero >DISK/ballast 2>/dev/null",
      "head -c 400000 /dev/zero >DISK/ballast 2>/dev/null",
      "YISHI >/dev/null; head -c 2000000 /dev/zero >DISK/ballast 2>/dev/null",
    ]) func `on a disk that is full or may not be written the same is found`(spoiling: String)
    throws
  {
    let truth = truth()
    if spoiling.contains("YISHI") { rest() }
    mounting.lock()
    defer { mounting.unlock() }
    let program = search(
      after: spoiling.replacing(
        "YISHI",
        with: "'\(yishi)' \(Self.words.joined(separator: " ")) --archive '\(place.archive.path)'"))
    #expect(program.wait() == 0, "\(spoiling): \(program.errors)")
    #expect(program.output == truth.output + truth.output + truth.output, "\(spoiling)")
    #expect(program.errors.isEmpty, "\(spoiling): \(program.errors)")
  }
}
