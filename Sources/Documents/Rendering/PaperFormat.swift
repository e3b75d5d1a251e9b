/// A format that a paper may have; text and JSON every paper has besides.
package enum PaperFormat: String, CaseIterable, Sendable {
  case text
  case docx
  /// A sheet to reckon with.
  case xlsx
  case csv
  case html

  static let every: Set<String> = [PaperFormat.text.rawValue, JSONRenderer().name]
}

extension [PaperFormat] {
  /// The formats of a paper that has these: its own in their order, then those that every paper has.
  var renderers: [any Renderer] {
    let own = compactMap { Formats.named($0.rawValue) }
    return own
      + Formats.all.filter { format in
        PaperFormat.every.contains(format.name) && !own.contains { $0.name == format.name }
      }
  }
}
