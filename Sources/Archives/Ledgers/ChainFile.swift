import Affairs
import Glibc
import Log
import Values

/// One file of a ledger, read up to its last whole line.
final class ChainFile {
  let path: String
  /// The chain's mark: the computer's, or for an archive's old register of seals the first eight digits
  /// of its header's sum.
  let chain: String
  let header: SessionHeader
  private(set) var entries: [JournalEntry]
  private let journal: Journal
  private var facts: FileFacts?

  /// Why nothing behind the last whole line counts; nil where the file is whole. One that nobody writes
  /// any more is whole.
  var trouble: JournalError? {
    switch journal.obstacle {
    case .abandoned?, .continuationMissing?, .reencoded?, nil: nil
    case let trouble?: trouble
    }
  }

  /// - Throws: why nothing of it can be read, or that it is no chain.
  init(_ path: String, posix: Posix) throws(LedgerFinding) {
    self.path = path
    do {
      facts = try? posix.status(path)
      var entries: [JournalEntry] = []
      journal = try Journal.open(path, for: .reading, posix: posix) { entries.append($0) }
      self.entries = entries
    } catch let error as JournalError {
      throw .unreadable(error)
    } catch {
      throw .notAChain(path: path)
    }
    header = journal.header
    guard let chain = ChainFile.mark(of: journal) else { throw .notAChain(path: path) }
    self.chain = chain
  }

  /// The mark of the chain that a file holds; nil where it holds none.
  static func mark(of journal: Journal) -> String? {
    switch journal.header.format {
    case SessionHeader.register: return String(journal.origin.hex.prefix(8))
    case SessionHeader.ledger:
      let id = journal.header.id
      let isMark =
        (1...32).contains(id.utf8.count)
        && id.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
      return isMark ? id : nil
    default: return nil
    }
  }

  /// The sum of its header, which tells two files of one mark apart.
  var origin: Sum { journal.origin }
  /// Its whole lines, the header's too.
  func wholeLines() throws -> [UInt8] { try journal.wholeLines() }

  /// Whether the file can be gone on with, as far as reading it tells.
  var isWhole: Bool { journal.obstacle == nil }

  /// What was appended since.
  ///
  /// - Returns: nil where the file isn't the one that was read any more.
  func refresh(posix: Posix) -> [JournalEntry]? {
    guard let now = (try? posix.status(path)) ?? nil, let before = facts,
      (now.device, now.inode) == (before.device, before.inode)
    else { return nil }
    if (now.size, now.modified) == (before.size, before.modified) { return [] }
    guard journal.obstacle == nil else { return nil }
    do {
      let fresh = try journal.readNew()
      facts = now
      entries += fresh
      return fresh
    } catch {
      return nil
    }
  }

  /// What tells the places of its lines.
  var branch: ChainBranch {
    ChainBranch(chain: chain, lines: entries.map(ChainBranch.Line.init))
  }
}

extension ChainBranch.Line {
  init(_ entry: JournalEntry) {
    self.init(code: entry.sum.number, at: entry.at, after: entry.after)
  }
}
