import Affairs
import FoundationEssentials
import GRDB
import GRDBSQLite
import Values

/// What stands in the database of searches.
extension SearchFile {
  /// A meeting or a card that the database has.
  struct Row: Hashable {
    let id: Int64
    /// The card's; empty of a meeting.
    let mark: String
    let record: RecordStamp
  }

  /// What is to be put in.
  struct Fresh: Sendable {
    let mark: String
    let record: RecordStamp
    /// The meeting's file, which has to be as it was read; nil of a card.
    let path: String?
    let bytes: [UInt8]
    let terms: String

    init(_ findable: Findable, mark: String = "", record: RecordStamp, path: String?) {
      (self.mark, self.record, self.path) = (mark, record, path)
      (bytes, terms) = (findable.packed, Terms(findable.sayings).text)
    }
  }

  private static let columns = ["mark"] + RecordStamp.names

  /// All that is there of an archive.
  func rows(of archive: String) throws -> [Row] {
    try database.inDatabase { database in
      let statement = try database.makeStatement(
        sql: """
          SELECT id, \(SearchFile.columns.joined(separator: ", ")) FROM found
          WHERE archive = (SELECT id FROM archive WHERE path = ?)
          """)
      try statement.setArguments([archive])
      let cursor = try GRDB.Row.fetchCursor(statement)
      var rows: [Row] = []
      while try cursor.next() != nil { rows.append(try SearchFile.row(statement.sqliteStatement)) }
      return rows
    }
  }

  /// Reads what a statement that begins with the id and the ``columns`` stands on.
  private static func row(_ statement: SQLiteStatement) throws -> Row {
    guard let mark = sqlite3_column_text(statement, 1) else { throw Broken() }
    return Row(
      id: sqlite3_column_int64(statement, 0), mark: String(cString: mark),
      record: RecordStamp(
        numbers: RecordStamp.names.indices.map { sqlite3_column_int64(statement, 2 + Int32($0)) }))
  }

  /// Those in which the index has all words.
  func candidates(_ words: [SoughtWord]) throws -> Set<Int64> {
    try database.inDatabase { database in
      let statement = try database.makeStatement(
        sql: "SELECT rowid FROM word WHERE word MATCH ?")
      try statement.setArguments([words.map(\.expression).joined(separator: " AND ")])
      let cursor = try GRDB.Row.fetchCursor(statement)
      var ids: Set<Int64> = []
      while try cursor.next() != nil {
        ids.insert(sqlite3_column_int64(statement.sqliteStatement, 0))
      }
      return ids
    }
  }

  /// What is kept of one.
  ///
  /// - Throws: ``Broken`` where it isn't there, or isn't what was written.
  func findable(_ row: Row) throws -> Findable {
    try database.inDatabase { try findable(row, $0) }
  }

  private func findable(_ row: Row, _ database: Database) throws -> Findable {
    let statement = try database.cachedStatement(
      sql: """
        SELECT id, \(SearchFile.columns.joined(separator: ", ")), bytes, sum FROM found WHERE id = ?
        """)
    try statement.setArguments([row.id])
    let cursor = try GRDB.Row.fetchCursor(statement)
    guard try cursor.next() != nil else { throw Broken() }
    let sqlite = statement.sqliteStatement
    let last = Int32(SearchFile.columns.count + 1)
    guard try SearchFile.row(sqlite) == row, let start = sqlite3_column_blob(sqlite, last) else {
      throw Broken()
    }
    let bytes = UnsafeRawBufferPointer(
      start: start, count: Int(sqlite3_column_bytes(sqlite, last)))
    guard sqlite3_column_int64(sqlite, last + 1) == sum(row.mark, row.record, bytes),
      let findable = Findable(packed: bytes)
    else { throw Broken() }
    return findable
  }

  private func sum(_ mark: String, _ record: RecordStamp, _ bytes: UnsafeRawBufferPointer) -> Int64
  {
    var sum = Checksum(seed)
    sum.add(mark)
    for number in record.numbers { sum.add(number) }
    sum.add(bytes)
    return Int64(bitPattern: sum.value)
  }

  // MARK: - Keeping

  /// Puts some in and takes others out. A file that changed since it was read, or is about to have
  /// something struck out, is left out.
  ///
  /// - Parameter isWiping: whether no term of what is taken out may stay on the disk.
  func keep(
    _ fresh: [Fresh], without gone: [Row], of archive: String, isWiping: Bool = false
  ) throws {
    isChanged = true
    try database.inDatabase { database in
      try database.inTransaction(.immediate) {
        try database.execute(
          sql: "INSERT INTO archive (path) VALUES (?) ON CONFLICT DO NOTHING",
          arguments: [archive])
        // Whoever is ended before the cards are said to be those of the chains leaves none that pass for
        // them.
        if fresh.contains(where: { !$0.mark.isEmpty }) || gone.contains(where: { !$0.mark.isEmpty })
        {
          try SearchFile.forgetFates(of: archive, database)
        }
        for row in gone { try drop(row, database) }
        if isWiping { try SearchFile.optimize(database) }
        let columns = ["archive"] + SearchFile.columns + ["bytes", "sum"]
        let insert = try database.makeStatement(
          sql: """
            INSERT INTO found (\(columns.joined(separator: ", ")))
            VALUES ((SELECT id FROM archive WHERE path = ?)\
            \(String(repeating: ", ?", count: columns.count - 1)))
            """)
        let index = try database.makeStatement(
          sql: "INSERT INTO word (rowid, said) VALUES (?, ?)")
        for one in fresh where one.path.map({ Stamp(of: $0) == one.record.stamp }) ?? true {
          var values = [archive.databaseValue, one.mark.databaseValue]
          values += one.record.numbers.map(\.databaseValue)
          values.append(Data(one.bytes).databaseValue)
          let sum = one.bytes.withUnsafeBytes { self.sum(one.mark, one.record, $0) }
          values.append(sum.databaseValue)
          try insert.execute(arguments: StatementArguments(values))
          try index.execute(arguments: [database.lastInsertedRowID, one.terms])
        }
        return .commit
      }
    }
  }

  /// Takes one out, the terms of it too, which are worked out of what is kept.
  private func drop(_ row: Row, _ database: Database) throws {
    let terms = Terms(try findable(row, database).sayings).text
    try database.execute(
      sql: "INSERT INTO word (word, rowid, said) VALUES ('delete', ?, ?)",
      arguments: [row.id, terms])
    try database.execute(sql: "DELETE FROM found WHERE id = ?", arguments: [row.id])
  }

  /// Takes out all archives that aren't there any more: whoever deletes one, or takes the stick away on
  /// which it is, leaves nothing of it here.
  func forgetArchives(besides archive: String, where isGone: (String) -> Bool) throws {
    let paths = try database.inDatabase {
      try String.fetchAll($0, sql: "SELECT path FROM archive WHERE path <> ?", arguments: [archive])
    }
    for path in paths where isGone(path) {
      try keep([], without: try rows(of: path), of: path, isWiping: true)
      try database.inDatabase {
        try SearchFile.forgetFates(of: path, $0)
        try $0.execute(sql: "DELETE FROM archive WHERE path = ?", arguments: [path])
      }
    }
  }

  /// Forgets a file, so that nothing of it is on the disk.
  func forget(_ file: FileKey) throws {
    isChanged = true
    try database.inDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
      let statement = try database.makeStatement(
        sql: """
          SELECT id, \(SearchFile.columns.joined(separator: ", ")) FROM found
          WHERE device = ? AND inode = ? AND mark = ''
          """)
      try statement.setArguments([
        Int64(bitPattern: file.device), Int64(bitPattern: file.inode),
      ])
      let cursor = try GRDB.Row.fetchCursor(statement)
      var rows: [Row] = []
      while try cursor.next() != nil { rows.append(try SearchFile.row(statement.sqliteStatement)) }
      try database.inTransaction(.immediate) {
        for row in rows { try drop(row, database) }
        // An earlier state of the file may have left terms, too.
        try SearchFile.optimize(database)
        return .commit
      }
    }
  }

  /// Writes the index anew without what was taken out of it.
  private static func optimize(_ database: Database) throws {
    try database.execute(sql: "INSERT INTO word (word) VALUES ('optimize')")
  }

  // MARK: - The ledger

  /// What the ledger says of the meetings' tasks, where its cards were read of these files.
  func taskFates(of files: TasksStamp, in archive: String) throws -> [String: TaskFate]? {
    try database.inDatabase { database in
      let row = try GRDB.Row.fetchOne(
        database,
        sql: """
          SELECT files, bytes, ledger.sum FROM ledger
          JOIN archive ON archive.id = ledger.archive AND archive.path = ?
          """, arguments: [archive])
      guard let row, let made = Int64.fromDatabaseValue(row[0]),
        made == Int64(bitPattern: files.sum), let bytes = Data.fromDatabaseValue(row[1]),
        let sum = Int64.fromDatabaseValue(row[2]), sum == ledgerSum(files, Array(bytes))
      else { return nil }
      return Array(bytes).withUnsafeBytes { [String: TaskFate](packed: $0) }
    }
  }

  /// - Parameter files: nil where what was read of them may be something else by now.
  func keep(_ fates: [String: TaskFate], of files: TasksStamp?, in archive: String) throws {
    isChanged = true
    let bytes = fates.packed
    try database.inDatabase { database in
      try SearchFile.forgetFates(of: archive, database)
      guard let files else { return }
      try database.execute(
        sql: """
          INSERT INTO ledger (archive, files, bytes, sum)
          VALUES ((SELECT id FROM archive WHERE path = ?), ?, ?, ?)
          """,
        arguments: [
          archive, Int64(bitPattern: files.sum), Data(bytes), ledgerSum(files, bytes),
        ])
    }
  }

  private static func forgetFates(of archive: String, _ database: Database) throws {
    try database.execute(
      sql: "DELETE FROM ledger WHERE archive = (SELECT id FROM archive WHERE path = ?)",
      arguments: [archive])
  }

  private func ledgerSum(_ files: TasksStamp, _ bytes: [UInt8]) -> Int64 {
    var sum = Checksum(seed)
    sum.add(Int64(bitPattern: files.sum))
    bytes.withUnsafeBytes { sum.add($0) }
    return Int64(bitPattern: sum.value)
  }
}

extension [String: TaskFate] {
  fileprivate var packed: [UInt8] {
    var bytes = Packing()
    bytes.add(sorted { $0.key < $1.key }) { bytes, fate in
      bytes.add(fate.key)
      bytes.add(fate.value.done)
      bytes.add(fate.value.fed)
    }
    return bytes.bytes
  }

  fileprivate init?(packed bytes: UnsafeRawBufferPointer) {
    var bytes = Unpacking(bytes)
    do throws(Unpacking.Broken) {
      let all = try bytes.values { bytes throws(Unpacking.Broken) in
        let mark = try bytes.text()
        return (mark, TaskFate(done: try bytes.optionalDay(), fed: try bytes.optionalDay()))
      }
      self.init(all, uniquingKeysWith: { _, last in last })
    } catch {
      return nil
    }
  }
}
