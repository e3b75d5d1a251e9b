import Text

/// A format that a paper may have besides text and JSON, which every paper has; text is named where it
/// comes before others.
package enum PaperFormat: String, CaseIterable, Sendable {
  case text
  case docx
  /// A sheet to go on reckoning with.
  case xlsx
  case csv
  case html
}

extension [PaperFormat] {
  /// The formats of a paper that names these: its own in their order, then what every paper has.
  var renderers: [any Renderer] {
    let own = compactMap { Formats.named($0.rawValue) }
    return own + Formats.ofEveryPaper.filter { usual in !own.contains { $0.name == usual.name } }
  }
}

extension String {
  /// That the paper of this name isn't made in a format, and in which it is.
  func notAs(_ format: String, but formats: [any Renderer], in language: Language) -> String {
    let names = formats.map(\.name)
    return language(
      "\(self)不出\(format)格式，可用：\(names.joined(separator: "、"))。",
      "There is no \(self) as \(format); use \(names.joined(separator: " or ")).")
  }
}
