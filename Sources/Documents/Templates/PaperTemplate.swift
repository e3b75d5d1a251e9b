import OpenXML
import Text

/// An office's own .docx, with places for what a paper says: it frames the paper and drops nothing of it.
package struct PaperTemplate: Sendable {
  let parts: [ZipPart]
  /// What it has a place for, in the order in which they are listed.
  package let fields: [TemplateField]

  /// - Parameters:
  ///   - ending: how the file's name ends, without the point.
  /// - Throws: why it is no template.
  package init(_ bytes: [UInt8], ending: String = "docx") throws(TemplateMistake) {
    let ending = ending.lowercased()
    if ["docm", "dotm"].contains(ending) { throw .macros }
    // What Word kept documents in before there was .docx.
    let isOld = bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    guard ending == "docx", !isOld else { throw .otherFormat(isOld ? ".doc" : "." + ending) }
    do throws(ZipTrouble) { parts = try ZipFile.parts(in: bytes) } catch { throw .damaged }
    try Self.refuseForeign(parts)
    guard let text = parts.first(where: { $0.name == Self.textName }),
      String(decoding: text.bytes, as: UTF8.self).contains("xmlns:w=\"\(Docx.namespace)\"")
    else { throw .damaged }
    var all: [TemplateField] = []
    for part in parts where Self.isRead(part.name) {
      let read = try Self.read(part)
      if read.hasRevisions { throw .underReview }
      try Self.refuseFetching(read.instructions)
      if let name = read.strangers.first {
        throw .unknown(name, nearest: TemplateField.nearest(to: name))
      }
      all += read.fields
      if !read.bodies.isEmpty, part.name != Self.textName { throw .bodyInMargin }
      if !read.bodies.allSatisfy(\.isAlone) { throw .bodyNotAlone }
    }
    let bodies = all.count { $0 == .body }
    if bodies == 0 { throw .bodyMissing }
    if bodies > 1 { throw .bodyTwice }
    fields = TemplateField.allCases.filter(all.contains)
  }

  static let textName = "word/document.xml"
  static let stylesName = "word/styles.xml"

  /// The text, headers, footers and notes.
  static func isRead(_ name: String) -> Bool {
    name == textName
      || name.hasSuffix(".xml")
        && ["word/header", "word/footer", "word/footnotes", "word/endnotes"].contains {
          name.hasPrefix($0)
        }
  }

  static func read(_ part: ZipPart) throws(TemplateMistake) -> TemplatePart {
    do throws(XMLTrouble) { return try TemplatePart(part) } catch { throw .damaged }
  }

  /// Refuses programs, remarks, and whatever is fetched from elsewhere.
  private static func refuseForeign(_ parts: [ZipPart]) throws(TemplateMistake) {
    if parts.contains(where: { $0.name.lowercased().contains("vbaproject") }) { throw .macros }
    if parts.contains(where: { $0.name.hasPrefix("word/comments") }) { throw .underReview }
    for part in parts where part.name.hasSuffix(".rels") {
      var found: String?
      do throws(XMLTrouble) {
        try XMLReading.read(part.bytes) { piece, _ in
          guard case .start("Relationship", let attributes) = piece,
            attributes["TargetMode"]?.lowercased() == "external"
          else { return }
          found = found ?? attributes["Target"] ?? ""
        }
      } catch { throw .damaged }
      if let found { throw .external(found) }
    }
  }

  private static let fetching = [
    "INCLUDETEXT", "INCLUDEPICTURE", "LINK", "DDE", "DDEAUTO", "IMPORT", "DATABASE", "HYPERLINK",
  ]

  private static func refuseFetching(_ instructions: String) throws(TemplateMistake) {
    let words = instructions.uppercased().split { !$0.isLetter }
    if let word = words.first(where: { fetching.contains(String($0)) }) {
      throw .external(String(word))
    }
  }
}
