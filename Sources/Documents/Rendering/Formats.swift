/// The formats there are.
package enum Formats {
  /// The usual one first.
  package static let all: [any Renderer] =
    ofEveryPaper + [
      DocxRenderer(),
      XlsxRenderer(),
      CSVRenderer(),
      HTMLRenderer(),
    ]

  /// Those that need not be named among a paper's own (``PaperFormat``).
  static let ofEveryPaper: [any Renderer] = [
    TextRenderer(),
    JSONRenderer(),
  ]

  /// Those that aren't for other programs.
  package static let forPeople = all.filter { PaperFormat(rawValue: $0.name) != nil }

  /// The usual one.
  package static var usual: any Renderer { all[0] }

  package static func named(_ name: String) -> (any Renderer)? {
    all.first { $0.name == name }
  }
}
