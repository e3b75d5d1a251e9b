import OpenXML

/// A paragraph of a template as it stands there.
struct TemplateParagraph {
  /// From its first byte to its last.
  var range: Range<Int>
  /// Its texts, and the bytes between their tags.
  var texts: [(text: String, range: Range<Int>)] = []
  var endsSection = false
  /// Bookmarks of our names: from which text on, up to which, and where they begin.
  var marked: [(field: TemplateField, from: Int, to: Int, point: Int)] = []
}

/// The paragraphs of a part of a template while it is read.
struct TemplateReading {
  private(set) var paragraphs: [TemplateParagraph] = []
  private(set) var instructions = ""
  private(set) var hasRevisions = false
  private(set) var textWidth: Int?
  /// Those that began and haven't ended: a box of text stands in a paragraph of its own.
  private var begun: [TemplateParagraph] = []
  /// Bookmarks of our names that have begun, by their numbers.
  private var bookmarks: [String: (field: TemplateField, depth: Int, from: Int, point: Int)] = [:]
  private var isText = false
  private var isInstruction = false
  private var pageWidth: Int?

  mutating func take(_ piece: XMLPiece, _ range: Range<Int>) {
    switch piece {
    case .start(let name, let attributes): start(name, attributes, range)
    case .end(let name): end(name, range)
    case .text(let text):
      if isInstruction { instructions += text }
      if isText, !begun.isEmpty { begun[begun.count - 1].texts.append((text, range)) }
    }
  }

  private mutating func start(
    _ name: String, _ attributes: [String: String], _ range: Range<Int>
  ) {
    switch name {
    case "p": begun.append(TemplateParagraph(range: range))
    case "t": isText = true
    case "instrText": isInstruction = true
    case "fldSimple": instructions += " \(attributes["instr"] ?? "") "
    // What comes from another document.
    case "altChunk", "subDoc": instructions += " INCLUDETEXT "
    case "ins", "del", "moveFrom", "moveTo": hasRevisions = true
    case "sectPr": if !begun.isEmpty { begun[begun.count - 1].endsSection = true }
    case "pgSz": pageWidth = attributes["w"].flatMap { Int($0) }
    case "pgMar":
      let margins = ["left", "right"].compactMap { attributes[$0].flatMap { Int($0) } }
      if let pageWidth, margins.count == 2 {
        textWidth = max(1000, pageWidth - margins[0] - margins[1])
      }
    case "bookmarkStart":
      let name = (attributes["name"] ?? "").filter { !"【】".contains($0) }
      guard let field = TemplateField(rawValue: name), let id = attributes["id"],
        let paragraph = begun.last
      else { return }
      bookmarks[id] = (field, begun.count, paragraph.texts.count, range.upperBound)
    case "bookmarkEnd":
      guard let id = attributes["id"], let mark = bookmarks.removeValue(forKey: id),
        mark.depth == begun.count, !begun.isEmpty
      else { return }
      let count = begun[begun.count - 1].texts.count
      begun[begun.count - 1].marked.append((mark.field, mark.from, count, mark.point))
    default: break
    }
  }

  private mutating func end(_ name: String, _ range: Range<Int>) {
    switch name {
    case "t": isText = false
    case "instrText":
      isInstruction = false
      instructions += " "
    case "p":
      guard var paragraph = begun.popLast() else { return }
      paragraph.range = paragraph.range.lowerBound..<range.upperBound
      paragraphs.append(paragraph)
    default: break
    }
  }
}
