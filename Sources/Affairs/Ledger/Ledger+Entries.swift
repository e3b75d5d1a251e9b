/// What entries the ledger holds, and where they stand.
extension Ledger {
  /// Every entry ever, in the causal order.
  package var entries: [LedgerEntry] {
    guard let isHere else { return book }
    return book.indices.filter { isHere[$0] }.map { book[$0] }
  }

  /// The last number of each chain: what somebody who sees this state has seen.
  package var heads: CausalPast { CausalPast(heads: places.lasts) }

  /// 封存 of meetings, in order.
  package var seals: [HeldSeal] {
    sealed.values.joined().map { (places.last(of: $0.entry) ?? 0, $0) }.sorted { $0.0 < $1.0 }
      .map(\.1)
  }

  /// The entries of that number: two where two files of one computer disagree.
  package func entries(of id: EntryID) -> [LedgerEntry] { places[id].map { book[$0] } }

  /// Where an entry stands in the causal order; nil for one that isn't here.
  package func place(of id: EntryID) -> Int? { places.last(of: id) }

  /// The card with everything that happened to it; nil where nothing did.
  package subscript(id id: CardID) -> CardRecord? { cards[id] }

  /// Entries about the same root, in order, retracted ones too.
  func log(of thing: LedgerThing) -> [LedgerEntry] {
    var entries: [LedgerEntry] = []
    var last: Int?
    for place in logs[thing.root] ?? [] where place.entry != last {
      entries.append(book[place.entry])
      last = place.entry
    }
    return entries
  }
}
