import Affairs
import Log
import Values

/// The ledger of an archive that knows its state: what the entries of all chains come to, and the way to
/// add to this computer's own.
///
/// What an entry's events mean is the fold's to know. Nothing is made on the disk before something is
/// written. Belongs to one thread.
package final class LedgerFile<State> {
  /// The state of every entry here.
  package private(set) var state: State
  private let fold: LedgerFold<State>
  private let own: OwnChain

  /// All that was read.
  package var folder: LedgerFolder { own.folder }

  /// Opens an archive's ledger and folds every entry of it.
  ///
  /// - Parameters:
  ///   - computer: whose chain is written; nil for one that only reads.
  ///   - generator: the program, as the header of a new chain names it.
  package init(
    _ archive: Archive, computer: Computer? = .current, generator: String,
    posix: Posix = .system, fold: LedgerFold<State>
  ) {
    let folder = LedgerFolder(archive, posix: posix)
    own = OwnChain(folder, computer: computer, generator: generator)
    self.fold = fold
    state = fold.begin(folder.entries)
  }

  /// Has the state judged with everything that is here by then, writes what comes of it as one line of
  /// this computer's chain, and folds it once it is durable.
  ///
  /// - Parameters:
  ///   - by: the clerk's name.
  ///   - alongside: runs just before the line is written, and only where it will be.
  ///   - judge: gives what is to be written, or throws its refusal, with nothing written. What the line
  ///     names of other chains is filled in.
  /// - Returns: the entry as it stands in the chain now.
  /// - Throws: a `JournalError`, or what `judge` throws. In every case nothing was recorded; only after
  ///   `syncFailed` can't that be known.
  @discardableResult
  package func append(
    by: String, at: Moment, alongside: () throws -> Void = {}, judge: (State) throws -> Draft
  ) throws -> ChainEntry {
    try appendEntry(by: by, at: at, alongside: alongside) { state, _ in try judge(state) }
  }

  /// The same where what is written depends on which entry it will be.
  @discardableResult
  package func appendEntry(
    by: String, at: Moment, alongside: () throws -> Void = {},
    judge: (State, EntryID) throws -> Draft
  ) throws -> ChainEntry {
    let (id, entry, change) = try own.append(by: by, at: at, alongside: alongside) {
      change, next in
      take(change)
      return try judge(state, next)
    }
    take(change)
    return folder.entries.last { $0.entry.sum == entry.sum }
      // What was durable a moment ago can't be read any more: told by the next look.
      ?? ChainEntry(id: id, entry: entry, past: CausalPast())
  }

  /// Folds what came since.
  @discardableResult
  package func refresh() -> LedgerFolder.Change {
    let change = folder.refresh()
    take(change)
    return change
  }

  /// What the user has not been told yet; it is told once.
  package func takeNotices() -> [LedgerNotice] { own.takeNotices() }

  private func take(_ change: LedgerFolder.Change) {
    if change.isAnew {
      state = fold.begin(folder.entries)
    } else if change.isAtEnd {
      for entry in change.fresh { fold.apply(entry, &state) }
    } else {
      fold.join(change.fresh, folder.entries, &state)
    }
  }
}

/// How entries come to a state. Whatever an entry says, the next one can be folded after it.
package struct LedgerFold<State> {
  /// Folds every entry, in order.
  package let begin: (_ entries: [ChainEntry]) -> State
  /// Takes in an entry that comes after all others.
  package let apply: (_ entry: ChainEntry, _ state: inout State) -> Void
  /// Takes in entries some of which stand before others that were folded already.
  package let join: (_ fresh: [ChainEntry], _ all: [ChainEntry], _ state: inout State) -> Void

  /// - Parameter join: nil to fold everything anew.
  package init(
    begin: @escaping ([ChainEntry]) -> State,
    apply: @escaping (ChainEntry, inout State) -> Void,
    join: (([ChainEntry], [ChainEntry], inout State) -> Void)? = nil
  ) {
    (self.begin, self.apply) = (begin, apply)
    self.join = join ?? { _, all, state in state = begin(all) }
  }
}
