import Deliberation
import Sentences
import Text
import Values

/// What happened, line by line in the order of time, for the record.
///
/// Every living entry is told as the state has it now, so that corrected words stand corrected;
/// the corrections themselves are listed at the end.
struct Chronicle {
  struct Line: Hashable {
    let at: Moment
    /// When it was typed, for what was added later (补记).
    let typed: Moment?
    let issue: Issue.ID?
    let text: String
    /// How its time doesn't fit those beside it, though nobody said so.
    let misfit: ClockMisfit?
    /// Whether it was written when the meeting had been opened.
    let isAfterOpening: Bool
  }

  private(set) var lines: [Line] = []
  let papers: Proceedings
  /// The issue on the floor.
  private(set) var issue: Issue.ID?
  private(set) var isOpen = false
  private(set) var isAdjourned = false
  /// Whether the entry corrects a count.
  private(set) var isCorrection = false
  /// The number of the entry that is told.
  private(set) var number = 0
  /// Who was counted otherwise from an entry on, by its number.
  let standings: [Int: [StandingChange]]
  /// The entries whose clock can't have been right, by number.
  private let misfits: [Int: ClockMisfit]

  init(_ papers: Proceedings) {
    self.papers = papers
    let session = papers.session
    misfits = ClockMisfit.all(in: session)
    standings = session.standingChanges
    for entry in session.entries
    where session.retractedBy[entry.number] == nil && entry.redacted == nil {
      take(entry)
    }
    // A stable sort: what happened at one time stays in the order it was typed, and what nobody
    // knows the time of stays behind what was typed before it.
    var places: [Moment] = []
    for line in lines {
      let before = places.last.flatMap { $0.day == line.at.day ? $0 : nil }
      // What bears a wrong time stands where it was written.
      let isWrong = line.misfit != nil
      places.append(
        isWrong ? places.last ?? line.at : line.at.isDayOnly ? before ?? line.at : line.at)
    }
    lines = lines.indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { lines[$0] }
  }

  private mutating func take(_ entry: Entry) {
    let wasAdjourned = isAdjourned
    number = entry.number
    let isAfterwards = session.details.afterwards != nil && !wasAdjourned
    let reason = entry.despite.map { "（\(entry.isMeantBecause)：\(phrase($0))）" } ?? ""
    isCorrection = entry.events.contains {
      if case .countCorrected = $0 { true } else { false }
    }
    for event in entry.events {
      follow(event)
      guard let text = text(of: event) else { continue }
      // What came in during the days after is told as it stands, in its own section.
      if wasAdjourned, case .concurrenceRecorded = event { continue }
      let late = !isAfterwards && (entry.happened != entry.at || wasAdjourned && !event.isOfPhase)
      lines.append(
        Line(
          at: moment(of: event) ?? session.zoned(session.happened(of: entry)),
          typed: late ? session.zoned(entry.at) : nil, issue: subject(of: event),
          text: text + reason,
          misfit: [entry.at, session.happened(of: entry)].allSatisfy { $0 == entry.happened }
            ? misfits[entry.number] : nil,
          isAfterOpening: isOpen || isAdjourned))
    }
  }

  /// What the entry that is told thanks for, as it was put right.
  private var thanks: String? {
    let entry = session.entries[number - 1]
    let events = (try? session.corrected(entry)) ?? entry.events
    for case .thanked(let it) in events { return "感谢\(phrase(it.name))：\(sentence(it.text))" }
    return nil
  }

  /// The record of an earlier meeting that the entry that is told confirmed, as it was put right.
  private var lastRecord: String? {
    let entry = session.entries[number - 1]
    let events = (try? session.corrected(entry)) ?? entry.events
    for case .lastRecordConfirmed(let it) in events {
      let remark = it.text.map { "：\(sentence($0))" } ?? "。"
      return "确认上次会议（\(it.on.official)“\(phrase(it.meeting))”）的记录\(remark)"
    }
    return nil
  }

  var session: Session { papers.session }

  /// The entries before the one that is told, those taken back apart.
  var earlier: [Event] {
    session.entries.prefix(number - 1).filter { session.retractedBy[$0.number] == nil }
      .flatMap(\.events)
  }

  /// A time corrected later counts from its correction on.
  private func moment(of event: Event) -> Moment? {
    if case .turnStarted(let speaking) = event { return session.turns[speaking.turn]?.began }
    if case .turnRecorded(let speaking) = event { return session.turns[speaking.turn]?.began }
    if case .remarked(let remarking) = event { return session.remarks[remarking.remark]?.at }
    if case .voteOpened(let opening) = event { return session.votes[opening.vote]?.opened }
    return nil
  }

  /// Keeps whether the meeting sits, and on which issue.
  private mutating func follow(_ event: Event) {
    if case .opened = event { isOpen = true }
    if case .adjourned = event { (isOpen, isAdjourned) = (false, true) }
    if case .reopened = event { (isOpen, isAdjourned) = (session.opening != nil, false) }
    if case .takenUp(let taking) = event { issue = taking.issue }
  }

  /// What an event says in the course of the meeting; nil where its line would tell nothing. Every
  /// kind of event has its place in the papers here.
  private func text(of event: Event) -> String? {
    switch event {
    case .opened(let opening): told(opening)
    case .adjourned(let end): told(end)
    case .reopened(let reopening): "复会。原因：\(sentence(reopening.reason))"
    case .stepBegun(let beginning): told(beginning)

    case .signedIn(let coming): told(coming)
    case .cameBack(let coming): "\(papers.introduced(coming.participant))返回会场。"
    case .left(let leaving): "\(papers.introduced(leaving.participant))离会。"
    case .represented(let mandate): told(mandate)
    case .participantAdded(let adding): told(adding)
    case .participantChanged(let changing): told(changing)
    case .participantRemoved(let removal): told(removal)

    case .turnStarted(let speaking): session.turns[speaking.turn].map(papers.told)
    case .turnRecorded(let speaking): session.turns[speaking.turn].map(papers.told)
    case .remarked(let remarking): told(remarking)
    case .thanked: thanks
    case .lastRecordConfirmed: lastRecord
    case .concernRaised(let raising): told(raising)
    case .concernAnswered(let given): told(given)
    case .objectionRaised(let raising): told(raising)

    case .opinionsRecorded(let asking): told(asking)
    case .concurrenceRecorded(let answer): told(answer.concurrence)
    case .consentLetGo(let asking): "不再征求\(asking.party)意见。"
    case .statusChanged(let change): told(change.status)

    case .proposed(let proposal): told(proposal)
    case .motionWithdrawn(let withdrawal): told(withdrawal)
    case .amendmentProposed(let proposal): told(proposal)
    case .amendmentWithdrawn(let withdrawal): told(withdrawal)
    case .amendmentAdopted(let adoption): told(adoption)
    case .amendmentRejected(let rejection): "\(papers.amendmentName(rejection.amendment))未采纳。"
    case .amendmentReopened(let reopening): told(reopening)

    case .voteOpened(let opening): told(opening)
    case .lotDrawn(let drawing): told(drawing)
    case .objectionsAsked(let asking): told(asking)
    case .recountCalled(let recount): "复点，原因：\(sentence(recount.reason))"
    case .announced(let result): told(result)
    case .voteVoided(let voiding): told(voiding)

    case .deliveryRegistered(let handing): told(handing)
    case .deliveryTakenOut(let taking): told(taking)
    case .slipsEntered(let slips): told(slips)
    case .slipsSettled(let settling): told(settling)
    case .proxySupplied(let supply): told(supply)
    case .proxyWithdrawn(let withdrawal): told(withdrawal)
    case .roundExtended(let round): "截止日改为\(round.until.official)，原因：\(sentence(round.reason))"
    case .roundClosed(let closing):
      session.votes[closing.vote].flatMap { papers.earlyClose(of: $0) } ?? "征询截止。"

    // The time and its reason stand with what happened then.
    case .happened, .happenedOn, .despite: nil
    // The head of the papers and the list of those attending tell how these came to stand.
    case .described, .constituted, .rosterImported, .ownersConfirmed, .excused, .markedAbsent,
      .signInMissed, .signInBegunAnew, .sealed, .sealedAsRecovered:
      nil
    // The section of an issue tells where it came from, and its lines stand under it.
    case .issueAdded, .issueChanged, .screened, .partyStudied, .notified, .competenceJudged,
      .takenUp:
      nil
    // A step, a turn and an amendment are told in one line as they ended.
    case .stepAdded, .stepEnded, .queued, .unqueued, .turnPaused, .turnResumed, .turnExtended,
      .turnStopped, .turnRestored, .turnNoted, .amendmentRevised:
      nil
    // The announcement tells what was counted.
    case .counted, .nameCalled, .countChecked, .countWithdrawn, .carriedSlipsStand: nil
    // What follows from the decisions has sections of its own.
    case .mediated, .objectionAnswered, .settled, .closedWithoutAssignment, .assigned,
      .assignmentChanged, .assignmentDropped, .progressReported, .attached, .attachmentRemoved:
      nil
    // What was put right or struck out, and what became of the file, is told for all at once.
    case .paperIssued, .recordReviewed, .recordConfirmed, .retracted, .corrected, .countCorrected,
      .erratumNoted, .restated, .recoveryConfirmed, .copyContinued, .recovered, .recordLost:
      nil
    }
  }
}

extension Event {
  fileprivate var isOfPhase: Bool {
    if case .opened = self { return true }
    if case .reopened = self { return true }
    if case .adjourned = self { return true }
    return false
  }
}

extension Entry {
  /// What the reason is one for that was given with the act.
  fileprivate var isMeantBecause: String {
    for event in events {
      if case .reopened = event { return "到会的人没有重新签到，理由" }
      if event.isOne(
        of: Event.Described.self, Event.Constituted.self, Event.ParticipantAdded.self,
        Event.ParticipantChanged.self, Event.ParticipantRemoved.self)
      {
        return "理由"
      }
      // A reason given for these may be for more than the time they bear.
      if event.isOne(
        of: Event.VoteOpened.self, Event.ObjectionsAsked.self, Event.SlipsEntered.self,
        Event.Announced.self, Event.CountCorrected.self)
      {
        return "说明"
      }
    }
    return "所记时间的说明"
  }
}
