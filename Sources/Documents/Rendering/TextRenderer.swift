import Text
import Values

/// Writes a document as plain text, every line within the width of the page.
package struct TextRenderer: Renderer {
  package let name = "text"
  package let fileExtension = "txt"

  package enum LineEnd: String, CaseIterable, Sendable {
    case lf
    case crlf

    var text: String { self == .lf ? "\n" : "\r\n" }
  }

  /// Cells in a line; nil for the page's own.
  package let width: Int?
  package let lineEnd: LineEnd

  package init(width: Int? = nil, lineEnd: LineEnd = .lf) {
    self.width = width.map { max(20, $0) }
    self.lineEnd = lineEnd
  }

  package func summary(in language: Language) -> String {
    language("纯文字，每行28字或42字", "plain text, 28 or 42 full-width characters a line")
  }

  package func bytes(of document: Document) -> [UInt8] { Array(text(of: document).utf8) }

  package func text(of document: Document) -> String {
    var page = TextPage(width: width ?? document.page.characters * 2)
    page.write(document)
    return page.lines.map { $0 + lineEnd.text }.joined()
  }
}

/// The lines of one page while they are written.
struct TextPage {
  let width: Int
  var lines: [String] = []

  init(width: Int) { self.width = width }

  mutating func write(_ document: Document) {
    for head in document.heads { lines.append(head.clipped(to: width)) }
    blank()
    for line in document.titleLines(room: width - 4) { centre(line) }
    if let caption = document.caption { centred(caption) }
    if let number = document.number {
      blank()
      centred(number)
    }
    blank()
    for block in document.blocks { write(block) }
    if let address = document.addressLine {
      blank()
      hang("", address)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let text): paragraph(text)
    case .item(let level, let number, let text): paragraph(level.mark(number) + text)
    case .line(let text): hang("", text)
    case .annex(let number): hang("", Block.annexMark(number))
    case .moment(let clock, let text): hang(clock + "　", text)
    case .labelled(let label, let text): hang("　　" + label, text)
    case .fields(let fields): write(fields)
    case .table(let table): write(table)
    case .signature(let name, let date): sign(name, date)
    case .small(let text): hang("", text)
    case .blank: blank()
    }
  }

  mutating func blank() {
    if lines.last?.isEmpty == false { lines.append("") }
  }

  /// Each paragraph of the text indented by two characters.
  private mutating func paragraph(_ text: String) {
    for part in text.split(separator: "\n", omittingEmptySubsequences: true) {
      let wrapped = String(part).wrapped(to: width, first: width - 4)
      for (place, line) in wrapped.enumerated() {
        lines.append((place == 0 ? "　　" : "") + line.withoutLineEnd)
      }
    }
  }

  /// A label at the left and the text beside it.
  mutating func hang(_ label: String, _ text: String) {
    let indent = cells(of: label)
    // A label too long to leave room beside it stands like the beginning of a paragraph.
    let hanging = indent > width / 2 ? 4 : indent
    let body = text.replacingLineBreaks()
    for (place, line) in body.wrapped(to: width - hanging, first: width - indent).enumerated() {
      let start = place == 0 ? label : blanks(hanging)
      lines.append((start + line.withoutLineEnd).trimmedEnd)
    }
  }

  private mutating func write(_ fields: [Block.Field]) {
    let half = width / 2
    for row in fields.inRows(of: width) {
      guard row.count > 1 else {
        hangField(row[0].line)
        continue
      }
      let left = row[0].line
      lines.append(left + blanks(half - cells(of: left)) + row[1].line)
    }
  }

  private mutating func hangField(_ row: String) {
    guard let colon = row.firstIndex(of: "：") else { return hang("", row) }
    hang(String(row[...colon]), String(row[row.index(after: colon)...]))
  }

  private mutating func centre(_ line: String) {
    let room = max(0, width - cells(of: line)) / 2
    lines.append(blanks(room) + line)
  }

  private mutating func centred(_ text: String) {
    for line in text.wrapped(to: width) { centre(String(line.withoutLineEnd)) }
  }

  /// GB/T 9704-2012, 7.3.5.2: the name leaves two characters at the right, the date begins two
  /// characters after the name; a date longer than the name leaves the two, and the name more.
  private mutating func sign(_ name: String, _ date: String) {
    blank()
    let (wide, long) = (cells(of: name), cells(of: date))
    guard wide <= width - 8 else {
      hang("", name)
      lines.append(blanks(max(0, width - 4 - long)) + date)
      return
    }
    var start = width - 4 - wide
    if long > wide { start = max(0, width - 8 - long) }
    lines.append(blanks(start) + name)
    lines.append(blanks(min(start + 4, width - long)) + date)
  }
}

/// So many cells of nothing, in full-width blanks as Chinese text has them.
func blanks(_ count: Int) -> String {
  guard count > 0 else { return "" }
  return String(repeating: "　", count: count / 2) + (count % 2 == 1 ? " " : "")
}

extension String {
  /// Several lines as one; a line that ends in no mark is parted from the next by a blank.
  func replacingLineBreaks() -> String {
    let lines = split(whereSeparator: \.isNewline)
    guard lines.count > 1 else { return lines.first.map(String.init) ?? "" }
    return lines.dropLast().reduce(into: "") { text, line in
      text += line
      if line.last?.isPunctuation == false { text += "　" }
    } + lines[lines.count - 1]
  }
}
