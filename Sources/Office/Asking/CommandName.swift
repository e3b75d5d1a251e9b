import Text

/// What a command of the screens is called, in both languages: in the footer, the help, the palette
/// and the manual.
package struct CommandName: Hashable, Sendable, Identifiable {
  /// Its name in files and tests, such as `sign-in`.
  package let id: String
  private let titles: Pair
  private let labels: Pair
  private let helps: Pair

  private struct Pair: Hashable, Sendable {
    let chinese: String
    let english: String

    func callAsFunction(_ language: Language) -> String { language(chinese, english) }
  }

  /// - Parameters:
  ///   - title: As the palette shows it, Chinese then English.
  ///   - label: As the footer shows it, a few cells; left out, the title.
  ///   - help: One sentence on what it does and when it is used.
  package init(
    _ id: String, title: (String, String), label: (String, String)? = nil, help: (String, String)
  ) {
    self.id = id
    titles = Pair(chinese: title.0, english: title.1)
    labels = Pair(chinese: (label ?? title).0, english: (label ?? title).1)
    helps = Pair(chinese: help.0, english: help.1)
  }

  package func title(in language: Language) -> String { titles(language) }
  package func label(in language: Language) -> String { labels(language) }
  package func help(in language: Language) -> String { helps(language) }
}
