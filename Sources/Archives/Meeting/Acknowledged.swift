import Crypto
import Deliberation
import FoundationEssentials
import Glibc
import Log
import Text
import Values

/// The last line of each meeting that was acknowledged on this machine, so that an older copy put
/// back by a sync tool is noticed.
///
/// Kept in `$XDG_STATE_HOME/yishi/acknowledged`, a small file a meeting, written without a sync
/// after the act itself: lost, it warns of nothing.
package struct Acknowledged: Sendable {
  /// Nil where the user has no such folder; then only copies in the archive are noticed.
  private let folder: String?
  /// The marks that are there, where the folder was listed.
  private var there: Set<Digest>?

  package struct Mark: Codable, Hashable, Sendable {
    var format = "yishi-acknowledged"
    var version = 1
    package var n: Int
    /// 64 digits.
    package var sum: String
    /// When the meeting was made: another one of the same day may bear the same id.
    package var created: Moment?
  }

  /// - Parameter environment: the process's, of which `XDG_STATE_HOME` and `HOME` are read.
  package init(environment: [String: String]) {
    func set(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    let state = set("XDG_STATE_HOME") ?? set("HOME").map { $0 + "/.local/state" }
    folder = state.map { $0 + "/yishi/acknowledged" }
  }

  /// A meeting's mark may be anything, so that its digest names the file: so much of it as the name
  /// has.
  private struct Digest: Hashable {
    let first, second: UInt64

    init(_ id: String) {
      (first, second) = SHA256.hash(data: Data(id.utf8)).withUnsafeBytes { bytes in
        (
          UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
          UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        )
      }
    }

    /// Nil for the name of something else.
    init?(name: String) {
      let digits = Array(name.utf8.prefix(32))
      guard name.ends(in: ".json"), name.utf8.count == 37,
        let first = UInt64(String(decoding: digits[..<16], as: UTF8.self), radix: 16),
        let second = UInt64(String(decoding: digits[16...], as: UTF8.self), radix: 16)
      else { return nil }
      (self.first, self.second) = (first, second)
    }
  }

  private func path(_ id: String) -> String? {
    folder.map { "\($0)/\(Sum(SHA256.hash(data: Data(id.utf8))).hex.prefix(32)).json" }
  }

  /// With the names of the marks there are now: a list that asks for those of thousands of meetings,
  /// few of which have one, needn't try to open so many files.
  package func listed() -> Acknowledged {
    guard let folder else { return self }
    var listed = self
    do throws(SystemError) {
      listed.there = Set(try FileSystem.list(folder).compactMap(Digest.init(name:)))
    } catch {
      // Where it may not be listed each mark is asked for.
      listed.there = error.number == ENOENT ? [] : nil
    }
    return listed
  }

  package func mark(of header: SessionHeader) -> Mark? {
    bytes(header.id).flatMap { decoded($0, header) }
  }

  /// The mark where it tells of an entry beyond so many. A list asks this of every meeting, so that
  /// those that tell of none aren't decoded.
  package func mark(of header: SessionHeader, beyond entries: Int) -> Mark? {
    guard let bytes = bytes(header.id) else { return nil }
    if let n = Acknowledged.number(in: bytes), n <= entries { return nil }
    return decoded(bytes, header).flatMap { $0.n > entries ? $0 : nil }
  }

  private func bytes(_ id: String) -> [UInt8]? {
    if let there, there.isEmpty || !there.contains(Digest(id)) { return nil }
    return path(id).flatMap { (try? Posix.system.contents($0, limit: 4096)) ?? nil }
  }

  /// What stands behind `"n":`, which is in no text of a mark.
  private static func number(in bytes: [UInt8]) -> Int? {
    let name = Array("\"n\":".utf8)
    guard
      let start = bytes.indices.first(where: { bytes[$0...].starts(with: name) })
    else { return nil }
    let digits = bytes[(start + name.count)...].prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private func decoded(_ bytes: [UInt8], _ header: SessionHeader) -> Mark? {
    guard let mark = try? JSONDecoder().decode(Mark.self, from: Data(bytes)),
      mark.format == Mark(n: 0, sum: "").format, mark.version == 1,
      mark.created == header.created
    else { return nil }
    return mark
  }

  /// Nothing depends on it, so that whatever fails is passed over.
  package func note(_ header: SessionHeader, n: Int, sum: String) {
    guard let folder, let path = path(header.id),
      let bytes = try? JSONEncoder().encode(Mark(n: n, sum: sum, created: header.created))
    else { return }
    let posix = Posix.system
    make(folder)
    let aside = "\(folder)/.\(getpid())-\(UInt32.random(in: 0...UInt32.max)).tmp"
    guard let descriptor = try? posix.open(aside, O_WRONLY | O_CREAT | O_EXCL) else { return }
    let isWritten = (try? posix.writeAll(descriptor, Array(bytes))) != nil
    posix.close(descriptor)
    if !isWritten || (try? posix.rename(aside, to: path)) == nil { try? posix.unlink(aside) }
  }

  /// A recovered file begins anew.
  package func forget(_ id: String) { if let path = path(id) { try? Posix.system.unlink(path) } }

  private func make(_ path: String) {
    if (try? Posix.system.status(path)) ?? nil != nil { return }
    let parent = Log.folder(of: path)
    if parent != path { make(parent) }
    _ = try? Posix.system.makeFolder(path)
  }
}

extension MeetingFile {
  /// Notes the last acknowledged line, at most once a second; call when it has been shown.
  package func noteAcknowledged() {
    guard ContinuousClock.now - notedAt >= .seconds(1) else { return }
    noteNow()
  }

  /// Notes it now, where it isn't noted yet.
  func noteNow() {
    guard let watching, journal.obstacle == nil, journal.head.n > 0, journal.head.n != noted else {
      return
    }
    notedAt = .now
    noted = journal.head.n
    watching.note(journal.header, n: journal.head.n, sum: journal.head.sum.hex)
  }

  /// Whether more, or something else, of this meeting is known, which nobody has chosen against:
  /// acknowledged here before, in another file of its archive, or sealed by the register.
  ///
  /// Where the file is only read, that is told and hinders nothing.
  func findOther(than mark: Acknowledged.Mark?, sumThere: Sum?, isOnlyRead: Bool = false) {
    guard journal.obstacle == nil else { return }
    // Another window may have written, and noted it, since this one read the file's end.
    var hasGrown = false
    if let mark, journal.head.n < mark.n {
      _ = try? refresh()
      hasGrown = journal.head.n >= mark.n
    }
    let last = journal.head.n
    var known: [(copy: KnownCopy, isOlder: Bool)] = []
    if let mark {
      if hasGrown || sumThere?.hex == mark.sum {
        noted = mark.n
      } else {
        known.append((KnownCopy(n: mark.n, sum: mark.sum), last < mark.n))
      }
    }
    // Other files of the archive are named for themselves.
    for copy in isOnlyRead ? [] : Archive.copies(of: path) where copy.relation != .older {
      known.append((copy.known, copy.relation == .newer))
    }
    if let seal = earlierSeal, !journal.head.isSealed {
      known.append(
        (KnownCopy(n: last + 1, sum: seal.code, file: seal.file, number: seal.number), true))
    }
    others = known.map(\.copy)
    let chosen = session.copyChoices.flatMap(\.known)
    let open = known.first { one in
      // A recovery says itself that the record was sealed before.
      if one.copy.isSeal, session.sealsAsRecovered { return false }
      return !chosen.contains { ($0.n, $0.sum) == (one.copy.n, one.copy.sum) }
    }
    guard let open else { return }
    let other = JournalError.otherCopyKnown(
      path: path, last: last, known: .init(open.copy), isOlder: open.isOlder)
    if isOnlyRead { otherKnown = other } else { log.obstacle = other }
  }

  /// That another file of the archive holds more of this meeting, or something else, and nobody has
  /// chosen this one; nil where there is none.
  package var unchosenCopy: JournalError? {
    let chosen = session.copyChoices.flatMap(\.known)
    let other = Archive.copies(of: path).first { copy in
      copy.relation != .older
        && !chosen.contains { ($0.n, $0.sum) == (copy.known.n, copy.known.sum) }
    }
    return other.map {
      .otherCopyKnown(
        path: path, last: journal.head.n, known: .init($0.known), isOlder: $0.relation == .newer)
    }
  }

  /// The choice of this copy with what is known besides; any other command as it is.
  func withCopiesKnown(_ command: Command) -> Command {
    guard case .continueCopy(var choice) = command else { return command }
    choice.known = others.isEmpty ? nil : others
    choice.wasSealed = earlierSeal != nil && !journal.head.isSealed
    return .continueCopy(choice)
  }
}

extension JournalError.KnownEnd {
  init(_ copy: KnownCopy) { self.init(n: copy.n, file: copy.file) }
}
