/// The ledger as its entries leave it: the state that `decide` judges by and pages are drawn from.
///
/// The state is the fold of the living entries of all chains in their causal order. What is said of one
/// card depends on the entries about it alone, so that a newcomer or a retraction folds anew only what
/// it touches, and the order in which files arrive changes nothing.
package struct Ledger: Sendable {
  /// Every entry that it may hold, in the causal order.
  private(set) var book: [LedgerEntry] = []
  /// Which of them it holds; nil for all.
  private(set) var isHere: [Bool]?
  private(set) var places = EntryPlaces()
  /// Which entry retracted an entry, whether that is here or not.
  package private(set) var retractedBy: [EntryID: EntryID] = [:]
  /// What happened to each root, in order.
  private(set) var logs: [LedgerThing: [Place]] = [:]
  /// Everything said of each card.
  package private(set) var cards: [CardID: CardRecord] = [:]
  /// 办理记录 on the tasks that meetings gave out.
  package private(set) var tasks: [LedgerThing: [CardRecord.HeldNote]] = [:]
  /// The community's own definitions.
  package private(set) var definitions: [DefinitionKey: DefinitionRecord] = [:]
  /// What holds in this community: its own definitions, and what is built in.
  package private(set) var defined = Definitions()
  private(set) var sealed: [String: [HeldSeal]] = [:]
  /// See ``keepIndex()``.
  private var kept: LedgerIndex?

  /// An event, by its entry's place in the book and its own in the entry.
  struct Place: Comparable {
    let entry: Int
    let event: Int

    static func < (left: Place, right: Place) -> Bool {
      left.entry == right.entry ? left.event < right.event : left.entry < right.entry
    }
  }

  /// A seal, with its entry.
  package struct HeldSeal: Hashable, Sendable {
    package let entry: EntryID
    package let seal: LedgerEvent.Sealed
  }

  package init() {}

  /// Has cards folded part by part, at once where the caller has cores for it.
  package typealias Folding = (
    _ parts: [ArraySlice<CardID>], _ fold: @Sendable (ArraySlice<CardID>) -> [CardRecord]
  ) -> [[CardRecord]]

  /// - Parameters:
  ///   - entries: in the causal order.
  ///   - folding: how the parts are folded; one after another where nothing is given.
  package init(entries: [LedgerEntry], folding: Folding = { $0.map($1) }) {
    book = entries
    for place in book.indices { index(place) { _, _, _ in } }
    var ids: [CardID] = []
    for root in logs.keys {
      if case .card(let id) = root { ids.append(id) } else { foldAnew(root) }
    }
    let parts = stride(from: 0, to: ids.count, by: Ledger.part).map {
      ids[$0..<min($0 + Ledger.part, ids.count)]
    }
    cards.reserveCapacity(ids.count)
    // No card's fold asks for another's.
    for record in folding(parts, { [self] in $0.compactMap(record) }).joined() {
      cards[record.id] = record
    }
  }

  private static let part = 1024

  /// One that holds nothing yet of what it may hold; see ``take(_:)``.
  ///
  /// - Parameter book: in the causal order.
  init(among book: [LedgerEntry]) {
    self.book = book
    isHere = Array(repeating: false, count: book.count)
  }

  // MARK: - Folding

  /// Folds an entry that comes after all others. Never judges, and is total: what finds its card or
  /// step gone is set aside.
  package mutating func apply(_ entry: LedgerEntry) {
    book.append(entry)
    isHere?.append(true)
    take([book.count - 1])
  }

  /// Takes in entries of its book that may stand anywhere: only what they touch is folded further, or
  /// anew where they stand before what was folded.
  ///
  /// - Parameters:
  ///   - fresh: their places, in order.
  ///   - range: which of their events, where others were taken or will be; nil for all.
  mutating func take(_ fresh: [Int], _ range: Range<Int>? = nil) {
    var anew: Set<LedgerThing> = []
    for entry in fresh {
      var further: [(root: LedgerThing, place: Place)] = []
      index(entry, range) { root, place, isFurther in
        if isFurther { further.append((root, place)) } else { anew.insert(root) }
      }
      for (root, place) in further where !anew.contains(root) {
        change(root) { $0.fold(place, into: root) }
      }
    }
    for root in anew { change(root) { $0.foldAnew(root) } }
  }

  /// Takes in entries that may come anywhere.
  ///
  /// - Parameter entries: all there are, in the causal order.
  package mutating func join(_ entries: [LedgerEntry]) {
    var first = 0
    while first < book.count, first < entries.count, book[first].isSame(as: entries[first]) {
      first += 1
    }
    let before = book[first...]
    let known = Set(before.map(\.line))
    // What an entry rests on may come after it was read: then it may stand elsewhere from now on.
    guard entries[first...].map(\.line).filter(known.contains) == before.map(\.line) else {
      self = Ledger(entries: entries)
      return
    }
    for place in before.indices { forget(place, behind: first) }
    for place in before.indices { places.remove(book[place].id, behind: first) }
    book = entries
    var anew: Set<LedgerThing> = []
    for place in entries.indices[first...] {
      let isFresh = !known.contains(entries[place].line)
      index(place) { root, _, _ in if isFresh { anew.insert(root) } }
    }
    for root in anew { foldAnew(root) }
    if kept != nil { kept = LedgerIndex(of: self) }
  }

  /// Takes the logs of what an entry is about back to before that place.
  private mutating func forget(_ place: Int, behind first: Int) {
    for event in book[place].events {
      for root in roots(of: event) {
        while let last = logs[root]?.last, last.entry >= first { logs[root]?.removeLast() }
      }
    }
  }

  /// Notes what an entry is about.
  ///
  /// - Parameters:
  ///   - range: which of its events; nil for all.
  ///   - each: is given each root with the event's place, and whether it is enough to fold it further:
  ///     nothing that stands behind it was folded, nor anything taken back or chosen.
  private mutating func index(
    _ place: Int, _ range: Range<Int>? = nil,
    _ each: (_ root: LedgerThing, _ place: Place, _ isFurther: Bool) -> Void
  ) {
    let entry = book[place]
    isHere?[place] = true
    places.insert(entry.id, place)
    for number in range ?? entry.events.indices {
      let event = entry.events[number]
      let at = Place(entry: place, event: number)
      var isPlain = true
      switch event {
      case .retracted(let it):
        isPlain = false
        let other = retractedBy[it.entry].flatMap { places.last(of: $0) }
        // Of several the first in order holds.
        if other == nil || place < other! { retractedBy[it.entry] = entry.id }
      case .preferred: isPlain = false
      default: break
      }
      for root in isPlain ? event.roots : Array(roots(of: event)) {
        logs[root, default: []].insert(inOrder: at)
        each(root, at, isPlain && logs[root]?.last == at)
      }
      kept?.read(event, at: place)
    }
  }

  /// What an event is about: of a retraction or a choice, whatever the entry it names is about.
  private func roots(of event: LedgerEvent) -> Set<LedgerThing> {
    switch event {
    case .retracted(let it): roots(of: it.entry)
    case .preferred(let it): roots(of: it.entry)
    default: Set(event.roots)
    }
  }

  /// What the entry of that number is about, one that was taken back too.
  package func roots(of id: EntryID) -> Set<LedgerThing> {
    var roots: Set<LedgerThing> = []
    for event in entries(of: id).flatMap(\.events) {
      if case .preferred(let it) = event { roots.formUnion(self.roots(of: it.entry)) }
      roots.formUnion(event.roots)
    }
    return roots
  }

  /// Has what is kept besides the cards follow a change of one.
  private mutating func change(_ root: LedgerThing, _ body: (inout Ledger) -> Void) {
    guard kept != nil, case .card(let id) = root else { return body(&self) }
    let before = cards[id]?.standing
    body(&self)
    let after = cards[id]?.standing
    if before != after { kept?.replace(id, before, by: after) }
  }

  private mutating func foldAnew(_ root: LedgerThing) {
    switch root {
    case .card(let id):
      cards[id] = record(of: id)
      return
    case .assignment: tasks[root] = nil
    case .definition(let key): definitions[key] = nil
    case .seal(let session): sealed[session] = nil
    case .course, .step, .entry: return
    }
    for place in logs[root] ?? [] { fold(place, into: root) }
    // Whatever was said of it may have been taken back.
    if case .definition(let key) = root {
      if definitions[key] == DefinitionRecord(key: key) { definitions[key] = nil }
      define()
    }
  }

  /// A card as its entries leave it; nil where nothing holds of what was said of it.
  private func record(of id: CardID) -> CardRecord? {
    let none = CardRecord(id: id)
    var record = none
    for place in logs[.card(id)] ?? [] where isLiving(place) {
      let entry = book[place.entry]
      record.fold(entry.events[place.event], of: entry, among: self)
    }
    return record == none ? nil : record
  }

  /// Whether what stands there wasn't taken back.
  private func isLiving(_ place: Place) -> Bool {
    retractedBy.isEmpty || retractedBy[book[place.entry].id] == nil
  }

  private mutating func fold(_ place: Place, into root: LedgerThing) {
    guard isLiving(place) else { return }
    let entry = book[place.entry]
    let event = entry.events[place.event]
    switch root {
    case .card(let id):
      var record = cards.removeValue(forKey: id) ?? CardRecord(id: id)
      record.fold(event, of: entry, among: self)
      cards[id] = record
    case .assignment:
      guard case .noted(let it) = event else { return }
      tasks[root, default: []].append(.init(entry: entry.id, code: entry.code, note: it.note))
    case .definition(let key):
      var record = definitions.removeValue(forKey: key) ?? DefinitionRecord(key: key)
      record.fold(event, of: entry, among: self)
      definitions[key] = record
      define()
    case .seal(let session):
      guard case .sealed(let seal) = event else { return }
      sealed[session, default: []].append(.init(entry: entry.id, seal: seal))
    case .course, .step, .entry: break
    }
  }

  private mutating func define() {
    defined = Definitions()
    for record in definitions.values.sorted(by: { $0.key < $1.key }) {
      if let definition = record.definition { defined.take(definition) }
    }
  }

  // MARK: - Its index

  /// Keeps the index from now on as entries come, so that each of many commands finds what it asks for
  /// without looking through all cards.
  package mutating func keepIndex() {
    if kept == nil { kept = LedgerIndex(of: self) }
  }

  // Each is made for the question where it isn't kept.

  /// What living cards are called.
  var names: CardNames { kept?.names ?? CardNames(self) }
  /// Which living cards speak of which.
  var mentions: Mentions { kept?.mentions ?? Mentions(self) }

  /// Which entries rest on what.
  var readers: Readers { kept?.readers ?? Readers(self) }

  /// The entry that stands there.
  subscript(place place: Int) -> LedgerEntry { book[place] }

  /// Has a body look at every entry with its place.
  func forEachEntry(_ body: (Int, LedgerEntry) -> Void) {
    for (place, entry) in book.enumerated() where isHere?[place] ?? true { body(place, entry) }
  }
}

extension LedgerThing {
  /// What an entry about it is kept under.
  var root: LedgerThing { card.map(LedgerThing.card) ?? self }
}

extension LedgerEntry {
  /// Which line it is, where two files of one chain disagree.
  struct Line: Hashable {
    let id: EntryID
    let code: String
  }

  var line: Line { Line(id: id, code: code) }

  fileprivate func isSame(as other: LedgerEntry) -> Bool {
    id == other.id && code == other.code
  }
}
