import OpenXML
import Testing

/// XML as .docx and .xlsx have it.
@Suite struct XMLTextTests {
  @Test func `elements, attributes and texts stand as they were written, in their order`() {
    var xml = XMLText()
    xml.element("w:p", ["w:b": "2", "w:a": "“\"<&"]) {
      $0.element("w:t", holding: " 5<6 & 7>6 ")
      $0.element("w:br")
      $0.element("w:t", holding: "末")
    }
    #expect(
      xml.text == """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:p w:b="2" w:a="“&quot;&lt;&amp;">\
        <w:t xml:space="preserve"> 5&lt;6 &amp; 7&gt;6 </w:t><w:br/><w:t>末</w:t></w:p>
        """)
    #expect(xml.bytes == Array(xml.text.utf8))
  }

  @Test func `nothing gets through that XML doesn't hold, nobody sees or turns the text around it`()
  {
    var all = String.UnicodeScalarView()
    for value in UInt32(0)...0x10FFFF {
      if let scalar = Unicode.Scalar(value) { all.append(scalar) }
    }
    var xml = XMLText()
    xml.write(String(all))
    let written = Set(xml.text.unicodeScalars.map(\.value))
    let never: [ClosedRange<UInt32>] = [
      0...8, 0xB...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069,
      0xFDD0...0xFDEF, 0xFEFF...0xFEFF, 0xFFFE...0xFFFF, 0x1FFFE...0x1FFFF, 0x10FFFE...0x10FFFF,
    ]
    for range in never {
      for value in range { #expect(!written.contains(value), "U+\(String(value, radix: 16))") }
    }
    for value: UInt32 in [9, 10, 0x20, 0x3000, 0x8BAE, 0x20BB7, 0xE000, 0xFFFD] {
      #expect(written.contains(value), "U+\(String(value, radix: 16))")
    }
  }
}
