import Affairs
import FoundationEssentials
import GRDB
import GRDBSQLite
import Glibc

/// What the catalogue keeps of what meetings say, in a table of its own, which is read only by those
/// who ask for it.
extension CatalogueFile {
  static let extractSchema = """
    CREATE TABLE extract (
      id INTEGER PRIMARY KEY,
      archive INTEGER NOT NULL REFERENCES archive ON DELETE CASCADE,
      \(RecordStamp.names.map { "\($0) INTEGER NOT NULL" }.joined(separator: ", ")),
      bytes BLOB NOT NULL,
      sum INTEGER NOT NULL,
      UNIQUE (device, inode, archive, year));
    """

  /// An extract to be kept, and the file it was read of.
  struct FreshExtract {
    let record: RecordStamp
    let path: String
    let bytes: [UInt8]
  }

  /// The extracts that are wanted, of the archive or of its year; none where they can't be read.
  ///
  /// - Parameter isWanted: whether that record is as its file is now.
  func extracts(_ isWanted: (RecordStamp) -> Bool) -> [RecordStamp: Extract] {
    do {
      let packed = try packedExtracts(isWanted)
      // They are unpacked on every core, for that takes longer than to read them.
      let parts = stride(from: 0, to: packed.count, by: 256).map {
        packed[$0..<min($0 + 256, packed.count)]
      }
      let unpacked = parts.sideBySide { part in
        part.map { one in one.bytes.withUnsafeBytes { Extract(packed: $0) } }
      }.joined()
      var found: [RecordStamp: Extract] = [:]
      for (one, extract) in zip(packed, unpacked) { found[one.record] = extract }
      return found
    } catch {
      if CatalogueFile.isBeyondUse(error) { CatalogueFile.remove(path) }
      return [:]
    }
  }

  private struct PackedExtract: Sendable {
    let record: RecordStamp
    let bytes: [UInt8]
  }

  private func packedExtracts(_ isWanted: (RecordStamp) -> Bool) throws -> [PackedExtract] {
    try database.inDatabase { database in
      var found: [PackedExtract] = []
      let columns = (RecordStamp.names + ["bytes", "sum"]).map { "extract." + $0 }
      let statement = try database.makeStatement(
        sql: """
          SELECT \(columns.joined(separator: ", ")) FROM extract
          JOIN archive ON archive.id = extract.archive AND archive.path = ?
          """ + (year == nil ? "" : " WHERE extract.year = ?"))
      try statement.setArguments(
        StatementArguments([archive]) + StatementArguments(year.map { [$0] } ?? []))
      let rows = try Row.fetchCursor(statement)
      // The bytes are read where SQLite has them.
      while try rows.next() != nil {
        if let one = extract(statement.sqliteStatement, isWanted) { found.append(one) }
      }
      return found
    }
  }

  /// Nil for a row that isn't wanted, or isn't what was written.
  private func extract(
    _ row: SQLiteStatement, _ isWanted: (RecordStamp) -> Bool
  ) -> PackedExtract? {
    let count = Int32(RecordStamp.names.count)
    var numbers: [Int64] = []
    numbers.reserveCapacity(Int(count))
    var sum = Checksum(seed)
    for column in 0..<count {
      guard sqlite3_column_type(row, column) == SQLITE_INTEGER else { return nil }
      numbers.append(sqlite3_column_int64(row, column))
      sum.add(numbers[Int(column)])
    }
    let record = RecordStamp(numbers: numbers)
    guard isWanted(record), sqlite3_column_type(row, count) == SQLITE_BLOB,
      let start = sqlite3_column_blob(row, count)
    else { return nil }
    let bytes = UnsafeRawBufferPointer(
      start: start, count: Int(sqlite3_column_bytes(row, count)))
    sum.add(bytes)
    guard sqlite3_column_type(row, count + 1) == SQLITE_INTEGER,
      UInt64(bitPattern: sqlite3_column_int64(row, count + 1)) == sum.value
    else { return nil }
    return PackedExtract(record: record, bytes: Array(bytes))
  }

  /// Keeps extracts in the place of others of the same files.
  ///
  /// What fails is passed over: the files are read again then. So is a file that changed since, or is
  /// about to have something struck out, which is why it is looked at while nobody else can write here.
  func keep(_ fresh: [FreshExtract]) {
    guard !fresh.isEmpty else { return }
    do {
      try database.inDatabase { database in
        try database.inTransaction(.immediate) {
          try database.execute(
            sql: "INSERT INTO archive (path) VALUES (?) ON CONFLICT DO NOTHING",
            arguments: [archive])
          let insert = try database.makeStatement(sql: CatalogueFile.insertExtract)
          for one in fresh
          where one.bytes.count <= CatalogueFile.longestExtract
            && Stamp(of: one.path) == one.record.stamp
          {
            try insert.execute(arguments: arguments(one))
          }
          return .commit
        }
      }
    } catch {
      if CatalogueFile.isBeyondUse(error) { CatalogueFile.remove(path) }
    }
  }

  /// Bytes of the longest that is kept; one of thousands of members is read again.
  private static let longestExtract = 1 << 20

  private static let insertExtract = """
    INSERT OR REPLACE INTO extract
    (archive, \(RecordStamp.names.joined(separator: ", ")), bytes, sum)
    VALUES ((SELECT id FROM archive WHERE path = ?), \
    \(RecordStamp.names.map { _ in "?" }.joined(separator: ", ")), ?, ?)
    """

  private func arguments(_ one: FreshExtract) -> StatementArguments {
    let numbers = one.record.numbers
    var sum = Checksum(seed)
    for number in numbers { sum.add(number) }
    one.bytes.withUnsafeBytes { sum.add($0) }
    var values = [archive.databaseValue]
    values += numbers.map(\.databaseValue)
    values.append(Data(one.bytes).databaseValue)
    values.append(Int64(bitPattern: sum.value).databaseValue)
    return StatementArguments(values)
  }

  /// Drops the extracts of files that are gone, and of those that say something else now.
  func dropExtracts(
    overtakenBy cards: [Card], without gone: [Card], in database: Database
  ) throws {
    guard try Int.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM extract)") == 1 else {
      return
    }
    let own = """
      DELETE FROM extract WHERE archive = (SELECT id FROM archive WHERE path = ?)
      AND year = ? AND device = ? AND inode = ?
      """
    let drop = try database.makeStatement(sql: own)
    for card in gone {
      try drop.execute(
        arguments: StatementArguments([archive])
          + StatementArguments(card.record.numbers.prefix(3)))
    }
    let overtake = try database.makeStatement(
      sql: own + " AND NOT ("
        + RecordStamp.names.dropFirst(3).map { "\($0) = ?" }.joined(separator: " AND ") + ")")
    for card in cards {
      try overtake.execute(
        arguments: StatementArguments([archive]) + StatementArguments(card.record.numbers))
    }
  }

  /// Forgets what is kept of what a file says, in every archive and under every year, so that it is on
  /// the disk. Where that can't be, the whole database goes away.
  static func forgetExtract(of file: FileKey, in path: String) {
    guard access(path, F_OK) == 0 else { return }
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(3)
      configuration.prepareDatabase { database in
        try database.execute(
          sql: """
            PRAGMA synchronous = FULL;
            PRAGMA secure_delete = ON;
            PRAGMA trusted_schema = OFF;
            """)
      }
      let database = try DatabaseQueue(path: path, configuration: configuration)
      try database.inDatabase { database in
        guard try edition(of: database) == Catalogue.edition else { throw ForgottenAsAWhole() }
        try database.execute(
          sql: "DELETE FROM extract WHERE device = ? AND inode = ?",
          arguments: [Int64(bitPattern: file.device), Int64(bitPattern: file.inode)])
      }
    } catch {
      remove(path)
    }
  }

  /// What another program keeps there nobody here can tell.
  private struct ForgottenAsAWhole: Error {}
}
