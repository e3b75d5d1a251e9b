import CGlibc
import Glibc
import Text

/// One open session file, read and verified up to its ``head``.
///
/// What an entry's events mean is not known here. Several programs may have the same file open and
/// take turns. Belongs to one thread.
package final class Journal {
  /// What may be done with an open file.
  package enum Access: Hashable, Sendable {
    /// To read and append; falls back to reading where the file may not be written, see
    /// ``Journal/obstacle``.
    case appending
    case reading
  }

  /// Where the file lies.
  package let path: String
  /// Its first line.
  package let header: SessionHeader
  /// The sum of its first line.
  package let origin: Sum
  /// The last line read and found whole.
  package internal(set) var head: Head
  /// Why nothing can be appended; nil where it can.
  package var obstacle: JournalError?
  /// Whether this journal holds the lock of its file now.
  var isLocked = false
  /// Bytes after the last whole line, when last looked at: a write under way, or a torn one.
  package internal(set) var tail = 0
  /// What the user has not been told yet.
  package var notices: [JournalNotice] = []
  /// How long to wait for the lock, in milliseconds.
  package var patience = 2000

  /// The system's calls, or what stands for them in a test.
  package let posix: Posix
  let access: Access
  /// The newest version of events the caller understands.
  let version: Int
  /// Nil once it had to be given up.
  var file: OpenFile?
  /// Others' entries, durable, that the caller has not been given yet.
  var unseen: [JournalEntry] = []

  init(
    path: String, header: SessionHeader, head: Head, file: OpenFile, access: Access, version: Int,
    posix: Posix
  ) {
    self.path = path
    self.header = header
    // A journal begins behind its header.
    origin = head.sum
    self.head = head
    self.file = file
    self.access = access
    self.version = version
    self.posix = posix
    if let kind = FileSystem.network(path) { notices.append(.networkFolder(kind: kind)) }
  }

  var descriptor: CInt { file?.descriptor ?? -1 }

  /// Makes a file that holds its header alone, durable under its name.
  ///
  /// - Throws: `alreadyThere` where the name is taken; nothing is ever replaced.
  package static func create(
    at path: String, header: SessionHeader, version: Int = Journal.newestVersion,
    posix: Posix = .system
  ) throws -> Journal {
    var bytes = header.body
    let sum = LineFrame.close(&bytes, after: nil)
    let file: OpenFile
    do {
      file = OpenFile(try posix.create(path, bytes), posix)
    } catch {
      throw JournalError(error, at: path)
    }
    let head = Head(n: 0, sum: sum, offset: bytes.count, isSealed: false)
    return Journal(
      path: path, header: header, head: head, file: file, access: .appending, version: version,
      posix: posix)
  }

  /// Opens a file and reads it whole, every sum checked; what is read is durable before it returns.
  ///
  /// A file that is damaged further down, was written by a newer program or may only be read opens
  /// all the same, up to there, and says why in ``obstacle``.
  ///
  /// - Parameters:
  ///   - version: the newest version of events that `each` understands.
  ///   - each: is given every entry in order. What it throws ends the opening.
  ///   - begin: is given the header before any entry.
  package static func open(
    _ path: String, for access: Access = .appending,
    understanding version: Int = Journal.newestVersion,
    posix: Posix = .system, each: (JournalEntry) throws -> Void = { _ in },
    begin: (SessionHeader) throws -> Void = { _ in }
  ) throws -> Journal {
    do {
      let (descriptor, denied) = try openDescriptor(path, access, posix)
      let file = OpenFile(descriptor, posix)
      let header: SessionHeader
      let start: ChainReader
      do {
        (header, start) = try ChainReader.start(
          path, posix: posix, descriptor: descriptor, version: version)
      } catch JournalError.notASession(_, let damage) {
        guard
          let journal = try reencoded(
            path, file, version: version, posix: posix, each: each, begin: begin)
        else { throw JournalError.notASession(path: path, damage: damage) }
        return journal
      }
      let journal = Journal(
        path: path, header: header, head: start.head, file: file,
        access: denied == nil ? access : .reading, version: version, posix: posix)
      if let denied { journal.obstacle = .readOnly(path: path, cause: denied) }
      try begin(header)
      try journal.readFirst(each)
      try journal.passOverBlankEnd()
      if case .damaged? = journal.obstacle {
        // Only some lines may end otherwise, such as what was pasted in between.
        let read = journal.head.n
        let whole = try reencoded(
          path, file, version: version, posix: posix,
          each: { if $0.n > read { try each($0) } }, begin: { _ in })
        if let whole { return whole }
      }
      if access == .appending { posix.removeLeftovers(in: folder(of: path)) }
      return journal
    } catch let error as SystemError {
      throw JournalError(error, at: path)
    }
  }

  /// A file that was re-encoded, to be read as it was written: from a copy in memory. Nil where it
  /// is none.
  private static func reencoded(
    _ path: String, _ file: OpenFile, version: Int, posix: Posix,
    each: (JournalEntry) throws -> Void, begin: (SessionHeader) throws -> Void
  ) throws -> Journal? {
    let size = try posix.status(file.descriptor).size
    guard size <= Reencoding.largest,
      let clean = Reencoding.undone(try posix.readAll(file.descriptor, at: 0, count: size))
    else { return nil }
    let descriptor = cglibc_memory_file()
    guard descriptor >= 0 else { throw SystemError(call: "memfd_create", number: errno) }
    let memory = OpenFile(descriptor, posix)
    try posix.writeAll(descriptor, clean)
    let (header, start) = try ChainReader.start(
      path, posix: posix, descriptor: descriptor, version: version)
    let journal = Journal(
      path: path, header: header, head: start.head, file: memory, access: .reading,
      version: version, posix: posix)
    try begin(header)
    try journal.readFirst(each)
    journal.obstacle = journal.obstacle ?? .reencoded(path: path)
    return journal
  }

  /// Blank lines at the end are an editor's and no damage.
  private func passOverBlankEnd() throws {
    guard case .damaged? = obstacle else { return }
    let rest = try posix.readAll(descriptor, at: head.offset, count: 4096)
    if !rest.isEmpty, rest.count < 4096, rest.allSatisfy({ $0 == 10 || $0 == 13 || $0 == 32 }) {
      obstacle = .reencoded(path: path)
    }
  }

  private static func openDescriptor(
    _ path: String, _ access: Access, _ posix: Posix
  ) throws -> (CInt, denied: SystemError?) {
    var denied: SystemError?
    var descriptor: CInt = -1
    if access == .appending {
      do throws(SystemError) {
        descriptor = try posix.open(path, O_RDWR | O_APPEND)
      } catch {
        if error.number == EISDIR { throw JournalError.notAFile(path: path) }
        if !error.isDenied { throw error }
        denied = error
      }
    }
    if descriptor < 0 { descriptor = try posix.open(path, O_RDONLY) }
    let facts: FileFacts
    do { facts = try posix.status(descriptor) } catch {
      posix.close(descriptor)
      throw error
    }
    guard facts.isRegular else {
      posix.close(descriptor)
      throw JournalError.notAFile(path: path)
    }
    if access == .appending, denied == nil { denied = Journal.protection(facts) }
    return (descriptor, denied)
  }

  /// A file without any write permission is meant to stay as it is, for the superuser too.
  static func protection(_ facts: FileFacts) -> SystemError? {
    facts.isWritable ? nil : SystemError(call: "open", number: EACCES)
  }
}

/// A descriptor that is closed when nothing holds it any more.
package final class OpenFile {
  /// The open file.
  package let descriptor: CInt
  private let posix: Posix

  package init(_ descriptor: CInt, _ posix: Posix) {
    self.descriptor = descriptor
    self.posix = posix
  }

  deinit { posix.close(descriptor) }
}

extension JournalError {
  /// What a failed system call means for a whole file.
  package init(_ error: SystemError, at path: String) {
    self =
      switch error.number {
      case ENOENT: .notFound(path: path)
      case EEXIST: .alreadyThere(path: path)
      case _ where error.isFull: .full(path: path, cause: error)
      default: .system(path: path, cause: error)
      }
  }
}
