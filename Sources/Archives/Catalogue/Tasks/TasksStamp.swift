import Glibc
import Log

/// Of which files the tasks of an archive were worked out: all its meetings and all chains of its
/// ledger. Whoever adds to one of them, or puts one there or away, changes it.
struct TasksStamp: Hashable, Sendable {
  /// Made of the stamp of every file.
  let sum: UInt64
  /// When the file that changed last did, in nanoseconds since 1970; 0 where there is none.
  let newest: Int64

  init(meetings: [RecordStamp], chains: [Stamp]) {
    var sum = Checksum(UInt64(meetings.count))
    for meeting in meetings {
      for number in meeting.numbers { sum.add(number) }
    }
    for chain in chains {
      sum.add(Int64(bitPattern: chain.key.device))
      sum.add(Int64(bitPattern: chain.key.inode))
      sum.add(Int64(chain.size))
      sum.add(chain.modified)
      sum.add(chain.changed)
    }
    self.sum = sum.value
    newest = (meetings.map(\.stamp) + chains).map { max($0.modified, $0.changed) }.max() ?? 0
  }

  /// The stamps of the chains of an archive's ledger; nil where one can't be told by its stamp: it has
  /// just gone, or a mark beside it changes what is read of it.
  static func chains(of archive: Archive, _ posix: Posix) -> [Stamp]? {
    let (chains, register) = LedgerFolder.paths(in: archive)
    var stamps: [Stamp] = []
    for path in chains + (register.map { [$0] } ?? []) {
      guard let stamp = Stamp(of: path, posix), !FailedMark.isThere(beside: path) else {
        return nil
      }
      stamps.append(stamp)
    }
    return stamps
  }

  /// Whether what was read at that time is what is there now; see ``Stamp/tells(since:now:)``.
  func tells(since read: Int64, now: Int64) -> Bool {
    read <= now && newest <= read - Stamp.rest
  }
}
