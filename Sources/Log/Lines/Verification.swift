import Glibc
import Text
import Values

/// What a strict reading of a whole file found.
package struct Verification: Hashable, Sendable {
  /// Where the file lies.
  package let path: String
  /// Nil where the first line isn't a session's.
  package internal(set) var header: SessionHeader?
  /// Whole entries before the first finding.
  package internal(set) var entries = 0
  /// Everything that is wrong, in the file's order; the first ``findingsAtMost``.
  package internal(set) var findings: [Damage] = []
  /// Entries that were struck out: their sums are taken as they stand.
  package internal(set) var redacted: [Int] = []
  /// The code of the sealing entry, where there is one.
  package internal(set) var sealCode: String?
  /// Whole entries whose `v` a later program wrote; their sums were checked all the same.
  package internal(set) var newer: [Int] = []
  /// The content is whole and only its line ends or its encoding were changed.
  package internal(set) var isReencoded = false
  /// The header's version, where a later program wrote it.
  package internal(set) var newerHeader: Int?
  /// The last whole entry's sum.
  package internal(set) var last: Sum?
  /// Nobody writes this file any more.
  package internal(set) var isAbandoned = false
  /// The file in which the meeting goes on; nil where it goes on in none.
  package internal(set) var continuedAs: String?
  /// The file in which the meeting is said to go on, where no file of this meeting is there.
  package internal(set) var continuationMissing: String?
  /// The mark that nobody writes the file any more names a place that is none in it, or can't be
  /// read; nothing was cut off by it.
  package internal(set) var hasUnfitMark = false
  /// Whole entries behind the last one that a disk confirmed before it failed; none of them counts.
  package internal(set) var unconfirmed = 0
  /// Where the code that was asked for stands; nil where it doesn't, or nothing was asked.
  package internal(set) var match: Match?
  /// The code that was asked for.
  package internal(set) var asked: String?

  /// More findings than that are counted and not listed.
  package static let findingsAtMost = 100

  /// The line that bears a code from a signed paper, and what was written after it.
  package struct Match: Hashable, Sendable {
    /// Which line of the file, from 1.
    package let line: Int
    /// Which entry.
    package let n: Int
    /// Entries after it, in order.
    package internal(set) var following: [Following] = []
  }

  /// An entry after it, as far as it is told.
  package struct Following: Hashable, Sendable {
    /// Which entry.
    package let n: Int
    /// When it was written.
    package let at: Moment
    /// Who wrote it.
    package let by: String
  }

  /// A line ends where the mark says that the file ends.
  var isAtMark = false

  /// Whether everything checked is right, and the code that was asked for stands in the file.
  package var isGood: Bool {
    findings.isEmpty && !isReencoded && continuationMissing == nil && !hasUnfitMark
      && (asked == nil || match != nil)
  }

  /// 0 or 1.
  package var exitStatus: Int32 { isGood ? 0 : 1 }

  /// Reads a file strictly: sums, numbers, the order of members, JSON without double keys, limits.
  ///
  /// Takes no lock and writes nothing. After a finding it goes on with the next line, taking the
  /// damaged line's sum as it stands.
  ///
  /// - Parameters:
  ///   - code: 16 to 64 digits of a line's sum, as printed on papers; spaces and dashes are
  ///     ignored.
  ///   - version: the newest version of events that is understood.
  /// - Throws: `notFound`, `notAFile` or `system`; damage is what it returns.
  package static func verify(
    _ path: String, code: String? = nil, understanding version: Int = Journal.newestVersion,
    posix: Posix = .system
  ) throws -> Verification {
    let (isFailed, mark): (Bool, FailedMark?)
    do { (isFailed, mark) = try FailedMark.read(beside: path, posix: posix) } catch {
      throw JournalError(error, at: FailedMark.path(of: path))
    }
    var reading = StrictReading(Verification(path: path), version: version)
    reading.ask(for: code)
    reading.mark = mark
    var reencoded: Verification?
    do {
      let descriptor = try posix.open(path, O_RDONLY)
      defer { posix.close(descriptor) }
      let facts = try posix.status(descriptor)
      guard facts.isRegular else { throw JournalError.notAFile(path: path) }
      try reading.read(descriptor, posix)
      if !reading.result.findings.isEmpty, facts.size <= Reencoding.largest,
        let clean = Reencoding.undone(try posix.readAll(descriptor, at: 0, count: facts.size))
      {
        reencoded = verifyAsWritten(
          clean, of: path, code: code, understanding: version, mark: mark)
        reencoded?.isReencoded = true
      }
      // What the cache says is worth nothing unless the disk has it too.
      do throws(SystemError) { try posix.syncData(descriptor) } catch {
        if error.number == EIO { throw error }
      }
    } catch let error as SystemError {
      throw JournalError(error, at: path)
    }
    var result = reencoded ?? reading.result
    guard isFailed else { return result }
    result.isAbandoned = true
    switch FailedMark.obstacle(mark, beside: path) {
    case .continuationMissing(_, let named): result.continuationMissing = named
    case .abandoned(_, let next): result.continuedAs = next
    default: break
    }
    result.hasUnfitMark = !result.isAtMark && result.continuedAs == nil
    if result.isAtMark, let mark, result.findings.isEmpty {
      result.unconfirmed = result.entries - mark.n
      result.entries = mark.n
    }
    return result
  }

  /// Reads a file's bytes strictly, see ``verify(_:code:understanding:posix:)``.
  package static func verify(
    _ bytes: [UInt8], of path: String, code: String? = nil,
    understanding version: Int = Journal.newestVersion
  ) -> Verification {
    let result = verifyAsWritten(bytes, of: path, code: code, understanding: version)
    guard !result.findings.isEmpty, let clean = Reencoding.undone(bytes) else { return result }
    var other = verifyAsWritten(clean, of: path, code: code, understanding: version)
    other.isReencoded = true
    return other
  }

  static func verifyAsWritten(
    _ bytes: [UInt8], of path: String, code: String? = nil,
    understanding version: Int = Journal.newestVersion, mark: FailedMark? = nil
  ) -> Verification {
    var reading = StrictReading(Verification(path: path), version: version)
    reading.ask(for: code)
    reading.mark = mark
    bytes.withUnsafeBytes { reading.read($0) }
    return reading.result
  }
}
