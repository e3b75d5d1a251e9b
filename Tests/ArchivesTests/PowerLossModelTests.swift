import Archives
import Foundation
import Log
import Synchronization
import TestSupport
import Testing

/// Power cuts at every system call on a modelled disk; and the same with programs that are broken
/// on purpose, each of which must be caught.
@Suite struct PowerLossModelTests {
  enum Defect: CaseIterable {
    case none
    case noDataSync
    case noFolderSync
    /// The entry is acknowledged, and synced only when the next one begins.
    case lateSync
    case shortWritesIgnored
  }

  @Test(arguments: Defect.allCases)
  func `no acknowledged entry is lost by a power cut, and every defect is caught`(
    _ defect: Defect
  ) throws {
    let seed = drawnSeed()
    let losses = try losses(defect, seed: seed, cuts: isLong ? 400 : 30)
    if defect == .none {
      #expect(losses.isEmpty, "seed \(seed): \(losses.prefix(3))")
    } else {
      #expect(!losses.isEmpty, "\(defect) went unnoticed, seed \(seed)")
    }
  }

  /// Syncing late goes unnoticed here: a chain's computer, which takes a lock to note how far it is, has
  /// the line synced before it is acknowledged.
  @Test(arguments: Defect.allCases.filter { $0 != .lateSync })
  func `no acknowledged entry of a chain is lost by a power cut, and every defect is caught`(
    _ defect: Defect
  ) throws {
    let seed = drawnSeed()
    let losses = try losses(defect, seed: seed, cuts: isWhole ? 100 : isLong ? 20 : 5, in: .chain)
    if defect == .none {
      #expect(losses.isEmpty, "seed \(seed): \(losses.prefix(3))")
    } else {
      #expect(!losses.isEmpty, "\(defect) went unnoticed, seed \(seed)")
    }
  }

  /// Writes entries one after another.
  private func write(
    _ kind: LogKind, in folder: TemporaryFolder, _ posix: Posix, acknowledged: (Int) -> Void
  ) throws {
    switch kind {
    case .meeting:
      let journal = try Journal.create(at: folder("甲.yishi"), header: header, posix: posix)
      for number in 0..<6 {
        _ = try journal.append(by: "主持", at: noon) { _ in draft(number) }
        acknowledged(number)
      }
    case .chain:
      let ledger = LedgerOffice.open(
        Archive(folder("议事")), LedgerOffice.computer("办公室", folder("state")), posix)
      for number in 0..<6 {
        try ledger.append(by: "记录", at: noon) { _ in Draft(saying: "\(number)") }
        acknowledged(number)
      }
    }
  }

  /// Runs a meeting, or a chain, and cuts the power at every call, so many times each.
  private func losses(
    _ defect: Defect, seed: UInt64, cuts: Int, in kind: LogKind = .meeting
  ) throws -> [String] {
    let folder = TemporaryFolder(inMemory: true)
    let acknowledged = Mutex(0)
    let losses = Mutex<[String]>([])
    let disk = FaultyDisk()
    let random = Mutex(SeededGenerator(seed: seed))
    let late = Mutex<SystemCall?>(nil)
    @Sendable func cut(_ place: String) {
      for _ in 0..<cuts {
        let files = random.withLock { disk.afterPowerCut(&$0) }
        let written = files.first { path, _ in
          path.hasSuffix(".yishi") && (kind == .meeting || path.contains("/台账/"))
        }
        let found = PowerLossModelTests.read(written?.value)
        let promised = acknowledged.withLock { $0 }
        if found < promised {
          losses.withLock { $0.append("\(place): \(found) of \(promised)") }
        }
      }
    }
    let posix = Posix { call in
      cut("before \(call.name)")
      if call.name == .flock, call.argument & Int(LOCK_UN) == 0, let sync = late.withLock({ $0 }) {
        disk.made(sync)
        late.withLock { $0 = nil }
      }
      switch (defect, call.name) {
      case (.noDataSync, .fdatasync): return .pretend
      case (.noFolderSync, .fsync):
        // Only the folder is opened to be synced and nothing else.
        if call.descriptor >= 0, disk.isFolder(call.descriptor) { return .pretend }
      case (.lateSync, .fdatasync):
        late.withLock { $0 = call }
        return .pretend
      case (.shortWritesIgnored, .write)
      where call.bytes.count > 200 || acknowledged.withLock({ $0 }) == 2:
        disk.made(
          SystemCall(.write, descriptor: call.descriptor, bytes: Array(call.bytes.prefix(20))))
        return .swallow(after: 20)
      default: break
      }
      disk.made(call)
      return nil
    }
    do {
      try write(kind, in: folder, posix) { number in
        acknowledged.withLock { $0 += 1 }
        cut("after entry \(number + 1)")
      }
    } catch {
      losses.withLock { $0.append("\(error)") }
    }
    return losses.withLock { $0 }
  }

  /// How many whole entries these bytes hold before anything that can't be read.
  private static func read(_ bytes: [UInt8]?) -> Int {
    guard let bytes else { return 0 }
    let result = Verification.verify(bytes, of: "甲.yishi")
    let isExplained = result.findings.allSatisfy {
      if case .tornTail = $0.kind { true } else { $0.kind == .header }
    }
    // A power cut leaves a torn tail and nothing worse.
    return isExplained ? result.entries : -1
  }
}
