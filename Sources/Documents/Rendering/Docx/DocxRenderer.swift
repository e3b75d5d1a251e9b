import OpenXML
import Text

/// Writes a document as .docx, laid out as GB/T 9704-2012 has it, to be printed or worked on in an editor.
///
/// It names its typefaces in every run and has no theme, so that each editor shows the same.
struct DocxRenderer: Renderer {
  let name = "docx"
  let fileExtension = "docx"
  let isText = false
  let faces: Typefaces

  init(_ typefaces: TypefaceSet = .office) { faces = Typefaces(typefaces) }

  func set(in typefaces: TypefaceSet) -> any Renderer { DocxRenderer(typefaces) }

  func summary(in language: Language) -> String {
    language(
      "Word、WPS 文档，公文格式，A4", "a document for Word or WPS, laid out as official papers are, on A4")
  }

  func missingCharacters(in document: Document) -> Int { document.missingCharacters }

  func bytes(of document: Document) throws(ZipTrouble) -> [UInt8] {
    let marks = document.heads
    let parts: [DocxPart] = [
      .styles, .settings, .fontTable, .header, .evenHeader, .footer, .evenFooter,
    ]
    let page = DocxPage(document.page)
    return try ZipFile.bytes(
      of: [
        DocxPart.contentTypes(of: parts), DocxPart.root,
        text(of: document, on: page, hasMark: !marks.isEmpty), DocxPart.relations(of: parts),
      ]
        + parts.map { part in
          switch part {
          case .styles: styles
          case .settings: settings
          case .fontTable: faces.table
          case .header, .evenHeader: DocxPage.marks(marks, on: part, faces)
          case .footer, .evenFooter: DocxPage.number(on: part, faces)
          }
        })
  }

  private func text(of document: Document, on page: DocxPage, hasMark: Bool) -> ZipPart {
    var xml = XMLText()
    xml.element(
      "w:document", ["xmlns:w": Docx.namespace, "xmlns:r": Docx.relationships]
    ) { xml in
      xml.element("w:body") { xml in
        var body = DocxBody(faces, page, in: xml)
        body.write(document)
        xml = body.xml
        page.write(to: &xml, hasMark: hasMark)
      }
    }
    return ZipPart(name: "word/document.xml", bytes: xml.bytes)
  }

  private var styles: ZipPart {
    var xml = XMLText()
    xml.element("w:styles", ["xmlns:w": Docx.namespace]) { xml in
      xml.element("w:docDefaults") { xml in
        xml.element("w:rPrDefault") { xml in
          xml.element("w:rPr") { xml in
            Docx.write(faces.body, to: &xml)
            xml.element("w:sz", ["w:val": "32"])
            xml.element("w:szCs", ["w:val": "32"])
            xml.element(
              "w:lang", ["w:val": "en-US", "w:eastAsia": "zh-CN", "w:bidi": "ar-SA"])
          }
        }
      }
      xml.element(
        "w:style", ["w:type": "paragraph", "w:default": "1", "w:styleId": "Normal"]
      ) { xml in
        xml.element("w:name", ["w:val": "Normal"])
        xml.element("w:qFormat")
        xml.element("w:pPr") { xml in
          xml.element("w:widowControl", ["w:val": "0"])
          xml.element("w:kinsoku", ["w:val": "1"])
          for name in ["overflowPunct", "autoSpaceDE", "autoSpaceDN", "snapToGrid"] {
            xml.element("w:\(name)", ["w:val": "0"])
          }
        }
      }
      for style in DocxStyle.allCases { style.write(to: &xml, faces) }
    }
    return ZipPart(name: DocxPart.styles.path, bytes: xml.bytes)
  }

  private var settings: ZipPart {
    var xml = XMLText()
    xml.element("w:settings", ["xmlns:w": Docx.namespace]) { xml in
      xml.element("w:zoom", ["w:percent": "100"])
      xml.element("w:defaultTabStop", ["w:val": "420"])
      xml.element("w:evenAndOddHeaders")
      xml.element("w:characterSpacingControl", ["w:val": "doNotCompress"])
      xml.element("w:compat") { xml in
        xml.element(
          "w:compatSetting",
          [
            "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word",
            "w:val": "15",
          ])
      }
    }
    return ZipPart(name: DocxPart.settings.path, bytes: xml.bytes)
  }
}
