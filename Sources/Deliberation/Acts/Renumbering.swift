/// Other numbers for the things of a meeting: what was made after two copies went apart can't keep
/// the numbers that both of them gave.
package struct Renumbering: Sendable {
  /// By the old number, such as `p03`; what isn't named keeps its own.
  package var numbers: [String: String]
  /// Entries by their old number.
  package var entries: [Int: Int]

  package init(numbers: [String: String] = [:], entries: [Int: Int] = [:]) {
    self.numbers = numbers
    self.entries = entries
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

  /// The new number of an entry.
  package func entry(_ number: Int) -> Int { entries[number] ?? number }
}
