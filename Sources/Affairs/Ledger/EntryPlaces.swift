/// Where the entries of each chain stand in the causal order.
struct EntryPlaces: Sendable {
  /// Of number `n` at place `n` - 1; -1 for one that isn't here.
  private var chains: [String: [Int]] = [:]
  /// The places of numbers that two files of one chain bear.
  private var doubles: [EntryID: [Int]] = [:]

  /// The places of an entry, in order.
  subscript(id: EntryID) -> [Int] {
    if !doubles.isEmpty, let places = doubles[id] { return places }
    return last(of: id).map { [$0] } ?? []
  }

  /// The last place of an entry; nil where it isn't here.
  func last(of id: EntryID) -> Int? {
    guard let places = chains[id.chain], id.n <= places.count, places[id.n - 1] >= 0 else {
      return nil
    }
    return places[id.n - 1]
  }

  /// The last number of each chain.
  var lasts: [String: Int] { chains.mapValues(\.count) }

  mutating func insert(_ id: EntryID, _ place: Int) {
    let other = last(of: id)
    guard other != place else { return }
    if let other {
      doubles[id, default: [other]].append(place)
      doubles[id]?.sort()
    }
    chains[id.chain, default: []].set(id.n, to: max(place, other ?? place))
  }

  /// Forgets where an entry stands from that place on.
  mutating func remove(_ id: EntryID, behind first: Int) {
    let left = self[id].filter { $0 < first }
    doubles[id] = left.count > 1 ? left : nil
    if let last = left.last {
      chains[id.chain]?[id.n - 1] = last
    } else if last(of: id) != nil {
      chains[id.chain]?[id.n - 1] = -1
      while chains[id.chain]?.last == -1 { chains[id.chain]?.removeLast() }
      if chains[id.chain]?.isEmpty ?? false { chains[id.chain] = nil }
    }
  }
}

extension [Int] {
  fileprivate mutating func set(_ n: Int, to place: Int) {
    while count < n { append(-1) }
    self[n - 1] = place
  }
}
