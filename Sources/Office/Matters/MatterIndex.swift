import Affairs
import Sentences
import Text
import Values

/// Matters found by what is typed: two characters of a title, its pinyin, a part of a number, who leads.
package struct MatterIndex: Sendable {
  package let matters: [MatterSummary]
  private let search: NameSearch
  /// Those of one title.
  private let alike: [String: [MatterSummary]]
  /// Which matter each text of the search is of.
  private let places: [Int]

  package init(_ matters: [MatterSummary]) {
    self.matters = matters
    alike = Dictionary(grouping: matters, by: \.title)
    var (texts, places): ([SearchText], [Int]) = ([], [])
    for (place, matter) in matters.enumerated() {
      let all =
        [matter.title] + matter.otherTitles + [matter.number.text] + matter.linked.map(\.text)
        + [matter.lead ?? ""]
      for text in all where !text.isEmpty {
        texts.append(SearchText(name: text, home: nil))
        places.append(place)
      }
    }
    search = NameSearch(texts)
    self.places = places
  }

  /// What a matter is called among these: where another bears the same title, with the place that it is
  /// about, and where that doesn't tell them apart, with its number.
  package func title(of matter: MatterSummary, _ name: CardNaming) -> String {
    let namesakes = alike[matter.title] ?? []
    guard namesakes.count > 1 else { return matter.title }
    let language = name.language
    let isTold =
      !matter.sites.isEmpty && namesakes.filter { $0.sites == matter.sites }.count == 1
    let mark = isTold ? language.list(matter.sites.map { name($0) }) : matter.number.text
    return language("\(matter.title)（\(mark)）", "\(matter.title) (\(mark))")
  }

  /// The numbers of those that match, best first; of all where nothing is typed.
  package func find(_ typed: String) -> [CardID] {
    guard !typed.isEmpty else { return matters.map(\.number) }
    var seen: Set<Int> = []
    return search.find(typed).map { places[$0] }.filter { seen.insert($0).inserted }
      .map { matters[$0].number }
  }
}
