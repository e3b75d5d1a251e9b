extension Refusal {
  /// Names that lead nowhere, and things that nobody has begun.
  package enum Lookup: RefusalChapter {
    case unknownParticipant(String)
    /// More than one person bears the name; the numbers tell them apart.
    case ambiguousParticipant(String, [Participant.ID])
    case unknownIssue(String)
    case unknownMotion(String)
    case unknownAmendment(String)
    case unknownStep(String)
    case unknownConcern(String)
    case unknownVote(String)
    case unknownTurn(String)
    case unknownAssignment(String)
    case unknownAttachment(String)
    case unknownObjection(Int)
    case unknownRule(String)
    case unknownGroup(String)
    case unknownRoom(String)
    /// A name that doesn't stand on the ballot.
    case unknownCandidate(String)
    case unknownEntry(Int)
    case noSuchPoint(Int, of: Int)
    case noIssueOnFloor
    case noMotionOnFloor
    case noAmendmentWaiting
    case noVoteOpen
    case noTurnUnderWay
    case noStepUnderWay
  }
}

extension Refusal.Lookup {
  package var isLater: Bool {
    switch self {
    case .unknownParticipant, .ambiguousParticipant, .unknownIssue, .unknownMotion,
      .unknownAmendment, .unknownStep, .unknownConcern, .unknownVote, .unknownTurn,
      .unknownAssignment, .unknownAttachment, .unknownObjection, .unknownRule, .unknownGroup,
      .unknownRoom, .unknownCandidate, .unknownEntry, .noSuchPoint, .noIssueOnFloor,
      .noMotionOnFloor, .noAmendmentWaiting, .noVoteOpen, .noTurnUnderWay, .noStepUnderWay:
      false
    }
  }
}

extension Refusal.Lookup {
  package var code: String {
    switch self {
    case .unknownParticipant: "unknownParticipant"
    case .ambiguousParticipant: "ambiguousParticipant"
    case .unknownIssue: "unknownIssue"
    case .unknownMotion: "unknownMotion"
    case .unknownAmendment: "unknownAmendment"
    case .unknownStep: "unknownStep"
    case .unknownConcern: "unknownConcern"
    case .unknownVote: "unknownVote"
    case .unknownTurn: "unknownTurn"
    case .unknownAssignment: "unknownAssignment"
    case .unknownAttachment: "unknownAttachment"
    case .unknownObjection: "unknownObjection"
    case .unknownRule: "unknownRule"
    case .unknownGroup: "unknownGroup"
    case .unknownRoom: "unknownRoom"
    case .unknownCandidate: "unknownCandidate"
    case .unknownEntry: "unknownEntry"
    case .noSuchPoint: "noSuchPoint"
    case .noIssueOnFloor: "noIssueOnFloor"
    case .noMotionOnFloor: "noMotionOnFloor"
    case .noAmendmentWaiting: "noAmendmentWaiting"
    case .noVoteOpen: "noVoteOpen"
    case .noTurnUnderWay: "noTurnUnderWay"
    case .noStepUnderWay: "noStepUnderWay"
    }
  }
}
