import Text

/// A format: how a paper becomes the bytes of a file.
///
/// A file a format, and a line in ``Formats``. A format lays out what the ``Document`` holds and adds
/// or drops nothing: neither the line that says for whom the copy is nor ``Document/warning``.
package protocol Renderer: Sendable {
  /// Its name for `--format`, which never changes.
  var name: String { get }
  /// How the names of its files end, without the point.
  var fileExtension: String { get }
  /// What it is good for, in a few words.
  func summary(in language: Language) -> String
  func bytes(of document: Document) -> [UInt8]
}
