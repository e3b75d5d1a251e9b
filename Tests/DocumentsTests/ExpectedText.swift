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
  /// The papers that any meeting has once it is over; those of owners' rounds are there where owners were
  /// asked, and 延期公告 where a round was put off.
  static let ofEveryMeeting = allCases.filter { !ofRounds.contains($0) }

  static let ofRounds: [DocumentKind] = [
    .votingNotice, .extensionNotice, .deliveryRegister, .householdTally, .preliminaryCount,
    .resultNotice,
  ]
}
