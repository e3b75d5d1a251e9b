import Foundation
import Testing

/// The names by which `apply` tells why a line did nothing; they stand in several enums, and programs
/// read them as one list.
@Suite struct RefusalNamesTests {
  private static let chapters = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/Deliberation/Deciding/Refusals")

  @Test func `no two refusals bear one name`() throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: Self.chapters, includingPropertiesForKeys: nil)
    var names: [String: Int] = [:]
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: #/(?m)^    case (\w+)/#) {
        names[String(match.1), default: 0] += 1
      }
    }
    #expect(names.count > 200)
    #expect(names.filter { $0.value > 1 }.isEmpty)
  }
}
