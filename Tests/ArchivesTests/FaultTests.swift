import Archives
import Foundation
import Log
import Synchronization
import TestSupport
import Testing
import Text

/// Every system call fails, each in turn, once and for ever.
@Suite struct FaultTests {
  enum Fault: CaseIterable {
    case io, full, quota, interrupted, oneByte, half, allButOne

    func interference(_ call: SystemCall) -> SystemCall.Interference? {
      switch self {
      case .io: .fail(EIO)
      case .full: .fail(ENOSPC)
      case .quota: .fail(EDQUOT)
      case .interrupted: .fail(EINTR)
      case .oneByte: call.name == .write ? .shorten(1) : nil
      case .half: call.name == .write ? .shorten(call.bytes.count / 2) : nil
      case .allButOne: call.name == .write ? .shorten(call.bytes.count - 1) : nil
      }
    }
  }

  @Test(arguments: Fault.allCases, LogKind.allCases)
  func `whatever fails, what was acknowledged is there and what was refused is not`(
    _ fault: Fault, _ kind: LogKind
  ) throws {
    var runs = 0
    // A chain makes the same calls as a meeting, and those by which its computer knows itself.
    let step =
      isWhole || isLong && kind == .meeting ? 1 : isLong || kind == .meeting ? 4 : 12
    if step > 1 {
      shorten("\(step - 1) of \(step) calls of a \(kind)", "set YISHI_LONG=all for all")
    }
    for lasts in [false, true] {
      for index in stride(from: Int.random(in: 0..<step), to: 2000, by: step) {
        let hit = Mutex(false)
        let trace = Trace { number, call in
          guard number == index || lasts && number > index else { return nil }
          hit.withLock { $0 = true }
          return fault.interference(call)
        }
        let place: Comment = "\(fault) at call \(index)\(lasts ? " and ever after" : "")"
        switch kind {
        case .meeting: try meeting(trace, place)
        case .chain: try chain(trace, place)
        }
        runs += 1
        if !hit.withLock({ $0 }) { break }
      }
    }
    #expect(runs > 100 / step, "it makes that many calls, twice")
    tell("\(fault), \(kind): \(runs) runs with a fault")
  }

  /// A meeting on a disk that fails, and what must hold after it.
  private func meeting(_ trace: Trace, _ place: Comment) throws {
    let folder = TemporaryFolder(inMemory: true)
    let path = folder("甲.yishi")
    var promised: [String] = []
    var unknown: [String] = []
    func text(_ number: Int) -> String { String(decoding: draft(number).events, as: UTF8.self) }
    func append(_ journal: Journal, _ number: Int, telephones: [String: String] = [:]) {
      do {
        _ = try journal.append(
          by: "主持", at: noon,
          alongside: {
            if telephones.isEmpty { return }
            try Contacts.merge(telephones, beside: path, posix: trace.posix)
          }, judge: { _ in draft(number) })
        promised.append(text(number))
      } catch JournalError.syncFailed {
        unknown.append(text(number))
      } catch JournalError.writeFailed(_, _, usable: false) {
        unknown.append(text(number))
      } catch {
        #expect(error is JournalError, place)
      }
    }
    var journal = try? Journal.create(at: path, header: header, posix: trace.posix)
    if journal == nil {
      // Only where nothing can be deleted any more may the name be there, and then it is whole.
      if FileManager.default.fileExists(atPath: path) {
        #expect(Verification.verify(bytes(path), of: path).isGood, place)
      }
      return
    }
    append(journal!, 0)
    append(journal!, 1)
    // Another program appends, and one dies in the middle of a line.
    if let other = try? Journal.open(path), other.obstacle == nil {
      _ = try? other.append(by: "签到处", at: noon) { _ in
        promised.append(text(2))
        return draft(2)
      }
      if other.head.n > 0, other.obstacle == nil { put(bytes(path) + Array("{\"n\":".utf8), path) }
    }
    append(journal!, 3)
    append(journal!, 4, telephones: ["p01": "000"])
    let head = journal!.obstacle == nil ? journal!.head : nil
    if let head, let there = try? Journal.open(path, for: .reading) {
      #expect(there.head.n >= head.n, place)
      if there.head.n == head.n { #expect(there.head == head, "memory and disk agree; \(place)") }
    }
    journal = nil
    journal = try? Journal.open(path, posix: trace.posix)
    if let journal { append(journal, 5) }
    journal = nil

    let (entries, after) = try read(path)
    let found = entries.map { String(decoding: events($0), as: UTF8.self) }
    #expect(found.filter { !unknown.contains($0) } == promised, place)
    if case .damaged? = after.obstacle { Issue.record(place) }
    if after.obstacle == nil {
      let entry = try after.append(by: "主持", at: noon) { _ in draft(6) }
      #expect(entry.n == entries.count + 1, place)
      #expect(try Verification.verify(path).isGood, place)
    }
  }

  /// A computer's chain on a disk that fails, and what must hold after it.
  private func chain(_ trace: Trace, _ place: Comment) throws {
    let folder = TemporaryFolder(inMemory: true)
    let archive = Archive(folder("议事"))
    let computer = LedgerOffice.computer("办公室", folder("state"))
    var promised: [String] = []
    var unknown: [String] = []
    func say(_ text: String, _ ledger: LedgerFile<[String]>) {
      do {
        try ledger.append(by: "记录", at: noon) { _ in Draft(saying: text) }
        promised.append(text)
      } catch JournalError.syncFailed {
        unknown.append(text)
      } catch JournalError.writeFailed(_, _, usable: false) {
        unknown.append(text)
      } catch {
        #expect(error is JournalError, place)
      }
    }
    // None of them is open any more when the disk is sound again: a lock that couldn't be given back is
    // free once its file is closed.
    do {
      let ledger = LedgerOffice.open(archive, computer, trace.posix)
      say("一", ledger)
      say("二", ledger)
      // Another terminal writes, and one dies in the middle of a line.
      say("三", LedgerOffice.open(archive, computer))
      if let id = try? computer.id(in: archive),
        case let path = LedgerFolder.path(of: id, in: archive),
        let journal = try? Journal.open(path), journal.obstacle == nil
      {
        put(bytes(path) + Array("{\"n\":".utf8), path)
      }
      say("四", ledger)
      say("五", LedgerOffice.open(archive, computer, trace.posix))
    }

    let after = LedgerOffice.open(archive, computer)
    #expect(after.state.filter { !unknown.contains($0) } == promised, place)
    #expect(!after.folder.findings.contains { $0.isBad }, place)
    say("六", after)
    #expect(after.state.last == "六", place)
    #expect(
      LedgerOffice.open(archive, nil).state.filter { !unknown.contains($0) } == promised, place)
  }

  @Test(arguments: [false, true])
  func `after a failed sync no process writes the file again`(lasts: Bool) throws {
    let folder = TemporaryFolder()
    let path = folder("甲.yishi")
    let failing = Mutex(false)
    let failedAt = Mutex<Int?>(nil)
    let trace = Trace { number, call in
      guard call.name == .fdatasync, failing.withLock({ $0 }) else { return nil }
      if !lasts { failing.withLock { $0 = false } }
      failedAt.withLock { $0 = $0 ?? number }
      return .fail(EIO)
    }
    let journal = try makeJournal(path, entries: 2, posix: trace.posix)
    let other = try Journal.open(path)
    let watch = try Watch(path)
    failing.withLock { $0 = true }
    #expect(
      throws: JournalError.syncFailed(
        path: path, cause: SystemError(call: "fdatasync", number: EIO), entry: 3)
    ) { try journal.append(by: "主持", at: noon) { _ in draft(2) } }
    let written = bytes(path)
    let abandoned = JournalError.abandoned(path: path, continuedAs: nil)
    #expect(throws: abandoned) { try journal.append(by: "主持", at: noon) { _ in draft(3) } }
    #expect(watch.drain(), "the other terminals are told")
    #expect(throws: abandoned) { try other.append(by: "签到处", at: noon) { _ in draft(4) } }
    let (entries, late) = try read(path)
    #expect(entries.count == 2, "only what is known to be durable is shown")
    #expect(throws: abandoned) { try late.append(by: "签到处", at: noon) { _ in draft(5) } }
    #expect(bytes(path) == written)
    let descriptor = trace.calls[failedAt.withLock { $0! }].descriptor
    let touching: Set<SystemCall.Name> = [.write, .fdatasync, .fsync, .ftruncate]
    let later = trace.calls[(failedAt.withLock { $0! } + 1)...].prefix {
      $0.name != .close || $0.descriptor != descriptor
    }
    #expect(!later.contains { $0.descriptor == descriptor && touching.contains($0.name) })

    // The meeting goes on in a new file, and the other terminals find it.
    failing.withLock { $0 = false }
    let next = try journal.continueInNewFile(by: "主持", at: noon, note: draft(9))
    #expect(next.path == folder("甲_续.yishi"))
    #expect(try next.readNew().map(events) == [draft(9).events])
    #expect(bytes(next.path).starts(with: Array(written.prefix(journal.head.offset))))
    #expect(try Verification.verify(next.path).isGood)
    let told = JournalError.abandoned(path: path, continuedAs: next.path)
    #expect(throws: told) { try other.append(by: "签到处", at: noon) { _ in draft(4) } }
    let second = try other.continueInNewFile(by: "签到处", at: noon, note: draft(8))
    #expect(second.path == next.path, "there is one new file, not one a terminal")
    #expect(try second.readNew().map(\.n) == [3])
    #expect(try second.append(by: "签到处", at: noon) { _ in draft(4) }.n == 4)
    #expect(try Archive("/").find(folder.path) == next.path)
  }

  @Test func `a full disk refuses and the file goes on when there is room again`() throws {
    let folder = TemporaryFolder()
    let path = folder("甲.yishi")
    let full = Mutex(false)
    let trace = Trace { _, call in
      guard full.withLock({ $0 }), call.name == .write else { return nil }
      // Half the line still fits, then nothing does.
      return call.bytes.first == UInt8(ascii: "{") ? .shorten(call.bytes.count / 2) : .fail(ENOSPC)
    }
    let journal = try makeJournal(path, entries: 1, posix: trace.posix)
    let before = bytes(path)
    full.withLock { $0 = true }
    let cause = SystemError(call: "write", number: ENOSPC)
    #expect(throws: JournalError.full(path: path, cause: cause)) {
      try journal.append(by: "主持", at: noon) { _ in draft(1) }
    }
    #expect(bytes(path) == before)
    full.withLock { $0 = false }
    #expect(try journal.append(by: "主持", at: noon) { _ in draft(1) }.n == 2)
    #expect(try Verification.verify(path).isGood)
  }
}
