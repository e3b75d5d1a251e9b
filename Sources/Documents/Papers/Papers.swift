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
    .notice,
    .extensionNotice,
    .deliveryRegister,
    .householdTally,
    .preliminaryCount,
    .resultNotice,
    .newsBrief,
    .tasks,
  ]
}
