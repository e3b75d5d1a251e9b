/// What the home screen says.
package struct HomeWording: Sendable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  package var title: String { language("议事", "yishi") }
}
