import Affairs
import Deliberation
import Text
import Values

/// Everybody whom the ledger and its meetings name, by every name they ever bore there, and every home.
struct NamesOfLedger {
  /// Whoever stands in a field made for people's names.
  private(set) var people: [NamesOfRecord.Person] = []
  /// What stands in fields that may name a body as well.
  private(set) var mentioned: [String] = []
  /// Homes with the place they lie in: `3号楼2单元601`.
  private(set) var homes: [String] = []
  /// Bodies, places and the like, which are named.
  private(set) var standing: [String] = []
  /// Numbers of work orders.
  private(set) var workOrders: [String] = []
  /// Telephones of offices.
  private(set) var telephones: [String] = []
  private let ledger: Ledger
  private var seen: Set<String> = []

  init(_ casebook: Casebook) {
    ledger = casebook.ledger
    for record in ledger.cards.values.sorted(by: { $0.id < $1.id }) {
      // A name that was put right was read by people all the same.
      for version in record.versions { add(version.card) }
      for held in record.notes { add(held.note) }
    }
    for notes in ledger.tasks.values { for held in notes { add(held.note) } }
    for meeting in casebook.meetings.extracts { add(meeting) }
    for entry in ledger.entries {
      for case .defined(let it) in entry.events { add(it.definition) }
    }
    // What is a body's name is nobody's.
    let bodies = Set(standing)
    people.removeAll { bodies.contains($0.name) }
    mentioned.removeAll { bodies.contains($0) }
  }

  /// Whoever spoke against a matter, as the meetings' files have them.
  mutating func add(_ dissent: [Dissent]) {
    for one in dissent {
      homes += [one.home].compactMap(\.self)
      // Whoever raised an opinion stands on the roster, and so in the extract.
      guard case .objection = one.kind, let by = one.by, !standing.contains(by) else { continue }
      mention([by])
    }
  }

  private mutating func person(_ name: String?, of bodies: [String] = []) {
    guard let name, !name.isEmpty, name != Redacted.mark, name != CaseFile.household,
      seen.insert(name).inserted
    else { return }
    people.append(.init(name: name, bodies: bodies, now: name))
  }

  private mutating func mention(_ texts: [String?]) {
    for case let text? in texts where !text.isEmpty && text != Redacted.mark {
      if seen.insert("?" + text).inserted { mentioned.append(text) }
    }
  }

  private mutating func mention(_ work: Assignment.Work) {
    mention(work.responsible + [work.lead])
  }

  private mutating func add(_ card: Card) {
    switch card {
    case .matter(let it):
      mention([it.proposer, it.lead])
      if it.kind == .workOrder || it.source?.kind == .workOrder {
        workOrders += [it.source?.reference].compactMap(\.self)
      }
    case .site(let it):
      standing += [it.name, it.community ?? "", it.place ?? ""]
      mention([it.owner, it.stars?.by] + it.keepers.map(\.who))
    case .party(let it):
      let bodies = it.kind == .household ? [] : [it.name]
      if it.kind == .household { person(it.name) } else { standing.append(it.name) }
      mention([it.leader])
      for member in it.members { person(member.name, of: bodies + member.groups) }
      standing += [it.constitution?.name, it.constitution?.address].compactMap(\.self)
      telephones += [it.telephone, it.constitution?.telephone].compactMap(\.self)
    case .pledge(let it):
      if case .dwelling(let room, let site) = it.by {
        homes.append((ledger.site(site)?.name ?? "") + "-" + room)
      }
    case .flow(let it): mention([it.receivedBy])
    case .voice(let it): mention([it.answer?.by])
    case .task(let it): mention(it.work)
    }
  }

  private mutating func add(_ definition: Definition) {
    switch definition {
    case .services(let services):
      standing += services.map(\.unit)
      addTelephones(in: services.flatMap { [$0.what, $0.when, $0.place] })
    case .works(let works): mention(works.map(\.maker))
    case .answers(let cards):
      addTelephones(in: cards.flatMap { [$0.what, $0.when, $0.place] + $0.materials })
    case .pact, .procedure, .list, .group, .rates, .setting, .holidays, .community, .words: break
    }
  }

  /// Whoever tells everybody where to go gives an office's telephone; a mobile stays somebody's.
  private mutating func addTelephones(in texts: [String?]) {
    for case let text? in texts {
      telephones += PrivateNumber.all(in: text).filter { $0.kind == .landline }
        .map { String(text[$0.range]) }
    }
  }

  private mutating func add(_ note: Note) {
    mention([note.by])
    for work in note.demands { mention(work) }
  }

  private mutating func add(_ meeting: Extract) {
    standing.append(meeting.body)
    for member in meeting.attendance.members {
      person(member.name, of: member.groups + [member.organisation].compactMap(\.self))
    }
    for issue in meeting.issues {
      mention([issue.proposer, issue.study?.by])
      for assignment in issue.assignments { mention(assignment.work) }
      if issue.source.kind == .workOrder {
        workOrders += [issue.source.reference].compactMap(\.self)
      }
    }
  }
}

extension Masking {
  /// Of a ledger and all its meetings.
  convenience init(_ names: NamesOfLedger, heldWords: [String]) {
    self.init(
      known: NamesOfRecord(people: names.people, mentioned: names.mentioned), heldWords: heldWords)
    for person in names.people { add(person.name, groups: person.bodies) }
    for home in names.homes { add(home: home) }
    // 业主07 is written with digits; what is but mentioned is no body's name by how it ends.
    for text in names.mentioned { add(signer: text) }
    standing = names.standing.map { Array($0) }.filter { $0.count >= 2 }
      .sorted { $0.count > $1.count }
    standing.removeAll { tells(String($0)) }
    for telephone in names.telephones { publicNumbers.insert(telephone[...].digits) }
  }
}
