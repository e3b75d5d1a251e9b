import Deliberation
import Values

/// What a card must be before it stands in the ledger.
extension Registrar {
  /// A card as it is entered: named, checked, and with an id of its own.
  func entering(_ card: Card) throws(LedgerRefusal) -> Card {
    var card = try checked(try resolved(card), as: card.id)
    if let id = card.id {
      guard ledger[id: id]?.card == nil else { throw .idNotItsOwn(id) }
      if let letter = card.kind.letter {
        guard id.text.first == letter, id.text.count == 7 else { throw .idNotItsOwn(id) }
      } else if !isIssue(id), !isLedgerNumber(id) {
        throw .idNotItsOwn(id)
      }
    } else {
      card.id = newID(card.kind)
    }
    return card
  }

  /// A card that takes the place of what it was.
  func revising(_ card: Card) throws(LedgerRefusal) -> Card {
    guard let name = card.id ?? card.number.map(CardID.init) ?? card.name.map(CardID.init) else {
      throw .cardUnnamed
    }
    let id = try held(name)
    guard let before = ledger[id: id]?.card else { throw .unknownCard(name) }
    guard before.kind == card.kind else { throw .kindChanged(id) }
    var card = card
    card.id = id
    card = try checked(try resolved(card), as: id)
    guard card != before else { throw .nothingChanges }
    return card
  }

  private func resolved(_ card: Card) throws(LedgerRefusal) -> Card {
    try card.mapping { name throws(LedgerRefusal) in try named(name) }
  }

  /// Whether it is a number that the ledger gives, `20240106-m3b2c`.
  private func isLedgerNumber(_ id: CardID) -> Bool {
    let parts = id.text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].count == 8 && parts[0].allSatisfy(\.isNumber)
      && parts[1].count == 5 && parts[1].first == "m"
      && parts[1].allSatisfy { $0.isASCII && ($0.isNumber || $0.isLowercase) }
  }

  /// - Parameter id: the card's own; nil before it has one.
  private func checked(_ card: Card, as id: CardID?) throws(LedgerRefusal) -> Card {
    switch card {
    case .matter(let it): .matter(try checked(it, as: id))
    case .site(let it): .site(try checked(it, as: id))
    case .party(let it): .party(try checked(it))
    case .pledge(let it): .pledge(try checked(it, as: id))
    case .flow(let it): .flow(try checked(it, as: id))
    case .voice(let it): .voice(try checked(it))
    case .task(let it): .task(try checked(it))
    }
  }

  private func checked(_ matter: Matter, as id: CardID?) throws(LedgerRefusal) -> Matter {
    var matter = matter
    matter.title = try title(matter.title)
    matter.proposer = try optional(matter.proposer, .name)
    matter.lead = try optional(matter.lead, .name)
    matter.raised = try past(matter.raised ?? today)
    if let households = matter.households, households < 1 {
      throw .outOfRange(.households, households)
    }
    if matter.kind == .problem, let category = matter.category {
      try isListed(category, .problemCategories)
    }
    if matter.kind == .workOrder, let order = matter.source?.reference,
      let other = ledger.workOrder(order), other != id
    {
      throw .numberTaken(order, by: other)
    }
    if let within = matter.within {
      guard case .matter? = ledger[id: within]?.card else { throw .notAMatter(within) }
      try liesOutside(within, of: id) { ledger.matter($0)?.within }
    }
    if case .within(let limit)? = matter.due {
      let raised = matter.raised ?? today
      // Hours are counted from the hour where it was raised today.
      let from =
        raised == today
        ? occasion.happened ?? occasion.at
        : Moment(someTimeOn: raised, offset: occasion.at.offset)
      do throws(YearNotEntered) {
        matter.due = .by(try limit.due(from: from, by: ledger.holidays))
      } catch {
        throw .yearNotEntered(error.year)
      }
    }
    var wants: [Want] = []
    for want in matter.wants {
      try isPositive(want.worth)
      wants.append(Want(what: try title(want.what, .what), worth: want.worth))
    }
    matter.wants = wants
    if let budget = matter.budget { try isPositive(.money(budget), .budget) }
    for name in matter.parts.keys.sorted() { _ = try title(name, .parts) }
    return matter
  }

  private func checked(_ site: Site, as id: CardID?) throws(LedgerRefusal) -> Site {
    var site = site
    site.name = try title(site.name, .name)
    site.number = try optional(site.number, .number)
    if let number = site.number, let other = ledger.site(numbered: number), other != id {
      throw .numberTaken(number, by: other)
    }
    if let level = site.level, !ledger.defined.names(.siteLevels).contains(level) {
      throw .levelUnknown(level)
    }
    for use in site.uses { try isListed(use, .siteUses) }
    if let within = site.within {
      guard case .site? = ledger[id: within]?.card else { throw .unknownCard(within) }
      try liesOutside(within, of: id) { ledger.site($0)?.within }
    }
    if let manager = site.manager {
      guard case .party? = ledger[id: manager]?.card else { throw .unknownCard(manager) }
    }
    site.point = try optional(site.point, .point)
    if let point = site.point, Site.Point(point) == nil { throw .pointUnreadable(point) }
    site.state = site.state ?? .surveyed
    if site.batch != nil {
      guard site.level != nil else { throw .levelUnknown(nil) }
      guard site.owner != nil else { throw .ownerMissing }
    }
    if site.state == .open || site.state == .improving {
      guard site.manager != nil else { throw .managerMissing }
      if site.level == "社会单位" {
        guard let id, ledger.isOpeningSigned(of: id) else { throw .openingUnsigned }
      }
    }
    for keeper in site.keepers {
      _ = try title(keeper.who, .name)
      _ = try title(keeper.role, .office)
      if let count = keeper.households, count < 0 { throw .outOfRange(.households, count) }
      try isInOrder(keeper.from, keeper.until)
    }
    if let stars = site.stars, stars.stars < 0 { throw .outOfRange(.stars, stars.stars) }
    return site
  }

  private func checked(_ party: Party) throws(LedgerRefusal) -> Party {
    var party = party
    party.name = try title(party.name, .name)
    party.leader = try optional(party.leader, .name)
    party.shownAs = try optional(party.shownAs, .name)
    if party.telephone != nil, party.kind != .body, party.kind != .unit {
      throw .telephoneRefused
    }
    if party.constitution != nil, party.kind != .body { throw .constitutionRefused }
    for function in party.functions { try isListed(function, .teamFunctions) }
    var members: [Member] = []
    for var member in party.members {
      member.name = try title(member.name, .name)
      members.append(member)
    }
    party.members = members
    return party
  }

  private func checked(_ pledge: Pledge, as id: CardID?) throws(LedgerRefusal) -> Pledge {
    var pledge = pledge
    pledge.what = try optional(pledge.what, .what)
    switch pledge.by {
    case .party(let party):
      guard case .party? = ledger[id: party]?.card else { throw .unknownCard(party) }
    case .dwelling(let room, let site):
      guard case .site? = ledger[id: site]?.card else { throw .unknownCard(site) }
      pledge.by = .dwelling(room: try title(room, .room), site: site)
    }
    try isInOrder(pledge.from, pledge.until)
    for way in pledge.ways { try isListed(way, .adoptionWays) }
    // Who bears no share of the cost may be registered with nothing.
    if pledge.kind != .share || pledge.worth != .money(.zero) { try isPositive(pledge.worth) }
    if let place = pledge.place, place < 1 { throw .outOfRange(.places, place) }
    guard pledge.kind == .adopt else { return pledge }
    var lacks: [LedgerField] = []
    if pledge.on.isEmpty { lacks.append(.place) }
    // Who only applied has no term yet.
    if pledge.signed != nil || pledge.plaque != nil, pledge.from == nil || pledge.until == nil {
      lacks.append(.what)
    }
    guard lacks.isEmpty else { throw .adoptionLacks(lacks) }
    if pledge.adoptsAlone {
      for case .card(let site) in pledge.on where ledger.site(site) != nil {
        if let other = ledger.adoption(of: site, during: pledge, besides: id) {
          throw .alreadyAdopted(site: site, by: other)
        }
      }
    }
    return pledge
  }

  private func checked(_ flow: Flow, as id: CardID?) throws(LedgerRefusal) -> Flow {
    var flow = flow
    flow.item = try title(flow.item, .item)
    flow.voucher = try optional(flow.voucher, .number)
    flow.receivedBy = try optional(flow.receivedBy, .name)
    flow.despite = try optional(flow.despite, .reason)
    flow.on = try past(flow.on)
    if case .money(let source) = flow.kind {
      if let source, flow.way == .in { try isListed(source, .incomeSources) }
      guard case .money = flow.worth else { throw .unitsDiffer("元", flow.worth.unit) }
      try isPositive(flow.worth)
      if flow.way == .out, flow.despite == nil, let over = beyondGrant(flow, as: id) {
        throw .beyondGrant(over: over)
      }
    } else if case .money = flow.worth {
      throw .unitsDiffer(flow.item, "元")
    } else {
      try isPositive(flow.worth)
    }
    if let pledge = flow.fulfils {
      guard case .pledge? = ledger[id: pledge]?.card else { throw .notAPledge(pledge) }
    }
    return flow
  }

  private func checked(_ voice: Voice) throws(LedgerRefusal) -> Voice {
    var voice = voice
    voice.text = try text(voice.text, .text)
    voice.on = try past(voice.on)
    guard voice.heads > 0 else { throw .outOfRange(.heads, voice.heads) }
    if var answer = voice.answer {
      answer.on = try past(answer.on)
      answer.reason = try optional(answer.reason, .reason)
      if answer.result == .notAdopted || answer.result == .partly, answer.reason == nil {
        throw .reasonMissing
      }
      voice.answer = answer
    }
    return voice
  }

  private func checked(_ task: Task) throws(LedgerRefusal) -> Task {
    var task = task
    task.work.what = try text(task.work.what, .what)
    task.work.lead = try optional(task.work.lead, .name)
    return task
  }

  // MARK: -

  func isListed(_ name: String, _ list: NameList) throws(LedgerRefusal) {
    guard ledger.defined.names(list).contains(name) else { throw .notInList(name, list: list) }
  }

  /// Refuses nothing, or less than nothing, of whatever is given, promised or needed.
  private func isPositive(
    _ worth: Worth?, _ field: LedgerField = .worth
  ) throws(LedgerRefusal) {
    switch worth {
    case .money(let money)? where money <= .zero:
      throw .notPositive(field, money.description)
    case .money(let money)? where money > .mostAtOnce:
      throw .tooMuch(field, money)
    case .measure(let measure)? where measure.count == 0:
      throw .notPositive(field, measure.text)
    case .money?, .measure?, nil: break
    }
  }

  func isInOrder(_ from: Day?, _ until: Day?) throws(LedgerRefusal) {
    if let from, let until, until < from { throw .datesReversed(from: from, until: until) }
  }

  /// Refuses what would lie within itself.
  private func liesOutside(
    _ outer: CardID, of id: CardID?, next: (CardID) -> CardID?
  ) throws(LedgerRefusal) {
    guard let id else { return }
    var seen: Set<CardID> = []
    var place: CardID? = outer
    while let at = place, seen.insert(at).inserted {
      if at == id { throw .withinItself(id) }
      place = next(at)
    }
  }
}
