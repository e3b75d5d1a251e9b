import OpenXML

/// Our styles in a template: its own of our names where it has them, else ours added to it.
struct TemplateStyles {
  /// The part with what was added; nil where there is none.
  private(set) var part: ZipPart?
  /// Its names of our styles where they are others.
  private var names: [(ours: String, its: String)] = []

  init(_ styles: ZipPart?, _ faces: Typefaces) {
    guard let styles else { return }
    var ids: [String: String] = [:]
    var id: String?
    var end: Int?
    try? XMLReading.read(styles.bytes) { piece, range in
      switch piece {
      case .start("style", let attributes): id = attributes["styleId"]
      case .start("name", let attributes):
        if let id, let name = attributes["val"] { ids[name] = ids[name] ?? id }
        id = nil
      case .end("styles"): end = range.lowerBound
      case .start, .end, .text: break
      }
    }
    guard let end else { return }
    var added = XMLText()
    for style in DocxStyle.allCases {
      if let its = ids[style.name] {
        if its != style.rawValue { names.append((style.rawValue, its)) }
      } else {
        style.write(to: &added, faces)
      }
    }
    part = ZipPart(
      name: styles.name, bytes: styles.bytes.with([(end..<end, naming(added.fragment))]))
  }

  /// XML with our styles by the template's names.
  func naming(_ xml: String) -> String {
    names.reduce(xml) { xml, name in
      ["pStyle", "basedOn"].reduce(xml) {
        $0.replacing(
          "<w:\($1) w:val=\"\(name.ours)\"/>", with: "<w:\($1) w:val=\"\(name.its)\"/>")
      }
    }
  }
}

extension XMLText {
  /// What is written, without the head of a file.
  var fragment: String { String(text.dropFirst(XMLText().text.count)) }
}

extension [UInt8] {
  /// With texts in the place of some of its bytes; all others stay as they are.
  func with(_ changes: [(range: Range<Int>, text: String)]) -> [UInt8] {
    var result: [UInt8] = []
    var place = 0
    let sorted = changes.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, change) in sorted {
      // What stands in a paragraph that was replaced as a whole went with it.
      guard change.range.lowerBound >= place else { continue }
      result += self[place..<change.range.lowerBound]
      result += Array(change.text.utf8)
      place = change.range.upperBound
    }
    return result + self[place...]
  }
}
