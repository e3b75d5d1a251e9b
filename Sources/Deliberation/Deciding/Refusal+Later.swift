extension Refusal {
  /// Whether an earlier program, lacking this refusal, may have taken such a command.
  ///
  /// Judged again, an old entry that breaks only such a rule is doubted (存疑) and not found wrong.
  package var isLater: Bool {
    switch self {
    case .roomTwice, .headWithoutDwelling, .ownerRegister, .sameNameSpaced, .votedText,
      .verdictRestsOn,
      .stoodAtAdjournment, .saidAnew, .mustSay, .moreThanASlip, .nameCounted:
      true
    case .countOutdated, .lotStands, .slipReadAlike, .noSlipsToCarry, .voteLeanedOn,
      .issueUnderVote, .motionAdopted, .amendmentUnderVote, .verdictTurned, .signerNotOwner,
      .proxyNotWritten, .slipTwice, .expectedUnderVote:
      true
    case .askedAlready, .roundNotOver, .lotOfTheVote, .proxySuppliedAlready, .slipNotAtHand,
      .signerCounted, .tooFewToChoose, .announcedUnder, .consentOlder, .objectionSettled:
      true
    case .inconsistent(let findings): findings.allSatisfy(\.claim.isLater)
    case .outOfRange(.proxiesPerHolder, _), .outOfRange(.people, _): true
    case .unsoundRule, .ruleNotInForce, .ruleOfOtherKind: true
    case .openedOnAnotherDay, .adjournedOnAnotherDay, .voteOnAnotherDay: true
    case .endsBeforeStart, .endsBeforeAct, .beforeDecision, .wrongCentury, .opinionOfWhat,
      .dayAhead, .notBeforeMeeting:
      true
    case .neverOpened, .taskBeforeAgreement, .checkerAway: true
    case .stoodAtAnnouncement, .rollStood, .calledAfterVerdict, .ruleUnderVote: true
    case .calledAtOpening, .expectedChanged, .notAMember, .namesSayOtherwise,
      .neitherReading, .slipOfOtherHand:
      true
    case .neverCame, .opinionWithoutText, .oneClerk, .invisibleCharacters: true
    case .countedAlready, .silenceNotOver, .silenceUndated, .deliveredLate, .slipLate,
      .slipDayUnknown, .concernsOpen, .objectedInWriting, .countedWithoutMandates,
      .presenceCounted, .raisedUnheard, .roundDayUnknown, .competenceOpen,
      .consentBeforeText,
      .deliveryMissing, .pointsOverridden:
      true
    case .askedStruckOut, .correctionLacks, .policiesStood, .earlierCorrectionUnread, .lastDayTold,
      .sittingOfOtherDay, .consentToOtherText:
      true
    case .consentWaitedFor, .consentAnswered, .voidedUnapproved, .slipsOfOtherScope,
      .decidedByOtherRule:
      true
    case .incomplete(let gaps): gaps.allSatisfy(\.isLater)
    default: false
    }
  }

  /// Whether it is about days and times that hardly can be, and that a reason makes stand.
  package var isAboutTime: Bool {
    switch self {
    case .openedOnAnotherDay, .adjournedOnAnotherDay, .voteOnAnotherDay, .endsBeforeStart,
      .endsBeforeAct:
      true
    case .beforeDecision, .wrongCentury, .dayAhead, .roundNotOver: true
    default: false
    }
  }

  /// Whether the act stands all the same with a reason, which papers print.
  package var yieldsToReason: Bool {
    switch self {
    case .calledAtOpening, .expectedChanged, .notAMember: true
    case .silenceUndated, .slipDayUnknown, .concernsOpen, .competenceOpen: true
    case .consentBeforeText, .deliveryMissing, .pointsOverridden: true
    case .consentToOtherText: true
    default: isAboutTime
    }
  }

  /// The member of a line for `apply` that holds the reason for which the act stands all the same; nil
  /// where no reason helps.
  package var reasonMember: String? {
    switch self {
    case .belowQuorum: "despite"
    case .ruleNotInForce: "despiteValidity"
    case .notAnnounced: "despiteNotice"
    case .decidedByOtherRule: "despiteRule"
    default: yieldsToReason ? "despite" : nil
    }
  }
}
