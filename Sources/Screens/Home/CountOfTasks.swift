import Affairs
import Archives
import Foundation
import Glibc
import Values

/// Counts the tasks that want looking after beside everything else, where many files must be read.
///
/// Only the numbers come back, over a pipe that the event loop can wait for.
final class CountOfTasks: Sendable {
  /// Can be read when the numbers are known.
  let descriptor: CInt
  /// The day they are counted for.
  let day: Day

  /// Starts counting; nil where the system has no pipe to spare.
  init?(in archive: Archive, on day: Day) {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    descriptor = ends[0]
    self.day = day
    let answer = ends[1]
    Thread.detachNewThread {
      if let counts = archive.taskDays(on: day).counts(on: day) {
        var numbers = [counts.overdue, counts.untold, counts.dueToday].map(Int64.init)
        // So few bytes are written at once.
        _ = write(answer, &numbers, CountOfTasks.size)
      }
      close(answer)
    }
  }

  deinit { close(descriptor) }

  /// The numbers; nil before they are known.
  func read() -> TaskCounts? {
    var numbers = [Int64](repeating: 0, count: 3)
    guard Glibc.read(descriptor, &numbers, CountOfTasks.size) == CountOfTasks.size else {
      return nil
    }
    let counts = numbers.map(Int.init)
    return TaskCounts(overdue: counts[0], untold: counts[1], dueToday: counts[2])
  }

  private static let size = 3 * MemoryLayout<Int64>.size
}
