import Deliberation
import OpenXML
import Text

/// What stands in the file of a paper, paragraph by paragraph, as somebody reads it.
package struct PaperText {
  /// Without blanks; no empty ones.
  var paragraphs: [String] = []
  /// Whether somebody's remarks or changes that nobody accepted yet stand in it.
  var isUnderReview = false

  /// Why the words of a file can't be read.
  package enum Trouble: Error, Hashable, Sendable {
    /// Only .docx and text are read.
    case format(String)
    /// It is no .docx, or a damaged one.
    case damaged
  }

  init(_ bytes: [UInt8], as format: any Renderer) throws(Trouble) {
    switch format.fileExtension {
    case "txt":
      paragraphs = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        .map { $0.filter(Self.isSeen) }.filter { !$0.isEmpty }
    case "docx": try read(bytes)
    default: throw .format(format.name)
    }
  }

  private mutating func read(_ bytes: [UInt8]) throws(Trouble) {
    let parts: [ZipPart]
    do throws(ZipTrouble) { parts = try ZipFile.parts(in: bytes) } catch { throw .damaged }
    guard let body = parts.first(where: { $0.name == "word/document.xml" }) else { throw .damaged }
    isUnderReview = parts.contains { $0.name.hasPrefix("word/comments") }
    try read(body, isMargin: false)
    for part in parts.sorted(by: { $0.name < $1.name }) where Self.isMargin(part.name) {
      try read(part, isMargin: true)
    }
  }

  /// Headers, footers and notes.
  private static func isMargin(_ name: String) -> Bool {
    name.hasSuffix(".xml")
      && ["word/header", "word/footer", "word/footnotes", "word/endnotes"].contains {
        name.hasPrefix($0)
      }
  }

  private mutating func read(_ part: ZipPart, isMargin: Bool) throws(Trouble) {
    var reading = ParagraphReading()
    do throws(XMLTrouble) {
      try XMLReading.read(part.bytes) { piece, _ in reading.take(piece) }
    } catch {
      throw .damaged
    }
    if reading.hasRevisions { isUnderReview = true }
    var read = reading.paragraphs.map { $0.filter(Self.isSeen) }.filter { !$0.isEmpty }
    // The number of the page, and what stands on odd and even pages alike.
    if isMargin { read = read.filter { !$0.isPageNumber && !paragraphs.contains($0) }.uniqued }
    paragraphs += read
  }

  private static func isSeen(_ character: Character) -> Bool {
    !character.isWhitespace && !character.isNewline
      && !character.unicodeScalars.allSatisfy { ["\u{FEFF}", "\u{200B}"].contains($0) }
  }
}

/// The paragraphs of a part of a .docx while it is read.
private struct ParagraphReading {
  private(set) var paragraphs: [String] = []
  private(set) var hasRevisions = false
  /// Those that began and haven't ended: a box of text stands in a paragraph of its own.
  private var begun: [String] = []
  /// How deep it stands in what another program shows in place of a drawing.
  private var fallbacks = 0
  private var isText = false
  private var isHidden = false

  mutating func take(_ piece: XMLPiece) {
    switch piece {
    case .start(let name, let attributes): start(name, attributes)
    case .end(let name): end(name)
    case .text(let text):
      guard isText, !isHidden, fallbacks == 0, !begun.isEmpty else { return }
      begun[begun.count - 1] += text
    }
  }

  private mutating func start(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "p": begun.append("")
    case "r": isHidden = false
    case "vanish": isHidden = !["0", "false", "off"].contains(attributes["val"] ?? "")
    case "t": isText = true
    case "Fallback": fallbacks += 1
    case "ins", "del", "moveFrom", "moveTo": hasRevisions = true
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "p":
      if let text = begun.popLast() { paragraphs.append(text) }
    case "t": isText = false
    case "Fallback": fallbacks -= 1
    default: break
    }
  }
}

extension String {
  /// `—1—`, or `第1页共3页`.
  fileprivate var isPageNumber: Bool {
    wholeMatch(of: /[—\-－–·]*[0-9]*[—\-－–·]*|第[0-9]*页(共[0-9]*页)?/) != nil
  }
}
