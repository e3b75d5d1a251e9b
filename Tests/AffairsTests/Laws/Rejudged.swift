import Affairs
import Values

extension LedgerRejudgement {
  /// Judges entries again that stand in their order, each bearing what its writer had read.
  init(
    _ entries: [LedgerEntry], knowing meetings: Meetings = Meetings(),
    digest: @escaping @Sendable (String) -> [UInt8] = LedgerFixture.digest
  ) {
    func code(_ id: EntryID) -> UInt64 {
      id.description.utf8.reduce(14_695_981_039_346_656_037) {
        ($0 ^ UInt64($1)) &* 1_099_511_628_211
      }
    }
    var branches: [String: ChainBranch] = [:]
    for entry in entries.sorted(by: { $0.id < $1.id }) {
      let heads = entry.past.heads.filter { $0.key != entry.id.chain && $0.value > 0 }
        .sorted { $0.key < $1.key }
      branches[entry.id.chain, default: ChainBranch(chain: entry.id.chain)].lines.append(
        .init(
          code: code(entry.id), at: entry.at,
          after: heads.map { chain, n in
            ChainHead(chain: chain, n: n, code: code(EntryID(chain: chain, n: n)))
          }))
    }
    let order = CausalOrder(branches.sorted { $0.key < $1.key }.map(\.value))
    let byID = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let chains = Chains(
      order, order.order.map { byID[order.id(of: $0)]! }, isUnreadable: { _ in false },
      meetings: meetings, names: [:], registers: [], digest: digest)
    self.init(
      joining: (0..<chains.files).map { LedgerRejudgement($0, of: chains) }, of: chains)
  }
}

extension LedgerFixture {
  /// What comes of judging its entries again, knowing the meetings as they say now.
  var rejudged: LedgerRejudgement { LedgerRejudgement(ledger.entries, knowing: meetings) }
}
