/// The formats there are.
package enum Formats {
  /// The usual one first.
  package static let all: [any Renderer] = [
    TextRenderer(),
    JSONRenderer(),
    DocxRenderer(),
  ]

  /// The usual one.
  package static var usual: any Renderer { all[0] }

  package static func named(_ name: String) -> (any Renderer)? {
    all.first { $0.name == name }
  }
}
