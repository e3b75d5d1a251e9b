import Archives
import Foundation
import Glibc
import Values

/// Counts the overdue tasks of all meetings beside everything else, where many files must be read.
///
/// Only the number comes back, over a pipe that the event loop can wait for.
final class OverdueCount: Sendable {
  /// Can be read when the number is known.
  let descriptor: CInt

  /// Starts counting; nil where the system has no pipe to spare.
  init?(in archive: Archive, on day: Day) {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    descriptor = ends[0]
    let answer = ends[1]
    Thread.detachNewThread {
      var count = Int64(archive.overdue(on: day))
      _ = write(answer, &count, MemoryLayout<Int64>.size)
      close(answer)
    }
  }

  deinit { close(descriptor) }

  /// The number; nil before it is known.
  func read() -> Int? {
    var count: Int64 = 0
    let size = MemoryLayout<Int64>.size
    return Glibc.read(descriptor, &count, size) == size ? Int(count) : nil
  }
}
