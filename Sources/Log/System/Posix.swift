import CGlibc
import Glibc
import Text

/// What the system knows of a file.
package struct FileFacts: Hashable {
  /// The disk.
  package let device: UInt64
  /// Its number on that disk.
  package let inode: UInt64
  /// Bytes.
  package let size: Int
  /// Whether it is a file.
  package let isRegular: Bool
  /// Whether it is a folder.
  package let isFolder: Bool
  /// Who may do what with it: the last nine bits of its mode.
  package let permissions: UInt32
  /// How many names in folders lead to it.
  package let names: Int
  /// Seconds since its contents last changed.
  package let age: Int
  /// When its contents last changed, in nanoseconds since 1970.
  package let modified: Int64
  /// When anything of it last changed, in nanoseconds since 1970.
  package let changed: Int64

  init(_ facts: stat) {
    device = UInt64(facts.st_dev)
    inode = UInt64(facts.st_ino)
    size = Int(facts.st_size)
    isRegular = facts.st_mode & S_IFMT == S_IFREG
    isFolder = facts.st_mode & S_IFMT == S_IFDIR
    permissions = UInt32(facts.st_mode & 0o777)
    names = Int(facts.st_nlink)
    age = time(nil) - facts.st_mtim.tv_sec
    modified = facts.st_mtim.nanoseconds
    changed = facts.st_ctim.nanoseconds
  }
}

extension timespec {
  /// As one number: until the year 2262, after which times only have to differ.
  fileprivate var nanoseconds: Int64 { Int64(tv_sec) &* 1_000_000_000 &+ Int64(tv_nsec) }
}

extension FileFacts {
  /// The time now by the clock that files' times are taken from, in nanoseconds since 1970.
  package static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.nanoseconds
  }

  /// Whether anyone at all may write it.
  var isWritable: Bool { permissions & 0o222 != 0 }
}

/// The system calls that records are made of, a thin layer that a test can watch and disturb.
///
/// Every function names its C function. A call interrupted by a signal before it did anything
/// (`EINTR`) is made again, at most ``retries`` times, except those that say otherwise.
package struct Posix: Sendable {
  /// The real thing, undisturbed.
  package static let system = Posix()

  /// Interruptions in a row after which a call counts as failed.
  package static let retries = 100

  /// Sees each call before it is made.
  package var intercept: (@Sendable (SystemCall) -> SystemCall.Interference?)?

  package init(intercept: (@Sendable (SystemCall) -> SystemCall.Interference?)? = nil) {
    self.intercept = intercept
  }

  /// The corresponding C function is `open`. `O_CLOEXEC`, `O_NOCTTY` and `O_NONBLOCK` are added.
  package func open(_ path: String, _ flags: CInt, mode: mode_t = 0o600) throws(SystemError) -> CInt
  {
    let flags = flags | O_CLOEXEC | O_NOCTTY | O_NONBLOCK
    return CInt(
      try call(SystemCall(.open, path: path, argument: Int(flags))) {
        Int(Glibc.open(path, flags, mode))
      })
  }

  /// The corresponding C function is `close`. Never made again: the descriptor is gone either way.
  package func close(_ descriptor: CInt) {
    // Even a test that lets it fail can't keep it open: the kernel doesn't either.
    _ = intercept?(SystemCall(.close, descriptor: descriptor))
    _ = Glibc.close(descriptor)
  }

  /// The corresponding C function is `pread`. May read less than asked; 0 is the end of the file.
  func read(
    _ descriptor: CInt, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(SystemError) -> Int {
    try call(SystemCall(.pread, descriptor: descriptor, argument: offset)) {
      pread(descriptor, buffer.baseAddress, buffer.count, offset)
    }
  }

  /// The corresponding C function is `write`. May write less than asked.
  func write(_ descriptor: CInt, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
    var limit = bytes.count
    var claimed: Int?
    return try call(
      SystemCall(.write, descriptor: descriptor, bytes: intercept == nil ? [] : Array(bytes)),
      pretending: bytes.count
    ) { interference in
      switch interference {
      case .shorten(let count): limit = min(count, bytes.count)
      case .swallow(let count): (limit, claimed) = (min(count, bytes.count), bytes.count)
      default: break
      }
    } _: {
      let written = Glibc.write(descriptor, bytes.baseAddress, limit)
      return written < 0 ? written : claimed ?? written
    }
  }

  /// The corresponding C function is `fdatasync`. Never made again after any error: the kernel may
  /// have dropped the pages, and a second call would claim that all is well.
  func syncData(_ descriptor: CInt) throws(SystemError) {
    _ = try call(SystemCall(.fdatasync, descriptor: descriptor), retrying: false) {
      Int(fdatasync(descriptor))
    }
  }

  /// The corresponding C function is `fsync`. Never made again after any error.
  func sync(_ descriptor: CInt) throws(SystemError) {
    _ = try call(SystemCall(.fsync, descriptor: descriptor), retrying: false) {
      Int(fsync(descriptor))
    }
  }

  /// The corresponding C function is `syncfs`: everything on the disk that holds the file. Never
  /// made again after any error.
  func syncDisk(_ descriptor: CInt) throws(SystemError) {
    _ = try call(SystemCall(.syncfs, descriptor: descriptor), retrying: false) {
      Int(cglibc_sync_disk(descriptor))
    }
  }

  /// The corresponding C function is `ftruncate`.
  func truncate(_ descriptor: CInt, to length: Int) throws(SystemError) {
    _ = try call(SystemCall(.ftruncate, descriptor: descriptor, argument: length)) {
      Int(ftruncate(descriptor, length))
    }
  }

  /// The corresponding C function is `flock`. `EWOULDBLOCK` is false.
  package func lock(_ descriptor: CInt, _ operation: CInt) throws(SystemError) -> Bool {
    do {
      _ = try call(SystemCall(.flock, descriptor: descriptor, argument: Int(operation))) {
        Int(cglibc_flock(descriptor, operation))
      }
      return true
    } catch  where error.number == EWOULDBLOCK {
      return false
    }
  }

  /// The corresponding C function is `fcntl` with `F_OFD_SETLK`, on one byte. False where another
  /// holds it.
  func lockByte(_ descriptor: CInt, at offset: Int, take: Bool) throws(SystemError) -> Bool {
    do {
      _ = try call(SystemCall(.fcntl, descriptor: descriptor, argument: offset)) {
        Int(cglibc_lock_byte(descriptor, offset, take ? 1 : 0))
      }
      return true
    } catch  where error.number == EAGAIN || error.number == EACCES {
      return false
    }
  }

  /// The corresponding C function is `fstat`.
  package func status(_ descriptor: CInt) throws(SystemError) -> FileFacts {
    var facts = stat()
    _ = try call(SystemCall(.fstat, descriptor: descriptor)) { Int(fstat(descriptor, &facts)) }
    return FileFacts(facts)
  }

  /// The corresponding C function is `stat`. Nil where nothing is there.
  package func status(_ path: String) throws(SystemError) -> FileFacts? {
    var facts = stat()
    do {
      _ = try call(SystemCall(.stat, path: path)) { Int(stat(path, &facts)) }
      return FileFacts(facts)
    } catch  where error.number == ENOENT {
      return nil
    }
  }

  /// The corresponding C function is `link`.
  func link(_ path: String, as target: String) throws(SystemError) {
    _ = try call(SystemCall(.link, path: path, target: target)) { Int(Glibc.link(path, target)) }
  }

  /// The corresponding C function is `renameat2` with `RENAME_NOREPLACE`: replaces nothing.
  func renameNew(_ path: String, to target: String) throws(SystemError) {
    _ = try call(SystemCall(.renameat2, path: path, target: target)) {
      Int(cglibc_rename_new(path, target))
    }
  }

  /// The corresponding C function is `unlink`.
  package func unlink(_ path: String) throws(SystemError) {
    _ = try call(SystemCall(.unlink, path: path)) { Int(Glibc.unlink(path)) }
  }

  /// The corresponding C function is `rename`: replaces what has that name, all at once.
  package func rename(_ path: String, to target: String) throws(SystemError) {
    _ = try call(SystemCall(.rename, path: path, target: target)) {
      Int(Glibc.rename(path, target))
    }
  }

  /// The corresponding C function is `mkdir`, for the user alone. False where it is there already.
  package func makeFolder(_ path: String) throws(SystemError) -> Bool {
    do {
      _ = try call(SystemCall(.mkdir, path: path)) { Int(mkdir(path, 0o700)) }
      return true
    } catch  where error.number == EEXIST {
      return false
    }
  }

  /// The corresponding C function is `rmdir`: takes an empty folder away.
  func removeFolder(_ path: String) throws(SystemError) {
    _ = try call(SystemCall(.rmdir, path: path)) { Int(rmdir(path)) }
  }

  private func call(
    _ made: @autoclosure () -> SystemCall, retrying: Bool = true, pretending claim: Int = 0,
    adjust: (SystemCall.Interference) -> Void = { _ in }, _ body: () -> Int
  ) throws(SystemError) -> Int {
    var interruptions = 0
    while true {
      var number: CInt = 0
      let interference = intercept?(made())
      switch interference {
      case .fail(let error)?: number = error
      case .pretend?: return claim
      default:
        if let interference { adjust(interference) }
        let result = body()
        if result >= 0 { return result }
        number = errno
      }
      interruptions += 1
      guard number == EINTR, retrying, interruptions < Posix.retries else {
        throw SystemError(call: made().name.rawValue, number: number)
      }
    }
  }
}
