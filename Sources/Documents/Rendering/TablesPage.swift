import Text
import Values

/// A report as a page in HTML: tables with bars, one file, in which nothing is fetched and nothing runs.
package struct TablesPage: Hashable, Sendable {
  /// Who may see it, such as 【内部】.
  package let mark: String
  package let title: String
  /// Sentences above the tables.
  package let head: [String]
  package let tables: [Table]

  package init(marked mark: String, title: String, head: [String], tables: [Table]) {
    (self.mark, self.title, self.head, self.tables) = (mark, title, head, tables)
  }

  package struct Table: Hashable, Sendable {
    package let title: String
    package let columns: [Column]
    package let rows: [Row]
    /// What stands there where there is no row.
    package let none: String

    package init(title: String, columns: [Column], rows: [Row], none: String) {
      (self.title, self.columns, self.rows, self.none) = (title, columns, rows, none)
    }
  }

  package struct Column: Hashable, Sendable {
    package let title: String
    package let isNumber: Bool

    package init(_ title: String, isNumber: Bool) {
      (self.title, self.isNumber) = (title, isNumber)
    }
  }

  package struct Row: Hashable, Sendable {
    package let cells: [String]
    /// What its bar shows; nil for none.
    package let portion: Portion?

    package init(_ cells: [String], _ portion: Portion?) {
      (self.cells, self.portion) = (cells, portion)
    }
  }

  package var html: String {
    let above: [HTMLText] =
      [.tag("p", mark, with: ["class": "mark"]), .tag("h1", title.maskingNumbers)]
      + head.map { .tag("p", $0.maskingNumbers) }
    return HTMLText.page(
      titled: title.maskingNumbers, style: [Self.style], above + tables.flatMap(\.html))
  }

  private static let style: StaticString = """
    @page{size:A4;margin:18mm}
    body{margin:0 auto;max-width:60rem;padding:1rem;color:#111;background:#fff;\
    font:1rem/1.6 "Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif;\
    overflow-wrap:anywhere}
    h1{font-size:1.5rem;text-align:center;margin:.3rem 0 1rem}
    h2{font-size:1.15rem;margin:1.4rem 0 .4rem;break-after:avoid}
    p{margin:.2rem 0}
    .mark{font-weight:bold}
    table{border-collapse:collapse;width:100%}
    th,td{border:1px solid #999;padding:.15rem .4rem;text-align:left;vertical-align:top}
    tr{break-inside:avoid}
    .number{text-align:right;white-space:nowrap}
    .bar{width:12rem;padding:.3rem .4rem}
    svg{display:block;width:100%;height:1rem}

    """
}

extension TablesPage.Table {
  fileprivate var html: [HTMLText] {
    let title = title.maskingNumbers
    guard !rows.isEmpty else {
      return [.tag("h2", title), .tag("p", none)]
    }
    let hasBars = rows.contains { $0.portion != nil }
    var lines: [HTMLText] = []
    if columns.contains(where: { !$0.title.isEmpty }) {
      let heads = columns.map { column -> HTMLText in
        column.isNumber
          ? .tag("th", column.title, with: ["class": "number"]) : .tag("th", column.title)
      }
      lines.append(.tag("tr", heads + (hasBars ? [.tag("th")] : [])))
    }
    lines += rows.map { row in
      let cells = zip(columns, row.cells).map { column, text -> HTMLText in
        column.isNumber
          ? .tag("td", text.maskingNumbers, with: ["class": "number"])
          : .tag("td", text.maskingNumbers)
      }
      let bar = hasBars ? [HTMLText.tag("td", row.bar, with: ["class": "bar"])] : []
      return .tag("tr", cells + bar)
    }
    return [.tag("h2", title), .tag("table", lines)]
  }
}

extension TablesPage.Row {
  /// Nothing where it has none.
  fileprivate var bar: [HTMLText] {
    guard let portion else { return [] }
    let said = "\(portion.part)/\(portion.whole)"
    let width = portion.length(in: 200)
    return [
      .tag(
        "svg", .tag("title", said),
        .tag(
          "rect",
          with: [
            "x": "0", "y": "3", "width": "200", "height": "10", "fill": "#fff", "stroke": "#111",
          ]),
        .tag(
          "rect", with: ["x": "0", "y": "3", "width": "\(width)", "height": "10", "fill": "#111"]),
        with: [
          "role": "img", "aria-label": said, "viewBox": "-1 0 202 16",
          "preserveAspectRatio": "none",
        ])
    ]
  }
}
