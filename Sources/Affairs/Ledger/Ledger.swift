/// The ledger as its entries leave it: the state that `decide` judges by and pages are drawn from.
///
/// The state is the fold of the living entries of all chains in their causal order. What is said of one
/// card depends on the entries about it alone, so that a newcomer or a retraction folds anew only what
/// it touches, and the order in which files arrive changes nothing.
package struct Ledger: Sendable {
  /// Every entry ever, in the causal order.
  package private(set) var entries: [LedgerEntry] = []
  private var places: [EntryID: [Int]] = [:]
  /// Which entry retracted an entry, whether that is here or not.
  package private(set) var retractedBy: [EntryID: EntryID] = [:]
  /// Entries about each root, by their places, in order.
  private var logs: [LedgerThing: [Int]] = [:]
  /// Everything said of each card.
  package private(set) var cards: [CardID: CardRecord] = [:]
  /// 办理记录 on the tasks that meetings gave out.
  package private(set) var tasks: [LedgerThing: [CardRecord.HeldNote]] = [:]
  /// The community's own definitions.
  package private(set) var definitions: [DefinitionKey: DefinitionRecord] = [:]
  /// 封存 of meetings, in order.
  package private(set) var seals: [HeldSeal] = []
  /// The last number of each chain: what somebody who sees this state has seen.
  package private(set) var heads = CausalPast()

  /// A seal, with its entry.
  package struct HeldSeal: Hashable, Sendable {
    package let entry: EntryID
    package let seal: LedgerEvent.Sealed
  }

  package init() {}

  /// - Parameter entries: in the causal order.
  package init(entries: [LedgerEntry]) {
    self.entries = entries
    index()
    for root in logs.keys { foldAnew(root) }
  }

  // MARK: - Folding

  /// Folds an entry that comes after all others. Never judges, and is total: what finds its card or
  /// step gone is set aside.
  package mutating func apply(_ entry: LedgerEntry) {
    entries.append(entry)
    let touched = index(entries.count - 1)
    for root in touched.anew { foldAnew(root) }
    for root in touched.further where !touched.anew.contains(root) {
      fold(entries.count - 1, into: root)
    }
  }

  /// Takes in entries that may come anywhere.
  ///
  /// - Parameter entries: all there are, in the causal order.
  package mutating func join(_ entries: [LedgerEntry]) {
    let before = self.entries.map { Known(id: $0.id, code: $0.code) }
    let known = Set(before)
    let isFresh = entries.map { !known.contains(Known(id: $0.id, code: $0.code)) }
    self.entries = entries
    (places, retractedBy, logs, heads) = ([:], [:], [:], CausalPast())
    index()
    // What an entry rests on may come after it was read: then it may stand elsewhere from now on.
    let stayed = zip(entries, isFresh).filter { !$1 }.map { Known(id: $0.0.id, code: $0.0.code) }
    guard stayed == before else {
      self = Ledger(entries: entries)
      return
    }
    var roots: Set<LedgerThing> = []
    for (entry, isFresh) in zip(entries, isFresh) where isFresh {
      for event in entry.events { roots.formUnion(self.roots(of: event)) }
    }
    for root in roots { foldAnew(root) }
  }

  private struct Known: Hashable {
    let id: EntryID
    let code: String
  }

  private mutating func index() {
    for place in entries.indices { _ = index(place) }
  }

  /// Notes what an entry is about.
  ///
  /// - Returns: roots that only have it to be folded further, and those that are folded anew since
  ///   something of them was taken back or chosen.
  private mutating func index(_ place: Int) -> (further: Set<LedgerThing>, anew: Set<LedgerThing>) {
    let entry = entries[place]
    places[entry.id, default: []].append(place)
    heads.heads[entry.id.chain] = max(heads.heads[entry.id.chain] ?? 0, entry.id.n)
    var (further, anew): (Set<LedgerThing>, Set<LedgerThing>) = ([], [])
    for event in entry.events {
      switch event {
      case .retracted(let it):
        if retractedBy[it.entry] == nil { retractedBy[it.entry] = entry.id }
        anew.formUnion(roots(of: event))
      case .preferred: anew.formUnion(roots(of: event))
      default: further.formUnion(roots(of: event))
      }
    }
    for root in further.union(anew) {
      logs[root, default: []].append(place)
    }
    return (further, anew)
  }

  /// What an event adds to the log of: of a retraction or a choice, whatever the entry it names is
  /// about.
  private func roots(of event: LedgerEvent) -> Set<LedgerThing> {
    switch event {
    case .retracted(let it): roots(of: it.entry)
    case .preferred(let it): roots(of: it.entry)
    default: Set(event.touches.filter { $0.kind != .reads }.map(\.thing.root))
    }
  }

  private func roots(of id: EntryID) -> Set<LedgerThing> {
    var roots: Set<LedgerThing> = []
    for entry in entries(of: id) {
      for event in entry.events {
        if case .retracted = event { continue }
        if case .preferred(let it) = event {
          roots.formUnion(self.roots(of: it.entry))
        }
        roots.formUnion(event.touches.filter { $0.kind != .reads }.map(\.thing.root))
      }
    }
    return roots
  }

  private mutating func foldAnew(_ root: LedgerThing) {
    switch root {
    case .card(let id): cards[id] = CardRecord(id: id)
    case .assignment: tasks[root] = nil
    case .definition(let key): definitions[key] = nil
    case .seal(let session): seals.removeAll { $0.seal.session == session }
    case .course, .step, .entry: return
    }
    for place in logs[root] ?? [] { fold(place, into: root) }
    switch root {
    case .card(let id) where cards[id] == CardRecord(id: id): cards[id] = nil
    case .definition(let key) where definitions[key] == DefinitionRecord(key: key):
      definitions[key] = nil
    default: break
    }
  }

  private mutating func fold(_ place: Int, into root: LedgerThing) {
    let entry = entries[place]
    guard retractedBy[entry.id] == nil else { return }
    switch root {
    case .card(let id):
      var record = cards.removeValue(forKey: id) ?? CardRecord(id: id)
      for event in entry.events { record.fold(event, of: entry, among: self) }
      cards[id] = record
    case .assignment(let session, let task):
      for case .noted(let note) in entry.events
      where note.note.on.contains(.assignment(session: session, id: task)) {
        tasks[root, default: []].append(
          .init(entry: entry.id, code: entry.code, note: note.note))
      }
    case .definition(let key):
      var record = definitions.removeValue(forKey: key) ?? DefinitionRecord(key: key)
      for event in entry.events { record.fold(event, of: entry, among: self) }
      definitions[key] = record
    case .seal(let session):
      for case .sealed(let seal) in entry.events where seal.session == session {
        seals.append(.init(entry: entry.id, seal: seal))
      }
    case .course, .step, .entry: break
    }
  }

  // MARK: - What it tells

  /// The entries of that number: two where two files of one computer disagree.
  package func entries(of id: EntryID) -> [LedgerEntry] { (places[id] ?? []).map { entries[$0] } }

  /// Where an entry stands in the causal order; nil for one that isn't here.
  func place(of id: EntryID) -> Int? { places[id]?.last }

  /// The card with everything that happened to it; nil where nothing did.
  package subscript(id id: CardID) -> CardRecord? { cards[id] }

  /// Entries about the same root, in order, retracted ones too.
  func log(of thing: LedgerThing) -> [LedgerEntry] {
    (logs[thing.root] ?? []).map { entries[$0] }
  }

  /// 两台电脑都改过, in the order of what they are about.
  package var conflicts: [Conflict] {
    let disputed =
      cards.values.flatMap(\.disputed) + definitions.values.flatMap(\.disputed)
    let conflicts =
      disputed.compactMap { thing, entries in conflict(about: thing, entries) }
      + cards.values.flatMap { record in
        record.setAside.map { Conflict(about: .card(record.id), entries: [$0], holding: nil) }
      }
    return conflicts.sorted {
      ($0.entries[0], $0.entries.count) < ($1.entries[0], $1.entries.count)
    }
  }

  private func conflict(about thing: LedgerThing, _ ids: [EntryID]) -> Conflict? {
    // A choice whose entry isn't here says nothing that another could differ from.
    let here = ids.filter { !self.said(by: $0).isEmpty }
    let said = Set(here.map { id in self.said(by: id).flatMap { $0.words(on: thing) } })
    return said.count > 1 ? Conflict(about: thing, entries: here, holding: here.last) : nil
  }

  /// The entries of that number; of one that prefers another, that other.
  func said(by id: EntryID) -> [LedgerEntry] {
    entries(of: id).flatMap { entry -> [LedgerEntry] in
      for case .preferred(let it) in entry.events { return said(by: it.entry) }
      return [entry]
    }
  }
}

extension LedgerThing {
  /// What an entry about it is kept under.
  var root: LedgerThing { card.map(LedgerThing.card) ?? self }
}

extension LedgerEntry {
  /// What it says of that thing.
  func words(on thing: LedgerThing) -> [LedgerEvent] {
    events.filter { $0.touches.contains { $0.thing == thing && $0.kind != .reads } }
  }
}
