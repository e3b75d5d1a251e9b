import Affairs
import Text
import Values

/// Matters found by what is typed: two characters of the title, its pinyin, a part of a number, who leads.
package struct MatterIndex: Sendable {
  package let matters: [MatterSummary]
  private let search: NameSearch
  /// Which matter each text of the search is of.
  private let places: [Int]

  package init(_ matters: [MatterSummary]) {
    self.matters = matters
    var (texts, places): ([SearchText], [Int]) = ([], [])
    for (place, matter) in matters.enumerated() {
      let all =
        [matter.title, matter.number.text] + matter.linked.map(\.text) + [matter.lead ?? ""]
      for text in all where !text.isEmpty {
        texts.append(SearchText(name: text, home: nil))
        places.append(place)
      }
    }
    search = NameSearch(texts)
    self.places = places
  }

  /// The numbers of those that match, best first; of all where nothing is typed.
  package func find(_ typed: String) -> [CardID] {
    guard !typed.isEmpty else { return matters.map(\.number) }
    var seen: Set<Int> = []
    return search.find(typed).map { places[$0] }.filter { seen.insert($0).inserted }
      .map { matters[$0].number }
  }
}
