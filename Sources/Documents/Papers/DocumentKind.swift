import Text

/// Which paper, told apart by its code; what is to be known of it its own file says.
package struct DocumentKind: Hashable, Sendable, CustomStringConvertible {
  let paper: any Paper

  init(_ paper: any Paper) { self.paper = paper }

  /// The kind of that name on the command line.
  package init?(name: String) {
    guard let kind = Self.allCases.first(where: { $0.code == name }) else { return nil }
    self = kind
  }

  /// Those to which a day of posting may be given, by the names of the command line.
  package static var posted: String {
    allCases.filter(\.takesPosting).map(\.code).joined(separator: "|")
  }

  package var code: String { paper.code }
  package var audiences: [Audience] { paper.audiences }
  /// The formats it has, its own first.
  package var formats: [any Renderer] { paper.formats.renderers }
  package var isBefore: Bool { paper.isBefore }
  package var isOfWrittenVote: Bool { paper.isOfWrittenVote }
  package var isPosted: Bool { paper.isPosted }
  package var takesPosting: Bool { paper.takesPosting }
  package func name(in language: Language) -> String { paper.name(in: language) }

  package var description: String { code }

  /// - Throws: that this paper isn't made in that format.
  package func check(_ format: any Renderer) throws(DocumentRefusal) {
    guard formats.contains(where: { $0.name == format.name }) else {
      throw .notAs(self, format: format.name)
    }
  }

  package static func == (one: Self, other: Self) -> Bool { one.code == other.code }
  package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
