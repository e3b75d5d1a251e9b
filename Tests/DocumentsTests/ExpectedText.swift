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
  /// The papers that any consultation has once it is over; those of owners' rounds are there where owners were
  /// asked, and 延期公告 where a round was put off.
  static let ofEveryMeeting = allCases.filter { !(ofRounds + ofSome).contains($0) }

  /// What a body that decides issues, and what is made once more is known than the meeting's own.
  static let ofSome: [DocumentKind] = [
    .resolution, .decision, .postingRecord, .noticeOutcome, .contents,
  ]

  static let ofRounds: [DocumentKind] = [
    .votingNotice, .extensionNotice, .ballot, .deliveryRegister, .householdTally, .preliminaryCount,
    .resultNotice,
  ]
}
