import Glibc
import Log
import Text

/// One file of an archive, opened to be copied: of a meeting or a chain its whole lines, of anything else
/// every byte.
struct BackupSource {
  /// Bytes to be copied.
  let size: Int
  /// A meeting or a chain in which something is wrong: it is copied as it lies.
  let isDamaged: Bool
  private let journal: Journal?
  private let file: OpenFile?

  /// Whether what is copied are the whole lines of a log, which only grows.
  var isWholeLines: Bool { journal != nil }

  init(_ path: String, isLog: Bool, _ posix: Posix) throws(SystemError) {
    if isLog {
      do {
        let journal = try Journal.open(path, for: .reading, posix: posix)
        if journal.obstacle == nil {
          (size, isDamaged, self.journal, file) = (journal.head.offset, false, journal, nil)
          return
        }
        isDamaged = BackupSource.isDamage(journal.obstacle)
      } catch JournalError.system(_, let cause) {
        throw cause
      } catch {
        isDamaged = true
      }
    } else {
      isDamaged = false
    }
    journal = nil
    let opened = OpenFile(try posix.openItself(path), posix)
    size = try posix.status(opened.descriptor).size
    file = opened
  }

  /// What nobody writes any more, or was written by a newer program, is in order.
  private static func isDamage(_ obstacle: JournalError?) -> Bool {
    switch obstacle {
    case .abandoned?, .continuationMissing?, .newer?, .reencoded?, nil: false
    default: true
    }
  }

  func sum(_ posix: Posix) throws(SystemError) -> Sum {
    if let journal { return try journal.sumOfWholeLines().sum }
    return try posix.sum(file?.descriptor ?? -1).sum
  }

  func copyAside(for path: String, _ posix: Posix) throws(SystemError) -> CopyAside {
    if let journal { return try journal.copyAside(for: path, posix: posix) }
    return try posix.copyAside(file?.descriptor ?? -1, for: path)
  }
}

extension Posix {
  /// Whether a file's first bytes are all those of another.
  func begins(_ path: String, with other: String) throws(SystemError) -> Bool {
    let (whole, first) = (
      OpenFile(try openItself(path), self), OpenFile(try openItself(other), self)
    )
    let size = try status(first.descriptor).size
    guard try status(whole.descriptor).size >= size else { return false }
    return try sum(whole.descriptor, count: size) == sum(first.descriptor, count: size)
  }
}
