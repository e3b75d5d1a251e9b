import Values

/// Why a command was refused; nothing was changed.
///
/// Each chapter asks for a sentence, its name for programs, and whether an earlier program may have
/// lacked it, of every refusal it takes in.
package enum Refusal: Error, Hashable, Sendable {
  /// Names that lead nowhere, and things that nobody has begun.
  case lookup(Lookup)
  /// What was written into a blank and can't stand there.
  case input(Input)
  /// Days and times that hardly can be, and that a reason makes stand.
  case time(Time)
  /// What stands all the same with a reason, which papers print.
  case unreasoned(Unreasoned)
  /// Who is on the roster, who is here, and who speaks.
  case people(People)
  /// The meeting's course: its phases, its floor, its agenda and its texts.
  case course(Course)
  /// What is put to the vote: by which rule, in which way, and what stays meanwhile.
  case voting(Voting)
  /// Proxies, what is written in them, and who signs for whom.
  case mandate(Mandate)
  /// Counting, checking and drawing lots.
  case count(Count)
  /// What was announced stands, but for a vote made void or a corrected count.
  case announced(Announced)
  /// The register of owners, and the slips that two clerks read.
  case slips(Slips)
  /// The round of an owners' vote: its delivery, its last day, the slips it carries on.
  case round(Round)
  /// What was agreed, what others answer, and who carries it out.
  case outcome(Outcome)
  /// Entries of the record, undone, corrected or sealed.
  case record(Record)
  /// Words struck out of the record, or put right in a text that was voted on.
  case words(Words)
  /// The file, its copies, its attachments, and the archive around it.
  case file(File)
}

/// Refusals of one kind.
package protocol RefusalChapter: Hashable, Sendable {
  /// Whether an earlier program, lacking this refusal, may have taken such a command.
  ///
  /// Judged again, an old entry that breaks only such a rule is doubted (存疑) and not found wrong.
  var isLater: Bool { get }

  /// Its name for programs, such as `unknownParticipant`: `yishi apply` prints it, and no other program
  /// may find another one there.
  var code: String { get }
}

extension Refusal {
  package var chapter: any RefusalChapter {
    switch self {
    case .lookup(let refusal): refusal
    case .input(let refusal): refusal
    case .time(let refusal): refusal
    case .unreasoned(let refusal): refusal
    case .people(let refusal): refusal
    case .course(let refusal): refusal
    case .voting(let refusal): refusal
    case .mandate(let refusal): refusal
    case .count(let refusal): refusal
    case .announced(let refusal): refusal
    case .slips(let refusal): refusal
    case .round(let refusal): refusal
    case .outcome(let refusal): refusal
    case .record(let refusal): refusal
    case .words(let refusal): refusal
    case .file(let refusal): refusal
    }
  }

  package var isLater: Bool { chapter.isLater }

  /// Its name for programs, such as `unknownParticipant`.
  package var code: String { chapter.code }

  /// Whether it is about days and times that hardly can be, and that a reason makes stand.
  package var isAboutTime: Bool { if case .time = self { true } else { false } }

  /// Whether the act stands all the same with a reason, which papers print.
  package var yieldsToReason: Bool {
    if case .unreasoned = self { true } else { isAboutTime }
  }

  /// The member of a line for `apply` that holds the reason for which the act stands all the same; nil
  /// where no reason helps.
  package var reasonMember: String? {
    if case .course(.belowQuorum) = self { return "despite" }
    if case .voting(.ruleNotInForce) = self { return "despiteValidity" }
    if case .voting(.notAnnounced) = self { return "despiteNotice" }
    if case .voting(.decidedByOtherRule) = self { return "despiteRule" }
    return yieldsToReason ? "despite" : nil
  }
}

/// A blank that a person fills in.
package enum Field: String, Hashable, Sendable, CaseIterable {
  case title, name, text, reason, groups, home, number, count, seconds, minutes, day
  case responsible, reply, conclusion, place, by, party, answer, lines, file, checksum, candidates
  case turnsPerIssue, proxiesPerHolder, noticeDays, expected, body, points, people, clause,
    approved, rule, ways
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
    case .issueOpen, .competenceMissing, .assignmentMissing, .concurrenceOutstanding,
      .concernUnanswered, .screeningMissing, .signedSheetMissing, .secretaryMissing,
      .facilitatorMissing:
      false
    }
  }
}
