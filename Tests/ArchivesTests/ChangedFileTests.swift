import Foundation
import Log
import TestSupport
import Testing
import Text

/// What happens to a file behind a running program's back.
@Suite struct ChangedFileTests {
  let folder = TemporaryFolder()
  var path: String { folder("甲.yishi") }

  /// Both a writer and a reader must notice, and nothing may be written.
  private func expect(
    _ error: JournalError, _ journal: Journal, _ comment: Comment? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let before = (try? Data(contentsOf: URL(filePath: path))).map { [UInt8]($0) }
    #expect(throws: error, comment, sourceLocation: sourceLocation) { try journal.readNew() }
    #expect(throws: error, comment, sourceLocation: sourceLocation) {
      try journal.append(by: "主持", at: noon) { _ in draft(9) }
    }
    let after = (try? Data(contentsOf: URL(filePath: path))).map { [UInt8]($0) }
    #expect(before == after, comment, sourceLocation: sourceLocation)
  }

  @Test func `renamed away`() throws {
    let journal = try makeJournal(path, entries: 2)
    let watch = try Watch(path)
    rename(path, folder("乙.yishi"))
    #expect(watch.drain())
    expect(.replaced(path: path), journal)
  }

  @Test func `deleted`() throws {
    let journal = try makeJournal(path, entries: 2)
    let watch = try Watch(path)
    unlink(path)
    #expect(watch.drain())
    expect(.replaced(path: path), journal)
  }

  @Test func `replaced by another file`() throws {
    let journal = try makeJournal(path, entries: 2)
    let watch = try Watch(path)
    try makeJournal(folder("乙.yishi"), entries: 5)
    rename(folder("乙.yishi"), path)
    #expect(watch.drain())
    expect(.replaced(path: path), journal)
  }

  @Test func `a link that is pointed elsewhere`() throws {
    try makeJournal(folder("真.yishi"), entries: 2)
    try makeJournal(folder("假.yishi"), entries: 2)
    symlink(folder("真.yishi"), path)
    let journal = try Journal.open(path)
    #expect(try journal.append(by: "主持", at: noon) { _ in draft(2) }.n == 3)
    unlink(path)
    symlink(folder("假.yishi"), path)
    expect(.replaced(path: path), journal)
  }

  @Test func `cut shorter`() throws {
    let journal = try makeJournal(path, entries: 2)
    let size = journal.head.offset
    truncate(path, size - 30)
    expect(
      .damaged(
        path: path, damage: Damage(line: 4, offset: size - 30, kind: .shrunk(from: size))), journal)
  }

  @Test func `written over in place`() throws {
    let journal = try makeJournal(path, entries: 2)
    let handle = FileHandle(forUpdatingAtPath: path)!
    try handle.seek(toOffset: UInt64(journal.head.offset - 10))
    try handle.write(contentsOf: Data("0000".utf8))
    try handle.close()
    let offset = journal.head.offset - 67
    expect(
      .damaged(path: path, damage: Damage(line: 3, offset: offset, kind: .rewritten)), journal)
  }

  @Test func `something that is no entry appended by hand`() throws {
    let journal = try makeJournal(path, entries: 2)
    let handle = FileHandle(forUpdatingAtPath: path)!
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("补充一句\n".utf8))
    try handle.close()
    expect(
      .damaged(
        path: path, damage: Damage(line: 4, offset: journal.head.offset, kind: .sumMissing)),
      journal)
  }

  @Test func `write protected while it is open`() throws {
    let journal = try makeJournal(path, entries: 2)
    chmod(path, 0o400)
    let cause = SystemError(call: "open", number: EACCES)
    #expect(throws: JournalError.readOnly(path: path, cause: cause)) {
      try journal.append(by: "主持", at: noon) { _ in draft(2) }
    }
    #expect(try journal.readNew().isEmpty)
    let protected = try Journal.open(path)
    #expect(protected.obstacle == .readOnly(path: path, cause: cause))
    #expect(protected.head.n == 2)
    chmod(path, 0o600)
    #expect(try journal.append(by: "主持", at: noon) { _ in draft(2) }.n == 3)
    #expect(try protected.readNew().map(\.n) == [3])
  }

  @Test func `what is no session file is refused`() throws {
    put([], folder("空.yishi"))
    put(Array("会议记录\n".utf8), folder("文.yishi"))
    mkdir(folder("夹.yishi"), 0o700)
    mkfifo(folder("管.yishi"), 0o600)
    #expect(throws: JournalError.notFound(path: path)) { try Journal.open(path) }
    #expect(throws: JournalError.notAFile(path: folder("夹.yishi"))) {
      try Journal.open(folder("夹.yishi"))
    }
    #expect(throws: JournalError.notAFile(path: folder("管.yishi"))) {
      try Journal.open(folder("管.yishi"))
    }
    for name in ["空.yishi", "文.yishi"] {
      do {
        _ = try Journal.open(folder(name))
        Issue.record("\(name) opened")
      } catch JournalError.notASession(let path, let damage) {
        #expect(path == folder(name))
        #expect(damage.line == 1)
      }
    }
  }

  @Test func `another terminal's entries wake a watch`() throws {
    let journal = try makeJournal(path, entries: 1)
    let watch = try Watch(path)
    let reader = try Journal.open(path, for: .reading)
    #expect(!watch.drain())
    put([1], folder("other.txt"))
    #expect(!watch.drain(), "other files of the folder don't concern it")
    _ = try journal.append(by: "主持", at: noon) { _ in draft(1) }
    var waiting = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
    #expect(poll(&waiting, 1, 1000) == 1)
    #expect(watch.drain())
    #expect(try reader.readNew().map(\.n) == [2])
  }
}
