import Glibc
import Text
import Values

extension Journal {
  /// The bytes of every whole line read so far, the header's too.
  package func wholeLines() throws -> [UInt8] {
    do {
      return try posix.readAll(descriptor, at: 0, count: head.offset)
    } catch {
      throw JournalError(error, at: path)
    }
  }

  /// Puts other lines in the place of a file's: the same ones and more, or with some of them struck out.
  ///
  /// Under the file's lock, beside it, synced and then all at once, so that a crash leaves the one or
  /// the other. Whoever has it open sees `replaced` and opens it again. An unfinished last line is set
  /// aside first.
  ///
  /// - Parameter lines: is given the whole lines there are, the header's too; nil leaves them as they
  ///   are.
  /// - Returns: whether anything was written.
  /// - Throws: why the file can't be written, or `damaged` where what was given is no whole chain.
  @discardableResult
  package static func rewrite(
    _ path: String, at: Moment, understanding version: Int = Journal.newestVersion,
    posix: Posix = .system, lines: (_ whole: [UInt8]) throws -> [UInt8]?
  ) throws -> Bool {
    do {
      let journal = try Journal.open(path, understanding: version, posix: posix)
      if let obstacle = journal.obstacle { throw obstacle }
      return try journal.locked {
        try journal.lookAround()
        try journal.catchUp()
        if let obstacle = journal.obstacle { throw obstacle }
        guard let bytes = try lines(try journal.wholeLines()) else { return false }
        let result = Verification.verifyAsWritten(bytes, of: path, understanding: version)
        if let damage = result.findings.first {
          throw JournalError.damaged(path: path, damage: damage)
        }
        try journal.setTailAside(at: at)
        try posix.replace(path, with: bytes)
        return true
      }
    } catch let error as SystemError {
      throw JournalError(error, at: path)
    }
  }
}
