import Affairs
import Log

/// The ledger as far as its entries could be read.
package struct ReadLedger: Sendable {
  package var ledger = Ledger()
  /// Entries whose events mean nothing to this program, each with what is wrong; they count for nothing.
  package var unread: [EntryID: String] = [:]

  /// Whether an entry was taken in since it was read.
  private var hasGrown = false

  /// Folds entries in their order.
  init(_ entries: [ChainEntry]) {
    ledger = Ledger(entries: read(entries)) { parts, fold in parts.sideBySide(fold) }
  }

  /// Takes in an entry that comes after all others.
  mutating func apply(_ entry: ChainEntry) {
    // Whoever enters one enters more.
    if hasGrown { ledger.keepIndex() }
    hasGrown = true
    for entry in read([entry]) { ledger.apply(entry) }
  }

  /// Takes in entries some of which stand before others that were folded already.
  ///
  /// - Parameter order: every entry there is, in order.
  mutating func join(_ fresh: [ChainEntry], _ order: [ChainEntry]) {
    var known: [Line: LedgerEntry] = [:]
    for entry in ledger.entries + read(fresh) { known[Line(entry.id, entry.code)] = entry }
    ledger.join(
      order.map { entry in
        // Every one of them was read before or just now.
        known[Line(entry.id, entry.code)] ?? read([entry])[0]
      })
  }

  /// Which line it is, where two files of one chain disagree.
  private struct Line: Hashable {
    let id: EntryID
    let code: String

    init(_ id: EntryID, _ code: String) { (self.id, self.code) = (id, code) }
  }

  private mutating func read(_ entries: [ChainEntry]) -> [LedgerEntry] {
    // A long ledger is read on every core at once.
    let parts = stride(from: 0, to: entries.count, by: ReadLedger.part).map {
      Array(entries[$0..<min($0 + ReadLedger.part, entries.count)])
    }
    return parts.sideBySide { $0.map(LedgerEventReader.read) }.joined().map { entry, trouble in
      if let trouble { unread[entry.id] = trouble }
      return entry
    }
  }

  private static let part = 4096
}

extension LedgerFold<ReadLedger> {
  /// The fold of what entries say.
  static var ledger: Self {
    LedgerFold(begin: { ReadLedger($0) }, apply: { $1.apply($0) }, join: { $2.join($0, $1) })
  }
}
