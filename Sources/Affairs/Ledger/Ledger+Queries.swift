import Deliberation
import Values

/// Questions about the ledger, each answered in one place.
extension Ledger {
  /// The holidays that were entered.
  package var holidays: Holidays { defined.holidays }

  package func matter(_ id: CardID) -> Matter? {
    if case .matter(let it)? = self[id: id]?.card { it } else { nil }
  }

  package func site(_ id: CardID) -> Site? {
    if case .site(let it)? = self[id: id]?.card { it } else { nil }
  }

  package func party(_ id: CardID) -> Party? {
    if case .party(let it)? = self[id: id]?.card { it } else { nil }
  }

  package func pledge(_ id: CardID) -> Pledge? {
    if case .pledge(let it)? = self[id: id]?.card { it } else { nil }
  }

  /// Living cards of a kind, by id.
  package func living(_ kind: Card.Kind) -> [CardRecord] {
    cards.values.filter { $0.isLiving && $0.card?.kind == kind }.sorted { $0.id < $1.id }
  }

  /// Living entries of money, goods and labour, by id.
  package var flows: [Flow] {
    living(.flow).compactMap { if case .flow(let it)? = $0.card { it } else { nil } }
  }

  /// Living pledges, by id.
  package var pledges: [Pledge] {
    living(.pledge).compactMap { if case .pledge(let it)? = $0.card { it } else { nil } }
  }

  /// Pledges as they stood at the end of that day: whatever ended later was still running.
  func pledges(on day: Day) -> [Pledge] {
    cards.values.filter { $0.ending.map { $0.day > day } ?? true }.sorted { $0.id < $1.id }
      .compactMap { if case .pledge(let it)? = $0.card { it } else { nil } }
  }

  /// Sites as they were known by the end of that day.
  package func sites(on day: Day) -> [Site] {
    cards.values.filter { $0.ending.map { $0.day > day } ?? true }.sorted { $0.id < $1.id }
      .compactMap { record in
        let version = record.versions.last { version in
          entries(of: version.entry).last.map { $0.happened.day <= day } ?? false
        }
        if case .site(let it)? = version?.card { return it } else { return nil }
      }
  }

  /// Living cards of that name or 编号, by id; tasks by what is to be done, a body by either
  /// name of its constitution too.
  package func cards(called text: String) -> [CardID] { names[text] }

  /// The living site that bears a number.
  package func site(numbered number: String) -> CardID? {
    names[number].first { site($0)?.number == number }
  }

  /// The living work order of that number.
  package func workOrder(_ number: String) -> CardID? { names.workOrders(number).first }

  /// Living pledges to a site or of a matter, by id.
  private func pledges(on id: CardID) -> [Pledge] { pledges(on: .card(id)) }

  /// Living pledges that bind to something, by id.
  func pledges(on target: Target) -> [Pledge] {
    mentions[target].compactMap { id in
      if case .pledge(let it)? = self[id: id]?.card { it } else { nil }
    }.filter { $0.on.contains(target) }
  }

  /// Whether somebody signed that the place is open to others.
  package func isOpeningSigned(of site: CardID) -> Bool {
    pledges(on: site).contains { $0.kind == .open && $0.signed != nil }
  }

  /// Who adopted a site in a term that meets that of a pledge, other than jointly; nil for nobody.
  package func adoption(
    of site: CardID, during pledge: Pledge, besides id: CardID?
  ) -> CardID? {
    pledges(on: site).first { $0.id != id && $0.adoptsAlone && $0.meets(pledge) }?.id
  }

  /// Living entries of money, goods and labour that speak of a card or what a meeting assigned, by id.
  func flows(about target: Target) -> [Flow] {
    mentions[target].compactMap { if case .flow(let it)? = self[id: $0]?.card { it } else { nil } }
  }

  // MARK: - Linked matters

  /// A matter and all that it was linked with, symmetric and transitive, the number that came first first.
  package func linked(_ id: CardID) -> [CardID] {
    var found: Set<CardID> = [id]
    var open = [id]
    while let next = open.popLast() {
      for link in self[id: next]?.links ?? [] {
        for other in link.matters where found.insert(other).inserted { open.append(other) }
      }
    }
    return found.count > 1 ? found.sorted { rank(of: $0) < rank(of: $1) } : [id]
  }

  /// Numbers begin with their day, and what follows is drawn: of those of one day comes first what was
  /// entered first, and last what no card bears.
  private func rank(of number: CardID) -> (Substring, Int, CardID) {
    let entered = self[id: number]?.entered
    return (number.text.prefix(8), entered.flatMap { place(of: $0) } ?? .max, number)
  }

  /// The matter among those linked that has the procedure; itself where none has.
  package func courseHolder(of id: CardID) -> CardID {
    linked(id).first { self[id: $0]?.course != nil } ?? id
  }

  /// The procedure of a matter, or of one it is linked with.
  package func course(of id: CardID) -> Course? { self[id: courseHolder(of: id)]?.course }
}

extension Pledge {
  /// Whether it adopts a place for a term, and not jointly with others (共同认养).
  var adoptsAlone: Bool { kind == .adopt && place == nil && !isJoint && from != nil }

  /// Whether their terms have a day in common.
  func meets(_ other: Pledge) -> Bool {
    guard let from, let start = other.from else { return false }
    let ends = (until ?? Day(number: .max / 2)).number
    return from.number <= (other.until ?? Day(number: .max / 2)).number && start.number <= ends
  }
}
