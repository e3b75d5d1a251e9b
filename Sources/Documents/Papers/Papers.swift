extension DocumentKind: CaseIterable {
  /// Every paper, in the order in which pages and help list them.
  package static let allCases: [DocumentKind] = [
    .meetingNotice,
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
    .newsBrief,
    .tasks,
  ]
}
