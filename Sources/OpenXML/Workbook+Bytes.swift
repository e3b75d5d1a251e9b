extension Workbook {
  /// The file: the same workbook is the same bytes, and nothing in it reckons, links or runs.
  package func bytes() throws(ZipTrouble) -> [UInt8] { try ZipFile.bytes(of: parts) }

  /// The parts of the file in their order.
  var parts: [ZipPart] {
    var styles = WorkbookStyles()
    var strings = SharedStrings()
    let pages = sheets.enumerated().map { place, sheet in
      (
        name: "xl/worksheets/sheet\(place + 1).xml",
        text: SheetPage(sheet, isFirst: place == 0).xml(&styles, &strings)
      )
    }
    let texts =
      [
        ("[Content_Types].xml", contentTypes), ("_rels/.rels", Self.relations),
        ("xl/workbook.xml", list), ("xl/_rels/workbook.xml.rels", listRelations),
        ("xl/styles.xml", styles.xml), ("xl/sharedStrings.xml", strings.xml),
      ] + pages.map { ($0.name, $0.text) }
    return texts.map { ZipPart(name: $0, bytes: Array($1.utf8)) }
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  private var contentTypes: String {
    let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    func part(_ name: String, _ kind: String) -> String {
      "<Override PartName=\"/xl/\(name).xml\" ContentType=\"\(type).\(kind)+xml\"/>"
    }
    return XMLHead.text + "<Types xmlns=\"\(Self.package)/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + part("workbook", "sheet.main")
      + sheets.indices.map { part("worksheets/sheet\($0 + 1)", "worksheet") }.joined()
      + part("styles", "styles") + part("sharedStrings", "sharedStrings") + "</Types>"
  }

  private static var relations: String {
    XMLHead.text + "<Relationships xmlns=\"\(package)/relationships\">"
      + "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/>"
      + "</Relationships>"
  }

  private var listRelations: String {
    let targets =
      sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
      + [("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")]
    return XMLHead.text + "<Relationships xmlns=\"\(Self.package)/relationships\">"
      + targets.enumerated().map { place, target in
        "<Relationship Id=\"rId\(place + 1)\" Type=\"\(Self.office)/\(target.0)\" Target=\"\(target.1)\"/>"
      }.joined() + "</Relationships>"
  }

  /// The list of sheets, with the rows that each page of them repeats.
  private var list: String {
    let names = sheets.enumerated().flatMap { place, sheet in
      SheetPage(sheet, isFirst: place == 0).names.map { name, place0, isHidden in
        (name, place, "'\(sheet.name.xmlEscaped)'!\(place0)", isHidden)
      }
    }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    let defined = names.map { name, place, text, isHidden in
      "<definedName name=\"\(name)\" localSheetId=\"\(place)\"\(isHidden ? " hidden=\"1\"" : "")>\(text)</definedName>"
    }.joined()
    return XMLHead.text + "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">"
      + "<bookViews><workbookView/></bookViews><sheets>"
      + sheets.enumerated().map { place, sheet in
        "<sheet name=\"\(sheet.name.xmlEscaped)\" sheetId=\"\(place + 1)\" r:id=\"rId\(place + 1)\"/>"
      }.joined() + "</sheets>"
      + (defined.isEmpty ? "" : "<definedNames>\(defined)</definedNames>") + "</workbook>"
  }
}
