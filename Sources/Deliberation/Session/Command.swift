/// Something a clerk asks of a meeting; `Session.decide` turns it into events or refuses it.
///
/// People may be named by number (`p03`) or by a name only one of them bears. An issue, motion,
/// amendment, vote or turn left out is the one on the floor.
package enum Command: Hashable, Codable, Sendable {
  // The meeting
  case describeMeeting(changes: MeetingChanges)
  /// 开会; `despite` is the reason where too few have come.
  case openMeeting(despite: String?)
  /// 散会.
  case adjourn(reason: String?)
  /// 复会.
  case reopen(reason: String)
  /// 封存, with the 文号; `incomplete` accepts what is still missing, and says why.
  case seal(documentNumber: String?, incomplete: String?)

  // People
  case addParticipant(person: PersonDetails)
  /// New people, and changes to people already there.
  case importRoster(source: String, people: [PersonDetails], changes: [RosterChange]?)
  case changeParticipant(participant: String, person: PersonDetails)
  case removeParticipant(participant: String, reason: String)
  case signIn(participants: [String], way: AttendanceWay?)
  /// Someone who isn't on the roster comes in: 旁听 unless another standing is named.
  case walkIn(person: Newcomer)
  case leave(participant: String)
  case comeBack(participant: String)
  case excuse(participant: String, reason: String?)
  case markAbsent(participants: [String], notReached: Bool?)
  /// 委托: `holder` votes for `participant`, by the written opinions where there are some. An
  /// `opinion` alone is of the only issue there is.
  case appointProxy(
    participant: String, holder: String, opinion: Answer?, opinions: [ProxyOpinion]? = nil)
  /// 业主清册 with every grouping confirmed.
  case confirmOwners(roll: OwnerRoll)

  // Agenda
  /// `number` is kept from an earlier meeting; left out, a new one is given.
  /// `concurrences` are the parties whose consent it needs; left out, those of the meeting.
  case addIssue(
    title: String, source: IssueSource?, proposer: String?, summary: String?, number: String?,
    concurrences: [String]? = nil)
  case changeIssue(
    issue: String?, title: String?, source: IssueSource?, proposer: String?, summary: String?,
    concurrences: [String]? = nil)
  case screenIssue(issue: String?, screening: Screening)
  case recordPartyStudy(issue: String?, study: PartyStudy)
  case recordNotice(issue: String?, notified: Notified)
  case judgeCompetence(issue: String?, competence: Competence)
  case takeUp(issue: String)
  case addStep(title: String, minutes: Int?)
  case beginStep(step: String)
  case endStep(step: String?)
  case propose(issue: String?, text: String, mover: String?, seconder: String?)
  case withdrawMotion(motion: String?, reason: String)
  /// An edited copy of the text on the floor.
  case amend(motion: String?, text: String, mover: String?, seconder: String?)
  case reviseAmendment(amendment: String?, text: String)
  case withdrawAmendment(amendment: String?, reason: String?)
  case raiseConcern(issue: String?, by: String?, text: String)
  case answerConcern(concern: String, answer: String, settled: Bool?)
  case remark(issue: String?, by: String?, text: String)
  case recordOpinions(issue: String?, numbers: OpinionRound.Numbers)

  // Floor
  case queue(participant: String, kind: Turn.Kind)
  case leaveQueue(participant: String)
  /// Gives the floor. Without `seconds` the meeting's limit holds, 0 is 不限時; `beyond` grants a
  /// turn past the limit of turns.
  case startTurn(participant: String, kind: Turn.Kind, seconds: Int?, beyond: Bool?)
  case pauseTurn
  case resumeTurn
  /// Gives that many seconds more; left out, 不限时.
  case extendTurn(seconds: Int?)
  case stopTurn
  /// Puts back the last turn, stopped by mistake.
  case restoreTurn
  case recordTurn(
    participant: String, kind: Turn.Kind, seconds: Int?, note: String?, issue: String?)
  case noteTurn(turn: String?, note: String)

  // Votes
  case openVote(proposal: VoteProposal)
  /// 录入. `undeclared` confirms that whoever isn't counted said nothing.
  case enterCount(vote: String?, count: CountEntry, undeclared: Bool?)
  case callName(vote: String?, participant: String, stance: Stance)
  /// "有没有不同意见": who spoke up, by name or as a number.
  case askObjections(vote: String?, objectors: [String]?, count: Int?)
  /// Slips as this clerk reads them; a second clerk enters them again. Entered after the last day
  /// they say on which day they came in.
  case enterSlips(vote: String?, ballots: [Ballot], receivedOn: Day? = nil)
  /// Decides what slips say that two clerks read differently.
  case settleSlips(vote: String?, ballots: [Ballot], reason: String)
  /// Adds dwellings whose slip was handed over to the register of delivery.
  case registerDelivery(vote: String?, rooms: [String])
  case takeOutDelivery(vote: String?, rooms: [String], reason: String)
  /// An owner's written proxy for a slip that somebody else signed; it came today where no day is
  /// given, and is the only owner's where none is named.
  case supplyProxy(
    vote: String?, room: String, signer: String, owner: String? = nil, opinion: Answer? = nil,
    on: Day? = nil)
  /// Takes such a proxy back.
  case withdrawProxy(vote: String?, room: String, signer: String, reason: String)
  /// 延期: another last day for slips and written proxies.
  case extendRound(vote: String?, until: Day, reason: String)
  /// 抽签 among those who tied again in the runoff; the seed has been called out.
  case drawLot(vote: String?, seed: String)
  case checkCount(vote: String?, by: String?)
  case recount(vote: String?, reason: String)
  case announce(vote: String?)
  /// 作废; once the meeting was adjourned after the announcement, `approved` says who approved it.
  case voidVote(vote: String?, reason: String, approved: String? = nil)
  case recordConcurrence(issue: String?, concurrence: ConcurrenceRecord)
  case mediate(issue: String?, mediation: Mediation)
  case raiseObjection(issue: String?, by: String, text: String, on: Day, inWriting: Bool)
  case answerObjection(issue: String?, number: Int, answer: String, settled: Day?)

  // Outcomes
  case settle(issue: String?, outcome: Outcome)
  case closeIssue(issue: String?, withoutAssignment: String?)
  case deferIssue(issue: String?, reason: String, until: String?)
  case referIssue(issue: String?, to: String, reason: String?)
  case withdrawIssue(issue: String?, reason: String)
  /// 仅通报: the meeting is told of it and decides nothing.
  case reportIssue(issue: String?)
  case assign(issue: String?, work: Assignment.Work)
  case changeAssignment(assignment: String, work: Assignment.Work)
  case dropAssignment(assignment: String, reason: String)
  case reportProgress(assignment: String, progress: Assignment.Progress)
  /// A file, copied into 附件 beside the meeting from a path; by its name and digest alone where it
  /// lies there already.
  case attach(file: Attachment.File?, path: String?, kind: String?)
  case removeAttachment(attachment: String, reason: String)

  // The record itself
  /// 撤销 one entry, named by its number.
  case retract(entry: Int, reason: String?)
  /// 更正 a field of an entry, once the meeting is adjourned or sealed: `name`, or `p03.name` in an
  /// entry of many. Entry 0 is the header, with its `title` alone. Says who approved it, and who
  /// corrected it where that isn't the clerk.
  case correct(
    entry: Int, field: String, old: String, new: String, reason: String, by: String? = nil,
    approved: String? = nil)
  /// 勘误 of a text that was voted on: `old` stands in it and is meant to be `new`.
  case noteErratum(
    motion: String?, version: Int?, old: String, new: String, reason: String?, by: String?,
    approved: String)
  /// 补登 someone who was there and whom nobody signed in; attendance alone changes.
  case recordMissedSignIn(
    participant: String, way: AttendanceWay?, reason: String, approved: String)
  /// 隐去 what fields of an entry say; left out, the only one that can be.
  case redact(entry: Int, fields: [String]?, reason: String, approved: String)
  /// A count put right after its announcement: `approved` says who approved it, `by` who corrected it
  /// where that isn't the clerk.
  case correctCount(
    vote: String?, count: CountEntry, reason: String, by: String? = nil, approved: String? = nil)
  /// Somebody answers for what a recovered record lacks: entered again, or nothing that matters.
  case confirmRecovery(by: String, text: String)
  /// 用这一份继续: goes on with a copy although another one, or more of it, is known. What is known
  /// is filled in where the file is opened.
  case continueCopy(reason: String, known: [KnownCopy]?, wasSealed: Bool?)
}

/// Somebody who comes in without being on the roster; 旁听 where no standing is named.
package struct Newcomer: Hashable, Codable, Sendable {
  package var person: PersonDetails

  package init(_ person: PersonDetails) { self.person = person }

  private enum CodingKeys: String, CodingKey { case standing }

  package init(from decoder: any Decoder) throws {
    person = try PersonDetails(from: decoder)
    if !(try decoder.container(keyedBy: CodingKeys.self).contains(.standing)) {
      person.standing = .observing
    }
  }

  package func encode(to encoder: any Encoder) throws { try person.encode(to: encoder) }
}

/// What somebody wrote in a mandate on one issue.
package struct ProxyOpinion: Hashable, Codable, Sendable {
  package var issue: String
  /// 第N稿 of its text; left out, the one on the floor.
  package var version: Int?
  package var answer: Answer

  package init(issue: String, version: Int? = nil, answer: Answer) {
    self.issue = issue
    self.version = version
    self.answer = answer
  }
}

/// What is new about someone who is on the roster already.
package struct RosterChange: Hashable, Codable, Sendable {
  package var participant: String
  package var person: PersonDetails

  package init(participant: String, person: PersonDetails) {
    self.participant = participant
    self.person = person
  }
}

/// What a vote is to be opened on, and how.
package struct VoteProposal: Hashable, Codable, Sendable {
  package var subject: Subject?
  package var issue: String?
  /// A rule's id; left out, the meeting's rule.
  package var rule: String?
  /// A rule of the body's own, where it isn't one of those built in.
  package var ownRule: Rule?
  package var way: Way?
  /// Why the vote is taken although the issue wasn't announced in time.
  package var despiteNotice: String?
  /// Why the vote is taken by a rule that isn't in force.
  package var despiteValidity: String?
  /// Why a text that was decided already is voted on by another rule.
  package var despiteRule: String?
  /// 表决范围, such as 3号楼2单元全部12套住宅; printed with every owners' vote.
  package var scope: String?
  /// Whether the slips of the round before stand until they are handed in anew.
  package var carriesSlips: Bool?
  /// The last day on which slips and written proxies are taken.
  package var until: Day?

  package init(
    subject: Subject? = nil, issue: String? = nil, rule: String? = nil, ownRule: Rule? = nil,
    way: Way? = nil, despiteNotice: String? = nil, despiteValidity: String? = nil,
    despiteRule: String? = nil, scope: String? = nil, carriesSlips: Bool? = nil, until: Day? = nil
  ) {
    self.subject = subject
    self.issue = issue
    self.rule = rule
    self.ownRule = ownRule
    self.way = way
    self.despiteNotice = despiteNotice
    self.despiteValidity = despiteValidity
    self.despiteRule = despiteRule
    self.scope = scope
    self.carriesSlips = carriesSlips
    self.until = until
  }

  /// Left out: the amendment that waits, else the motion on the floor.
  package enum Subject: Hashable, Codable, Sendable {
    case motion(motion: String?)
    case amendment(amendment: String?)
    case question(text: String)
    case choice(text: String, candidates: [String], seats: Int?)
    case appraisal(text: String)
  }
}

/// The numbers a teller hands in.
package struct CountEntry: Hashable, Codable, Sendable {
  package var `for`: Int?
  package var against: Int?
  package var abstain: Int?
  /// Ballots handed out and come back, for votes on paper.
  package var issued: Int?
  package var returned: Int?
  package var invalid: Int?
  package var choices: [Choice]?
  package var appraisal: Appraisal?
  /// How ballots that say nothing count, with the clause that says so.
  package var policies: Policies?
  /// Slips read again, for a corrected count of an owners' vote.
  package var ballots: [Ballot]?
  /// What people really answered when they were called, for a corrected count of a roll call: those
  /// alone who were taken down wrongly.
  package var stances: [CalledStance]?
  /// Everybody who really spoke up when objections were asked for, for a corrected count of that.
  package var objectors: [String]?

  package init(
    for yes: Int? = nil, against: Int? = nil, abstain: Int? = nil, issued: Int? = nil,
    returned: Int? = nil, invalid: Int? = nil, choices: [Choice]? = nil,
    appraisal: Appraisal? = nil, policies: Policies? = nil, ballots: [Ballot]? = nil,
    stances: [CalledStance]? = nil, objectors: [String]? = nil
  ) {
    self.for = yes
    self.against = against
    self.abstain = abstain
    self.issued = issued
    self.returned = returned
    self.invalid = invalid
    self.choices = choices
    self.appraisal = appraisal
    self.policies = policies
    self.ballots = ballots
    self.stances = stances
    self.objectors = objectors
  }
}

/// What somebody answered when called by name; in a command by number or name, in a file by number.
package struct CalledStance: Hashable, Codable, Sendable {
  package var participant: String
  package var stance: Stance

  package init(participant: String, stance: Stance) {
    self.participant = participant
    self.stance = stance
  }
}
