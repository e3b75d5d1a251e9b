import Text

/// Why a session file can't be made, opened, read or written.
///
/// Facts only; ``sentence(in:)`` says them to a person. The type lives with the words because
/// files stand above words in this house.
package enum JournalError: Error, Hashable, Sendable {
  case notFound(path: String)
  case notAFile(path: String)
  case alreadyThere(path: String)
  /// The first line isn't a session's.
  case notASession(path: String, damage: Damage)
  /// The header's version, or an entry's `v`, is of a later program.
  case newer(path: String, line: Int, version: Int)
  case damaged(path: String, damage: Damage)
  /// The lock was held by someone else for two seconds.
  case busy(path: String, holder: Holder?)
  /// The path no longer leads to the file that was opened.
  case replaced(path: String)
  /// May be read, not written.
  case readOnly(path: String, cause: SystemError)
  /// Nothing was written and the file is as before: free some room and try again.
  case full(path: String, cause: SystemError)
  /// Nothing was recorded; where `usable` is false this program won't write the file again.
  case writeFailed(path: String, cause: SystemError, usable: Bool)
  /// The disk would not confirm entry `entry`: whether it is there can't be known.
  case syncFailed(path: String, cause: SystemError, entry: Int)
  /// Somebody's sync failed, or the file was recovered: nobody writes it any more.
  case abandoned(path: String, continuedAs: String?)
  /// The act is beyond what a line may hold.
  case unwritable(path: String, damage: Damage.Kind)
  case nothingToRecover(path: String)
  case noSuchEntry(path: String, entry: Int)
  case alreadyRedacted(path: String, entry: Int)
  /// Another name (hard link) leads to the same file and would keep what is struck out; `others` are
  /// those that lie in its folder.
  case severalNames(path: String, others: [String])
  /// Nobody writes the file any more, and the file in which its mark says that the meeting goes on
  /// isn't there, is of another meeting, or leads back here.
  case continuationMissing(path: String, named: String)
  /// What lies in the place of an archive's register of seals is no register.
  case notARegister(path: String)
  case contactsUnreadable(path: String)
  /// What this computer keeps of itself, without which it has no chain of its own in a ledger, can't be
  /// kept there; `path` is the folder.
  case computerUnknown(path: String, cause: SystemError)
  case system(path: String, cause: SystemError)
  /// More of this meeting, or something else of it, is known: it goes on only where somebody chooses
  /// this copy. `last` is this file's last entry; `isOlder` where the file is a beginning of what is
  /// known.
  case otherCopyKnown(path: String, last: Int, known: KnownEnd, isOlder: Bool)
  /// The content is whole and only its line ends or its encoding were changed.
  case reencoded(path: String)

  /// Who holds the lock, as far as the system tells.
  package struct Holder: Hashable, Sendable {
    /// Who holds it.
    package let process: Int
    /// The clerk's name, from `--as`.
    package let clerk: String?

    package init(process: Int, clerk: String?) {
      self.process = process
      self.clerk = clerk
    }
  }

  /// Where another copy ends, and its name where it has one.
  package struct KnownEnd: Hashable, Sendable {
    /// Its last entry.
    package let n: Int
    /// Its name; nil where it has none.
    package let file: String?

    package init(n: Int, file: String?) {
      self.n = n
      self.file = file
    }
  }

  /// The exit status of a command that ends with this: 1 refused, 65 bad input, 74 input or output.
  package var exitStatus: Int32 {
    switch self {
    case .alreadyThere, .busy, .nothingToRecover, .alreadyRedacted, .noSuchEntry, .severalNames,
      .otherCopyKnown:
      1
    case .notAFile, .notASession, .newer, .damaged, .unwritable, .contactsUnreadable, .reencoded,
      .notARegister:
      65
    case .notFound, .replaced, .readOnly, .full, .writeFailed, .syncFailed, .abandoned, .system,
      .continuationMissing, .computerUnknown:
      74
    }
  }
}

extension JournalError {
  /// The file it is about.
  package var path: String {
    switch self {
    case .notFound(let path), .notAFile(let path), .alreadyThere(let path),
      .notASession(let path, _), .newer(let path, _, _), .damaged(let path, _),
      .busy(let path, _), .replaced(let path), .readOnly(let path, _), .full(let path, _),
      .writeFailed(let path, _, _), .syncFailed(let path, _, _), .abandoned(let path, _),
      .unwritable(let path, _), .nothingToRecover(let path), .noSuchEntry(let path, _),
      .alreadyRedacted(let path, _), .contactsUnreadable(let path), .system(let path, _),
      .otherCopyKnown(let path, _, _, _), .reencoded(let path),
      .severalNames(let path, _), .continuationMissing(let path, _), .notARegister(let path),
      .computerUnknown(let path, _):
      path
    }
  }
}
