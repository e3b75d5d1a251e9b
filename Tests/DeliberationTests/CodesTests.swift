import Deliberation
import Foundation
import Scenarios
import Testing

/// The names that programs find in JSON: they stay as they are, however the values are called here.
@Suite struct CodesTests {
  @Test func `an issue's status bears the same code with any reason`() {
    let all: [(IssueStatus, String)] = [
      (.listed, "listed"), (.discussed, "discussed"), (.agreed, "agreed"),
      (.notAgreed, "notAgreed"), (.deferred(reason: "缺图", until: nil), "deferred"),
      (.referred(to: "街道", reason: nil), "referred"), (.withdrawn(reason: "不提了"), "withdrawn"),
      (.reported, "reported"), (.closed, "closed"),
    ]
    for (status, code) in all { #expect(status.code == code) }
  }

  @Test func `a refusal bears its code`() {
    #expect(Refusal.lookup(.unknownParticipant("甲")).code == "unknownParticipant")
    #expect(Refusal.lookup(.noVoteOpen).code == "noVoteOpen")
    #expect(Refusal.input(.tooLong(.text, limit: 1)).code == "tooLong")
  }

  /// Read from where they are written out: nobody can make a value of every kind.
  @Test func `no code of a refusal is lost and none comes in unseen`() throws {
    let deciding = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/Deliberation/Deciding/Refusals")
    let files = try FileManager.default.subpathsOfDirectory(atPath: deciding.path)
      .filter { $0.hasSuffix(".swift") }
    var codes: [String] = []
    for file in files {
      let text = try String(contentsOf: deciding.appending(path: file), encoding: .utf8)
      codes += text.matches(of: #/case \.\w+: "(\w+)"/#).map { String($0.1) }
    }
    let known = Self.refusals.split(whereSeparator: \.isWhitespace).map(String.init)
    #expect(Set(codes).count == codes.count)
    #expect(codes.sorted() == known.sorted())
  }

  @Test func `every refusal has a value to be tried with, and no code is another's`() {
    let tried = Dictionary(grouping: Refusal.specimens, by: \.code)
    let known = Self.refusals.split(whereSeparator: \.isWhitespace).map(String.init)
    #expect(Set(known).symmetricDifference(tried.keys).isEmpty)
    for (code, alike) in tried {
      #expect(Set(alike.map { "\(type(of: $0.chapter))" }).count == 1, "\(code)")
      #expect(Set(alike.map { kind(of: $0) }).count == 1, "\(code) is of several kinds")
    }
    #expect(Set(Refusal.specimens.map(kind)).count == tried.count)
  }

  /// The name of the case within its chapter.
  private func kind(of refusal: Refusal) -> String {
    let chapter = refusal.chapter
    return Mirror(reflecting: chapter).children.first?.label ?? "\(chapter)"
  }

  private static let refusals = """
    adjournedOnAnotherDay againstOpinion alreadyOnRoster alreadyPresent alreadyQueued
    ambiguousParticipant amendmentOutdated amendmentUnderVote amendmentsWaiting announcedAlready
    announcedUnder askedAlready askedStruckOut assignmentMissing attachmentNotThere
    ballotOfAnotherKind beforeDecision beforeRound belowQuorum builtUpon calledAfterVerdict
    calledAtOpening cameToAnotherSitting cannotStrikeOut checkerAway chooseFields competenceOpen
    concernsOpen consentAnswered consentBeforeText consentOfWhich consentOlder
    consentToOtherText consentWaitedFor controlCharacters correctionLacks countOutdated
    countedAlready countedWithoutMandates damaged dayAhead daysBackwards decidedByOtherRule
    deliveredLate deliveryMissing documentNumberTaken doneAlready draftNotIssued
    earlierCorrectionUnread empty
    endsBeforeAct endsBeforeStart expectedChanged expectedUnderVote final firstReadingMissing
    formsNotTaken headWithoutDwelling heldInWriting inPendingVote incomplete inconsistent
    invisibleCharacters isPresent issueFinished issueNotListed issueUnderVote issuedNotThere
    issuedOtherwise issuedTooEarly lastDayTold
    lastDayTwice lastRecordConfirmed lotDrawn lotOfTheVote lotStands mayNotSpeak
    missedSignInKnown moreThanASlip motionAdopted mustSay nameCounted namesSayOtherwise
    neitherReading neverCame neverOpened neverStruckOut noAmendmentWaiting noIssueOnFloor
    noMotionOnFloor noOneResponsible noOtherCopy noPeriod noSlipAwaiting noSlipsToCarry
    noStepUnderWay noSuchField noSuchPoint noTie noTurnUnderWay noVoteOpen nobodyMayVote
    notADocumentNumber notAMember notAgreed notAnEarlierMeeting notAnOwner notAnnounced
    notAnnouncedYet notAttachable notBeforeMeeting notCalled notChecked notCounted notDelivered
    notInElectorate notInPhase notInText notOnlyReported notPresent notQueued notReviewed
    notSigned notVotedOn notWaiting notYetHappened nothingToChange nothingToConfirm
    nothingToRestore nothingToStrikeOut numberTaken objectedInWriting objectionSettled oneClerk
    openedOnAnotherDay opinionOfWhat opinionWithoutText otherText otherVersion outOfRange
    overtaken
    ownerRegister ownersMatter ownersNotConfirmed ownersRule ownersUnconfirmed paperStays
    pointsOverridden
    policiesStood presenceCounted privateNumber proxiesNotAllowed proxyNotWritten
    proxySuppliedAlready raisedUnheard readByOneClerk retractedAlready rollStood roomTwice
    roundClosed roundDayUnknown roundNotOver roundOpen roundOver ruleNotInForce ruleOfOtherKind
    ruleUnderVote saidAnew sameNameSpaced sealedBefore secondReadingMissing signedTooEarly
    signerCounted signerNotOwner signerOwns silenceNotOver silenceUndated sittingOfOtherDay
    slipDayUnknown slipLate slipNotAtHand slipOfOtherHand slipReadAlike slipTwice slipsAnnounced
    slipsDiffer slipsOfOtherScope slipsOut stepBegun stoodAtAdjournment stoodAtAnnouncement
    struckOutAlready taskBeforeAgreement tellerIsScrutineer tooFewChoices tooFewToChoose tooLong
    tooMany tooManyLines tooManyProxies tookPart turnPaused turnRunning turnUnderWay turnsUsedUp
    unchangedText undeclared unknownAmendment unknownAssignment unknownAttachment
    unknownCandidate unknownConcern unknownEntry unknownGroup unknownIssue unknownMotion
    unknownObjection unknownParticipant unknownRoom unknownRule unknownStep unknownTurn
    unknownVote unsoundRule verdictRestsOn verdictTurned versionVotedOn voidedAlready
    voidedUnapproved voteLeanedOn voteOnAnotherDay votePending votedByProxy votedText
    wayNotAllowed wouldContradict wrongCentury wrongWay
    """
}
