import OpenXML

extension PaperTemplate {
  /// 空白模板: a .docx with every place in it, to be framed as an office likes.
  package static func blank(in typefaces: TypefaceSet) throws(ZipTrouble) -> [UInt8] {
    func at(_ field: TemplateField) -> String { field.placeholder }
    var document = Document(
      code: "template", audience: .public, title: [at(.title)], number: at(.number),
      caption: at(.caption),
      blocks: [
        .line(at(.addressee)), .paragraph(at(.body)), .line(at(.annexes)),
        .signature(at(.signature), date: at(.date)),
        .small("联系人：\(at(.contact))　电话：\(at(.telephone))　地址：\(at(.address))"),
        .small("\(at(.edition))　\(at(.code))"),
      ])
    // Nothing is said of for whom it is: that comes with each paper.
    document.edition = PaperEdition(1, on: nil, replaced: nil, isIssued: true)
    return try DocxRenderer(typefaces).bytes(of: document)
  }
}
