extension DocumentKind: CaseIterable {
  /// Every paper, in the order in which pages and help list them.
  package static let allCases: [DocumentKind] = [
    .meetingNotice,
    .votingNotice,
    .signInSheet,
    .agenda,
    .floorRules,
    .tallySheet,
    .attendance,
    .record,
    .minutes,
    .opinion,
    .resolution,
    .decision,
    .notice,
    .postingRecord,
    .noticeOutcome,
    .extensionNotice,
    .ballot,
    .deliveryRegister,
    .householdTally,
    .preliminaryCount,
    .resultNotice,
    .newsBrief,
    .tasks,
    .contents,
  ]
}
