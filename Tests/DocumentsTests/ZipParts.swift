import OpenXML
import Testing

/// A .docx taken apart, as an office program changes it.
struct ZipParts {
  private let parts: [ZipPart]

  init(_ bytes: [UInt8]) throws { parts = try ZipFile.parts(in: bytes) }

  /// The same with its text changed.
  func edited(_ edit: (String) -> String) throws -> [UInt8] {
    try ZipFile.bytes(
      of: parts.map { part in
        guard part.name == "word/document.xml" || part.name == "word/styles.xml" else {
          return part
        }
        return ZipPart(
          name: part.name, bytes: Array(edit(String(decoding: part.bytes, as: UTF8.self)).utf8))
      })
  }
}
