import Archives
import Foundation
import Log
import Synchronization
import TestSupport
import Testing

/// Making new files where the disk refuses one way or another, with whatever error number.
@Suite struct CreatingTests {
  /// Everything that makes a new file, each on a disk that is disturbed.
  enum Maker: CaseIterable {
    case meeting, paper, register, recovered, continued, torn, attachment, redirectedPaper

    /// Makes the file; what has to be there before is made undisturbed.
    func prepare(in folder: TemporaryFolder) throws -> (Posix) throws -> Void {
      let path = folder("甲.yishi")
      switch self {
      case .meeting:
        return { posix in
          _ = try Archive(folder("议事")).create(header, body: "居民议事会", posix: posix)
        }
      case .paper:
        return { posix in
          _ = try Papers(folder: folder.path, posix: posix).write([65]) { "纪要\($0).txt" }
        }
      case .redirectedPaper:
        return { posix in try Papers.write([65], to: folder("纪要.txt"), posix: posix) }
      case .register:
        // What is drawn otherwise each time.
        let kept = #"{"chains":[],"format":"yishi-computer","id":"k7f3a2mq","machine":"m","#
        try FileManager.default.createDirectory(
          atPath: folder("state/yishi"), withIntermediateDirectories: true)
        put(Array((kept + #""name":"办公室","version":1}"#).utf8), folder("state/yishi/computer"))
        var computer = Computer(environment: ["XDG_STATE_HOME": folder("state")])!
        computer.machine = { "m" }
        return { [computer] posix in
          try Register.enter(
            .init(session: "m-01", file: path, code: "0123456789abcdef"),
            in: Archive(folder("议事")), by: "主持", at: noon, generator: "yishi",
            computer: computer, posix: posix)
        }
      case .recovered:
        try makeJournal(path, entries: 3)
        var damaged = bytes(path)
        damaged[damaged.count - 100] = 126
        put(damaged, path)
        return { posix in
          _ = try Recovery.recover(path, by: "主持", at: noon, posix: posix) { _ in draft(9) }
        }
      case .continued:
        let trace = Trace { _, call in call.name == .fdatasync ? .fail(EIO) : nil }
        let journal = try makeJournal(path, entries: 0, posix: trace.posix)
        _ = try? journal.append(by: "主持", at: noon) { _ in draft(0) }
        return { posix in
          let journal = try Journal.open(path, for: .reading, posix: posix)
          _ = try journal.continueInNewFile(by: "主持", at: noon, note: draft(9))
        }
      case .torn:
        try makeJournal(path, entries: 1)
        put(bytes(path) + Array("{\"n\":2".utf8), path)
        return { posix in
          let journal = try Journal.open(path, posix: posix)
          _ = try journal.append(by: "主持", at: noon) { _ in draft(1) }
        }
      case .attachment:
        let meeting = try MeetingFile.create(at: path, header: header, clerk: "主持")
        put([1, 2, 3], folder("照片.jpg"))
        return { posix in
          _ = try meeting.takeIn(folder("照片.jpg"), as: "照片", posix: posix)
        }
      }
    }
  }

  /// Every error number that Linux has, and some that it hasn't.
  static let errors: [CInt] = Array(1...133) + [512, 524, 999]

  /// Everything under a folder but the bytes that were there before, by its path.
  private func files(_ folder: TemporaryFolder) -> Set<String> {
    Set(FileManager.default.subpaths(atPath: folder.path) ?? [])
  }

  /// What the maker leaves on a disk where everything works.
  private func undisturbed(_ maker: Maker) throws -> Set<String> {
    let folder = TemporaryFolder(inMemory: true)
    try maker.prepare(in: folder)(.system)
    return files(folder)
  }

  @Test(arguments: Maker.allCases)
  func `without links, and without renaming either, every new file is made all the same`(
    _ maker: Maker
  ) throws {
    let expected = try undisturbed(maker)
    for fails: Set<SystemCall.Name> in [[.link], [.link, .renameat2]] {
      for number in Self.errors {
        let folder = TemporaryFolder(inMemory: true)
        let make = try maker.prepare(in: folder)
        let trace = Trace { _, call in fails.contains(call.name) ? .fail(number) : nil }
        try make(trace.posix)
        #expect(files(folder) == expected, "\(maker), error \(number) at \(fails)")
        #expect(trace.calls.contains { $0.name == .link }, "\(maker) is made as all others are")
        // The name is durable before the maker goes on.
        let named = try #require(
          trace.calls.lastIndex { $0.name == .link || $0.name == .renameat2 })
        #expect(trace.calls[named...].contains { $0.name == .fsync })
      }
    }
  }

  @Test(arguments: Maker.allCases)
  func `whichever file can't be opened, with whatever error, the rest is whole or as it was`(
    _ maker: Maker
  ) throws {
    let expected = try undisturbed(maker)
    for place in 0..<20 {
      var wasHit = false
      for number in isLong
        ? Self.errors : [EPERM, ENOENT, EIO, EACCES, EEXIST, EINVAL, EMFILE, 999]
      {
        let folder = TemporaryFolder(inMemory: true)
        let make = try maker.prepare(in: folder)
        let before = files(folder)
        let opened = Mutex((count: -1, hit: false))
        let trace = Trace { _, call in
          guard call.name == .open else { return nil }
          return opened.withLock {
            $0.count += 1
            guard $0.count == place else { return nil }
            $0.hit = true
            return .fail(number)
          }
        }
        do {
          try make(trace.posix)
          // A paper's memory may be missing, no file of the meeting may.
          #expect(files(folder) == expected, "\(maker), error \(number) at opening \(place)")
        } catch {
          let left = files(folder).subtracting(before)
          #expect(
            left.isSubset(of: expected) && !left.contains { $0.hasSuffix(".tmp") },
            "\(maker), error \(number) at opening \(place): \(left)")
          // A file that was not made leaves no folder made for it.
          for path in left
          where (try? FileManager.default.contentsOfDirectory(atPath: folder(path)))?.isEmpty
            == true
          {
            Issue.record("\(maker), error \(number) at opening \(place): \(path) is empty")
          }
        }
        wasHit = wasHit || opened.withLock { $0.hit }
      }
      if !wasHit { break }
    }
  }

  @Test func `a folder that can't be opened or synced is made durable with its whole disk`() throws
  {
    for number in Self.errors where ![EIO, ENOSPC, EDQUOT, EFBIG].contains(number) {
      let folder = TemporaryFolder(inMemory: true)
      let trace = Trace { _, call in
        call.name == .open && call.path == folder.path ? .fail(number) : nil
      }
      _ = try Journal.create(at: folder("甲.yishi"), header: header, posix: trace.posix)
      #expect(trace.calls.last { $0.name != .close }?.name == .syncfs)
      let syncing = Trace { index, call in
        call.name == .fsync && index > 4 ? .fail(number) : nil
      }
      _ = try Journal.create(at: folder("乙.yishi"), header: header, posix: syncing.posix)
      #expect(syncing.calls.contains { $0.name == .syncfs }, "error \(number)")
    }
  }

  @Test func `a name that is taken is refused whatever the disk can do, and keeps its bytes`()
    throws
  {
    for fails: Set<SystemCall.Name> in [[], [.link], [.link, .renameat2]] {
      for number: CInt in [EPERM, EINVAL, EIO, EEXIST, 999] {
        let folder = TemporaryFolder(inMemory: true)
        put([7], folder("甲.yishi"))
        let trace = Trace { _, call in fails.contains(call.name) ? .fail(number) : nil }
        #expect(throws: JournalError.alreadyThere(path: folder("甲.yishi"))) {
          _ = try Journal.create(at: folder("甲.yishi"), header: header, posix: trace.posix)
        }
        #expect(bytes(folder("甲.yishi")) == [7])
        #expect(folder.names == ["甲.yishi"])
      }
    }
  }

  @Test func `a call that did its work and claims to have failed has done it`() throws {
    for lie in [SystemCall.Name.link, .renameat2] {
      let folder = TemporaryFolder(inMemory: true)
      let trace = Trace { _, call in
        if call.name == .link, lie == .renameat2 { return .fail(EPERM) }
        guard call.name == lie else { return nil }
        if lie == .link { link(call.path, call.target) } else { rename(call.path, call.target) }
        return .fail(EIO)
      }
      _ = try Journal.create(at: folder("甲.yishi"), header: header, posix: trace.posix)
      #expect(folder.names == ["甲.yishi"])
      #expect(try Verification.verify(folder("甲.yishi")).isGood)
    }
  }

  @Test func `a meeting that can't be made leaves no folder behind`() throws {
    for call in [SystemCall.Name.write, .fsync, .mkdir] {
      let folder = TemporaryFolder(inMemory: true)
      let trace = Trace { _, made in made.name == call ? .fail(ENOSPC) : nil }
      #expect(throws: JournalError.self) {
        _ = try Archive(folder("议事")).create(header, body: "会", posix: trace.posix)
      }
      #expect(folder.names.isEmpty, "\(call)")
    }
  }

  @Test func `names are cut where the disk takes less than it says`() throws {
    for room in [40, 64, 100, 143] {
      let folder = TemporaryFolder(inMemory: true)
      let trace = Trace { _, call in
        let name = (call.target.isEmpty ? call.path : call.target).split(separator: "/").last ?? ""
        return [.mkdir, .open, .link, .renameat2].contains(call.name) && name.utf8.count > room
          && !name.hasPrefix("yishi-") ? .fail(ENAMETOOLONG) : nil
      }
      let long = String(repeating: "长", count: 80)
      let journal = try Archive(folder("议事")).create(
        SessionHeader(
          id: "m-01", date: header.date, title: long, created: noon, generator: "yishi 0.1.0"),
        body: "居民议事会", posix: trace.posix)
      let name = journal.path.split(separator: "/").last ?? ""
      #expect(name.utf8.count <= room && name.hasPrefix("2024-05-18_长"), "\(name)")
    }
  }

  @Test func `what stands beside a file whose name fills the folder's measure is cut`() throws {
    let folder = TemporaryFolder()
    let path = folder(String(repeating: "a", count: 249) + ".yishi")
    try makeJournal(path, entries: 1)
    put(bytes(path) + Array("{\"n\":2".utf8), path)
    let journal = try Journal.open(path)
    _ = try journal.append(by: "主持", at: noon) { _ in draft(1) }
    #expect(folder.names.contains { $0.contains(".torn-") })
    var damaged = bytes(path)
    damaged[damaged.count - 100] = 126
    put(damaged, path)
    let recovery = try Recovery.recover(path, by: "主持", at: noon) { _ in draft(9) }
    #expect(try Verification.verify(recovery.path).isGood)
    #expect(try Verification.verify(path).continuedAs == recovery.path)
  }
}
