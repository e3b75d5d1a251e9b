import Values

/// Why a command was refused; nothing was changed.
package enum Refusal: Error, Hashable, Sendable {
  // Names that lead nowhere
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
  case noIssueOnFloor
  case noMotionOnFloor
  case noAmendmentWaiting
  case noVoteOpen
  case noTurnUnderWay
  case noStepUnderWay

  // Fields
  /// A field that must say something is empty.
  case empty(Field)
  /// A number that can't be: negative, or beyond any meeting.
  case outOfRange(Field, Int)
  case tooManyLines(Field, limit: Int)
  /// A text longer than a session file keeps, in characters.
  case tooLong(Field, limit: Int)
  case controlCharacters(Field)
  /// Characters nobody sees, or that turn the text around them: the members of the command that
  /// lead to them.
  case invisibleCharacters(path: String)
  /// A telephone or identity number where none may stand: the members of the command that lead to
  /// it, such as `addIssue.title`.
  case privateNumber(path: String, isIdentity: Bool)
  case daysBackwards(from: Day, until: Day)
  case nothingToChange
  /// What is said to have happened lies after the clock.
  case notYetHappened(Moment, now: Moment)
  /// Opened on a day that isn't the meeting's.
  case openedOnAnotherDay(meeting: Day, now: Day)
  /// A vote long after the day on which it was seen who is here.
  case voteOnAnotherDay(opened: Day, now: Day)
  /// 散会 more than a day after the sitting began.
  case adjournedOnAnotherDay(began: Day, now: Day)
  /// What ends lies before what began.
  case endsBeforeStart(start: Moment, end: Moment)
  /// The meeting would end before what was done in it last.
  case endsBeforeAct(last: Moment, end: Moment)
  /// Something was carried out before it was decided.
  case beforeDecision(Day, decided: Day)
  /// Something is said to have happened on a day that hasn't come yet.
  case dayAhead(Day, now: Day)
  /// What comes before the meeting is said to have been after it began.
  case notBeforeMeeting(BeforeMeeting, Day, meeting: Day)
  /// A day so far away that its year is a slip of the pen.
  case wrongCentury(Day, now: Day)

  // The meeting's course
  case notInPhase(Session.Phase)
  /// 到会人数未达规定，不能开会.
  case belowQuorum(Verdict.Test)
  /// A meeting that never opened is 流会, with its reason.
  case neverOpened
  case alreadyOnRoster(name: String, home: String?, id: Participant.ID)
  /// The same name with blanks elsewhere, 张　三 for 张三.
  case sameNameSpaced(name: String, home: String?, id: Participant.ID)
  case alreadyPresent(Participant.ID, since: Moment)
  /// That somebody was there is entered already, after 散会 (补登).
  case missedSignInKnown(Participant.ID)
  /// Somebody signed in on one day of a meeting that met on several.
  case cameToAnotherSitting(Participant.ID)
  case notPresent(Participant.ID)
  case isPresent(Participant.ID)
  case inPendingVote(Participant.ID, Vote.ID)
  case mayNotSpeak(Participant.ID)
  /// Somebody who was never there spoke to nobody.
  case neverCame(Participant.ID)
  case votePending(Vote.ID)
  case turnUnderWay(Turn.ID)
  case turnRunning(Turn.ID)
  case turnPaused(Turn.ID)
  case turnsUsedUp(Participant.ID, taken: Int, limit: Int)
  case alreadyQueued(Participant.ID)
  case notQueued(Participant.ID)
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
  case answeredAlready(Objection)
  case personalMismatch(field: Field)

  // Votes
  case nobodyMayVote
  /// This way of voting can't decide by that rule.
  case wayNotAllowed(Way, rule: String)
  /// The rule is none, or bears the name of a law that it isn't.
  case unsoundRule(String, Rule.Mistake)
  /// The rule wasn't in force on that day; with a reason it is used all the same.
  case ruleNotInForce(String, on: Day, from: Day?, until: Day?)
  /// A rule that answers a question of another kind, such as an election's on a motion.
  case ruleOfOtherKind(String, Rule.Shape)
  /// The matter belongs to the owners in common.
  case ownersMatter(rule: String)
  /// The owners decide the matter by another rule.
  case ownersRule(needed: String)
  /// The issue wasn't announced in time, and the rule forbids to vote on it.
  case notAnnounced(Issue.ID)
  /// Words of the text or of the issue's title were struck out: nobody could say what was adopted.
  case askedStruckOut
  /// A corrected count leaves out numbers that were announced; by what they count.
  case correctionLacks(Vote.ID, [CountField])
  /// People were told that they may answer until that day: it isn't taken back.
  case lastDayTold(Day)
  /// A meeting typed in afterwards is of one day; a sitting of another is a meeting of its own.
  case sittingOfOtherDay(meeting: Day, now: Day)
  /// An earlier program corrected the count without keeping which slips it read otherwise: all must be
  /// read again, and this dwelling's wasn't.
  case earlierCorrectionUnread(room: String)
  /// The clauses by which slips and ballots were counted stand with the announcement.
  case policiesStood(Vote.ID)
  /// Units consented in writing to another text than the one voted on.
  case consentToOtherText(parties: [String])
  case wrongWay(Way, needed: Way)
  case notInElectorate(Participant.ID, Vote.ID)
  /// Names were called or taken down, which a corrected count must agree with: how many said what.
  case namesSayOtherwise(Vote.ID, for: Int, against: Int, abstain: Int)
  /// Numbers that can't be, each with what disagrees and by how much.
  case inconsistent([Verdict.Inconsistency])
  /// Fewer were counted than are there; said once, then confirmed.
  case undeclared(count: Int, present: Int)
  case notCounted(Vote.ID)
  case notChecked(Vote.ID)
  case notCalled(Vote.ID, missing: Int)
  case announcedAlready(Vote.ID)
  case notAnnouncedYet(Vote.ID)
  case voidedAlready(Vote.ID)
  case tooFewChoices
  case proxiesNotAllowed(rule: String)
  case tooManyProxies(Participant.ID, limit: Int)
  case ownersNotConfirmed
  /// Groupings of owners that nobody has confirmed yet.
  case ownersUnconfirmed(count: Int)
  /// A register that counts one dwelling twice.
  case roomTwice(String)
  /// A register with a voter who owns nothing.
  case headWithoutDwelling(names: [String])
  /// A register that can't be one, and where.
  case ownerRegister(OwnerRoll.Mistake)
  case unknownRoom(String)
  /// Slips are entered twice, by two clerks.
  case secondReadingMissing(Vote.ID)
  case slipsDiffer([DoubleEntry.Difference])
  /// Both readings are of one clerk, whose name was written in two ways.
  case oneClerk(Vote.ID)
  /// The version an amendment made was voted on since; that vote must be void first.
  case versionVotedOn(Int, Vote.ID)
  /// Who came or could vote stays on the roster.
  case tookPart(Participant.ID)
  /// A lot decided already; a recount with its reason begins anew.
  case lotDrawn(Vote.ID)
  /// What the owner or member wants is written in the mandate.
  case againstOpinion(Participant.ID, holder: Participant.ID)
  /// A written opinion must say of which issue it is, and one alone of each text.
  case opinionOfWhat
  /// Nobody has drafted a text yet that an opinion on that issue could be of.
  case opinionWithoutText(Issue.ID)
  /// A number an issue of this meeting bears already.
  case numberTaken(String)
  /// A name that doesn't stand on the ballot.
  case unknownCandidate(String)
  /// Names marked on a ballot that asks yes or no, or an answer on one that bears names.
  case ballotOfAnotherKind(room: String)
  case noTie(Vote.ID)
  /// What the count was made of has changed since.
  case countOutdated(Vote.ID)
  /// A lot was drawn on this count; only a recount with its reason changes what it rests on.
  case lotStands(Vote.ID)
  /// Two slips of one hand in one list: one would silently take the place of the other.
  case slipTwice(room: String)
  /// 应到 and the groups that should be there are what a vote under way rests on.
  case expectedUnderVote(Vote.ID)
  /// The rule a vote under way was opened by stays until it is announced or void.
  case ruleUnderVote(Vote.ID)
  /// Who signed the slip owns nothing of the dwelling, and nothing says what he is to the owner.
  case signerNotOwner(room: String, name: String)
  /// An owner needs nobody's proxy, so nothing is to be said of what he is to the owner.
  case signerOwns(room: String, name: String)
  /// A slip signed by another without a written proxy waits for it, signed as it is.
  case proxyNotWritten(room: String, holder: String)
  /// No slip of that dwelling signed by that person waits for a proxy.
  case noSlipAwaiting(room: String, name: String)
  /// Whoever gave the proxy owns nothing of the dwelling, or several do and nobody is named.
  case notAnOwner(room: String, name: String?)
  /// The last day for slips and written proxies has passed.
  case roundOver(Day)
  /// The slips of an owners' vote were counted and its result announced: what comes now is taken in a
  /// round that carries them on.
  case slipsAnnounced(Vote.ID)
  /// It was asked already whether anybody objects: what was said then isn't lost by asking anew.
  case askedAlready(Vote.ID)
  /// Slips may still come in until that day, and so many dwellings haven't answered.
  case roundNotOver(Day, outstanding: Int)
  /// Hands or ballots were counted already: they are counted anew for a reason that stays.
  case countedAlready(Vote.ID)
  /// The result rests on silence, and those who are silent may answer until that day.
  case silenceNotOver(Day)
  /// The result rests on silence, and no day was set until which people could answer, or it ends
  /// today.
  case silenceUndated(Vote.ID, last: Day?)
  /// The result rests on silence, and it isn't registered, or not of all, who was handed a slip; how
  /// many dwellings are.
  case deliveryMissing(Vote.ID, registered: Int)
  /// Slips were handed over after the last day on which they could come back.
  case deliveredLate(Day)
  /// Slips that came in on that day, after the last.
  case slipLate(Day, last: Day)
  /// Slips are entered after the last day, and nobody said when they came in.
  case slipDayUnknown(Day)
  /// Nobody objects, it is said, and people who vote differ.
  case concernsOpen([Concern.ID])
  /// A round that ran until that day is announced in a meeting typed in afterwards, nobody says when.
  case roundDayUnknown(Vote.ID, last: Day)
  /// An opinion is said to have been raised before that vote was announced, by which nobody differs.
  case raisedUnheard(Vote.ID)
  /// It is said to have happened before that entry, by whose time it was counted who is there.
  case presenceCounted(entry: Int, at: Moment)
  /// Who voted through somebody else and wrote down that they are against, though nobody says so.
  case objectedInWriting([Participant.ID])
  /// Fewer hands were counted for an answer than people voted so in writing through somebody else.
  case countedWithoutMandates(Answer, [Participant.ID])
  /// The meeting's rule is the owners', or was while it sat, nobody has judged whose matter this is,
  /// and it is voted on otherwise; nil where the vote belongs to no issue.
  case competenceOpen(Issue.ID?)
  /// Points settled that stand in a text adopted earlier and not in the last one, by their numbers.
  case pointsOverridden([Int], by: Motion.ID)
  /// A lot was drawn among the same in this vote: it falls as the seed had it that was called then.
  case lotOfTheVote(seed: String)
  /// The written proxy for this slip came already; another only once that one is taken back.
  case proxySuppliedAlready(room: String, name: String)
  /// A slip put right must have been at hand when slips were counted.
  case slipNotAtHand(room: String)
  /// Who signed a slip was counted; a correction reads the slip again and signs nothing.
  case signerCounted(room: String)
  /// Too few are there for the meeting's rule; nobody is chosen by another, either.
  case tooFewToChoose(Verdict.Test)
  /// The clerks read this slip alike; there is nothing to settle.
  case slipReadAlike(room: String)
  /// No clerk read this slip so: a difference is settled by one of the readings, or read anew by both.
  case neitherReading(room: String)
  /// The clerk read a slip of this dwelling before that somebody else signed, or nobody was said to
  /// have: it is taken back by the same act, or both are entered at once.
  case slipOfOtherHand(room: String, name: String?)
  /// The dwelling isn't on the register of delivery.
  case notDelivered(room: String)
  /// No slips stand on this very text: the round before was on another, or was corrected.
  case noSlipsToCarry(of: Vote.ID?)
  /// A later vote carries its slips on, or is the second ballot among those who tied in it.
  case voteLeanedOn(Vote.ID, by: Vote.ID)
  /// An announced result is void after 散会 only with somebody's approval.
  case voidedUnapproved(Vote.ID)
  /// The text was decided by another rule: voted on again by this one it needs a reason.
  case decidedByOtherRule(Vote.ID, rule: String)
  /// Slips given for one range aren't carried into a vote of another.
  case slipsOfOtherScope(Vote.ID, scope: String?)
  /// Whose matter it is and whether it is on the agenda stay while it is voted on.
  case issueUnderVote(Vote.ID)
  /// A change to this text is being voted on.
  case amendmentUnderVote(Vote.ID)
  case tellerIsScrutineer(String)
  /// Whoever is said to have checked the count isn't there.
  case checkerAway(String)

  // Outcomes
  case notAgreed(Issue.ID)
  /// A vote on the issue was announced under another judgement of whose matter it is.
  case announcedUnder(Vote.ID)
  /// The unit answered on a later day already.
  case consentOlder(party: String, than: Day)
  /// The unit is said to have agreed on a day before the text was written.
  case consentBeforeText(party: String, on: Day, written: Day)
  /// Several issues wait for a party's answer, or none does, and none is named.
  case consentOfWhich(party: String, issues: [Issue.ID])
  /// The result was announced waiting for that consent: only the party's answer ends it.
  case consentWaitedFor(party: String)
  /// The party has answered: its answer is told, whoever is asked.
  case consentAnswered(party: String)
  /// The objection was settled already.
  case objectionSettled(Int)
  /// A corrected count has turned the verdict that this would build upon.
  case verdictTurned(Issue.ID)
  case assignmentMissing(Issue.ID)
  case noOneResponsible
  /// Tasks are given for what was agreed, and for nothing else.
  case taskBeforeAgreement(Issue.ID)
  case noSuchPoint(Int, of: Int)
  case doneAlready(Assignment.ID)

  // The record
  case unknownEntry(Int)
  case retractedAlready(Int, by: Int)
  /// An announcement, adjournment, seal, correction or retraction stands for ever.
  case final(Int)
  /// A later living entry touched the same thing.
  case builtUpon(entry: Int, by: Int)
  /// Without it, or with it put right, what came later could not have happened.
  case wouldContradict(entry: Int)
  /// Others have changed what the clerk had in front of them.
  case overtaken(seen: Int, by: [Int])
  case noSuchField(entry: Int, field: String)
  /// It stood when the meeting was adjourned: only a correction changes it, told in every paper.
  case stoodAtAdjournment(entry: Int)
  /// It stood when the first verdict was announced: a correction changes it once the meeting is
  /// adjourned.
  case stoodAtAnnouncement(entry: Int)
  /// Who was called to the meeting stood when its first verdict was announced.
  case rollStood(announced: Int)
  /// Who was called to the meeting when it was opened is taken off the roll only for a reason.
  case calledAtOpening(name: String)
  /// 应到 of the opening is changed, or no longer known, only for a reason.
  case expectedChanged(from: Int, to: Int?)
  /// The body's members are fixed: who comes in after the opening isn't one, but for a reason.
  case notAMember(name: String, rule: Bilingual)
  /// Put on the roll after a verdict, without having come.
  case calledAfterVerdict(name: String)
  /// A later entry says the same thing anew; that one is to be corrected.
  case saidAnew(entry: Int, by: Int)
  /// The field has to say something.
  case mustSay(entry: Int, field: String)
  /// A vote was opened on the text: it keeps its wording, and an erratum is printed beside it.
  case votedText(Vote.ID)
  /// The motion was adopted: it stands until another motion takes its place.
  case motionAdopted(Motion.ID, by: Vote.ID)
  /// A vote or the opening was judged by what the entry says there.
  case verdictRestsOn(entry: Int, field: String)
  /// No vote was opened on the text: it is changed as it is, not by an erratum.
  case notVotedOn(Motion.ID)
  /// Other figures, another sense, a whole sentence: no slip of the pen but another text.
  case moreThanASlip(old: String, new: String)
  /// Who was there or could vote is what a verdict rests on: the name is corrected, not struck out.
  case nameCounted(Participant.ID)
  /// The words that were put wrong don't stand in the text.
  case notInText(String)
  /// A verdict, the seal or the course of the record stands there: nothing of it is struck out.
  case neverStruckOut(entry: Int)
  case cannotStrikeOut(entry: Int, field: String, of: [String])
  case nothingToStrikeOut(entry: Int)
  /// Several fields could be meant.
  case chooseFields(entry: Int, of: [String])
  case struckOutAlready(entry: Int, field: String?)
  /// Somebody voted in their place, so they weren't there.
  case votedByProxy(Participant.ID, holder: Participant.ID)
  case otherText(entry: Int, field: String, says: String)
  /// After the seal: what is still missing from the record.
  case incomplete([Gap])
  /// A 文号 is 代字〔year〕number号.
  case notADocumentNumber(String)
  /// Another meeting bears this 文号; whoever keeps the archive knows, the meeting itself doesn't.
  case documentNumberTaken(String)
  case damaged(entry: Int)
  case tooMany(Field, limit: Int)
  /// Nothing of this record was recovered, or all of it is answered for.
  case nothingToConfirm
  /// No other copy of this file is known.
  case noOtherCopy
  /// The register has the meeting as sealed under that code, and this file doesn't hold the seal.
  case sealedBefore(code: String)
  /// The file that is to be attached doesn't lie in 附件 as it is described.
  case attachmentNotThere(String)
  /// What is to be attached is no file that a record could hold.
  case notAttachable(String, Unattachable)

  package enum Unattachable: Hashable, Sendable { case notAFile, empty, ownFile }
}

/// A blank that a person fills in.
package enum Field: String, Hashable, Sendable, CaseIterable {
  case title, name, text, reason, groups, home, number, count, seconds, minutes, day
  case responsible, reply, conclusion, place, by, party, answer, lines, file, checksum, candidates
  case turnsPerIssue, proxiesPerHolder, noticeDays, expected, body, points, people, clause,
    approved, rule
}

/// Something a complete record would hold.
package enum Gap: Hashable, Sendable {
  case issueOpen(Issue.ID)
  /// Nobody was asked whether the matter is the owners'.
  case competenceMissing(Issue.ID)
  case assignmentMissing(Issue.ID)
  case concurrenceOutstanding(Issue.ID, party: String)
  /// A consent that is asked and that nobody has spoken of.
  case consentNotSpokenOf(Issue.ID, party: String)
  case concernUnanswered(Concern.ID)
  case screeningMissing(Issue.ID)
  case signedSheetMissing
  case secretaryMissing
  case facilitatorMissing
  /// Nobody has answered for what a recovered record lacks.
  case recoveryUnconfirmed(entry: Int)
  /// A point that the text voted on doesn't contain, by its number.
  case pointOutsideText(Issue.ID, point: Int)
  /// A condition that the text voted on doesn't contain, by its number.
  case conditionOutsideText(Issue.ID, condition: Int)
  /// A trial of which the text voted on says neither the days nor how long it is.
  case trialOutsideText(Issue.ID)

  /// Whether earlier programs didn't name it before the seal.
  package var isLater: Bool {
    switch self {
    case .pointOutsideText, .conditionOutsideText, .trialOutsideText, .recoveryUnconfirmed,
      .consentNotSpokenOf:
      true
    default: false
    }
  }
}
