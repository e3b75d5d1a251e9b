import Text

/// Writes a document as one page for phone, screen and printer.
///
/// It brings everything along and runs nothing: no script, nothing fetched from anywhere, no link.
struct HTMLRenderer: Renderer {
  let name = "html"
  let fileExtension = "html"

  func summary(in language: Language) -> String {
    language("网页，手机能看，浏览器能打印", "a web page, for phones and to print from a browser")
  }

  func missingCharacters(in document: Document) -> Int { document.missingCharacters }

  func bytes(of document: Document) -> [UInt8] {
    var page = HTMLPage()
    page.write(document)
    return Array((page.lines.joined(separator: "\n") + "\n").utf8)
  }
}

/// The lines of one page while they are written.
struct HTMLPage {
  var lines: [String] = []

  mutating func write(_ document: Document) {
    lines += [
      "<!DOCTYPE html>", "<html lang=\"zh-CN\">", "<head>", "<meta charset=\"utf-8\">",
      // Whatever somebody puts into the file later, it stays without scripts and fetches nothing.
      "<meta http-equiv=\"Content-Security-Policy\""
        + " content=\"default-src 'none'; style-src 'unsafe-inline'\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      element("title", document.title.joined()), "<style>",
    ]
    lines += HTMLStyle.lines(for: document.page)
    lines += ["</style>", "</head>", "<body>", "<main>"]
    if let warning = document.warning { lines.append(element("p", warning, .warning)) }
    for head in document.heads.dropFirst(document.warning == nil ? 0 : 1) {
      lines.append(element("p", head, .copy))
    }
    if !document.message.isEmpty {
      lines.append("<section class=\"message\">")
      lines += document.message.map { element("p", $0, .line) }
      lines.append("</section>")
    }
    writeTitle(of: document)
    if let caption = document.caption { lines.append(element("p", caption, .caption)) }
    if let number = document.number { lines.append(element("p", number, .number)) }
    write(document.blocks, with: document.charts)
    write(addressOf: document)
    lines += ["</main>", "</body>", "</html>"]
  }

  /// Each picture behind the words that have its numbers, and behind what is noted of them.
  private mutating func write(_ blocks: [Block], with charts: [Chart]) {
    var (left, due) = (charts, [Chart]())
    for block in blocks {
      if !block.isNote {
        for chart in due { draw(chart) }
        due = []
      }
      write(block)
      due += left.filter { block.prints($0.told) }
      left.removeAll { block.prints($0.told) }
      if case .table(let table) = block, let chart = table.chart { due.append(chart) }
    }
    for chart in due { draw(chart) }
  }

  /// The lines of the title, which a phone runs together and breaks by its own width.
  private mutating func writeTitle(of document: Document) {
    let spans = document.titleLines(room: document.page.titleCells).map { element("span", $0) }
    lines.append("<h1>\(spans.joined())</h1>")
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let text): paragraphs(text)
    case .item(let level, let number, let text): item(level, level.mark(number), text)
    case .line(let text): lines.append(element("p", text, .line))
    case .annex(let number): lines.append(element("p", Block.annexMark(number), .annex))
    case .moment(let clock, let text): pair(clock, text, .moment)
    case .labelled(let label, let text): pair(label, text, .labelled)
    case .fields(let fields): write(fields)
    case .table(let table): write(table)
    case .signature(let name, let date): sign(name, date)
    case .small(let text): lines.append(element("p", text, .small))
    case .blank: lines.append("<div class=\"blank\"></div>")
    }
  }

  private mutating func paragraphs(_ text: String) {
    for part in text.split(separator: "\n") { lines.append(element("p", String(part))) }
  }

  /// A heading, or a point in full.
  private mutating func item(_ level: Level, _ mark: String, _ text: String) {
    let parts = (mark + text).split(separator: "\n").map(String.init)
    guard let first = parts.first else { return }
    let tag =
      switch level {
      case .first where text.last.map { "。；：！？".contains($0) } != true: "h2"
      case .second where !text.dropLast().contains(where: \.isPunctuation): "h3"
      case .first, .second, .third, .fourth: "p"
      }
    lines.append(element(tag, first))
    for part in parts.dropFirst() { lines.append(element("p", part)) }
  }

  /// A label or a time, and what stands beside it.
  private mutating func pair(_ label: String, _ text: String, _ kind: HTMLStyle.Kind) {
    lines.append(
      "<div class=\"\(kind.rawValue)\">\(element("b", label))\(element("span", text))</div>")
  }

  private mutating func write(_ fields: [Block.Field]) {
    lines.append("<div class=\"fields\">")
    for field in fields { lines.append(element("p", "\(field.label)：\(field.text)")) }
    lines.append("</div>")
  }

  /// GB/T 9704-2012, 7.3.5.2; see ``HTMLStyle``.
  private mutating func sign(_ name: String, _ date: String) {
    let isLonger = cells(of: date) > cells(of: name)
    lines.append(
      "<div class=\"signature\(isLonger ? " longer" : "")\">\(element("p", name))\(element("p", date))</div>"
    )
  }

  private mutating func write(_ table: TextTable) {
    // On a phone a row of many columns is read downwards, each cell after the name of its column.
    lines.append(table.columns.count > 4 ? "<table class=\"many\">" : "<table>")
    let heads = table.columns.map { column in
      // So much room as is to be written in by hand: a full-width character takes two cells.
      let room = column.least > 0 ? " style=\"min-width:\((column.least + 1) / 2)em\"" : ""
      return "<th\(room)>\(column.title.inHTML)</th>"
    }
    lines += ["<thead><tr>\(heads.joined())</tr></thead>", "<tbody>"]
    for row in table.rows {
      let cells = (0..<max(row.count, table.columns.count)).map { place in
        let column = place < table.columns.count ? table.columns[place] : nil
        let name = column.map { " data-name=\"\($0.title.inHTML)\"" } ?? ""
        return "<td\(name)\(side(of: column))>\(place < row.count ? row[place].inHTML : "")</td>"
      }
      lines.append("<tr>\(cells.joined())</tr>")
    }
    lines += ["</tbody>", "</table>"]
  }

  private func side(of column: TextTable.Column?) -> String {
    switch column?.alignment {
    case .center: " class=\"center\""
    case .trailing: " class=\"trailing\""
    case .leading, nil: ""
    }
  }

  func element(_ tag: String, _ text: String, _ kind: HTMLStyle.Kind? = nil) -> String {
    let name = kind.map { " class=\"\($0.rawValue)\"" } ?? ""
    return "<\(tag)\(name)>\(text.inHTML)</\(tag)>"
  }
}

extension Document.Page {
  /// The title is set in 二号, of which 16 parts of 22 stand where a line has its characters.
  fileprivate var titleCells: Int { characters * 16 / 22 * 2 }
}

extension Block {
  /// Whether it is printed small, as what belongs to the block before it.
  fileprivate var isNote: Bool { if case .small = self { true } else { false } }

  /// Whether it prints those words in one piece.
  fileprivate func prints(_ words: String) -> Bool {
    switch self {
    case .paragraph(let text), .item(_, _, let text), .line(let text): text.contains(words)
    case .annex, .moment, .labelled, .fields, .table, .signature, .small, .blank: false
    }
  }
}

extension String {
  /// As text or as the value of an attribute: what would be taken for markup by its name, and no
  /// character that nobody sees or that turns others around.
  var inHTML: String { HTMLText(replacingLineBreaks()).markup }
}
