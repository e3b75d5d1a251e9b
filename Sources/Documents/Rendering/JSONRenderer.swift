import Text
import Values

/// Writes a document as JSON, for programs that lay papers out themselves; `docs/commands.md` has the
/// members.
///
/// Their names never change, nor what they mean. What comes to be is a further member; a reader that
/// would go wrong without it finds a higher `v`.
struct JSONRenderer: Renderer {
  let name = "json"
  let fileExtension = "json"

  func summary(in language: Language) -> String {
    language("JSON，供别的程序排版", "JSON, for other programs to lay out")
  }

  func bytes(of document: Document) -> [UInt8] {
    Array((value(of: document).text(indented: "") + "\n").utf8)
  }

  private func value(of document: Document) -> JSONValue {
    .object([
      ("v", .number(1)),
      ("kind", .text(document.code)),
      ("audience", .text(document.audience.rawValue)),
      // What must stand at the head of every copy, in this order.
      ("notices", .texts(document.heads)),
      ("title", .text(document.title.joined())),
      ("number", document.number.map { .text($0) }),
      ("caption", document.caption.map { .text($0) }),
      ("blocks", .list(document.blocks.compactMap(value))),
      ("address", document.address.map { .text($0.text) }),
    ])
  }

  /// Nil for a blank line, which whoever lays the paper out leaves or not.
  private func value(of block: Block) -> JSONValue? {
    switch block {
    case .paragraph(let text): .object([("type", .text("paragraph")), ("text", .text(text))])
    case .item(let level, let number, let text):
      .object([
        ("type", .text("item")), ("level", .number(level.rawValue)),
        ("mark", .text(level.mark(number))), ("text", .text(text)),
      ])
    case .line(let text): .object([("type", .text("line")), ("text", .text(text))])
    case .annex(let number):
      .object([("type", .text("line")), ("text", .text(Block.annexMark(number)))])
    case .moment(let clock, let text):
      .object([("type", .text("moment")), ("time", .text(clock)), ("text", .text(text))])
    case .labelled(let label, let text):
      .object([("type", .text("labelled")), ("label", .text(label)), ("text", .text(text))])
    case .fields(let fields):
      .object([
        ("type", .text("fields")),
        (
          "fields",
          .list(
            fields.map { .object([("label", .text($0.label)), ("text", .text($0.text))]) })
        ),
      ])
    case .table(let table):
      .object([
        ("type", .text("table")), ("columns", .texts(table.columns.map(\.title))),
        ("rows", .list(table.rows.map { .texts($0) })),
      ])
    case .signature(let name, let date):
      .object([("type", .text("signature")), ("name", .text(name)), ("date", .text(date))])
    case .small(let text): .object([("type", .text("small")), ("text", .text(text))])
    case .blank: nil
    }
  }
}

/// What JSON is made of; members stand in the order in which they are written here.
private enum JSONValue {
  case text(String)
  case number(Int)
  case list([JSONValue])
  /// Without the members that have no value.
  case object([(name: String, value: JSONValue?)])

  static func texts(_ texts: [String]) -> JSONValue { .list(texts.map { .text($0) }) }

  func text(indented indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return quoted(text)
    case .number(let number): return "\(number)"
    case .list(let values):
      return enclosed(values.map { inner + $0.text(indented: inner) }, in: "[", "]", indent)
    case .object(let members):
      let lines = members.compactMap { name, value in
        value.map { "\(inner)\(quoted(name)): \($0.text(indented: inner))" }
      }
      return enclosed(lines, in: "{", "}", indent)
    }
  }

  private func enclosed(
    _ lines: [String], in opening: String, _ closing: String, _ indent: String
  ) -> String {
    lines.isEmpty
      ? opening + closing
      : "\(opening)\n\(lines.joined(separator: ",\n"))\n\(indent)\(closing)"
  }

  private func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      case _ where scalar.value < 0x20:
        "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
