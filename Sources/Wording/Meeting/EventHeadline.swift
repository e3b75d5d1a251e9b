import Deliberation

extension Entry {
  /// What kind of act it was, without names, numbers or words of the meeting: for the wall.
  package func headline(in language: Language) -> String {
    let acts = events.filter { if case .happened = $0 { false } else { true } }
    return (acts.last ?? events.first)?.headline(in: language) ?? ""
  }
}

extension Entry {
  /// Whether its sentence, without names, holds nothing that the wall may not show.
  package var isFitForWall: Bool {
    redacted == nil
      && events.allSatisfy { event in
        switch event {
        case .happened, .happenedOn, .opened, .turnPaused, .turnResumed, .turnExtended,
          .turnStopped,
          .turnRestored, .takenUp:
          true
        // A question, names to choose among and reasons are somebody's words.
        case .voteOpened(_, let opening): opening.isToldByNumbers
        default: false
        }
      }
  }
}

extension VoteOpening {
  /// Whether it is told by the numbers of texts, without words of anybody's.
  fileprivate var isToldByNumbers: Bool {
    switch subject {
    case .motion, .amendment:
      [despiteNotice, despiteValidity, despiteRule, scope].allSatisfy { $0 == nil }
    case .question, .choice, .appraisal: false
    }
  }
}

extension Event {
  /// The kind of act in a word or two, which anybody may read.
  func headline(in language: Language) -> String {
    switch self {
    case .happened, .happenedOn, .despite, .remarked, .turnNoted, .turnRecorded:
      language("记录", "record")
    case .described: language("会议设置", "meeting details")
    case .opened: language("开会", "opening")
    case .adjourned: language("散会", "adjournment")
    case .reopened: language("复会", "reopening")
    case .sealed: language("定稿封存", "seal")
    case .participantAdded, .participantChanged, .participantRemoved, .rosterImported,
      .ownersConfirmed:
      language("名册", "roster")
    case .signedIn, .cameBack, .left, .excused, .markedAbsent, .represented, .signInMissed,
      .signInBegunAnew:
      language("签到", "sign-in")
    case .issueAdded, .issueChanged, .screened, .partyStudied, .notified, .competenceJudged,
      .takenUp:
      language("议题", "issue")
    case .stepAdded, .stepBegun, .stepEnded: language("议程", "agenda")
    case .proposed, .motionWithdrawn: language("方案", "proposal")
    case .amendmentProposed, .amendmentRevised, .amendmentAdopted, .amendmentRejected,
      .amendmentReopened, .amendmentWithdrawn:
      language("修改意见", "amendment")
    case .concernRaised, .concernAnswered: language("不同意见", "concern")
    case .opinionsRecorded: language("征求意见", "opinions")
    case .queued, .unqueued: language("待发言", "waiting list")
    case .turnStarted, .turnPaused, .turnResumed, .turnExtended, .turnStopped, .turnRestored:
      language("发言", "turn")
    case .voteOpened, .counted, .nameCalled, .objectionsAsked, .countChecked, .recountCalled,
      .announced, .voteVoided, .countCorrected, .slipsEntered, .slipsSettled,
      .carriedSlipsStand, .deliveryRegistered, .deliveryTakenOut, .lotDrawn, .countWithdrawn,
      .proxySupplied,
      .proxyWithdrawn, .roundExtended:
      language("表决", "vote")
    case .concurrenceRecorded, .consentLetGo: language("征求有关单位意见", "consent")
    case .mediated: language("协调", "mediation")
    case .objectionRaised, .objectionAnswered: language("异议", "objection")
    case .settled, .statusChanged, .closedWithoutAssignment: language("议定事项", "outcome")
    case .assigned, .assignmentChanged, .assignmentDropped, .progressReported:
      language("落实分工", "tasks")
    case .attached, .attachmentRemoved: language("附件", "attachment")
    case .retracted: language("撤销", "undo")
    case .corrected, .erratumNoted: language("更正", "correction")
    case .restated: language("隐去", "redaction")
    case .recovered, .recordLost, .recoveryConfirmed, .sealedAsRecovered:
      language("恢复", "recovery")
    case .copyContinued: language("选用副本", "choice of a copy")
    }
  }
}
