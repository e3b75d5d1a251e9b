import Documents
import TestSupport
import Testing

/// Compares a text with the file of that name in `Expected`.
func expect(
  _ text: String, isExpected name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try RecordedText("Tests/DocumentsTests/Expected/\(name)").expect(
    text, sourceLocation: sourceLocation)
}

extension DocumentKind {
  /// The papers that any meeting has once it is over; 延期公告 there is where a round was put off alone.
  static let ofEveryMeeting = allCases.filter { $0 != .extensionNotice }
}
