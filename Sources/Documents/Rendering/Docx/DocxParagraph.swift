import OpenXML

/// A paragraph of a .docx, and where it differs from its style.
struct DocxParagraph {
  var style: DocxStyle
  var keepsNext = false
  /// Where a tab leads to.
  var tab: Int?
  /// Where further lines begin, and how far before it the first does.
  var hanging: (left: Int, by: Int)?
  var right: Int?
  var alignment: String?

  init(_ style: DocxStyle, keepsNext: Bool = false) {
    (self.style, self.keepsNext) = (style, keepsNext)
  }

  /// Writes it with the runs that `content` writes.
  func write(to xml: inout XMLText, _ content: (inout XMLText) -> Void = { _ in }) {
    xml.element("w:p") { xml in
      xml.element("w:pPr") { writeProperties(to: &$0) }
      content(&xml)
    }
  }

  private func writeProperties(to xml: inout XMLText) {
    xml.element("w:pStyle", ["w:val": style.rawValue])
    if keepsNext { xml.element("w:keepNext") }
    if let tab {
      xml.element("w:tabs") { $0.element("w:tab", ["w:val": "left", "w:pos": "\(tab)"]) }
    }
    if let hanging {
      xml.element("w:ind", ["w:left": "\(hanging.left)", "w:hanging": "\(hanging.by)"])
    } else if let right {
      xml.element("w:ind", ["w:right": "\(right)"])
    }
    if let alignment { xml.element("w:jc", ["w:val": alignment]) }
  }
}
