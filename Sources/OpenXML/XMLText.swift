import Values

/// XML while it is written, a part of a .docx or .xlsx.
///
/// Whatever text comes in, nothing gets through that XML doesn't hold, nobody sees or turns the text
/// around it: controls, direction controls, noncharacters.
package struct XMLText: Sendable {
  /// What is written so far.
  package private(set) var text = XMLHead.text

  package init() {}

  package var bytes: [UInt8] { Array(text.utf8) }

  /// An element with what stands in it.
  package mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    _ content: (inout XMLText) throws -> Void
  ) rethrows {
    open(name, attributes)
    text += ">"
    try content(&self)
    text += "</\(name)>"
  }

  /// An element with nothing in it.
  package mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:]
  ) {
    open(name, attributes)
    text += "/>"
  }

  /// An element with one text in it, blanks at its ends kept.
  package mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], holding words: String
  ) {
    open(name, attributes)
    if words.first?.isWhitespace == true || words.last?.isWhitespace == true {
      text += " xml:space=\"preserve\""
    }
    text += ">"
    write(words)
    text += "</\(name)>"
  }

  /// Text as it stands between two elements.
  package mutating func write(_ words: String) { text += words.xmlEscaped }

  private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    text += "<\(name)"
    // A reader makes blanks of line breaks and tabs in an attribute.
    for (name, value) in attributes { text += " \(name)=\"\(value.xmlEscaped)\"" }
  }
}

extension Unicode.Scalar {
  /// Whether XML holds it and it is no control: of those the tab and the line break alone.
  fileprivate var isForXML: Bool {
    switch value {
    case 0x09, 0x0A: true
    case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: false
    default: value & 0xFFFE != 0xFFFE
    }
  }
}

extension String {
  /// As it stands between tags and in attributes of XML. What XML can't hold is left out, and so is what
  /// nobody sees; line breaks become LF.
  package var xmlEscaped: String {
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in withoutInvisible.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\r": result.append("\n")
      case "\n": if !isAfterReturn { result.append("\n") }
      default: if scalar.isForXML { result.append(scalar) }
      }
      isAfterReturn = scalar == "\r"
    }
    return String(result)
  }
}
