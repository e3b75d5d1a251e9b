import Foundation
import Testing

/// Compares a text with the file of that name in `Expected`, or writes it where `RECORD` is set.
func expect(
  _ text: String, isExpected name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Expected")
  let file = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["RECORD"] != nil {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return
  }
  let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  guard text != expected else { return }
  let (mine, theirs) = (
    text.split(separator: "\n", omittingEmptySubsequences: false),
    expected.split(separator: "\n", omittingEmptySubsequences: false)
  )
  let line =
    zip(mine, theirs).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    ?? min(mine.count, theirs.count)
  Issue.record(
    """
    \(name) differs from line \(line + 1); RECORD=1 writes it anew
    expected: \(line < theirs.count ? String(theirs[line]) : "(end)")
    found:    \(line < mine.count ? String(mine[line]) : "(end)")
    """, sourceLocation: sourceLocation)
}
