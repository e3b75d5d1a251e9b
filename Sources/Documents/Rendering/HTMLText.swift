import Values

/// Some HTML. Whatever was typed goes in as text, escaped; tags and attributes are named in the source
/// alone, so that no text can become either.
struct HTMLText: Hashable, Sendable {
  private(set) var markup = ""

  static let empty = HTMLText()

  private init() {}

  /// A text as it reads, a line break as one; controls, direction controls and what nobody sees go.
  init(_ text: String) {
    for scalar in text.withoutInvisible.unicodeScalars {
      switch scalar {
      case "&": markup += "&amp;"
      case "<": markup += "&lt;"
      case ">": markup += "&gt;"
      case "\"": markup += "&quot;"
      case "'": markup += "&#39;"
      case "\n", "\u{2028}", "\u{2029}": markup += "<br>"
      case "\t": markup += " "
      default:
        switch scalar.properties.generalCategory {
        case .control, .surrogate, .unassigned: break
        // No typeface of a reader's has it.
        case .privateUse: markup += "〓"
        default: markup.unicodeScalars.append(scalar)
        }
      }
    }
  }

  /// What is written in the source, such as a style.
  init(raw: StaticString) { markup = "\(raw)" }

  /// `<p class="…">…</p>`.
  static func tag(
    _ name: StaticString, _ content: [HTMLText],
    with attributes: KeyValuePairs<StaticString, String> = [:]
  ) -> HTMLText {
    var html = opening(name, with: attributes)
    for piece in content { html.markup += piece.markup }
    html.markup += "</\(name)>"
    return html
  }

  static func tag(
    _ name: StaticString, _ content: HTMLText...,
    with attributes: KeyValuePairs<StaticString, String> = [:]
  ) -> HTMLText {
    tag(name, content, with: attributes)
  }

  /// One with a text in it.
  static func tag(
    _ name: StaticString, _ text: String,
    with attributes: KeyValuePairs<StaticString, String> = [:]
  ) -> HTMLText {
    tag(name, [HTMLText(text)], with: attributes)
  }

  /// One that is never closed, such as `<meta charset="utf-8">`.
  static func opening(
    _ name: StaticString, with attributes: KeyValuePairs<StaticString, String>
  ) -> HTMLText {
    var html = HTMLText()
    html.markup = "<\(name)"
    // A line break in an attribute is a blank.
    for (key, value) in attributes {
      html.markup += " \(key)=\"\(HTMLText(value.replacing("\n", with: " ")).markup)\""
    }
    html.markup += ">"
    return html
  }

  static func + (left: HTMLText, right: HTMLText) -> HTMLText {
    var html = left
    html.markup += right.markup
    return html
  }
}

extension HTMLText {
  /// A whole page of one file: nothing in it is fetched, and nothing runs.
  static func page(titled title: String, style: [StaticString], _ body: [HTMLText]) -> String {
    let head: [HTMLText] = [
      .opening("meta", with: ["charset": "utf-8"]),
      .opening(
        "meta", with: ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      .opening("meta", with: ["name": "referrer", "content": "no-referrer"]),
      .tag("title", title), .tag("style", style.map { HTMLText(raw: $0) }),
    ]
    let html = tag(
      "html", .tag("head", head), .tag("body", body), with: ["lang": "zh-CN"])
    return "<!DOCTYPE html>\n" + html.markup + "\n"
  }
}
