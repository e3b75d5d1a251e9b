import OpenXML

/// A part of a template with its places for what a paper says.
struct TemplatePart {
  let part: ZipPart
  /// The texts in which something is filled in or taken out.
  private(set) var texts: [Filled] = []
  /// Bookmarks that mark no text: something comes in there.
  private(set) var points: [(field: TemplateField, at: Int)] = []
  /// The paragraphs of 【正文】.
  private(set) var bodies: [Body] = []
  /// Every field that has a place, as often as it has.
  private(set) var fields: [TemplateField] = []
  /// Names in 【】 that mean nothing.
  private(set) var strangers: [String] = []
  /// The instructions of its fields, one behind the other.
  private(set) var instructions = ""
  private(set) var hasRevisions = false
  /// Twentieths of a point between the margins of its last section; nil where it has none.
  private(set) var textWidth: Int?

  /// A text between two tags, and the characters of it that something takes the place of.
  struct Filled {
    let range: Range<Int>
    let text: String
    /// From the first on; nil where the placeholder began in a text before.
    var cuts: [(characters: Range<Int>, field: TemplateField?)]
  }

  struct Body {
    /// From its first byte to its last.
    let paragraph: Range<Int>
    /// Whether nothing else is said there.
    let isAlone: Bool
    /// Whether it ends a section.
    let endsSection: Bool
  }

  init(_ part: ZipPart) throws(XMLTrouble) {
    self.part = part
    var reading = TemplateReading()
    try XMLReading.read(part.bytes) { piece, range in reading.take(piece, range) }
    for paragraph in reading.paragraphs { take(paragraph) }
    (instructions, hasRevisions) = (reading.instructions, reading.hasRevisions)
    textWidth = reading.textWidth
  }

  /// The places of a paragraph, found across its runs.
  private mutating func take(_ paragraph: TemplateParagraph) {
    let whole = Array(paragraph.texts.map(\.text).joined())
    var starts: [Int] = []
    var length = 0
    for text in paragraph.texts {
      starts.append(length)
      length += text.text.count
    }
    var found = named(in: whole)
    for mark in paragraph.marked {
      let from = mark.from < starts.count ? starts[mark.from] : length
      let to = mark.to < starts.count ? starts[mark.to] : length
      // What is typed within a bookmark is found already.
      if found.contains(where: { $0.range.overlaps(from..<max(to, from)) }) { continue }
      if from < to {
        found.append((mark.field, from..<to))
      } else {
        fields.append(mark.field)
        points.append((mark.field, mark.point))
        if mark.field == .body { add(paragraph, isAlone: whole.allSatisfy(\.isWhitespace)) }
      }
    }
    for (field, range) in found {
      fields.append(field)
      guard field == .body else { continue }
      let rest = whole.indices.filter { !range.contains($0) }
      add(paragraph, isAlone: rest.allSatisfy { whole[$0].isWhitespace })
    }
    for (place, text) in paragraph.texts.enumerated() {
      let own = starts[place]..<starts[place] + text.text.count
      let cuts = found.filter { $0.range.overlaps(own) }.map { field, range in
        let shared = range.clamped(to: own)
        return (
          shared.lowerBound - own.lowerBound..<shared.upperBound - own.lowerBound,
          own.contains(range.lowerBound) ? field : nil
        )
      }
      if !cuts.isEmpty {
        texts.append(
          Filled(
            range: text.range, text: text.text,
            cuts: cuts.sorted { $0.0.lowerBound < $1.0.lowerBound }))
      }
    }
  }

  private mutating func add(_ paragraph: TemplateParagraph, isAlone: Bool) {
    bodies.append(
      Body(
        paragraph: paragraph.range, isAlone: isAlone, endsSection: paragraph.endsSection))
  }

  /// What stands in 【】; what means nothing is kept as a stranger.
  private mutating func named(
    in whole: [Character]
  ) -> [(field: TemplateField, range: Range<Int>)] {
    var found: [(TemplateField, Range<Int>)] = []
    var start: Int?
    for (place, character) in whole.enumerated() {
      if character == "【" { start = place }
      guard character == "】", let from = start else { continue }
      start = nil
      let name = String(whole[(from + 1)..<place])
      if let field = TemplateField(rawValue: name.filter { !$0.isWhitespace }) {
        found.append((field, from..<place + 1))
      } else {
        strangers.append(name)
      }
    }
    return found
  }
}
