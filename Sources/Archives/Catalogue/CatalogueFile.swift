import GRDB
import GRDBSQLite
import Glibc
import Log

/// The database behind a ``Catalogue``, and all that knows that it is one.
///
/// Every row says by its sum whether it is whole, and by its stamp whether its file still is the one
/// that was read. So the disk needn't be waited for, and whatever became of the database is found out.
final class CatalogueFile {
  let path: String
  let database: DatabaseQueue
  let archive: String
  let year: Int?
  let seed: UInt64

  /// Opens it and reads the cards of an archive or of one of its years.
  ///
  /// What is no such database, or one of another edition, gives way to a new one.
  ///
  /// - Returns: nil where it can't be used: it may not be written, another program writes it for
  ///   longer than anybody wants to wait, the disk is full.
  static func open(_ path: String, archive: String, year: Int?, seed: UInt64) -> (
    CatalogueFile, Catalogue.Cards
  )? {
    for isLast in [false, true] {
      do {
        let file = try CatalogueFile(path, archive, year, seed)
        return (file, try file.cards())
      } catch {
        guard !isLast, isBeyondUse(error) else { return nil }
        remove(path)
      }
    }
    return nil
  }

  private init(_ path: String, _ archive: String, _ year: Int?, _ seed: UInt64) throws {
    (self.path, self.archive, self.year, self.seed) = (path, archive, year, seed)
    var configuration = Configuration()
    configuration.busyMode = .timeout(0.3)
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA synchronous = OFF;
          PRAGMA secure_delete = ON;
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          """)
    }
    database = try DatabaseQueue(path: path, configuration: configuration)
    try database.inDatabase { database in
      guard try CatalogueFile.edition(of: database) != Catalogue.edition else { return }
      try database.inTransaction(.immediate) {
        // Another program may have made the tables meanwhile.
        switch try CatalogueFile.edition(of: database) {
        case Catalogue.edition: break
        case nil: try database.execute(sql: CatalogueFile.schema)
        default: throw OtherEdition()
        }
        return .commit
      }
    }
  }

  /// Nil for a database in which nothing is yet.
  static func edition(of database: Database) throws -> Int? {
    let edition = try Int.fetchOne(database, sql: "PRAGMA user_version")
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master")
    return tables == 0 ? nil : edition
  }

  /// The database was made by an earlier or a later program.
  private struct OtherEdition: Error {}

  private static let columns = Card.numberNames + Card.textNames + ["sum"]

  private static let schema = """
    CREATE TABLE archive (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE);
    CREATE TABLE meeting (
      id INTEGER PRIMARY KEY,
      archive INTEGER NOT NULL REFERENCES archive ON DELETE CASCADE,
      \(Card.numberNames.map { "\($0) INTEGER NOT NULL" }.joined(separator: ", ")),
      \(Card.textNames.map { "\($0) TEXT NOT NULL" }.joined(separator: ", ")),
      sum INTEGER NOT NULL,
      UNIQUE (archive, year, device, inode));
    \(CatalogueFile.extractSchema)
    \(CatalogueFile.tasksSchema)
    PRAGMA user_version = \(Catalogue.edition);
    """

  private static let select = """
    SELECT \(columns.map { "meeting." + $0 }.joined(separator: ", ")) FROM meeting
    JOIN archive ON archive.id = meeting.archive AND archive.path = ?
    """

  private func cards() throws -> Catalogue.Cards {
    try database.inDatabase { database in
      var cards = Catalogue.Cards()
      let statement = try database.makeStatement(
        sql: CatalogueFile.select + (year == nil ? "" : " WHERE meeting.year = ?"))
      try statement.setArguments(
        StatementArguments([archive]) + StatementArguments(year.map { [$0] } ?? []))
      let rows = try Row.fetchCursor(statement)
      // The columns are read where SQLite has them: a list of ten thousand meetings has a quarter of
      // a million, each of which would be copied and looked at twice.
      while try rows.next() != nil {
        if let card = card(statement.sqliteStatement) { cards.add(card) }
      }
      return cards
    }
  }

  /// Nil for a row that isn't what was written.
  private func card(_ row: SQLiteStatement) -> Card? {
    var (numbers, texts): ([Int64], [String]) = ([], [])
    numbers.reserveCapacity(Card.numberNames.count)
    texts.reserveCapacity(Card.textNames.count)
    var sum = Checksum(seed)
    for column in 0..<Int32(Card.numberNames.count) {
      guard sqlite3_column_type(row, column) == SQLITE_INTEGER else { return nil }
      numbers.append(sqlite3_column_int64(row, column))
      sum.add(numbers[Int(column)])
    }
    for column in Int32(Card.numberNames.count)..<Int32(CatalogueFile.columns.count - 1) {
      guard sqlite3_column_type(row, column) == SQLITE_TEXT,
        let start = sqlite3_column_text(row, column)
      else { return nil }
      let bytes = UnsafeRawBufferPointer(
        start: start, count: Int(sqlite3_column_bytes(row, column)))
      sum.add(bytes)
      texts.append(String(decoding: bytes, as: UTF8.self))
    }
    let last = Int32(CatalogueFile.columns.count - 1)
    guard sqlite3_column_type(row, last) == SQLITE_INTEGER,
      UInt64(bitPattern: sqlite3_column_int64(row, last)) == sum.value
    else { return nil }
    return Card(numbers: numbers, texts: texts)
  }

  /// Puts cards in, in the place of those of the same files, and takes others out.
  ///
  /// What fails is passed over: the files are read again then.
  func keep(_ cards: [Card], without gone: [Card]) {
    do {
      try database.inDatabase { database in
        try database.inTransaction(.immediate) {
          try forgetLostArchives(database)
          try database.execute(
            sql: "INSERT INTO archive (path) VALUES (?) ON CONFLICT DO NOTHING",
            arguments: [archive])
          let delete = try database.makeStatement(
            sql: """
              DELETE FROM meeting WHERE archive = (SELECT id FROM archive WHERE path = ?)
              AND year = ? AND device = ? AND inode = ?
              """)
          for card in gone {
            // The year, the device and the inode come first.
            try delete.execute(
              arguments: StatementArguments([archive]) + StatementArguments(card.numbers.prefix(3)))
          }
          try dropExtracts(overtakenBy: cards, without: gone, in: database)
          let insert = try database.makeStatement(sql: CatalogueFile.insert)
          for card in cards { try insert.execute(arguments: arguments(card)) }
          return .commit
        }
      }
    } catch {
      if CatalogueFile.isBeyondUse(error) { CatalogueFile.remove(path) }
    }
  }

  private static let insert = """
    INSERT OR REPLACE INTO meeting (archive, \(columns.joined(separator: ", ")))
    VALUES ((SELECT id FROM archive WHERE path = ?), \
    \(columns.map { _ in "?" }.joined(separator: ", ")))
    """

  private func arguments(_ card: Card) -> StatementArguments {
    let (numbers, texts) = (card.numbers, card.texts)
    var sum = Checksum(seed)
    for number in numbers { sum.add(number) }
    for text in texts { sum.add(text) }
    var values = [archive.databaseValue]
    values += numbers.map(\.databaseValue) + texts.map(\.databaseValue)
    values.append(Int64(bitPattern: sum.value).databaseValue)
    return StatementArguments(values)
  }

  /// Whoever deletes an archive, or takes the stick away on which it is, leaves no titles here.
  private func forgetLostArchives(_ database: Database) throws {
    let paths = try String.fetchAll(
      database, sql: "SELECT path FROM archive WHERE path <> ?", arguments: [archive])
    for path in paths where access(path, F_OK) != 0 {
      try database.execute(sql: "DELETE FROM archive WHERE path = ?", arguments: [path])
    }
  }

  /// Whether an error says that this is no database of ours, rather than that it isn't to be had now.
  static func isBeyondUse(_ error: any Error) -> Bool {
    // Another edition, or rows of other kinds than were written.
    guard let error = error as? DatabaseError else { return true }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_FULL,
      .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_NOMEM, .SQLITE_INTERRUPT, .SQLITE_NOLFS:
      return false
    default: return true
    }
  }

  /// The journal first: left beside a new database it would be taken for that one's.
  static func remove(_ path: String) {
    for ending in beside + [""] { unlink(path + ending) }
  }

  /// Whether a journal lies beside it, which SQLite would play back into it, whoever left it there.
  static func isBesideJournal(_ path: String) -> Bool {
    beside.contains { access(path + $0, F_OK) == 0 }
  }

  private static let beside = ["-journal", "-wal", "-shm"]
}
