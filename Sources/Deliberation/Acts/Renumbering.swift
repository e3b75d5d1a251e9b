/// Other numbers for the things of a meeting: what was made after two copies went apart can't keep
/// the numbers that both of them gave.
package struct Renumbering: Sendable {
  /// By the old number, such as `p03`; what isn't named keeps its own.
  package var numbers: [String: String]
  /// Entries by their old number.
  package var entries: [Int: Int]
  /// Registers of owners by their old place.
  package var ownerRolls: [OwnerRoll.ID: OwnerRoll.ID]
  /// The new number of an objection within its issue, by the number the issue and it had.
  package var objections: [Objection.ID: Int]

  package init(
    numbers: [String: String] = [:], entries: [Int: Int] = [:],
    ownerRolls: [OwnerRoll.ID: OwnerRoll.ID] = [:], objections: [Objection.ID: Int] = [:]
  ) {
    (self.numbers, self.entries) = (numbers, entries)
    (self.ownerRolls, self.objections) = (ownerRolls, objections)
  }

  package func callAsFunction<Subject>(_ id: Identifier<Subject>) -> Identifier<Subject> {
    numbers[id.text].map { Identifier($0) } ?? id
  }

  package func callAsFunction<Subject>(_ id: Identifier<Subject>?) -> Identifier<Subject>? {
    id.map { self($0) }
  }

  package func callAsFunction<Subject>(_ ids: [Identifier<Subject>]) -> [Identifier<Subject>] {
    ids.map { self($0) }
  }

  package func callAsFunction<Subject>(_ ids: Set<Identifier<Subject>>) -> Set<Identifier<Subject>>
  {
    Set(ids.map { self($0) })
  }

  package func callAsFunction(_ id: OwnerRoll.ID?) -> OwnerRoll.ID? {
    id.map { ownerRolls[$0] ?? $0 }
  }

  package func callAsFunction(_ id: Objection.ID) -> Objection.ID {
    Objection.ID(issue: self(id.issue), number: objections[id] ?? id.number)
  }

  /// The new number of an entry.
  package func entry(_ number: Int) -> Int { entries[number] ?? number }
}

extension Entry {
  /// The same with other numbers: of its own, of what it tells of, of what was struck out of it and of
  /// what it reserves.
  package func renumbered(_ numbers: Renumbering) -> Entry {
    Entry(
      number: numbers.entry(number), at: at, by: by,
      events: events.map { $0.payload.renumbered(numbers).event }, redacted: redacted,
      reserved: reserved.map { numbers.numbers[$0] ?? $0 },
      struck: struck.map { FieldPath($0).renumbered(numbers) }, wasSealed: wasSealed)
  }
}
