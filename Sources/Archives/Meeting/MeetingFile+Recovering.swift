import Deliberation
import Log
import Values

extension MeetingFile {
  /// Lines of the file behind the last good entry; 0 where it can't be read at all.
  package var unreadLines: Int {
    guard let bytes = try? Posix.system.contents(path) else { return 0 }
    let lines = bytes.count { $0 == 10 } + (bytes.isEmpty || bytes.last == 10 ? 0 : 1)
    return max(0, lines - 1 - session.lastEntry)
  }

  /// Copies the good lines of a damaged meeting to a new file and adds an entry that says what was
  /// left out, with the original's SHA-256.
  ///
  /// The entry is of the record and not of a screen: its words are Chinese.
  ///
  /// - Throws: as ``Recovery/recover(_:by:at:to:understanding:posix:note:)`` does.
  ///
  /// - Parameter progress: is called with how many bytes were looked at, of how many.
  package static func recover(
    _ path: String, by clerk: String, at: Moment,
    progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> Recovery {
    // Lines may be whole and yet say what can't be read.
    let stop = (try? MeetingFile.open(path, clerk: clerk, for: .reading))?.session.damage?.entry
    return try Recovery.recover(path, by: clerk, at: at, before: stop, progress: progress) {
      facts in
      let registered = Archive(of: path).flatMap { try? Register.seals(in: $0) } ?? []
      var events: [Event] = [
        .recovered(
          .init(
            leftOut: RecoveryWording.leftOut(
              bytes: facts.leftOutBytes, lines: facts.leftOutLines, damage: facts.damage,
              missing: facts.missing),
            original: facts.sha256))
      ]
      // What a file held that is gone can't be counted.
      if facts.missing == nil {
        events.append(
          .recordLost(
            .init(
              loss: Recovered.Loss(
                first: facts.entries + 1, last: facts.lastLost,
                wasSealed: facts.wasSealed || registered.contains { $0.session == facts.session })))
        )
      }
      return Draft(events: try EventWriter.bytes(events), version: events.formatVersion)
    }
  }
}
