import Values

/// Whose home is whose, by its numbers however few of them are said: `24-3-501`, `3-501`, `501`.
///
/// Whoever of the roster lives there is meant by it; where nobody does, whoever alone owns it.
struct Dwellers {
  private struct Home {
    var tenants: Set<String> = []
    var owners: Set<String> = []

    var people: Set<String> { tenants.isEmpty ? owners : tenants }
  }

  private var homes: [[String]: Home] = [:]
  /// The homes whose numbers end in those.
  private var endings: [[String]: Set<[String]>] = [:]

  /// The numbers of a home, each apart.
  static func numbers(of home: String) -> [String] {
    home.split { !($0.isASCII && $0.isNumber) }.map(String.init)
  }

  mutating func add(home: String, of person: String) {
    homes[whole(home), default: Home()].tenants.insert(person.filter { !$0.isSpelling })
  }

  mutating func add(home: String, ownedBy owners: [String]) {
    homes[whole(home), default: Home()].owners.formUnion(
      owners.map { $0.filter { !$0.isSpelling } })
  }

  private mutating func whole(_ home: String) -> [String] {
    let numbers = Self.numbers(of: home)
    for start in numbers.indices { endings[Array(numbers[start...]), default: []].insert(numbers) }
    return numbers
  }

  /// Whoever alone it is, under the name they are known by; nil where it may be somebody else.
  func one(in numbers: [String]) -> String? {
    let people = (endings[numbers] ?? []).map { homes[$0]?.people ?? [] }
    guard !people.contains(where: \.isEmpty) else { return nil }
    let all = people.reduce(into: Set()) { $0.formUnion($1) }
    return all.count == 1 ? all.first : nil
  }
}
