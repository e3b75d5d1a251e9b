import Affairs
import Glibc
import Log
import Text
import Values

/// The one chain of a ledger that this computer writes, all its terminals taking turns.
///
/// Belongs to one thread.
final class OwnChain {
  /// All that is read.
  let folder: LedgerFolder
  private let computer: Computer?
  private let generator: String
  /// What the user has not been told yet.
  private(set) var notices: [LedgerNotice] = []
  private var journal: Journal?
  private var posix: Posix { folder.posix }

  init(_ folder: LedgerFolder, computer: Computer?, generator: String) {
    (self.folder, self.computer, self.generator) = (folder, computer, generator)
  }

  func takeNotices() -> [LedgerNotice] {
    defer { notices = [] }
    let files = (journal?.notices ?? []).map(LedgerNotice.file)
    journal?.notices = []
    return notices + files
  }

  private func known() throws -> Computer {
    guard let computer else {
      throw JournalError.computerUnknown(
        path: "$XDG_STATE_HOME", cause: SystemError(call: "getenv", number: ENOENT))
    }
    return computer
  }

  private func opened(at: Moment) throws -> Journal {
    if let journal { return journal }
    let journal = try known().chain(
      in: folder.archive, at: at, generator: generator, posix: posix)
    self.journal = journal
    return journal
  }

  /// Judges while there is no chain of its own yet, so that what is refused makes none. It is judged again
  /// once the chain is there, under its lock.
  private func foretell(
    _ judge: (LedgerFolder.Change, EntryID) throws -> Draft
  ) throws {
    guard journal == nil else { return }
    let (begun, id) = try known().begun(in: folder.archive, posix: posix)
    journal = begun
    if begun == nil { _ = try judge(folder.refresh(), EntryID(chain: id, n: 1)) }
  }

  /// Runs while no other terminal of this computer can write.
  func locked<Result>(at: Moment, _ body: () throws -> Result) throws -> Result {
    try opened(at: at).locked(body)
  }

  /// Appends one line, as ``Journal/append(by:at:holding:alongside:judge:)`` does, that names what was
  /// read of other chains.
  ///
  /// - Parameter judge: is given what came since the last look, under the lock and with the folder read
  ///   to its last whole lines, and which entry it will be; gives what is to be written, or throws its
  ///   refusal. Before a chain is made it is asked once more.
  /// - Returns: the line, and what came since the folder was read for `judge`, with it.
  func append(
    by: String, at: Moment, alongside: () throws -> Void = {},
    judge: (LedgerFolder.Change, EntryID) throws -> Draft
  ) throws -> (id: EntryID, entry: JournalEntry, change: LedgerFolder.Change) {
    var isSecond = false
    while true {
      try foretell(judge)
      let journal = try opened(at: at)
      do {
        let entry = try journal.append(by: by, at: at, alongside: alongside) { _ in
          let change = folder.refresh()
          let next = EntryID(chain: journal.header.id, n: journal.head.n + 1)
          var draft = try judge(change, next)
          guard let own = folder.files.first(where: { $0.path == journal.path }),
            own.entries.count == journal.head.n
          else {
            throw JournalError.system(
              path: journal.path, cause: SystemError(call: "read", number: EIO))
          }
          // Reading it just now may have found that the disk doesn't keep it any more.
          guard own.isWhole else {
            throw JournalError.abandoned(path: journal.path, continuedAs: nil)
          }
          draft.after = folder.heads(unknownTo: own)
          return draft
        }
        do { try known().note(journal, posix: posix) } catch let error as JournalError {
          // The entry stands; only a copy put back would go unnoticed.
          notices.append(.notNoted(error))
        }
        return (EntryID(chain: journal.header.id, n: entry.n), entry, folder.refresh())
      } catch let error as JournalError {
        switch error {
        case .replaced, .abandoned, .damaged:
          // Nothing was written: it goes on in whatever is this computer's chain now.
          self.journal = nil
          guard !isSecond else { throw error }
          isSecond = true
        case .busy, .full, .unwritable, .writeFailed(_, _, usable: true): throw error
        default:
          self.journal = nil
          throw error
        }
      }
    }
  }
}
