import Log
import Values

extension MeetingFile {
  /// Goes on in a new file after the disk failed on this one, here or in another terminal.
  ///
  /// Everything known to be durable is in it; the act whose sync failed is not.
  package func continuedInNewFile(at now: Moment) throws -> MeetingFile {
    let next = try journal.continueInNewFile(by: clerk, at: now)
    return try MeetingFile.open(next.path, clerk: clerk, watching: watching)
  }
}
