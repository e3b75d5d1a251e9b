import Log

/// What came of a backup.
package struct BackupReport: Hashable, Sendable {
  /// Where the archive's files lie now.
  package let folder: String
  /// Files that were written, by their paths from there.
  package var written: [String] = []
  /// Bytes of them.
  package var bytes = 0
  /// How many files were there already as they are here; each was read again.
  package var same = 0
  /// A file that was there stays under another name, since it isn't what is here, nor a beginning of it.
  package var keptBeside: [Kept] = []
  /// Meetings and chains of which more is there than here: what is there stays.
  package var longerThere: [String] = []
  /// Files that lie there alone, such as those deleted here: they stay.
  package var left: [String] = []
  /// What isn't copied on purpose.
  package var passedOver: [PassedOver] = []
  /// Files that are damaged here; they were copied as they are, never in the place of a good one.
  package var damaged: [String] = []
  /// Files that went on changing while they were copied.
  package var changing: [String] = []
  /// Files whose name is another's there, where capitals aren't told apart.
  package var nameTaken: [String] = []
  /// Files that couldn't be read here or written there; all others were.
  package var failures: [Failure] = []
  /// Files of telephones among those that lie there.
  package var telephones: [String] = []
  /// How many written files could only be read back from what the system keeps in memory.
  package var readFromMemory = 0
  /// Whether the backup lies on the archive's own disk.
  package var isSameDisk = false

  package struct Kept: Hashable, Sendable {
    package let path: String
    /// The one of the two that isn't of the usual name.
    package let beside: String
  }

  package struct Failure: Hashable, Sendable {
    package let path: String
    package let error: JournalError
  }

  package init(folder: String) { self.folder = folder }

  /// Whether everything of the archive is there, and in order.
  package var isGood: Bool {
    failures.isEmpty && damaged.isEmpty && changing.isEmpty && nameTaken.isEmpty
      && !passedOver.contains(where: \.isLack)
  }

  /// What should be there and isn't.
  var lacking: [String] {
    (failures.map(\.path) + changing + nameTaken + passedOver.filter(\.isLack).map(\.path)).sorted()
  }

  /// 0, 1 where something is wrong here, 74 where something couldn't be read or written.
  package var exitStatus: Int32 { isGood ? 0 : failures.isEmpty ? 1 : 74 }
}
