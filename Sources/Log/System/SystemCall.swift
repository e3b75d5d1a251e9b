import Glibc

/// One system call about to be made, as a test sees it.
package struct SystemCall: Sendable {
  /// Which call.
  package enum Name: String, CaseIterable, Sendable {
    case open, close, pread, write, fdatasync, fsync, ftruncate, flock, fcntl, fstat, stat, link,
      unlink
    case rename, renameat2, mkdir, rmdir, syncfs
  }

  /// Which call.
  package let name: Name
  /// The open file it is about; -1 for none.
  package var descriptor: CInt = -1
  /// The path it is about.
  package var path = ""
  /// The second path of `link`, `rename` and `renameat2`.
  package var target = ""
  /// What `write` was asked to write.
  package var bytes: [UInt8] = []
  /// The flags of `open`, the operation of `flock`, the length of `ftruncate`, the
  /// offset of `pread` and `fcntl`.
  package var argument = 0

  package init(
    _ name: Name, descriptor: CInt = -1, path: String = "", target: String = "",
    bytes: [UInt8] = [], argument: Int = 0
  ) {
    self.name = name
    self.descriptor = descriptor
    self.path = path
    self.target = target
    self.bytes = bytes
    self.argument = argument
  }

  /// What a test does to a call.
  package enum Interference: Sendable {
    /// The call isn't made and gives this error number.
    case fail(CInt)
    /// `write` writes only so many bytes and says so.
    case shorten(Int)
    /// `write` writes only so many bytes and claims all of them: a lie, to try the tests.
    case swallow(after: Int)
    /// The call isn't made and claims to have worked: a lie, to try the tests.
    case pretend
  }
}
