import Documents
import Foundation
import TestSupport
import Testing
import Values

private enum Camera {
  static let path = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"]
  static let works = ["rsvg-convert", "zbarimg"].allSatisfy {
    Program.run([$0, "--version"], environment: path).status == 0
  }
}

/// Codes read back as a phone reads them.
@Suite(
  .enabled(
    if: ProcessInfo.processInfo.environment["YISHI_LONG"] != nil,
    "set YISHI_LONG=1 to run the long checks"),
  .enabled(if: Camera.works, "rsvg-convert or zbarimg isn't installed"))
struct LongQRCodeTests {
  @Test(arguments: [
    "https://www.example.org/", "https://example.org:8443/%E5%85%AC%E7%A4%BA/?p=2024-05-18#1",
    "https://example.org/" + String(repeating: "x", count: WebAddress.longest - 20),
  ])
  func `the address on a page is what a camera reads`(text: String) throws {
    var document = Document(kind: .notice, audience: .public, title: ["公示"], blocks: [])
    let address = try #require(WebAddress(text))
    document.address = address
    let page = String(
      decoding: try #require(Formats.named("html")).bytes(of: document), as: UTF8.self)
    let start = try #require(page.range(of: "<svg"))
    let end = try #require(page.range(of: "</svg>"))
    // A page needs no name of the language of its pictures, a file of one does.
    let picture = page[start.lowerBound..<end.upperBound].replacingOccurrences(
      of: "<svg ", with: "<svg xmlns=\"http://www.w3.org/2000/svg\" ")
    let folder = TemporaryFolder()
    try picture.write(toFile: folder("code.svg"), atomically: true, encoding: .utf8)
    let drawn = Program.run(
      ["rsvg-convert", "--width", "600", "--output", folder("code.png"), folder("code.svg")],
      environment: Camera.path)
    #expect(drawn.status == 0, "\(drawn.errors)")
    let read = Program.run(
      ["zbarimg", "--quiet", "--raw", folder("code.png")], environment: Camera.path)
    #expect(read.lines == [text], "\(read.errors)")
  }
}
