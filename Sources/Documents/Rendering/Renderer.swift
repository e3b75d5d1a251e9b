import OpenXML
import Text

/// A format: how a paper becomes the bytes of a file.
///
/// A file a format, and a line in ``Formats``; which papers have it ``PaperFormat`` tells. A format lays out what the ``Document`` holds and adds
/// or drops nothing: neither the line that says for whom the copy is nor ``Document/warning``.
package protocol Renderer: Sendable {
  /// Its name for `--format`, which never changes.
  var name: String { get }
  /// How the names of its files end, without the point.
  var fileExtension: String { get }
  /// What it is good for, in a few words.
  func summary(in language: Language) -> String
  /// Whether its bytes are text, which a terminal may show.
  var isText: Bool { get }
  /// The same format in other typefaces, where it has any.
  func set(in typefaces: TypefaceSet) -> any Renderer
  /// How many characters of the document it prints as 〓, because no typeface has them.
  func missingCharacters(in document: Document) -> Int
  /// - Throws: only where it packs parts, and they are too large for that.
  func bytes(of document: Document) throws(ZipTrouble) -> [UInt8]
}

extension Renderer {
  package var isText: Bool { true }
  package func set(in typefaces: TypefaceSet) -> any Renderer { self }
  package func missingCharacters(in document: Document) -> Int { 0 }
}
