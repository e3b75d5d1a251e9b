import CGlibc
import Crypto
import Glibc
import Text

/// A copy that lies beside its place under a temporary name: synced, read back, and compared.
package struct CopyAside: Hashable, Sendable {
  /// Where it lies until it takes its name.
  package let temporary: String
  /// Bytes.
  package let size: Int
  /// Of every byte, as it was read back.
  package let sum: Sum
  /// Whether it was read from the disk: the system had dropped what it kept of the file in memory.
  package let isFromDisk: Bool
}

/// Copying a file so that a copy is whole or not there, and is what was read.
extension Posix {
  /// Bytes that are read at once.
  private static let piece = 1 << 20

  /// Opens a file to be read, unless its name is a link that leads elsewhere (`ELOOP`).
  package func openItself(_ path: String) throws(SystemError) -> CInt {
    try open(path, O_RDONLY | O_NOFOLLOW)
  }

  /// Whether a name is a link, wherever it leads; false where nothing bears it.
  ///
  /// The corresponding C function is `lstat`.
  package func isLink(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFLNK
  }

  /// The path without links and dots; nil where nothing is there.
  ///
  /// The corresponding C function is `realpath`.
  package func realPath(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// Bytes that can still be written where a folder lies, and by how many a file's room grows at once.
  ///
  /// The corresponding C function is `statvfs`.
  package func room(in folder: String) throws(SystemError) -> (free: Int, block: Int) {
    var facts = statvfs()
    guard statvfs(folder, &facts) == 0 else { throw SystemError(call: "statvfs", number: errno) }
    let size = Int(max(facts.f_frsize, 1))
    let (free, overflows) = Int(facts.f_bavail).multipliedReportingOverflow(by: size)
    return (overflows ? .max : free, max(size, Int(facts.f_bsize)))
  }

  /// Takes the lock of an open file for this process alone, or says that another has it.
  package func takeLock(_ descriptor: CInt) throws(SystemError) -> Bool {
    try lock(descriptor, LOCK_EX | LOCK_NB)
  }

  /// Has an open file hold exactly these bytes, synced; it is written from its beginning.
  package func overwrite(_ descriptor: CInt, with bytes: [UInt8]) throws(SystemError) {
    try truncate(descriptor, to: 0)
    try writeAll(descriptor, bytes)
    try sync(descriptor)
  }

  /// The sum and the size of a file, or of its first bytes.
  package func sum(
    _ descriptor: CInt, count: Int? = nil
  ) throws(SystemError) -> (sum: Sum, size: Int) {
    var hash = SHA256()
    var size = 0
    while size < count ?? .max {
      let wanted = min(Posix.piece, (count ?? .max) - size)
      let bytes = try readAll(descriptor, at: size, count: wanted)
      hash.update(data: bytes)
      size += bytes.count
      if bytes.count < wanted { break }
    }
    return (Sum(hash.finalize()), size)
  }

  /// The sum of a file as its disk has it, as far as the system lets what it keeps in memory go.
  package func sumFromDisk(
    _ path: String
  ) throws(SystemError) -> (sum: Sum, size: Int, isFromDisk: Bool) {
    let descriptor = try openItself(path)
    defer { close(descriptor) }
    let size = try status(descriptor).size
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
    let isFromDisk = Posix.isOutOfMemory(descriptor, size)
    let read = try sum(descriptor)
    return (read.sum, read.size, isFromDisk)
  }

  /// Whether no page of a file is kept in memory; false where the system doesn't say.
  ///
  /// The corresponding C functions are `mmap` and `mincore`.
  private static func isOutOfMemory(_ descriptor: CInt, _ size: Int) -> Bool {
    guard size > 0 else { return true }
    guard let map = mmap(nil, size, PROT_READ, MAP_SHARED, descriptor, 0), map != MAP_FAILED else {
      return false
    }
    defer { munmap(map, size) }
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    var kept = [UInt8](repeating: 1, count: (size + page - 1) / page)
    return mincore(map, size, &kept) == 0 && kept.allSatisfy { $0 & 1 == 0 }
  }

  /// Writes the first bytes of an open file beside a place, syncs and reads them back.
  ///
  /// - Parameter count: how many; nil for the whole file, however long it is by then.
  /// - Throws: the first error, or `EIO` where what was read back isn't what was written. Nothing is
  ///   left of the copy then.
  package func copyAside(
    _ source: CInt, count: Int? = nil, for path: String
  ) throws(SystemError) -> CopyAside {
    let temporary = temporaryName(for: path)
    do throws(SystemError) {
      let written = try copy(source, count: count, to: temporary)
      var read = try sumFromDisk(temporary)
      // Drivers that know little read blanks now and then where something was just written.
      for _ in 1...3 where (read.sum, read.size) != written {
        usleep(200_000)
        read = try sumFromDisk(temporary)
      }
      guard (read.sum, read.size) == written else {
        throw SystemError(call: "read", number: EIO)
      }
      return CopyAside(
        temporary: temporary, size: read.size, sum: read.sum, isFromDisk: read.isFromDisk)
    } catch {
      try? unlink(temporary)
      throw error
    }
  }

  private func copy(
    _ source: CInt, count: Int?, to path: String
  ) throws(SystemError) -> (sum: Sum, size: Int) {
    let descriptor = try open(path, O_WRONLY | O_CREAT | O_EXCL)
    defer { close(descriptor) }
    var hash = SHA256()
    var size = 0
    while size < count ?? .max {
      let wanted = min(Posix.piece, (count ?? .max) - size)
      let bytes = try readAll(source, at: size, count: wanted)
      try writeAll(descriptor, bytes)
      hash.update(data: bytes)
      size += bytes.count
      if bytes.count < wanted { break }
    }
    try sync(descriptor)
    return (Sum(hash.finalize()), size)
  }
}
