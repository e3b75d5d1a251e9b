import Values

extension Refusal {
  /// What was agreed, what others answer, and who carries it out.
  package enum Outcome: RefusalChapter {
    case notAgreed(Issue.ID)
    /// A corrected count has turned the verdict that this would build upon.
    case verdictTurned(Issue.ID)
    /// The motion was adopted: it stands until another motion takes its place.
    case motionAdopted(Motion.ID, by: Vote.ID)
    case assignmentMissing(Issue.ID)
    /// Tasks are given for what was agreed, and for nothing else.
    case taskBeforeAgreement(Issue.ID)
    case doneAlready(Assignment.ID)
    /// The unit answered on a later day already.
    case consentOlder(party: String, than: Day)
    /// Several issues wait for a party's answer, or none does, and none is named.
    case consentOfWhich(party: String, issues: [Issue.ID])
    /// The result was announced waiting for that consent: only the party's answer ends it.
    case consentWaitedFor(party: String)
    /// The party has answered: its answer is told, whoever is asked.
    case consentAnswered(party: String)
    /// The objection was settled already.
    case objectionSettled(Int)
  }
}

extension Refusal.Outcome {
  package var isLater: Bool {
    switch self {
    case .verdictTurned, .motionAdopted, .taskBeforeAgreement, .consentOlder, .consentWaitedFor,
      .consentAnswered, .objectionSettled:
      true
    case .notAgreed, .assignmentMissing, .doneAlready, .consentOfWhich:
      false
    }
  }
}

extension Refusal.Outcome {
  package var code: String {
    switch self {
    case .notAgreed: "notAgreed"
    case .verdictTurned: "verdictTurned"
    case .motionAdopted: "motionAdopted"
    case .assignmentMissing: "assignmentMissing"
    case .taskBeforeAgreement: "taskBeforeAgreement"
    case .doneAlready: "doneAlready"
    case .consentOlder: "consentOlder"
    case .consentOfWhich: "consentOfWhich"
    case .consentWaitedFor: "consentWaitedFor"
    case .consentAnswered: "consentAnswered"
    case .objectionSettled: "objectionSettled"
    }
  }
}
