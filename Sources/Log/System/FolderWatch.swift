import Glibc
import Text

/// Tells when any file of some folders may have been written, made, copied or taken away, without asking
/// the disk again and again.
///
/// The corresponding C functions are `inotify_init1` and `inotify_add_watch`. A folder that isn't there
/// yet is watched once ``drain()`` has seen it made in another that is.
package final class FolderWatch {
  /// Becomes readable when something happened; for `poll`.
  package let descriptor: CInt
  private var waiting: [String]

  /// - Parameter folders: those that are watched.
  package init(_ folders: [String]) throws {
    waiting = folders
    descriptor = inotify_init1(CInt(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else {
      throw JournalError(
        SystemError(call: "inotify_init1", number: errno), at: folders.first ?? ".")
    }
    watchWaiting()
  }

  deinit { Glibc.close(descriptor) }

  /// Takes what has happened off the descriptor; never waits.
  ///
  /// - Returns: whether anything has.
  package func drain() -> Bool {
    var hasHappened = false
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
      while Glibc.read(descriptor, buffer.baseAddress, buffer.count) > 0 { hasHappened = true }
    }
    if hasHappened { watchWaiting() }
    return hasHappened
  }

  private func watchWaiting() {
    let events = IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_TO | IN_MOVED_FROM
    waiting.removeAll { inotify_add_watch(descriptor, $0, UInt32(events)) >= 0 }
  }
}
