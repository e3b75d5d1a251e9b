import Values

/// Everybody whom a record names in a field made for names, by every name and home it ever gave them.
///
/// A name that was put right, or a person who was taken off the roster, was read by people all the
/// same: titles and texts go on saying it.
package struct NamesOfRecord: Sendable {
  /// Somebody of the roster as they were written down once.
  package struct Person: Hashable, Sendable {
    package let name: String
    /// What they stand in or speak for.
    package let bodies: [String]
    package let home: String?
    /// The name they bear now.
    package let now: String

    package init(name: String, bodies: [String] = [], home: String? = nil, now: String) {
      (self.name, self.bodies, self.home, self.now) = (name, bodies, home, now)
    }
  }

  /// Those of the roster, everybody first as they are called now.
  package private(set) var people: [Person] = []
  /// What stands in fields that may name somebody besides the roster: who proposed, answers, counts.
  package private(set) var mentioned: [String] = []
  /// Who signed an owner's slip in his place or bore his proxy, as slips say it.
  package private(set) var signers: [String] = []
  /// Texts that were put right as slips of the pen, whole, in both readings.
  package private(set) var slips: [(old: String, new: String)] = []
  private var seen: Set<Person> = []
  /// Every name without its blanks, of owners too, and every body somebody speaks for.
  private var plain: Set<String> = []
  private var bodies: Set<String> = []

  /// Those whom the ledger and its meetings name, who stand in no one record.
  package init(people: [Person], mentioned: [String]) {
    (self.people, self.mentioned) = (people, mentioned)
    bodies = Set(people.flatMap(\.bodies))
    plain = Set(people.map(\.name.withoutSpelling)).subtracting([""])
  }

  package init(_ session: Session) {
    for person in session.participants.values { add(person, now: person.name) }
    // Undone entries too: the sheet was on the screen, and a title may have its name from it.
    for entry in session.entries {
      for event in entry.events { add(event, in: session) }
    }
    bodies = Set(people.flatMap(\.bodies))
    plain = Set(people.map(\.name.withoutSpelling))
    for dwelling in session.ownerRolls.flatMap(\.dwellings) {
      plain.formUnion(dwelling.owners.map(\.withoutSpelling))
    }
    plain.remove("")
  }

  private mutating func add(_ event: Event, in session: Session) {
    if let person = event.enteredPerson { add(person, in: session) }
    if case .corrected(let it) = event {
      add(it.old, it.new, at: it.field, ofEntry: it.entry, in: session)
    }
    if case .erratumNoted(let it) = event { putRight(it, in: session) }
    mention(event)
    sign(event)
  }

  private mutating func mention(_ event: Event) {
    for field in event.fields where Self.naming.contains(field.name) { mention(field.value) }
    // What no correction may name.
    if case .mediated(let it) = event { mention(it.mediation.by) }
    if case .partyStudied(let it) = event { mention(it.study.by) }
    if case .competenceJudged(let it) = event { mention(it.competence.by) }
    if case .countChecked(let it) = event { mention(it.by) }
  }

  private mutating func sign(_ event: Event) {
    if case .slipsEntered(let it) = event { sign(it.ballots) }
    if case .slipsSettled(let it) = event { sign(it.ballots) }
    if case .countCorrected(let it) = event { sign(it.correction.ballots ?? []) }
    if case .proxySupplied(let it) = event { signers += [it.proxy.signer, it.proxy.owner] }
    if case .proxyWithdrawn(let it) = event { signers.append(it.signer) }
  }

  /// Fields that hold the names of people or of bodies.
  private static let naming: Set = [
    "by", "proposer", "lead", "responsible", "facilitator", "secretary", "tellers", "scrutineers",
  ]

  private mutating func mention(_ text: String) {
    if !text.isEmpty, text != Redacted.mark { mentioned.append(text) }
  }

  private mutating func putRight(_ old: String, _ new: String) {
    if new != old, new.isSlip(of: old) { slips.append((old, new)) }
  }

  private mutating func putRight(_ noted: Event.ErratumNoted, in session: Session) {
    let versions = session.motions[noted.motion]?.versions ?? []
    let texts = versions.filter { $0.number == noted.version }.map(\.text)
    for text in texts + [noted.erratum.old] {
      putRight(text, text.replacing(noted.erratum.old, with: noted.erratum.new))
    }
  }

  private mutating func sign(_ ballots: [Ballot]) {
    for ballot in ballots { signers += [ballot.signedBy, ballot.proxy?.holder].compactMap { $0 } }
  }

  private mutating func add(_ person: Participant, in session: Session) {
    add(person, now: session.participants[person.id]?.name ?? person.name)
  }

  private mutating func add(_ person: Participant, now: String) {
    guard person.name != Redacted.mark else { return }
    let home = person.details.home == Redacted.mark ? nil : person.details.home
    let bodies = person.groups + [person.details.organisation].compactMap { $0 }
    let one = Person(name: person.name, bodies: bodies, home: home, now: now)
    if seen.insert(one).inserted { people.append(one) }
  }

  /// Both readings of a correction are somebody's name or home.
  private mutating func add(
    _ old: String, _ new: String, at path: String, ofEntry number: Int, in session: Session
  ) {
    let parts = path.split(separator: ".").map(String.init)
    guard let field = parts.last else { return }
    if Self.naming.contains(field) {
      mention(old)
      mention(new)
    }
    guard field == "name" || field == "home" else { return putRight(old, new) }
    let named = parts.count > 1 ? Participant.ID(parts[0]) : nil
    let entry = session.entries.first { $0.number == number }
    let found = (entry?.events ?? []).compactMap(\.enteredPerson)
    guard let person = found.first(where: { named == nil || $0.id == named }) else { return }
    for said in [old, new] where !said.isEmpty {
      var changed = person
      if field == "name" { changed.details.name = said } else { changed.details.home = said }
      add(changed, in: session)
    }
  }
}

extension NamesOfRecord {
  /// Whether a text is nothing but the name of somebody on the roster or the owners' register, or of
  /// whom they speak for: not where they live, nor what brackets say of them.
  package func isPlain(_ text: String) -> Bool {
    guard !text.contains(where: { "（）()[]【】,，、;；:：".contains($0) }) else { return false }
    let name = text.withoutSpelling
    guard plain.contains(name) || bodies.contains(text) else { return false }
    // 101室居民甲 says more than a name, whatever the roster calls them; 业主01 doesn't.
    return name.firstMatch(of: /[0-9０-９]{3}|[0-9０-９][-－—]/) == nil
  }
}
