import Log

/// Which file it is, whatever its name.
struct FileKey: Hashable, Sendable {
  let device: UInt64
  let inode: UInt64
}

/// By what a file that was read is known again without being opened: whoever changes it changes one
/// of these, but for damage that leaves its times as they were, which `verify` alone finds.
struct Stamp: Hashable, Sendable {
  let key: FileKey
  let size: Int
  /// Nanoseconds since 1970: of its contents, and of anything at all, which nobody can set.
  let modified: Int64
  let changed: Int64

  init(key: FileKey, size: Int, modified: Int64, changed: Int64) {
    (self.key, self.size, self.modified, self.changed) = (key, size, modified, changed)
  }

  init(_ facts: FileFacts) {
    self.init(
      key: FileKey(device: facts.device, inode: facts.inode), size: facts.size,
      modified: facts.modified, changed: facts.changed)
  }

  /// No file's.
  static let none = Stamp(key: FileKey(device: 0, inode: 0), size: 0, modified: 0, changed: 0)

  /// The stamp of the file that has that name now; nil where there is none, or no regular one.
  init?(of path: String, _ posix: Posix = .system) {
    guard let facts = (try? posix.status(path)) ?? nil, facts.isRegular else { return nil }
    self.init(facts)
  }

  /// How long a file must have rested before it was read. A change in the same tick of a disk's
  /// clock, two seconds on some, would leave its times as they are.
  static let rest: Int64 = 3_000_000_000

  /// Whether the stamp, taken at that time, tells every later change; never where the clock has been
  /// set back since.
  func tells(since read: Int64, now: Int64) -> Bool {
    read <= now && max(modified, changed) <= read - Stamp.rest
  }
}
