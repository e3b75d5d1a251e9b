import Deliberation

/// What is asked of all cards and entries at once, kept up to date as entries come.
struct LedgerIndex: Sendable {
  private(set) var mentions: Mentions
  private(set) var names: CardNames
  private(set) var readers: Readers

  init(of ledger: Ledger) {
    mentions = Mentions(ledger)
    names = CardNames(ledger)
    readers = Readers(ledger)
  }

  /// Notes what an event reads.
  mutating func read(_ event: LedgerEvent, at place: Int) { readers.read(event, at: place) }

  /// Has a card stand otherwise than before; nil where it isn't living.
  mutating func replace(_ id: CardID, _ before: Card?, by after: Card?) {
    if let before {
      mentions.remove(before, id)
      names.remove(before, id)
    }
    if let after {
      mentions.add(after, id)
      names.add(after, id)
    }
  }
}

/// What living cards are called: by name, by 编号, tasks by what is to be done, bodies by either name of
/// their constitution, and work orders by their number (工单号).
struct CardNames: Sendable {
  private var named: [String: [CardID]] = [:]
  private var orders: [String: [CardID]] = [:]

  init(_ ledger: Ledger) {
    for record in ledger.cards.values {
      if let card = record.standing { add(card, record.id) }
    }
  }

  /// Cards of that name or 编号, by id.
  subscript(name: String) -> [CardID] { named[name] ?? [] }

  /// Work orders of that number, by id.
  func workOrders(_ number: String) -> [CardID] { orders[number] ?? [] }

  mutating func add(_ card: Card, _ id: CardID) {
    for name in card.names { named[name, default: []].insert(inOrder: id) }
    if let order = card.workOrder { orders[order, default: []].insert(inOrder: id) }
  }

  mutating func remove(_ card: Card, _ id: CardID) {
    for name in card.names { named[name]?.removeAll { $0 == id } }
    if let order = card.workOrder { orders[order]?.removeAll { $0 == id } }
  }
}

/// Which entries rest on a card besides their own, or on an entry, by their places.
struct Readers: Sendable {
  private var places: [LedgerThing: [Int]] = [:]

  init(_ ledger: Ledger) {
    ledger.forEachEntry { place, entry in
      for event in entry.events { read(event, at: place) }
    }
  }

  /// In order.
  subscript(thing: LedgerThing) -> [Int] { places[thing] ?? [] }

  mutating func read(_ event: LedgerEvent, at place: Int) {
    for thing in event.read { places[thing, default: []].insert(inOrder: place) }
  }
}

extension CardRecord {
  /// The card while it is living.
  var standing: Card? { ending == nil ? card : nil }
}

extension Card {
  /// By what a command may name it.
  fileprivate var names: [String] {
    var names = [name, number]
    switch self {
    case .task(let task): names.append(task.work.what)
    case .party(let party): names += [party.constitution?.name, party.constitution?.shortName]
    case .matter, .site, .pledge, .flow, .voice: break
    }
    return Set(names.compactMap(\.self)).sorted()
  }

  fileprivate var workOrder: String? {
    guard case .matter(let matter) = self, matter.kind == .workOrder else { return nil }
    return matter.source?.reference
  }
}

extension Array where Element: Comparable {
  /// Puts an element in its place, where it isn't there.
  mutating func insert(inOrder element: Element) {
    guard let last, element <= last else { return append(element) }
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < element { low = middle + 1 } else { high = middle }
    }
    if self[low] != element { insert(element, at: low) }
  }
}
