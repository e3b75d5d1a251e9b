import OpenXML

/// What is read in a .docx or .xlsx, part after part.
package func officeWords(_ bytes: [UInt8]) throws -> String {
  try ZipFile.parts(in: bytes).map { part in
    String(decoding: part.bytes, as: UTF8.self)
      .matches(of: /<(?:w:)?t(?: [^>]*)?>([^<]*)<\//).map { String($0.1) }.joined()
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }.joined(separator: "\n")
}
