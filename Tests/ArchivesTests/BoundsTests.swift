import Foundation
import TestSupport
import Testing

@testable import Archives
@testable import Lists
@testable import Log

/// Time and memory follow what a line may hold, never what a file claims to.
@Suite(.serialized) struct BoundsTests {
  private static let yishi = built("yishi")

  /// Runs the program with little memory, and says how it ended and how long it took.
  private func run(_ arguments: [String], in folder: TemporaryFolder) -> (
    status: Int32, seconds: Double, errors: String
  ) {
    let words = ([Self.yishi] + arguments).map { "'\($0)'" }.joined(separator: " ")
    let start = ContinuousClock.now
    let program = Program(["sh", "-c", "ulimit -v 1500000; exec \(words)"], in: folder)
    let status = program.wait()
    let took = ContinuousClock.now - start
    return (status, Double(took.components.seconds), program.errors)
  }

  private func archive(_ folder: TemporaryFolder) throws -> String {
    let meeting = folder("议事/2024/2024-05-18_甲")
    try FileManager.default.createDirectory(atPath: meeting, withIntermediateDirectories: true)
    return meeting + "/甲.yishi"
  }

  /// Makes a file as long as gigabytes, of which nothing more is on the disk.
  private func extend(_ path: String, to size: Int) { truncate(path, size) }

  @Test(arguments: ["nothing", "a header", "entries"])
  func `gigabytes of NULs after what is sound cost no more than a line`(sound: String) throws {
    let folder = TemporaryFolder()
    let path = try archive(folder)
    if sound == "nothing" {
      put([], path)
    } else {
      try makeJournal(path, entries: sound == "entries" ? 3 : 0)
    }
    extend(path, to: 8 << 30)
    let archive = folder("议事")
    for (arguments, statuses) in [
      (["verify", path], [1, 65]), (["list", "--archive", archive], [65]),
      (["show", path], [65]), (["timeline", path], [65]),
      (["verify", "--all", "--archive", archive], [1]),
      (["export", path, "--document", "record", "-o", "-"], [65]),
    ] as [([String], [Int32])] {
      let ended = run(arguments, in: folder)
      #expect(statuses.contains(ended.status), "\(arguments): \(ended)")
      #expect(ended.seconds < 20, "\(arguments): \(ended)")
    }
  }

  @Test func `what is recovered of gigabytes is what was sound`() throws {
    let folder = TemporaryFolder()
    let path = try archive(folder)
    try makeJournal(path, entries: 3)
    extend(path, to: 1 << 30)
    var told: [Int] = []
    let recovery = try Recovery.recover(
      path, by: "主持", at: noon,
      progress: {
        told.append($0)
        #expect($1 == 1 << 30)
      },
      note: { _ in draft(9) })
    #expect(told.count > 100 && told == told.sorted(), "it is said how far it has come")
    #expect(recovery.facts.entries == 3)
    #expect(recovery.facts.size == 1 << 30)
    #expect(try Verification.verify(recovery.path).isGood)
  }

  @Test func `reading in pieces finds what reading at once finds`() throws {
    let folder = TemporaryFolder(inMemory: true)
    let path = folder("甲.yishi")
    let seed = drawnSeed()
    var random = SeededGenerator(seed: seed)
    try makeJournal(path, entries: 40)
    // Lines longer than a piece.
    let journal = try Journal.open(path)
    for length in [100_000, 300_000, 900_000] {
      _ = try journal.append(by: "主持", at: noon) { _ in
        Draft(events: Array("[\"\(String(repeating: "长", count: length))\"]".utf8))
      }
    }
    let sound = bytes(path)
    if !isLong { shorten("48 of 60 damaged files", "set YISHI_LONG=1 for all; seed \(seed)") }
    for round in 0..<(isLong ? 60 : 12) {
      var damaged = sound
      switch round % 4 {
      case 0: damaged[Int.random(in: damaged.indices, using: &random)] ^= 1
      case 1: damaged.removeLast(Int.random(in: 1..<damaged.count, using: &random))
      case 2: damaged += [UInt8](repeating: 0, count: Int.random(in: 1...600_000, using: &random))
      default: damaged[Int.random(in: damaged.indices, using: &random)] = 10
      }
      put(damaged, path)
      let pieces = try Verification.verify(path)
      let whole = Verification.verify(damaged, of: path)
      #expect(pieces == whole, "seed \(seed), round \(round)")
    }
  }

  @Test func `a last line that never ends is told and not read through`() throws {
    let folder = TemporaryFolder()
    let path = try archive(folder)
    try makeJournal(path, entries: 1)
    extend(path, to: 4 << 30)
    #expect(throws: JournalError.self) { _ = try Listing(path) }
  }

  @Test func `many keys of one object are judged in their own measure`() throws {
    func object(_ count: Int, twice: Bool) -> [UInt8] {
      let keys = (0..<count).map { "\"k\($0)\":0" } + (twice ? ["\"k7\":0"] : [])
      return Array("{\(keys.joined(separator: ","))}".utf8)
    }
    for count in [2, 31, 32, 33, 500_000] {
      let start = ContinuousClock.now
      try object(count, twice: false).withUnsafeBytes { try StrictJSON.check($0) }
      if count > 7 {
        #expect(throws: StrictJSON.Mistake.self) {
          try object(count, twice: true).withUnsafeBytes { try StrictJSON.check($0) }
        }
      }
      #expect(ContinuousClock.now - start < .seconds(20), "\(count) keys")
    }
  }

  @Test func `a list of millions of rows is refused with its limit`() {
    let rows = RosterReading(
      bytes: Array(("姓名\n" + String(repeating: "甲\n", count: 2_000_000)).utf8))
    #expect(rows.problems.map(\.kind) == [.tooManyRows(limit: 100_000)])
    let cells = RosterReading(bytes: Array(("姓名" + String(repeating: ",", count: 3_000_000)).utf8))
    #expect(cells.problems.map(\.kind) == [.tooManyColumns(limit: 1000)])
  }

  @Test func `a title of three megabytes is listed and shown`() throws {
    let folder = TemporaryFolder()
    let path = try archive(folder)
    let long = SessionHeader(
      id: "m-01", date: header.date, title: String(repeating: "长", count: 1_000_000), created: noon,
      generator: "yishi 0.1.0")
    _ = try Journal.create(at: path, header: long)
    for arguments in [
      ["list", "--archive", folder("议事")], ["show", path], ["timeline", path], ["verify", path],
    ] {
      let ended = run(arguments, in: folder)
      #expect(ended.status == 0 && ended.seconds < 20, "\(arguments): \(ended)")
    }
  }
}
