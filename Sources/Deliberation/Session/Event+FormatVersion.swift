extension Event {
  /// The newest version of events that this program writes and reads.
  package static let newestFormat = 2

  /// The version of the file's format that first had this event.
  ///
  /// An entry bears the highest of its events as `v`; an older program shows a file up to there,
  /// read-only, and never misunderstands what follows.
  package var formatVersion: Int {
    switch self {
    case .countWithdrawn, .deliveryTakenOut, .restated, .erratumNoted, .signInMissed,
      .carriedSlipsStand, .consentLetGo:
      2
    case .voteOpened(_, let opening)
    where opening.droppedSlips != nil || opening.until != nil || opening.notMembers != nil:
      2
    case .countCorrected(_, let correction)
    where correction.stances != nil || correction.objectors != nil || correction.ballots != nil:
      2
    case .signInBegunAnew: 2
    case .proxySupplied, .proxyWithdrawn, .roundExtended: 2
    case .slipsEntered(_, _, _, .some): 2
    case .slipsEntered(_, _, let ballots, nil), .slipsSettled(_, let ballots, _):
      ballots.contains { $0.relation != nil } ? 2 : 1
    case .statusChanged(_, .reported): 2
    case .happenedOn, .despite,
      .recordLost, .recoveryConfirmed, .copyContinued, .sealedAsRecovered:
      2
    // An older program finds only the first person of an entry, and no time, number or title.
    case .corrected(let entry, let field, _, _, _, _, _)
    where entry == 0 || field.contains(".") || field == "happened" || field == "documentNumber"
      || MeetingChanges.correctedLater.contains(field):
      2
    default: usesLaterRules ? 2 : 1
    }
  }
}

extension [Event] {
  /// The version of the format that reads all of them.
  package var formatVersion: Int { map(\.formatVersion).max() ?? 1 }
}
