import Deliberation
import Values

/// Refusals of votes, of counts and of what was announced, and of the slips of owners.
extension Refusal.Voting {
  static let specimens: [Self] =
    [
      .nobodyMayVote, .tooFewToChoose(shortOfTwo), .tooFewChoices,
      .wayNotAllowed(.hands, rule: "civil-code-278-special"), .wrongWay(.slips, needed: .hands),
      .ruleNotInForce(
        "nantang", on: someDay("2024-05-18"), from: someDay("2024-06-01"), until: nil),
      .ruleNotInForce(
        "nantang", on: someDay("2024-05-18"), from: nil, until: someDay("2024-04-30")),
      .ruleNotInForce(
        "nantang", on: someDay("2024-05-18"), from: someDay("2023-05-01"),
        until: someDay("2024-04-30")),
      .ruleOfOtherKind("plurality", .plurality), .ownersMatter(rule: "two-thirds-of-present"),
      .ownersRule(needed: "civil-code-278-special"),
      .decidedByOtherRule("v01", rule: "nantang"), .notAnnounced("i01"), .askedStruckOut,
      .expectedUnderVote("v01"), .ruleUnderVote("v01"), .issueUnderVote("v01"),
      .amendmentUnderVote("v02"),
    ] + mistakes.map { .unsoundRule("our-own", $0) }
    + Rule.Shape.allCases.filter { $0 != .plurality }.map { .ruleOfOtherKind("appraisal", $0) }

  private static let mistakes: [Rule.Mistake] = {
    let test = Rule.Test(.adoption, of: .present, .atLeast, .twoThirds)
    return [
      .builtInID("nantang"), .titleOf("nantang"), .sourceOf("civil-code-278-special"),
      .namesOtherShare("三分之二"), .notAlwaysAsked(test), .belowLaw("civil-code-278-special"),
      .noAdoption, .ownersNeedSlips, .noWay, .datesReversed, .unfitRelation(test),
      .neverHolds(test), .alwaysHolds(test), .notPositive(0), .clauseMissing, .nameless,
    ]
  }()
}

extension Refusal.Mandate {
  static let specimens: [Self] = [
    .proxiesNotAllowed(rule: "residents-representatives"),
    .proxiesNotAllowed(rule: "consensus-no-objection", body: "居民议事会"),
    .tooManyProxies("p06", limit: 0),
    .tooManyProxies("p06", limit: 1), .againstOpinion("p06", holder: "p07"), .opinionOfWhat,
    .opinionWithoutText("i01"), .objectedInWriting(["p06"]), .objectedInWriting(["p06", "p07"]),
    .countedWithoutMandates(.for, ["p06"]), .countedWithoutMandates(.against, ["p06", "p07"]),
    .signerNotOwner(room: "101", name: "居民癸"), .signerOwns(room: "101", name: "业主01"),
    .proxyNotWritten(room: "101", holder: "居民癸"), .noSlipAwaiting(room: "101", name: "居民癸"),
    .notAnOwner(room: "101", name: "居民癸"), .notAnOwner(room: "101", name: nil),
    .proxySuppliedAlready(room: "101", name: "居民癸"),
  ]
}

extension Refusal.Count {
  static let specimens: [Self] =
    [
      .notInElectorate("p11", "v01"), .undeclared(count: 1, present: 12),
      .undeclared(count: 3, present: 12), .notCounted("v01"), .notChecked("v01"),
      .notCalled("v01", missing: 1), .notCalled("v01", missing: 4), .countedAlready("v01"),
      .askedAlready("v01"), .countOutdated("v01"), .lotDrawn("v01"), .lotStands("v01"),
      .lotOfTheVote(seed: "0518"), .noTie("v01"), .tellerIsScrutineer("计票人丙"),
      .checkerAway("监票人丁"), .inconsistent([wrong(.votesWithinPresent), wrong(.notNegative)]),
      .inconsistent([wrong(.wholeInBothMeasures, .heads)]),
      .inconsistent([wrong(.headsWithoutArea, of: "党员")]),
    ]
    + Verdict.Inconsistency.Claim.allCases.map {
      .inconsistent([
        wrong($0, [.areaWithoutHeads, .wholeInBothMeasures].contains($0) ? .area : .heads)
      ])
    }

  /// 14 against 12; of a group or a choice where such numbers are one's.
  private static func wrong(
    _ claim: Verdict.Inconsistency.Claim, _ measure: Measure = .heads, of group: String? = nil
  ) -> Verdict.Inconsistency {
    let isOfChoice = [
      .choiceWithinBallots, .choiceNamedTwice, .choicesDifferInBlanks,
    ].contains(claim)
    let isOfGroup = [.groupWithinTotal, .groupVotesUncounted, .othersBeyondTotals].contains(claim)
    let left = claim == .notNegative ? -14 : 14
    return Verdict.Inconsistency(
      claim: claim, measure: measure, group: isOfGroup ? "党员" : group,
      choice: isOfChoice ? "居民甲" : nil, left: Quantity(Int64(left), measure),
      right: Quantity(12, measure), difference: Quantity(2, measure))
  }
}

extension Refusal.Announced {
  static let specimens: [Self] = [
    .announcedAlready("v01"), .notAnnouncedYet("v01"), .voidedAlready("v01"),
    .voidedUnapproved("v01"), .voteLeanedOn("v01", by: "v06"), .announcedUnder("v01"),
    .policiesStood("v01"), .correctionLacks("v01", [.yes]),
    .correctionLacks("v01", CountField.allCases), .earlierCorrectionUnread(room: "101"),
    .namesSayOtherwise("v01", for: 6, against: 4, abstain: 1), .raisedUnheard("v01"),
    .rollStood(announced: 30), .calledAfterVerdict(name: "居民癸"),
  ]
}

extension Refusal.Slips {
  static let specimens: [Self] =
    [
      .ownersNotConfirmed, .ownersUnconfirmed(count: 1), .ownersUnconfirmed(count: 3),
      .roomTwice("101"), .headWithoutDwelling(names: []),
      .headWithoutDwelling(names: ["业主01"]), .headWithoutDwelling(names: ["业主01", "业主02"]),
      .secondReadingMissing("v01"),
      .slipsDiffer([.init(room: "101", first: nil, second: nil)]),
      .slipsDiffer([
        .init(room: "101", first: nil, second: nil), .init(room: "102", first: nil, second: nil),
      ]), .oneClerk("v01"), .ballotOfAnotherKind(room: "101"), .slipTwice(room: "101"),
      .slipReadAlike(room: "101"), .neitherReading(room: "101"),
      .slipOfOtherHand(room: "101", name: nil), .slipOfOtherHand(room: "101", name: "业主01"),
      .slipNotAtHand(room: "101"), .signerCounted(room: "101"),
      .firstReadingMissing("v01"), .readByOneClerk("v01"),
      .notSigned(room: "101", .telephone), .notSigned(room: "101", .chain),
      .formsNotTaken(room: "101"),
    ] + mistakes.map { .ownerRegister($0) }

  private static let mistakes: [OwnerRoll.Mistake] = [
    .noRoom(place: 3), .noOwner(room: "101"), .ownerTwice(room: "101", name: "业主01"),
    .noArea(room: "101"), .notItsOwners(names: [], room: "101"),
    .notItsOwners(names: ["业主02"], room: "101"), .ownersJoined(names: ["业主01", "业主02"]),
    .ownerParted(names: ["业主01"], rooms: ["101", "102"]),
    .ownerParted(names: ["业主01"], rooms: (101...110).map(String.init)),
    .bodyParted(names: ["某开发公司"], rooms: ["101", "102"]),
    .voterNotOwner(room: "101", name: "业主03"),
  ]
}

extension Refusal.Round {
  static let specimens: [Self] = {
    let (day, last) = (someDay("2024-05-21"), someDay("2024-05-20"))
    return [
      .lastDayTold(last), .roundOver(last), .roundDayUnknown("v01", last: last),
      .slipLate(day, last: last), .silenceNotOver(last), .notDelivered(room: "101"),
      .deliveredLate(last), .noSlipsToCarry(of: "v01"), .noSlipsToCarry(of: nil),
      .slipsOfOtherScope("v01", scope: "1至3号楼"), .slipsOfOtherScope("v01", scope: nil),
      .slipsAnnounced("v01"), .noPeriod("v01"), .lastDayTwice, .beforeRound(last, from: day),
      .slipsOut(until: last, outstanding: 2), .slipsOut(until: last, outstanding: nil),
      .roundClosed("v01"), .roundOpen("v01", until: last),
    ]
  }()
}
