/// A file inside a ZIP.
package struct ZipPart: Hashable, Sendable {
  /// With its folders, such as `word/document.xml`.
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    (self.name, self.bytes) = (name, bytes)
  }
}
