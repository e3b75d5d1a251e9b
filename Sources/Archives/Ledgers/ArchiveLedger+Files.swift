import Affairs
import Deliberation
import Log

/// Files that what is said of a matter is read from.
extension ArchiveLedger {
  /// A file as it lies on the disk.
  package struct FileOnDisk: Hashable, Sendable {
    /// Within the archive.
    package let name: String
    package let size: Int
    /// SHA-256 of its bytes, 64 digits.
    package let sum: String
  }

  /// The meetings' files in which a matter was dealt with, then every chain of the ledger. What can't be
  /// read is left out.
  package func files(of matter: CardID) -> [FileOnDisk] {
    let sessions = casebook.dealings(with: matter).map(\.meeting.header.id)
    let chains = folder.chains.map { LedgerFolder.path(of: $0.id, in: archive) }
    var seen: Set<String> = []
    return (sessions.compactMap(path(of:)) + chains).filter { seen.insert($0).inserted }
      .compactMap { path in
        guard let bytes = Papers.bytes(at: path) else { return nil }
        let inside = path.hasPrefix(archive.path + "/")
        return FileOnDisk(
          name: inside ? String(path.dropFirst(archive.path.count + 1)) : path, size: bytes.count,
          sum: Papers.sum(bytes))
      }
  }
}
