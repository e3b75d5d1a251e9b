import Values

/// A meeting as its entries leave it: the state that `decide` judges by and screens are drawn from.
///
/// The state is the fold of the living entries; those retracted stay in `entries` for the timeline.
package struct Session: Hashable, Sendable {
  package enum Phase: String, Hashable, Codable, Sendable, CaseIterable {
    /// Before 开会.
    case preparing
    case open
    /// 散会: attendance and votes are frozen, the record is completed.
    case adjourned
    /// 封存: only corrections and follow-up.
    case sealed
  }

  package struct Identity: Hashable, Sendable {
    /// The meeting's own mark, such as `20240518-7f3a`.
    package let id: String
    package let date: Day
    package internal(set) var title: String

    package init(id: String, date: Day, title: String) {
      (self.id, self.date, self.title) = (id, date, title)
    }
  }

  /// What doesn't fit in the file, and from which entry on nothing was folded.
  package struct Damage: Hashable, Sendable {
    package let entry: Int
    package let misfit: Misfit
  }

  /// The header as it was written.
  package let header: Identity
  /// The header with its title as it was corrected last.
  package internal(set) var identity: Identity
  /// All entries ever, those retracted too.
  package private(set) var entries: [Entry] = []
  private(set) var landmarks = Landmarks()
  /// Which entry retracted an entry.
  package internal(set) var retractedBy: [Int: Int] = [:]
  package private(set) var corrections: [Correction] = []
  /// The same by the entry that each of them corrects.
  private(set) var correctionsOf: [Int: [Correction]] = [:]
  /// Entries out of which words were struck, by their number.
  package internal(set) var restatements: [Int: Restatement] = [:]
  package internal(set) var damage: Damage?
  /// Recoveries of the file from damaged ones.
  package internal(set) var recoveries: [Recovered] = []
  /// Where this copy was gone on with although another was known.
  package internal(set) var copyChoices: [CopyChoice] = []
  /// Whether something was struck out of the file, so that later entries may speak of what is gone.
  package internal(set) var isRedacted = false
  /// The next number of each kind; it only ever grows.
  var numbering: [String: Int] = [:]

  package internal(set) var phase: Phase = .preparing
  /// The zone of the meeting since it was opened, in minutes east of Greenwich; nil before, and for
  /// meetings of earlier programs, whose times are told as each was typed.
  package internal(set) var zone: Int?
  package internal(set) var details = MeetingDetails()
  package internal(set) var opening: MeetingOpening?
  /// Who the meeting is made of; nil until it is opened.
  package internal(set) var membership: Membership?
  package internal(set) var adjournment: Adjournment?
  package internal(set) var reopenings: [Reopening] = []
  package internal(set) var seal: Seal?
  /// Every 审阅 of the record, oldest first.
  package internal(set) var reviews: [SignedOff] = []
  /// Every 确认 of the record, oldest first.
  package internal(set) var confirmations: [SignedOff] = []
  /// Records of earlier meetings that this one confirmed.
  package internal(set) var confirmedRecords: [ConfirmedRecord] = []
  /// Every time a paper went out, the earliest first.
  package internal(set) var issuedPapers: [IssuedPaper] = []
  package internal(set) var people = People()
  /// Every confirmed register of owners; the last one stands.
  package internal(set) var ownerRolls: [OwnerRoll] = []
  package internal(set) var issues = Table<Issue>()
  package internal(set) var motions = Table<Motion>()
  package internal(set) var amendments = Table<Amendment>()
  package internal(set) var steps = Table<AgendaStep>()
  package internal(set) var concerns = Table<Concern>()
  package internal(set) var remarks = Table<Remark>()
  package internal(set) var opinionRounds = Table<OpinionRound>()
  package internal(set) var turns = Table<Turn>()
  package internal(set) var floor = Floor()
  package internal(set) var votes = Table<Vote>()
  package internal(set) var assignments = Table<Assignment>()
  package internal(set) var attachments = Table<Attachment>()
  package internal(set) var currentIssue: Issue.ID?
  package internal(set) var currentStep: AgendaStep.ID?

  package init(identity: Identity) {
    header = identity
    self.identity = identity
  }

  /// Takes in every correction there is, in their order.
  mutating func know(_ corrections: [Correction]) {
    self.corrections = corrections
    correctionsOf = Dictionary(grouping: corrections, by: \.entry)
  }

  /// Keeps an entry, whatever it says.
  mutating func keep(_ entry: Entry) {
    entries.append(entry)
    landmarks.take(entry)
  }

  /// A time as the meeting's own clock has it.
  package func zoned(_ moment: Moment) -> Moment { zone.map(moment.inZone) ?? moment }

  /// The number of the last entry; 0 before the first.
  package var lastEntry: Int { entries.last?.number ?? 0 }

  /// The voting members in the room now.
  package var presentVoters: [Participant] {
    roster.filter { $0.standing == .voting && attendance(of: $0.id).isInRoom }
  }

  /// Voting members who aren't here but whose proxy is.
  package var represented: [Participant] {
    roster.filter {
      guard $0.standing == .voting, case .represented(let holder, _) = attendance(of: $0.id).state
      else { return false }
      return !attendance(of: $0.id).isMandateOver && attendance(of: holder).isInRoom
    }
  }

  /// The vote that is open or waits for its announcement.
  package var pendingVote: Vote? {
    votes.values.last { $0.state != .announced && $0.state != .voided }
  }
}

/// 开会 as it was declared.
package struct MeetingOpening: Hashable, Sendable {
  package let at: Moment
  package let expected: Int?
  package let present: Int
  package let missingGroups: [String]
  package let despite: String?
}

/// 散会.
package struct Adjournment: Hashable, Sendable {
  package let at: Moment
  /// False where the meeting never opened.
  package let held: Bool
  package let reason: String?
}

/// 复会.
package struct Reopening: Hashable, Sendable {
  package let at: Moment
  package let reason: String
  /// When it had been adjourned.
  package let adjourned: Moment?
  /// Why those who were here before count as here, on another day.
  package let despite: String?
  /// Whether everybody signs in anew.
  package internal(set) var isAnew = false

  /// Whether the meeting is taken up on a later day than it was adjourned on.
  package var isOnAnotherDay: Bool { adjourned.map { $0.day < at.day } ?? false }
}

/// 封存.
package struct Seal: Hashable, Sendable {
  package let at: Moment
  package let entry: Int
  package let documentNumber: String?
  /// What was accepted as missing.
  package let incomplete: String?
  /// Whether it seals a 恢复本 and not the record sealed before.
  package internal(set) var isOfRecovered = false
}

/// 更正: what an entry says, what it should say, and why.
package struct Correction: Hashable, Sendable {
  /// The entry that carries the correction.
  package let by: Int
  package let entry: Int
  package let field: String
  package let old: String
  package let new: String
  package let reason: String
  /// Who corrected it where that isn't who typed it.
  package let who: String?
  /// Who approved it; nil in earlier files.
  package let approved: String?
}
