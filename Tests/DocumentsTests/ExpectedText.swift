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
  static let ofEveryMeeting = allCases.filter {
    !(ofRounds + ofSome + ofSomeMeetings).contains($0)
  }

  /// What a body that decides issues, and what is made once more is known than the meeting's own.
  static let ofSome: [DocumentKind] = [
    .resolution, .decision, .postingRecord, .noticeOutcome, .contents,
  ]

  /// Those of meetings that take proxies, have pictures attached or were never held.
  static let ofSomeMeetings: [DocumentKind] = [.proxyForm, .photos, .notHeld]

  /// Papers of after the meeting that refer to another for the text that was voted on.
  static let withoutText: [DocumentKind] = [.signaturePage, .wechat]

  /// Those that people sign who came to a meeting.
  static let ofThoseWhoCame: [DocumentKind] = [.attendance, .minutes, .agreedSheet, .signaturePage]

  static let ofRounds: [DocumentKind] = [
    .votingNotice, .extensionNotice, .ballot, .deliveryRegister, .householdTally, .preliminaryCount,
    .resultNotice,
  ]
}
