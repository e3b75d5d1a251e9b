import Affairs
import FoundationEssentials
import GRDB

/// What the catalogue keeps of an archive's tasks: their days, one row for the whole archive.
extension CatalogueFile {
  static let tasksSchema = """
    CREATE TABLE tasks (
      archive INTEGER PRIMARY KEY REFERENCES archive ON DELETE CASCADE,
      files INTEGER NOT NULL,
      read INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      sum INTEGER NOT NULL);
    """

  /// The days of the archive's tasks as they were worked out of these files.
  ///
  /// - Parameter now: in nanoseconds since 1970.
  /// - Returns: nil where that wasn't done, the files have changed since or may have, or the row isn't
  ///   what was written.
  func taskDays(of files: TasksStamp, now: Int64) -> TaskDays? {
    do {
      return try database.inDatabase { database in
        let row = try Row.fetchOne(
          database,
          sql: """
            SELECT files, read, bytes, tasks.sum FROM tasks
            JOIN archive ON archive.id = tasks.archive AND archive.path = ?
            """, arguments: [archive])
        guard let row, let made = Int64.fromDatabaseValue(row[0]), made == files.bits,
          let read = Int64.fromDatabaseValue(row[1]), files.tells(since: read, now: now),
          let bytes = Data.fromDatabaseValue(row[2]), let sum = Int64.fromDatabaseValue(row[3]),
          sum == tasksSum(files, read, Array(bytes))
        else { return nil }
        return Array(bytes).withUnsafeBytes { TaskDays(packed: $0) }
      }
    } catch {
      if CatalogueFile.isBeyondUse(error) { CatalogueFile.remove(path) }
      return nil
    }
  }

  /// Keeps the days of the archive's tasks in the place of earlier ones. What fails is passed over: they
  /// are worked out again then.
  ///
  /// - Parameter read: when the reading of the files began, in nanoseconds since 1970.
  func keep(_ days: TaskDays, of files: TasksStamp, read: Int64) {
    let bytes = days.packed
    guard bytes.count <= CatalogueFile.longestTaskDays else { return }
    do {
      try database.inDatabase { database in
        try database.inTransaction(.immediate) {
          try database.execute(
            sql: "INSERT INTO archive (path) VALUES (?) ON CONFLICT DO NOTHING",
            arguments: [archive])
          try database.execute(
            sql: """
              INSERT OR REPLACE INTO tasks (archive, files, read, bytes, sum)
              VALUES ((SELECT id FROM archive WHERE path = ?), ?, ?, ?, ?)
              """,
            arguments: [
              archive, files.bits, read, Data(bytes), tasksSum(files, read, bytes),
            ])
          return .commit
        }
      }
    } catch {
      if CatalogueFile.isBeyondUse(error) { CatalogueFile.remove(path) }
    }
  }

  /// Bytes of the days of half a million tasks.
  private static let longestTaskDays = 1 << 22

  private func tasksSum(_ files: TasksStamp, _ read: Int64, _ bytes: [UInt8]) -> Int64 {
    var sum = Checksum(seed)
    sum.add(files.bits)
    sum.add(read)
    bytes.withUnsafeBytes { sum.add($0) }
    return Int64(bitPattern: sum.value)
  }
}

extension TasksStamp {
  /// Its sum as the database has it.
  fileprivate var bits: Int64 { Int64(bitPattern: sum) }
}
