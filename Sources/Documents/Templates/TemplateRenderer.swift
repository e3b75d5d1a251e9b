import OpenXML
import Text

/// Writes a document as .docx in an office's own template.
package struct TemplateRenderer: Renderer {
  package let name = "docx"
  package let fileExtension = "docx"
  package let isText = false
  private let template: PaperTemplate
  private let faces: Typefaces

  init(_ template: PaperTemplate, _ faces: Typefaces) {
    (self.template, self.faces) = (template, faces)
  }

  package func set(in typefaces: TypefaceSet) -> any Renderer {
    TemplateRenderer(template, Typefaces(typefaces))
  }

  package func summary(in language: Language) -> String { DocxRenderer().summary(in: language) }

  package func missingCharacters(in document: Document) -> Int { document.missingCharacters }

  package func bytes(of document: Document) throws(ZipTrouble) -> [UInt8] {
    let styles = TemplateStyles(template.parts.first { $0.name == PaperTemplate.stylesName }, faces)
    let values = document.templateValues
    return try ZipFile.bytes(
      of: template.parts.map { part in
        if part.name == PaperTemplate.stylesName { return styles.part ?? part }
        guard PaperTemplate.isRead(part.name), let read = try? PaperTemplate.read(part) else {
          return part
        }
        return filled(read, values, document, styles)
      })
  }

  /// The part with every place filled; all other bytes stay as they are.
  private func filled(
    _ read: TemplatePart, _ values: [TemplateField: [String]], _ document: Document,
    _ styles: TemplateStyles
  ) -> ZipPart {
    var changes: [(range: Range<Int>, text: String)] = []
    for body in read.bodies {
      let blocks = text(of: document, read.textWidth, styles)
      let start = body.paragraph.lowerBound
      // A paragraph that ends a section stays behind it, emptied.
      changes.append((body.endsSection ? start..<start : body.paragraph, blocks))
    }
    for text in read.texts { changes.append((text.range, filled(text, values))) }
    for point in read.points where point.field != .body {
      guard let lines = values[point.field], !lines.isEmpty else { continue }
      let run = "<w:r><w:t>\(Self.escaped(lines))</w:t></w:r>"
      changes.append((point.at..<point.at, run))
    }
    return ZipPart(name: read.part.name, bytes: read.part.bytes.with(changes))
  }

  private func filled(
    _ text: TemplatePart.Filled, _ values: [TemplateField: [String]]
  ) -> String {
    let characters = Array(text.text)
    var (result, place) = ("", 0)
    for (range, field) in text.cuts {
      result += String(characters[place..<range.lowerBound]).xmlEscaped
      if let field, field != .body { result += Self.escaped(values[field] ?? []) }
      place = range.upperBound
    }
    return result + String(characters[place...]).xmlEscaped
  }

  /// The lines of a value within a run.
  private static func escaped(_ lines: [String]) -> String {
    lines.map { $0.replacingLineBreaks().xmlEscaped }
      .joined(separator: "</w:t><w:br/><w:t xml:space=\"preserve\">")
  }

  /// All that has no place of its own, in the styles of the template.
  private func text(of document: Document, _ width: Int?, _ styles: TemplateStyles) -> String {
    var body = DocxBody(
      faces, width: width ?? DocxPage(document.page).textWidth, in: XMLText())
    body.write(marks: document.heads)
    var rest = document.leaving(Set(template.fields))
    rest.warning = nil
    body.write(rest)
    return styles.naming(body.xml.fragment)
  }
}

extension Renderer {
  /// The same in an office's template, where it is a .docx.
  package func framed(by template: PaperTemplate) -> any Renderer {
    (self as? DocxRenderer).map { TemplateRenderer(template, $0.faces) } ?? self
  }
}
