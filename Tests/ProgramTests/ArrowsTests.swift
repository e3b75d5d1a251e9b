import Foundation
import TestSupport
import Testing

/// The arrows of docs/architecture.md, read from what each file imports.
@Suite struct ArrowsTests {
  /// From the ground up; a module knows what is named beside it and nothing else of ours.
  private static let arrows: [(module: String, knows: Set<String>)] = [
    ("Values", []),
    ("Text", ["Values"]),
    ("OpenXML", ["CExpat", "CMinizip", "Text", "Values"]),
    ("Deliberation", ["Values"]),
    ("Affairs", ["Deliberation", "Values"]),
    ("Log", ["CGlibc", "Text", "Values"]),
    ("Sentences", ["Affairs", "Deliberation", "Text", "Values"]),
    ("Lists", ["Affairs", "Deliberation", "OpenXML", "Sentences", "Text", "Values"]),
    (
      "Archives",
      ["Affairs", "CGlibc", "Deliberation", "Lists", "Log", "Sentences", "Text", "Values"]
    ),
    (
      "Documents",
      ["Affairs", "CQRCode", "Deliberation", "OpenXML", "Sentences", "Text", "Values"]
    ),
    ("Terminal", ["CGlibc", "CNcurses", "Text"]),
    (
      "Office",
      [
        "Affairs", "Archives", "Deliberation", "Documents", "Lists", "Log", "OpenXML", "Sentences",
        "Text", "Values",
      ]
    ),
    (
      "Screens",
      [
        "Affairs", "Archives", "CGlibc", "Deliberation", "Documents", "Lists", "Log", "Office",
        "Sentences",
        "Terminal", "Text", "Values",
      ]
    ),
    (
      "yishi",
      [
        "Affairs", "Archives", "CGlibc", "Deliberation", "Documents", "Lists", "Log", "Office",
        "OpenXML", "Screens",
        "Sentences", "Terminal", "Text", "Values",
      ]
    ),
  ]
  /// What isn't ours, and who may take it. Values and Deliberation take the standard library alone.
  private static let foreign: [String: Set<String>] = [
    "ArgumentParser": ["yishi"],
    "Crypto": ["Archives", "Lists", "Log"],
    "Dispatch": ["Archives", "Screens"],
    "Foundation": ["Archives", "Lists", "Log", "Office", "Screens", "Text", "yishi"],
    "FoundationEssentials": ["Archives", "Lists", "Log", "Terminal"],
    "GRDB": ["Archives"],
    "GRDBSQLite": ["Archives"],
    "Glibc": ["Archives", "Log", "Screens", "Terminal", "Text", "yishi"],
    "Synchronization": ["Archives", "Screens", "Text"],
    "Yams": ["Archives", "Lists"],
  ]
  private static let sources = packageFolder.appending(path: "Sources")

  private static func imports(of module: String) throws -> [(file: String, name: String)] {
    let files = FileManager.default.enumerator(
      at: sources.appending(path: module), includingPropertiesForKeys: nil)
    var found: [(String, String)] = []
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(
        of: #/(?m)^(?:@?\w+ )*import (?:(?:struct|class|enum|func|var|let|protocol) )?(\w+)/#)
      {
        found.append((file.lastPathComponent, String(match.1)))
      }
    }
    return found
  }

  @Test(arguments: arrows.map(\.module)) func `a module knows nothing above it`(module: String)
    throws
  {
    let knows = try #require(Self.arrows.first { $0.module == module }).knows
    for (file, name) in try Self.imports(of: module) {
      let takers = Self.foreign[name]
      #expect(
        knows.contains(name) || takers?.contains(module) == true,
        "\(module)/\(file) imports \(name)")
    }
  }

  @Test func `no arrow leads back`() throws {
    var below: Set<String> = ["CExpat", "CGlibc", "CMinizip", "CNcurses", "CQRCode"]
    for (module, knows) in Self.arrows {
      #expect(knows.isSubset(of: below), "\(module) knows \(knows.subtracting(below))")
      below.insert(module)
    }
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
    #expect(Set(folders) == below, "a module that isn't listed here")
  }
}
