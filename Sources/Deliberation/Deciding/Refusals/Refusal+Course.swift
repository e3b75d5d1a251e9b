extension Refusal {
  /// The meeting's course: its phases, its floor, its agenda and its texts.
  package enum Course: RefusalChapter {
    case notInPhase(Session.Phase)
    /// 到会人数未达规定，不能开会.
    case belowQuorum(Verdict.Test)
    /// A meeting that never opened is 流会, with its reason.
    case neverOpened
    case votePending(Vote.ID)
    case turnUnderWay(Turn.ID)
    case turnRunning(Turn.ID)
    case turnPaused(Turn.ID)
    case nothingToRestore
    case issueNotListed(Issue.ID)
    case issueFinished(Issue.ID)
    /// A text or a vote was put to the meeting, which was more than told of the issue.
    case notOnlyReported(Issue.ID)
    case stepBegun(AgendaStep.ID)
    case unchangedText
    case amendmentOutdated(Amendment.ID, base: Int, current: Int)
    case amendmentsWaiting(Motion.ID, count: Int)
    case notWaiting(Amendment.ID)
    /// The version an amendment made was voted on since; that vote must be void first.
    case versionVotedOn(Int, Vote.ID)
    /// A session in writing has no sign-in.
    case heldInWriting
  }
}

extension Refusal.Course {
  package var isLater: Bool {
    switch self {
    case .neverOpened, .heldInWriting:
      true
    case .notInPhase, .belowQuorum, .votePending, .turnUnderWay, .turnRunning, .turnPaused,
      .nothingToRestore, .issueNotListed, .issueFinished, .notOnlyReported, .stepBegun,
      .unchangedText, .amendmentOutdated, .amendmentsWaiting, .notWaiting, .versionVotedOn:
      false
    }
  }
}

extension Refusal.Course {
  package var code: String {
    switch self {
    case .notInPhase: "notInPhase"
    case .belowQuorum: "belowQuorum"
    case .neverOpened: "neverOpened"
    case .votePending: "votePending"
    case .turnUnderWay: "turnUnderWay"
    case .turnRunning: "turnRunning"
    case .turnPaused: "turnPaused"
    case .nothingToRestore: "nothingToRestore"
    case .issueNotListed: "issueNotListed"
    case .issueFinished: "issueFinished"
    case .notOnlyReported: "notOnlyReported"
    case .stepBegun: "stepBegun"
    case .unchangedText: "unchangedText"
    case .amendmentOutdated: "amendmentOutdated"
    case .amendmentsWaiting: "amendmentsWaiting"
    case .notWaiting: "notWaiting"
    case .versionVotedOn: "versionVotedOn"
    case .heldInWriting: "heldInWriting"
    }
  }
}
