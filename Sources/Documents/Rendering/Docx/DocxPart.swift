import OpenXML

/// The parts that a .docx has beside its text.
enum DocxPart: String, CaseIterable {
  case styles, settings, fontTable
  case header = "header1"
  case evenHeader = "header2"
  case footer = "footer1"
  case evenFooter = "footer2"

  var id: String { "rId\((Self.allCases.firstIndex(of: self) ?? 0) + 1)" }
  var path: String { "word/\(rawValue).xml" }

  /// What it is, in the words of the standard.
  private var kind: String {
    switch self {
    case .styles, .settings, .fontTable: rawValue
    case .header, .evenHeader: "header"
    case .footer, .evenFooter: "footer"
    }
  }

  private static let mime = "application/vnd.openxmlformats-officedocument.wordprocessingml"
  private static let packaged = "http://schemas.openxmlformats.org/package/2006"

  /// What each part is; the first of all.
  static func contentTypes(of parts: [DocxPart]) -> ZipPart {
    var xml = XMLText()
    xml.element("Types", ["xmlns": "\(packaged)/content-types"]) { xml in
      xml.element(
        "Default",
        [
          "Extension": "rels",
          "ContentType": "application/vnd.openxmlformats-package.relationships+xml",
        ])
      xml.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
      for (path, kind) in [("word/document.xml", "document.main")]
        + parts.map({ ($0.path, $0.kind) })
      {
        xml.element("Override", ["PartName": "/\(path)", "ContentType": "\(mime).\(kind)+xml"])
      }
    }
    return ZipPart(name: "[Content_Types].xml", bytes: xml.bytes)
  }

  /// Where the text is.
  static var root: ZipPart {
    relations(in: "_rels/.rels", [("rId1", "officeDocument", "word/document.xml")])
  }

  /// Where the parts of the text are.
  static func relations(of parts: [DocxPart]) -> ZipPart {
    relations(
      in: "word/_rels/document.xml.rels", parts.map { ($0.id, $0.kind, "\($0.rawValue).xml") })
  }

  private static func relations(
    in name: String, _ all: [(id: String, kind: String, target: String)]
  ) -> ZipPart {
    var xml = XMLText()
    xml.element("Relationships", ["xmlns": "\(packaged)/relationships"]) { xml in
      for (id, kind, target) in all {
        xml.element(
          "Relationship",
          ["Id": id, "Type": "\(Docx.relationships)/\(kind)", "Target": target])
      }
    }
    return ZipPart(name: name, bytes: xml.bytes)
  }
}
