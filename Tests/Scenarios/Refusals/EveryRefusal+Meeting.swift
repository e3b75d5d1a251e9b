import Deliberation
import Values

/// Refusals of names, blanks and times, of people and of the meeting's course.
extension Refusal.Lookup {
  static let specimens: [Self] = [
    .unknownParticipant("居民癸"), .ambiguousParticipant("居民甲", ["p06", "p07"]),
    .unknownIssue("i09"), .unknownMotion("m09"), .unknownAmendment("a09"), .unknownStep("s09"),
    .unknownConcern("c09"), .unknownVote("v19"), .unknownTurn("t99"), .unknownAssignment("k09"),
    .unknownAttachment("f09"), .unknownObjection(2), .unknownRule("two-fifths"),
    .unknownGroup("商户"), .unknownRoom("24-9-901"), .unknownCandidate("居民癸"),
    .unknownEntry(999), .noSuchPoint(5, of: 3), .noIssueOnFloor, .noMotionOnFloor,
    .noAmendmentWaiting, .noVoteOpen, .noTurnUnderWay, .noStepUnderWay,
  ]
}

extension Refusal.Input {
  static let specimens: [Self] =
    Field.allCases.map { .empty($0) } + [
      .outOfRange(.minutes, -5), .outOfRange(.proxiesPerHolder, 100),
      .tooMany(.people, limit: 5000),
      .tooManyLines(.lines, limit: 3), .tooLong(.text, limit: 20_000), .controlCharacters(.title),
      .invisibleCharacters(path: "addIssue.title"),
      .privateNumber(path: "addIssue.title", isIdentity: true),
      .privateNumber(path: "addIssue.title", isIdentity: false),
      .nothingToChange, .noOneResponsible, .numberTaken("2024-03"), .notADocumentNumber("第5号"),
      .daysBackwards(from: someDay("2024-06-01"), until: someDay("2024-05-31")),
      .notYetHappened(beijing("2024-05-18", 15, 30), now: beijing("2024-05-18", 14, 30)),
      .sittingOfOtherDay(meeting: someDay("2024-05-18"), now: someDay("2024-05-25")),
    ]
    + [BeforeMeeting.notice, .screening, .study, .source].map {
      .notBeforeMeeting($0, someDay("2024-05-19"), meeting: someDay("2024-05-18"))
    }
}

extension Refusal.Time {
  static let specimens: [Self] = [
    .openedOnAnotherDay(meeting: someDay("2024-05-18"), now: someDay("2024-05-19")),
    .voteOnAnotherDay(opened: someDay("2024-05-18"), now: someDay("2024-05-19")),
    .adjournedOnAnotherDay(began: someDay("2024-05-18"), now: someDay("2024-05-20")),
    .endsBeforeStart(start: beijing("2024-05-18", 14, 30), end: beijing("2024-05-18", 14, 0)),
    .endsBeforeAct(last: beijing("2024-05-18", 15, 30), end: beijing("2024-05-18", 15, 0)),
    .endsBeforeAct(
      last: Moment(someTimeOn: someDay("2024-05-18"), offset: 480),
      end: Moment(someTimeOn: someDay("2024-05-17"), offset: 480)),
    .beforeDecision(someDay("2024-05-17"), decided: someDay("2024-05-18")),
    .dayAhead(someDay("2024-05-19"), now: someDay("2024-05-18")),
    .wrongCentury(someDay("1924-05-18"), now: someDay("2024-05-18")),
    .roundNotOver(someDay("2024-05-20"), outstanding: 7),
    .roundNotOver(someDay("2024-05-20"), outstanding: 1),
  ]
}

extension Refusal.Unreasoned {
  static let specimens: [Self] = [
    .calledAtOpening(name: "居民甲"), .expectedChanged(from: 12, to: 10),
    .expectedChanged(from: 12, to: nil),
    .notAMember(
      name: "居民癸", rule: Bilingual("业主委员会会议", "Owners' committee meeting")),
    .concernsOpen(["c01"]), .concernsOpen(["c01", "c02"]), .competenceOpen("i01"),
    .competenceOpen(nil), .pointsOverridden([2], by: "m01"), .pointsOverridden([2, 3], by: "m01"),
    .consentBeforeText(
      party: "产权单位", on: someDay("2024-05-10"), written: someDay("2024-05-18")),
    .consentToOtherText(parties: ["产权单位"]), .consentToOtherText(parties: ["产权单位", "物业"]),
    .silenceUndated("v01", last: nil), .silenceUndated("v01", last: someDay("2024-05-18")),
    .deliveryMissing("v01", registered: 0), .deliveryMissing("v01", registered: 1),
    .deliveryMissing("v01", registered: 8), .slipDayUnknown(someDay("2024-05-18")),
  ]
}

extension Refusal.People {
  static let specimens: [Self] = [
    .alreadyOnRoster(name: "居民甲", home: "24-3-501", id: "p06"),
    .alreadyOnRoster(name: "居民甲", home: nil, id: "p06"),
    .sameNameSpaced(name: "居民　甲", home: "24-3-501", id: "p06"),
    .alreadyPresent("p06", since: beijing("2024-05-18", 14, 20)), .missedSignInKnown("p06"),
    .cameToAnotherSitting("p06"), .notPresent("p06"), .isPresent("p06"),
    .inPendingVote("p06", "v01"), .presenceCounted(entry: 30, at: beijing("2024-05-18", 14, 40)),
    .tookPart("p06"), .votedByProxy("p06", holder: "p07"), .neverCame("p06"), .mayNotSpeak("p06"),
    .turnsUsedUp("p06", taken: 2, limit: 2), .alreadyQueued("p06"), .notQueued("p06"),
  ]
}

extension Refusal.Course {
  static let specimens: [Self] =
    [Session.Phase.preparing, .open, .adjourned, .sealed].map { .notInPhase($0) } + [
      .belowQuorum(shortOfTwo), .neverOpened, .votePending("v01"), .turnUnderWay("t01"),
      .turnRunning("t01"), .turnPaused("t01"), .nothingToRestore, .issueNotListed("i01"),
      .issueFinished("i01"), .notOnlyReported("i01"), .stepBegun("s01"), .unchangedText,
      .amendmentOutdated("a01", base: 2, current: 4), .amendmentsWaiting("m01", count: 1),
      .amendmentsWaiting("m01", count: 3), .notWaiting("a01"), .versionVotedOn(5, "v01"),
      .heldInWriting,
    ]
}

/// 10 of 23 came, and 12 are needed.
let shortOfTwo = Verdict.Test(
  test: .attendance, measure: .heads, group: nil, choice: nil, actual: .heads(10),
  required: .heads(12), baseName: .expected, base: .heads(23), relation: .moreThan,
  ratio: .half, holds: false, short: .heads(2))
