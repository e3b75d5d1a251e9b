import OpenXML

/// How a paragraph of a .docx looks (GB/T 9704-2012), under a name that its editor shows.
///
/// Lengths are twentieths of a point.
enum DocxStyle: String, CaseIterable {
  /// Not indented: 主送.
  case flush = "GWFlush"
  case body = "GWBody"
  case title = "GWTitle"
  case caption = "GWCaption"
  case number = "GWNumber"
  case first = "GWLevel1"
  case second = "GWLevel2"
  case third = "GWLevel3"
  case fourth = "GWLevel4"
  case annex = "GWAnnex"
  case signature = "GWSignature"
  case cell = "GWCell"
  case small = "GWSmall"
  case mark = "GWMark"
  case page = "GWPage"

  init(_ level: Level) {
    self =
      switch level {
      case .first: .first
      case .second: .second
      case .third: .third
      case .fourth: .fourth
      }
  }

  var name: String {
    switch self {
    case .flush: "公文主送"
    case .body: "公文正文"
    case .title: "公文标题"
    case .caption: "公文题注"
    case .number: "公文文号"
    case .first: "一级标题"
    case .second: "二级标题"
    case .third: "三级标题"
    case .fourth: "四级标题"
    case .annex: "公文附件"
    case .signature: "公文署名"
    case .cell: "公文表格"
    case .small: "公文小字"
    case .mark: "公文版别"
    case .page: "公文页码"
    }
  }

  func face(of faces: Typefaces) -> String {
    switch self {
    case .flush, .body, .number, .third, .fourth, .signature, .cell, .small: faces.body
    case .title: faces.title
    case .caption, .second: faces.subheading
    case .first, .annex, .mark: faces.heading
    case .page: faces.number
    }
  }

  /// What the style is made from; nil where it stands alone.
  private var base: DocxStyle? {
    switch self {
    case .body, .caption, .number, .annex, .signature: .flush
    case .first, .second, .third, .fourth: .body
    case .flush, .title, .cell, .small, .mark, .page: nil
    }
  }

  /// Half points: 二号 44, 三号 32, 四号 28, 小四 24, 五号 21.
  private var size: Int {
    switch self {
    case .title: 44
    case .page: 28
    case .cell, .mark: 24
    case .small: 21
    case .flush, .body, .caption, .number, .first, .second, .third, .fourth, .annex, .signature: 32
    }
  }

  func write(to xml: inout XMLText, _ faces: Typefaces) {
    xml.element("w:style", ["w:type": "paragraph", "w:customStyle": "1", "w:styleId": rawValue]) {
      xml in
      xml.element("w:name", ["w:val": name])
      xml.element("w:basedOn", ["w:val": base?.rawValue ?? "Normal"])
      xml.element("w:qFormat")
      xml.element("w:pPr") { writeParagraph(to: &$0) }
      xml.element("w:rPr") { xml in
        Docx.write(face(of: faces), to: &xml)
        if self == .flush {
          // With lines of 579 twips these make 22 lines of 28 characters.
          xml.element("w:spacing", ["w:val": "\(Docx.tightening)"])
        }
        xml.element("w:sz", ["w:val": "\(size)"])
        xml.element("w:szCs", ["w:val": "\(size)"])
      }
    }
  }

  private func writeParagraph(to xml: inout XMLText) {
    switch self {
    case .flush:
      xml.element("w:spacing", ["w:line": "579", "w:lineRule": "exact"])
      xml.element("w:jc", ["w:val": "both"])
    case .body: xml.element("w:ind", ["w:firstLineChars": "200", "w:firstLine": "630"])
    case .title:
      xml.element("w:spacing", ["w:line": "640", "w:lineRule": "exact"])
      xml.element("w:jc", ["w:val": "center"])
    case .caption, .number: xml.element("w:jc", ["w:val": "center"])
    case .first, .second, .third, .fourth:
      if self == .first || self == .second { xml.element("w:keepNext") }
      xml.element("w:outlineLvl", ["w:val": "\(outline)"])
    case .annex:
      xml.element("w:keepNext")
      xml.element("w:pageBreakBefore")
    case .signature, .page: xml.element("w:jc", ["w:val": "right"])
    case .cell, .small, .mark: xml.element("w:spacing", ["w:line": "240", "w:lineRule": "auto"])
    }
  }

  private var outline: Int {
    switch self {
    case .second: 1
    case .third: 2
    case .fourth: 3
    default: 0
    }
  }
}
