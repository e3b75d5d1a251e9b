import Archives
import Deliberation
import Foundation
import Glibc
import Log
import Office
import Values

/// Counts the overdue tasks of all meetings beside everything else: many files must be read.
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
      var count = Int64(OverdueCount.count(in: archive, on: day))
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

  /// Tasks of any meeting that were due before that day and aren't done.
  static func count(in archive: Archive, on day: Day) -> Int {
    archive.sessions().reduce(0) { sum, path in
      let meeting = try? MeetingFile.open(path, clerk: "", for: .reading)
      return sum
        + (meeting.map { meeting in
          meeting.session.assignments.values.count { task in
            task.dropped == nil && !task.isDone && (task.work.due.map { $0 < day } ?? false)
              && meeting.session.holds(task)
          }
        } ?? 0)
    }
  }
}
