import Deliberation
import Values

/// Refusals of outcomes, of the record and its words, and of the file.
extension Refusal.Outcome {
  static let specimens: [Self] = [
    .notAgreed("i01"), .verdictTurned("i01"), .verdictTurned("i09"),
    .motionAdopted("m01", by: "v06"), .assignmentMissing("i01"), .taskBeforeAgreement("i01"),
    .doneAlready("k01"), .consentOlder(party: "产权单位", than: someDay("2024-05-20")),
    .consentOfWhich(party: "产权单位", issues: ["i01"]),
    .consentOfWhich(party: "产权单位", issues: ["i01", "i01"]),
    .consentOfWhich(party: "产权单位", issues: []), .consentWaitedFor(party: "产权单位"),
    .consentAnswered(party: "产权单位"), .objectionSettled(1),
  ]
}

extension Refusal.Record {
  static let specimens: [Self] =
    [
      .retractedAlready(12, by: 15), .final(1), .builtUpon(entry: 12, by: 15),
      .wouldContradict(entry: 12), .overtaken(seen: 20, by: [21]),
      .overtaken(seen: 20, by: [21, 23]), .noSuchField(entry: 12, field: "home"),
      .otherText(entry: 12, field: "text", says: "早晚鸟声影响一层住户休息"),
      .mustSay(entry: 12, field: "text"), .saidAnew(entry: 12, by: 15),
      .stoodAtAdjournment(entry: 12), .stoodAtAdjournment(entry: 73),
      .stoodAtAnnouncement(entry: 2), .verdictRestsOn(entry: 23, field: "note"),
      .incomplete([.issueOpen("i01"), .signedSheetMissing]), .notReviewed,
      .signedTooEarly(someDay("2024-05-17"), first: someDay("2024-05-18")),
      .notAnEarlierMeeting(someDay("2024-05-19")), .lastRecordConfirmed(someDay("2024-05-11")),
      .draftNotIssued("会议纪要"), .paperStays("通知登记表"), .otherVersion("公示", is: 2),
      .issuedTooEarly(someDay("2024-05-20"), first: someDay("2024-05-21")),
    ] + gaps.map { .incomplete([$0]) }

  private static let gaps: [Gap] = [
    .issueOpen("i01"), .competenceMissing("i01"), .assignmentMissing("i01"),
    .concurrenceOutstanding("i01", party: "产权单位"), .consentNotSpokenOf("i01", party: "产权单位"),
    .concernUnanswered("c01"), .screeningMissing("i01"), .signedSheetMissing, .secretaryMissing,
    .facilitatorMissing, .recoveryUnconfirmed(entry: 12), .pointOutsideText("i01", point: 1),
    .conditionOutsideText("i01", condition: 1), .trialOutsideText("i01"),
  ]
}

extension Refusal.Words {
  static let specimens: [Self] = [
    .neverStruckOut(entry: 12), .cannotStrikeOut(entry: 12, field: "home", of: ["text", "by"]),
    .cannotStrikeOut(entry: 12, field: "home", of: []), .nothingToStrikeOut(entry: 12),
    .chooseFields(entry: 12, of: ["text", "by"]),
    .chooseFields(entry: 2, of: (1...22).map { "p\($0 + 10).home" }),
    .struckOutAlready(entry: 12, field: nil), .struckOutAlready(entry: 12, field: "text"),
    .nameCounted("p06"), .votedText("v01"), .notVotedOn("m01"), .notInText("夜间"),
    .moreThanASlip(old: "6平方米", new: "9平方米"),
  ]
}

extension Refusal.File {
  static let specimens: [Self] = [
    .damaged(entry: 12), .nothingToConfirm, .noOtherCopy, .sealedBefore(code: "7F3A-09C2"),
    .documentNumberTaken("胜古北社议〔2024〕5号"), .attachmentNotThere("附件/签到表.pdf"),
    .notAttachable("附件", .notAFile), .notAttachable("签到表.pdf", .empty),
    .notAttachable("设置.yaml", .ownFile), .issuedNotThere("公示_第1版.docx"),
    .issuedOtherwise("公示_第1版.docx"),
  ]
}
