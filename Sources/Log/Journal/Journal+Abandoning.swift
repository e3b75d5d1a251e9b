import Glibc
import Text
import Values

extension Journal {
  /// Gives the file up after a failed sync, here and for every other process.
  ///
  /// The kernel may have dropped the pages and marked them clean, so that a second sync would
  /// succeed and reading back would prove nothing.
  ///
  /// - Parameter durable: the last head that is known to be on the disk.
  func abandon(
    after durable: Head, cause: SystemError, entry: Int, at: Moment? = nil, by: String = ""
  ) -> JournalError {
    let mark = FailedMark(
      at: at ?? header.created, by: by, reason: "sync", n: durable.n, size: durable.offset)
    mark.set(beside: path, posix: posix)
    obstacle = .abandoned(path: path, continuedAs: nil)
    return .syncFailed(path: path, cause: cause, entry: entry)
  }

  /// What stands in the way, with the file in which the meeting goes on where that is known by now.
  var obstacleNow: JournalError? {
    if case .abandoned(_, nil)? = obstacle,
      let mark = try? FailedMark.read(beside: path, posix: posix).1, mark.continued != nil
    {
      obstacle = FailedMark.obstacle(mark, beside: path)
    }
    return obstacle
  }
}
