import OpenXML
import Text

/// The text of a .docx while it is written, block by block.
struct DocxBody {
  let faces: Typefaces
  /// Twentieths of a point between the margins.
  let width: Int
  var xml: XMLText
  /// An empty line is owed before what comes next.
  private var owesBlank = false
  private var endsInTable = false

  init(_ faces: Typefaces, _ page: DocxPage, in xml: XMLText) {
    self.init(faces, width: page.textWidth, in: xml)
  }

  init(_ faces: Typefaces, width: Int, in xml: XMLText) {
    (self.faces, self.width, self.xml) = (faces, width, xml)
  }

  /// Half-width characters in a line.
  private var cells: Int { width / Docx.length(1) }

  /// What stands above everything else, where the page has no place for it.
  mutating func write(marks: [String]) {
    for mark in marks {
      var paragraph = DocxParagraph(.mark)
      paragraph.alignment = "center"
      put(paragraph, mark)
    }
  }

  mutating func write(_ document: Document) {
    write(marks: [document.warning].compactMap { $0 })
    let lines = document.title.isEmpty ? [] : document.titleLines(room: Self.titleCells)
    if !lines.isEmpty {
      DocxParagraph(.title).write(to: &xml) { xml in
        for (place, line) in lines.enumerated() {
          if place > 0 { Docx.run(faces.title, to: &xml) { $0.element("w:br") } }
          Docx.write(line, in: faces.title, to: &xml)
        }
      }
    }
    if let caption = document.caption { put(DocxParagraph(.caption), caption) }
    if let number = document.number { put(DocxParagraph(.number), number) }
    owesBlank = !lines.isEmpty || document.caption != nil || document.number != nil
    let blocks = document.blocksAndAddress
    for (place, block) in blocks.enumerated() {
      let next = blocks[(place + 1)...].first { $0 != .blank }
      write(block, isSigned: next?.isSignature == true)
    }
    // A table that nothing follows has a paragraph behind it.
    if endsInTable { DocxParagraph(.small).write(to: &xml) }
  }

  /// 二号 puts twenty characters on a line; digits and Latin letters take more than their half of one.
  static let titleCells = 38

  /// - Parameter isSigned: whether a signature follows, which never stands alone on a page.
  private mutating func write(_ block: Block, isSigned: Bool) {
    guard block != .blank else {
      owesBlank = true
      return
    }
    if owesBlank && !block.isAnnex || block.isSignature {
      DocxParagraph(.flush, keepsNext: block.isSignature).write(to: &xml)
      endsInTable = false
    }
    owesBlank = false
    if case .table(let table) = block {
      if endsInTable { DocxParagraph(.small).write(to: &xml) }
      DocxTable(table: table, faces: faces, width: width, keepsNext: isSigned).write(to: &xml)
      endsInTable = true
      return
    }
    endsInTable = false
    switch block {
    case .paragraph(let text): paragraphs(text, isSigned)
    case .item(let level, let number, let text): item(level, level.mark(number), text, isSigned)
    case .line(let text): put(DocxParagraph(.flush, keepsNext: isSigned), text)
    case .annex(let number): put(DocxParagraph(.annex), Block.annexMark(number))
    case .moment(let clock, let text): moment(clock, text, isSigned)
    case .labelled(let label, let text): labelled(label, text, isSigned)
    case .fields(let fields): write(fields, isSigned)
    case .signature(let name, let date): sign(name, date)
    case .small(let text): put(DocxParagraph(.small), text)
    case .table, .blank: break
    }
  }

  /// A paragraph of one text, in one line where it had several.
  private mutating func put(_ paragraph: DocxParagraph, _ text: String) {
    paragraph.write(to: &xml) {
      Docx.write(text.replacingLineBreaks(), in: paragraph.style.face(of: faces), to: &$0)
    }
  }

  /// Each line of the text a paragraph.
  private mutating func paragraphs(_ text: String, _ isSigned: Bool) {
    for line in text.split(whereSeparator: \.isNewline) {
      put(DocxParagraph(.body, keepsNext: isSigned), String(line))
    }
  }

  /// 一、黑体 and （二）楷体 up to the first stop; what is said after it is text as any other.
  private mutating func item(
    _ level: Level, _ mark: String, _ text: String, _ isSigned: Bool
  ) {
    let style = DocxStyle(level)
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    let first = mark + (lines.first ?? "")
    let stop = first.firstIndex { "。：；".contains($0) }.map { first.index(after: $0) }
    let heading = first[..<(stop ?? first.endIndex)]
    DocxParagraph(style, keepsNext: isSigned).write(to: &xml) { xml in
      Docx.write(String(heading), in: style.face(of: faces), to: &xml)
      Docx.write(String(first[heading.endIndex...]), in: faces.body, to: &xml)
    }
    for line in lines.dropFirst() { put(DocxParagraph(.body, keepsNext: isSigned), line) }
  }

  private mutating func moment(_ clock: String, _ text: String, _ isSigned: Bool) {
    var paragraph = DocxParagraph(.flush, keepsNext: isSigned)
    let indent = Docx.length(Text.cells(of: clock) + 2)
    paragraph.hanging = (indent, indent)
    paragraph.write(to: &xml) { xml in
      Docx.write(clock, in: faces.body, to: &xml)
      Docx.run(faces.body, to: &xml) { $0.element("w:tab") }
      Docx.write(text.replacingLineBreaks(), in: faces.body, to: &xml)
    }
  }

  /// 出席：the names hang beside it. A label too long to leave room begins a paragraph.
  private mutating func labelled(_ label: String, _ text: String, _ isSigned: Bool) {
    let length = Text.cells(of: label)
    let hangs = length + 4 <= cells / 2
    var paragraph = DocxParagraph(hangs ? .flush : .body, keepsNext: isSigned)
    if hangs { paragraph.hanging = (Docx.length(length + 4), Docx.length(length)) }
    paragraph.write(to: &xml) { xml in
      Docx.write(label, in: faces.heading, to: &xml)
      Docx.write(text.replacingLineBreaks(), in: faces.body, to: &xml)
    }
  }

  private mutating func write(_ fields: [Block.Field], _ isSigned: Bool) {
    for row in fields.inRows(of: cells) {
      var paragraph = DocxParagraph(.flush, keepsNext: isSigned)
      paragraph.tab = row.count > 1 ? width / 2 : nil
      if row.count == 1 {
        let length = Docx.length(min(Text.cells(of: row[0].label) + 2, cells / 2))
        paragraph.hanging = (length, length)
      }
      paragraph.write(to: &xml) { xml in
        for (place, field) in row.enumerated() {
          if place > 0 { Docx.run(faces.body, to: &xml) { $0.element("w:tab") } }
          Docx.write(field.line, in: faces.body, to: &xml)
        }
      }
    }
  }

  /// GB/T 9704-2012, 7.3.5.2: the name leaves two characters at the right, the date begins two
  /// characters after the name; a date longer than the name leaves the two, and the name more.
  private mutating func sign(_ name: String, _ date: String) {
    let (wide, long) = (Text.cells(of: name), Text.cells(of: date))
    var (nameRoom, dateRoom) = (4, wide - long)
    if long > wide { (nameRoom, dateRoom) = (8 + long - wide, 4) }
    // A name of several lines has no place from which the date could be told.
    if wide > cells - 8 { (nameRoom, dateRoom) = (4, 4) }
    for (text, room, keeps) in [(name, nameRoom, true), (date, dateRoom, false)] {
      var paragraph = DocxParagraph(.signature, keepsNext: keeps)
      paragraph.right = Docx.length(min(max(0, room), cells / 2))
      put(paragraph, text)
    }
  }
}

extension Block {
  fileprivate var isSignature: Bool {
    if case .signature = self { true } else { false }
  }

  /// A new page begins there, so that no blank line stands before it.
  fileprivate var isAnnex: Bool {
    if case .annex = self { true } else { false }
  }
}
