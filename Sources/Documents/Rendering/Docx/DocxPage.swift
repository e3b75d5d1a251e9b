import OpenXML

/// The page of GB/T 9704-2012 on A4, upright or turned; lengths are twentieths of a point.
struct DocxPage {
  let isTurned: Bool

  init(_ page: Document.Page) { isTurned = page == .wide }

  /// 37, 35, 28 and 26 mm; turned, the page keeps its edge for binding at the top.
  private var margins: (top: Int, bottom: Int, left: Int, right: Int) {
    isTurned ? (1588, 1474, 2098, 1984) : (2098, 1984, 1588, 1474)
  }
  private var size: (width: Int, height: Int) { isTurned ? (16838, 11906) : (11906, 16838) }

  var textWidth: Int { size.width - margins.left - margins.right }

  /// The section, with its page numbers and, where there is one, the mark at its head.
  func write(to xml: inout XMLText, hasMark: Bool) {
    let margins = margins
    xml.element("w:sectPr") { xml in
      if hasMark {
        xml.element("w:headerReference", ["w:type": "even", "r:id": DocxPart.evenHeader.id])
        xml.element("w:headerReference", ["w:type": "default", "r:id": DocxPart.header.id])
      }
      xml.element("w:footerReference", ["w:type": "even", "r:id": DocxPart.evenFooter.id])
      xml.element("w:footerReference", ["w:type": "default", "r:id": DocxPart.footer.id])
      if isTurned {
        xml.element(
          "w:pgSz", ["w:w": "\(size.width)", "w:h": "\(size.height)", "w:orient": "landscape"])
      } else {
        xml.element("w:pgSz", ["w:w": "\(size.width)", "w:h": "\(size.height)"])
      }
      // The number's line stands 7 mm below the text.
      xml.element(
        "w:pgMar",
        [
          "w:top": "\(margins.top)", "w:right": "\(margins.right)",
          "w:bottom": "\(margins.bottom)", "w:left": "\(margins.left)", "w:header": "851",
          "w:footer": "\(margins.bottom - 559)", "w:gutter": "0",
        ])
      xml.element("w:cols", ["w:space": "425"])
    }
  }

  /// “— 1 —” at the outer edge, one character in.
  static func number(on part: DocxPart, _ faces: Typefaces) -> ZipPart {
    var xml = XMLText()
    xml.element("w:ftr", ["xmlns:w": Docx.namespace]) { xml in
      var paragraph = DocxParagraph(.page)
      if part == .evenFooter {
        paragraph.alignment = "left"
        paragraph.hanging = (280, 0)
      } else {
        paragraph.right = 280
      }
      paragraph.write(to: &xml) { xml in
        Docx.write("— ", in: faces.number, to: &xml)
        for piece in ["begin", "PAGE", "separate", "1", "end"] {
          Docx.run(faces.number, to: &xml) { xml in
            switch piece {
            case "PAGE": xml.element("w:instrText", holding: " PAGE ")
            case "1": xml.element("w:t", holding: piece)
            default: xml.element("w:fldChar", ["w:fldCharType": piece])
            }
          }
        }
        Docx.write(" —", in: faces.number, to: &xml)
      }
    }
    return ZipPart(name: part.path, bytes: xml.bytes)
  }

  /// The lines at the head of each page.
  static func marks(_ lines: [String], on part: DocxPart, _ faces: Typefaces) -> ZipPart {
    var xml = XMLText()
    xml.element("w:hdr", ["xmlns:w": Docx.namespace]) { xml in
      for line in lines {
        DocxParagraph(.mark).write(to: &xml) { Docx.write(line, in: faces.heading, to: &$0) }
      }
    }
    return ZipPart(name: part.path, bytes: xml.bytes)
  }
}
