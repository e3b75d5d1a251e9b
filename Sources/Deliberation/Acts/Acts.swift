/// The list of everything that can happen in a meeting and be asked of it: an act is a file of its
/// chapter and its lines here, and the compiler asks for the rest.

/// Something that happened in a meeting, as it is written to the file.
///
/// In JSON each is an object of one member, `{"signedIn":{"participant":"p03"}}`. Cases and members
/// are never renamed; new cases are added with a higher entry version.
///
/// Indirect, so that a sign-in takes no more room than its own facts: the largest event holds a
/// rule, a tally and a verdict.
package indirect enum Event: Hashable, Sendable {
  case happened(Happened)
  case happenedOn(HappenedOn)
  case despite(Despite)
  case described(Described)
  case constituted(Constituted)
  case opened(Opened)
  case adjourned(Adjourned)
  case reopened(Reopened)
  case signInBegunAnew(SignInBegunAnew)
  case sealed(Sealed)
  case sealedAsRecovered(SealedAsRecovered)

  case participantAdded(ParticipantAdded)
  case rosterImported(RosterImported)
  case participantChanged(ParticipantChanged)
  case participantRemoved(ParticipantRemoved)
  case signedIn(SignedIn)
  case left(Left)
  case cameBack(CameBack)
  case excused(Excused)
  case markedAbsent(MarkedAbsent)
  case represented(Represented)
  case signInMissed(SignInMissed)
  case ownersConfirmed(OwnersConfirmed)

  case issueAdded(IssueAdded)
  case issueChanged(IssueChanged)
  case screened(Screened)
  case partyStudied(PartyStudied)
  case notified(Notified)
  case competenceJudged(CompetenceJudged)
  case takenUp(TakenUp)
  case stepAdded(StepAdded)
  case stepBegun(StepBegun)
  case stepEnded(StepEnded)
  case proposed(Proposed)
  case motionWithdrawn(MotionWithdrawn)
  case amendmentProposed(AmendmentProposed)
  case amendmentRevised(AmendmentRevised)
  case amendmentWithdrawn(AmendmentWithdrawn)
  case amendmentAdopted(AmendmentAdopted)
  case amendmentRejected(AmendmentRejected)
  case amendmentReopened(AmendmentReopened)
  case concernRaised(ConcernRaised)
  case concernAnswered(ConcernAnswered)
  case remarked(Remarked)
  case thanked(Thanked)
  case lastRecordConfirmed(LastRecordConfirmed)
  case opinionsRecorded(OpinionsRecorded)

  case queued(Queued)
  case unqueued(Unqueued)
  case turnStarted(TurnStarted)
  case turnPaused(TurnPaused)
  case turnResumed(TurnResumed)
  case turnExtended(TurnExtended)
  case turnStopped(TurnStopped)
  case turnRestored(TurnRestored)
  case turnRecorded(TurnRecorded)
  case turnNoted(TurnNoted)

  case voteOpened(VoteOpened)
  case counted(Counted)
  case nameCalled(NameCalled)
  case objectionsAsked(ObjectionsAsked)
  case countChecked(CountChecked)
  case recountCalled(RecountCalled)
  case countWithdrawn(CountWithdrawn)
  case announced(Announced)
  case voteVoided(VoteVoided)
  case countCorrected(CountCorrected)

  case slipsEntered(SlipsEntered)
  case slipsSettled(SlipsSettled)
  case carriedSlipsStand(CarriedSlipsStand)
  case deliveryRegistered(DeliveryRegistered)
  case deliveryTakenOut(DeliveryTakenOut)
  case proxySupplied(ProxySupplied)
  case proxyWithdrawn(ProxyWithdrawn)
  case roundExtended(RoundExtended)
  case roundClosed(RoundClosed)
  case lotDrawn(LotDrawn)

  case concurrenceRecorded(ConcurrenceRecorded)
  case consentLetGo(ConsentLetGo)
  case mediated(Mediated)
  case objectionRaised(ObjectionRaised)
  case objectionAnswered(ObjectionAnswered)
  case settled(Settled)
  case closedWithoutAssignment(ClosedWithoutAssignment)
  case statusChanged(StatusChanged)
  case assigned(Assigned)
  case assignmentChanged(AssignmentChanged)
  case assignmentDropped(AssignmentDropped)
  case progressReported(ProgressReported)
  case attached(Attached)
  case attachmentRemoved(AttachmentRemoved)

  case paperIssued(PaperIssued)
  case recordReviewed(RecordReviewed)
  case recordConfirmed(RecordConfirmed)
  case retracted(Retracted)
  case corrected(Corrected)
  case erratumNoted(ErratumNoted)
  case restated(Restated)
  case recoveryConfirmed(RecoveryConfirmed)
  case copyContinued(CopyContinued)
  case recovered(Recovered)
  case recordLost(RecordLost)
}

extension Event {
  /// What it says, with all that it is in a meeting.
  package var payload: any EventPayload {
    switch self {
    case .happened(let it): it
    case .happenedOn(let it): it
    case .despite(let it): it
    case .described(let it): it
    case .constituted(let it): it
    case .opened(let it): it
    case .adjourned(let it): it
    case .reopened(let it): it
    case .signInBegunAnew(let it): it
    case .sealed(let it): it
    case .sealedAsRecovered(let it): it
    case .participantAdded(let it): it
    case .rosterImported(let it): it
    case .participantChanged(let it): it
    case .participantRemoved(let it): it
    case .signedIn(let it): it
    case .left(let it): it
    case .cameBack(let it): it
    case .excused(let it): it
    case .markedAbsent(let it): it
    case .represented(let it): it
    case .signInMissed(let it): it
    case .ownersConfirmed(let it): it
    case .issueAdded(let it): it
    case .issueChanged(let it): it
    case .screened(let it): it
    case .partyStudied(let it): it
    case .notified(let it): it
    case .competenceJudged(let it): it
    case .takenUp(let it): it
    case .stepAdded(let it): it
    case .stepBegun(let it): it
    case .stepEnded(let it): it
    case .proposed(let it): it
    case .motionWithdrawn(let it): it
    case .amendmentProposed(let it): it
    case .amendmentRevised(let it): it
    case .amendmentWithdrawn(let it): it
    case .amendmentAdopted(let it): it
    case .amendmentRejected(let it): it
    case .amendmentReopened(let it): it
    case .concernRaised(let it): it
    case .concernAnswered(let it): it
    case .remarked(let it): it
    case .thanked(let it): it
    case .lastRecordConfirmed(let it): it
    case .opinionsRecorded(let it): it
    case .queued(let it): it
    case .unqueued(let it): it
    case .turnStarted(let it): it
    case .turnPaused(let it): it
    case .turnResumed(let it): it
    case .turnExtended(let it): it
    case .turnStopped(let it): it
    case .turnRestored(let it): it
    case .turnRecorded(let it): it
    case .turnNoted(let it): it
    case .voteOpened(let it): it
    case .counted(let it): it
    case .nameCalled(let it): it
    case .objectionsAsked(let it): it
    case .countChecked(let it): it
    case .recountCalled(let it): it
    case .countWithdrawn(let it): it
    case .announced(let it): it
    case .voteVoided(let it): it
    case .countCorrected(let it): it
    case .slipsEntered(let it): it
    case .slipsSettled(let it): it
    case .carriedSlipsStand(let it): it
    case .deliveryRegistered(let it): it
    case .deliveryTakenOut(let it): it
    case .proxySupplied(let it): it
    case .proxyWithdrawn(let it): it
    case .roundExtended(let it): it
    case .roundClosed(let it): it
    case .lotDrawn(let it): it
    case .concurrenceRecorded(let it): it
    case .consentLetGo(let it): it
    case .mediated(let it): it
    case .objectionRaised(let it): it
    case .objectionAnswered(let it): it
    case .settled(let it): it
    case .closedWithoutAssignment(let it): it
    case .statusChanged(let it): it
    case .assigned(let it): it
    case .assignmentChanged(let it): it
    case .assignmentDropped(let it): it
    case .progressReported(let it): it
    case .attached(let it): it
    case .attachmentRemoved(let it): it
    case .paperIssued(let it): it
    case .recordReviewed(let it): it
    case .recordConfirmed(let it): it
    case .retracted(let it): it
    case .corrected(let it): it
    case .erratumNoted(let it): it
    case .restated(let it): it
    case .recoveryConfirmed(let it): it
    case .copyContinued(let it): it
    case .recovered(let it): it
    case .recordLost(let it): it
    }
  }

  /// Lets a visitor say or do what it does with this kind of event.
  package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
    switch self {
    case .happened(let it): visitor.visit(it)
    case .happenedOn(let it): visitor.visit(it)
    case .despite(let it): visitor.visit(it)
    case .described(let it): visitor.visit(it)
    case .constituted(let it): visitor.visit(it)
    case .opened(let it): visitor.visit(it)
    case .adjourned(let it): visitor.visit(it)
    case .reopened(let it): visitor.visit(it)
    case .signInBegunAnew(let it): visitor.visit(it)
    case .sealed(let it): visitor.visit(it)
    case .sealedAsRecovered(let it): visitor.visit(it)
    case .participantAdded(let it): visitor.visit(it)
    case .rosterImported(let it): visitor.visit(it)
    case .participantChanged(let it): visitor.visit(it)
    case .participantRemoved(let it): visitor.visit(it)
    case .signedIn(let it): visitor.visit(it)
    case .left(let it): visitor.visit(it)
    case .cameBack(let it): visitor.visit(it)
    case .excused(let it): visitor.visit(it)
    case .markedAbsent(let it): visitor.visit(it)
    case .represented(let it): visitor.visit(it)
    case .signInMissed(let it): visitor.visit(it)
    case .ownersConfirmed(let it): visitor.visit(it)
    case .issueAdded(let it): visitor.visit(it)
    case .issueChanged(let it): visitor.visit(it)
    case .screened(let it): visitor.visit(it)
    case .partyStudied(let it): visitor.visit(it)
    case .notified(let it): visitor.visit(it)
    case .competenceJudged(let it): visitor.visit(it)
    case .takenUp(let it): visitor.visit(it)
    case .stepAdded(let it): visitor.visit(it)
    case .stepBegun(let it): visitor.visit(it)
    case .stepEnded(let it): visitor.visit(it)
    case .proposed(let it): visitor.visit(it)
    case .motionWithdrawn(let it): visitor.visit(it)
    case .amendmentProposed(let it): visitor.visit(it)
    case .amendmentRevised(let it): visitor.visit(it)
    case .amendmentWithdrawn(let it): visitor.visit(it)
    case .amendmentAdopted(let it): visitor.visit(it)
    case .amendmentRejected(let it): visitor.visit(it)
    case .amendmentReopened(let it): visitor.visit(it)
    case .concernRaised(let it): visitor.visit(it)
    case .concernAnswered(let it): visitor.visit(it)
    case .remarked(let it): visitor.visit(it)
    case .thanked(let it): visitor.visit(it)
    case .lastRecordConfirmed(let it): visitor.visit(it)
    case .opinionsRecorded(let it): visitor.visit(it)
    case .queued(let it): visitor.visit(it)
    case .unqueued(let it): visitor.visit(it)
    case .turnStarted(let it): visitor.visit(it)
    case .turnPaused(let it): visitor.visit(it)
    case .turnResumed(let it): visitor.visit(it)
    case .turnExtended(let it): visitor.visit(it)
    case .turnStopped(let it): visitor.visit(it)
    case .turnRestored(let it): visitor.visit(it)
    case .turnRecorded(let it): visitor.visit(it)
    case .turnNoted(let it): visitor.visit(it)
    case .voteOpened(let it): visitor.visit(it)
    case .counted(let it): visitor.visit(it)
    case .nameCalled(let it): visitor.visit(it)
    case .objectionsAsked(let it): visitor.visit(it)
    case .countChecked(let it): visitor.visit(it)
    case .recountCalled(let it): visitor.visit(it)
    case .countWithdrawn(let it): visitor.visit(it)
    case .announced(let it): visitor.visit(it)
    case .voteVoided(let it): visitor.visit(it)
    case .countCorrected(let it): visitor.visit(it)
    case .slipsEntered(let it): visitor.visit(it)
    case .slipsSettled(let it): visitor.visit(it)
    case .carriedSlipsStand(let it): visitor.visit(it)
    case .deliveryRegistered(let it): visitor.visit(it)
    case .deliveryTakenOut(let it): visitor.visit(it)
    case .proxySupplied(let it): visitor.visit(it)
    case .proxyWithdrawn(let it): visitor.visit(it)
    case .roundExtended(let it): visitor.visit(it)
    case .roundClosed(let it): visitor.visit(it)
    case .lotDrawn(let it): visitor.visit(it)
    case .concurrenceRecorded(let it): visitor.visit(it)
    case .consentLetGo(let it): visitor.visit(it)
    case .mediated(let it): visitor.visit(it)
    case .objectionRaised(let it): visitor.visit(it)
    case .objectionAnswered(let it): visitor.visit(it)
    case .settled(let it): visitor.visit(it)
    case .closedWithoutAssignment(let it): visitor.visit(it)
    case .statusChanged(let it): visitor.visit(it)
    case .assigned(let it): visitor.visit(it)
    case .assignmentChanged(let it): visitor.visit(it)
    case .assignmentDropped(let it): visitor.visit(it)
    case .progressReported(let it): visitor.visit(it)
    case .attached(let it): visitor.visit(it)
    case .attachmentRemoved(let it): visitor.visit(it)
    case .paperIssued(let it): visitor.visit(it)
    case .recordReviewed(let it): visitor.visit(it)
    case .recordConfirmed(let it): visitor.visit(it)
    case .retracted(let it): visitor.visit(it)
    case .corrected(let it): visitor.visit(it)
    case .erratumNoted(let it): visitor.visit(it)
    case .restated(let it): visitor.visit(it)
    case .recoveryConfirmed(let it): visitor.visit(it)
    case .copyContinued(let it): visitor.visit(it)
    case .recovered(let it): visitor.visit(it)
    case .recordLost(let it): visitor.visit(it)
    }
  }

  /// Every kind of event by its name in the file.
  package static let types: [String: any EventPayload.Type] = [
    "happened": Happened.self,
    "happenedOn": HappenedOn.self,
    "despite": Despite.self,
    "described": Described.self,
    "constituted": Constituted.self,
    "opened": Opened.self,
    "adjourned": Adjourned.self,
    "reopened": Reopened.self,
    "signInBegunAnew": SignInBegunAnew.self,
    "sealed": Sealed.self,
    "sealedAsRecovered": SealedAsRecovered.self,
    "participantAdded": ParticipantAdded.self,
    "rosterImported": RosterImported.self,
    "participantChanged": ParticipantChanged.self,
    "participantRemoved": ParticipantRemoved.self,
    "signedIn": SignedIn.self,
    "left": Left.self,
    "cameBack": CameBack.self,
    "excused": Excused.self,
    "markedAbsent": MarkedAbsent.self,
    "represented": Represented.self,
    "signInMissed": SignInMissed.self,
    "ownersConfirmed": OwnersConfirmed.self,
    "issueAdded": IssueAdded.self,
    "issueChanged": IssueChanged.self,
    "screened": Screened.self,
    "partyStudied": PartyStudied.self,
    "notified": Notified.self,
    "competenceJudged": CompetenceJudged.self,
    "takenUp": TakenUp.self,
    "stepAdded": StepAdded.self,
    "stepBegun": StepBegun.self,
    "stepEnded": StepEnded.self,
    "proposed": Proposed.self,
    "motionWithdrawn": MotionWithdrawn.self,
    "amendmentProposed": AmendmentProposed.self,
    "amendmentRevised": AmendmentRevised.self,
    "amendmentWithdrawn": AmendmentWithdrawn.self,
    "amendmentAdopted": AmendmentAdopted.self,
    "amendmentRejected": AmendmentRejected.self,
    "amendmentReopened": AmendmentReopened.self,
    "concernRaised": ConcernRaised.self,
    "concernAnswered": ConcernAnswered.self,
    "remarked": Remarked.self,
    "thanked": Thanked.self,
    "lastRecordConfirmed": LastRecordConfirmed.self,
    "opinionsRecorded": OpinionsRecorded.self,
    "queued": Queued.self,
    "unqueued": Unqueued.self,
    "turnStarted": TurnStarted.self,
    "turnPaused": TurnPaused.self,
    "turnResumed": TurnResumed.self,
    "turnExtended": TurnExtended.self,
    "turnStopped": TurnStopped.self,
    "turnRestored": TurnRestored.self,
    "turnRecorded": TurnRecorded.self,
    "turnNoted": TurnNoted.self,
    "voteOpened": VoteOpened.self,
    "counted": Counted.self,
    "nameCalled": NameCalled.self,
    "objectionsAsked": ObjectionsAsked.self,
    "countChecked": CountChecked.self,
    "recountCalled": RecountCalled.self,
    "countWithdrawn": CountWithdrawn.self,
    "announced": Announced.self,
    "voteVoided": VoteVoided.self,
    "countCorrected": CountCorrected.self,
    "slipsEntered": SlipsEntered.self,
    "slipsSettled": SlipsSettled.self,
    "carriedSlipsStand": CarriedSlipsStand.self,
    "deliveryRegistered": DeliveryRegistered.self,
    "deliveryTakenOut": DeliveryTakenOut.self,
    "proxySupplied": ProxySupplied.self,
    "proxyWithdrawn": ProxyWithdrawn.self,
    "roundExtended": RoundExtended.self,
    "roundClosed": RoundClosed.self,
    "lotDrawn": LotDrawn.self,
    "concurrenceRecorded": ConcurrenceRecorded.self,
    "consentLetGo": ConsentLetGo.self,
    "mediated": Mediated.self,
    "objectionRaised": ObjectionRaised.self,
    "objectionAnswered": ObjectionAnswered.self,
    "settled": Settled.self,
    "closedWithoutAssignment": ClosedWithoutAssignment.self,
    "statusChanged": StatusChanged.self,
    "assigned": Assigned.self,
    "assignmentChanged": AssignmentChanged.self,
    "assignmentDropped": AssignmentDropped.self,
    "progressReported": ProgressReported.self,
    "attached": Attached.self,
    "attachmentRemoved": AttachmentRemoved.self,
    "paperIssued": PaperIssued.self,
    "recordReviewed": RecordReviewed.self,
    "recordConfirmed": RecordConfirmed.self,
    "retracted": Retracted.self,
    "corrected": Corrected.self,
    "erratumNoted": ErratumNoted.self,
    "restated": Restated.self,
    "recoveryConfirmed": RecoveryConfirmed.self,
    "copyContinued": CopyContinued.self,
    "recovered": Recovered.self,
    "recordLost": RecordLost.self,
  ]
}

/// Whoever says or does something with every kind of event: the compiler asks for each.
package protocol EventVisitor {
  associatedtype Result

  func visit(_ event: Event.Happened) -> Result
  func visit(_ event: Event.HappenedOn) -> Result
  func visit(_ event: Event.Despite) -> Result
  func visit(_ event: Event.Described) -> Result
  func visit(_ event: Event.Constituted) -> Result
  func visit(_ event: Event.Opened) -> Result
  func visit(_ event: Event.Adjourned) -> Result
  func visit(_ event: Event.Reopened) -> Result
  func visit(_ event: Event.SignInBegunAnew) -> Result
  func visit(_ event: Event.Sealed) -> Result
  func visit(_ event: Event.SealedAsRecovered) -> Result
  func visit(_ event: Event.ParticipantAdded) -> Result
  func visit(_ event: Event.RosterImported) -> Result
  func visit(_ event: Event.ParticipantChanged) -> Result
  func visit(_ event: Event.ParticipantRemoved) -> Result
  func visit(_ event: Event.SignedIn) -> Result
  func visit(_ event: Event.Left) -> Result
  func visit(_ event: Event.CameBack) -> Result
  func visit(_ event: Event.Excused) -> Result
  func visit(_ event: Event.MarkedAbsent) -> Result
  func visit(_ event: Event.Represented) -> Result
  func visit(_ event: Event.SignInMissed) -> Result
  func visit(_ event: Event.OwnersConfirmed) -> Result
  func visit(_ event: Event.IssueAdded) -> Result
  func visit(_ event: Event.IssueChanged) -> Result
  func visit(_ event: Event.Screened) -> Result
  func visit(_ event: Event.PartyStudied) -> Result
  func visit(_ event: Event.Notified) -> Result
  func visit(_ event: Event.CompetenceJudged) -> Result
  func visit(_ event: Event.TakenUp) -> Result
  func visit(_ event: Event.StepAdded) -> Result
  func visit(_ event: Event.StepBegun) -> Result
  func visit(_ event: Event.StepEnded) -> Result
  func visit(_ event: Event.Proposed) -> Result
  func visit(_ event: Event.MotionWithdrawn) -> Result
  func visit(_ event: Event.AmendmentProposed) -> Result
  func visit(_ event: Event.AmendmentRevised) -> Result
  func visit(_ event: Event.AmendmentWithdrawn) -> Result
  func visit(_ event: Event.AmendmentAdopted) -> Result
  func visit(_ event: Event.AmendmentRejected) -> Result
  func visit(_ event: Event.AmendmentReopened) -> Result
  func visit(_ event: Event.ConcernRaised) -> Result
  func visit(_ event: Event.ConcernAnswered) -> Result
  func visit(_ event: Event.Remarked) -> Result
  func visit(_ event: Event.Thanked) -> Result
  func visit(_ event: Event.LastRecordConfirmed) -> Result
  func visit(_ event: Event.OpinionsRecorded) -> Result
  func visit(_ event: Event.Queued) -> Result
  func visit(_ event: Event.Unqueued) -> Result
  func visit(_ event: Event.TurnStarted) -> Result
  func visit(_ event: Event.TurnPaused) -> Result
  func visit(_ event: Event.TurnResumed) -> Result
  func visit(_ event: Event.TurnExtended) -> Result
  func visit(_ event: Event.TurnStopped) -> Result
  func visit(_ event: Event.TurnRestored) -> Result
  func visit(_ event: Event.TurnRecorded) -> Result
  func visit(_ event: Event.TurnNoted) -> Result
  func visit(_ event: Event.VoteOpened) -> Result
  func visit(_ event: Event.Counted) -> Result
  func visit(_ event: Event.NameCalled) -> Result
  func visit(_ event: Event.ObjectionsAsked) -> Result
  func visit(_ event: Event.CountChecked) -> Result
  func visit(_ event: Event.RecountCalled) -> Result
  func visit(_ event: Event.CountWithdrawn) -> Result
  func visit(_ event: Event.Announced) -> Result
  func visit(_ event: Event.VoteVoided) -> Result
  func visit(_ event: Event.CountCorrected) -> Result
  func visit(_ event: Event.SlipsEntered) -> Result
  func visit(_ event: Event.SlipsSettled) -> Result
  func visit(_ event: Event.CarriedSlipsStand) -> Result
  func visit(_ event: Event.DeliveryRegistered) -> Result
  func visit(_ event: Event.DeliveryTakenOut) -> Result
  func visit(_ event: Event.ProxySupplied) -> Result
  func visit(_ event: Event.ProxyWithdrawn) -> Result
  func visit(_ event: Event.RoundExtended) -> Result
  func visit(_ event: Event.RoundClosed) -> Result
  func visit(_ event: Event.LotDrawn) -> Result
  func visit(_ event: Event.ConcurrenceRecorded) -> Result
  func visit(_ event: Event.ConsentLetGo) -> Result
  func visit(_ event: Event.Mediated) -> Result
  func visit(_ event: Event.ObjectionRaised) -> Result
  func visit(_ event: Event.ObjectionAnswered) -> Result
  func visit(_ event: Event.Settled) -> Result
  func visit(_ event: Event.ClosedWithoutAssignment) -> Result
  func visit(_ event: Event.StatusChanged) -> Result
  func visit(_ event: Event.Assigned) -> Result
  func visit(_ event: Event.AssignmentChanged) -> Result
  func visit(_ event: Event.AssignmentDropped) -> Result
  func visit(_ event: Event.ProgressReported) -> Result
  func visit(_ event: Event.Attached) -> Result
  func visit(_ event: Event.AttachmentRemoved) -> Result
  func visit(_ event: Event.PaperIssued) -> Result
  func visit(_ event: Event.RecordReviewed) -> Result
  func visit(_ event: Event.RecordConfirmed) -> Result
  func visit(_ event: Event.Retracted) -> Result
  func visit(_ event: Event.Corrected) -> Result
  func visit(_ event: Event.ErratumNoted) -> Result
  func visit(_ event: Event.Restated) -> Result
  func visit(_ event: Event.RecoveryConfirmed) -> Result
  func visit(_ event: Event.CopyContinued) -> Result
  func visit(_ event: Event.Recovered) -> Result
  func visit(_ event: Event.RecordLost) -> Result
}

/// Something a clerk asks of a meeting; `Session.decide` turns it into events or refuses it.
///
/// People may be named by number (`p03`) or by a name only one of them bears. An issue, motion,
/// amendment, vote or turn left out is the one on the floor.
package enum Command: Hashable, Sendable {
  case describeMeeting(DescribeMeeting)
  case constitute(Constitute)
  case openMeeting(OpenMeeting)
  case adjourn(Adjourn)
  case reopen(Reopen)
  case seal(Seal)

  case addParticipant(AddParticipant)
  case importRoster(ImportRoster)
  case changeParticipant(ChangeParticipant)
  case removeParticipant(RemoveParticipant)
  case signIn(SignIn)
  case walkIn(WalkIn)
  case leave(Leave)
  case comeBack(ComeBack)
  case excuse(Excuse)
  case markAbsent(MarkAbsent)
  case appointProxy(AppointProxy)
  case recordMissedSignIn(RecordMissedSignIn)
  case confirmOwners(ConfirmOwners)

  case addIssue(AddIssue)
  case changeIssue(ChangeIssue)
  case screenIssue(ScreenIssue)
  case recordPartyStudy(RecordPartyStudy)
  case recordNotice(RecordNotice)
  case judgeCompetence(JudgeCompetence)
  case takeUp(TakeUp)
  case addStep(AddStep)
  case beginStep(BeginStep)
  case endStep(EndStep)
  case propose(Propose)
  case withdrawMotion(WithdrawMotion)
  case amend(Amend)
  case reviseAmendment(ReviseAmendment)
  case withdrawAmendment(WithdrawAmendment)
  case raiseConcern(RaiseConcern)
  case answerConcern(AnswerConcern)
  case remark(Remark)
  case thank(Thank)
  case confirmLastRecord(ConfirmLastRecord)
  case recordOpinions(RecordOpinions)

  case queue(Queue)
  case leaveQueue(LeaveQueue)
  case startTurn(StartTurn)
  case pauseTurn(PauseTurn)
  case resumeTurn(ResumeTurn)
  case extendTurn(ExtendTurn)
  case stopTurn(StopTurn)
  case restoreTurn(RestoreTurn)
  case recordTurn(RecordTurn)
  case noteTurn(NoteTurn)

  case openVote(OpenVote)
  case enterCount(EnterCount)
  case callName(CallName)
  case askObjections(AskObjections)
  case checkCount(CheckCount)
  case recount(Recount)
  case announce(Announce)
  case voidVote(VoidVote)
  case correctCount(CorrectCount)

  case enterSlips(EnterSlips)
  case settleSlips(SettleSlips)
  case registerDelivery(RegisterDelivery)
  case takeOutDelivery(TakeOutDelivery)
  case supplyProxy(SupplyProxy)
  case withdrawProxy(WithdrawProxy)
  case extendRound(ExtendRound)
  case closeRound(CloseRound)
  case drawLot(DrawLot)

  case recordConcurrence(RecordConcurrence)
  case mediate(Mediate)
  case raiseObjection(RaiseObjection)
  case answerObjection(AnswerObjection)
  case settle(Settle)
  case closeIssue(CloseIssue)
  case deferIssue(DeferIssue)
  case referIssue(ReferIssue)
  case withdrawIssue(WithdrawIssue)
  case reportIssue(ReportIssue)
  case assign(Assign)
  case changeAssignment(ChangeAssignment)
  case dropAssignment(DropAssignment)
  case reportProgress(ReportProgress)
  case attach(Attach)
  case removeAttachment(RemoveAttachment)

  case issuePaper(IssuePaper)
  case reviewRecord(ReviewRecord)
  case confirmRecord(ConfirmRecord)
  case retract(Retract)
  case correct(Correct)
  case noteErratum(NoteErratum)
  case redact(Redact)
  case confirmRecovery(ConfirmRecovery)
  case continueCopy(ContinueCopy)
}

extension Command {
  /// What it asks, with all that it is in a meeting.
  package var payload: any CommandPayload {
    switch self {
    case .describeMeeting(let it): it
    case .constitute(let it): it
    case .openMeeting(let it): it
    case .adjourn(let it): it
    case .reopen(let it): it
    case .seal(let it): it
    case .addParticipant(let it): it
    case .importRoster(let it): it
    case .changeParticipant(let it): it
    case .removeParticipant(let it): it
    case .signIn(let it): it
    case .walkIn(let it): it
    case .leave(let it): it
    case .comeBack(let it): it
    case .excuse(let it): it
    case .markAbsent(let it): it
    case .appointProxy(let it): it
    case .recordMissedSignIn(let it): it
    case .confirmOwners(let it): it
    case .addIssue(let it): it
    case .changeIssue(let it): it
    case .screenIssue(let it): it
    case .recordPartyStudy(let it): it
    case .recordNotice(let it): it
    case .judgeCompetence(let it): it
    case .takeUp(let it): it
    case .addStep(let it): it
    case .beginStep(let it): it
    case .endStep(let it): it
    case .propose(let it): it
    case .withdrawMotion(let it): it
    case .amend(let it): it
    case .reviseAmendment(let it): it
    case .withdrawAmendment(let it): it
    case .raiseConcern(let it): it
    case .answerConcern(let it): it
    case .remark(let it): it
    case .thank(let it): it
    case .confirmLastRecord(let it): it
    case .recordOpinions(let it): it
    case .queue(let it): it
    case .leaveQueue(let it): it
    case .startTurn(let it): it
    case .pauseTurn(let it): it
    case .resumeTurn(let it): it
    case .extendTurn(let it): it
    case .stopTurn(let it): it
    case .restoreTurn(let it): it
    case .recordTurn(let it): it
    case .noteTurn(let it): it
    case .openVote(let it): it
    case .enterCount(let it): it
    case .callName(let it): it
    case .askObjections(let it): it
    case .checkCount(let it): it
    case .recount(let it): it
    case .announce(let it): it
    case .voidVote(let it): it
    case .correctCount(let it): it
    case .enterSlips(let it): it
    case .settleSlips(let it): it
    case .registerDelivery(let it): it
    case .takeOutDelivery(let it): it
    case .supplyProxy(let it): it
    case .withdrawProxy(let it): it
    case .extendRound(let it): it
    case .closeRound(let it): it
    case .drawLot(let it): it
    case .recordConcurrence(let it): it
    case .mediate(let it): it
    case .raiseObjection(let it): it
    case .answerObjection(let it): it
    case .settle(let it): it
    case .closeIssue(let it): it
    case .deferIssue(let it): it
    case .referIssue(let it): it
    case .withdrawIssue(let it): it
    case .reportIssue(let it): it
    case .assign(let it): it
    case .changeAssignment(let it): it
    case .dropAssignment(let it): it
    case .reportProgress(let it): it
    case .attach(let it): it
    case .removeAttachment(let it): it
    case .issuePaper(let it): it
    case .reviewRecord(let it): it
    case .confirmRecord(let it): it
    case .retract(let it): it
    case .correct(let it): it
    case .noteErratum(let it): it
    case .redact(let it): it
    case .confirmRecovery(let it): it
    case .continueCopy(let it): it
    }
  }

  /// Every kind of command by its name in JSON.
  package static let kinds: [String: Kind] = [
    "describeMeeting": Kind(describeMeeting),
    "constitute": Kind(constitute),
    "openMeeting": Kind(openMeeting),
    "adjourn": Kind(adjourn),
    "reopen": Kind(reopen),
    "seal": Kind(seal),
    "addParticipant": Kind(addParticipant),
    "importRoster": Kind(importRoster),
    "changeParticipant": Kind(changeParticipant),
    "removeParticipant": Kind(removeParticipant),
    "signIn": Kind(signIn),
    "walkIn": Kind(walkIn),
    "leave": Kind(leave),
    "comeBack": Kind(comeBack),
    "excuse": Kind(excuse),
    "markAbsent": Kind(markAbsent),
    "appointProxy": Kind(appointProxy),
    "recordMissedSignIn": Kind(recordMissedSignIn),
    "confirmOwners": Kind(confirmOwners),
    "addIssue": Kind(addIssue),
    "changeIssue": Kind(changeIssue),
    "screenIssue": Kind(screenIssue),
    "recordPartyStudy": Kind(recordPartyStudy),
    "recordNotice": Kind(recordNotice),
    "judgeCompetence": Kind(judgeCompetence),
    "takeUp": Kind(takeUp),
    "addStep": Kind(addStep),
    "beginStep": Kind(beginStep),
    "endStep": Kind(endStep),
    "propose": Kind(propose),
    "withdrawMotion": Kind(withdrawMotion),
    "amend": Kind(amend),
    "reviseAmendment": Kind(reviseAmendment),
    "withdrawAmendment": Kind(withdrawAmendment),
    "raiseConcern": Kind(raiseConcern),
    "answerConcern": Kind(answerConcern),
    "remark": Kind(remark),
    "thank": Kind(thank),
    "confirmLastRecord": Kind(confirmLastRecord),
    "recordOpinions": Kind(recordOpinions),
    "queue": Kind(queue),
    "leaveQueue": Kind(leaveQueue),
    "startTurn": Kind(startTurn),
    "pauseTurn": Kind(pauseTurn),
    "resumeTurn": Kind(resumeTurn),
    "extendTurn": Kind(extendTurn),
    "stopTurn": Kind(stopTurn),
    "restoreTurn": Kind(restoreTurn),
    "recordTurn": Kind(recordTurn),
    "noteTurn": Kind(noteTurn),
    "openVote": Kind(openVote),
    "enterCount": Kind(enterCount),
    "callName": Kind(callName),
    "askObjections": Kind(askObjections),
    "checkCount": Kind(checkCount),
    "recount": Kind(recount),
    "announce": Kind(announce),
    "voidVote": Kind(voidVote),
    "correctCount": Kind(correctCount),
    "enterSlips": Kind(enterSlips),
    "settleSlips": Kind(settleSlips),
    "registerDelivery": Kind(registerDelivery),
    "takeOutDelivery": Kind(takeOutDelivery),
    "supplyProxy": Kind(supplyProxy),
    "withdrawProxy": Kind(withdrawProxy),
    "extendRound": Kind(extendRound),
    "closeRound": Kind(closeRound),
    "drawLot": Kind(drawLot),
    "recordConcurrence": Kind(recordConcurrence),
    "mediate": Kind(mediate),
    "raiseObjection": Kind(raiseObjection),
    "answerObjection": Kind(answerObjection),
    "settle": Kind(settle),
    "closeIssue": Kind(closeIssue),
    "deferIssue": Kind(deferIssue),
    "referIssue": Kind(referIssue),
    "withdrawIssue": Kind(withdrawIssue),
    "reportIssue": Kind(reportIssue),
    "assign": Kind(assign),
    "changeAssignment": Kind(changeAssignment),
    "dropAssignment": Kind(dropAssignment),
    "reportProgress": Kind(reportProgress),
    "attach": Kind(attach),
    "removeAttachment": Kind(removeAttachment),
    "issuePaper": Kind(issuePaper),
    "reviewRecord": Kind(reviewRecord),
    "confirmRecord": Kind(confirmRecord),
    "retract": Kind(retract),
    "correct": Kind(correct),
    "noteErratum": Kind(noteErratum),
    "redact": Kind(redact),
    "confirmRecovery": Kind(confirmRecovery),
    "continueCopy": Kind(continueCopy),
  ]
}
