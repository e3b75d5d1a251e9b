import OpenXML
import Testing

/// XML as .docx and .xlsx of other programs have it.
@Suite struct XMLReadingTests {
  private func pieces(_ text: String) throws -> [(piece: XMLPiece, written: String)] {
    let bytes = Array(text.utf8)
    var pieces: [(XMLPiece, String)] = []
    try XMLReading.read(bytes) { piece, range in
      pieces.append((piece, String(decoding: bytes[range], as: UTF8.self)))
    }
    return pieces
  }

  @Test func `elements and texts come in order, each with the bytes it is written in`() throws {
    let pieces = try pieces(
      "<?xml version='1.0'?><x:a xmlns:x='urn:a' x:b='1&amp;2'>议\n&lt;事<!-- 注 -->协商<x:c/></x:a>")
    #expect(
      pieces.map(\.piece) == [
        .start("a", ["b": "1&2"]), .text("议\n<事协商"), .start("c", [:]), .end("c"), .end("a"),
      ])
    #expect(
      pieces.map(\.written) == [
        "<x:a xmlns:x='urn:a' x:b='1&amp;2'>", "议\n&lt;事<!-- 注 -->协商", "<x:c/>", "", "</x:a>",
      ])
  }

  @Test func `what breaks off or breaks a rule of XML says in which line`() {
    #expect(throws: XMLTrouble.malformed(line: 2)) { try pieces("<a>\n<b></a>") }
    #expect(throws: XMLTrouble.malformed(line: 1)) { try pieces("<a>") }
    #expect(throws: XMLTrouble.malformed(line: 1)) { try pieces("") }
  }

  @Test func `entities of one's own are never read, for they can be made to swell`() {
    #expect(throws: XMLTrouble.definesEntities) {
      try pieces("<!DOCTYPE a [<!ENTITY b '议事'>]><a>&b;</a>")
    }
  }
}
