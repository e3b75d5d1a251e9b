import Affairs
import Archives
import Foundation
import Log
import TestSupport
import Testing

private let long = ProcessInfo.processInfo.environment["YISHI_LONG"]

/// Two terminals of one computer and two computers on one synced folder, killed at any time.
@Suite(.serialized, .enabled(if: long != nil, "set YISHI_LONG=1 to run the long checks"))
struct LongKilledComputersTests {
  @Test func `nothing acknowledged is lost, whoever is killed and whatever is copied meanwhile`()
    throws
  {
    let rounds = long == "all" ? 200 : 20
    if long != "all" { shorten("180 of 200 rounds", "set YISHI_LONG=all for all") }
    let seed = drawnSeed()
    var random = SeededGenerator(seed: seed)
    var total = 0
    var synced = SyncedComputers()
    for round in 0..<rounds {
      if round % 10 == 0 { synced = SyncedComputers() }
      synced.write(round, by: &random)
      synced.copy(by: &random)
      try synced.check("round \(round), seed \(seed)")
      total += synced.count
    }
    #expect(total > rounds, "the programs got to work, seed \(seed)")
    tell("\(rounds) rounds of two terminals and two computers: none of \(total) entries lost")
  }
}

/// Two computers, each with its own copy of one archive, that a program keeps alike.
private final class SyncedComputers {
  private struct Office {
    let folder = TemporaryFolder()
    var promised: Set<String> = []
    var archive: String { folder("议事") }
    var chains: String { folder("议事/台账") }

    /// Whether that chain is its own, which it writes alone.
    func writes(_ name: String) -> Bool {
      let kept = FileManager.default.contents(atPath: folder(".state/yishi/computer")) ?? Data()
      return String(decoding: kept, as: UTF8.self).contains("\"\(name.dropLast(6))\"")
    }
  }

  private var offices = [Office(), Office()]
  private let program = built("yishi")
  /// Acknowledged in the last round.
  private(set) var count = 0

  /// Two terminals of the first computer and one of the second write at once, and are killed.
  func write(_ round: Int, by random: inout SeededGenerator) {
    let runs = [0, 0, 1].enumerated().map { terminal, office -> (Int, String, Program) in
      let folder = offices[office].folder
      let prefix = "第\(round)次\(terminal)"
      let input = WriterProgram.ledger.commands(prefix, 500, folder(".input\(terminal)"))
      return (
        office, prefix,
        Program(
          [
            program, "ledger", "apply", "--archive", offices[office].archive, "--as",
            "窗口\(terminal)",
            "--language", "en",
          ], input: input, in: folder)
      )
    }
    _ = runs[0].2.waitFor("\n")
    count = 0
    for (office, prefix, program) in runs {
      usleep(UInt32(random.next() % 60_000))
      program.kill()
      let acknowledged = WriterProgram.ledger.acknowledged(program.output)
      for number in 0..<acknowledged { offices[office].promised.insert("\(prefix)-\(number)") }
      count += acknowledged
    }
  }

  /// Copies every chain that the other doesn't write itself, both ways; one file may come half.
  func copy(by random: inout SeededGenerator) {
    for (from, to) in [(0, 1), (1, 0)] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: offices[from].chains)) ?? []
      for name in names.sorted() where name.hasSuffix(".yishi") && !name.hasPrefix(".") {
        let source = bytes("\(offices[from].chains)/\(name)")
        let place = "\(offices[to].chains)/\(name)"
        let there = FileManager.default.contents(atPath: place).map { [UInt8]($0) } ?? []
        guard !offices[to].writes(name) else { continue }
        var some = source[...]
        if source.count > there.count, Int.random(in: 0..<4, using: &random) == 0 {
          some = source[..<Int.random(in: there.count...source.count, using: &random)]
        }
        try? FileManager.default.createDirectory(
          atPath: offices[to].chains, withIntermediateDirectories: true)
        put(Array(some), place + ".sync")
        rename(place + ".sync", place)
      }
    }
  }

  func check(_ place: String) throws {
    for office in offices {
      let ledger = ArchiveLedger(
        Archive(office.archive), computer: nil, generator: "", posix: .system)
      #expect(!ledger.folder.findings.contains { $0.isBad }, "\(place)")
      let names = Set(
        ledger.ledger.cards.values.compactMap { record -> String? in
          guard case .site(let site)? = record.card else { return nil }
          return site.name
        })
      let lost = office.promised.subtracting(names)
      #expect(lost.isEmpty, "\(place): \(lost.sorted().prefix(3))")
    }
  }
}
