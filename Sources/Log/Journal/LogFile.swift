import Text
import Values

/// A log that knows its state: what its entries come to, folded one after another, and the way to add
/// to them.
///
/// What an entry's events mean is the fold's to know. Several of these, in several programs, may have
/// one file open and take turns. Belongs to one thread.
package final class LogFile<State> {
  /// The state of every entry read so far.
  package private(set) var state: State
  /// The file it reads and adds to.
  package private(set) var journal: Journal
  private let fold: Fold

  /// Takes in one entry. Whatever it says, the next one can be folded after it.
  package typealias Fold = (JournalEntry, inout State) -> Void

  /// Where that file stands.
  package var path: String { journal.path }

  /// Why nothing can be added; nil where it can.
  package var obstacle: JournalError? {
    get { journal.obstacle }
    set { journal.obstacle = newValue }
  }

  /// A journal that has no entry yet.
  package init(_ journal: Journal, state: State, fold: @escaping Fold) {
    (self.journal, self.state, self.fold) = (journal, state, fold)
  }

  /// Opens a file and folds every entry of it, as it is read: the lines of a long one are never held
  /// all at once.
  ///
  /// A damaged or newer file opens up to the last good entry, read-only; ``obstacle`` says why.
  ///
  /// - Parameters:
  ///   - fold: folds an entry, now and whenever one is added.
  ///   - each: sees every entry that is there now.
  ///   - begin: is given the header, and gives the state before any entry.
  package static func open(
    _ path: String, for access: Journal.Access = .appending, posix: Posix = .system,
    fold: @escaping Fold, each: (JournalEntry) -> Void = { _ in },
    begin: (SessionHeader) throws -> State
  ) throws -> LogFile {
    var state: State?
    return try open(path, for: access, posix: posix, fold: fold) { entry in
      fold(entry, &state!)
      each(entry)
    } begin: {
      state = try begin($0)
    } state: {
      state!
    }
  }

  /// The same where the entries of a whole file are put together otherwise than one after another.
  ///
  /// - Parameters:
  ///   - each: sees every entry that is there now.
  ///   - begin: is given the header before any entry.
  ///   - state: gives what all of them come to.
  package static func open(
    _ path: String, for access: Journal.Access = .appending, posix: Posix = .system,
    fold: @escaping Fold, each: (JournalEntry) -> Void, begin: (SessionHeader) throws -> Void,
    state: () -> State
  ) throws -> LogFile {
    let journal = try Journal.open(path, for: access, posix: posix, each: each, begin: begin)
    return LogFile(journal, state: state(), fold: fold)
  }

  /// Has the state judged as every other's entries leave it, writes what comes of it, and folds it once
  /// it is durable.
  ///
  /// - Parameters:
  ///   - holding: as ``Journal/append(by:at:holding:alongside:judge:)`` takes it.
  ///   - alongside: runs just before the line is written, and only where it will be.
  ///   - folding: folds the entry, where its maker knows more of it than its bytes; nil as any other.
  ///   - judge: gives what is to be written, or throws its refusal, with nothing written.
  /// - Returns: the entry as it stands in the file now.
  @discardableResult
  package func append(
    by: String, at: Moment,
    holding: (() throws -> JournalEntry) throws -> JournalEntry = { try $0() },
    alongside: () throws -> Void = {}, folding: Fold? = nil,
    judge: (State) throws -> Draft
  ) throws -> JournalEntry {
    let written = try journal.append(by: by, at: at, holding: holding, alongside: alongside) {
      others in
      for other in others { fold(other, &state) }
      return try judge(state)
    }
    (folding ?? fold)(written, &state)
    return written
  }

  /// Folds what others have appended since.
  ///
  /// - Returns: their entries.
  @discardableResult
  package func refresh() throws -> [JournalEntry] {
    let others = try journal.readNew()
    for other in others { fold(other, &state) }
    return others
  }

  /// Opens the file that took the place of this one, and folds what others appended meanwhile.
  package func reopen() throws {
    let (known, notices) = (journal.head.n, journal.notices)
    var fresh: [JournalEntry] = []
    journal = try Journal.open(path, posix: journal.posix) { if $0.n > known { fresh.append($0) } }
    journal.notices = notices
    for entry in fresh { fold(entry, &state) }
  }

  /// What the user has not been told yet; it is told once.
  package func takeNotices() -> [JournalNotice] {
    defer { journal.notices = [] }
    return journal.notices
  }
}
