/// Something that happened in a meeting, as it is written to the file.
///
/// In JSON each is an object of one member, `{"signedIn":{"participant":"p03"}}`. Cases and members
/// are never renamed; new cases are added with a higher entry version.
///
/// Indirect, so that a sign-in takes no more room than its own facts: the largest event holds a
/// rule, a tally and a verdict.
package indirect enum Event: Hashable, Codable, Sendable {
  /// The other events of this entry happened then, and were typed later.
  case happened(at: Moment)
  /// The other events of this entry happened on that day, at a time nobody knows any more.
  case happenedOn(day: Day)
  /// Why the days and times of this entry stand although they hardly can be.
  case despite(reason: String)

  // The meeting
  case described(changes: MeetingChanges)
  /// 开会. `despite` is why it was opened although too few had come; `offset` is the zone of the
  /// meeting, in minutes east of Greenwich, by which every later time is told.
  case opened(
    expected: Int?, present: Int, missingGroups: [String], despite: String?, offset: Int? = nil)
  /// 散会, or 未能举行 where the meeting had not been opened.
  case adjourned(reason: String?)
  /// 复会.
  case reopened(reason: String)
  /// 复会 on another day: nobody is here, and no mandate counts, until it is said anew.
  case signInBegunAnew
  /// 封存: nothing is edited afterwards, only corrected.
  case sealed(documentNumber: String?, incomplete: String?)

  // People
  case participantAdded(participant: Participant)
  case participantChanged(participant: Participant)
  case participantRemoved(participant: Participant.ID, reason: String)
  /// Where the people of this entry came from: a file's name, or how they were typed.
  case rosterImported(source: String)
  case signedIn(participant: Participant.ID, way: AttendanceWay?)
  case left(participant: Participant.ID)
  case cameBack(participant: Participant.ID)
  case excused(participant: Participant.ID, reason: String?)
  case markedAbsent(participant: Participant.ID, notReached: Bool?)
  /// 委托: the holder votes for them, with the opinions written down where there are some. Earlier
  /// programs wrote one `opinion` of whatever would be voted on.
  case represented(
    participant: Participant.ID, holder: Participant.ID, opinion: Answer?,
    opinions: [WrittenOpinion]? = nil)
  /// 补登到会: someone was there whom nobody had signed in. It counts for attendance alone.
  case signInMissed(
    participant: Participant.ID, way: AttendanceWay?, reason: String, approved: String)
  /// 业主清册 with the grouping of dwellings into owners that the secretary confirmed.
  case ownersConfirmed(roll: OwnerRoll)

  // Agenda
  case issueAdded(
    issue: Issue.ID, number: String, title: String, source: IssueSource, proposer: String?,
    summary: String?, concurrences: [String]? = nil)
  case issueChanged(
    issue: Issue.ID, title: String?, source: IssueSource?, proposer: String?, summary: String?,
    concurrences: [String]? = nil)
  case screened(issue: Issue.ID, screening: Screening)
  case partyStudied(issue: Issue.ID, study: PartyStudy)
  case notified(issue: Issue.ID, notified: Notified)
  case competenceJudged(issue: Issue.ID, competence: Competence)
  case takenUp(issue: Issue.ID)
  case stepAdded(step: AgendaStep.ID, title: String, minutes: Int?)
  case stepBegun(step: AgendaStep.ID)
  case stepEnded(step: AgendaStep.ID)
  case proposed(
    motion: Motion.ID, issue: Issue.ID, text: String, mover: Participant.ID?,
    seconder: Participant.ID?)
  case motionWithdrawn(motion: Motion.ID, reason: String)
  case amendmentProposed(
    amendment: Amendment.ID, motion: Motion.ID, base: Int, number: Int, text: String,
    mover: Participant.ID?, seconder: Participant.ID?)
  case amendmentRevised(amendment: Amendment.ID, base: Int, text: String)
  /// Adopted, its text is the motion's next version.
  case amendmentAdopted(amendment: Amendment.ID, version: Int)
  case amendmentRejected(amendment: Amendment.ID)
  /// Its vote was voided: it waits again, and the version it made is gone.
  case amendmentReopened(amendment: Amendment.ID)
  case amendmentWithdrawn(amendment: Amendment.ID, reason: String?)
  case concernRaised(concern: Concern.ID, issue: Issue.ID, by: Participant.ID?, text: String)
  case concernAnswered(concern: Concern.ID, answer: String, settled: Bool?)
  case remarked(remark: Remark.ID, issue: Issue.ID?, by: Participant.ID?, text: String)
  case opinionsRecorded(round: OpinionRound)

  // Floor
  case queued(participant: Participant.ID, kind: Turn.Kind)
  case unqueued(participant: Participant.ID)
  case turnStarted(
    turn: Turn.ID, speaker: Participant.ID, kind: Turn.Kind, issue: Issue.ID?, limit: Int?,
    ordinal: Int)
  case turnPaused(turn: Turn.ID)
  case turnResumed(turn: Turn.ID)
  /// A new limit in seconds; nil for 不限时.
  case turnExtended(turn: Turn.ID, limit: Int?)
  case turnStopped(turn: Turn.ID, seconds: Int)
  /// The last turn was stopped by mistake and goes on.
  case turnRestored(turn: Turn.ID)
  /// A turn written down afterwards, with the seconds it took.
  case turnRecorded(
    turn: Turn.ID, speaker: Participant.ID, kind: Turn.Kind, issue: Issue.ID?, seconds: Int?,
    ordinal: Int, note: String?)
  case turnNoted(turn: Turn.ID, note: String)

  // Votes
  case voteOpened(vote: Vote.ID, opening: VoteOpening)
  /// 录入.
  case counted(vote: Vote.ID, tally: Tally)
  case nameCalled(vote: Vote.ID, participant: Participant.ID, stance: Stance)
  /// "有没有不同意见" was asked.
  case objectionsAsked(vote: Vote.ID, objectors: [Participant.ID], tally: Tally)
  /// Slips as one clerk read them, a dwelling each; a later reading of the same slip replaces it.
  /// `receivedOn` is the day they came in, where that was said.
  case slipsEntered(vote: Vote.ID, clerk: String, ballots: [Ballot], receivedOn: Day? = nil)
  /// What slips say that two clerks read differently.
  case slipsSettled(vote: Vote.ID, ballots: [Ballot], reason: String)
  /// Slips of the round before that stand, though a clerk, or each where none is named, took back his
  /// own reading of the same hand: that one never was a slip of this round.
  case carriedSlipsStand(vote: Vote.ID, clerk: String?, slips: [Ballot])
  /// The register of delivery: dwellings whose slip was handed over.
  case deliveryRegistered(vote: Vote.ID, rooms: [String])
  /// Dwellings taken out of the register of delivery again.
  case deliveryTakenOut(vote: Vote.ID, rooms: [String], reason: String)
  /// An owner's written proxy came for a slip that somebody else had signed.
  case proxySupplied(vote: Vote.ID, proxy: SuppliedProxy)
  /// The proxy for that slip counts no more.
  case proxyWithdrawn(vote: Vote.ID, room: String, signer: String, reason: String)
  /// 延期: the last day on which slips and written proxies are taken is another now.
  case roundExtended(vote: Vote.ID, until: Day, reason: String)
  case lotDrawn(vote: Vote.ID, lot: Lot)
  /// 核对.
  case countChecked(vote: Vote.ID, by: String)
  /// 复点: the count is taken again before it is announced.
  case recountCalled(vote: Vote.ID, reason: String)
  /// What the count rested on changed with this entry: it is taken again before it is announced.
  /// Slips, stances and the register of delivery stay.
  case countWithdrawn(vote: Vote.ID)
  /// 宣布.
  case announced(vote: Vote.ID, announcement: Announcement)
  /// 作废. `approved` is who approved it where an announced result is void after 散会; earlier files
  /// never say.
  case voteVoided(vote: Vote.ID, reason: String, approved: String? = nil)
  case concurrenceRecorded(issue: Issue.ID, concurrence: ConcurrenceRecord)
  /// A party that was asked and never answered is asked no more.
  case consentLetGo(issue: Issue.ID, party: String)
  /// 协调 with one dwelling between two rounds of a vote.
  case mediated(issue: Issue.ID, mediation: Mediation)
  case objectionRaised(issue: Issue.ID, objection: Objection)
  case objectionAnswered(issue: Issue.ID, number: Int, answer: String, settled: Day?)

  // Outcomes
  case settled(issue: Issue.ID, outcome: Outcome)
  case statusChanged(issue: Issue.ID, status: IssueStatus)
  case closedWithoutAssignment(issue: Issue.ID, reason: String)
  case assigned(assignment: Assignment.ID, issue: Issue.ID, work: Assignment.Work)
  case assignmentChanged(assignment: Assignment.ID, work: Assignment.Work)
  case assignmentDropped(assignment: Assignment.ID, reason: String)
  case progressReported(assignment: Assignment.ID, progress: Assignment.Progress)
  case attached(attachment: Attachment.ID, file: Attachment.File)
  case attachmentRemoved(attachment: Attachment.ID, reason: String)

  // The record itself
  /// 撤销: the entry of that number counts no longer; it stays in the timeline.
  case retracted(entry: Int, reason: String?)
  /// 更正 of a field of an entry.
  ///
  /// `by` is who corrected it where that isn't who typed it, `approved` who approved it; earlier
  /// files say neither.
  case corrected(
    entry: Int, field: String, old: String, new: String, reason: String, by: String?,
    approved: String?)
  case countCorrected(vote: Vote.ID, correction: CountCorrection)
  /// 隐去: what an entry says without the words that were struck out of it (`struck`), and when and
  /// by whom it had been typed. From here on these events stand in its place.
  case restated(
    entry: Int, at: Moment?, by: String?, events: [Event], struck: [String], reason: String?,
    approved: String)
  /// 勘误: a slip of the pen in a text that was voted on, printed beside it; the text stays.
  case erratumNoted(motion: Motion.ID, version: Int, erratum: Erratum)
  /// The file was recovered from a damaged one; what was left out, and that file's SHA-256.
  case recovered(leftOut: String, original: String)
  /// Which entries the recovered file lacks, and whether the meeting had been sealed.
  case recordLost(loss: Recovered.Loss)
  /// Somebody answers for what a recovered record lacks.
  case recoveryConfirmed(by: String, text: String)
  /// This copy goes on although another one, or more of it, is known.
  case copyContinued(choice: CopyChoice)
  /// The seal of this entry is that of a 恢复本: the record it seals isn't the one sealed before.
  case sealedAsRecovered
}
