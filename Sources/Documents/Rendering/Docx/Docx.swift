import OpenXML

/// What all parts of a .docx have alike.
enum Docx {
  static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// Characters of the body stand so much closer, in twentieths of a point.
  static let tightening = -5

  /// So many half-width characters of the body, in twentieths of a point.
  static func length(_ cells: Int) -> Int { cells * (320 + tightening) / 2 }

  /// The typeface of a run: the Chinese one for all but Latin letters and digits, and for “ ” … — · too.
  static func write(_ face: String, to xml: inout XMLText) {
    xml.element(
      "w:rFonts",
      [
        "w:hint": "eastAsia", "w:ascii": Typefaces.latin, "w:eastAsia": face, "w:hAnsi": face,
        "w:cs": Typefaces.latin,
      ])
  }

  /// A run with something else than text in it.
  static func run(_ face: String, to xml: inout XMLText, _ content: (inout XMLText) -> Void) {
    xml.element("w:r") { xml in
      xml.element("w:rPr") { write(face, to: &$0) }
      content(&xml)
    }
  }

  /// Text in runs, each in a typeface that has its characters.
  static func write(_ text: String, in face: String, to xml: inout XMLText) {
    for piece in Typefaces.pieces(of: text, in: face) {
      run(piece.face, to: &xml) { $0.element("w:t", holding: piece.text) }
    }
  }
}
