import FoundationEssentials
import GRDB
import GRDBSQLite
import Glibc
import Log
import Text

/// The database by which meetings and cards are searched, beside the catalogue's, and all that knows that
/// it is one.
///
/// It holds what was read of the files, each with the stamp of its file, and an index of the terms of all
/// of it. One program at a time uses it, while it holds the lock of a file beside it, in which stands what
/// the database's own stamp was when the last of them left it: a database that anybody else put there,
/// wrote or damaged has another, and gives way to a new one. So nothing is ever found by it that isn't so,
/// and nothing missed.
final class SearchFile {
  let database: DatabaseQueue
  let seed: UInt64
  /// What the database's stamp was when it was opened; of a new one, none's.
  let stamp: Stamp
  /// Whether something was written since.
  var isChanged: Bool

  /// Counts on whenever something else is kept, or kept otherwise.
  static let edition = 1

  private init(_ path: String, _ stamp: Stamp?, _ seed: UInt64) throws {
    (self.stamp, self.seed) = (stamp ?? .none, seed)
    isChanged = stamp == nil
    var configuration = Configuration()
    configuration.busyMode = .timeout(0.3)
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA synchronous = NORMAL;
          PRAGMA secure_delete = ON;
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          """)
    }
    database = try DatabaseQueue(path: path, configuration: configuration)
    if stamp == nil {
      try database.inDatabase { try $0.execute(sql: SearchFile.schema) }
    }
  }

  /// The terms are cut and written by the program: everything but a blank belongs to one.
  private static let schema = """
    CREATE TABLE archive (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE);
    CREATE TABLE found (
      id INTEGER PRIMARY KEY,
      archive INTEGER NOT NULL,
      mark TEXT NOT NULL,
      \(RecordStamp.names.map { "\($0) INTEGER NOT NULL" }.joined(separator: ", ")),
      bytes BLOB NOT NULL,
      sum INTEGER NOT NULL);
    CREATE UNIQUE INDEX which ON found
      (archive, mark, \(RecordStamp.names.joined(separator: ", ")));
    CREATE TABLE ledger (
      archive INTEGER PRIMARY KEY,
      files INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      sum INTEGER NOT NULL);
    CREATE VIRTUAL TABLE word USING fts5
      (said, content='', detail=none, columnsize=0, tokenize="ascii tokenchars '-_='");
    """

  // MARK: - One program at a time

  /// What a piece of work brought, and the database's stamp after it.
  struct Used<Outcome> {
    let outcome: Outcome
    let stamp: Stamp
  }

  /// Does a piece of work with the database, which is made anew where it isn't the one that was left.
  ///
  /// - Returns: nil where it can't be used: it may not be written, others use it for longer than anybody
  ///   wants to wait, the disk is full.
  static func use<Outcome>(
    _ catalogue: Catalogue, _ work: (SearchFile) throws -> Outcome
  ) -> Used<Outcome>? {
    guard let seed = Catalogue.seed, Descriptors.areToSpare, let lock = SearchLock(catalogue) else {
      return nil
    }
    let path = catalogue.searchPath
    var stamp = Stamp(of: path)
    // A folder or a pipe that somebody put there is left as it is.
    guard stamp != nil || ((try? Posix.system.status(path)) ?? nil) == nil else { return nil }
    if stamp == nil || CatalogueFile.isBesideJournal(path)
      || !lock.isLeft(SearchLock.Left(stamp: stamp, seed: seed))
    {
      remove(path)
      stamp = nil
    }
    for isLast in [false, true] {
      do {
        let file = try SearchFile(path, stamp, seed)
        defer { try? file.database.close() }
        let outcome = try work(file)
        guard file.isChanged else { return Used(outcome: outcome, stamp: file.stamp) }
        try file.database.close()
        chmod(path, 0o600)
        let after = Stamp(of: path)
        lock.leave(SearchLock.Left(stamp: after, seed: seed))
        return Used(outcome: outcome, stamp: after ?? .none)
      } catch {
        guard CatalogueFile.isBeyondUse(error) else {
          // What was half written is written by another stamp.
          return nil
        }
        remove(path)
        stamp = nil
        if isLast { return nil }
      }
    }
    return nil
  }

  static func remove(_ path: String) { CatalogueFile.remove(path) }

  /// Forgets what is kept of a file, in every archive, so that neither it nor a term of it is on the disk.
  /// Where that can't be, the whole database goes away.
  static func forget(_ file: FileKey, in catalogue: Catalogue) {
    let path = catalogue.searchPath
    guard access(path, F_OK) == 0 else { return }
    let used = use(catalogue) { try $0.forget(file) }
    if used == nil { remove(path) }
  }

  /// The rows aren't what was written.
  struct Broken: Error {}
}

extension Catalogue {
  /// Has all that searches keep forgotten, before words are struck out of a chain of the ledger: which of
  /// its cards say them nobody knows by then.
  func forgetSearches() { SearchFile.remove(searchPath) }

  package var searchPath: String { folder + "/search.sqlite" }
  var searchLockPath: String { folder + "/search.lock" }
}
