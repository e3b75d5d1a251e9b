/// What earlier programs took without asking.
extension LedgerRefusal {
  /// Whether earlier programs wrote such an event all the same: then what it speaks against is in doubt and
  /// nobody's fault.
  func isLater(of event: LedgerEvent) -> Bool {
    switch self {
    case .wrongCentury, .notPositive, .tooMuch, .pointUnreadable, .notExcluded, .definitionMistaken,
      .totalsDiffer:
      true
    // A payment counted against a grant only where it named one.
    case .beyondGrant: event.flow.map { $0.fulfils == nil } ?? false
    // A notice could be taken down before it was posted.
    case .datesReversed: if case .noted = event { true } else { false }
    // A matter could be put aside without saying until when.
    case .empty(.until): if case .noted = event { true } else { false }
    case .unknownCard, .cardUnnamed, .ambiguousCard, .unknownEntry, .unknownProcedure, .unknownStep,
      .unknownTask, .notAMatter, .notAPledge, .cardEnded, .empty, .tooLong, .unseenCharacters,
      .outOfRange, .numberTooLong, .notInList, .numberTaken, .idNotItsOwn, .namedTwice,
      .telephoneRefused, .constitutionRefused, .personalNumber, .notYetHappened, .withinItself,
      .nothingNamed, .nothingChanges, .kindChanged, .stepLacks, .stepBefore, .stepDone,
      .mayNotSkip, .mayNotPassLacking, .reasonNeeded, .reasonMissing, .noWayBack, .noticeRuns,
      .objectionOpen, .tooEarly, .secondProcedure, .alreadyBegun, .notBegun, .procedureNotInForce,
      .procedureMistaken, .reachUnknown, .fewMatters, .evidenceUnknown, .evidenceUnfit,
      .levelUnknown, .ownerMissing, .managerMissing, .openingUnsigned, .alreadyAdopted,
      .adoptionLacks, .noticeToEnd, .unitsDiffer, .voiceUnanswered, .demandWithoutOwner,
      .notCalled, .cannotPromote, .fewToDraw, .cannotDraw, .isFinal, .alreadyRetracted,
      .restedUpon, .overtaken, .notInConflict, .yearNotEntered:
      false
    }
  }
}

extension LedgerEvent {
  /// The entry of money, goods or labour that it makes or changes.
  fileprivate var flow: Flow? {
    if case .entered(let it) = self, case .flow(let flow) = it.card { return flow }
    if case .revised(let it) = self, case .flow(let flow) = it.card { return flow }
    return nil
  }
}
