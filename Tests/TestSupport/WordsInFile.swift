import OpenXML

/// The words of a file of any format: as they stand there, or in the parts of what is packed.
package func words(inFile bytes: [UInt8]) throws -> String {
  guard bytes.starts(with: "PK".utf8) else { return String(decoding: bytes, as: UTF8.self) }
  return try ZipFile.parts(in: bytes).map { String(decoding: $0.bytes, as: UTF8.self) }
    .joined(separator: "\n")
}
