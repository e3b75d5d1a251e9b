import Affairs
import Log
import Values

/// What came of judging an archive's ledger again, and what steps rest on and isn't any more what it was.
package struct LedgerJudgement: Hashable, Sendable {
  package private(set) var findings: [LedgerRejudgement.Finding] = []
  /// What this program wouldn't write so any more, and nobody's fault.
  package private(set) var doubts: [LedgerRejudgement.Finding] = []
  /// 所依据的内容后来改了.
  package private(set) var changed: [ChangedBasis] = []
  /// The files that the findings' numbers mean.
  package private(set) var paths: [String] = []

  /// The file in which an entry stands; nil where it is in none.
  package func path(of entry: EntryID) -> String? { lines[entry] }
  private var lines: [EntryID: String] = [:]

  package init() {}

  /// Judges every chain, several at once.
  ///
  /// - Parameter meetings: what the archive's meetings say; asked only where the ledger speaks of any.
  init(_ folder: LedgerFolder, knowing meetings: () -> Meetings) {
    let read = ReadLedger(folder.entries)
    let ledger = read.ledger
    let entries = ledger.entries
    let known =
      entries.contains { $0.events.contains(where: \.restsOnMeetings) } ? meetings() : .init()
    let chains = LedgerRejudgement.Chains(
      folder.order, entries, isUnreadable: { read.unread[$0.id] != nil && $0.events.isEmpty },
      meetings: known,
      names: Dictionary(
        folder.chains.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
      registers: Set(folder.chains.map(\.id).filter(folder.isRegister)),
      digest: ArchiveLedger.digest)
    let parts = Array(0..<chains.files).sideBySide { LedgerRejudgement($0, of: chains) }
    let whole = LedgerRejudgement(joining: parts, of: chains)
    (findings, doubts) = (whole.findings, whole.doubts)
    changed = Casebook(ledger: ledger, meetings: known).changedBases()
    paths = folder.files.map(\.path)
    for basis in changed {
      lines[basis.passed] =
        folder.files.last { $0.chain == basis.passed.chain && $0.entries.count >= basis.passed.n }?
        .path
    }
  }
}

extension LedgerEvent {
  /// Whether meetings may have a say in it: a step's passage, or what is said of a meeting's issue or task.
  fileprivate var restsOnMeetings: Bool {
    if case .passed = self { return true }
    return touches.contains { touch in
      switch touch.thing {
      case .assignment: true
      case .card(let id), .course(let id), .step(let id, _): id.isOfMeeting
      case .definition, .seal, .entry: false
      }
    }
  }
}
