import Foundation
import Testing

/// A text as it stands in a file of the package: what a test finds is compared with it, or written
/// over it where `RECORD` is set, and then the test fails, because nothing was compared.
package struct RecordedText {
  package let file: URL

  package init(_ file: URL) { self.file = file }

  /// - Parameter path: from the package's folder.
  package init(_ path: String) { file = packageFolder.appending(path: path) }

  package func expect(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let name = file.lastPathComponent
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Testing.Issue.record("\(name) is recorded", sourceLocation: sourceLocation)
      return
    }
    guard let recorded = try? String(decoding: Data(contentsOf: file), as: UTF8.self) else {
      Testing.Issue.record(
        "\(name) isn't recorded; RECORD=1 writes it", sourceLocation: sourceLocation)
      return
    }
    guard text != recorded else { return }
    let found = text.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let line =
      zip(found, expected).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? min(found.count, expected.count)
    Testing.Issue.record(
      """
      \(name) differs from line \(line + 1); RECORD=1 writes it anew
      expected: \(line < expected.count ? String(expected[line]) : "(end)")
      found:    \(line < found.count ? String(found[line]) : "(end)")
      """, sourceLocation: sourceLocation)
  }
}
