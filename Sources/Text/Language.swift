/// A language the program speaks. Documents are always Chinese.
package enum Language: String, CaseIterable, Sendable {
  case chinese = "zh"
  case english = "en"

  /// Picks the text of this language, so that no sentence can exist in one language alone.
  package func callAsFunction(_ chinese: String, _ english: String) -> String {
    switch self {
    case .chinese: chinese
    case .english: english
    }
  }
}
