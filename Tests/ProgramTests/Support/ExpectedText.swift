import TestSupport
import Testing

/// Compares a text with the file of that name in `Expected`.
func expect(
  _ text: String, isExpected name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try RecordedText("Tests/ProgramTests/Expected/\(name)").expect(
    text, sourceLocation: sourceLocation)
}
