import CGlibc
import Glibc
import Text

/// Tells when others may have written a session file, without asking the disk again and again.
///
/// The corresponding C functions are `inotify_init1` and `inotify_add_watch`. When ``drain()``
/// returns true call ``Journal/readNew()``. After that has thrown `replaced` a new watch is needed.
package final class Watch {
  /// Becomes readable when something happened; for `poll`.
  package let descriptor: CInt
  private let names: Set<String>
  private var fileWatch: CInt = -1

  package init(_ path: String) throws {
    names = [name(of: path), name(of: FailedMark.path(of: path))]
    descriptor = inotify_init1(CInt(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else {
      throw JournalError(SystemError(call: "inotify_init1", number: errno), at: path)
    }
    fileWatch = inotify_add_watch(
      descriptor, path, UInt32(IN_MODIFY | IN_ATTRIB | IN_MOVE_SELF | IN_DELETE_SELF))
    // A file that is replaced by another shows in its folder alone.
    let folderWatch = inotify_add_watch(
      descriptor, folder(of: path), UInt32(IN_CREATE | IN_DELETE | IN_MOVED_TO | IN_MOVED_FROM))
    guard fileWatch >= 0, folderWatch >= 0 else {
      let number = errno
      Glibc.close(descriptor)
      throw JournalError(SystemError(call: "inotify_add_watch", number: number), at: path)
    }
  }

  deinit { Glibc.close(descriptor) }

  /// Takes what has happened off the descriptor; never waits.
  ///
  /// - Returns: whether any of it may concern the file.
  package func drain() -> Bool {
    var concerns = false
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 8)
    defer { buffer.deallocate() }
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      guard count > 0 else { return concerns }
      var index = 0
      while index < count {
        // struct inotify_event: wd, mask, cookie, len, then len bytes of a name padded with NUL.
        let watch = buffer.loadUnaligned(fromByteOffset: index, as: Int32.self)
        let mask = buffer.loadUnaligned(fromByteOffset: index + 4, as: UInt32.self)
        let length = Int(buffer.loadUnaligned(fromByteOffset: index + 12, as: UInt32.self))
        let name = buffer[index + 16..<index + 16 + length].prefix { $0 != 0 }
        if watch == fileWatch || mask & UInt32(IN_Q_OVERFLOW) != 0
          || names.contains(String(decoding: name, as: UTF8.self))
        {
          concerns = true
        }
        index += 16 + length
      }
    }
  }
}
